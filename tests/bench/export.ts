import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WRITERS } from '../../src/exchange/index.ts'
import { READERS } from '../../src/exchange/readers/index.ts'
import { ms, printTable } from './figures.ts'
import { has } from './programs.ts'

const SEGMENTS = 100_000
const RUNS = 2

interface Ran {
  /** Milliseconds of the work itself; for a program of others of its whole run. */
  readonly took: number
  readonly whole: number
  /** Most memory that it held, in MB; undefined where the system does not tell. */
  readonly peak: number | undefined
  /** Why the file was not read; undefined: it was. */
  readonly refused?: string
}

/** What translate-toolkit makes of one file, and in what format we would. */
const CONVERTERS = [
  { program: 'po2xliff', from: 'po', to: 'xliff12', extension: 'xlf', flags: [] },
  { program: 'po2tmx', from: 'po', to: 'tmx', extension: 'tmx', flags: ['-l', 'en'] },
  { program: 'po2csv', from: 'po', to: 'csv', extension: 'csv', flags: [] },
  { program: 'xliff2po', from: 'xliff12', to: 'po', extension: 'po', flags: [] },
] as const

/**
 * An article of 100,000 segments in each format: the time to write it and to read it back, and the memory of a process
 * that does only that; then the same files converted by translate-toolkit, if it is on the PATH, and by our reader and
 * writer.
 */
export async function benchExport(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'padan-export-'))
  try {
    const read = new Map<string, number>()
    const file = (format: string) => join(folder, `${format}.${WRITERS.get(format)?.extension}`)
    const bare = await best(() => ours(['build', `${SEGMENTS}`]))
    const rows = [['format', 'write', 'segments a second', 'peak', 'read', 'peak', 'MB']]
    for (const format of WRITERS.keys()) {
      const out = await best(() => ours(['write', format, file(format), `${SEGMENTS}`]))
      const back = READERS.has(format) ? await best(() => ours(['read', file(format)])) : undefined
      if (back && back.refused === undefined) read.set(format, back.took)
      const size = (await stat(file(format))).size / 1e6
      rows.push([
        format,
        ms(out.took),
        Math.round((SEGMENTS / out.took) * 1000).toLocaleString('en'),
        mb(out.peak),
        back ? (back.refused ?? ms(back.took)) : '–',
        back ? mb(back.peak) : '–',
        size.toFixed(1),
      ])
    }
    printTable(
      `Export of ${SEGMENTS.toLocaleString('en')} segments (best of ${RUNS}; the article alone takes ${mb(bare.peak)})`,
      rows,
    )
    const others = CONVERTERS.filter(({ program }) => has(program))
    if (others.length === 0) return void process.stdout.write('translate-toolkit is not on the PATH\n')
    const beside = [
      ['program', 'theirs', 'peak', 'our export', 'peak', 'as fast (target 3)', 'our reading and writing'],
    ]
    for (const { program, from, to, extension, flags } of others) {
      // In turns, so that what else the machine does weighs on both.
      const [theirs, our] = await bestOfEach(
        () => run(program, [...flags, file(from), join(folder, `b.${extension}`)]),
        () => ours(['write', to, file(to), `${SEGMENTS}`]),
      )
      const both = ms(our.took + (read.get(from) ?? Number.NaN))
      beside.push([
        program,
        ms(theirs.whole),
        mb(theirs.peak),
        ms(our.took),
        mb(our.peak),
        (theirs.whole / our.took).toFixed(1),
        both,
      ])
    }
    printTable(
      'Beside translate-toolkit: its converter from the same article in another format, whole run',
      beside,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function mb(value: number | undefined): string {
  return value === undefined ? '–' : `${Math.round(value)} MB`
}

async function best(once: () => Promise<Ran>): Promise<Ran> {
  const all: Ran[] = []
  for (let round = 0; round < RUNS; round += 1) all.push(await once())
  return quickest(all)
}

async function bestOfEach(one: () => Promise<Ran>, other: () => Promise<Ran>): Promise<[Ran, Ran]> {
  const all: [Ran, Ran][] = []
  for (let round = 0; round <= RUNS; round += 1) all.push([await one(), await other()])
  return [quickest(all.map(([first]) => first)), quickest(all.map(([, second]) => second))]
}

function quickest(all: readonly Ran[]): Ran {
  return all.reduce((least, one) => (one.took < least.took ? one : least))
}

async function ours(args: readonly string[]): Promise<Ran> {
  const script = new URL('./export/one.ts', import.meta.url).pathname
  return run(process.execPath, ['--import', 'tsx', script, ...args])
}

/** Runs a program to its end; what it prints, if it is a number, is the time that its work took. */
async function run(program: string, args: readonly string[]): Promise<Ran> {
  const began = performance.now()
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err, peak] = ['', '', 0]
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const watch = setInterval(async () => {
    peak = Math.max(peak, await peakOf(child.pid))
  }, 20)
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  clearInterval(watch)
  const whole = performance.now() - began
  if (code !== 0) throw new Error(`${program} ended with code ${code}: ${err.slice(-2_000)}`)
  const told = Number.parseFloat(out)
  const refused = out.startsWith('refused: ') ? { refused: out } : {}
  return { took: Number.isNaN(told) ? whole : told, whole, peak: peak > 0 ? peak : undefined, ...refused }
}

async function peakOf(pid: number | undefined): Promise<number> {
  try {
    const [, kilobytes = '0'] = /^VmHWM:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1000
  } catch {
    // It has ended, or the system does not tell.
    return 0
  }
}
