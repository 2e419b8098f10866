import { find, findAll } from '../dom.ts'
import { Chunk, refOf } from './chunk.ts'
import type { Changed } from './live.ts'
import { Row, type Rows } from './rows.ts'

/** Groups that are asked for in one go: no more rows than the server gives at once. */
const AT_ONCE = 10
/** Answers that are waited for at the same time: the server makes one while the page takes in another. */
const ANSWERS = 2
/** A group is put into the page in about this time. Milliseconds. */
const PUT = 5
/** How long a busy browser may put off what it does when it has time. Milliseconds. */
const PATIENCE = 50
/** How long to wait after an answer that was none. Milliseconds. */
const AGAIN = 4_000
/** Rows come before they are looked at: as far as this many heights of the window away. */
const AHEAD = '100% 0px'

/** What of the page's address says which rows there are. */
const FILTER: ReadonlySet<string> = new Set(['status', 'has', 'q', 'of', 'by'])

/** Rows that came. */
export interface Arrived {
  readonly rows: readonly Row[]
  /** What was heard while they were on their way. */
  readonly heard: readonly Changed[]
  /** The row that is worked on as the server has it: it came too, and the one on the page stays. */
  readonly own: HTMLElement | undefined
}

/**
 * Brings the rows that did not come with the page: those in sight and those that somebody goes to first, the others one
 * group after the other while nothing else is to be done.
 */
export class Rest {
  readonly #root: HTMLElement
  readonly #rows: Rows
  readonly #arrivals: ((arrived: Arrived) => void)[] = []
  /** To be brought before the others. */
  readonly #first = new Set<HTMLElement>()
  readonly #waiting = new Map<HTMLElement, ((here: boolean) => void)[]>()
  readonly #sight: IntersectionObserver
  readonly #heard: Changed[] = []
  /** Answers that are on their way. */
  #open = 0
  #answers = 0
  /** Groups that are on their way. */
  readonly #asked = new Set<HTMLElement>()
  #timer = 0

  constructor(root: HTMLElement, rows: Rows) {
    this.#root = root
    this.#rows = rows
    this.#sight = new IntersectionObserver((entries) => this.#see(entries), { rootMargin: AHEAD })
  }

  /** In the order in which they were given. */
  onArrival(arrival: (arrived: Arrived) => void): void {
    this.#arrivals.push(arrival)
  }

