import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Appended } from '../../store/store.ts'

/** Upper ends of the ranges that times are counted in. Seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10]

/** What became of a save, by the status of its answer. */
export type SaveOutcome = 'saved' | 'conflict' | 'refused' | 'storage' | 'fault'

/** `failed`: a fault was thrown, nothing is kept. */
export type AppendOutcome = Appended['kind'] | 'failed'

/** What this process counts and times, for Prometheus. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #saves: Counter<'outcome'>
  readonly #saveTimes: Histogram<'outcome'>
  readonly #appendTimes: Histogram<'outcome'>
  #openStreams: () => number = () => 0

  constructor() {
    const registers = [this.#registry]
    this.#saves = new Counter({
      name: 'padan_saves_total',
      help: 'Texts sent for a segment, by outcome',
      labelNames: ['outcome'],
      registers,
    })
    this.#saveTimes = new Histogram({
      name: 'padan_save_duration_seconds',
      help: 'From the arrival of a text to the end of its answer',
      labelNames: ['outcome'],
      buckets: BUCKETS,
      registers,
    })
    this.#appendTimes = new Histogram({
      name: 'padan_store_append_duration_seconds',
      help: 'Time for the store to make a line durable: waiting, writing, syncing',
      labelNames: ['outcome'],
      buckets: BUCKETS,
      registers,
    })
    const streams = (gauge: Gauge) => gauge.set(this.#openStreams())
    new Gauge({
      name: 'padan_open_streams',
      help: 'Open event streams',
      registers,
      collect() {
        streams(this)
      },
    })
    for (const outcome of ['saved', 'conflict', 'refused', 'storage', 'fault'])
      this.#saves.inc({ outcome }, 0)
    // Memory, processor time, event-loop delay (perf_hooks' monitorEventLoopDelay) under their usual names.
    collectDefaultMetrics({ register: this.#registry })
  }

  /** Where the number of open streams is asked for. */
  countStreams(openStreams: () => number): void {
    this.#openStreams = openStreams
  }

  saved(outcome: SaveOutcome, seconds: number): void {
    this.#saves.inc({ outcome })
    this.#saveTimes.observe({ outcome }, seconds)
  }

  appended(outcome: AppendOutcome, seconds: number): void {
    this.#appendTimes.observe({ outcome }, seconds)
  }

  /** In the text format of Prometheus. */
  async text(): Promise<{ readonly contentType: string; readonly body: string }> {
    return { contentType: this.#registry.contentType, body: await this.#registry.metrics() }
  }
}
