import type { Reason } from '../../src/core/article/event.ts'
import { STATUSES } from '../../src/core/article/state.ts'
import type {
  BilingualDocument,
  DocumentSegment,
  WriteArguments,
  Writer,
} from '../../src/exchange/document.ts'

/** A translated segment of the body; say what differs. */
export function segmentOf(number: number, given: Partial<DocumentSegment> = {}): DocumentSegment {
  return {
    id: `a7.${number}`,
    number,
    kind: 'body',
    paragraph: 0,
    gap: number === 1 ? '' : ' ',
    source: `Kalimat ${number}.`,
    target: `Sentence ${number}.`,
    status: 'translated',
    revision: null,
    omission: null,
    created: null,
    changed: null,
    decided: null,
    notes: [],
    previous: null,
    ...given,
  }
}

/** A document whose segments are all there. */
export interface WholeDocument extends BilingualDocument {
  readonly segments: readonly DocumentSegment[]
}

/** The text of a writer's file, or of the main part of it. */
export function fileText(writer: Writer, ...given: WriteArguments): string {
  return [...writer.parts(...given)].join('')
}

export function documentOf(
  segments: readonly DocumentSegment[],
  given: Partial<WholeDocument> = {},
): WholeDocument {
  return {
    id: 'a7',
    title: 'Harga beras naik',
    project: 'Kabar',
    source: 'id',
    target: 'en',
    address: '',
    exportedAt: '2026-11-22T11:30:00.123Z',
    only: 'all',
    untranslated: 'source',
    segments,
    tail: '\n',
    ...given,
  }
}

/** Texts that break careless writers. */
export const HARD_TEXTS: readonly string[] = [
  'a & b < c > d "e" \'f\' “g” ‘h’',
  '&amp; &lt; &#65; &#x41; &nbsp; &unknown; &',
  'Akhir ]]> CDATA <![CDATA[x]]> <!-- y --> <?z?>',
  '<hole/>\n  <hole/>\n<body/>',
  '</td></title></style><script>alert(1)</script>',
  'Emoji 👩🏽‍🚀🇮🇩 dan 𝒳',
  'Gabungan é ñ ề',
  'שלום עולם ‏مرحبا بالعالم',
  'satu\r\ndua\rtiga\nempat\tlima',
  '  spasi di depan dan belakang  ',
  '\u00a0keras\u200b\u2028baris\u0085',
  ' ',
  '{"json": [1]}',
  '--- yaml: ya',
  '=1+1',
  '+62 812 3456',
  '-5 °C',
  '@nama',
  '\t=1',
  '\r=1',
  '\n=1',
  '  =cmd|x',
  "'=1",
  "'kutip",
  '＝1',
  'titik;koma,"kutip"',
]

/** Every status, kind and trap in one article. */
export function hardDocument(given: Partial<WholeDocument> = {}): WholeDocument {
  const ani = { name: 'Ani & "Bu" <Siti>', at: '2026-11-20T08:00:00.000Z' }
  const budi = { name: 'Budi', at: '2026-11-21T09:00:00.500Z' }
  const segments: DocumentSegment[] = []
  const add = (more: Partial<DocumentSegment>): void => {
    segments.push(segmentOf(segments.length + 1, more))
  }
  add({ kind: 'title', status: 'approved', created: ani, changed: ani, decided: budi })
  add({
    kind: 'deck',
    gap: '\n\n',
    paragraph: 1,
    status: 'draft',
    created: ani,
    changed: budi,
    previous: 'Before.',
  })
  add({ kind: 'byline', gap: '\n', paragraph: 2, target: null, status: 'untranslated' })
  const reasons: readonly Reason['code'][] = ['terminology', 'grammar']
  const notes = reasons.map((code) => ({ ...budi, text: `${code} (minor): <b>tense</b> & "tone"` }))
  add({ gap: '\n\n', paragraph: 3, status: 'returned', created: ani, changed: ani, decided: budi, notes })
  add({ paragraph: 3, target: '', omission: 'local', status: 'translated', created: ani, changed: ani })
  add({ paragraph: 3, gap: '', source: '', target: 'Only in English.', status: 'draft', changed: budi })
  add({ paragraph: 3, gap: '', source: '', target: null, status: 'untranslated' })
  for (const status of STATUSES) {
    for (const target of ['Given.', '', null]) add({ gap: '\r\n', paragraph: 4, status, target })
  }
  add({ kind: 'caption', gap: '\n\n', paragraph: 5 })
  HARD_TEXTS.forEach((text, index) => {
    add({ gap: '\n', paragraph: 6 + index, source: text, target: `${text}${text}`, previous: text })
  })
  return documentOf(segments, { address: 'https://contoh.id/a?b=1&c="2"', ...given })
}

/** What a person can choose. */
export const CHOICES: readonly Pick<BilingualDocument, 'only' | 'untranslated'>[] = [
  { only: 'all', untranslated: 'source' },
  { only: 'all', untranslated: 'omit' },
  { only: 'approved', untranslated: 'source' },
  { only: 'approved', untranslated: 'omit' },
]
