import type { Rule } from '../language.ts'
import { degree, dotted, initial, list, reference, smallLetter, suffix, title } from './abbreviation.ts'
import { bracketedWord, insideBracket } from './brackets.ts'
import { brokenReference, enumerator, headingNumber, inlineEnumerator } from './enumerator.ts'
import { ellipsis, nameWithMark, openingEllipsis, quote, speakerFollows, terminator } from './marks.ts'
import {
  brokenNumber,
  dashFollows,
  insideToken,
  lowerCaseFollows,
  missingSpace,
  punctuationFollows,
} from './spacing.ts'

/**
 * The rules that both languages share, in groups, each in the order in which it is asked. A language's table is made of
 * them and of its own; the first rule that does not pass decides.
 */
export const spacing: readonly Rule[] = [missingSpace, insideToken, punctuationFollows, lowerCaseFollows]
export const brackets: readonly Rule[] = [insideBracket, bracketedWord]
export const numbers: readonly Rule[] = [
  enumerator,
  headingNumber,
  inlineEnumerator,
  brokenNumber,
  brokenReference,
]
export const marks: readonly Rule[] = [dashFollows, openingEllipsis, ellipsis, nameWithMark, speakerFollows]
export const abbreviated: readonly Rule[] = [
  initial,
  smallLetter,
  title,
  reference,
  suffix,
  degree,
  list,
  dotted,
]
/** Always decide. */
export const ends: readonly Rule[] = [quote, terminator]