  /** Goes on until all rows are here; again after the groups became others. */
  begin(): void {
    for (const chunk of this.#rows.chunks) {
      chunk.size()
      if (isWanting(chunk)) this.#sight.observe(chunk.element)
    }
    window.clearTimeout(this.#timer)
    void this.#go()
  }

  /** Brings one group before the others; says whether it is here then. */
  bring(chunk: Chunk): Promise<boolean> {
    if (!chunk.missing) return Promise.resolve(true)
    return new Promise((done) => {
      this.#waiting.set(chunk.element, [...(this.#waiting.get(chunk.element) ?? []), done])
      this.#first.add(chunk.element)
      window.clearTimeout(this.#timer)
      void this.#go()
    })
  }

  /**
   * Does something with a row: at once where it is here, else once its group came. Not at all, should somebody have gone to
   * another row by then. `lost`: the group cannot be had now.
   */
  reach(seek: () => Row | Chunk | undefined, act: (row: Row | undefined) => void, lost: () => void): void {
    const found = seek()
    if (!(found instanceof Chunk)) {
      act(found)
      return
    }
    const from = this.#rows.active?.id
    void this.bring(found).then((here) => {
      if (!here) lost()
      else if (this.#rows.active?.id === from) this.reach(seek, act, lost)
    })
  }

  /** Something became of rows that may not be here: it is known when they come. */
  hear(change: Changed): void {
    if (this.#open > 0) this.#heard.push(change)
    for (const { id, status } of change.segments)
      if (!this.#rows.byId(id)) this.#rows.chunkOf(refOf(id))?.mark(status)
  }

  /** While something about rows is on its way, what is heard of them is kept: `since` is what `put` wants to know of it. */
  async gather<T>(act: (since: number) => Promise<T>): Promise<T> {
    this.#open += 1
    try {
      return await act(this.#heard.length)
    } finally {
      this.#open -= 1
      if (this.#open === 0) this.#heard.length = 0
    }
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!(target instanceof HTMLElement)) continue
      if (isIntersecting) this.#first.add(target)
      else if (!this.#waiting.has(target)) this.#first.delete(target)
    }
    if (this.#first.size > 0) void this.#go()
  }

  async #go(): Promise<void> {
    if (this.#answers === ANSWERS) return
    const batch = this.#next()
    this.#root.toggleAttribute('data-whole', batch.length === 0 && this.#asked.size === 0)
    if (batch.length === 0) return
    this.#answers += 1
    for (const { element } of batch) this.#asked.add(element)
    void this.#go()
    const came = await this.#fetch(batch)
    this.#answers -= 1
    for (const { element } of batch) this.#asked.delete(element)
    // What one answer does not bring, another will not bring now either.
    for (const element of came ? batch.map((chunk) => chunk.element) : this.#waiting.keys())
      this.#settle(element, came)
    window.clearTimeout(this.#timer)
    if (came) void this.#go()
    else this.#timer = window.setTimeout(() => void this.#go(), AGAIN)
  }

  /** Asks for groups and shows them, one at a time where the browser has something else to do; says whether they came. */
  #fetch(batch: readonly Chunk[]): Promise<boolean> {
    const asked = batch.map(({ written }) => written)
    return this.gather(async (since) => {
      const rows = await this.#ask(asked)
      if (!rows) return false
      let time: IdleDeadline | undefined
      const left = new Map(batch.map((chunk, n) => [chunk, asked[n]]))
      while (left.size > 0) {
        const chunks = [...left.keys()]
        const urgent = chunks.find(({ element }) => this.#first.has(element))
        if (!urgent && (time?.timeRemaining() ?? 0) < PUT) time = await leisure()
        const chunk = urgent ?? chunks[0]
        if (!chunk) break
        // It may have become another one meanwhile.
        if (chunk.element.isConnected && chunk.written === left.get(chunk)) this.put(chunk, rows, since)
        this.#settle(chunk.element, true)
        left.delete(chunk)
      }
      return true
    })
  }

  /** The groups to ask for now, side by side. */
  #next(): readonly Chunk[] {
    const chunks = this.#rows.chunks
    const isWanted = (chunk: Chunk): boolean => isWanting(chunk) && !this.#asked.has(chunk.element)
    const wanting = chunks.flatMap((chunk, at) => (isWanted(chunk) ? [at] : []))
    const active = this.#rows.active?.element
    const home = chunks.findIndex(({ element }) => active !== undefined && element.contains(active))
    const urgent = wanting.find((at) => this.#first.has(chunks[at]?.element ?? this.#root))
    const near = wanting.toSorted((a, b) => Math.abs(a - home) - Math.abs(b - home))
    const at = urgent ?? near[0]
    if (at === undefined) return []
    return chunks.slice(at, at + AT_ONCE).filter(isWanted)
  }

  /** Rows by the number in the segment's id; undefined: there was no answer that is of use. */
  async #ask(refs: readonly string[]): Promise<ReadonlyMap<number, HTMLElement> | undefined> {
    const query = new URLSearchParams(location.search)
    for (const name of [...query.keys()]) if (!FILTER.has(name)) query.delete(name)
    query.set('refs', refs.join(','))
    const address = `/articles/${this.#root.dataset.article}/rows?${query}`
    try {
      const response = await fetch(address)
      if (!response.ok || response.redirected) return undefined
      return rowsIn(new DOMParser().parseFromString(await response.text(), 'text/html'))
    } catch (error) {
      if (error instanceof TypeError) return undefined
      throw error
    }
  }

  /** Shows rows that came in their group, with what was heard of them since they were asked for. */
  put(chunk: Chunk, came: ReadonlyMap<number, HTMLElement>, since: number): void {
    const active = this.#rows.active?.element
    let own: HTMLElement | undefined
    const fresh = chunk.refs.flatMap((ref) => {
      const row = came.get(ref)
      if (!row) return []
      if (active?.id !== row.id) return [this.#noted(row)]
      own = row
      return [active]
    })
    const left = active && chunk.element.contains(active) && !fresh.includes(active)
    chunk.show(left ? withLeft(fresh, active) : fresh, active)
    this.#sight.unobserve(chunk.element)
    this.#first.delete(chunk.element)
    if (chunk.missing) chunk.element.remove()
    const rows = fresh.filter((element) => element !== active).map((element) => new Row(element))
    for (const row of rows) row.current = false
    for (const arrival of this.#arrivals) arrival({ rows, heard: this.#heard.slice(since), own })
  }

  /** What was noted at a row of before stands at the one in its place too. */
  #noted(fresh: HTMLElement): HTMLElement {
    const before = find(this.#root, `#${fresh.id}`, HTMLElement)
    const note = before && find(before, '.changed-by', HTMLElement)
    if (note) find(fresh, '.row-status', HTMLElement)?.append(note)
    return fresh
  }

  #settle(element: HTMLElement, here: boolean): void {
    for (const done of this.#waiting.get(element) ?? []) done(here)
    this.#waiting.delete(element)
    if (!here) this.#first.delete(element)
  }
}

/** A row that was taken out, where it stood: what was typed in it stays to be copied. */
export function withLeft(rows: readonly HTMLElement[], left: HTMLElement): readonly HTMLElement[] {
  const places = new Map(rows.map(({ id }, at) => [id, at]))
  let before = left.previousElementSibling
  while (before && !places.has(before.id)) before = before.previousElementSibling
  const at = before ? (places.get(before.id) ?? -1) + 1 : 0
  return [...rows.slice(0, at), left, ...rows.slice(at)]
}

/** Rows of another document, by the number in the segment's id; whoever shows them takes them out of it. */
export function rowsIn(page: ParentNode): ReadonlyMap<number, HTMLElement> {
  return new Map(
    findAll(page, 'tr.row', HTMLElement).map((row) => {
      row.removeAttribute('aria-current')
      row.querySelector('.editing')?.remove()
      return [refOf(row.dataset.id ?? ''), row]
    }),
  )
}

function isWanting(chunk: Chunk): boolean {
  return chunk.missing || chunk.stale
}

/** The browser has nothing else to do, or had no time for long; how long it has now is undefined where it cannot tell. */
function leisure(): Promise<IdleDeadline | undefined> {
  return new Promise((done) => {
    if ('requestIdleCallback' in window) requestIdleCallback(done, { timeout: PATIENCE })
    else setTimeout(() => done(undefined), PATIENCE)
  })
}
