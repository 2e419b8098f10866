import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { foldArticle } from '../../src/core/article/evolve.ts'
import { EMPTY_ARTICLE } from '../../src/core/article/state.ts'
import { isArticleLine } from '../../src/desk/articles.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { printTable } from './figures.ts'
import { comeAndGo } from './load/coming-and-going.ts'
import { drive } from './load/drive.ts'
import { furnish, PASSWORD } from './load/newsroom.ts'
import { evenly, type Outcome, type Plan, typing } from './load/plan.ts'
import type { Look } from './load/probe.ts'
import { type ProbedServer, startProbed } from './load/server.ts'

const MINUTES = Number(process.env.PADAN_SOAK_MINUTES ?? 8)
/** Part of the promised load: less only where the machine cannot carry it. */
const SCALE = Number(process.env.PADAN_SOAK_SCALE ?? 1)

/** What reliability.md E promises, all of it at once. */
const RATE = Math.round(100 * SCALE)
const SAVERS = 50
const TYPISTS = Math.round(200 * SCALE)
/** Of them on the article that is watched: a save every 6.5 s on average makes 20 events a second. */
const WATCHED = Math.round(130 * SCALE)
const STREAMS = Math.round(500 * SCALE)
const SEGMENTS = 4_000

/** What is filled once (compiled code, caches up to their bounds) is there by then. A quarter of a shorter run. */
const WARM_MS = Math.min(120_000, MINUTES * 15_000)
const EVERY_MS = 20_000
/** Of the looks, how many also count the listeners: the first, the fourth and so on. */
const COUNTED = 3
/** Of the heap, for each byte of live state. */
const MOST_GROWTH = 1.2
/** People come and go in between: a few connections more or less are no growth. */
const PLAY = 12
/** The same of listeners: each connection has some ten, more while it is answered. */
const LISTENER_PLAY = 1.2

interface Sample extends Look {
  /** Bytes of all histories: what people wrote, which stays. */
  readonly written: number
  readonly descriptors: number
  /** Descriptors of whoever makes the load: each connection is one here and one there. */
  readonly theirs: number
  /** Milliseconds since the load began. */
  readonly at: number
}

/**
 * The built server under the promised load for 8 minutes (`PADAN_SOAK_MINUTES`): what it holds may grow with what people
 * write, and with nothing else. Prints each figure beside its limit.
 */
