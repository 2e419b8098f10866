import type { Response } from 'express'
import { z } from 'zod'
import type { Ref } from '../../core/article/event.ts'
import type { WorkspaceState } from '../../core/workspace/state.ts'
import { publicId } from '../../desk/document.ts'
import type { Store } from '../../store/store.ts'
import { endIfForbidden, isOver } from '../events/streams.ts'
import { whoOf } from '../revisions/who.ts'

/** How long somebody is in a segment after he last said so. Milliseconds. */
export const LEASE_MS = 30_000
/** Pages of one person that may be in an article; the oldest makes room. */
const PAGES = 20

const said = z.object({
  presence: z.object({
    article: z.string(),
    person: z.string(),
    page: z.string(),
    /** Null: he has left. */
    segment: z.number().nullable(),
  }),
})

type Said = z.infer<typeof said>['presence']

interface Lease {
  readonly person: string
  readonly segment: Ref
  readonly end: NodeJS.Timeout
}

interface Reader {
  readonly articles: ReadonlySet<string>
  readonly allowed: () => Promise<boolean>
}

/** Somebody, and the segment that he is in. */
export interface Present {
  readonly person: string
  readonly segment: Ref
}

/**
 * Who is in which segment, at whatever server of this place: by lease, so that whoever dies in a segment leaves it by
 * himself. It is kept in memory alone, and locks nothing.
 */
export class Presences {
  readonly #store: Store
  readonly #workspace: () => Promise<WorkspaceState>
  readonly #leaseMs: number
  /** By article and page, in order of coming. */
  readonly #leases = new Map<string, Map<string, Lease>>()
  readonly #readers = new Map<Response, Reader>()

  constructor(store: Store, workspace: () => Promise<WorkspaceState>, leaseMs = LEASE_MS) {
    this.#store = store
    this.#workspace = workspace
    this.#leaseMs = leaseMs
    store.onSaid((text) => this.#hear(text))
  }

  /** A page of a person is in a segment from now on, or in none (null). */
  say(presence: Said): void {
    this.#store.say(JSON.stringify({ presence }))
  }

  /** Each person once a segment, in order of coming. */
  of(article: string): readonly Present[] {
    const found = new Map<string, Present>()
    for (const { person, segment } of this.#leases.get(article)?.values() ?? [])
      found.set(`${person} ${segment}`, { person, segment })
    return [...found.values()]
  }

  /** Tells of these articles on a stream that is open already: who is there now, and again whenever that changes. */
  async join(
    response: Response,
    articles: readonly string[],
    allowed: () => Promise<boolean>,
  ): Promise<void> {
    if (isOver(response)) return
    this.#readers.set(response, { articles: new Set(articles), allowed })
    response.on('close', () => this.#readers.delete(response))
    for (const article of articles) await this.#tell(article, [response])
  }

  #hear(text: string): void {
    const parsed = said.safeParse(JSON.parse(text))
    if (parsed.success) this.#take(parsed.data.presence)
  }

  #take({ article, person, page, segment }: Said): void {
    const pages = this.#leases.get(article) ?? new Map<string, Lease>()
    const key = `${person} ${page}`
    const before = pages.get(key)
    clearTimeout(before?.end)
    pages.delete(key)
    if (segment !== null) {
      const end = setTimeout(() => this.#take({ article, person, page, segment: null }), this.#leaseMs)
      pages.set(key, { person, segment, end: end.unref() })
      const [oldest, ...own] = [...pages].filter(([, lease]) => lease.person === person)
      if (oldest && own.length >= PAGES) {
        clearTimeout(oldest[1].end)
        pages.delete(oldest[0])
      }
    }
    if (pages.size > 0) this.#leases.set(article, pages)
    else this.#leases.delete(article)
    if ((before?.segment ?? null) !== segment) void this.#tell(article, [...this.#readers.keys()])
  }

  async #tell(article: string, responses: readonly Response[]): Promise<void> {
    // A fault of the store is met again by the next change.
    const workspace = await this.#workspace().catch(() => undefined)
    if (!workspace) return
    const people = this.of(article).map(({ person, segment }) => ({
      ...whoOf(workspace, person),
      segment: publicId(article, segment),
    }))
    const event = `event: presence\ndata: ${JSON.stringify({ article, people })}\n\n`
    for (const response of responses) {
      const reader = this.#readers.get(response)
      if (!reader?.articles.has(article) || (await endIfForbidden(response, reader))) continue
      if (!isOver(response)) response.write(event)
    }
  }
}
