import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { desk } from './store-desk.ts'
import { bare, contended, padan, type Subject, stock } from './store-subjects.ts'

const STORED = [100, 10_000]
const SHAPES = [
  { writers: 1, histories: 1 },
  { writers: 1, histories: 50 },
  { writers: 50, histories: 1 },
  { writers: 50, histories: 50 },
]
/** Each subject runs this often, in turn with the others, so that a slow moment of the disk meets all of them. */
const ROUNDS = 4
const ROUND_MS = 300

interface Measured {
  readonly latencies: number[]
  /** Milliseconds in all. */
  elapsed: number
}

/**
 * Prints what a durable save costs: Padan's store beside a bare append + fdatasync of the same bytes (the limit; 50 writers on
 * one file share a sync there too) and beside stock lowdb, which rewrites the document and does not sync.
 */
export async function benchStore(): Promise<void> {
  print(
    'Durable saves (1.2 s each, in turn; ratios of p50 and of time per save; stored: segments in all histories together)',
  )
  print(
    row(['writers', 'histories', 'stored', 'what', 'saves/s', 'p50 ms', 'p99 ms', 'p50 ratio', 'time ratio']),
  )
  const verdicts: string[] = []
  for (const shape of SHAPES) verdicts.push(await benchShape(shape))
  for (const verdict of verdicts) print(verdict)
}

async function benchShape(shape: (typeof SHAPES)[number]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'padan-bench-'))
  const subjects: { readonly subject: Subject; readonly stored: number; readonly measured: Measured }[] = []
  for (const stored of STORED) {
    const crowd = shape.writers > shape.histories ? [contended, desk] : []
    for (const make of [bare, padan, ...crowd, stock]) {
      const subject = await make(join(folder, `${make.name}${stored}`), { ...shape, stored })
      subjects.push({ subject, stored, measured: { latencies: [], elapsed: 0 } })
    }
  }
  for (const { subject } of subjects) await run(subject, shape.writers, 50, { latencies: [], elapsed: 0 })
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { subject, measured } of subjects) await run(subject, shape.writers, ROUND_MS, measured)
  }
  const ratios: string[] = []
  const own: Measured[] = []
  for (const { subject, stored, measured } of subjects) {
    const limit = subjects.find((other) => other.stored === stored)?.measured ?? measured
    const p50Ratio = percentile(measured, 0.5) / percentile(limit, 0.5)
    const timeRatio = each(measured) / each(limit)
    const figures = [
      1000 / each(measured),
      percentile(measured, 0.5),
      percentile(measured, 0.99),
      p50Ratio,
      timeRatio,
    ]
    const [rate = 0, ...rest] = figures
    print(
      row([
        String(shape.writers),
        String(shape.histories),
        String(stored),
        subject.name,
        rate.toFixed(0),
        ...rest.map((figure) => figure.toFixed(2)),
      ]),
    )
    if (subject.name === 'padan') {
      own.push(measured)
      ratios.push(`${timeRatio.toFixed(2)} at ${stored}`)
    }
    await subject.close()
  }
  await rm(folder, { recursive: true, force: true })
  const [few, many] = own.map(each)
  const growth = ((many ?? 0) / (few ?? 1)).toFixed(2)
  return `${shape.writers} writers, ${shape.histories} histories: times the bare cost ${ratios.join(', ')} (target 3); 10,000 stored against 100: ${growth} (target 1.5)`
}

async function run(subject: Subject, writers: number, ms: number, into: Measured): Promise<void> {
  const began = performance.now()
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      while (performance.now() - began < ms) {
        const start = performance.now()
        await subject.save(writer)
        into.latencies.push(performance.now() - start)
      }
    }),
  )
  into.elapsed += performance.now() - began
}

/** Milliseconds for one save, all writers together. */
function each({ latencies, elapsed }: Measured): number {
  return elapsed / latencies.length
}

function percentile({ latencies }: Measured, share: number): number {
  const sorted = latencies.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const WIDTHS = [8, 10, 8, 22, 10, 9, 9, 10, 10]

function row(cells: readonly string[]): string {
  return cells
    .map((cell, n) => (n === 3 ? `  ${cell.padEnd((WIDTHS[n] ?? 0) - 2)}` : cell.padStart(WIDTHS[n] ?? 0)))
    .join('')
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
