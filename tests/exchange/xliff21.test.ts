import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutAtoms } from '../../src/core/text/atoms.ts'
import { readReturn } from '../../src/exchange/readers/index.ts'
import { xliff21 } from '../../src/exchange/xliff21.ts'
import { anyText } from './arbitrary.ts'
import { CHOICES, documentOf, fileText, hardDocument, segmentOf } from './documents.ts'
import { XmlFile } from './xml-files.ts'

describe('XLIFF 2.1, written', () => {
  test.each(CHOICES)('is valid against the core and metadata: %o', (choice) => {
    new XmlFile(fileText(xliff21, hardDocument(choice))).validate('xliff21')
  })

  test('stays valid whatever the texts are', () => {
    fc.assert(
      fc.property(anyText, anyText, (source, target) => {
        const notes = [{ name: source, at: '2026-11-22T11:30:00.123Z', text: target }]
        const document = documentOf([segmentOf(1, { source, target, notes, previous: source })])
        new XmlFile(fileText(xliff21, document)).validate('xliff21')
      }),
      { numRuns: 30 },
    )
  })

  test('says each state in its words and in ours', () => {
    const statuses = ['untranslated', 'draft', 'translated', 'returned', 'approved', 'final'] as const
    const segments = statuses.map((status, index) =>
      segmentOf(index + 1, { status, ...(status === 'untranslated' ? { target: null } : {}) }),
    )
    const states = [
      ...fileText(xliff21, documentOf(segments)).matchAll(/state="(\w+)" subState="padan:(\w+)"/g),
    ]
    expect(states.map(([, state, own]) => [own, state])).toEqual([
      ['untranslated', 'initial'],
      ['draft', 'initial'],
      ['translated', 'translated'],
      ['returned', 'translated'],
      ['approved', 'reviewed'],
      ['final', 'final'],
    ])
  })
})

test('a paragraph is a unit of XLIFF 2.1, with metadata and notes of each of its segments', () => {
  const document = hardDocument()
  const file = new XmlFile(fileText(xliff21, document))
  const paragraphs = new Set(document.segments.map(({ paragraph }) => `p${paragraph + 1}`))
  expect(file.texts('//*[local-name()="unit"]/@id')).toEqual([...paragraphs])
  expect(file.texts('//*[local-name()="unit"]/*[local-name()="segment"]/@id')).toEqual(
    document.segments.map(({ id }) => id),
  )
  const told = (id: string) => {
    const group = `//*[local-name()="metaGroup"][@category="${id}"]/*`
    const texts = file.texts(group)
    return Object.fromEntries(file.texts(`${group}/@type`).map((type, index) => [type, texts[index]]))
  }
  expect(told('a7.2')).toEqual({
    kind: 'deck',
    'created-by': 'Ani & "Bu" <Siti>',
    'created-at': '2026-11-20T08:00:00.000Z',
    'changed-by': 'Budi',
    'changed-at': '2026-11-21T09:00:00.500Z',
    previous: 'Before.',
  })
  expect(told('a7.1')).toMatchObject({ 'decided-by': 'Budi', 'decided-at': '2026-11-21T09:00:00.500Z' })
  expect(told('a7.5')).toMatchObject({ omission: 'local' })
  expect(file.texts('//*[local-name()="note"][@category="a7.4"][@appliesTo="target"]')).toEqual([
    'Budi: terminology (minor): <b>tense</b> & "tone"',
    'Budi: grammar (minor): <b>tense</b> & "tone"',
  ])
})

const root = (inner: string, attributes = 'srcLang="id" trgLang="en"') =>
  `<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:x="urn:x" version="2.1" ${attributes}>\n${inner}</xliff>`
const file = (inner: string) => root(`<file id="f">${inner}</file>`)
const unit = (inner: string, before = '') => file(`<unit id="u">${before}${inner}</unit>`)
const segment = (source: string, target = '', attributes = '') =>
  `<segment ${attributes}><source>${source}</source>${target === '' ? '' : `<target>${target}</target>`}</segment>`
