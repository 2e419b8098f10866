import { placeablesIn } from '../placeables/find.ts'
import { withoutAtoms } from '../text/atoms.ts'
import type { Check } from './check.ts'

/** The source once more, although it has words that no name or number is. One word alone may be a loan word, and is not found. */
export const same: Check = ({ source, target, pair }) => {
  if (source.trim() === '' || withoutAtoms(source).trim() !== withoutAtoms(target).trim()) return undefined
  let rest = source
  for (const { start, end } of placeablesIn(source, pair).toReversed())
    rest = rest.slice(0, start) + rest.slice(end)
  return (rest.match(/\p{L}{3,}/gu) ?? []).length > 1 ? [] : undefined
}
