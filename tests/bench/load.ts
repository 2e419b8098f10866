import { cpus, loadavg } from 'node:os'
import { printTable } from './figures.ts'
import { memoryRun } from './load/memory.ts'
import { peopleRun } from './load/people.ts'
import { CORES_APART } from './load/pin.ts'
import { postgresRun } from './load/postgres.ts'
import { savesRun } from './load/saves.ts'
import type { Figures, Measure } from './load/scenario.ts'

const LOADS: readonly { readonly name: string; readonly run: (seconds: number) => Promise<Figures> }[] = [
  { name: 'saves', run: savesRun },
  { name: 'people', run: peopleRun },
  { name: 'memory', run: memoryRun },
  { name: 'postgres', run: postgresRun },
]

/**
 * The built server under load that comes whether or not it keeps up. One run of 15 s each; `--full`: three of 60 s, with
 * min, median and max. `--saves`, `--people`, `--memory`, `--postgres`: only
 * these.
 */
export async function benchLoad(flags: ReadonlySet<string>): Promise<void> {
  const full = flags.has('--full')
  const asked = LOADS.filter(({ name }) => flags.has(`--${name}`))
  process.stdout.write(
    `Load: ${full ? '3 runs of 60 s' : '1 run of 15 s'}; ${CORES_APART ? 'server and load on a core each' : `${cpus().length} cores shared`}; load of the machine before: ${loadavg()[0]?.toFixed(1)}\n`,
  )
  for (const { run } of asked.length > 0 ? asked : LOADS) {
    const runs: Figures[] = []
    for (let n = 0; n < (full ? 3 : 1); n += 1) runs.push(await run(full ? 60 : 15))
    print(runs)
  }
}

function print(runs: readonly Figures[]): void {
  const [first] = runs
  if (!first) return
  const rows = first.measures.map((measure, n) =>
    row(
      measure,
      runs.flatMap((one) => one.measures[n] ?? []),
    ),
  )
  printTable(first.title, [['', 'target', runs.length > 1 ? 'min / median / max' : 'measured', ''], ...rows])
}

function row({ name, unit, below }: Measure, all: readonly Measure[]): string[] {
  const values = all.map(({ value }) => value).sort((one, other) => one - other)
  const [min = 0, max = min] = [values[0], values.at(-1)]
  const middle = values[Math.floor(values.length / 2)] ?? min
  const shown = (values.length > 1 ? [min, middle, max] : [min]).map((value) =>
    value.toFixed(value < 10 ? 1 : 0),
  )
  const target = below === undefined ? '' : `${below === 0 ? '' : '< '}${below}${unit}`
  const verdict = below === undefined ? '' : max <= below ? 'met' : 'MISSED'
  return [name, target, `${shown.join(' / ')}${unit}`, verdict]
}
