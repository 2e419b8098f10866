import { describe, expect, it } from 'vitest'
import { StorageError } from '../../src/store/store.ts'
import { diedAtEveryStep, found } from '../crash/steps.ts'
import { FaultyFiles, type Step } from './faulty-files.ts'
import { Folder } from './folder.ts'
import { ACTS, holdingOf, NOTHING, possible } from './scenario.ts'

/** Runs `check` for n = 1, 2, … until a run needs fewer steps than n. Returns how many runs met their step. */
async function atEveryStep(check: (n: number) => Promise<FaultyFiles>): Promise<number> {
  for (let n = 1; ; n += 1) {
    const { steps } = await check(n)
    if (steps.length < n) return n - 1
  }
}

describe('at every single file call', () => {
  it('death loses nothing acknowledged and leaves nothing unreadable', async () => {
    const { runs, acknowledged, lost, unreadable } = await diedAtEveryStep()
    expect({ lost, unreadable }).toEqual({ lost: 0, unreadable: 0 })
    expect(runs).toBeGreaterThan(60)
    expect(acknowledged).toBeGreaterThan(runs)
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
    180_000,
  )
})

function isStale(error: unknown): boolean {
  return error instanceof Error && error.message.endsWith('staleHead')
}
