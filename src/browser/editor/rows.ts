import { find, findAll } from '../dom.ts'
import { Chunk, refOf } from './chunk.ts'

/** A segment's row in the list. */
export class Row {
  readonly element: HTMLElement

  constructor(element: HTMLElement) {
    this.element = element
  }

  /** Public id of the segment. */
  get id(): string {
    return this.element.dataset.id ?? ''
  }

  get number(): number {
    return Number(this.element.dataset.number)
  }

  get status(): string {
    return this.element.dataset.status ?? ''
  }

  /** Words of the source. */
  get words(): number {
    return Number(this.element.dataset.words)
  }

  /** Public id of the current revision; empty: none. */
  get revision(): string {
    return this.element.dataset.revision ?? ''
  }

  set revision(id: string) {
    this.element.dataset.revision = id
  }

  /** Still to be translated. */
  get isOpen(): boolean {
    return OPEN.has(this.status) || this.element.querySelector('.source-changed') !== null
  }

  /** Somebody else is in it. */
  get isHeld(): boolean {
    return this.element.dataset.held !== undefined
  }

  set isHeld(held: boolean) {
    this.element.toggleAttribute('data-held', held)
  }

  /** Its segment is there no longer. */
  get isGone(): boolean {
    return this.element.dataset.gone !== undefined
  }

  set isGone(gone: boolean) {
    this.element.toggleAttribute('data-gone', gone)
  }

  /** A text was confirmed on the source as it is now. */
  followSource(): void {
    this.element.querySelector('.source-changed')?.remove()
  }

  get source(): string {
    return find(this.element, '.source-text', HTMLElement)?.textContent ?? ''
  }

  get target(): string {
    const shown = find(this.element, '.target-text', HTMLElement)
    return shown?.querySelector('.meta') ? '' : (shown?.textContent ?? '')
  }

  set target(text: string) {
    const shown = find(this.element, '.target-text', HTMLElement)
    if (shown) shown.textContent = text
  }

  /** Says in place of a text that it was left out on purpose. */
  omit(words: string): void {
    const said = document.createElement('span')
    said.className = 'meta'
    said.lang = document.documentElement.lang
    said.textContent = words
    find(this.element, '.target-text', HTMLElement)?.replaceChildren(said)
  }

  setStatus(status: string, name: string): void {
    this.element.dataset.status = status
    const sign = find(this.element, '.row-status .status', HTMLElement)
    if (!sign) return
    sign.dataset.status = status
    sign.querySelector('use')?.setAttribute('href', `#icon-${status}`)
    const words = sign.querySelector(':scope > span')
    if (words) words.textContent = name
  }

  /** A note under the status; empty: none. */
  note(words: string): void {
    const cell = find(this.element, '.row-status', HTMLElement)
    cell?.querySelector('.changed-by')?.remove()
    if (words === '' || !cell) return
    const said = document.createElement('span')
    said.className = 'meta changed-by'
    said.textContent = words
    cell.append(said)
  }

  /** Open threads on the segment, with words that say so; `unread` undefined: as it was. */
  setTalk(open: number, words: string, unread?: boolean): void {
    const flag = find(this.element, '.row-talk', HTMLAnchorElement)
    if (!flag) return
    if (unread !== undefined) flag.toggleAttribute('data-unread', unread)
    flag.hidden = open === 0 && flag.dataset.unread === undefined
    flag.setAttribute('aria-label', words)
    const count = find(flag, '.row-talk-count', HTMLElement)
    if (count) count.textContent = String(open)
  }

  get openThreads(): number {
    return Number(find(this.element, '.row-talk-count', HTMLElement)?.textContent ?? 0)
  }

  get cell(): HTMLElement | undefined {
    return find(this.element, '.row-target', HTMLElement)
  }

  get address(): string {
    return find(this.element, '.row-number a', HTMLAnchorElement)?.href ?? ''
  }

  /** The one that is worked on. Its number alone is a place where Tab stops. */
  set current(current: boolean) {
    if (current || this.element.hasAttribute('aria-current')) this.#describe(current)
    if (current) this.element.setAttribute('aria-current', 'true')
    else this.element.removeAttribute('aria-current')
    const link = find(this.element, '.row-number a', HTMLElement)
    if (link) link.tabIndex = current ? 0 : -1
  }

  /** The box is described by the source and the status of the row that it is in. */
  #describe(current: boolean): void {
    for (const part of ['source', 'status']) {
      const cell = find(this.element, `.row-${part}`, HTMLElement)
      if (current && cell) cell.id = `active-${part}`
      else cell?.removeAttribute('id')
    }
  }

  focus(): void {
    this.element.tabIndex = -1
    this.element.focus({ preventScroll: true })
  }

  /**
   * Brings the row about a third down the view. Rows out of sight have guessed heights until they are painted, so one
   * step may miss: it looks again after each.
   */
  reveal(tries = 5): void {
    const off = this.element.getBoundingClientRect().top - window.innerHeight / 3
    if (Math.abs(off) <= 40) return
    const from = window.scrollY
    window.scrollBy({ top: off, behavior: 'instant' })
    if (tries > 1 && window.scrollY !== from) requestAnimationFrame(() => this.reveal(tries - 1))
  }
}

