import { textMember } from '../dom.ts'

const EVENTS = ['changed', 'resync', 'counts', 'presence'] as const

/** Something that the server told. */
export interface Heard {
  readonly event: (typeof EVENTS)[number]
  /** Empty: it is about no article. */
  readonly article: string
  /** Number of the article's last line that was told. */
  readonly seq: number
  readonly data: unknown
}

/** How far somebody has got in each article: numbers of lines. */
export type Places = ReadonlyMap<string, number>

/** Articles that one connection follows at most; the server takes no more. */
const MOST = 200
/** How long to wait before a connection that was ended is made again. Milliseconds. */
const AGAIN = 4_000

/** The connection to the server; one that is cut is resumed where it broke. */
export class Line {
  readonly #hear: (heard: Heard) => void
  readonly #again: () => void
  #places = new Map<string, number>()
  #stream: EventSource | undefined
  #timer: number | undefined

  /** `again`: the server ended the connection; it may be opened anew. */
  constructor(hear: (heard: Heard) => void, again: () => void) {
    this.#hear = hear
    this.#again = again
  }

  /** What is followed, and how far it was told. */
  get places(): Places {
    return this.#places
  }

  /** Follows these articles, each from behind its place, and the inbox; and nothing else any more. */
  open(places: Places): void {
    this.close()
    this.#places = new Map([...places].slice(0, MOST))
    const list = [...this.#places].map(([article, seq]) => `${article}-${seq}`).join(',')
    const stream = new EventSource(`/api/events?articles=${list}`)
    this.#stream = stream
    for (const event of EVENTS)
      stream.addEventListener(event, ({ data, lastEventId }) => this.#take(event, data, lastEventId))
    stream.addEventListener('bye', () => this.#ended())
    stream.addEventListener('error', () => {
      // Otherwise the browser itself tries again.
      if (stream.readyState === EventSource.CLOSED) this.#ended()
    })
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#stream?.close()
    this.#stream = undefined
  }

  #ended(): void {
    this.close()
    this.#timer = window.setTimeout(this.#again, AGAIN)
  }

  #take(event: Heard['event'], text: string, id: string): void {
    const data: unknown = JSON.parse(text)
    const article = textMember(data, 'article')
    const told = new Map(id.split(',').map((place) => [place.split('-')[0] ?? '', place.split('-')[1]]))
    const seq = Number(told.get(article) ?? this.#places.get(article) ?? 0)
    if (article !== '') this.#places.set(article, seq)
    this.#hear({ event, article, seq, data })
  }
}
