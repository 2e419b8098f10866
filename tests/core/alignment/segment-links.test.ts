import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connected } from '../../../src/core/alignment/words/component.ts'
import { changedWords } from '../../../src/core/alignment/words/effect.ts'
import { Learned } from '../../../src/core/alignment/words/learned.ts'
import { withPeople } from '../../../src/core/alignment/words/people.ts'
import {
  groupsOf,
  keysOfPhrase,
  Renderings,
  renderingsOf,
  wordsAt,
} from '../../../src/core/alignment/words/renderings.ts'
import { linkWords } from '../../../src/core/alignment/words/segment.ts'
import { tokensOf } from '../../../src/core/alignment/words/token.ts'

const pair = { source: 'id', target: 'en' }
const language = fc.constantFrom('id', 'en')
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        'Kerusuhannya',
        'dukungannya',
        "don't",
        'cannot',
        'country’s',
        'Rp1,5',
        ' ',
        ', ',
        '😀',
        'é',
      ),
    )
    .map((parts) => parts.join(' ')),
)

function quoted(
  of: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): readonly string[] {
  return spans.map(({ start, end }) => of.slice(start, end))
}

describe('tokens of a running text', () => {
  it('stand in order, do not overlap, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(text, language, (given, tag) => {
        let at = 0
        for (const { start, end } of tokensOf(given, tag)) {
          expect(given.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(given.slice(at).trim()).toBe('')
      }),
    )
  })

  it.each([
    ['id', 'dukungannya', ['dukungan', 'nya']],
    ['id', 'hanya', ['hanya']],
    ['id', 'undang-undangnya', ['undang-undang', 'nya']],
    ['en', 'cannot', ['can', 'not']],
    ['en', 'won’t', ['wo', 'n’t']],
    ['en', 'the country’s', ['the', 'country', '’s']],
    ['en', 'workers’', ['workers', '’']],
    ['en', 'Rp1.5 billion.', ['Rp1.5', 'billion', '.']],
  ])('%s: %s', (tag, given, expected) => {
    expect(quoted(given, tokensOf(given, tag))).toEqual(expected)
  })
})

const SOURCE = 'Pemerintah menyatakan dukungannya terhadap upaya meredam kerusuhan di Jakarta.'
const TARGET = 'The government declared its support for efforts to quell the unrest in Jakarta.'

/** `word→word` of each link. */
function linkedWords(source: string, target: string, how = { pair }): readonly string[] {
  const found = linkWords({ source, target }, how)
  const [from, to] = [quoted(source, found.source), quoted(target, found.target)]
  return found.links.map((link) => `${from[link.source]}→${to[link.target]}`)
}

