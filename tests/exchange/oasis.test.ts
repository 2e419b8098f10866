import { describe, expect, test } from 'vitest'
import { readReturn } from '../../src/exchange/readers/index.ts'
import { document, file, marked, segment, source, unit } from './oasis.ts'

/** A document that breaks one rule behind its last `@`, what the refusal says, and one that is right. */
type Row = readonly [rule: string, wrong: string, message: string, right: string]

const plain = segment('a')
const DATA = '<originalData><data id="d1">x</data><data id="d2">y</data></originalData>'
const FIX = 'canCopy="no" canDelete="no"'
const first = (id: string) => `<ph id="${id}" canReorder="firstNo" ${FIX}/>`
const next = (id: string) => `<ph id="${id}" canReorder="no" ${FIX}/>`

const CORE: readonly Row[] = [
  [
    'a file holds a unit or a group',
    document('@<file id="f"/>'),
    '<file> without <unit> or <group>',
    file('<group id="g"/>'),
  ],
  [
    'languages are tags of BCP 47',
    `@${document('', 'srcLang="i"')}`,
    'srcLang=“i”',
    document(`<file id="f"><unit id="u">${plain}</unit></file>`, 'srcLang="id-Latn-ID-x-a"'),
  ],
  [
    'an id of an extension names one element',
    file(`<x:a id="1"><x:b id="2"/>@<x:b xml:id="2"/></x:a><unit id="u">${plain}</unit>`),
    'of the id “2”',
    file(`<x:a id="1"><x:b id="2"/></x:a><unit id="u"><x:b id="2"/>${plain}</unit>`),
  ],
  [
    'what flows in is a unit of the file',
    source('@<ph id="1" subFlows="v"/>'),
    'subFlows “v” names no <unit>',
    file(
      `<unit id="u">${segment('<ph id="1" subFlows="v w"/>')}</unit><unit id="v">${plain}</unit><unit id="w">${plain}</unit>`,
    ),
  ],
  [
    'what flows into the beginning is a unit',
    source('@<pc id="1" subFlowsStart="v" subFlowsEnd="u"/>'),
    'subFlowsStart “v”',
    source('<pc id="1" subFlowsStart="u" subFlowsEnd="u"/>'),
  ],
  [
    'what flows into the end is a unit',
    source('@<pc id="1" subFlowsStart="u" subFlowsEnd="v"/>'),
    'subFlowsEnd “v”',
    source('<pc id="1" subFlowsStart="u" subFlowsEnd="u"/>'),
  ],
  [
    'what flows into both ends stands together',
    source('@<pc id="1" subFlowsStart="u"/>'),
    'subFlowsStart and subFlowsEnd stand together',
    source('<pc id="1"/>'),
  ],
  [
    'data of both ends stand together',
    unit(segment('@<pc id="1" dataRefStart="d1"/>'), DATA),
    'dataRefStart and dataRefEnd stand together',
    unit(segment('<pc id="1" dataRefStart="d1" dataRefEnd="d2"/>'), DATA),
  ],
  [
    'what stands for both ends stands together',
    source('@<pc id="1" equivEnd="x"/>'),
    'equivStart and equivEnd stand together',
    source('<pc id="1" equivStart="x" equivEnd=""/>'),
  ],
  [
    'a beginning names data of its unit',
    unit(segment('@<pc id="1" dataRefStart="d9" dataRefEnd="d2"/>'), DATA),
    'dataRefStart “d9”',
    unit(segment('<sc id="1" dataRef="d1"/><ec startRef="1" dataRef="d2"/>'), DATA),
  ],
  [
    'what has original data is not copied',
    unit(segment('<ph id="1" dataRef="d1"/>@<ph id="2" copyOf="1"/>'), DATA),
    'has original data',
    unit(segment('<ph id="1"/>', '<ph id="1"/><ph id="2" copyOf="1"/>'), DATA),
  ],
  [
    'an end is silent only where its beginning is',
    source(`<sc id="1" canCopy="no"/>@<ec startRef="1"/>`),
    'canCopy of <ec>',
    source('<sc id="1" canCopy="no"/><ec startRef="1" canCopy="no"/>'),
  ],
  [
    'an end is deleted with its beginning',
    source('<sc id="1"/>@<ec startRef="1" canDelete="no"/>'),
    'canDelete of <ec>',
    source('<sc id="1" canDelete="no"/><ec startRef="1" canDelete="no"/>'),
  ],
  [
    'an end overlaps as its beginning',
    source('<sc id="1" canOverlap="no"/>@<ec startRef="1" canOverlap="yes"/>'),
    'canOverlap of <ec>',
    source('<sc id="1" canOverlap="no"/><ec startRef="1" canOverlap="no"/>'),
  ],
  [
    'an end of a firstNo is a no',
    source(`<sc id="1" canReorder="firstNo" ${FIX}/>@<ec startRef="1" canReorder="firstNo" ${FIX}/>`),
    'canReorder of <ec>',
    source(`<sc id="1" canReorder="firstNo" ${FIX}/><ec startRef="1" canReorder="no" ${FIX}/>`),
  ],
  [
    'an end has no direction of its own',
    source('<sc id="1" dir="rtl"/>@<ec startRef="1" dir="rtl"/>'),
    'dir of <ec>',
    source('<ec id="1" isolated="yes" dir="rtl"/>'),
  ],
  [
    'a sequence goes on without a gap',
    source(`${first('1')}<ph id="2"/>@${next('3')}`),
    'behind a code that may be moved',
    source(`<ph id="2"/>${first('1')}<mrk id="m" type="generic" translate="no">a</mrk>${next('3')}`),
  ],
  [
    'a sequence goes on inside of its first',
    source(`<pc id="1">@${next('2')}</pc>`),
    'before a firstNo',
    source(`<pc id="1" canReorder="firstNo" ${FIX}>${next('2')}</pc>`),
  ],
  [
    'an id of both sides is of one kind of code',
    unit(segment('<ph id="1"/>', '@<pc id="1">b</pc>')),
    'that of a <ph> in the source',
    unit(segment('<ph id="1"/>', '<ph id="1"/><pc id="2">b</pc>')),
  ],
  [
    'what is translated has a target',
    unit(`@${segment('a', undefined, 'state="translated"')}`),
    'state translated of a segment without <target>',
    unit(segment('a', 'b', 'state="translated"')),
  ],
  [
    'what is final has a target',
    unit(`@${segment('a', undefined, 'state="final"')}`),
    'state final of a segment without <target>',
    unit(segment('a', undefined, 'state="initial" subState="x:y"')),
  ],
  [
    'what moves into a place makes room',
    unit(`<segment><source>a</source>@<target order="2">b</target></segment>${plain}`),
    'leaves place 1 to nobody',
    unit(
      '<segment><source>a</source><target order="2">b</target></segment><segment><source>a</source><target order="1">b</target></segment>',
    ),
  ],
  [
    'an annotation of a match has no ref',
    source('@<mrk id="1" type="mtc:match" ref="#x">a</mrk>'),
    'a match has no ref',
    source('<mrk id="1" type="mtc:match">a</mrk>'),
  ],
  [
    'a code point has two octets',
    source('@<cp hex="01"/>'),
    'hex=“01”',
    source('<cp hex="0001"/><cp hex="009f"/><cp hex="FFFE"/>'),
  ],
  [
    'a code point is none of text',
    source('@<cp hex="00e9"/>'),
    'is a character that XML has',
    source('<cp hex="001B"/>'),
  ],
  [
    'a fragment has a prefix that is known',
    source('@<mrk id="1" type="x:y" ref="#f=f/abc=1">a</mrk>'),
    'no fragment of XLIFF 2',
    source('<mrk id="1" type="x:y" ref="#f=f/tbx=1">a</mrk>'),
  ],
]

