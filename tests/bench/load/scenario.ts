import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLowdbStore } from '../../../src/store/lowdb/store.ts'
import { drive } from './drive.ts'
import { furnish, type Newsroom, PASSWORD } from './newsroom.ts'
import type { Outcome, Plan } from './plan.ts'
import { type LoadServer, startOnCore } from './server.ts'

export interface Measure {
  readonly name: string
  readonly unit: string
  readonly value: number
  /** What it must stay below (0: must be); undefined: only told. */
  readonly below?: number
}

export interface Figures {
  readonly title: string
  readonly measures: readonly Measure[]
}

/** A server on a new folder with these people and articles, for as long as `use` runs. */
export async function withServer<Result>(
  people: number,
  articles: readonly number[],
  use: (server: LoadServer, newsroom: Newsroom) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'padan-load-'))
  try {
    const newsroom = await furnish(() => openLowdbStore(folder), people, articles)
    const server = await startOnCore(0, { PADAN_DATA: folder })
    try {
      return await use(server, newsroom)
    } finally {
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Carries a plan out, and says what the servers had to do for it. */
export async function driven(
  servers: readonly LoadServer[],
  plan: Omit<Plan, 'urls' | 'password'>,
  seconds: number,
): Promise<{ readonly outcome: Outcome; readonly costs: Measure[] }> {
  const processor = async () => sum(await Promise.all(servers.map((server) => server.processor())))
  const before = await processor()
  const outcome = await drive({ ...plan, urls: servers.map(({ url }) => url), password: PASSWORD })
  // Sign-in and the comparison at the end are in it too.
  const used = (await processor()) - before
  const memory = sum((await Promise.all(servers.map((server) => server.memory()))).map(({ now }) => now))
  const costs = [
    { name: 'processor time of the server', unit: ` s in ${seconds}`, value: used },
    { name: 'memory after', unit: ' MB', value: memory },
  ]
  return { outcome, costs }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Rows for saves: latency against its target, and nothing refused or lost. */
export function saveMeasures(outcome: Outcome, p99: number): Measure[] {
  const { saves, errors, lost, acknowledged } = outcome
  const failed = sum(Object.values(errors))
  return [
    { name: 'saves sent', unit: '', value: saves.count },
    { name: 'save p50', unit: ' ms', value: saves.p50 },
    { name: 'save p95', unit: ' ms', value: saves.p95 },
    { name: 'save p99', unit: ' ms', value: saves.p99, below: p99 },
    { name: 'save max', unit: ' ms', value: saves.max },
    { name: `errors ${Object.keys(errors).join(' ')}`.trim(), unit: '', value: failed, below: 0 },
    { name: 'acknowledged', unit: '', value: acknowledged },
    { name: 'acknowledged and lost', unit: '', value: lost, below: 0 },
  ]
}

/** Rows for events: latency, and how many of those owed did not arrive. */
export function eventMeasures({ events, eventsExpected }: Outcome, p99?: number): Measure[] {
  return [
    { name: 'events received', unit: '', value: events.count },
    { name: 'events missing', unit: '', value: eventsExpected - events.count, below: 0 },
    { name: 'event p50', unit: ' ms', value: events.p50 },
    { name: 'event p99', unit: ' ms', value: events.p99, ...(p99 === undefined ? {} : { below: p99 }) },
  ]
}
