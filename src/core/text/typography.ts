import { insideAtom, withoutAtoms } from './atoms.ts'

/** What becomes of a sign that was typed. */
export interface Typographic {
  /** How many UTF-16 code units before the sign go with it: the first hyphen of two. */
  readonly before: number
  /** What stands in the place of those and the sign. */
  readonly text: string
}

/** Behind these a quotation mark opens. */
const OPENING = /(?:^|[\s([{<“‘–—-])$/u
const ADDRESS = /:\/\/|www\.|@/i

/**
 * How printers write a sign that is typed behind `before`: quotation marks and apostrophes by their place, two hyphens as a
 * dash and three as a long one, a hyphen between spaces as a dash, three full stops as an ellipsis. Undefined: as it is typed;
 * so it is in addresses, in tags and between backticks.
 */
export function typographic(before: string, typed: string): Typographic | undefined {
  if (!SIGNS.has(typed) || isCode(before)) return undefined
  // Tags are no part of what readers see.
  const text = withoutAtoms(before.slice(-CONTEXT))
  if (typed === '"') return { before: 0, text: OPENING.test(text) ? '“' : '”' }
  if (typed === "'") return { before: 0, text: OPENING.test(text) ? '‘' : '’' }
  if (typed === ' ') return /\s-$/u.test(before) ? { before: 1, text: '– ' } : undefined
  if (typed === '.') return /(?:^|[^.…])\.\.$/u.test(before) ? { before: 2, text: '…' } : undefined
  if (before.endsWith('–')) return { before: 1, text: '—' }
  return /(?:^|[^-])-$/u.test(before) ? { before: 1, text: '–' } : undefined
}

const SIGNS: ReadonlySet<string> = new Set(['"', "'", '-', '.', ' '])
/** Code units that decide. */
const CONTEXT = 60

function isCode(before: string): boolean {
  if (insideAtom(`${before}⟧`, before.length) || /⟦[^⟧]{0,8}$/u.test(before)) return true
  const word = /\S*$/u.exec(before.slice(-2_000))?.[0] ?? ''
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return ADDRESS.test(word) || line.split('`').length % 2 === 0
}
