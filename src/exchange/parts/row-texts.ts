import type { Status } from '../../core/article/state.ts'
import type { BilingualDocument, DocumentSegment } from '../document.ts'
import type { ReturnedRow } from '../readers/returned.ts'
import { articleOf } from './article-of-rows.ts'
import { leastOf } from './vendor-states.ts'

/** The translation of one row of a file, and how far it is. */
export interface RowText {
  readonly text: string
  readonly status: Status
}

/**
 * What stands in the article for each row of the file that it was made of, in order; undefined: nothing that was
 * translated. A row that was split has the texts of its segments; of segments joined over rows all stands in the first.
 */
export function textsOfRows(
  rows: readonly ReturnedRow[],
  { segments, untranslated }: BilingualDocument,
): readonly (RowText | undefined)[] {
  const places = placesOf(rows)
  const held = heldByRows(places, segments)
  const joined = new Set<number>()
  for (const [index, its] of held.entries()) if (its.length === 0 && places[index] !== null) joined.add(index)
  return held.map((its, index) => {
    if (joined.has(index)) return { text: '', status: 'translated' }
    if (its.every(({ target }) => target === null)) return undefined
    const parts = its.map(({ gap, source, target }, place) => {
      const space = place === 0 ? '' : source === '' ? ' ' : gap
      return `${space}${target ?? (untranslated === 'omit' ? '' : source)}`
    })
    const statuses = its.map(({ target, status }) => (target === null ? 'draft' : status))
    return { text: parts.join('').trim(), status: leastOf(statuses) }
  })
}

/** The segment that a row became, where it is one still; undefined: it was split, or joined with another. */
function segmentsOfRows(
  rows: readonly ReturnedRow[],
  { segments }: BilingualDocument,
): readonly (DocumentSegment | undefined)[] {
  return heldByRows(placesOf(rows), segments).map((its, index) => {
    const [one, ...more] = its
    return more.length === 0 && one?.source === rows[index]?.source.trim() ? one : undefined
  })
}

/**
 * The rows of a file that came back under the segments of here that they are of. `came`: those of the file as it came first.
 * Rows that were split or joined here keep the ids of the file, which no segment has.
 */
export function underSegments(
  came: readonly ReturnedRow[],
  rows: readonly ReturnedRow[],
  document: BilingualDocument,
): readonly ReturnedRow[] {
  const segments = segmentsOfRows(came, document)
  const ids = new Map(
    came.flatMap(({ id }, index) => {
      const segment = segments[index]
      return segment ? [[id, segment.id] as const] : []
    }),
  )
  return rows.map((row) => {
    const id = ids.get(row.id)
    if (id === undefined) return row
    const [source, target] = [row.source.trim(), row.target?.trim() ?? null]
    // The revisions of here are not its own.
    return { ...row, id, source, target, revision: undefined }
  })
}

type Place = { readonly end: number } | null

/** Which segments stand in each row. */
function heldByRows(
  places: readonly Place[],
  segments: Iterable<DocumentSegment>,
): readonly (readonly DocumentSegment[])[] {
  const held: DocumentSegment[][] = places.map(() => [])
  let row = -1
  let at = 0
  for (const segment of segments) {
    const start = at + segment.gap.length
    at = start + segment.source.length
    if (segment.source === '') {
      // A sentence that only the translation has: a row of its own in the file, or said with the one before.
      if (places[row + 1] === null) row += 1
      held[Math.max(row, 0)]?.push(segment)
      continue
    }
    row = Math.max(row, 0)
    while (row < places.length && (places[row]?.end ?? 0) <= start) row += 1
    held[row]?.push(segment)
  }
  return held
}

/** Where each row stands in the source of the article; null: it has no words there. */
function placesOf(rows: readonly ReturnedRow[]): readonly Place[] {
  const { ranges } = articleOf(rows)
  let next = 0
  return rows.map(({ source }) => (source.trim() === '' ? null : (ranges[next++] ?? null)))
}
