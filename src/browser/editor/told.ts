import { refOf } from './chunk.ts'
import type { Row } from './rows.ts'
import type { Saver } from './saver.ts'
import type { Screen } from './screen.ts'

/** A segment as the server had it. */
export interface ToldSegment {
  readonly id: string
  readonly status: string
  readonly text: string
  /** Public id of the revision; empty: none. */
  readonly revision: string
  /** It was left out on purpose: what the row says then; empty: it was not. */
  readonly omitted: string
}

/** What was heard of segments while something of this person's was on its way to them: it shows once that is through. */
export class Told {
  readonly #told = new Map<string, ToldSegment>()

  /** The newest counts, in whatever order they are heard. */
  keep(segment: ToldSegment): void {
    const kept = this.#told.get(segment.id)
    if (kept && refOf(segment.revision) < refOf(kept.revision)) return
    this.#told.set(segment.id, segment)
  }

  /** What was kept of a row, unless the row shows newer: it is not kept any longer. */
  take(row: Row): ToldSegment | undefined {
    const told = this.#told.get(row.id)
    this.#told.delete(row.id)
    return told && !isOlder(told.revision, row) ? told : undefined
  }
}

/** Nothing of this person's is on its way to a segment any more: what was heard of it meanwhile shows. False: nothing was. */
export function catchUp(screen: Screen, saver: Saver, row: Row): boolean {
  const told = screen.told.take(row)
  if (!told) return false
  screen.setStatus(row, told.status)
  if (told.revision !== row.revision) {
    saver.rebase(row.id, told.revision, told.text)
    showTold(screen, row, told)
  }
  return true
}

/** The row becomes what the server has. */
export function showTold({ root, rows, box }: Screen, row: Row, told: ToldSegment): void {
  row.revision = told.revision
  if (told.omitted === '') row.target = told.text
  else row.omit(told.omitted)
  // At once: what is typed from here on builds on this text.
  const shown = rows.active?.id === row.id && box?.closest('tr') === row.element
  if (shown && box && root.dataset.closed === 'false' && box.value !== told.text) replace(box, told.text)
}

/** The caret stays where it was as well as it can. */
function replace(box: HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd } = box
  const focused = document.activeElement === box
  box.value = text
  if (focused)
    box.setSelectionRange(Math.min(selectionStart, text.length), Math.min(selectionEnd, text.length))
}

/**
 * What was heard late: the row shows a newer text already, since the answer to a save may be faster than its event. Revisions
 * of an article are numbered in the order in which they came.
 */
export function isOlder(revision: string, row: Row): boolean {
  return refOf(revision) < refOf(row.revision)
}