const meta = (inner: string) => unit(plain, `<mda:metadata id="m">${inner}</mda:metadata>`)
const group = '<mda:metaGroup><mda:meta type="t">x</mda:meta></mda:metaGroup>'
const match = (attributes: string, inner = '<source>a</source><target>b</target>') =>
  unit(
    segment('<mrk id="k" type="mtc:match">a</mrk>', undefined, 'id="s"'),
    `<mtc:matches>@<mtc:match ${attributes}>${inner}</mtc:match></mtc:matches>`,
  )
const within = (inner: string) => match('ref="#s"', inner)
const term = (inner: string, attributes = '') =>
  unit(
    segment('<mrk id="k" type="term">a</mrk>'),
    `<gls:glossary><gls:glossEntry ${attributes}>${inner}</gls:glossEntry></gls:glossary>`,
  )
const resource = (inner: string) => unit(plain, `<res:resourceData>${inner}</res:resourceData>`)
const item = (inner: string) => resource(`<res:resourceItem mimeType="a/b">${inner}</res:resourceItem>`)
const rule = (attributes: string) =>
  unit(plain, `<val:validation>@<val:rule ${attributes}/></val:validation>`)
const STANDARD = '<slr:profiles generalProfile="xliff:codepoints" storageProfile="xliff:utf8"/>'
const sized = (attribute: string, profiles = STANDARD) =>
  file(`${profiles}@<unit id="u" ${attribute}>${plain}</unit>`)