const source = (inner: string) => unit(segment(inner))
const FS = 'xmlns:f="urn:oasis:names:tc:xliff:fs:2.0"'
const FIXED = (first: string, second: string) =>
  `<ph id="${first}" canReorder="firstNo" canCopy="no" canDelete="no"/><ph id="${second}" canReorder="no" canCopy="no" canDelete="no"/>`
const DATA = '<originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data></originalData>'

describe('XLIFF 2 of other tools', () => {
  test.each<readonly [what: string, text: string, source: string, target: string | null, status: string]>([
    ['bare', source('Satu.'), 'Satu.', null, 'untranslated'],
    ['translated', unit(segment('Satu.', 'One.', 'state="translated"')), 'Satu.', 'One.', 'translated'],
    [
      'reviewed',
      unit(segment('Satu.', 'One.', 'state="reviewed" subState="t:a"')),
      'Satu.',
      'One.',
      'approved',
    ],
    ['with a target that is initial', unit(segment('Satu.', 'One.')), 'Satu.', 'One.', 'draft'],
    [
      'with codes',
      unit(segment('S<pc id="1" dataRefStart="d1" dataRefEnd="d2">at</pc>u<ph id="2"/>.'), DATA),
      'Satu.',
      null,
      'untranslated',
    ],
    [
      'with codes that cross',
      source('<sc id="1"/>S<sm id="m"/>at<ec startRef="1"/>u<em startRef="m"/>.'),
      'Satu.',
      null,
      'untranslated',
    ],
    [
      'with an isolated code',
      source('Satu<ec id="1" isolated="yes"/>.<sc id="2" isolated="yes"/>'),
      'Satu.',
      null,
      'untranslated',
    ],
    [
      'with annotations',
      source('<mrk id="1" type="term" value="x">Satu</mrk><mrk id="2" type="my:own">.</mrk>'),
      'Satu.',
      null,
      'untranslated',
    ],
    ['with modules', unit(segment('Satu.'), '<x:y><x:z a="1"/></x:y>'), 'Satu.', null, 'untranslated'],
    [
      'in groups',
      file(`<group id="g"><group id="h"><unit id="u">${segment('Satu.')}</unit></group></group>`),
      'Satu.',
      null,
      'untranslated',
    ],
    [
      'with white space between',
      unit(`<ignorable><source> </source></ignorable>${segment('Satu.')}`),
      'Satu.',
      null,
      'untranslated',
    ],
    [
      'of version 2.0',
      source('Satu.').replace('version="2.1"', 'version="2.0"'),
      'Satu.',
      null,
      'untranslated',
    ],
    [
      'with a comment on its note',
      unit(
        segment(
          '<mrk id="1" type="comment" ref="#n=n1">Satu</mrk><mrk id="2" type="comment" ref="#f=f/u=u/n=n1">.</mrk>',
        ),
        '<notes><note id="n1">x</note></notes>',
      ),
      'Satu.',
      null,
      'untranslated',
    ],
    [
      'with references elsewhere',
      source(
        '<mrk id="1" type="my:own" ref="#f=f/res=r1">Satu</mrk><mrk id="2" type="term" ref="https://example.org/#a=b/c">.</mrk>',
      ),
      'Satu.',
      null,
      'untranslated',
    ],
    [
      'with fixed codes in their order',
      unit(segment(`${FIXED('1', '2')}Satu.<ph id="3"/>`, `<ph id="3"/>${FIXED('1', '2')}One.`)),
      'Satu.',
      'One.',
      'draft',
    ],
    ['with a copy', source('<ph id="1"/><ph id="2" copyOf="1"/>Satu.'), 'Satu.', null, 'untranslated'],
    [
      'with foreign attributes where they may be',
      root(
        `<file id="f" x:a="1"><unit id="u" x:a="1">${segment(`<pc id="1" ${FS} f:fs="b">Satu</pc><mrk id="2" x:a="1" type="generic">.</mrk>`)}</unit></file>`,
      ),
      'Satu.',
      null,
      'untranslated',
    ],
    [
      'with languages handed down',
      root(
        `<file id="f" xml:lang="ja"><unit id="u" xml:lang="id"><segment><source>Satu.</source><target xml:lang="en">One.</target></segment></unit></file>`,
      ),
      'Satu.',
      'One.',
      'draft',
    ],
    [
      'with white space handed down',
      file(
        '<unit id="u" xml:space="preserve"><segment><source xml:space="preserve">Satu.</source><target>One.</target></segment></unit>',
      ),
      'Satu.',
      'One.',
      'draft',
    ],
    [
      'with targets in another order',
      unit(
        '<segment><source>Satu.</source><target order="3">One.</target></segment><ignorable><source> </source></ignorable><segment><source>Dua.</source><target order="1">Two.</target></segment>',
      ),
      'Satu.',
      'One.',
      'draft',
    ],
    [
      'under a prefix',
      source('Satu.')
        .replaceAll(/<(\/?)(?=[a-z])/g, '<$1p:')
        .replace('xmlns=', 'xmlns:p='),
      'Satu.',
      null,
      'untranslated',
    ],
  ])('%s is read', (_, text, source, target, status) => {
    const read = readReturn(text)
    expect(read.ok ? read.document.format : read.message).toBe('xliff21')
    const [row] = read.ok ? read.document.rows : []
    const bare = { source: withoutAtoms(row?.source ?? ''), target: row?.target && withoutAtoms(row.target) }
    expect({ ...row, ...bare }).toMatchObject({ source, target, status })
  })

  test('segments of a unit are a paragraph, and are told apart by where they stand', () => {
    const read = readReturn(
      file(
        `<unit id="u">${segment('a')}${segment('b', '', 'id="s"')}</unit><unit id="v">${segment('c')}</unit>`,
      ),
    )
    if (!read.ok) throw new Error(read.message)
    expect(read.document.rows.map(({ id }) => id)).toEqual(['f/u/1', 'f/u/s', 'f/v/1'])
  })

  test('notes of the unit go with its first segment', () => {
    const notes = '<notes><note>Lihat.</note><note category="x">Lagi.</note></notes>'
    expect(readReturn(unit(segment('a') + segment('b'), notes))).toMatchObject({
      document: { rows: [{ note: 'Lihat.\nLagi.' }, { note: '' }] },
    })
  })
})

