import { compileRules } from '../core/segmentation/own/compile.ts'
import { cleanRules, type ProjectRules, RULE_LIMITS } from '../core/segmentation/own/rules.ts'
import { asText, type BreakRule, breakRulesOf, rulesOf } from '../core/segmentation/own/shapes.ts'
import { languageRules, startersOf } from '../core/segmentation/own/stock.ts'
import { MOST_STEPS, stepsOf } from '../core/segmentation/pattern/program.ts'
import { parsePattern } from '../core/segmentation/pattern/syntax.ts'
import { matchesWhole } from '../core/segmentation/pattern/whole.ts'
import type { SegmentationLanguage } from '../core/segmentation/segment.ts'
import { element, XML_DECLARATION, type XmlElement, xmlOf } from './parts/xml.ts'
import { type ReadElement, readXml, XmlError } from './parts/xml-reader.ts'

const NAMESPACE = 'http://www.lisa.org/srx20'
/** Longest file that is read, in code units. */
export const SRX_LIMIT = 1024 * 1024

const LANGUAGES = [
  ['id', 'Indonesian', '[Ii][Dd]([-_].*)?|[Ii][Nn]([-_].*)?'],
  ['en', 'English', '[Ee][Nn]([-_].*)?'],
] as const
const OWN = (name: string): string => `Padan project rules (${name})`

export const SRX_CONFORMANCE =
  "SRX 2.0, valid against srx20.xsd, cascade on. For each language first the project's own rules, exactly: read again " +
  'they are the same. Then a rendering of the built-in ones for other tools: abbreviations by class, initials, list ' +
  'numbers, small letters, ellipses, sentence ends with closing quotation marks and brackets. Lost there, since SRX ' +
  'sees only what stands beside a place: balanced brackets, the role of straight quotation marks, counting lists, ' +
  'missing full stops, reporting clauses, starters by form. Paragraphs are always apart and long segments cut, with or ' +
  'without SRX.'

/** The project's own rules and the built-in ones as a file for other tools. */
export function writeSrx(rules: ProjectRules): string {
  const sets = LANGUAGES.flatMap(([language, name]) => {
    const own = breakRulesOf(rules, startersOf(language))
    return [
      ...(own.length > 0 ? [ruleSet(OWN(name), own)] : []),
      ruleSet(`Padan ${name}`, languageRules(language)),
    ]
  })
  const maps = LANGUAGES.flatMap(([, name, pattern]) => {
    const own = rules.abbreviations.length + rules.exceptions.length > 0 ? [OWN(name)] : []
    return [...own, `Padan ${name}`].map((languagerulename) =>
      element('languagemap', { languagepattern: pattern, languagerulename }),
    )
  })
  const header = element('header', { segmentsubflows: 'yes', cascade: 'yes' }, [
    element('formathandle', { type: 'start', include: 'no' }),
    element('formathandle', { type: 'end', include: 'yes' }),
    element('formathandle', { type: 'isolated', include: 'no' }),
  ])
  const body = element('body', {}, [element('languagerules', {}, sets), element('maprules', {}, maps)])
  const parts = [header, body].map((part) => xmlOf(part, 1))
  return [XML_DECLARATION, `<srx version="2.0" xmlns="${NAMESPACE}">`, ...parts, '</srx>', ''].join('\n')
}

function ruleSet(name: string, rules: readonly BreakRule[]): XmlElement {
  const rows = rules.map((rule) =>
    element('rule', { break: rule.break ? 'yes' : 'no' }, [
      element('beforebreak', {}, rule.before),
      element('afterbreak', {}, rule.after),
    ]),
  )
  return element('languagerule', { languagerulename: name }, rows)
}

/** A rule that was not taken, and why. */
export interface RefusedRule {
  /** Of the file, from 1. */
  readonly line: number
  readonly before: string
  readonly after: string
  readonly reason: 'unsupported' | 'malformed' | 'too_large' | 'too_many_rules'
  /** The construct that cannot be used, where it is one. */
  readonly construct: string
}

export type ReadSrx =
  | { readonly ok: true; readonly rules: ProjectRules; readonly refused: readonly RefusedRule[] }
  | { readonly ok: false; readonly message: string; readonly line: number }

/**
 * The rules of an SRX file (2.0, or 1.0 with its maps) for one language, in the order in which they are asked: those of
 * every map that fits with cascade, else of the first. What cannot be used is refused rule by rule. Rules that Padan
 * itself wrote of its built-in ones are left out: they are there already.
 */
