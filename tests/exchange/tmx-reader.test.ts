import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBilingual, readReturn } from '../../src/exchange/readers/index.ts'
import type { ReturnedDocument } from '../../src/exchange/readers/returned.ts'
import { tmx } from '../../src/exchange/tmx.ts'
import { anyText } from './arbitrary.ts'
import { documentOf, fileText, hardDocument, segmentOf } from './documents.ts'

function read(text: string): ReturnedDocument {
  const found = readReturn(text)
  if (!found.ok) throw new Error(`${found.message} in line ${found.line}`)
  return found.document
}

interface Given {
  readonly doctype?: string
  readonly version?: string
  readonly srclang?: string
  readonly body?: string
}

const variant = (tag: string, text: string) => `<tuv xml:lang="${tag}"><seg>${text}</seg></tuv>`
const UNIT = `<tu tuid="a7.1">${variant('id', 'Satu.')}${variant('en', 'One.')}</tu>`

function file({ doctype = '', version = '1.4', srclang = 'id', body = UNIT }: Given = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}<tmx version="${version}"><header srclang="${srclang}"/><body>\n${body}</body></tmx>`
}

describe('TMX, written and read', () => {
  test('keeps ids, texts and states of all that has both sides', () => {
    const document = hardDocument()
    const { source, target, rows } = read(fileText(tmx, document))
    const written = document.segments.filter((one) => one.source !== '' && one.target)
    expect([source, target]).toEqual(['id', 'en'])
    expect(rows.map((row) => [row.id, row.source, row.target, row.status])).toEqual(
      written.map((one) => [one.id, one.source, one.target, one.status]),
    )
  })

  test('any text survives', () => {
    fc.assert(
      fc.property(anyText, anyText, (source, target) => {
        expect(read(fileText(tmx, documentOf([segmentOf(1, { source, target })]))).rows).toMatchObject([
          { id: 'a7.1', source, target },
        ])
      }),
    )
  })
})

describe('TMX of other tools', () => {
  test.each<readonly [what: string, given: Given]>([
    ['1.1', { version: '1.1', body: UNIT.replaceAll('xml:lang', 'lang') }],
    ['1.2', { version: '1.2' }],
    ['1.3', { version: '1.3' }],
    ['1.4b', { version: '1.4b' }],
    ['a document type of the system', { doctype: '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n' }],
    [
      'a public one',
      {
        doctype: `<!DOCTYPE tmx PUBLIC "-//LISA OSCAR:1998//DTD for Translation Memory eXchange//EN" "tmx14.dtd" >\n`,
      },
    ],
    ['a bare one', { doctype: '<!DOCTYPE tmx>\n' }],
    [
      'codes inside that have no number',
      {
        body: UNIT.replace(
          'Satu.',
          'Sa<bpt i="b">&lt;b&gt;</bpt>tu<ept i="b">&lt;/b&gt;</ept><ph>{x}</ph><hi>.</hi>',
        ),
      },
    ],
    [
      'older codes of the languages',
      { body: UNIT.replace('"id"', '"IN-ID"').replace('"en"', '"eng-Latn"'), srclang: 'ind' },
    ],
    ['a further language', { body: UNIT.replace('<tuv', `${variant('ms', 'Satu!')}<tuv`) }],
    ['every language as source', { srclang: '*all*' }],
  ])('%s is read', (_, given) => {
    expect(read(file(given)).rows).toMatchObject([{ id: 'a7.1', source: 'Satu.', target: 'One.' }])
  })

  test('codes with numbers are tags, paired by i and numbered by x', () => {
    const codes =
      '<bpt i="1" x="3">&lt;b&gt;</bpt>Sa<hi>t</hi>u<ept i="1">&lt;/b&gt;</ept><ph x="2"/><it pos="end" x="4">y</it>.'
    const plain = '<bpt i="2">&lt;b&gt;</bpt>One<ept i="2"/>.'
    const body = UNIT.replace('Satu.', codes).replace('One.', plain)
    expect(read(file({ body })).rows).toMatchObject([
      { source: '⟦3⟧Satu⟦/3⟧⟦2/⟧⟦/4⟧.', target: '⟦2⟧One⟦/2⟧.' },
    ])
  })

  test('from English is from English', () => {
    expect(read(file({ srclang: 'en-US' }))).toMatchObject({
      source: 'en',
      target: 'id',
      rows: [{ source: 'One.', target: 'Satu.' }],
    })
  })

  test.each([
    ['x-status', 'returned', 'returned'],
    ['x-ConfirmationLevel', 'Draft', 'draft'],
    ['x-ConfirmationLevel', 'ApprovedSignOff', 'final'],
    ['x-ConfirmationLevel', 'Unheard', 'translated'],
    ['project', 'x', 'translated'],
  ])('%s %s is %s', (type, word, status) => {
    const body = UNIT.replace('<tuv', `<prop type="${type}">${word}</prop><note>Lihat.</note><tuv`)
    expect(read(file({ body })).rows).toMatchObject([{ status, note: 'Lihat.' }])
  })

  test('units without both languages are passed over and counted; those without an id are told apart', () => {
    const bare = UNIT.replace(' tuid="a7.1"', '')
    const body = `${bare}<tu>${variant('en', 'Alone.')}</tu><tu>${variant('fr', 'Un.')}${variant('de', 'Eins.')}</tu>${bare}`
    const { rows, skipped } = read(file({ body }))
    expect([rows.map(({ id }) => id), skipped]).toEqual([['tu 1', 'tu 4'], 2])
  })

  test.each<readonly [what: string, text: string, message: string, line: number]>([
    [
      'declarations in the document type',
      file({ doctype: '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY a "b">]>\n' }),
      'document type',
      2,
    ],
    ['another document type', file({ doctype: '<!DOCTYPE html>\n' }), 'document type', 2],
    [
      'a second document type',
      file({ doctype: '<!DOCTYPE tmx>\n' }).replace('<body>', '<body><!DOCTYPE tmx>'),
      'document type',
      3,
    ],
    [
      'a code that opens and does not close',
      file({ body: UNIT.replace('Satu.', '<bpt i="1"/>Satu.') }),
      '<bpt i="1"> without <ept>',
      3,
    ],
    ['version 2', file({ version: '2.0' }), 'TMX 2.0', 2],
    ['no body', '<tmx version="1.4"><header/></tmx>', '<tmx> without <body>', 1],
    ['an id twice', file({ body: UNIT + UNIT }), 'a7.1 twice', 3],
    ['half of it', file().slice(0, 150), '', 3],
  ])('%s is refused with its line', (_, text, message, line) => {
    const found = readReturn(text)
    expect(found).toMatchObject({ ok: false, line })
    if (!found.ok) expect(found.message).toContain(message)
  })
})

test.each<readonly [text: string, name: string, bilingual: boolean]>([
  [file(), 'x.txt', true],
  [`<!-- kept by hand -->\n${file()}`, '', true],
  [file({ doctype: '<!DOCTYPE tmx [<!ENTITY a "b">]>\n' }), 'x.txt', true],
  ['<xliff version="1.2"/>', '', true],
  ['<?xml version="1.0"?><x:xliff version="2.1"/>', '', true],
  ['{"format":"padan-bilingual"}', '', true],
  ['id,source,target\n1,a,b\n', 'x.CSV', true],
  ['id,source,target\n1,a,b\n', 'x.txt', false],
  ['<p>Artikel tentang tmx</p>', 'x.xml', false],
  ['<p>Artikel tentang tmx</p>', 'x.xlf', true],
  ['{"a": 1}', 'x.json', false],
  ['Satu <tmx> dua.', '', false],
])('%j, called %s, comes with its translation: %s', (text, name, bilingual) => {
  expect(isBilingual(text, name)).toBe(bilingual)
})
