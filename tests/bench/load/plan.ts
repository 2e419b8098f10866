import { quantile } from '../figures.ts'

/** What the load driver is to do; everything is planned before the start, so that a slow server meets the same load. */
export interface Plan {
  /** Servers; the n-th person uses the n-th, round. */
  readonly urls: readonly string[]
  readonly password: string
  readonly people: readonly { readonly login: string; readonly article: string }[]
  /** An open event stream each: whose, of which article. With several servers it is on the next one. */
  readonly streams: readonly { readonly person: number; readonly article: string }[]
  /** A save each: when, in milliseconds from the start, and whose. */
  readonly saves: readonly { readonly at: number; readonly person: number }[]
}

/** Milliseconds. */
export interface Latencies {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

export interface Outcome {
  /** From the planned moment of the save to its answer. */
  readonly saves: Latencies
  /** The same one by one, as they were planned: `at` milliseconds from the start. */
  readonly each: readonly { readonly at: number; readonly took: number }[]
  /** From the planned moment of the save to the arrival of its event, over all streams. */
  readonly events: Latencies
  readonly eventsExpected: number
  /** Saves not answered 201, by what was answered. */
  readonly errors: Readonly<Record<string, number>>
  readonly acknowledged: number
  /** Acknowledged, and not there afterwards. */
  readonly lost: number
}

/** Saves at a fixed rate, the people in turn. */
export function evenly(perSecond: number, seconds: number, people: number): Plan['saves'] {
  return Array.from({ length: perSecond * seconds }, (_, n) => ({
    at: (n * 1000) / perSecond,
    person: n % people,
  }))
}

/** Each of these people saves every 3 to 10 seconds, at moments of their own. */
export function typing(people: readonly number[], seconds: number): Plan['saves'] {
  const saves = people.flatMap((person) => {
    const own: { at: number; person: number }[] = []
    for (let at = Math.random() * 6_500; at < seconds * 1000; at += 3_000 + Math.random() * 7_000)
      own.push({ at, person })
    return own
  })
  return saves.sort((one, other) => one.at - other.at)
}

/** From the moment it says that it begins to the start of the plan. Milliseconds. */
export const LEAD_MS = 500

export function latencies(times: readonly number[]): Latencies {
  const [p50 = 0, p95 = 0, p99 = 0, max = 0] = [0.5, 0.95, 0.99, 1].map((q) => quantile(times, q))
  return { count: times.length, p50, p95, p99, max }
}

/** What the driver hears beside its plan: to send no more. */
export const ENOUGH = 'enough'

/** What the driver tells: that the load begins, that the last answer has come, and what became of it. */
export type Told = 'begun' | 'done' | Outcome
