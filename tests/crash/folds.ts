import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { packageRoot } from '../../src/settings.ts'
import type { Line, Store } from '../../src/store/store.ts'
import { Program } from '../store/children.ts'
import { Folder } from '../store/folder.ts'
import { draft, folded } from '../store/lines.ts'
import { afterDeath } from './acknowledged.ts'
import { addTo, type Tally, tally } from './tally.ts'

/** Longest time that a fold goes on before its process is killed, in milliseconds. */
const LIFE = 30

interface Place {
  /** Of the embedded store; empty where it is a database. */
  readonly folder: string
  readonly url: string
  open(): Promise<Store>
}

interface FoldTally extends Tally {
  /** Deaths in the middle of a fold. */
  readonly inside: number
}

/**
 * A process that saves while it takes texts out of what is there is killed with SIGKILL at a random moment of a fold; `kills`
 * times on one place. Then each line must be as it was or as it was to be, which counts as lost otherwise; so must every
 * acknowledged save be there, and every text that was said to be gone be gone.
 */
export async function killedFolding(kills: number, place: Place): Promise<FoldTally> {
  const program = await Program.of('folding')
  const sum = tally()
  let inside = 0
  try {
    for (let n = 0; n < kills; n += 1) {
      const child = program.start(packageRoot(), place.folder, place.url)
      if ((await child.told('folding ')) === '') throw new Error(`it ended by itself: ${child.lines.at(-1)}`)
      await pause(Math.random() * LIFE)
      await child.kill()
      const folds = child.lines.filter((line) => line.startsWith('fold'))
      if (folds.at(-1)?.startsWith('folding ')) inside += 1
      const saved = child.lines.filter((line) => line.startsWith('saved ')).length
      const look = async (store: Store, found: Omit<Tally, 'runs'>) => {
        found.lost = lostOf(await store.read('article-a'), child.lines)
      }
      addTo(sum, await afterDeath(() => place.open(), saved, look))
    }
  } finally {
    await program.destroy()
  }
  return { ...sum, inside }
}

function lostOf(lines: readonly Line[], said: readonly string[]): number {
  let lost = lines.filter((line, index) => line.seq !== index + 1 || !isAsSaid(line)).length
  for (const [what, from, to] of said.map((line) => line.split(' '))) {
    if (what === 'saved' && lines[Number(from) - 1]?.operation !== to) lost += 1
    if (what !== 'folded') continue
    const done = lines.slice(Number(from) - 1, Number(to))
    lost += done.filter(({ events }) => events[0]?.type !== 'draftGone').length
  }
  return lost
}

/** As it was, or as it was to be. */
function isAsSaid(line: Line): boolean {
  const before = { seq: line.seq, ...draft(line.operation.replace(/^operation-/, '')) }
  return isDeepStrictEqual(line, before) || isDeepStrictEqual(line, folded(before))
}

/** The same on a folder of its own. */
export async function foldsKilled(kills: number): Promise<FoldTally> {
  const folder = await Folder.make()
  try {
    return await killedFolding(kills, { folder: folder.data, url: '', open: () => folder.open() })
  } finally {
    await folder.destroy()
  }
}
