import { isDeepStrictEqual } from 'node:util'
import { DamagedError } from '../../src/store/store.ts'
import { FaultyFiles } from '../store/faulty-files.ts'
import { Folder } from '../store/folder.ts'
import { ACTS, type Act, type Holding, holdingOf, NOTHING, possible } from '../store/scenario.ts'
import { addTo, type Tally, tally } from './tally.ts'

/** The process dies in its n-th file call, for n = 1, 2, … until a run ends without dying. */
export async function diedAtEveryStep(): Promise<Tally> {
  const sum = tally()
  for (let n = 1; ; n += 1) {
    const folder = await Folder.make()
    const files = new FaultyFiles((step) => (step.n === n ? 'dies' : undefined))
    const lived = await live(folder, files)
    if (!files.dead) {
      await folder.destroy()
      return sum
    }
    // Dead before its folder was made: nothing there to look at.
    if (n > 1) addTo(sum, await looked(folder, lived))
    await folder.destroy()
  }
}

async function looked(folder: Folder, { acknowledged, possible }: Lived): Promise<Omit<Tally, 'runs'>> {
  try {
    const holding = await found(folder)
    const lost = possible.some((one) => isDeepStrictEqual(one, holding)) ? 0 : 1
    return { acknowledged, lost, unreadable: 0 }
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error
    return { acknowledged, lost: 0, unreadable: 1 }
  }
}

export interface Lived {
  readonly acknowledged: number
  /** What was acknowledged, alone and with what may have become of the act it died in. */
  readonly possible: readonly Holding[]
}

/** Runs the acts until the process dies. */
export async function live(folder: Folder, files: FaultyFiles): Promise<Lived> {
  let kept = NOTHING
  let acknowledged = 0
  let last: Act['effects'] = []
  const store = await folder.open({ files }).catch(() => undefined)
  for (const act of store === undefined ? [] : ACTS) {
    if (store === undefined || files.dead) break
    const outcome = await act.run(store)
    acknowledged += outcome.acknowledged
    kept = possible(kept, act.effects.slice(0, outcome.acknowledged)).at(-1) ?? kept
    if (outcome.error !== undefined && !files.dead) throw outcome.error
    last = files.dead ? act.effects.slice(outcome.acknowledged) : []
  }
  return { acknowledged, possible: possible(kept, last) }
}

/** What is found at the next start, on a copy: the dead store still has its lock. */
export async function found(folder: Folder): Promise<Holding> {
  const copy = await folder.copy()
  try {
    return await holdingOf(await copy.open())
  } finally {
    await copy.destroy()
  }
}
