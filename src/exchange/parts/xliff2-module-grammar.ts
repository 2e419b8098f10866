import type { Shape } from './xliff2-grammar.ts'

const MODULE = 'urn:oasis:names:tc:xliff:'
export const CHANGES = `${MODULE}changetracking:2.0`

/** The modules of XLIFF 2.1 that have elements, and the extension that keeps changes, by namespace. */
export const MODULES: ReadonlyMap<string, string> = new Map([
  [`${MODULE}matches:2.0`, 'mtc'],
  [`${MODULE}glossary:2.0`, 'gls'],
  [`${MODULE}metadata:2.0`, 'mda'],
  [`${MODULE}resourcedata:2.0`, 'res'],
  [`${MODULE}sizerestriction:2.0`, 'slr'],
  [`${MODULE}validation:2.0`, 'val'],
  [CHANGES, 'ctr'],
  ['http://www.w3.org/2005/11/its', 'its'],
])

/** A shape, and whether attributes of other namespaces may be there. */
export interface ModuleShape extends Shape {
  readonly sealed?: boolean
}

/** What the schema of each module lets its elements hold. */
export const MODULE_SHAPES: ReadonlyMap<string, ModuleShape> = new Map<string, ModuleShape>([
  ['mtc:matches', { attributes: '', content: 'match+', sealed: true }],
  [
    'mtc:match',
    {
      attributes: 'id matchQuality matchSuitability origin ref! reference similarity subType type',
      content: '',
      open: true,
    },
  ],
  ['gls:glossary', { attributes: '', content: 'glossEntry+', sealed: true }],
  ['gls:glossEntry', { attributes: 'id ref', content: 'term translation* definition?', open: true }],
  ['gls:term', { attributes: 'source', content: '', text: true }],
  ['gls:translation', { attributes: 'id ref source', content: '', text: true }],
  ['gls:definition', { attributes: 'source', content: '', text: true }],
  ['mda:metadata', { attributes: 'id', content: 'metaGroup+', sealed: true }],
  // Elements of other namespaces are let in: a valid file of the published test suite has some.
  [
    'mda:metaGroup',
    { attributes: 'id category appliesTo', content: 'metaGroup* meta*', open: true, sealed: true },
  ],
  ['mda:meta', { attributes: 'type!', content: '', text: true, sealed: true }],
  ['res:resourceData', { attributes: '', content: 'resourceItemRef* resourceItem*', sealed: true }],
  ['res:resourceItemRef', { attributes: 'id ref!', content: '' }],
  [
    'res:resourceItem',
    { attributes: 'mimeType id context', content: 'source? target? reference*', ordered: true },
  ],
  ['res:source', { attributes: 'href', content: '', open: true, text: true }],
  ['res:target', { attributes: 'href', content: '', open: true, text: true }],
  ['res:reference', { attributes: 'href!', content: '' }],
  [
    'slr:profiles',
    { attributes: 'generalProfile storageProfile', content: 'normalization?', open: true, sealed: true },
  ],
  ['slr:normalization', { attributes: 'general storage', content: '', sealed: true }],
  ['slr:data', { attributes: 'profile!', content: '', open: true }],
  ['val:validation', { attributes: '', content: 'rule+' }],
  [
    'val:rule',
    {
      attributes:
        'isPresent occurs isNotPresent startsWith endsWith existsInSource caseSensitive normalization disabled',
      content: '',
    },
  ],
  ['ctr:changeTrack', { attributes: '', content: 'revisions+' }],
  ['ctr:revisions', { attributes: 'appliesTo! ref currentVersion', content: 'revision+' }],
  ['ctr:revision', { attributes: 'author datetime version', content: 'item+' }],
  ['ctr:item', { attributes: 'property!', content: '', text: true }],
  ['its:locQualityIssues', { attributes: 'version', content: 'locQualityIssue+' }],
  [
    'its:locQualityIssue',
    {
      attributes:
        'version locQualityIssueType locQualityIssueComment locQualityIssueSeverity locQualityIssueProfileRef locQualityIssueEnabled',
      content: '',
    },
  ],
  ['its:provenanceRecords', { attributes: 'version', content: 'provenanceRecord+' }],
  [
    'its:provenanceRecord',
    {
      attributes:
        'version org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef',
      content: '',
    },
  ],
])

const YES_NO = /^(?:yes|no)$/
const TOKEN = /^[\p{L}\p{N}\p{M}._:·-]+$/u
const PERCENT = /^(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)$/
const FORM = /^(?:none|nfc|nfd)$/

const named = (values: Readonly<Record<string, RegExp>>) => new Map(Object.entries({ id: TOKEN, ...values }))

/** What the value of an attribute has to look like, by module. */
export const MODULE_VALUES: ReadonlyMap<string, ReadonlyMap<string, RegExp>> = new Map([
  [
    'mtc',
    named({
      matchQuality: PERCENT,
      matchSuitability: PERCENT,
      similarity: PERCENT,
      reference: YES_NO,
      type: /^(?:am|mt|icm|idm|tb|tm|other)$/,
    }),
  ],
  ['gls', named({})],
  ['mda', named({ appliesTo: /^(?:source|target|ignorable)$/ })],
  ['res', named({ ref: TOKEN, context: YES_NO })],
  ['slr', named({ general: FORM, storage: FORM })],
  [
    'val',
    named({
      occurs: /^[1-9]\d*$/,
      caseSensitive: YES_NO,
      normalization: FORM,
      existsInSource: YES_NO,
      disabled: YES_NO,
    }),
  ],
  ['ctr', named({ ref: TOKEN, version: TOKEN, currentVersion: TOKEN })],
  ['its', named({})],
])
