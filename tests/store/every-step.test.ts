import { describe, expect, it } from 'vitest'
import { StorageError } from '../../src/store/store.ts'
import { FaultyFiles, type Step } from './faulty-files.ts'
import { Folder } from './folder.ts'
import { ACTS, type Act, type Holding, holdingOf, NOTHING, possible } from './scenario.ts'

/** Runs the acts until the process dies; returns what was acknowledged, and what may have become of the act it died in. */
async function live(
  folder: Folder,
  files: FaultyFiles,
): Promise<{ kept: Holding; possible: readonly Holding[] }> {
  let kept = NOTHING
  let last: Act['effects'] = []
  const store = await folder.open({ files }).catch(() => undefined)
  for (const act of store === undefined ? [] : ACTS) {
    if (store === undefined || files.dead) break
    const { acknowledged, error } = await act.run(store)
    kept = possible(kept, act.effects.slice(0, acknowledged)).at(-1) ?? kept
    if (error !== undefined && !files.dead) expect(error).toBeInstanceOf(StorageError)
    last = files.dead ? act.effects.slice(acknowledged) : []
  }
  return { kept, possible: possible(kept, last) }
}

/** What is found at the next start, on a copy: the dead store still has its lock. */
async function found(folder: Folder): Promise<Holding> {
  const copy = await folder.copy()
  try {
    return await holdingOf(await copy.open())
  } finally {
    await copy.destroy()
  }
}

/** Runs `check` for n = 1, 2, … until a run needs fewer steps than n. Returns how many runs met their step. */
async function atEveryStep(check: (n: number) => Promise<FaultyFiles>): Promise<number> {
  for (let n = 1; ; n += 1) {
    const { steps } = await check(n)
    if (steps.length < n) return n - 1
  }
}

describe('at every single file call', () => {
  it('death loses nothing acknowledged and leaves nothing unreadable', async () => {
    const deaths = await atEveryStep(async (n) => {
      const folder = await Folder.make()
      const files = new FaultyFiles((step) => (step.n === n ? 'dies' : undefined))
      const { possible } = await live(folder, files)
      if (files.dead && n > 1) expect(possible, `step ${n}`).toContainEqual(await found(folder))
      await folder.destroy()
      return files
    })
    expect(deaths).toBeGreaterThan(60)
  })

  it.each(['ENOSPC', 'EIO'])(
    '%s once: what was refused is nowhere, what was answered is everywhere',
    async (code) => {
      const faults = await atEveryStep(async (n) => {
        const folder = await Folder.make()
        let started = false
        const files = new FaultyFiles((step: Step) => (started && step.n === n ? code : undefined))
        const store = await folder.open({ files })
        started = true
        let kept = NOTHING
        for (const act of ACTS) {
          const { acknowledged, error } = await act.run(store)
          kept = possible(kept, act.effects.slice(0, acknowledged)).at(-1) ?? kept
          // After a refused save the acts that build on it are refused as stale: that is right too.
          if (error !== undefined && !isStale(error)) expect(error, `step ${n}`).toBeInstanceOf(StorageError)
        }
        expect(await holdingOf(store), `step ${n}, in memory`).toEqual(kept)
        expect(await found(folder), `step ${n}, after restart`).toEqual(kept)
        await folder.destroy()
        return files
      })
      expect(faults).toBeGreaterThan(60)
    },
  )
})

function isStale(error: unknown): boolean {
  return error instanceof Error && error.message.endsWith('staleHead')
}
