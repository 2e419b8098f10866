import type { Check } from './check.ts'

/** Nothing stands there, and nobody left it out on purpose. */
export const untranslated: Check = ({ target }) => (target.trim() === '' ? [] : undefined)
