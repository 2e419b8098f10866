/** Elements that close by themselves, so that none of these in a row lie in one another. */
const CLOSING: ReadonlySet<string> = new Set(
  'area base br col dd dt hr img input li link meta option p source tbody td th thead tr track wbr'.split(
    ' ',
  ),
)

/** Elements in one another that a page may have. */
export const DEEPEST_HTML = 500

/** Whether it has more; counted before the parser sees it, whose time grows with the square of the depth. */
export function isTooDeep(source: string): boolean {
  let depth = 0
  for (const [, slash, name = '', end] of source.matchAll(/<(\/?)([a-z][a-z0-9-]*)[^<>]*?(\/?)>/gi)) {
    if (CLOSING.has(name.toLowerCase())) continue
    depth = slash === '/' ? Math.max(0, depth - 1) : end === '/' ? depth : depth + 1
    if (depth > DEEPEST_HTML) return true
  }
  return false
}
