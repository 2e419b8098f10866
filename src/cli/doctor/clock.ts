import type { Store } from '../../store/store.ts'
import { type Finding, fault, ok, reasonOf, warning } from './finding.ts'

const MINUTE_MS = 60 * 1000
/** A clock may be this far behind what was written last, for servers differ a little. Milliseconds. */
const LITTLE_MS = 2 * MINUTE_MS
/** From here on sessions and the bin end at times that nobody expects. Milliseconds. */
const MUCH_MS = 60 * MINUTE_MS

/** The clock against what was written last; also tells whether the histories can be read at all. */
export async function checkClock(store: Store, now: Date): Promise<Finding> {
  try {
    let last = ''
    for (const history of await store.histories()) {
      const head = await store.head(history)
      const [line] = head > 0 ? await store.read(history, head - 1) : []
      if (line !== undefined && line.at > last) last = line.at
    }
    return clockFinding(last, now)
  } catch (error) {
    return fault('data', reasonOf(error), 'Run: padan verify')
  }
}

/** `last`: ISO 8601, empty where nothing was written yet. */
export function clockFinding(last: string, now: Date): Finding {
  const behind = last === '' ? 0 : Date.parse(last) - now.getTime()
  if (behind <= LITTLE_MS)
    return ok('clock', `${now.toISOString()}, last event ${last === '' ? 'none' : last}`)
  const says = `it shows ${now.toISOString()}, but the last event is of ${last}`
  const remedy = 'Set the clock: timedatectl set-ntp true'
  return behind > MUCH_MS ? fault('clock', says, remedy) : warning('clock', says, remedy)
}
