import { member, textMember } from '../dom.ts'
import { newUuid } from '../uuid.ts'
import { type Heard, Line, type Places } from './line.ts'

/** What comes in this time from other pages is answered by one new connection. Milliseconds. */
const GATHER = 60

interface Follower {
  /** Number of the last line that this page has. */
  seq: number
  readonly hear: (heard: Heard) => void
}

/**
 * What the server tells this person, over one connection for all his pages in this browser. One of them leads: it has the
 * connection and passes on what it hears; when it goes, another leads on from where each page is, so that none misses a
 * line. Where pages cannot agree on one (plain http), each has its own.
 */
export class Shared {
  readonly #page = newUuid()
  readonly #channel: BroadcastChannel | undefined
  readonly #mine = new Map<string, Follower>()
  readonly #inbox: ((data: unknown) => void)[] = []
  /** Of the other pages, while this one leads. */
  readonly #theirs = new Map<string, Map<string, number>>()
  /** What stands until it is told anew, by event and article. */
  readonly #standing = new Map<string, Heard>()
  #line: Line | undefined
  #soon: number | undefined

  constructor(person: string) {
    if ('locks' in navigator && 'BroadcastChannel' in window) {
      this.#channel = new BroadcastChannel(`padan-events-${person}`)
      this.#channel.addEventListener('message', ({ data }) => this.#take(data))
      // Held until the page goes; then the next one leads.
      void navigator.locks.request(`padan-events-${person}`, () => {
        this.#lead()
        return new Promise(() => {})
      })
    } else {
      this.#lead()
      document.addEventListener('visibilitychange', () => this.#openSoon())
    }
    window.addEventListener('pagehide', () => this.#channel?.postMessage({ gone: this.#page }))
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#wish()
    })
  }

  /** Tells of an article all that came behind line `seq`, each line once and in order. */
  follow(article: string, seq: number, hear: (heard: Heard) => void): void {
    this.#mine.set(article, { seq, hear })
    this.#wish()
  }

  onCounts(hear: (data: unknown) => void): void {
    this.#inbox.push(hear)
  }

  #lead(): void {
    this.#line = new Line(
      (heard) => this.#pass(heard),
      () => this.#gather(),
    )
    this.#gather()
  }

  /** Asks all pages what they follow; those that are gone say nothing. */
  #gather(): void {
    this.#theirs.clear()
    this.#channel?.postMessage({ lead: this.#page })
    this.#openSoon()
  }

  #openSoon(): void {
    clearTimeout(this.#soon)
    this.#soon = window.setTimeout(() => {
      this.#standing.clear()
      if (this.#channel || this.#mine.size > 0 || document.visibilityState === 'visible')
        this.#line?.open(this.#wanted())
      else this.#line?.close()
    }, GATHER)
  }

  /** What this page or another follows, from the place of the one that is furthest behind. */
  #wanted(): Places {
    const wanted = new Map([...this.#mine].map(([article, { seq }]) => [article, seq]))
    for (const places of this.#theirs.values())
      for (const [article, seq] of places) wanted.set(article, Math.min(seq, wanted.get(article) ?? seq))
    return wanted
  }

  #wish(): void {
    if (this.#line) this.#review()
    const places = [...this.#mine].map(([article, { seq }]) => [article, seq])
    this.#channel?.postMessage({ page: this.#page, places })
  }

  /** Opens anew where the connection follows too little, or too much; else what stands is said again. */
  #review(): void {
    const wanted = this.#wanted()
    const open = this.#line?.places ?? new Map()
    const lacks = [...wanted].some(([article, seq]) => seq < (open.get(article) ?? Number.POSITIVE_INFINITY))
    if (lacks || open.size > wanted.size) this.#openSoon()
    else for (const heard of this.#standing.values()) this.#pass(heard)
  }

  #take(message: unknown): void {
    const heard = member(message, 'heard')
    const page = textMember(message, 'page')
    const gone = textMember(message, 'gone')
    if (heard) this.#hear(heardOf(heard))
    else if (textMember(message, 'lead') !== '') this.#wish()
    else if (this.#line && page !== '') {
      this.#theirs.set(page, placesOf(member(message, 'places')))
      this.#review()
    } else if (this.#line && this.#theirs.delete(gone)) this.#review()
  }

  #pass(heard: Heard): void {
    const { event, article, seq } = heard
    if (event === 'counts' || event === 'presence') this.#standing.set(`${event} ${article}`, heard)
    else
      for (const places of this.#theirs.values()) {
        const place = places.get(article)
        if (place !== undefined && (place < seq || event === 'resync')) places.set(article, seq)
      }
    this.#channel?.postMessage({ heard })
    this.#hear(heard)
  }

  #hear(heard: Heard): void {
    const { event, article, seq, data } = heard
    if (event === 'counts') for (const hear of this.#inbox) hear(data)
    const follower = this.#mine.get(article)
    if (!follower || (event === 'changed' && seq <= follower.seq)) return
    if (event !== 'presence') follower.seq = seq
    follower.hear(heard)
  }
}

function heardOf(value: unknown): Heard {
  const event = textMember(value, 'event')
  return {
    event: event === 'changed' || event === 'resync' || event === 'counts' ? event : 'presence',
    article: textMember(value, 'article'),
    seq: Number(member(value, 'seq')),
    data: member(value, 'data'),
  }
}

function placesOf(value: unknown): Map<string, number> {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return new Map(list.map((place) => (Array.isArray(place) ? [String(place[0]), Number(place[1])] : ['', 0])))
}

const shared = new Map<string, Shared>()

/** What the server tells this person; the same for everybody on this page who asks. */
export function eventsFor(person: string): Shared {
  const known = shared.get(person) ?? new Shared(person)
  shared.set(person, known)
  return known
}
