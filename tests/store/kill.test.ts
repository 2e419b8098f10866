import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Program } from './children.ts'
import { Folder } from './folder.ts'

interface Tally {
  acknowledged: number
  lost: number
}

describe('kill -9 at a random moment', () => {
  let saver: Program
  beforeAll(async () => {
    saver = await Program.of('saver')
  })
  afterAll(() => saver.destroy())

  /** Lets a saver run, kills it, and looks for all it had acknowledged, in this life and those before. */
  async function killed(folder: Folder, mode: 'honest' | 'lying', n: number): Promise<Tally> {
    const child = saver.start(folder.data, String((n % 6) + 1), mode)
    expect(await child.first()).toBe('ready')
    await pause(Math.random() * 60)
    await child.kill()
    const store = await folder.open()
    const tally = { acknowledged: 0, lost: 0 }
    const sessions = new Map<string, number>()
    for (const line of child.lines.slice(1)) {
      const [history = '', place = '', what = ''] = line.split(' ')
      tally.acknowledged += 1
      if (history === 'session') sessions.set(place, Number(what))
      else {
        const found = await store.find(history, what)
        if (found === undefined || (mode === 'honest' && found.seq !== Number(place))) tally.lost += 1
      }
    }
    for (const [key, value] of sessions) {
      const found = await store.records.get('session', key)
      if (typeof found !== 'number' || found < value) tally.lost += 1
    }
    for (const history of await store.histories()) {
      const lines = await store.read(history)
      expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1))
    }
    await store.close()
    return tally
  }

  async function total(kills: number, mode: 'honest' | 'lying'): Promise<Tally> {
    const folder = await Folder.make()
    const sum = { acknowledged: 0, lost: 0 }
    for (let n = 0; n < kills; n += 1) {
      const { acknowledged, lost } = await killed(folder, mode, n)
      sum.acknowledged += acknowledged
      sum.lost += lost
    }
    await folder.destroy()
    return sum
  }

  it('50 times: nothing acknowledged is lost, nothing is unreadable', async () => {
    const { acknowledged, lost } = await total(50, 'honest')
    expect(lost).toBe(0)
    expect(acknowledged).toBeGreaterThan(500)
  })

  it('control: a saver that acknowledges first and writes later does lose, so the test can see loss', async () => {
    const { lost } = await total(5, 'lying')
    expect(lost).toBeGreaterThan(0)
  })
})
