import type { RequestHandler, Response } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'
import type { Person } from '../../core/workspace/state.ts'
import type { Limits } from '../../settings.ts'
import { EdgeError } from '../refusals.ts'

const WINDOW_MS = 60_000
/** Pages are closed sooner or later. */
const RETRY_SECONDS = 30

/** Counts by key, from nothing every minute. */
class Rate {
  readonly #limit: number
  readonly #now: () => number
  readonly #counts = new Map<string, number>()
  #until = 0

  constructor(limit: number, now: () => number) {
    this.#limit = limit
    this.#now = now
  }

  /** Throws `EdgeError` (429, with the seconds until the next minute) when this one is beyond the limit. */
  take(key: string): void {
    const now = this.#now()
    if (now >= this.#until) {
      this.#counts.clear()
      this.#until = now + WINDOW_MS
    }
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    if (count <= this.#limit) return
    throw new EdgeError('too_fast', { values: { seconds: Math.ceil((this.#until - now) / 1000) } })
  }
}

type Given = Pick<Limits, 'requestsPerPerson' | 'requestsPerAddress' | 'streamsPerPerson'>

/** How much one address and one person may ask of this server, whatever it is: beyond that nothing is looked at. */
export class Allowance {
  readonly #addresses: Rate
  readonly #people: Rate
  readonly #mostStreams: number
  /** Open streams by person. */
  readonly #streams = new Map<string, number>()

  /** `now` in milliseconds, from any beginning, and never back. */
  constructor(limits: Given, now: () => number = () => performance.now()) {
    this.#addresses = new Rate(limits.requestsPerAddress, now)
    this.#people = new Rate(limits.requestsPerPerson, now)
    this.#mostStreams = limits.streamsPerPerson
  }

  /** Comes before anything is read of a request. */
  readonly ofAddress: RequestHandler = (request, _response, next) => {
    this.#addresses.take(ipKeyGenerator(request.ip ?? ''))
    next()
  }

  ofPerson(person: Person | null): void {
    if (person) this.#people.take(person.id)
  }

  /** One more stream of a person, until its answer is closed. */
  ofStreams(person: Person | null, response: Response): void {
    if (!person) return
    const { id } = person
    const open = this.#streams.get(id) ?? 0
    const limit = this.#mostStreams
    if (open >= limit) throw new EdgeError('too_many_streams', { values: { limit, seconds: RETRY_SECONDS } })
    this.#streams.set(id, open + 1)
    response.once('close', () => {
      const left = (this.#streams.get(id) ?? 1) - 1
      if (left > 0) this.#streams.set(id, left)
      else this.#streams.delete(id)
    })
  }
}
