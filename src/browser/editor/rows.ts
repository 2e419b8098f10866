import { find, findAll } from '../dom.ts'

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
    const stale = this.element.querySelector('.source-changed') !== null
    return stale || this.status === 'untranslated' || this.status === 'draft' || this.status === 'returned'
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

/** The rows on the page, in order. */
export class Rows {
  readonly #root: HTMLElement

  constructor(root: HTMLElement) {
    this.#root = root
  }

  get all(): readonly Row[] {
    return findAll(this.#root, 'tr.row', HTMLElement).map((element) => new Row(element))
  }

  get active(): Row | undefined {
    return rowFrom(find(this.#root, 'tr.row[aria-current]', HTMLElement))
  }

  byId(id: string): Row | undefined {
    return rowFrom(find(this.#root, `tr.row[data-id="${CSS.escape(id)}"]`, HTMLElement))
  }

  byNumber(number: number): Row | undefined {
    return rowFrom(find(this.#root, `tr.row[data-number="${number}"]`, HTMLElement))
  }

  /** The row that something on the page lies in. */
  around(target: EventTarget | null): Row | undefined {
    const element = target instanceof Element ? target.closest('tr.row') : null
    return element instanceof HTMLElement ? new Row(element) : undefined
  }

  /** `by` rows further down, or up where it is negative. */
  beside(row: Row, by: 1 | -1): Row | undefined {
    const all = this.all
    return all[all.findIndex(({ element }) => element === row.element) + by]
  }

  /** The next row down (or up) that fits; round to the other end. */
  nextWhere(row: Row, fits: (row: Row) => boolean, by: 1 | -1 = 1): Row | undefined {
    const all = this.all
    const at = all.findIndex(({ element }) => element === row.element)
    const behind = [...all.slice(at + 1), ...all.slice(0, at)]
    return (by === 1 ? behind : behind.reverse()).find(fits)
  }

  /** The next row down (or up) to be translated; one that somebody else is in only where no other is left. */
  nextOpen(row: Row, by: 1 | -1 = 1): Row | undefined {
    return (
      this.nextWhere(row, (one) => one.isOpen && !one.isHeld, by) ??
      this.nextWhere(row, (one) => one.isOpen, by)
    )
  }
}

function rowFrom(element: HTMLElement | undefined): Row | undefined {
  return element && new Row(element)
}
