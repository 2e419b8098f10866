import { atomFaults } from '../text/atoms.ts'
import type { Check } from './check.ts'

/** Tags that are missing, in excess, or lie across each other. */
export const tags: Check = ({ source, target }) => {
  const { missing, extra, crossed } = atomFaults(source, target)
  const wrong = new Set([...missing, ...extra, ...crossed.map((number) => `⟦${number}⟧`)])
  return wrong.size > 0 ? [...wrong] : undefined
}
