import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { send } from './wire.ts'

const segmentsAnswer = z.object({
  segments: z.array(z.object({ id: z.string(), target: z.string(), revision: z.string().nullable() })),
})
const madeAnswer = z.object({ id: z.string() })
const historyAnswer = z.object({ revisions: z.array(z.object({ id: z.string(), text: z.string() })) })

interface Desk {
  readonly segment: string
  base: string | null
}

/** Somebody signed in, with segments of an article that nobody else works on. */
export class Translator {
  readonly url: string
  readonly cookie: string
  /** Segments on which no save is under way, the one used longest ago first. */
  readonly #free: Desk[] = []
  /** Saves whose moment has come while one is under way on every segment, the oldest first. */
  readonly #waiting: ((work: Desk | undefined) => void)[] = []
  #usable = 0
  /** By segment: the revision that the server named, and the text it was to hold. */
  readonly #acknowledged = new Map<string, { readonly revision: string; readonly text: string }[]>()
  acknowledged = 0

  constructor(url: string, cookie: string) {
    this.url = url
    this.cookie = cookie
  }

  static async signIn(url: string, login: string, password: string): Promise<Translator> {
    const { status, cookies } = await send(`${url}/api/sessions`, 'POST', '', { login, password })
    const [cookie] = cookies.flatMap((line) => /^padan=[^;]+/.exec(line) ?? [])
    if (status !== 201 || cookie === undefined) throw new Error(`${login} could not sign in: ${status}`)
    return new Translator(url, cookie)
  }

  /** All segments of an article as free work. */
  async workOf(article: string): Promise<Desk[]> {
    const work: Desk[] = []
    for (;;) {
      const path = `/api/articles/${article}/segments?limit=1000&after=${work.length}`
      const { json } = await send(this.url + path, 'GET', this.cookie)
      const { segments } = segmentsAnswer.parse(json)
      if (segments.length === 0) return work
      work.push(...segments.map(({ id, revision }) => ({ segment: id, base: revision })))
    }
  }

  take(work: Desk): void {
    this.#usable += 1
    this.#give(work)
  }

  #give(work: Desk): void {
    const next = this.#waiting.shift()
    if (next) next(work)
    else this.#free.push(work)
  }

  /** After another answer than the one that is wanted nobody knows what is there: the segment is left alone. */
  #leave(): void {
    this.#usable -= 1
    if (this.#usable === 0) for (const next of this.#waiting.splice(0)) next(undefined)
  }

  #next(): Promise<Desk | undefined> {
    const work = this.#free.shift()
    if (work || this.#usable === 0) return Promise.resolve(work)
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** Saves a new text, later where every segment of his is being saved; the answer's status, 0 where none came. `named` hears the operation before it is sent. */
  async save(text: string, named: (operation: string) => void): Promise<number> {
    const work = await this.#next()
    if (!work) return 0
    const operation = randomUUID()
    named(operation)
    const { segment, base } = work
    // Confirmed, so that each is looked for afterwards: drafts on the way to others may be folded.
    const body = { text, state: 'translated', base, operation }
    const sent = send(`${this.url}/api/segments/${segment}/revisions`, 'POST', this.cookie, body)
    const answered = await sent.catch(() => undefined)
    if (answered?.status !== 201) {
      this.#leave()
      return answered?.status ?? 0
    }
    work.base = madeAnswer.parse(answered.json).id
    const saves = this.#acknowledged.get(segment) ?? []
    saves.push({ revision: work.base, text })
    this.#acknowledged.set(segment, saves)
    this.acknowledged += 1
    this.#give(work)
    return answered.status
  }

  /** How many acknowledged saves are not in what the server gives now. */
  async lost(): Promise<number> {
    let lost = 0
    for (const [segment, saves] of this.#acknowledged) {
      const { json } = await send(`${this.url}/api/segments/${segment}/revisions?all=1`, 'GET', this.cookie)
      const { revisions } = historyAnswer.parse(json)
      const kept = new Map(revisions.map(({ id, text }) => [id, text]))
      lost += saves.filter(({ revision, text }) => kept.get(revision) !== text).length
    }
    return lost
  }
}
