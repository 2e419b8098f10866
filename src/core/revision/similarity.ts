import { tokenizer } from '../text/words.ts'
import { type DiffOptions, diff } from './diff.ts'

/** Enough to align any two segments of equal kind; far unlike texts get an estimate from below. */
const BUDGET = 200_000

/** Texts that differ in spaces or punctuation alone are close, not equal. */
const MOST_UNEQUAL = 0.99

/**
 * How alike two texts are, 0 to 1: common words over all words (Dice), in order, punctuation and spaces left out.
 * 1 says equal, sign by sign; two unequal texts without a word are 0.
 */
export function similarity(a: string, b: string, options: DiffOptions = {}): number {
  if (a === b) return 1
  const language = options.language ?? 'en'
  const cut = tokenizer(language)
  const count = (text: string): number => cut(text).filter((token) => /[\p{L}\p{N}]/u.test(token)).length
  const all = count(a) + count(b)
  if (all === 0) return 0
  let changed = 0
  for (const { fromA, toA, fromB, toB } of diff(a, b, { language, budget: options.budget ?? BUDGET })
    .changes) {
    changed += count(a.slice(fromA, toA)) + count(b.slice(fromB, toB))
  }
  return Math.min(MOST_UNEQUAL, Math.max(0, 1 - changed / all))
}