/** What rows are looked for by that are still to be translated (`stale`: the source of one changed). */
export const OPEN: ReadonlySet<string> = new Set(['untranslated', 'draft', 'returned', 'stale'])

/** The rows of the article, in order; some of them may not be here yet. */
export class Rows {
  readonly #root: HTMLElement
  #active: HTMLElement | undefined

  constructor(root: HTMLElement) {
    this.#root = root
  }

  /** Those that are here. */
  get all(): readonly Row[] {
    return findAll(this.#root, 'tr.row', HTMLElement).map((element) => new Row(element))
  }

  get active(): Row | undefined {
    const known = this.#active
    if (known?.isConnected && known.hasAttribute('aria-current')) return new Row(known)
    this.#active = find(this.#root, 'tr.row[aria-current]', HTMLElement)
    return rowFrom(this.#active)
  }

  byId(id: string): Row | undefined {
    return this.byRef(refOf(id))
  }

  /** A segment's place in the article, where it can be told; also of one whose row is not here yet. */
  numberOf(id: string): number | undefined {
    const ref = refOf(id)
    return this.byRef(ref)?.number ?? this.chunkOf(ref)?.numberOf(ref)
  }

  /** By the number in a segment's id. */
  byRef(ref: number): Row | undefined {
    return rowFrom(find(this.#root, `#segment-${ref}`, HTMLElement))
  }

  /** By its place in the article. */
  byNumber(number: number): Row | undefined {
    const chunk = this.chunks.find((one) => one.spans(number))
    return rowFrom(chunk?.rows.find(({ dataset }) => dataset.number === String(number)))
  }

  get chunks(): readonly Chunk[] {
    return this.#bodies.map((element) => new Chunk(element))
  }

  /** The group that a segment's row is in or comes to. */
  chunkOf(ref: number): Chunk | undefined {
    return this.chunks.find(({ refs }) => refs.includes(ref))
  }

  /** The row that something on the page lies in. */
  around(target: EventTarget | null): Row | undefined {
    const element = target instanceof Element ? target.closest('tr.row') : null
    return element instanceof HTMLElement ? new Row(element) : undefined
  }

  /** The row below, or above where `by` is negative; its group where it is not here yet. */
  beside(row: Row, by: 1 | -1): Row | Chunk | undefined {
    const [first] = this.#onward(row, by, false)
    return first
  }

  /**
   * The next row down (or up) that fits; round to the other end. Where it may be one that is not here yet, its group: one
   * that holds what is `wanted`.
   */
  nextWhere(
    row: Row,
    wanted: ReadonlySet<string>,
    fits: (row: Row) => boolean,
    by: 1 | -1 = 1,
  ): Row | Chunk | undefined {
    for (const one of this.#onward(row, by, true))
      if (one instanceof Chunk ? one.mayHold(wanted) : fits(one)) return one
    return undefined
  }

  /** The next row down (or up) to be translated; one that somebody else is in only where no other is left. */
  nextOpen(row: Row, by: 1 | -1 = 1): Row | Chunk | undefined {
    return (
      this.nextWhere(row, OPEN, (one) => one.isOpen && !one.isHeld, by) ??
      this.nextWhere(row, OPEN, (one) => one.isOpen, by)
    )
  }

  get #bodies(): readonly HTMLElement[] {
    const table = find(this.#root, 'table.segments', HTMLTableElement)
    return [...(table?.tBodies ?? [])]
  }

  *#onward(row: Row, by: 1 | -1, round: boolean): Generator<Row | Chunk, void> {
    const bodies = this.#bodies
    const at = bodies.findIndex((body) => body.contains(row.element))
    const [above, below] = parted(new Chunk(bodies[at] ?? row.element).rows, row.element)
    const towards = <T>(list: readonly T[]): readonly T[] => (by === 1 ? list : list.toReversed())
    const [ahead, behind] = by === 1 ? [below, above] : [above, below]
    const [before, after] = [bodies.slice(0, at), bodies.slice(at + 1)]
    const [near, far] = by === 1 ? [after, before] : [before, after]
    yield* rowsIn(towards(ahead))
    for (const body of [...towards(near), ...(round ? towards(far) : [])]) {
      const chunk = new Chunk(body)
      if (chunk.missing) yield chunk
      else yield* rowsIn(towards(chunk.rows))
    }
    if (round) yield* rowsIn(towards(behind))
  }
}

function* rowsIn(elements: readonly HTMLElement[]): Generator<Row, void> {
  for (const element of elements) yield new Row(element)
}

/** Those before and those behind one of them. */
function parted<T>(list: readonly T[], one: T): readonly [readonly T[], readonly T[]] {
  const at = list.indexOf(one)
  return [list.slice(0, at), list.slice(at + 1)]
}

function rowFrom(element: HTMLElement | undefined): Row | undefined {
  return element && new Row(element)
}
