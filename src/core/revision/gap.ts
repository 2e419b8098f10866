/** A part of two token sequences: `a[i0,i1)` against `b[j0,j1)`. */
export interface Gap {
  readonly i0: number
  readonly i1: number
  readonly j0: number
  readonly j1: number
}

/** How many equal tokens both sides of the gap begin with. */
export function commonHead(a: readonly number[], b: readonly number[], { i0, i1, j0, j1 }: Gap): number {
  const most = Math.min(i1 - i0, j1 - j0)
  let length = 0
  while (length < most && a[i0 + length] === b[j0 + length]) length++
  return length
}

/** How many equal tokens both sides of the gap end with. */
export function commonTail(a: readonly number[], b: readonly number[], { i0, i1, j0, j1 }: Gap): number {
  const most = Math.min(i1 - i0, j1 - j0)
  let length = 0
  while (length < most && a[i1 - 1 - length] === b[j1 - 1 - length]) length++
  return length
}
