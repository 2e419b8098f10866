import { withoutAtoms } from '../text/atoms.ts'
import type { Check } from './check.ts'

/** Two spaces between words, a space before a comma or full stop, or one at either end. */
const WRONG = /\S {2,}\S|\p{L} [,.;:!?](?=\s|$)|^ | $/u

/** Spaces that are in excess, unless the source has the like. */
export const spaces: Check = ({ source, target }) =>
  WRONG.test(withoutAtoms(target)) && !WRONG.test(withoutAtoms(source)) ? [] : undefined
