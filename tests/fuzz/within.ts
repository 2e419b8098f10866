import { readFileSync } from 'node:fs'

/** Longest that one input may hold up everybody else, and longest that a worker may be at one small file. Milliseconds. */
export const HELD = 200
export const WORKED = 5_000

const TRIES = 5
/** How often the loop is looked at. Milliseconds. */
const TICK = 5

/**
 * How long this thread has stood in line for a processor since it began, in milliseconds, as Linux counts it: time that a
 * loaded machine took from it, which says nothing of the work. 0 elsewhere.
 */
export function waited(): number {
  try {
    const [, waiting = '0'] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')
    return Number(waiting) / 1e6
  } catch {
    return 0
  }
}

/** Does the work, and says how many milliseconds it took: what seems too slow is done again, and its best time counts. */
export function timed<T>(limit: number, work: () => T): { readonly value: T; readonly took: number } {
  let took = Number.POSITIVE_INFINITY
  for (let tries = 1; ; tries += 1) {
    const [started, stood] = [performance.now(), waited()]
    const value = work()
    took = Math.min(took, performance.now() - started - (waited() - stood))
    if (took <= limit || tries === TRIES) return { value, took }
  }
}

/**
 * Waits for the work, and says for how many milliseconds at once it held the loop of this thread, in which the server runs.
 * A timer looks: two of its ticks are as far apart as the loop was held. What whoever asks does in between is counted, too.
 */
export async function watched<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly held: number }> {
  let [last, longest] = [performance.now(), 0]
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  const stood = waited()
  const timer = setInterval(look, TICK)
  try {
    const value = await work()
    look()
    return { value, held: longest - (waited() - stood) }
  } finally {
    clearInterval(timer)
  }
}

/** The same of what seems to hold the others: it is asked again, and the best try counts. */
export async function heldAtBest(first: number, again: () => Promise<unknown>): Promise<number> {
  let held = first
  for (let tries = 1; tries < TRIES && held > HELD; tries += 1)
    held = Math.min(held, (await watched(again)).held)
  return held
}
