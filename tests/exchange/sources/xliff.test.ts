import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentSegment } from '../../../src/exchange/document.ts'
import { readNew } from '../../../src/exchange/parts/new-article.ts'
import { articleRows } from '../../../src/exchange/parts/xliff-units.ts'
import { plainXml } from '../../../src/exchange/parts/xml-reader.ts'
import { readReturn } from '../../../src/exchange/readers/index.ts'
import { keptXliff, rebuildXliff } from '../../../src/exchange/sources/xliff.ts'
import { xliff12 } from '../../../src/exchange/xliff12.ts'
import { xliff21 } from '../../../src/exchange/xliff21.ts'
import { anyText } from '../arbitrary.ts'
import { documentOf, fileText, hardDocument, segmentOf } from '../documents.ts'

type Given = Partial<DocumentSegment>

function opened(file: string) {
  const read = readNew(file)
  if (!read.ok) throw new Error('refused')
  return read
}

/** The article of a file, its segments as they came but for what is said of them. */
function articleOf(file: string, given: Readonly<Record<number, Given>> = {}) {
  const { text, ranges, rows } = opened(file)
  let behind = 0
  const segments = ranges.map(({ start, end, paragraph }, index) => {
    const came = rows.find(({ segment }) => segment === index + 1)?.text ?? ''
    const target = came === '' ? null : came
    const gap = text.slice(behind, start)
    behind = end
    const status = target === null ? 'untranslated' : 'draft'
    const source = text.slice(start, end)
    return segmentOf(index + 1, { gap, source, paragraph, target, status, ...given[index + 1] })
  })
  return documentOf(segments, { tail: text.slice(behind) })
}

const rebuilt = (file: string, given?: Readonly<Record<number, Given>>) =>
  new TextDecoder().decode(rebuildXliff(keptXliff(file), articleOf(file, given)))

const one = (target: string, status: DocumentSegment['status'] = 'translated') => ({ target, status })

const file12 = (units: string, more = '') =>
  `<?xml version="1.0" encoding="utf-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"${more}><file original="a.docx" source-language="id" target-language="en" datatype="x-sdlfilterframework2"><header><skl><internal-file form="base64">AAAA</internal-file></skl></header><body>${units}</body></file></xliff>`

const SDL = file12(
  '<group id="g"><trans-unit id="u1"><source><g id="5">Beras naik.</g> Pasar <x id="b7"/>ramai.</source>' +
    '<seg-source><g id="5"><mrk mtype="seg" mid="1">Beras naik.</mrk></g> <mrk mtype="seg" mid="2">Pasar <x id="b7"/>ramai.</mrk></seg-source>' +
    '<target><g id="5"><mrk mtype="seg" mid="1">Rice is up.</mrk></g> <mrk mtype="seg" mid="2"/></target>' +
    '<sdl:seg-defs><sdl:seg id="1" conf="Translated" origin="interactive"><sdl:value key="k">v</sdl:value></sdl:seg><sdl:seg id="2"/></sdl:seg-defs></trans-unit></group>',
  ' xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" sdl:version="1.0"',
)

describe('a file of Trados', () => {
  it('is an article of its marked segments, with every code as a tag', () => {
    const { text, rows, original, source, target } = opened(SDL)
    expect([original, source, target]).toEqual(['sdlxliff', 'id', 'en'])
    expect(text).toBe('Beras naik. Pasar ⟦6/⟧ramai.')
    expect(rows).toEqual([
      { segment: 1, text: 'Rice is up.' },
      { segment: 2, text: '' },
    ])
  })

  it('goes out with what was translated, in its own words, and nothing else of it changed', () => {
    const out = rebuilt(SDL, { 2: one('The market is ⟦6/⟧busy & loud.') })
    expect(out).toBe(
      SDL.replace('encoding="utf-8"', 'encoding="UTF-8"')
        .replace(
          '<mrk mtype="seg" mid="2"/></target>',
          '<mrk mtype="seg" mid="2">The market is <x id="b7"/>busy &amp; loud.</mrk></target>',
        )
        .replace('<sdl:seg id="2"/>', '<sdl:seg id="2" conf="Translated"/>'),
    )
  })

  it('says each status as Trados does, and leaves what it says itself where nothing changed', () => {
    const conf = (given: Readonly<Record<number, Given>>) =>
      [...rebuilt(SDL, given).matchAll(/conf="(\w+)"/g)].map(([, word]) => word)
    expect(conf({})).toEqual(['Translated'])
    expect(conf({ 1: one('Rice is up.', 'approved') })).toEqual(['ApprovedTranslation'])
    expect(conf({ 1: one('Rice rose.', 'draft') })).toEqual(['Draft'])
    expect(conf({ 1: one('Rice rose.', 'returned'), 2: one('x', 'final') })).toEqual([
      'RejectedTranslation',
      'ApprovedSignOff',
    ])
  })
})

