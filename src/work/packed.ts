import { setImmediate as turn } from 'node:timers/promises'

/** A long list as JSON, in portions: between threads it is copied as text, and nobody waits while it is read. */
export type Packed = readonly string[]

/** Items of a portion: written and read in a few milliseconds. */
const PORTION = 500
/** Longest stretch of work, in milliseconds, before others get their turn. */
const SLICE = 10

export function pack(list: readonly unknown[]): Packed {
  const portions: string[] = []
  for (let at = 0; at < list.length; at += PORTION)
    portions.push(JSON.stringify(list.slice(at, at + PORTION)))
  return portions
}

/** The same from a list that takes long to make; others have their turn meanwhile. */
export async function packEach(list: Iterable<unknown>): Promise<Packed> {
  const portions: string[] = []
  let open: unknown[] = []
  const close = () => {
    if (open.length > 0) portions.push(JSON.stringify(open))
    open = []
  }
  await eachOf(list, (one) => {
    open.push(one)
    if (open.length === PORTION) close()
  })
  close()
  return portions
}

/** Goes through a list, in order, and lets others have their turn now and then. */
export async function eachOf<T>(list: Iterable<T>, visit: (one: T) => void): Promise<void> {
  let started = performance.now()
  for (const one of list) {
    visit(one)
    if (performance.now() - started < SLICE) continue
    await turn()
    started = performance.now()
  }
}
