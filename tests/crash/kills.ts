import { setTimeout as pause } from 'node:timers/promises'
import { Program } from '../store/children.ts'
import { Folder } from '../store/folder.ts'
import { check } from './acknowledged.ts'
import { addTo, type Tally, tally } from './tally.ts'

/** Longest time that a saver lives after it said that it is ready, in milliseconds. */
const LIFE = 60
/** Lives on one folder: it goes through many deaths, but must not grow without end. */
const LIVES = 50

/** A saver runs, is killed with SIGKILL at a random moment, and all it had acknowledged is looked for; `kills` times. */
export async function killed(kills: number, mode: 'honest' | 'lying'): Promise<Tally> {
  const saver = await Program.of('saver')
  const sum = tally()
  let folder = await Folder.make()
  try {
    for (let n = 0; n < kills; n += 1) {
      if (n > 0 && n % LIVES === 0) {
        await folder.destroy()
        folder = await Folder.make()
      }
      const child = saver.start(folder.data, String((n % 6) + 1), mode)
      if ((await child.first()) !== 'ready') throw new Error(`the saver did not start: ${child.lines.join()}`)
      await pause(Math.random() * LIFE)
      await child.kill()
      addTo(sum, await check(() => folder.open(), child.lines.slice(1), mode === 'honest'))
    }
  } finally {
    await saver.destroy()
    await folder.destroy()
  }
  return sum
}
