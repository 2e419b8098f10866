import { turn } from '../../turn.ts'

/** Longest stretch of work, in milliseconds, before others get their turn. */
const SLICE = 10

/** Call `turn()` between small pieces of work: it gives the event loop away when the slice is used up. */
export function slices(): { turn(): Promise<void> | undefined } {
  let started = performance.now()
  return {
    turn() {
      if (performance.now() - started < SLICE) return undefined
      return turn().then(() => {
        started = performance.now()
      })
    },
  }
}