describe.each<[string, string, string, string]>([
  [
    'memoQ, without target',
    file12(
      '<trans-unit id="1" mq:status="NotStarted" mq:x="y"><source xml:space="preserve">Satu<ph id="1">&lt;br&gt;</ph>.</source><note>n</note></trans-unit>',
      ' xmlns:mq="MQXliff"',
    ),
    'One⟦1/⟧.',
    '<trans-unit id="1" mq:status="ManuallyConfirmed" mq:x="y"><source xml:space="preserve">Satu<ph id="1">&lt;br&gt;</ph>.</source><target>One<ph id="1">&lt;br&gt;</ph>.</target><note>n</note>',
  ],
  [
    'Phrase, with an empty target',
    file12(
      '<trans-unit id="1" m:confirmed="0" m:para-id="3"><source>Satu.</source><target/></trans-unit>',
      ' xmlns:m="http://www.memsource.com/mxlf/2.0"',
    ),
    'One.',
    '<trans-unit id="1" m:confirmed="1" m:para-id="3"><source>Satu.</source><target>One.</target>',
  ],
  [
    'Okapi, segmented, with a match and attributes of its own',
    file12(
      '<trans-unit id="tu2" restype="x-h1"><source xml:lang="id">Selamat <bpt id="1">&lt;em></bpt>pagi<ept id="1">&lt;/em></ept></source><seg-source><mrk mid="0" mtype="seg">Selamat <bpt id="1">&lt;em></bpt>pagi<ept id="1">&lt;/em></ept></mrk></seg-source><alt-trans match-quality="90" origin="tm" okp:matchType="FUZZY" okp:engine="E"><target xml:lang="en">Morning</target></alt-trans></trans-unit>',
      ' xmlns:okp="okapi-framework:xliff-extensions" xmlns:itsxlf="http://www.w3.org/ns/its-xliff/" okp:inputEncoding="UTF-8"',
    ),
    'Good ⟦1⟧morning⟦/1⟧',
    '</seg-source><target state="translated"><mrk mid="0" mtype="seg">Good <bpt id="1">&lt;em></bpt>morning<ept id="1">&lt;/em></ept></mrk></target><alt-trans match-quality="90" origin="tm" okp:matchType="FUZZY" okp:engine="E"><target xml:lang="en">Morning</target></alt-trans>',
  ],
  [
    'MateCat, with empty marks and a state of its own',
    file12(
      '<trans-unit id="NFDBB2FA9-tu1" xml:space="preserve" help-id="7" approved="no"><source xml:lang="id">Satu.</source><seg-source><mrk mid="0" mtype="seg">Satu.</mrk></seg-source><target xml:lang="en" state="needs-translation" state-qualifier="leveraged-mt" mtc:x="y"><mrk mid="0" mtype="seg"></mrk></target></trans-unit>',
      ' xmlns:mtc="https://www.matecat.com"',
    ),
    'One.',
    'help-id="7" approved="no"><source xml:lang="id">Satu.</source><seg-source><mrk mid="0" mtype="seg">Satu.</mrk></seg-source><target xml:lang="en" state="translated" state-qualifier="leveraged-mt" mtc:x="y"><mrk mid="0" mtype="seg">One.</mrk></target>',
  ],
  [
    'the standard, prefixed, with codes of two halves and spaces at the ends',
    '<x:xliff version="1.2" xmlns:x="urn:oasis:names:tc:xliff:document:1.2"><x:file source-language="id" original="a" datatype="x"><x:body><x:trans-unit id="1" approved="no" z="1"><x:source> <x:bpt id="a">{b}</x:bpt>Satu<x:ept id="a">{/b}</x:ept>. </x:source></x:trans-unit></x:body></x:file></x:xliff>',
    '⟦1⟧One⟦/1⟧.',
    'target-language="en"><x:body><x:trans-unit id="1" approved="no" z="1"><x:source> <x:bpt id="a">{b}</x:bpt>Satu<x:ept id="a">{/b}</x:ept>. </x:source><x:target state="translated"> <x:bpt id="a">{b}</x:bpt>One<x:ept id="a">{/b}</x:ept>. </x:target>',
  ],
  [
    'XLIFF 2, with its module and sub-state',
    '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:y="urn:y" srcLang="id" y:z="1"><file id="f"><unit id="u"><y:m/><segment id="s" state="initial" subState="t:a"><source>S<pc id="p">at</pc>u.</source></segment></unit></file></xliff>',
    'O⟦1⟧n⟦/1⟧e.',
    'y:z="1" trgLang="en"><file id="f"><unit id="u"><y:m/><segment id="s" state="translated"><source>S<pc id="p">at</pc>u.</source><target>O<pc id="p">n</pc>e.</target></segment>',
  ],
])('a file of %s', (_, file, text, written) => {
  it('goes out as it came, translated', () => {
    expect(rebuilt(file)).toBe(file.replace('encoding="utf-8"', 'encoding="UTF-8"'))
    const out = rebuilt(file, { 1: one(text) })
    expect(out).toContain(written)
    expect(readReturn(out)).toMatchObject({ ok: true, document: { rows: [{ status: 'translated' }] } })
    // What went out is what would come in.
    expect(opened(out).rows[0]?.text.trim()).toBe(text)
  })
})