const SIZE = '<slr:data profile="p"><x:size id="z"/></slr:data>'
const changes = (attributes: string, inner = '<ctr:item property="content">x</ctr:item>') =>
  unit(
    segment('a', 'b', 'id="s1"') + segment('c', 'd', 'id="s2"'),
    `<ctr:changeTrack>@<ctr:revisions ${attributes}><ctr:revision author="a" version="v">${inner}</ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="n1" priority="1">x</note><note id="n2">y</note></notes>`,
  )
const its = (attributes: string, before = '') =>
  unit(segment(`@<mrk id="1" type="its:generic" ${attributes}>a</mrk>`), before)
const issues = (attributes: string) =>
  `<its:locQualityIssues xml:id="q"><its:locQualityIssue ${attributes}/></its:locQualityIssues>`
const ISSUES = issues('locQualityIssueComment="c"')

const MODULES: readonly Row[] = [
  [
    'a module has no other elements',
    unit(plain, '@<val:checks/>'),
    'is no element of its module',
    unit(plain, '<x:checks/>'),
  ],
  [
    'a module has no other attributes',
    unit(plain, `@<mda:metadata kind="k">${group}</mda:metadata>`),
    'kind on <metadata>',
    meta(group),
  ],
  [
    'metadata takes no attributes of others',
    unit(plain, `@<mda:metadata x:kind="k">${group}</mda:metadata>`),
    'another namespace on <metadata>',
    meta(group),
  ],
  [
    'metadata and a group in it have ids of their own',
    meta('@<mda:metaGroup id="m"><mda:meta type="t"/></mda:metaGroup>'),
    'the id “m” twice',
    meta('<mda:metaGroup id="n"><mda:meta type="t"/></mda:metaGroup>'),
  ],
  [
    'a glossary has text where it is text',
    term('<gls:term>a</gls:term><gls:translation>b</gls:translation>"').replace(
      '<gls:glossEntry',
      '@<gls:glossEntry',
    ),
    'text in <glossEntry>',
    term('<gls:term>a</gls:term><gls:definition>b</gls:definition><x:y/>'),
  ],
  [
    'a glossary begins with its term',
    term('<gls:translation>b</gls:translation>@<gls:term>a</gls:term>'),
    '<term> too late',
    term('<gls:term>a</gls:term><gls:translation>b</gls:translation><gls:translation>c</gls:translation>'),
  ],
  [
    'an entry is of something in the unit',
    term('<gls:term>a</gls:term><gls:definition>b</gls:definition>', 'ref="#no"').replace(
      '<gls:glossEntry',
      '@<gls:glossEntry',
    ),
    'ref “#no” names nothing',
    term('<gls:term>a</gls:term><gls:definition>b</gls:definition>', 'ref="#k"'),
  ],
  [
    'a translation is of something in the unit',
    term('<gls:term>a</gls:term>@<gls:translation ref="#t=no">b</gls:translation>'),
    'ref “#t=no” names nothing',
    term('<gls:term>a</gls:term><gls:translation ref="#k">b</gls:translation>'),
  ],
  [
    'ids of entries and translations differ',
    term('<gls:term>a</gls:term>@<gls:translation id="g">b</gls:translation>', 'id="g"'),
    'the id “g” twice',
    term('<gls:term>a</gls:term><gls:translation id="h">b</gls:translation>', 'id="g"'),
  ],
  ['a match is of something in the unit', match('ref="#no"'), 'ref “#no” names nothing', match('ref="#k"')],
  ['a match says of what with a sign', match('ref="s"'), 'a ref of the form #id', match('ref="#t=s"')],
  [
    'a match has one source',
    within('<source>a</source><source>a</source><target>b</target>'),
    'one source and one target',
    within('<source>a</source><target>b</target><x:y/>'),
  ],
  [
    'a match of another language is a reference',
    match('ref="#s"', '<source>a</source><target xml:lang="fr">b</target>')
      .replace('@', '')
      .replace('<target xml:lang', '@<target xml:lang'),
    'xml:lang=“fr” on the target of a match',
    match('ref="#s" reference="yes"', '<source>a</source><target xml:lang="fr">b</target>'),
  ],
  [
    'codes of a match have ids of their own',
    within('<source><ph id="1"/>')
      .replace('@', '')
      .replace('<ph id="1"/>', '<ph id="1"/>@<ph id="1"/></source><target>b</target>'),
    'the id “1” twice',
    within('<source><ph id="1"/></source><target><ph id="1"/></target>'),
  ],
  [
    'codes of a match name data of the match',
    within('<source>')
      .replace('@', '')
      .replace('<source>', '<source>@<ph id="1" dataRef="d1"/></source><target>b</target>'),
    'dataRef “d1”',
    within(
      '<originalData><data id="d1">x</data></originalData><source><ph id="1" dataRef="d1"/></source><target>b</target>',
    ),
  ],
  [
    'what opens in a match closes in it',
    within('<source>')
      .replace('@', '')
      .replace('<source>', '<source>@<sc id="1"/></source><target>b</target>'),
    'an <sc> without <ec>',
    within('<source><sc id="1"/><ec startRef="1"/></source><target>b</target>'),
  ],
  [
    'what a match says is as in the core',
    within('<source>').replace('@', '').replace('<source>', '<source>@<ph/></source><target>b</target>'),
    '<ph> without id',
    within('<source><ph id="1"/></source><target>b</target>'),
  ],
  [
    'what is not in the file has a kind',
    resource('@<res:resourceItem><res:source href="a"/></res:resourceItem>'),
    'without mimeType',
    resource('<res:resourceItem><res:source><x:y/></res:source></res:resourceItem>'),
  ],
  [
    'a reference of a resource is somewhere',
    item('@<res:reference/>'),
    '<reference> without href',
    item('<res:reference href="a" xml:lang="fr"/>'),
  ],
  [
    'an item refers to another',
    resource('@<res:resourceItemRef/>'),
    '<resourceItemRef> without ref',
    resource('<res:resourceItemRef ref="r"/>'),
  ],
  [
    'an item and a reference have ids of their own',
    resource('<res:resourceItemRef ref="r" id="i"/>@<res:resourceItem id="i"/>'),
    'the id “i” twice',
    resource('<res:resourceItemRef ref="r" id="i"/><res:resourceItem id="j"/>'),
  ],
  [
    'what exists in the source is present, begins or ends',
    rule('isNotPresent="a" existsInSource="no"'),
    'existsInSource without',
    rule('startsWith="a" existsInSource="no"'),
  ],
  [
    'a rule of a whole file is in force',
    file(
      `<val:validation>@<val:rule isPresent="a" disabled="yes"/></val:validation><unit id="u">${plain}</unit>`,
    ),
    'a rule of a file that is disabled',
    rule('isPresent="a" disabled="yes"'),
  ],
  [
    'rules are in a form of Unicode',
    rule('isPresent="a" normalization="nfkc"'),
    'normalization=“nfkc”',
    rule('isPresent="a" normalization="nfd"'),
  ],
  [
    'a limit of the standard’s profile is a number',
    sized('slr:sizeRestriction="ninety"'),
    'sizeRestriction=“ninety”',
    sized('slr:sizeRestriction="90"'),
  ],
  [
    'a range of it is of numbers',
    sized('slr:sizeRestriction="25,100.5"'),
    'sizeRestriction=“25,100.5”',
    sized('slr:sizeRestriction="25,*"'),
  ],
  [
    'a limit of storage is a number',
    sized('slr:storageRestriction="*6"'),
    'storageRestriction=“*6”',
    sized('slr:storageRestriction="*"'),
  ],
  [
    'other profiles have other limits',
    sized('slr:sizeRestriction="wide"'),
    'sizeRestriction=“wide”',
    sized('slr:sizeRestriction="wide"', '<slr:profiles generalProfile="mine"/>'),
  ],
  ['a size is whole', sized('slr:sizeInfo="25.5"'), 'sizeInfo=“25.5”', sized('slr:sizeInfo="25"')],
  [
    'a size stands beside what refers to it, or around',
    file(`@<group id="g" slr:sizeInfoRef="z">${SIZE}<unit id="u">${plain}</unit></group>`),
    'sizeInfoRef “z” names no <data>',
    file(`${SIZE}<group id="g" slr:sizeInfoRef="z"/>`),
  ],
  [
    'texts are normal in a way that is known',
    file(`<slr:profiles>@<slr:normalization general="nfx"/></slr:profiles><unit id="u">${plain}</unit>`),
    'general=“nfx”',
    file(`<slr:profiles><slr:normalization general="nfc"/></slr:profiles><unit id="u">${plain}</unit>`),
  ],
  [
    'changes are of something beside them',
    changes('appliesTo="note" ref="no"'),
    'ref “no” names nothing',
    changes('appliesTo="note" ref="n1"'),
  ],
  [
    'changes are of what they say',
    changes('appliesTo="note" ref="s1"'),
    'names no <note>',
    changes('appliesTo="segment" ref="s1"'),
  ],
  [
    'changes of one of several say of which',
    changes('appliesTo="note"'),
    'of several without ref',
    changes('appliesTo="target" ref="s2"'),
  ],
  [
    'a change is of an attribute that is there',
    changes('appliesTo="note" ref="n2"', '@<ctr:item property="priority">1</ctr:item>'),
    'the property priority, which <note> does not have',
    changes('appliesTo="note" ref="n1"', '<ctr:item property="priority">2</ctr:item>'),
  ],
  [
    'a change is of an attribute once',
    changes(
      'appliesTo="note" ref="n1"',
      '<ctr:item property="id">1</ctr:item>@<ctr:item property="id">2</ctr:item>',
    ),
    'the property id twice',
    changes(
      'appliesTo="note" ref="n1"',
      '<ctr:item property="id">1</ctr:item><ctr:item property="content">2</ctr:item>',
    ),
  ],
  [
    'a change says of what',
    changes('ref="n1"'),
    '<revisions> without appliesTo',
    changes('appliesTo="unit"'),
  ],
  [
    'ITS is no annotation of another type',
    source('@<mrk id="1" type="comment" value="x" its:taClassRef="http://c">a</mrk>'),
    'its:taClassRef on an annotation of the type comment',
    its('its:taClassRef="http://c"'),
  ],
  [
    'a list of issues stands alone',
    its('its:locQualityIssuesRef="#its=q" its:locQualityIssueType="style"', ISSUES),
    'its:locQualityIssuesRef beside its:locQualityIssueType',
    its('its:locQualityIssuesRef="#its=q"', ISSUES),
  ],
  [
    'a list of issues is there',
    its('its:locQualityIssuesRef="#its=r"', ISSUES),
    'names no <locQualityIssues>',
    its('its:locQualityIssuesRef="#its=q"', ISSUES),
  ],
  [
    'an issue says something',
    unit(
      plain,
      '<its:locQualityIssues xml:id="q">@<its:locQualityIssue locQualityIssueSeverity="1"/></its:locQualityIssues>',
    ),
    '<locQualityIssue> without any of',
    unit(plain, ISSUES),
  ],
  [
    'lists of a unit have ids of their own',
    unit(plain, `${ISSUES}@${ISSUES}`),
    'the xml:id “q” twice',
    unit(
      plain,
      `${ISSUES}<its:provenanceRecords xml:id="p"><its:provenanceRecord tool="t"/></its:provenanceRecords>`,
    ),
  ],
  [
    'a record tells who',
    unit(plain, '<its:provenanceRecords xml:id="p">@<its:provenanceRecord/></its:provenanceRecords>'),
    '<provenanceRecord> without any of',
    unit(
      plain,
      '<its:provenanceRecords xml:id="p"><its:provenanceRecord person="p"/></its:provenanceRecords>',
    ),
  ],
  [
    'records stand alone',
    its('its:provenanceRecordsRef="#its=p" its:person="a"'),
    'its:provenanceRecordsRef beside its:person',
    its('its:person="a" its:tool="b"'),
  ],
  [
    'a rating is a score or a vote',
    its('its:locQualityRatingScore="1" its:locQualityRatingVote="1"'),
    'beside its:locQualityRatingVote',
    its('its:locQualityRatingVote="1"'),
  ],
  [
    'a threshold is of a score',
    its('its:locQualityRatingScoreThreshold="1"'),
    'ScoreThreshold without',
    its('its:locQualityRatingScore="2" its:locQualityRatingScoreThreshold="1"'),
  ],
  [
    'a threshold is of a vote, here or around',
    its('its:locQualityRatingVoteThreshold="1"'),
    'VoteThreshold without',
    file(
      `<unit id="u" its:locQualityRatingVote="2">${segment('<mrk id="1" type="its:generic" its:locQualityRatingVoteThreshold="1">a</mrk>')}</unit>`,
    ),
  ],
  [
    'what is meant is named once',
    its('its:taIdentRef="http://i" its:taSource="s" its:taIdent="i"'),
    'its:taIdentRef beside its:taSource',
    its('its:taIdentRef="http://i"'),
  ],
  [
    'a name of what is meant has its source',
    its('its:taIdent="i"'),
    'its:taSource and its:taIdent stand together',
    its('its:taSource="s" its:taIdent="i"'),
  ],
  [
    'annotators are of categories of ITS',
    its('its:annotatorsRef="spelling|t"'),
    'no category of ITS',
    its('its:annotatorsRef="mt-confidence|t terminology|u"'),
  ],
  [
    'annotators are of a category once',
    its('its:annotatorsRef="domain|t domain|u"'),
    'with a category twice',
    its('its:annotatorsRef="domain|t"'),
  ],
]

