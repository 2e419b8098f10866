import { DamagedError, type Store } from '../../src/store/store.ts'
import type { Tally } from './tally.ts'

type Found = Omit<Tally, 'runs'>

/**
 * Looks in a store for what a saver (tests/store/child/saver.ts) said was kept. `honest`: the numbers it told must be right
 * too. A history with a gap counts as unreadable.
 */
export function check(open: () => Promise<Store>, said: readonly string[], honest: boolean): Promise<Found> {
  return afterDeath(open, said.length, async (store, found) => {
    found.lost = await lostOf(store, said, honest)
    for (const history of await store.histories()) {
      const lines = await store.read(history)
      if (lines.some(({ seq }, index) => seq !== index + 1)) found.unreadable += 1
    }
  })
}

/** What became of so many acknowledged saves, as `look` finds in the store; one that is refused is unreadable. */
export async function afterDeath(
  open: () => Promise<Store>,
  acknowledged: number,
  look: (store: Store, found: Found) => Promise<void>,
): Promise<Found> {
  const found = { acknowledged, lost: 0, unreadable: 0 }
  try {
    const store = await open()
    try {
      await look(store, found)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error
    found.unreadable += 1
  }
  return found
}

async function lostOf(store: Store, said: readonly string[], honest: boolean): Promise<number> {
  let lost = 0
  const sessions = new Map<string, number>()
  for (const line of said) {
    const [history = '', place = '', what = ''] = line.split(' ')
    if (history === 'session') {
      sessions.set(place, Number(what))
      continue
    }
    const found = await store.find(history, what)
    if (found === undefined || (honest && found.seq !== Number(place))) lost += 1
  }
  for (const [key, value] of sessions) {
    const found = await store.records.get('session', key)
    if (typeof found !== 'number' || found < value) lost += 1
  }
  return lost
}
