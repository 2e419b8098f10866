import { withoutAtoms } from '../text/atoms.ts'
import { roundAtoms } from './atoms.ts'
import { skipSpace, skipSpaceBack } from './characters.ts'
import { english } from './en/table.ts'
import { indonesian } from './id/table.ts'
import type { Language } from './language.ts'
import { cutPlace, LONGEST_SEGMENT } from './length.ts'
import { OwnRules } from './own/ask.ts'
import type { CompiledRules } from './own/compile.ts'
import { paragraphs, type Visit, walk } from './walk.ts'

export { kindOf, type SegmentKind } from './kind.ts'

/**
 * One segment: the code units [`start`, `end`) of the text (UTF-16), never empty, no white space at either end.
 * Ranges come in order and do not overlap; between them lies white space only.
 */
export interface SourceRange {
  readonly start: number
  readonly end: number
  /** Counts the non-empty paragraphs from 0. */
  readonly paragraph: number
  /** Name of the rule that ended the segment: 'paragraph', 'too-long', one of the language's rules, or 'project:<n>'. */
  readonly rule: string
}

/** What was decided at one candidate place. */
export interface Decision {
  /** Where a segment ends or would end: after the terminators and the marks that close with them. */
  readonly at: number
  readonly split: boolean
  readonly rule: string
}

export type SegmentationLanguage = 'id' | 'en'

const LANGUAGES: Readonly<Record<SegmentationLanguage, Language>> = { id: indonesian, en: english }

/**
 * Cuts `text` into sentences. Line breaks (\r\n, \n, \r, U+2028, U+2029) are hard walls; the text is never changed.
 * Time grows with the length of the text, whatever it holds. A project's own `rules` are asked before the language's. Atoms
 * (core/text/atoms.ts) are not seen, and never cut.
 */
export function segment(
  text: string,
  language: SegmentationLanguage = 'id',
  rules?: CompiledRules,
): readonly SourceRange[] {
  const bare = withoutAtoms(text)
  const found = cutSentences(bare, language, rules)
  return bare === text ? found : roundAtoms(text, found)
}

function cutSentences(
  text: string,
  language: SegmentationLanguage,
  rules: CompiledRules | undefined,
): readonly SourceRange[] {
  const own = rules && new OwnRules(rules)
  const found: SourceRange[] = []
  let paragraph = 0
  paragraphs(text, (first, last) => {
    let from = first
    const visit: Visit = (at, next, split, rule) => {
      if (!split) return
      const start = cutLong(text, from, at, (end) => {
        found.push({ start: from, end, paragraph, rule: 'too-long' })
        from = skipSpace(text, end, at)
      })
      found.push({ start, end: at, paragraph, rule })
      from = next
    }
    walk(text, first, last, LANGUAGES[language], visit, own)
    paragraph++
  })
  return found
}

/** Every candidate place of `text` in order, with the rule that split or refused there. */
export function explain(
  text: string,
  language: SegmentationLanguage = 'id',
  rules?: CompiledRules,
): readonly Decision[] {
  const own = rules && new OwnRules(rules)
  const decisions: Decision[] = []
  paragraphs(text, (first, last) => {
    let from = first
    const visit: Visit = (at, next, split, rule) => {
      decisions.push({ at, split, rule })
      if (!split) return
      cutLong(text, from, at, (end) => decisions.push({ at: end, split: true, rule: 'too-long' }))
      from = next
    }
    walk(text, first, last, LANGUAGES[language], visit, own)
  })
  return decisions.sort((a, b) => a.at - b.at)
}

/** Tells `cut` where [`start`, `end`) has to be cut for length; gives back where its last part starts. */
function cutLong(text: string, start: number, end: number, cut: (at: number) => void): number {
  let from = start
  while (end - from > LONGEST_SEGMENT) {
    const place = cutPlace(text, from, end)
    cut(skipSpaceBack(text, place, from))
    from = skipSpace(text, place, end)
  }
  return from
}
