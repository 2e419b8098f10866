import type { SegmentRange } from '../core/article/event.ts'
import { compileRules } from '../core/segmentation/own/compile.ts'
import { NO_RULES, type ProjectRules } from '../core/segmentation/own/rules.ts'
import { kindOf, type SegmentationLanguage, segment } from '../core/segmentation/segment.ts'
import { withoutAtoms } from '../core/text/atoms.ts'
import { countWords } from '../core/text/words.ts'

export interface SegmentInput {
  readonly text: string
  readonly language: SegmentationLanguage
  /** A project's own, which were taken once: rules that do not compile are a fault. */
  readonly rules?: ProjectRules
}

/** How long the work is, in code units of a text without rules of its own. A pattern may be made so that each character asks every one of its steps. */
export function cost({ text, rules = NO_RULES }: SegmentInput): number {
  return text.length * (1 + rules.exceptions.length)
}

/** Rules as they are used; a fault where they cannot be: they were taken once. */
export function ready(rules: ProjectRules | undefined) {
  if (rules === undefined) return undefined
  const compiled = compileRules(rules)
  if (!compiled.ok) throw new Error(`Rules were kept that cannot be used: ${compiled.refusal.code}`)
  return compiled.rules
}

/** The segments of a text, with what each is and its words. */
export function segmentArticle({ text, language, rules }: SegmentInput): readonly SegmentRange[] {
  const found = segment(text, language, ready(rules))
  const alone = found.filter((range) => range.paragraph === 0).length === 1
  return found.map(({ start, end, paragraph }, index) => {
    const first = index === 0 && alone
    const source = text.slice(start, end)
    return {
      start,
      end,
      paragraph,
      kind: kindOf(withoutAtoms(source), { paragraph, first }),
      words: countWords(source),
    }
  })
}
