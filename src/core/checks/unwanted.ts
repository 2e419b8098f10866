import { stands } from '../placeables/find.ts'
import type { Check } from './check.ts'

/** Words that the project does not want, whatever their case; inflected forms have to be listed too. */
export const unwanted: Check = ({ target, unwanted: words }) => {
  const folded = target.toLowerCase()
  const found = words.filter(({ avoid }) => stands(avoid.toLowerCase(), folded))
  if (found.length === 0) return undefined
  return found.map(({ avoid, use }) => (use === '' ? avoid : `${avoid} → ${use}`))
}