const SPACES = [
  'mtc:matches',
  'gls:glossary',
  'mda:metadata',
  'res:resourcedata',
  'slr:sizerestriction',
  'val:validation',
]
  .map((one) => one.split(':'))
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:xliff:${name}:2.0"`)
  .join(' ')
const withModules = (inner: string, text = 'a') =>
  root(
    `<file id="f"><unit id="u">${inner}${segment(text, '', 'id="s"')}</unit></file>`,
    `srcLang="id" trgLang="en" ${SPACES}`,
  )
const match = (attributes: string, inner = '<source>a</source><target>b</target>') =>
  withModules(`<mtc:matches><mtc:match ${attributes}>${inner}</mtc:match></mtc:matches>`)
const rule = (attributes: string) => withModules(`<val:validation><val:rule ${attributes}/></val:validation>`)
const meta = (inner: string) => withModules(`<mda:metadata>${inner}</mda:metadata>`)

test.each([
  ['a match', match('id="m" ref="#s" type="tm" similarity="99.5" origin="x"')],
  ['a match of a target', match('ref="#t=s"')],
  [
    'a glossary',
    withModules(
      '<gls:glossary><gls:glossEntry id="g"><gls:term>a</gls:term><gls:translation id="t">b</gls:translation></gls:glossEntry></gls:glossary>',
    ),
  ],
  [
    'metadata',
    meta(
      '<mda:metaGroup id="m" category="c" appliesTo="target"><mda:meta type="t">x</mda:meta><mda:metaGroup><mda:meta type="t"/></mda:metaGroup></mda:metaGroup>',
    ),
  ],
  [
    'resources',
    withModules(
      '<res:resourceData><res:resourceItem id="r" mimeType="image/png"><res:source xml:lang="ID" href="a.png"/><res:target><x:y/></res:target></res:resourceItem></res:resourceData>',
    ),
  ],
  [
    'sizes',
    withModules(
      '<slr:data profile="p"><x:size id="z"/></slr:data>',
      '<ph id="1" slr:sizeInfoRef="z" slr:equivStorage="7"/>',
    ),
  ],
  ['rules', rule('existsInSource="yes" endsWith=":"')],
  ['a rule of its own', rule('x:rule="1"')],
])('%s of a module is let in', (_, text) => {
  const read = readReturn(text)
  expect(read.ok ? 'read' : read.message).toBe('read')
})

