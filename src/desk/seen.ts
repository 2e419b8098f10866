import { z } from 'zod'
import type { Ref } from '../core/article/event.ts'
import type { Records } from '../store/store.ts'

/** How far somebody has read in an article: lines up to `upTo`, and in some threads further. */
export interface Seen {
  readonly upTo: number
  readonly threads: Readonly<Record<string, number>>
}

const marks = z.record(z.string(), z.object({ upTo: z.number(), threads: z.record(z.string(), z.number()) }))

type Marks = z.infer<typeof marks>

const KIND = 'seen'
const NOTHING: Seen = { upTo: 0, threads: {} }

/** Whether somebody who has read so far has read line `seq` of a thread. */
export function hasSeen(seen: Seen, thread: Ref, seq: number): boolean {
  return seq <= seen.upTo || seq <= (seen.threads[thread] ?? 0)
}

/**
 * What each person has read: one record a person, so that a page asks once. Of two marks in one moment on two servers one may
 * be lost; the comment is then unread once more.
 */
export class SeenMarks {
  readonly #records: Records
  #turn: Promise<unknown> = Promise.resolve()

  constructor(records: Records) {
    this.#records = records
  }

  async of(person: string): Promise<(article: string) => Seen> {
    const kept = await this.#marks(person)
    return (article) => kept[article] ?? NOTHING
  }

  /** These threads are read as far as they go in the line named. */
  readThreads(person: string, article: string, threads: ReadonlyMap<Ref, number>): Promise<void> {
    return this.#change(person, (kept) => {
      const { upTo, threads: before } = kept[article] ?? NOTHING
      const after = { ...before, ...Object.fromEntries(threads) }
      return { ...kept, [article]: { upTo, threads: after } }
    })
  }

  /** These articles are read up to a line. */
  readArticles(person: string, heads: ReadonlyMap<string, number>): Promise<void> {
    return this.#change(person, (kept) => ({
      ...kept,
      ...Object.fromEntries([...heads].map(([article, upTo]) => [article, { upTo, threads: {} }])),
    }))
  }

  #change(person: string, change: (kept: Marks) => Marks): Promise<void> {
    const done = this.#turn.then(async () => {
      await this.#records.put(KIND, person, change(await this.#marks(person)))
    })
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #marks(person: string): Promise<Marks> {
    const parsed = marks.safeParse(await this.#records.get(KIND, person))
    return parsed.success ? parsed.data : {}
  }
}
