/** Longest that one input may hold up everybody else, and longest that a worker may be at one small file. Milliseconds. */
export const HELD = 200
export const WORKED = 5_000

const TRIES = 5

/** Always the same work, some milliseconds of it. */
function reference(): number {
  const started = performance.now()
  let sum = 0
  for (let index = 0; index < 2_000_000; index += 1) sum = (sum * 31 + index) | 0
  const took = performance.now() - started
  // The sum is used, or the loop would be left out.
  return sum === 0.5 ? 0 : took
}

const headroom = Math.min(...Array.from({ length: 30 }, reference))

/** How many times slower the machine is now than it was at its best in this run; at least 1. */
export function load(): number {
  return Math.max(1, Math.min(reference(), reference()) / headroom)
}

/**
 * Does the work, and says how long it took at least, in milliseconds of the machine as it is when nothing else runs: what
 * seems too slow is done again, and its best time counts.
 */
export function timed<T>(limit: number, work: () => T): { readonly value: T; readonly took: number } {
  let took = Number.POSITIVE_INFINITY
  for (let tries = 0; ; tries += 1) {
    const before = tries === 0 ? 1 : load()
    const started = performance.now()
    const value = work()
    const now = performance.now() - started
    took = Math.min(took, now / (tries === 0 ? 1 : Math.max(before, load())))
    if (took <= limit || tries === TRIES) return { value, took }
  }
}
