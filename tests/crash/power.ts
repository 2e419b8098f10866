import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { DamagedError } from '../../src/store/store.ts'
import { ACTS, type Holding, holdingOf, NOTHING, possible } from '../store/scenario.ts'
import { ModelDisk } from './model-disk.ts'
import { addTo, type Tally, tally } from './tally.ts'

/**
 * Every kind of save on a disk in memory; after each step the power is cut in every way the model allows, and a new start
 * looks for what was acknowledged by then. `lies`: the disk does not sync. `every`: looks at each n-th state only.
 */
export async function powerLost({ lies = false, every = 1 } = {}): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'padan-power-'))
  // The lock is a real socket: those who start after the cut start elsewhere.
  const [before, after] = [join(folder, 'before'), join(folder, 'after')]
  for (const one of [before, after]) await mkdir(one)
  const sum = tally()
  const disk = new ModelDisk(new Map(), lies)
  let acknowledged = 0
  let states = 0
  let allowed: readonly Holding[] = [NOTHING]
  disk.changed = async () => {
    // Whoever was answered hears of it before the power goes.
    await turn()
    for (const files of disk.afterPowerCut()) {
      states += 1
      if (states % every !== 0) continue
      const moved = new Map([...files].map(([path, bytes]) => [after + path.slice(before.length), bytes]))
      const found = await restarted(after, moved)
      const lost = found !== undefined && !allowed.some((one) => isDeepStrictEqual(one, found)) ? 1 : 0
      addTo(sum, { acknowledged, lost, unreadable: found === undefined ? 1 : 0 })
    }
  }
  try {
    const store = await openLowdbStore(before, { files: disk, onNotice: () => undefined })
    let kept = NOTHING
    for (const act of ACTS) {
      allowed = possible(kept, act.effects)
      const outcome = await act.run(store)
      if (outcome.error !== undefined) throw outcome.error
      acknowledged += outcome.acknowledged
      kept = allowed.at(-1) ?? kept
      allowed = [kept]
    }
    disk.changed = async () => undefined
    await store.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return sum
}

/** What a start finds; undefined when it refuses. */
async function restarted(folder: string, files: ReadonlyMap<string, Buffer>): Promise<Holding | undefined> {
  const disk = new ModelDisk(files)
  try {
    const store = await openLowdbStore(folder, { files: disk, onNotice: () => undefined })
    try {
      return await holdingOf(store)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error
    return undefined
  }
}
