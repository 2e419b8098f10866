import type { EditorQuery, Flag } from './input.ts'
import { isOpen, type Row } from './rows.ts'

/** Rows that are sent with a page of the editor; without a script they are all that it shows. */
export const PAGE_ROWS = 100
/** Rows in one group that the browser may leave unpainted (design/ux.md B5). */
export const CHUNK_ROWS = 50
/** Rows that a script gathers in one page. */
export const WHOLE_ROWS = 10_000

/** Rows that stand together; those of groups that are not `sent` come later. */
export interface Chunk {
  readonly rows: readonly Row[]
  readonly sent: boolean
}

/** Places at which what is before and behind begins, among the rows that match; null: there is nothing. */
export interface Pages {
  readonly earlier: number | null
  readonly later: number | null
}

/** Which rows the editor shows, and which of them is the active one. */
export interface Selection {
  readonly chunks: readonly Chunk[]
  /** Rows that match the filter. */
  readonly matching: number
  /** Place of the first row sent among those that match, from 1. */
  readonly from: number
  /** Beside the rows sent. */
  readonly pages: Pages
  /** Beside all the groups. */
  readonly wholes: Pages
  readonly active: Row | null
  readonly previous: Row | null
  readonly next: Row | null
  readonly previousOpen: Row | null
  readonly nextOpen: Row | null
}

/** Whether a row has what it may be filtered by. */
export type Has = (row: Row, flag: Flag) => boolean

/**
 * The row asked for stays in sight even where the filter no longer takes it, so that work does not vanish under the
 * hands; none asked for: the first that is open, else the first.
 */
export function select(rows: readonly Row[], query: EditorQuery, has: Has): Selection {
  const asked = rows.find((row) => row.number === query.segment)
  const takes = filter(query, has)
  const shown = rows.filter((row) => row === asked || takes(row))
  const active = asked ?? shown.find(isOpen) ?? shown[0] ?? null
  const at = active ? shown.indexOf(active) : -1
  const from = Math.min(query.from ?? startOf(at, PAGE_ROWS), Math.max(1, shown.length))
  const whole = startOf(from - 1, WHOLE_ROWS)
  const page = shown.slice(from - 1, from - 1 + PAGE_ROWS)
  return {
    chunks: [
      ...chunks(shown.slice(whole - 1, from - 1), false),
      ...chunks(page, true),
      ...chunks(shown.slice(from - 1 + PAGE_ROWS, whole - 1 + WHOLE_ROWS), false),
    ],
    matching: asked && !takes(asked) ? shown.length - 1 : shown.length,
    from,
    pages: beside(from, PAGE_ROWS, shown.length),
    wholes: beside(whole, WHOLE_ROWS, shown.length),
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

function filter({ status, q, of, by, has: flags }: EditorQuery, has: Has): (row: Row) => boolean {
  const wanted = q.toLowerCase()
  return (row) =>
    (of === undefined || row.assigned?.person === of) &&
    (by === '' || row.by === by) &&
    flags.every((flag) => has(row, flag)) &&
    (status.length === 0 || status.includes(row.status)) &&
    (wanted === '' || row.source.toLowerCase().includes(wanted) || row.target.toLowerCase().includes(wanted))
}

/** Where the part of `size` rows begins that the row at an index is in, from 1. */
function startOf(index: number, size: number): number {
  return index < 0 ? 1 : Math.floor(index / size) * size + 1
}

function beside(from: number, size: number, all: number): Pages {
  return {
    earlier: from > 1 ? Math.max(1, from - size) : null,
    later: from - 1 + size < all ? from + size : null,
  }
}

function chunks(rows: readonly Row[], sent: boolean): readonly Chunk[] {
  const found: Chunk[] = []
  for (let i = 0; i < rows.length; i += CHUNK_ROWS) found.push({ rows: rows.slice(i, i + CHUNK_ROWS), sent })
  return found
}
