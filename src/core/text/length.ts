/** Length of a translation divided by that of its source, in UTF-16 code units; null where there is no text on one side. */
export function lengthRatio(source: string, target: string): number | null {
  return source.trim() === '' || target.trim() === '' ? null : target.length / source.length
}
