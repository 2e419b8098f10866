/** The code point that ends just before `index`. */
export function pointBefore(text: string, index: number): number {
  const low = text.charCodeAt(index - 1)
  if (low < 0xdc00 || low > 0xdfff || index < 2) return low
  const point = text.codePointAt(index - 2) ?? low
  return point > 0xffff ? point : low
}