describe('links of a segment', () => {
  it('are between words that are there, the same for the same texts, and none without a text', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (source, target, turned) => {
        const how = { pair: turned ? { source: 'en', target: 'id' } : pair }
        const found = linkWords({ source, target }, how)
        for (const link of found.links) {
          expect(found.source[link.source]).toBeDefined()
          expect(found.target[link.target]).toBeDefined()
          expect(link.score).toBeGreaterThanOrEqual(0.4)
        }
        expect(linkWords({ source, target }, how)).toEqual(found)
        if (source === '' || target === '') expect(found.links).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('tell a part of a word from the rest of it', () => {
    const links = linkedWords(SOURCE, TARGET)
    expect(links).toContain('kerusuhan→unrest')
    expect(links).toContain('dukungan→support')
  })

  it('go the other way for an article from English', () => {
    const links = linkedWords(TARGET, SOURCE, { pair: { source: 'en', target: 'id' } })
    expect(links).toContain('unrest→kerusuhan')
  })

  it('are uncertain where the texts say something else, and where no sentence is as long', () => {
    const other = 'Two dogs sleep quietly beneath my uncle’s wooden table every winter.'
    expect(linkWords({ source: SOURCE, target: other }, { pair }).uncertain).toBe(true)
    expect(linkWords({ source: SOURCE, target: TARGET }, { pair }).uncertain).toBe(false)
    const long = 'kata '.repeat(401)
    expect(linkWords({ source: long, target: TARGET }, { pair })).toMatchObject({
      links: [],
      uncertain: true,
    })
  })
})

describe('what was learned', () => {
  it('comes back from its packing, but for what was seen less than half a time', () => {
    const learned = new Learned()
    learned.add('kabut', 'haze', 3)
    learned.add('kabut', 'fog', 0.75)
    learned.add('kabut', 'mist', 0.2)
    const back = Learned.unpack(learned.packed(10))
    expect([back.count('kabut', 'haze'), back.count('kabut', 'fog'), back.count('kabut', 'mist')]).toEqual([
      3, 0.75, 0,
    ])
    expect(back.sourceTotal('kabut')).toBe(3.75)
    expect(Learned.unpack(learned.packed(1)).count('kabut', 'fog')).toBe(0)
    expect(Learned.unpack('').sourceTotal('kabut')).toBe(0)
  })

  it('is believed', () => {
    const texts = { source: 'Warga brintik di rumah.', target: 'Residents tarn zim at home.' }
    const learned = new Learned()
    const [word] = tokensOf('Brintik', 'id')
    const [other] = tokensOf('tarn', 'en')
    learned.add(word?.key ?? '', other?.key ?? '', 60)
    const score = (found: ReturnType<typeof linkWords>) => {
      const to = found.target.findIndex(({ key }) => key === other?.key)
      return (
        found.links.find((link) => found.source[link.source]?.key === word?.key && link.target === to)
          ?.score ?? 0
      )
    }
    const without = score(linkWords(texts, { pair }))
    expect(score(linkWords(texts, { pair, learned }))).toBeGreaterThan(without)
  })
})

describe('links with what people said', () => {
  const found = linkWords({ source: SOURCE, target: TARGET }, { pair })
  const at = (whole: string, word: string) => ({
    start: whole.indexOf(word),
    end: whole.indexOf(word) + word.length,
  })
  const said = (source: string, target: string, linked: boolean) => {
    return { ref: 7, source: at(SOURCE, source), target: at(TARGET, target), linked }
  }
  const words = (links: ReturnType<typeof withPeople>, state: string) =>
    links
      .filter((link) => link.state === state)
      .map(({ source, target }) => `${quoted(SOURCE, [source])}→${quoted(TARGET, [target])}`)

  it('has theirs above its own, once', () => {
    const links = withPeople(found, [said('kerusuhan', 'unrest', true)])
    expect(words(links, 'confirmed')).toEqual(['kerusuhan→unrest'])
    expect(words(links, 'automatic')).not.toContain('kerusuhan→unrest')
    expect(links.find(({ ref }) => ref === 7)).toMatchObject({ score: 1, sure: true })
  })

  it('leaves out what they said is none', () => {
    const links = withPeople(found, [said('kerusuhan', 'unrest', false)])
    expect([...words(links, 'confirmed'), ...words(links, 'automatic')]).not.toContain('kerusuhan→unrest')
  })

  it('has theirs alone where nothing is certain', () => {
    const links = withPeople({ ...found, uncertain: true }, [said('upaya', 'efforts', true)])
    expect(links).toHaveLength(1)
  })
})

describe('what lights up', () => {
  const span = (start: number) => ({ start, end: start + 1 })
  const link = (source: number, target: number, sure = true) => ({
    source: span(source),
    target: span(target),
    sure,
  })

  it('is the word alone where nothing is linked with it', () => {
    expect(connected([link(1, 1)], { side: 'source', ...span(5) })).toEqual([
      { side: 'source', ...span(5), sure: true },
    ])
  })

  it('goes over the other side to words that share a partner; what only possible links lead to is possible', () => {
    const lit = connected([link(1, 1), link(2, 1), link(2, 3, false), link(9, 9)], {
      side: 'source',
      ...span(1),
    })
    expect(lit.map(({ side, start, sure }) => [side, start, sure])).toEqual([
      ['source', 1, true],
      ['target', 1, true],
      ['source', 2, true],
      ['target', 3, false],
    ])
  })

  it('is at most four words of a side, each once', () => {
    const links = Array.from({ length: 8 }, (_, to) => link(1, to))
    const lit = connected([...links, ...links], { side: 'source', ...span(1) })
    expect(lit.filter(({ side }) => side === 'target')).toHaveLength(4)
  })
})

describe('what an edit did', () => {
  const rows: readonly (readonly [what: string, after: string, expected: readonly string[]])[] = [
    ['nothing', TARGET, []],
    ['another word', TARGET.replace('unrest', 'riots'), ['kerusuhan']],
    [
      'two other words',
      TARGET.replace('unrest', 'riots').replace('efforts', 'attempts'),
      ['upaya', 'kerusuhan'],
    ],
    ['another form of the word', TARGET.replace('efforts', 'effort'), []],
    ['an article', TARGET.replace('the unrest', 'unrest'), []],
    ['something else altogether', 'Two dogs sleep quietly beneath my uncle’s table every winter.', []],
    ['no text', '', []],
  ]
  it.each(rows)('%s', (_, after, expected) => {
    const spans = changedWords({ source: SOURCE, before: TARGET, after }, { pair })
    expect(quoted(SOURCE, spans)).toEqual(expected)
  })

  it('that took a “no” away, or changed a number', () => {
    const changed = (source: string, before: string, after: string) =>
      quoted(source, changedWords({ source, before, after }, { pair }))
    const no = changed(
      'Polisi tidak menahan warga.',
      'Police did not detain residents.',
      'Police did detain residents.',
    )
    expect(no).toEqual(['tidak'])
    expect(
      changed('Polisi menahan 12 warga.', 'Police detained 12 residents.', 'Police detained 21 residents.'),
    ).toEqual(['12'])
  })
})

const TEXTS = [
  ['Kerusuhan terjadi di Medan.', 'Unrest broke out in Medan.'],
  ['Korban kerusuhan bertambah.', 'The victims of the unrest grew.'],
  ['Polisi meredam kerusuhan itu.', 'Police quelled the riots.'],
  ['Kerusuhannya meluas.', 'The unrest spread.'],
  ['Hujan turun.', 'Rain fell.'],
  ['Kerusuhan.', ''],
].map(([source = '', target = '']) => ({ source, target, said: [] }))

describe('renderings', () => {
  it('are found in every form of the word, grouped and counted, the odd one marked', () => {
    const places = renderingsOf(TEXTS, keysOfPhrase('kerusuhan', 'id'), { pair })
    expect(places.map(({ text }) => text)).toEqual([0, 1, 2, 3])
    const groups = groupsOf(places, ({ text, target }) => wordsAt(TEXTS[text]?.target ?? '', target))
    expect(groups.map(({ words, places, odd }) => [words, places.length, odd])).toEqual([
      ['unrest', 3, false],
      ['riots', 1, true],
    ])
  })

  it('are those of a phrase too, and of nothing where nothing is asked or there', () => {
    const texts = [{ source: 'Menteri Kesehatan hadir.', target: 'The health minister attended.', said: [] }]
    const places = renderingsOf(texts, keysOfPhrase('menteri kesehatan', 'id'), { pair })
    expect(places.map(({ source }) => source)).toEqual([{ start: 0, end: 17 }])
    expect(renderingsOf(texts, keysOfPhrase(' ', 'id'), { pair })).toEqual([])
    expect(renderingsOf(texts, keysOfPhrase('banjir', 'id'), { pair })).toEqual([])
  })

  it('go by what people linked', () => {
    const [first] = TEXTS
    if (!first) throw new Error('no text')
    const place = { start: 0, end: 9 }
    const said = [
      { ref: 1, source: place, target: { start: 0, end: 6 }, linked: false },
      { ref: 2, source: place, target: { start: 7, end: 16 }, linked: true },
    ]
    const [found] = renderingsOf([{ ...first, said }], keysOfPhrase('kerusuhan', 'id'), { pair })
    expect(quoted(first.target, found?.target ?? [])).toEqual(['broke'])
  })

  it('list the words that have several', () => {
    const all = new Renderings()
    for (const one of TEXTS) all.add(one, { pair })
    const varied = all
      .varied(10)
      .map(({ word, renderings }) => [word, renderings.map(({ words, count }) => [words, count])])
    expect(varied).toEqual([
      [
        'Kerusuhan',
        [
          ['Unrest', 3],
          ['riots', 1],
        ],
      ],
    ])
  })
})
