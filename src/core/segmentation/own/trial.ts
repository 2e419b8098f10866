import { explain, type SegmentationLanguage, type SourceRange, segment } from '../segment.ts'
import type { CompiledRules } from './compile.ts'

/** What rules would do to a text, beside what the language's own rules do. */
export interface Trial {
  /** Number of segments. */
  readonly before: number
  readonly after: number
  /** Number of stretches that differ. */
  readonly different: number
  /** In order; all, or the first MOST_STRETCHES that differ when there are more. */
  readonly stretches: readonly Stretch[]
  readonly whole: boolean
}

/** The text between two boundaries that both have. */
export interface Stretch {
  readonly same: boolean
  /** Its segments, at most MOST_SHOWN and then `…`. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** The rules of the project that made or refused a boundary in it. */
  readonly rules: readonly string[]
}

export const MOST_STRETCHES = 200
const MOST_SHOWN = 30

export function tryRules(text: string, language: SegmentationLanguage, rules?: CompiledRules): Trial {
  const before = segment(text, language)
  const after = segment(text, language, rules)
  const own = explain(text, language, rules).filter(({ rule }) => rule.startsWith('project:'))
  const all = stretchesOf(text, before, after, own)
  const differing = all.filter(({ same }) => !same)
  const whole = all.length <= MOST_STRETCHES
  return {
    before: before.length,
    after: after.length,
    different: differing.length,
    stretches: whole ? all : differing.slice(0, MOST_STRETCHES),
    whole,
  }
}

function stretchesOf(
  text: string,
  before: readonly SourceRange[],
  after: readonly SourceRange[],
  own: readonly { readonly at: number; readonly rule: string }[],
): readonly Stretch[] {
  const found: Stretch[] = []
  const oldOnes = before[Symbol.iterator]()
  const newOnes = after[Symbol.iterator]()
  let asked = 0
  let oldOne = oldOnes.next()
  let newOne = newOnes.next()
  while (!oldOne.done && !newOne.done) {
    const left = [oldOne.value]
    const right = [newOne.value]
    // Both end where the text does, so the one that is behind always has a next.
    for (let l = oldOne.value.end, r = newOne.value.end; l !== r; ) {
      const behind = l < r ? oldOnes.next() : newOnes.next()
      if (behind.done) break
      if (l < r) l = left[left.push(behind.value) - 1]?.end ?? r
      else r = right[right.push(behind.value) - 1]?.end ?? l
    }
    const end = left.at(-1)?.end ?? 0
    const rules = new Set<string>()
    for (; asked < own.length && (own[asked]?.at ?? end) <= end; asked++) rules.add(own[asked]?.rule ?? '')
    const same = left.length === 1 && right.length === 1
    found.push({ same, before: shown(text, left), after: shown(text, right), rules: [...rules] })
    oldOne = oldOnes.next()
    newOne = newOnes.next()
  }
  return found
}

function shown(text: string, ranges: readonly SourceRange[]): readonly string[] {
  const texts = ranges.slice(0, MOST_SHOWN).map(({ start, end }) => text.slice(start, end))
  return ranges.length > MOST_SHOWN ? [...texts, '…'] : texts
}
