import { readRefs } from '../../core/article/refs.ts'
import { findAll } from '../dom.ts'

const REFS = /\.(\d+)$/

/** Lists that were read already: a change elsewhere may ask all groups for each of many segments. */
const READ = new WeakMap<HTMLElement, { readonly written: string; readonly refs: readonly number[] }>()

/** The number in a segment's public id. */
export function refOf(id: string): number {
  return Number(REFS.exec(id)?.[1] ?? 0)
}

/** A group of rows. Of one whose rows are not here yet the page knows which they are and what they are looked for by. */
export class Chunk {
  readonly element: HTMLElement

  constructor(element: HTMLElement) {
    this.element = element
  }

  /** The segments' numbers in their ids, in order. */
  get refs(): readonly number[] {
    const known = READ.get(this.element)
    if (known?.written === this.written) return known.refs
    const refs = readRefs(this.written, Number.POSITIVE_INFINITY) ?? []
    READ.set(this.element, { written: this.written, refs })
    return refs
  }

  /** The same as the server writes and reads them. */
  get written(): string {
    return this.element.dataset.refs ?? ''
  }

  /** None of its rows is here. */
  get missing(): boolean {
    return this.element.firstElementChild === null
  }

  /** Rows of before are here: segments came or went since. */
  get stale(): boolean {
    return this.element.dataset.stale !== undefined
  }

  get rows(): readonly HTMLElement[] {
    return findAll(this.element, ':scope > tr.row', HTMLElement)
  }

  /** Whether one of its rows may be of these statuses; of rows that are here ask themselves. */
  mayHold(wanted: ReadonlySet<string>): boolean {
    return (this.element.dataset.marks ?? '').split(' ').some((mark) => wanted.has(mark))
  }

  /** A row that is not here got a status. */
  mark(status: string): void {
    if (!this.mayHold(new Set([status]))) this.element.dataset.marks += ` ${status}`
  }

  /** Whether a segment of that number in the article stands between the first and the last of its rows. */
  spans(number: number): boolean {
    const { first, last } = this.element.dataset
    return Number(first) <= number && number <= Number(last)
  }

  /** The place in the article of one of its segments; undefined where a filter left out some between them. */
  numberOf(ref: number): number | undefined {
    const { first, last } = this.element.dataset
    const at = this.refs.indexOf(ref)
    return at >= 0 && Number(last) - Number(first) === this.refs.length - 1 ? Number(first) + at : undefined
  }

  /** How many rows there are room for, while they are not painted. */
  size(): void {
    this.element.hidden = false
    this.element.style.setProperty('--rows', String(this.refs.length))
  }

  /** Shows these rows and no others; one that must not be moved, since it has the focus, stays where it is. */
  show(rows: readonly HTMLElement[], fixed: HTMLElement | undefined): void {
    const { element } = this
    const at = fixed && fixed.parentElement === element ? rows.indexOf(fixed) : -1
    if (!fixed || at < 0) element.replaceChildren(...rows)
    else {
      for (const other of [...element.children]) if (other !== fixed) other.remove()
      fixed.before(...rows.slice(0, at))
      fixed.after(...rows.slice(at + 1))
    }
    element.setAttribute('role', 'rowgroup')
    delete element.dataset.stale
  }
}
