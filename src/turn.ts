import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause, setImmediate as soon } from 'node:timers/promises'

/*
 * One event loop answers everybody. Long work is done in pieces and gives the loop away in between; but an answer takes several
 * rounds of the loop, and with a piece of long work in each of them a save of 15 ms would take half a second. So pieces of
 * patient work come one in a round, and none while somebody waits for a short answer.
 */

/** Whoever waits longer than this does not wait for a short answer. Milliseconds. */
const SHORT = 250
/** Longest that a piece of patient work is put off: it goes on beside ever so many short answers. Milliseconds. */
const MOST = 200
/** After which a piece that is put off looks again. Milliseconds. */
const LOOK = 2

const patience = new AsyncLocalStorage<true>()
/** Short answers that somebody waits for. */
let hurried = 0
/** Settles when the piece of patient work that came before may begin. */
let before: Promise<void> = Promise.resolve()

/** Others have their turn: call it between two pieces of work, each of some milliseconds. */
export function turn(): Promise<void> {
  if (patience.getStore() === undefined) return soon()
  before = before.then(lull)
  return before
}

async function lull(): Promise<void> {
  const latest = performance.now() + MOST
  await soon()
  while (hurried > 0 && performance.now() < latest) await pause(LOOK)
}

/** Whatever `run` begins, at once or later, stands back behind short answers wherever it gives others their turn. */
export function patiently<Result>(run: () => Result): Result {
  return patience.run(true, run)
}

/** Somebody begins to wait for a short answer, until what this gives is called, or until it is no short one any more. */
export function hurry(): () => void {
  let over = false
  const end = () => {
    if (over) return
    over = true
    clearTimeout(late)
    hurried -= 1
  }
  hurried += 1
  const late = setTimeout(end, SHORT).unref()
  return end
}
