import type { Refusal } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import { Alphabet, MOST_STEPS, Program, stepsOf } from '../pattern/program.ts'
import { type Node, parsePattern } from '../pattern/syntax.ts'
import { isAbbreviation, type OwnAbbreviation, type ProjectRules, RULE_LIMITS } from './rules.ts'
import { patternsOf } from './shapes.ts'

/** Steps of all patterns together. */
const MOST_STEPS_TOGETHER = 16_000

/** A project's rules, checked and ready to be asked. */
export interface CompiledRules {
  /** By text without the full stop: class, and number of the rule from 0. */
  readonly abbreviations: ReadonlyMap<
    string,
    { readonly ends: OwnAbbreviation['ends']; readonly rule: number }
  >
  /** Undefined without exceptions. */
  readonly places: CompiledPlaces | undefined
}

export interface CompiledPlaces {
  readonly alphabet: Alphabet
  readonly before: Program
  /** Reads the text backwards. */
  readonly after: Program
  /** By number of the exception from 0: whether it breaks. */
  readonly breaks: readonly boolean[]
  /** Number of the first exception among all rules. */
  readonly first: number
}

export type Compiled =
  | { readonly ok: true; readonly rules: CompiledRules }
  | { readonly ok: false; readonly refusal: Refusal }

/** Makes rules ready, or says which of them cannot be used and why (`rule` counts from 1 in its own list). */
export function compileRules(rules: ProjectRules): Compiled {
  const wrong = abbreviationObstacle(rules) ?? tooMany('exceptions', rules.exceptions.length)
  if (wrong) return { ok: false, refusal: wrong }
  const abbreviations = new Map(
    rules.abbreviations.map(({ text, ends }, rule) => [text, { ends, rule }] as const),
  )
  if (rules.exceptions.length === 0) return { ok: true, rules: { abbreviations, places: undefined } }
  const alphabet = new Alphabet()
  const before = new Program(alphabet, false)
  const after = new Program(alphabet, true)
  for (const [index, exception] of rules.exceptions.entries()) {
    const sides = patternsOf(exception)
    if (Math.max(exception.before.length, exception.after.length) > RULE_LIMITS.side)
      return { ok: false, refusal: refused('rules_too_large', index + 1) }
    for (const [program, pattern] of [
      [before, sides.before],
      [after, sides.after],
    ] as const) {
      const refusal = addPattern(program, pattern, index)
      if (refusal) return { ok: false, refusal }
    }
    if (before.steps.length + after.steps.length > MOST_STEPS_TOGETHER)
      return { ok: false, refusal: refused('rules_too_large', index + 1) }
  }
  const breaks = rules.exceptions.map((exception) => exception.break)
  const places = { alphabet, before, after, breaks, first: rules.abbreviations.length }
  return { ok: true, rules: { abbreviations, places } }
}

function addPattern(program: Program, pattern: string, index: number): Refusal | undefined {
  const wrong = unacceptable(pattern, 'exceptions', Number.POSITIVE_INFINITY)
  if (wrong) return { ...wrong, values: { ...wrong.values, rule: index + 1 } }
  const parsed = parsePattern(pattern)
  if (!parsed.ok) return refused(`rule_${parsed.reason}`, index + 1, { construct: parsed.construct, pattern })
  const node: Node = parsed.node
  if (stepsOf(node) > MOST_STEPS) return refused('rules_too_large', index + 1)
  program.add(node, parsed.ignoreCase, index)
  return undefined
}

function abbreviationObstacle({ abbreviations }: ProjectRules): Refusal | undefined {
  const bad = abbreviations.find(({ text }) => !isAbbreviation(text))
  if (bad)
    return {
      code: 'abbreviation_unfit',
      field: 'abbreviations',
      values: { text: bad.text.slice(0, 60), limit: RULE_LIMITS.abbreviation },
    }
  return tooMany('abbreviations', abbreviations.length)
}

function tooMany(field: 'abbreviations' | 'exceptions', count: number): Refusal | undefined {
  const limit = RULE_LIMITS[field]
  return count > limit ? { code: 'too_many_rules', field, values: { count, limit } } : undefined
}

function refused(
  code: 'rule_unsupported' | 'rule_malformed' | 'rules_too_large',
  rule: number,
  more: Readonly<Record<string, string>> = {},
): Refusal {
  return { code, field: 'exceptions', values: { rule, ...more } }
}
