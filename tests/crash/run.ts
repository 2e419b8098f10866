import { printTable } from '../bench/figures.ts'
import { foldsKilled } from './folds.ts'
import { imagesCopied, whyNoImage } from './image.ts'
import { killed } from './kills.ts'
import { powerLost } from './power.ts'
import { diedAtEveryStep } from './steps.ts'
import type { Tally } from './tally.ts'

/*
 * `npm run test:crash`: what each fault does to saves that were answered with success. `npm run test:crash -- 50` kills 50
 * times instead of 1,000 and looks at fewer states of the disk: under half a minute. Exit code 1 when anything acknowledged
 * was lost or anything became unreadable, and also when a control loses nothing, for then the test could not see loss.
 */
const kills = Number(process.argv[2] ?? 1000)
if (!Number.isInteger(kills) || kills < 1) throw new Error('how many kills? a whole number from 1')
const cuts = Math.max(1, Math.round(kills / 50))
const every = Math.max(1, Math.round(500 / kills))

interface Fault {
  readonly name: string
  /** A saver or disk that breaks the promise: it must be seen to lose. */
  readonly control: boolean
  run(): Promise<Tally>
}

const faults: Fault[] = [
  { name: `SIGKILL at a random moment, ${kills} times`, control: false, run: () => killed(kills, 'honest') },
  { name: `SIGKILL while texts are folded, ${cuts} times`, control: false, run: () => foldsKilled(cuts) },
  { name: 'death at every single file call', control: false, run: diedAtEveryStep },
  {
    name: `power loss, every state of the model${every > 1 ? ` (each ${every}th)` : ''}`,
    control: false,
    run: () => powerLost({ every }),
  },
  {
    name: 'control: SIGKILL, acknowledges first, writes later',
    control: true,
    run: () => killed(5, 'lying'),
  },
  {
    name: 'control: power loss, a disk that does not sync',
    control: true,
    run: () => powerLost({ lies: true, every: 4000 }),
  },
]
const noImage = await whyNoImage()
if (noImage === undefined)
  faults.push(
    {
      name: `power loss, ext4 image copied at the kill, ${cuts} times`,
      control: false,
      run: () => imagesCopied(cuts, 'honest'),
    },
    { name: 'control: image copied, acknowledges first', control: true, run: () => imagesCopied(1, 'lying') },
  )

const rows: string[][] = [['fault', 'runs', 'acknowledged', 'lost', 'unreadable', '']]
let failed = false
for (const { name, control, run } of faults) {
  const { runs, acknowledged, lost, unreadable } = await run()
  const right = control ? lost > 0 : lost === 0 && unreadable === 0 && acknowledged > 0
  failed ||= !right
  rows.push([
    name,
    ...[runs, acknowledged, lost, unreadable].map((n) => n.toLocaleString('en')),
    right ? 'as promised' : 'FAILED',
  ])
}
printTable('What became of acknowledged saves', rows)
if (noImage !== undefined) process.stdout.write(`skipped: ext4 image copied at the kill (${noImage})\n`)
process.exitCode = failed ? 1 : 0
