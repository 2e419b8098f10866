import { breaks, core } from './xliff2-tree.ts'
import type { ReadElement } from './xml-reader.ts'

const ITS = 'http://www.w3.org/2005/11/its'
const ITSM = 'urn:oasis:names:tc:xliff:itsm:2.1'
const XML = 'http://www.w3.org/XML/1998/namespace'

/** Who made or revised something. */
export const AGENTS: readonly string[] =
  'org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef'.split(
    ' ',
  )

/** Attributes that make an annotation one of ITS, and no other. */
const GENERIC: readonly string[] = [
  ...(
    'annotatorsRef locQualityIssuesRef locQualityRatingScore locQualityRatingVote taIdentRef taSource taIdent taClassRef ' +
    'mtConfidence provenanceRecordsRef allowedCharacters localeFilterList lang'
  )
    .split(' ')
    .map((name) => `{${ITS}}${name}`),
  `{${ITSM}}domains`,
  `{${ITSM}}lang`,
]
/** Of these, those that a term may have. */
const OF_TERMS: ReadonlySet<string> = new Set([`{${ITS}}annotatorsRef`])
/** Attributes that may not stand beside another. */
const APART: readonly (readonly [name: string, others: readonly string[]])[] = [
  [
    'locQualityIssuesRef',
    (
      'locQualityIssueType locQualityIssueComment locQualityIssueSeverity locQualityIssueProfileRef ' +
      'locQualityIssueEnabled'
    ).split(' '),
  ],
  ['locQualityRatingScore', ['locQualityRatingVote']],
  ['taIdentRef', ['taSource', 'taIdent']],
  ['provenanceRecordsRef', AGENTS],
]
const CATEGORIES: ReadonlySet<string> = new Set(
  (
    'allowed-characters directionality domain elements-within-text external-resource id-value language-information ' +
    'locale-filter localization-note localization-quality-issue localization-quality-rating mt-confidence preserve-space ' +
    'provenance storage-size target-pointer terminology text-analysis translate'
  ).split(' '),
)

/** The constraints of the ITS module (XLIFF 2.1, 5.9) on an element of the core and all in it. */
export function checkIts(element: ReadElement): void {
  visit(element, NOTHING, NOTHING)
}

const NOTHING: ReadonlySet<string> = new Set()

/** `rated`: the ratings that elements around have; `issues`: ids of the lists of issues in the unit. */
function visit(element: ReadElement, rated: ReadonlySet<string>, issues: ReadonlySet<string>): void {
  const standoff = element.children.filter(({ namespace }) => namespace === ITS)
  if (standoff.length > 0) unique(standoff)
  const known = element.name === 'unit' ? new Set(standoff.map(idOf)) : issues
  const own = [...element.attributes.keys()].filter(
    (key) => key.startsWith(`{${ITS}}`) || key.startsWith(`{${ITSM}}`),
  )
  const ratings = own.length > 0 ? attributesOf(element, own, rated, known) : rated
  for (const child of core(element)) visit(child, ratings, known)
}

function attributesOf(
  element: ReadElement,
  own: readonly string[],
  rated: ReadonlySet<string>,
  issues: ReadonlySet<string>,
): ReadonlySet<string> {
  const of = (name: string) => element.attributes.get(`{${ITS}}${name}`)
  for (const [name, others] of APART) {
    const beside = others.find((other) => of(name) !== undefined && of(other) !== undefined)
    if (beside) breaks(element, `its:${name} beside its:${beside}`)
  }
  if ((of('taSource') === undefined) !== (of('taIdent') === undefined))
    breaks(element, 'its:taSource and its:taIdent stand together')
  typed(element, own)
  const ref = of('locQualityIssuesRef')
  if (ref !== undefined && !issues.has(ref.replace(/^#its=/, '')))
    breaks(element, `its:locQualityIssuesRef “${ref.slice(0, 60)}” names no <locQualityIssues> of the unit`)
  annotators(element, of('annotatorsRef'))
  const ratings = new Set([...rated, ...['Score', 'Vote'].filter((one) => of(`locQualityRating${one}`))])
  for (const one of ['Score', 'Vote'])
    if (of(`locQualityRating${one}Threshold`) !== undefined && !ratings.has(one))
      breaks(element, `its:locQualityRating${one}Threshold without its:locQualityRating${one}`)
  return ratings
}

function typed(element: ReadElement, own: readonly string[]): void {
  const type = element.attributes.get('type')
  if ((element.name !== 'mrk' && element.name !== 'sm') || type === undefined || type === 'its:generic')
    return
  const odd = own.find((key) => GENERIC.includes(key) && !(type === 'term' && OF_TERMS.has(key)))
  if (odd !== undefined)
    breaks(element, `its:${odd.replace(/^\{.*\}/, '')} on an annotation of the type ${type}`)
}

/** `category|tool` by spaces, each category once. */
function annotators(element: ReadElement, refs: string | undefined): void {
  if (refs === undefined) return
  const categories = refs
    .trim()
    .split(/\s+/)
    .map((one) => one.replace(/\|.*$/, ''))
  const odd = categories.find((one) => !CATEGORIES.has(one))
  if (odd !== undefined) breaks(element, `its:annotatorsRef of “${odd.slice(0, 40)}”, no category of ITS`)
  if (new Set(categories).size < categories.length) breaks(element, 'its:annotatorsRef with a category twice')
}

function unique(standoff: readonly ReadElement[]): void {
  const seen = new Set<string>()
  for (const one of standoff) {
    const id = idOf(one)
    if (id === '') breaks(one, `<${one.name}> without xml:id`)
    if (seen.has(id)) breaks(one, `the xml:id “${id.slice(0, 40)}” twice`)
    seen.add(id)
  }
}

function idOf({ attributes }: ReadElement): string {
  return attributes.get(`{${XML}}id`) ?? ''
}
