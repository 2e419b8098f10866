/** A long list in lists of `size` at most, in order; none is empty. */
export function* portionsOf<T>(list: Iterable<T>, size: number): Generator<readonly T[]> {
  let portion: T[] = []
  for (const one of list) {
    portion.push(one)
    if (portion.length < size) continue
    yield portion
    portion = []
  }
  if (portion.length > 0) yield portion
}