export function readSrx(text: string, language: SegmentationLanguage): ReadSrx {
  if (text.length > SRX_LIMIT) return { ok: false, message: `more than ${SRX_LIMIT} characters`, line: 1 }
  try {
    return takeRules(rulesFor(readXml(text), language), language)
  } catch (error) {
    if (error instanceof XmlError) return { ok: false, message: error.message, line: error.line }
    throw error
  }
}

interface PlacedRule extends BreakRule {
  readonly line: number
}

function rulesFor(root: ReadElement, language: SegmentationLanguage): readonly PlacedRule[] {
  if (root.name !== 'srx') throw new XmlError(`<${root.name}> where <srx> should be`, root.line)
  const header = only(root, 'header')
  const body = only(root, 'body')
  const cascade = header.attributes.get('cascade') === 'yes'
  const sets = new Map(
    childrenOf(only(body, 'languagerules'), 'languagerule').map((set) => [
      set.attributes.get('languagerulename') ?? '',
      set,
    ]),
  )
  const mapRules = only(body, 'maprules')
  // SRX 1.0 has its maps one level deeper.
  const maps = [mapRules, ...childrenOf(mapRules, 'maprule')].flatMap((one) => childrenOf(one, 'languagemap'))
  const fitting = maps.filter((map) => fits(map.attributes.get('languagepattern') ?? '', language))
  const used = cascade ? fitting : fitting.slice(0, 1)
  return used.flatMap((map) => {
    const name = map.attributes.get('languagerulename') ?? ''
    const set = sets.get(name)
    if (!set) throw new XmlError(`no rules are called “${name}”`, map.line)
    return LANGUAGES.some(([, one]) => name === `Padan ${one}`)
      ? []
      : childrenOf(set, 'rule').map(
          (rule): PlacedRule => ({
            break: rule.attributes.get('break') !== 'no',
            before: sideOf(rule, 'beforebreak'),
            after: sideOf(rule, 'afterbreak'),
            line: rule.line,
          }),
        )
  })
}

/** Whether a map is for the language, however its code is written. */
function fits(pattern: string, language: SegmentationLanguage): boolean {
  const codes = language === 'id' ? ['id', 'ID', 'id-ID', 'ID-ID'] : ['en', 'EN', 'en-US', 'EN-US']
  return codes.some((code) => matchesWhole(pattern, code))
}

function takeRules(rules: readonly PlacedRule[], language: SegmentationLanguage): ReadSrx {
  const refused: RefusedRule[] = []
  const refuse = (rule: PlacedRule, reason: RefusedRule['reason'], construct = ''): void => {
    refused.push({ line: rule.line, before: rule.before, after: rule.after, reason, construct })
  }
  const starters = startersOf(language)
  const taken = rules.filter((rule, index) => {
    if (index === 0 && rule.after === starters) return true
    const obstacle = obstacleOf(rule)
    if (obstacle) refuse(rule, ...obstacle)
    return obstacle === undefined
  })
  for (;;) {
    const own = cleanRules(
      rulesOf(
        taken.map(({ line: _, ...rule }) => rule),
        starters,
      ),
    )
    const excess = excessOf(own)
    if (excess === 0) return { ok: true, rules: own, refused: refused.toSorted((a, b) => a.line - b.line) }
    for (const rule of taken.splice(taken.length - excess)) refuse(rule, 'too_many_rules')
  }
}

/** How many rules at the end are more than can be used together. */
function excessOf(own: ProjectRules): number {
  const compiled = compileRules(own)
  if (compiled.ok) return 0
  const { code, values } = compiled.refusal
  if (code === 'rules_too_large') return own.exceptions.length - Number(values?.rule) + 1
  return Math.max(1, Number(values?.count) - Number(values?.limit) || 1)
}

function obstacleOf(rule: PlacedRule): readonly [RefusedRule['reason'], string?] | undefined {
  const { before, after } = asText({ ...rule, kind: 'pattern' })
  if (Math.max(before.length, after.length) > RULE_LIMITS.side) return ['too_large']
  for (const side of [rule.before, rule.after]) {
    const parsed = parsePattern(side)
    if (!parsed.ok) return [parsed.reason, parsed.construct]
    if (stepsOf(parsed.node) > MOST_STEPS) return ['too_large']
  }
  return undefined
}

function childrenOf(parent: ReadElement, name: string): readonly ReadElement[] {
  return parent.children.filter((child) => child.name === name && child.namespace === parent.namespace)
}

function only(parent: ReadElement, name: string): ReadElement {
  const [first] = childrenOf(parent, name)
  if (!first) throw new XmlError(`<${parent.name}> without <${name}>`, parent.line)
  return first
}

function sideOf(rule: ReadElement, name: string): string {
  return childrenOf(rule, name)[0]?.text ?? ''
}
