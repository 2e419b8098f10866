import type { EditorQuery } from './input.ts'
import { isOpen, type Row } from './rows.ts'

/** Rows of one page of the editor. */
export const PAGE_ROWS = 500
/** Rows in one group that the browser may leave unpainted (design/ux.md B5). */
export const CHUNK_ROWS = 50

/** Which rows the editor shows, and which of them is the active one. */
export interface Selection {
  /** In groups of CHUNK_ROWS. */
  readonly chunks: readonly (readonly Row[])[]
  /** Rows that match the filter. */
  readonly matching: number
  /** Place of the first row shown among those that match, from 1. */
  readonly from: number
  /** Places at which the page before and after begin; null: none. */
  readonly earlier: number | null
  readonly later: number | null
  readonly active: Row | null
  readonly previous: Row | null
  readonly next: Row | null
  readonly previousOpen: Row | null
  readonly nextOpen: Row | null
}

/**
 * The row asked for stays in sight even where the filter no longer takes it, so that work does not vanish under the
 * hands; none asked for: the first that is open, else the first.
 */
export function select(rows: readonly Row[], query: EditorQuery): Selection {
  const asked = rows.find((row) => row.number === query.segment)
  const takes = filter(query)
  const shown = rows.filter((row) => row === asked || takes(row))
  const active = asked ?? shown.find(isOpen) ?? shown[0] ?? null
  const at = active ? shown.indexOf(active) : -1
  const from = Math.min(query.from ?? pageStart(at), Math.max(1, shown.length))
  const page = shown.slice(from - 1, from - 1 + PAGE_ROWS)
  return {
    chunks: chunks(page),
    matching: asked && !takes(asked) ? shown.length - 1 : shown.length,
    from,
    earlier: from > 1 ? Math.max(1, from - PAGE_ROWS) : null,
    later: from - 1 + PAGE_ROWS < shown.length ? from + PAGE_ROWS : null,
    active: active && page.includes(active) ? active : null,
    previous: shown[at - 1] ?? null,
    next: at < 0 ? null : (shown[at + 1] ?? null),
    previousOpen: shown.slice(0, Math.max(0, at)).findLast(isOpen) ?? null,
    nextOpen: nextOpenOf(shown, at),
  }
}

/** The next open row behind a place, else the first before it. */
function nextOpenOf(rows: readonly Row[], at: number): Row | null {
  return rows.slice(at + 1).find(isOpen) ?? rows.slice(0, Math.max(0, at)).find(isOpen) ?? null
}

function filter({ status, q, of }: EditorQuery): (row: Row) => boolean {
  const wanted = q.toLowerCase()
  return (row) =>
    (of === undefined || row.assigned?.person === of) &&
    (status.length === 0 || status.includes(row.status)) &&
    (wanted === '' || row.source.toLowerCase().includes(wanted) || row.target.toLowerCase().includes(wanted))
}

function pageStart(at: number): number {
  return at < 0 ? 1 : Math.floor(at / PAGE_ROWS) * PAGE_ROWS + 1
}

function chunks(rows: readonly Row[]): readonly (readonly Row[])[] {
  const found: Row[][] = []
  for (let i = 0; i < rows.length; i += CHUNK_ROWS) found.push(rows.slice(i, i + CHUNK_ROWS))
  return found
}
