/** Inline codes of both versions of XLIFF by what they are in a text: both halves of a pair in one element. */
export const PAIRS: ReadonlySet<string> = new Set(['g', 'pc'])
/** The first half of a pair. */
export const OPENS: ReadonlySet<string> = new Set(['bx', 'bpt', 'sc'])
/** The second. */
export const CLOSES: ReadonlySet<string> = new Set(['ex', 'ept', 'ec'])
/** No half of anything. */
export const ALONE: ReadonlySet<string> = new Set(['x', 'ph', 'it', 'cp'])

/** Of XLIFF 2 those that have an id, which the rules of copying, deleting and moving are about. */
export const CODES_2: ReadonlySet<string> = new Set(['ph', 'pc', 'sc', 'ec'])

export function isCode(name: string): boolean {
  return PAIRS.has(name) || OPENS.has(name) || CLOSES.has(name) || ALONE.has(name)
}
