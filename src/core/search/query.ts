import type { Refusal } from '../refusal.ts'
import type { Span } from '../revision/follow.ts'
import { memberOf } from '../segmentation/pattern/classes.ts'
import { Matcher } from '../segmentation/pattern/matcher.ts'
import { stepsOf } from '../segmentation/pattern/program.ts'
import { type Node, parsePattern } from '../segmentation/pattern/syntax.ts'
import { atomsIn } from '../text/atoms.ts'
import { foldAccents, withoutAccents } from './fold.ts'
import { isHalf } from './words.ts'

/** What somebody looks for in texts. */
export interface TextQuery {
  readonly q: string
  /** `q` is a regular expression; otherwise it is meant as it is. */
  readonly pattern: boolean
  /** “Bank” and “bank” are two things. */
  readonly matchCase: boolean
  /** Neither end stands inside a word; both halves of “orang-orang” are inside one. */
  readonly wholeWord: boolean
  /** “é” is found as “e”, however it is composed. */
  readonly ignoreAccents: boolean
}

/** A place in a text, in UTF-16 code units; never empty. */
export interface Hit extends Span {
  /** What the groups of a pattern hold, by number from 1; empty where one took no part. */
  readonly groups: readonly string[]
}

export interface Finder {
  /** Groups of the pattern. */
  readonly groups: number
  /** From left to right; none lies over another. */
  find(text: string): readonly Hit[]
}

export type CompiledQuery =
  | { readonly ok: true; readonly finder: Finder }
  | { readonly ok: false; readonly refusal: Refusal }

/** Longest `q`, in UTF-16 code units. */
export const LONGEST_QUERY = 200
/** A pattern may be so large that each character of a text costs as much as this. */
const MOST_STEPS = 1_000

/** Makes a query ready, or says why its pattern cannot be used and at which of its characters (from 1). */
export function compileQuery(query: TextQuery): CompiledQuery {
  const q = query.ignoreAccents ? withoutAccents(query.q) : query.q
  if (!query.pattern) return ready(query, q === '' ? undefined : literal(q), 0)
  const parsed = parsePattern(q)
  if (!parsed.ok) {
    const values = { construct: parsed.construct, at: [...q.slice(0, parsed.at)].length + 1 }
    return refused(`pattern_${parsed.reason}`, values)
  }
  if (stepsOf(parsed.node) > MOST_STEPS) return refused('pattern_too_large')
  const matchCase = query.matchCase && !parsed.ignoreCase
  return ready({ ...query, matchCase }, q === '' ? undefined : parsed.node, parsed.groups)
}

function literal(q: string): Node {
  return { op: 'cat', parts: Array.from(q, (one): Node => ({ op: 'set', source: memberOf(one) })) }
}

function ready(query: TextQuery, node: Node | undefined, groups: number): CompiledQuery {
  if (node === undefined) return { ok: true, finder: { groups, find: () => [] } }
  const apart: Node = { op: 'assert', what: 'apart' }
  const whole: Node = query.wholeWord ? { op: 'cat', parts: [apart, node, apart] } : node
  const matcher = new Matcher(whole, !query.matchCase, groups)
  const plain = (text: string) => hitsIn(matcher, text)
  const find = query.ignoreAccents ? (text: string) => foldedHits(matcher, text) : plain
  const kept = (text: string) =>
    withinSigns(text, find(text)).filter((hit) => !query.wholeWord || !isHalf(text, hit))
  return { ok: true, finder: { groups, find: kept } }
}

function hitsIn(matcher: Matcher, text: string): readonly Hit[] {
  return matcher.find(text).map(({ start, end, groups }) => ({
    start,
    end,
    groups: groups.map((group) => (group ? text.slice(group.start, group.end) : '')),
  }))
}

/** What was found in a text without accents, in the text as it is; only whole characters of that. */
function foldedHits(matcher: Matcher, text: string): readonly Hit[] {
  const folded = foldAccents(text)
  if (folded.text === text) return hitsIn(matcher, text)
  const { starts, ends } = folded
  const back = ({ start, end }: Span): Span =>
    start === end ? { start: 0, end: 0 } : { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }
  const isWhole = ({ start, end }: Span) =>
    starts[start - 1] !== starts[start] && (end === folded.text.length || starts[end - 1] !== starts[end])
  const sliced = (group: Span | undefined) => {
    const { start, end } = back(group ?? { start: 0, end: 0 })
    return text.slice(start, end)
  }
  return matcher
    .find(folded.text)
    .filter(isWhole)
    .map((match) => ({ ...back(match), groups: match.groups.map(sliced) }))
}

/** Without those that lie inside the sign of a tag, or cut one: its digits are not digits of the text. */
function withinSigns(text: string, hits: readonly Hit[]): readonly Hit[] {
  const atoms = atomsIn(text)
  if (atoms.length === 0) return hits
  return hits.filter(({ start, end }) =>
    atoms.every((atom) => end <= atom.start || start >= atom.end || (start <= atom.start && end >= atom.end)),
  )
}

function refused(
  code: 'pattern_unsupported' | 'pattern_malformed' | 'pattern_too_large',
  values: Readonly<Record<string, string | number>> = {},
): CompiledQuery {
  return { ok: false, refusal: { code, field: 'q', values } }
}