test.each([
  ['a match without ref', match('id="m"'), '<match> without ref'],
  ['a match on a path', match('ref="#f=f/u=u"'), 'without a ref'],
  ['a match of no type', match('ref="#s" type="guess"'), 'type=“guess”'],
  ['a match with a sub-type alone', match('ref="#s" subType="a:b"'), 'subType without type'],
  ['a match with a language', match('ref="#s" xml:lang="en"'), 'xml:lang on <match>'],
  ['a match without target', match('ref="#s"', '<source>a</source>'), 'one source and one target'],
  [
    'a match of another language',
    match('ref="#s"', '<source xml:lang="fr">a</source><target>b</target>'),
    'xml:lang=“fr”',
  ],
  ['a match over a hundred', match('ref="#s" similarity="101"'), 'similarity=“101”'],
  ['an id of a match with a space', match('ref="#s" id="a b"'), 'id=“a b”'],
  [
    'two matches of one id',
    withModules(
      `<mtc:matches>${'<mtc:match id="m" ref="#s"><source>a</source><target>b</target></mtc:match>'.repeat(2)}</mtc:matches>`,
    ),
    'the id “m” twice',
  ],
  [
    'a term with nothing',
    withModules('<gls:glossary><gls:glossEntry><gls:term>a</gls:term></gls:glossEntry></gls:glossary>'),
    'neither translation nor definition',
  ],
  ['metadata without group', meta(''), '<metadata> without <metaGroup>'],
  [
    'metadata without type',
    meta('<mda:metaGroup><mda:meta>x</mda:meta></mda:metaGroup>'),
    '<meta> without type',
  ],
  [
    'metadata applied where it cannot be',
    meta('<mda:metaGroup appliesTo="note"><mda:meta type="t"/></mda:metaGroup>'),
    'appliesTo=“note”',
  ],
  [
    'a group of one id inside another',
    meta('<mda:metaGroup id="m"><mda:metaGroup id="m"><mda:meta type="t"/></mda:metaGroup></mda:metaGroup>'),
    'the id “m” twice',
  ],
  [
    'a resource with both',
    withModules(
      '<res:resourceData><res:resourceItem><res:source href="a">b</res:source></res:resourceItem></res:resourceData>',
    ),
    'either content or href',
  ],
  [
    'a resource of another language',
    withModules(
      '<res:resourceData><res:resourceItem mimeType="image/png"><res:source xml:lang="fr" href="a"/></res:resourceItem></res:resourceData>',
    ),
    'xml:lang=“fr”',
  ],
  ['a size that is no number', withModules('', '<ph id="1" slr:equivStorage="big"/>'), 'equivStorage=“big”'],
  [
    'a size twice',
    withModules('', '<ph id="1" slr:sizeInfo="1" slr:sizeInfoRef="z"/>'),
    'sizeInfo beside sizeInfoRef',
  ],
  ['a size that is nowhere', withModules('', '<ph id="1" slr:sizeInfoRef="z"/>'), 'names no <data>'],
  ['a rule without test', rule('occurs="2"'), 'exactly one test'],
  ['a rule with two', rule('isPresent="a" endsWith="b"'), 'exactly one test'],
  ['a rule that counts nothing', rule('isPresent="a" occurs="0"'), 'occurs=“0”'],
  ['a rule that counts what is not there', rule('isNotPresent="a" occurs="1"'), 'occurs without isPresent'],
  [
    'a rule of the source on what is not there',
    rule('isNotPresent="a" existsInSource="yes"'),
    'existsInSource without',
  ],
  ['a rule that is neither', rule('isPresent="a" caseSensitive="maybe"'), 'caseSensitive=“maybe”'],
])('%s is refused with the module’s rule', (_, text, message) => {
  const read = readReturn(text)
  expect(read.ok ? 'read' : read.message).toContain(message)
})

