import { setTimeout as pause, setImmediate as soon } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { hurry, patiently, turn } from '../src/turn.ts'

/** What was done, in its order. */
function pieces(name: string, done: string[], count: number): Promise<void> {
  return patiently(async () => {
    for (let piece = 1; piece <= count; piece += 1) {
      await turn()
      done.push(`${name}${piece}`)
    }
  })
}

/** Enough for whatever may go on now. */
const LONG_ENOUGH = 50

describe('turns of the event loop', () => {
  it('are not waited for by work that is not patient, whoever waits', async () => {
    const end = hurry()
    let rounds = 0
    const work = turn().then(() => rounds)
    rounds += 1
    expect(await work).toBe(1)
    end()
  })

  it('come to patient work when nobody waits for a short answer any more', async () => {
    const done: string[] = []
    const [one, other] = [hurry(), hurry()]
    const work = pieces('a', done, 2)
    await pause(LONG_ENOUGH)
    one()
    one()
    await pause(LONG_ENOUGH)
    expect(done).toEqual([])
    other()
    await work
    expect(done).toEqual(['a1', 'a2'])
  })

  it('come to one piece of patient work at a time, with a whole round for others between two', async () => {
    const done: string[] = []
    const work = [pieces('a', done, 3), pieces('b', done, 3)]
    const ended = Promise.all(work).then(() => done.push('end'))
    const most: number[] = []
    while (done.at(-1) !== 'end') {
      const before = done.length
      await soon()
      most.push(done.length - before)
    }
    await ended
    expect(done).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3', 'end'])
    // The last piece and the word that it was the last come together.
    expect(Math.max(...most.slice(0, -1))).toBe(1)
  })

  it('come to patient work at last however many wait', async () => {
    const done: string[] = []
    const ends: (() => void)[] = []
    let over = false
    const crowd = (async () => {
      while (!over) {
        ends.push(hurry())
        await pause(5)
      }
    })()
    await pieces('a', done, 2)
    expect(done).toEqual(['a1', 'a2'])
    over = true
    await crowd
    for (const end of ends) end()
  })

  it('do not stay with an answer that is no short one', async () => {
    hurry()
    const done: string[] = []
    await pieces('a', done, 2)
    expect(done).toEqual(['a1', 'a2'])
  })
})