describe.each([xliff12, xliff21])('$format of any article', (writer) => {
  it('untouched is the same text', () => {
    const file = fileText(writer, hardDocument({ only: 'all', untranslated: 'omit' }))
    expect(rebuilt(file)).toBe(plainXml(file))
  })

  it('any translation comes out where its source stands, and comes in again', () => {
    const texts = fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(texts, (all) => {
        const sourced = all.filter(([source]) => source.trim() !== '')
        const bare = { target: null, status: 'untranslated' } as const
        const segments = sourced.map(([source], index) => segmentOf(index + 1, { source, ...bare }))
        const file = fileText(writer, documentOf(segments, { untranslated: 'omit' }))
        if (sourced.length === 0) return
        const given = Object.fromEntries(
          sourced.map(([, target], index) => [index + 1, one(target.trim() === '' ? 'x' : target)]),
        )
        const { rows } = opened(rebuilt(file, given))
        expect(rows.map(({ text }) => text.trim())).toEqual(
          sourced.map(([, target]) => (target.trim() === '' ? 'x' : target).trim()),
        )
      }),
    )
  })
})

it('a unit of several segments is as far as the least of them', () => {
  const file = file12(
    '<trans-unit id="1"><source>Satu. Dua.</source><seg-source><mrk mid="0" mtype="seg">Satu.</mrk> <mrk mid="1" mtype="seg">Dua.</mrk></seg-source><target state="translated"><mrk mid="0" mtype="seg">One.</mrk> <mrk mid="1" mtype="seg">Two.</mrk></target></trans-unit>',
  )
  const back = readReturn(file)
  if (!back.ok) throw new Error(back.message)
  expect(articleRows(back).map(({ status }) => status)).toEqual(['translated', 'translated'])
  const states = (given: Readonly<Record<number, Given>>) =>
    /<target state="([\w-]+)"/.exec(rebuilt(file, given))?.[1]
  // A text that only came in is a draft here, and what the file says of it stays.
  expect(states({ 2: one('Two!') })).toBe('translated')
  expect(states({ 2: one('Two!', 'draft') })).toBe('needs-translation')
  expect(states({ 1: one('One.', 'approved'), 2: one('Two.', 'approved') })).toBe('signed-off')
  expect(states({ 1: one('One.', 'approved') })).toBe('translated')
})

it('segments that were split stand together in their unit, joined ones in the first', () => {
  const file = file12(
    '<trans-unit id="1"><source>Satu dua. Tiga.</source></trans-unit><trans-unit id="2"><source>Empat.</source></trans-unit><trans-unit id="3"><source>Lima.</source></trans-unit>',
  )
  const segments = [
    segmentOf(1, { gap: '', source: 'Satu dua.', ...one('One two.') }),
    segmentOf(2, { gap: ' ', source: 'Tiga.', ...one('Three.', 'draft') }),
    segmentOf(3, { gap: '', source: '', ...one('Added.') }),
    segmentOf(4, { gap: '\n\n', source: 'Empat.\n\nLima.', ...one('Four and five.') }),
  ]
  const out = new TextDecoder().decode(rebuildXliff(keptXliff(file), documentOf(segments, { tail: '' })))
  expect([...out.matchAll(/<target[^>]*>/g)].map(([tag]) => tag)).toEqual([
    '<target state="needs-translation">',
    '<target state="translated">',
    '<target state="translated">',
  ])
  expect(out).toContain('>One two. Three. Added.</target>')
  expect(out).toContain('>Four and five.</target>')
  expect(out).toMatch(/Lima\.<\/source><target state="translated"><\/target>/)
})