export async function benchSoak(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'padan-soak-'))
  try {
    const logins = SAVERS + TYPISTS
    const newsroom = await furnish(() => openLowdbStore(folder), logins + 3, [SEGMENTS, SEGMENTS, SEGMENTS])
    const unlimited = { PADAN_REQUESTS_PER_PERSON: '10000000', PADAN_REQUESTS_PER_ADDRESS: '10000000' }
    // Not kept on one core: what its worker threads do is not to stand in the way of the load on the main one.
    const server = await startProbed(undefined, { PADAN_DATA: folder, ...unlimited }, folder)
    try {
      await soak(server, folder, newsroom)
    } finally {
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function soak(
  server: ProbedServer,
  folder: string,
  { logins, articles }: Awaited<ReturnType<typeof furnish>>,
): Promise<void> {
  const [watched = '', other = '', third = ''] = articles
  const people = logins.slice(0, SAVERS + TYPISTS).map((login, n) => {
    if (n < SAVERS) return { login, article: third }
    return { login, article: n < SAVERS + WATCHED ? watched : other }
  })
  const typists = [...people.keys()].slice(SAVERS)
  const seconds = MINUTES * 60
  const saves = [...evenly(RATE, seconds, SAVERS), ...typing(typists, seconds)]
  const plan: Plan = {
    urls: [server.url],
    password: PASSWORD,
    people,
    streams: Array.from({ length: STREAMS }, (_, n) => ({ person: n % people.length, article: watched })),
    saves: saves.sort((one, another) => one.at - another.at),
  }
  process.stdout.write(
    `Soak: ${MINUTES} min, ${RATE} saves/s by ${SAVERS} people, ${TYPISTS} translators typing, ${STREAMS} streams${SCALE === 1 ? '' : ` (${SCALE} of the promised load)`}; load of the machine before: ${loadavg()[0]?.toFixed(1)}\n`,
  )
  const stages = staged()
  const driven = drive(plan, stages)
  await Promise.race([stages.begin, driven])
  const pids = [process.pid, stages.driver()]
  const visits = comeAndGo(server.url, logins.slice(-3), third)
  const [samples, outcome] = await Promise.all([sampled(server, folder, pids, stages.isDone), driven])
  await visits.end()
  const used = Math.round(await server.processor())
  const more = await liveFor(folder, articles)
  report(
    samples.map((sample) => ({ ...sample, live: sample.written * more })),
    outcome,
    visits.statuses,
    used,
  )
}

/**
 * Bytes of live state for each byte of the histories: their lines, and the revisions folded from them, as JSON. The text of a
 * revision is that of its line, and counts once.
 */
async function liveFor(folder: string, articles: readonly string[]): Promise<number> {
  const store = await openLowdbStore(folder, { readOnly: true })
  try {
    let [lines, revisions] = [0, 0]
    for (const article of articles) {
      const history = (await store.read(`article-${article}`, 0)).filter(isArticleLine)
      lines += history.reduce((sum, line) => sum + JSON.stringify(line).length, 0)
      const folded = foldArticle(history, EMPTY_ARTICLE)
      for (let ref = 0; ref < folded.next; ref += 1) {
        const revision = folded.revisions.get(ref)
        if (revision) revisions += JSON.stringify({ ...revision, text: '' }).length
      }
    }
    return 1 + revisions / lines
  } finally {
    await store.close()
  }
}

function staged() {
  let begun: () => void = () => undefined
  let [over, pid] = [false, 0]
  return {
    begin: new Promise<void>((resolve) => {
      begun = resolve
    }),
    begun(driver: number) {
      pid = driver
      begun()
    },
    driver: () => pid,
    done: () => {
      over = true
    },
    isDone: () => over,
  }
}

async function sampled(
  server: ProbedServer,
  folder: string,
  pids: readonly number[],
  isDone: () => boolean,
): Promise<Sample[]> {
  const samples: Sample[] = []
  const began = performance.now()
  for (let due = WARM_MS; ; due += EVERY_MS) {
    while (performance.now() - began < due && !isDone()) await pause(200)
    if (isDone()) return samples
    const written = await bytesOf(folder)
    const look = await server.look(samples.length % COUNTED === 0)
    const descriptors = await server.descriptors()
    const open = await Promise.all(pids.map((pid) => readdir(`/proc/${pid}/fd`)))
    const theirs = open.reduce((sum, { length }) => sum + length, 0)
    const sample = { ...look, written, descriptors, theirs, at: performance.now() - began }
    samples.push(sample)
    process.stdout.write(
      `${Math.round(sample.at / 1000)} s: heap ${mb(look.heap)} MB, written ${mb(written)} MB, ${descriptors} descriptors (${theirs} of the load), ${total(look.handles)} handles${look.listeners === null ? '' : `, ${look.listeners} listeners`}\n`,
    )
  }
}

/** Of the histories alone: records of sessions are rewritten again and again. */
async function bytesOf(folder: string): Promise<number> {
  const histories = join(folder, 'histories')
  const sizes = (await readdir(histories)).map(async (name) => (await stat(join(histories, name))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

function report(
  samples: readonly (Sample & { readonly live: number })[],
  outcome: Outcome,
  visited: Readonly<Record<string, number>>,
  used: number,
): void {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || first === last) throw new Error('a soak needs two samples: let it run longer')
  const growth = slope(samples.map(({ live, heap }) => [live, heap]))
  const faults = (statuses: Readonly<Record<string, number>>) =>
    Object.entries(statuses).reduce(
      (sum, [status, count]) => (status === '0' || Number(status) >= 500 ? sum + count : sum),
      0,
    )
  const ends = (of: (sample: Sample) => number | null) => {
    const counts = samples.flatMap((sample) => of(sample) ?? [])
    const part = Math.ceil(counts.length / 3)
    return [median(counts.slice(0, part)), median(counts.slice(-part))] as const
  }
  const flat = (name: string, of: (sample: Sample) => number): string[] => {
    const [early, late] = ends((sample) => of(sample) - sample.theirs)
    return [
      `${name} beyond those of the load`,
      `grow < ${PLAY}`,
      `${early} → ${late}`,
      verdict(late - early < PLAY),
    ]
  }
  const [early, late] = ends(({ listeners, descriptors }) => listeners && listeners / descriptors)
  const failed = Object.values(outcome.errors).reduce((sum, count) => sum + count, 0)
  printTable(
    `Soak of ${MINUTES} min, looked at ${samples.length} times from ${Math.round(first.at / 1000)} s on`,
    [
      ['', 'limit', 'measured', ''],
      ['live state', '', `${mb(first.live)} → ${mb(last.live)} MB`, ''],
      ['heap after collection', '', `${mb(first.heap)} → ${mb(last.heap)} MB`, ''],
      [
        'heap for a byte of live state',
        `≤ ${MOST_GROWTH}`,
        growth.toFixed(2),
        verdict(growth <= MOST_GROWTH),
      ],
      flat('handles', ({ handles }) => total(handles)),
      flat('descriptors', ({ descriptors }) => descriptors),
      [
        'listeners for a descriptor',
        `grow < ${LISTENER_PLAY} times`,
        `${early.toFixed(1)} → ${late.toFixed(1)}`,
        verdict(late < early * LISTENER_PLAY),
      ],
      ['unexpected answers to saves', '0', String(failed), verdict(failed === 0)],
      ['5xx or no answer to others', '0', String(faults(visited)), verdict(faults(visited) === 0)],
      [
        'acknowledged and lost',
        '0',
        `${outcome.lost} of ${outcome.acknowledged}`,
        verdict(outcome.lost === 0),
      ],
      [
        'events missing',
        '0',
        String(outcome.eventsExpected - outcome.events.count),
        verdict(outcome.eventsExpected === outcome.events.count),
      ],
      ['save p50, p99', '', `${outcome.saves.p50.toFixed(0)}, ${outcome.saves.p99.toFixed(0)} ms`, ''],
      ['event p99', '', `${outcome.events.p99.toFixed(0)} ms`, ''],
      ['processor time of the server', '', `${used} s`, ''],
    ],
  )
  process.stdout.write(
    `Handles at the end: ${JSON.stringify(last.handles)}; others were answered ${JSON.stringify(visited)}; saves ${JSON.stringify(outcome.errors)}\n`,
  )
}

/** Of the line through these points that is nearest to them. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const [over, under] = points.reduce(
    ([xy, xx], [a, b]) => [xy + (a - x) * (b - y), xx + (a - x) ** 2],
    [0, 0],
  )
  return over / under
}

function median(values: readonly number[]): number {
  return values.toSorted((one, another) => one - another)[Math.floor(values.length / 2)] ?? Number.NaN
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}

function verdict(holds: boolean): string {
  return holds ? 'met' : 'MISSED'
}