test.each<readonly [rule: string, text: string, message: string]>([
  ['a document type', `<!DOCTYPE xliff>${source('a')}`, 'document type'],
  ['another version', source('a').replace('"2.1"', '"2.9"'), 'version=“2.9”'],
  ['no source language', root('', 'trgLang="en"'), 'without srcLang'],
  ['a language that is none', root('', 'srcLang="i d"'), 'srcLang=“i d”'],
  ['no file', root(''), '<xliff> without <file>'],
  ['an unknown element', unit('<seg/>'), '<seg> in <unit>'],
  ['an element out of place', file('<segment><source/></segment>'), '<segment> in <file>'],
  [
    'an extension where none may be',
    unit('<segment><source/><x:y/></segment>'),
    'no elements of other namespaces',
  ],
  ['an unknown attribute', unit(segment('a', '', 'colour="red"')), 'colour on <segment>'],
  ['text where none may be', file(`text<unit id="u">${segment('a')}</unit>`), 'text in <file>'],
  ['a unit without id', file(`<unit>${segment('a')}</unit>`), '<unit> without id'],
  ['an id with a space', file(`<unit id="a b">${segment('a')}</unit>`), 'id=“a b”'],
  ['two files of one id', root(`<file id="f"/><file id="f"/>`), 'two <file>'],
  [
    'two units of one id',
    file(`<unit id="u">${segment('a')}</unit><group id="g"><unit id="u">${segment('a')}</unit></group>`),
    'two <unit>',
  ],
  ['two groups of one id', file('<group id="g"/><group id="g"/>'), 'two <group>'],
  [
    'two notes of one id',
    unit(segment('a'), '<notes><note id="n">x</note><note id="n">y</note></notes>'),
    'two <note>',
  ],
  [
    'two data of one id',
    unit(segment('a'), '<originalData><data id="d"/><data id="d"/></originalData>'),
    'two <data>',
  ],
  [
    'two segments of one id',
    unit(segment('a', '', 'id="s"') + segment('b', '', 'id="s"')),
    'the id “s” twice',
  ],
  ['two codes of one id', source('<ph id="1"/><ph id="1"/>'), 'the id “1” twice'],
  ['a code with the id of its segment', unit(segment('<ph id="s"/>', '', 'id="s"')), 'the id “s” twice'],
  ['a unit without segment', unit('<ignorable><source> </source></ignorable>'), '<unit> without <segment>'],
  ['a segment without source', unit('<segment><target>a</target></segment>'), '<segment> without <source>'],
  [
    'a target before its source',
    unit('<segment><target>a</target><source>a</source></segment>'),
    '<source> too late',
  ],
  ['two targets', unit('<segment><source/><target/><target/></segment>'), 'several <target>'],
  ['notes behind segments', unit(`${segment('a')}<notes><note>x</note></notes>`), '<notes> too late'],
  ['empty notes', unit(segment('a'), '<notes/>'), '<notes> without <note>'],
  ['empty original data', unit(segment('a'), '<originalData/>'), '<originalData> without <data>'],
  ['a state that is none', unit(segment('a', 'b', 'state="done"')), 'state=“done”'],
  ['a sub-state without state', unit(segment('a', 'b', 'subState="a:b"')), 'subState without state'],
  ['a sub-state without prefix', unit(segment('a', 'b', 'state="final" subState="b"')), 'subState=“b”'],
  ['yes or no that is neither', unit(segment('a', 'b', 'canResegment="maybe"')), 'canResegment=“maybe”'],
  [
    'a target without its language',
    root(`<file id="f"><unit id="u">${segment('a', 'b')}</unit></file>`, 'srcLang="id"'),
    'without trgLang',
  ],
  [
    'a target of another language',
    unit('<segment><source>a</source><target xml:lang="fr">b</target></segment>'),
    'xml:lang=“fr” on <target>',
  ],
  [
    'a source of another language',
    unit('<segment><source xml:lang="fr">a</source></segment>'),
    'xml:lang=“fr” on <source>',
  ],
  ['data that is not there', source('<ph id="1" dataRef="d9"/>'), 'dataRef “d9” names no <data>'],
  [
    'data at the end that is not there',
    unit(segment('<pc id="1" dataRefEnd="d9"/>'), DATA),
    'dataRefEnd “d9”',
  ],
  [
    'a copy with data',
    unit(segment('<ph id="1"/><ph id="2" copyOf="1" dataRef="d1"/>'), DATA),
    'copyOf beside dataRef',
  ],
  ['an end without beginning', source('<ec startRef="1"/>'), 'startRef “1” of <ec> opens nowhere'],
  [
    'an end before its beginning is there, of another kind',
    source('<sm id="1"/><ec startRef="1"/><em startRef="1"/>'),
    'opens nowhere',
  ],
  ['a beginning without end', source('<sc id="1"/>'), 'without <ec> that is not isolated'],
  [
    'an isolated beginning with an end',
    source('<sc id="1" isolated="yes"/><ec startRef="1"/>'),
    'opens nowhere before it',
  ],
  ['an isolated end without id', source('<ec isolated="yes"/>'), 'either isolated and id, or startRef'],
  [
    'an end with id and beginning',
    source('<sc id="1"/><ec id="2" startRef="1"/>'),
    'either isolated and id, or startRef',
  ],
  ['an annotation that does not end', source('<sm id="1" type="generic"/>'), 'an <sm> without <em>'],
  ['a comment without words', source('<mrk id="1" type="comment">a</mrk>'), 'either value or ref'],
  [
    'a comment with both',
    source('<mrk id="1" type="comment" value="x" ref="#n=1">a</mrk>'),
    'either value or ref',
  ],
  ['a type of annotation that is none', source('<mrk id="1" type="mine">a</mrk>'), 'type=“mine”'],
  ['a type of code that is none', source('<ph id="1" type="mine"/>'), 'type=“mine”'],
  ['a sub-type without type', source('<ph id="1" subType="a:b"/>'), 'subType without type'],
  [
    'a sub-type of the standard with another type',
    source('<ph id="1" type="ui" subType="xlf:lb"/>'),
    'subType xlf:lb with type ui',
  ],
  [
    'a place past the end',
    unit('<segment><source>a</source><target order="3">b</target></segment>'),
    'order 3',
  ],
  [
    'a place twice',
    unit(
      '<segment><source>a</source><target order="2">b</target></segment><segment><source>a</source><target order="2">b</target></segment>',
    ),
    'order 2',
  ],
  [
    'a priority that is none',
    unit(segment('a'), '<notes><note priority="11">x</note></notes>'),
    'priority=“11”',
  ],
  [
    'a skeleton with both',
    file(`<skeleton href="a">b</skeleton><unit id="u">${segment('a')}</unit>`),
    'either content or href',
  ],
  ['a code point that is a character', source('<cp hex="0041"/>'), 'is a character that XML has'],
  ['a code point that is none', source('<cp hex="zz"/>'), 'hex=“zz”'],
  ['an end before its beginning', source('<ec startRef="1"/><sc id="1"/>'), 'opens nowhere before it'],
  [
    'an end that says otherwise than its beginning',
    source('<sc id="1" canCopy="no"/><ec startRef="1" canCopy="yes"/>'),
    'canCopy of <ec>',
  ],
  ['a direction that changes', source('<sc id="1"/><ec startRef="1" dir="rtl"/>'), 'dir of <ec>'],
  ['a copy of nothing', source('<ph id="1" copyOf="9"/>'), 'copyOf “9” names no code'],
  [
    'a copy of what may not be copied',
    source('<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>'),
    'may not be copied',
  ],
  [
    'a code left out that may not be',
    unit(segment('a<ph id="1" canDelete="no"/>', 'b')),
    'the code “1”, which may not be deleted',
  ],
  [
    'a fixed code that nothing begins',
    source('<ph id="1" canReorder="no" canCopy="no" canDelete="no"/>'),
    'before a firstNo',
  ],
  [
    'a fixed code that may be copied',
    source('<ph id="1" canReorder="firstNo"/>'),
    'neither copied nor deleted',
  ],
  ['fixed codes in another order', unit(segment(FIXED('1', '2'), FIXED('2', '1'))), 'was moved before'],
  [
    'a comment on a note elsewhere',
    source('<mrk id="1" type="comment" ref="#f=f/n=x">a</mrk>'),
    'no note of the unit',
  ],
  ['a fragment that is none', source('<mrk id="1" type="term" ref="#n/1">a</mrk>'), 'no fragment of XLIFF 2'],
  [
    'a fragment in the wrong order',
    source('<mrk id="1" type="term" ref="#u=u/f=f">a</mrk>'),
    'no fragment of XLIFF 2',
  ],
  [
    'a fragment with two leaves',
    source('<mrk id="1" type="term" ref="#n=1/d=1">a</mrk>'),
    'no fragment of XLIFF 2',
  ],
  [
    'a fragment of an unknown kind',
    source('<mrk id="1" type="term" ref="#f=f/zz=1">a</mrk>'),
    'no fragment of XLIFF 2',
  ],
  ['a foreign attribute on a segment', unit(segment('a', '', 'x:y="1"')), 'another namespace on <segment>'],
  ['a foreign attribute on a code', source('<pc id="1" x:y="1">a</pc>'), 'another namespace on <pc>'],
  ['a style on an end', source(`<sc id="1"/><ec startRef="1" ${FS} f:fs="b"/>`), 'another namespace on <ec>'],
  ['a style that HTML does not have', source(`<pc id="1" ${FS} f:fs="blink">a</pc>`), 'fs=“blink”'],
  ['a part of a style without a style', source(`<pc id="1" ${FS} f:subFs="a,b">a</pc>`), 'subFs without fs'],
  [
    'an extension behind the notes',
    unit(segment('a'), '<notes><note>x</note></notes><x:y/>'),
    '<y> behind elements of the core',
  ],
  ['two extensions of one id', unit(segment('a'), '<x:y id="1"/><x:y id="1"/>'), 'the id “1”'],
  [
    'a language that a unit hands down',
    file(`<unit id="u" xml:lang="fr">${segment('a')}</unit>`),
    'xml:lang=“fr” on <source>',
  ],
  [
    'white space of the two sides that differs',
    unit('<segment><source xml:space="preserve">a</source><target>b</target></segment>'),
    'xml:space of <target>',
  ],
  [
    'white space of no kind',
    file(`<unit id="u" xml:space="keep">${segment('a')}</unit>`),
    'xml:space=“keep”',
  ],
])('%s is refused with the rule', (_, text, message) => {
  const read = readReturn(text)
  expect(read.ok ? 'read' : read.message).toContain(message)
  if (!read.ok) expect(read.line).toBeGreaterThan(0)
})

test('codes of two segments of a paragraph have ids of their own, and come back as their numbers', () => {
  const tagged = { source: 'Satu ⟦1⟧dua⟦/1⟧ ⟦2/⟧.', target: '⟦2/⟧ One ⟦1⟧two⟦/1⟧.' }
  const text = fileText(xliff21, documentOf([1, 2, 3].map((number) => segmentOf(number, tagged))))
  new XmlFile(text).validate('xliff21')
  const read = readReturn(text)
  expect(read.ok ? read.document.rows : read.message).toMatchObject([tagged, tagged, tagged])
})