describe.each([
  ['the core', CORE],
  ['modules', MODULES],
])('constraints of %s', (_, rows) => {
  test.each(rows)('%s', (_rule, wrong, message, right) => {
    const { text, line } = marked(wrong)
    const refused = readReturn(text)
    expect(refused.ok ? 'read' : refused).toMatchObject({ message: expect.stringContaining(message), line })
    const read = readReturn(right.replaceAll('@', ''))
    expect(read.ok ? 'read' : read.message).toBe('read')
  })
})

/** What a reader might refuse, and why it is let in. */
test.each([
  [
    'a code that another segment’s target has: segments are reordered and joined',
    unit(segment('<ph id="1" canDelete="no"/>a', 'b') + segment('c', '<ph id="1" canDelete="no"/>d')),
  ],
  [
    'a resource’s target of another language, as in the published test suite',
    item('<res:target href="a" xml:lang="fr"/>'),
  ],
  [
    'a reference to a resource that is nowhere, as in the published test suite',
    resource('<res:resourceItemRef ref="nowhere"/>'),
  ],
  [
    'changes of a text under any id beside them, as in the published test suite',
    changes('appliesTo="source" ref="n1"'),
  ],
  [
    'a time of a change that is none',
    changes('appliesTo="unit"').replace('version="v"', 'datetime="2013-07-16T10:30:00+8:00"'),
  ],
  [
    'annotators of a term, as in the standard’s own example',
    source('<mrk id="1" type="term" its:annotatorsRef="terminology|t">a</mrk>'),
  ],
  ['an annotation that says nothing', source('<mrk id="1" type="generic">a</mrk>')],
  [
    'metadata in the root, as version 2.2 has it',
    document(
      `<mda:metadata>${group}</mda:metadata><file id="f"><group id="g"/></file>`,
      'srcLang="id"',
      '2.2',
    ),
  ],
  [
    'the namespace of version 2.2',
    source('a').replace('document:2.0', 'document:2.2').replace('version="2.1"', 'version="2.2"'),
  ],
])('known lenient: %s', (_, text) => {
  const read = readReturn(text.replaceAll('@', ''))
  expect(read.ok ? 'read' : read.message).toBe('read')
})
