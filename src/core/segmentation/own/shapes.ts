import { isAbbreviation, type OwnAbbreviation, type OwnException, type ProjectRules } from './rules.ts'

/** A rule of SRX: regular expressions that match up to a place and from it on; empty ones match everywhere. */
export interface BreakRule {
  readonly break: boolean
  readonly before: string
  readonly after: string
}

const isWordCharacter = (character: string): boolean => /^[\p{L}\p{N}_]$/u.test(character)

/** Text as a pattern; each white space stands for any run of it. */
export function literal(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}&#-]/g, '\\$&').replace(/\s+/gu, '\\s+')
}

/** What `literal` made a pattern of; undefined for any other pattern. */
function unliteral(pattern: string): string | undefined {
  const text = pattern.replaceAll('\\s+', ' ').replace(/\\([\\^$.|?*+()[\]{}&#-])/g, '$1')
  return text === text.trim().replace(/\s+/gu, ' ') && literal(text) === pattern ? text : undefined
}

/** Before a place: a word has to begin where the text does. */
const beforeOf = (text: string): string =>
  (isWordCharacter(Array.from(text)[0] ?? '') ? '\\b' : '') + literal(text)

/** After a place: white space first; a word has to end where the text does. */
const afterOf = (text: string): string =>
  text === '' ? '' : `\\s*${literal(text)}${isWordCharacter(Array.from(text).at(-1) ?? '') ? '\\b' : ''}`

export function patternsOf({ before, after, kind, ...rest }: OwnException): BreakRule {
  if (kind === 'pattern') return { break: rest.break, before, after }
  return { break: rest.break, before: beforeOf(before), after: afterOf(after) }
}

const abbreviationPattern = (text: string): string => `\\b${literal(text)}\\.`
const SPACE_FOLLOWS = '\\s'

/** The same rules as SRX has them; `starters` is what follows an abbreviation that ends its sentence. */
export function breakRulesOf(
  { abbreviations, exceptions }: ProjectRules,
  starters: string,
): readonly BreakRule[] {
  const ending = abbreviations.filter(({ ends }) => ends === 'starter').map(({ text }) => literal(text))
  const before = `\\b(?:${ending.join('|')})\\.`
  return [
    ...(ending.length > 0 ? [{ break: true, before, after: starters }] : []),
    ...abbreviations.map(({ text }) => ({
      break: false,
      before: abbreviationPattern(text),
      after: SPACE_FOLLOWS,
    })),
    ...exceptions.map(patternsOf),
  ]
}

/** The rules that SRX rules say; what `breakRulesOf` wrote comes back as it was. */
export function rulesOf(rules: readonly BreakRule[], starters: string): ProjectRules {
  const [first, ...others] = rules
  const ending =
    first?.break === true && first.after === starters && starters !== ''
      ? /^\\b\(\?:(.*)\)\\\.$/u.exec(first.before)?.[1]
      : undefined
  const left = ending === undefined ? rules : others
  const enders = new Set((ending ?? '').split('|').map((one) => unliteral(one)))
  const { abbreviations, exceptions } = takeAbbreviations(
    left.map((rule) => asText({ ...rule, kind: 'pattern' })),
  )
  const classed = abbreviations.map(
    ({ text }): OwnAbbreviation => ({
      text,
      ends: ending !== undefined && enders.has(text) ? 'starter' : 'never',
    }),
  )
  return { abbreviations: classed, exceptions }
}

/**
 * Patterns that keep the place after an abbreviation become the abbreviation, as far as no break comes before them
 * (abbreviations are asked first).
 */
export function takeAbbreviations(exceptions: readonly OwnException[]): ProjectRules {
  const abbreviations: OwnAbbreviation[] = []
  const kept: OwnException[] = []
  let broken = false
  for (const exception of exceptions) {
    broken ||= exception.break
    const short = broken ? undefined : abbreviationIn(exception)
    if (short === undefined) kept.push(exception)
    else abbreviations.push({ text: short, ends: 'never' })
  }
  return { abbreviations, exceptions: kept }
}

/** `Mr\.` before white space: with or without the edge of the word before it, as tools write it. */
function abbreviationIn({ before, after, kind }: OwnException): string | undefined {
  if (kind === 'text' || !/^\\s\+?$/.test(after)) return undefined
  const inner = /^(?:\\b)?(.+)\\\.$/u.exec(before)?.[1]
  const text = inner === undefined ? undefined : unliteral(inner)
  return text !== undefined && isAbbreviation(text) ? text : undefined
}

/** A pattern that says no more than a text is kept as that. */
export function asText(exception: OwnException): OwnException {
  if (exception.kind === 'text') return exception
  const before = unliteral(exception.before.replace(/^\\b/, ''))
  const after = unliteral(exception.after.replace(/^\\s\*/, '').replace(/\\b$/, ''))
  if (before === undefined || after === undefined) return exception
  const text: OwnException = { before, after, kind: 'text', break: exception.break }
  const again = patternsOf(text)
  return again.before === exception.before && again.after === exception.after ? text : exception
}
