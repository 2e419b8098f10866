import { isOpen, placeOf, quoteOf } from '../../core/article/marked.ts'
import type { ArticleState, Mark } from '../../core/article/state.ts'
import type { Followed, Span } from '../../core/revision/follow.ts'
import { may } from '../../core/workspace/rights.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'

/** A mark as people see it beside a text, numbered in the order in which marks were made. */
export interface ShownMark {
  readonly id: string
  readonly number: number
  readonly side: Mark['side']
  readonly whole: boolean
  readonly quote: string
  readonly place: Followed | null
  readonly code: Mark['code']
  readonly severity: Mark['severity']
  readonly note: string
  readonly open: boolean
  readonly by: string
  readonly at: string
  /** Whether this person may take it back. */
  readonly mine: boolean
}

export function shownMarks(
  c: ArticleContext<unknown, unknown>,
  state: ArticleState,
  marks: readonly Mark[],
): readonly ShownMark[] {
  const free = may(c.actor.role, 'coordinate')
  return marks.map((mark, index) => ({
    id: publicId(c.entry.id, mark.ref),
    number: index + 1,
    side: mark.side,
    whole: mark.span === undefined,
    quote: quoteOf(mark),
    place: placeOf(state, mark) ?? null,
    code: mark.code,
    severity: mark.severity,
    note: mark.note,
    open: isOpen(state, mark),
    by: mark.by,
    at: mark.at,
    mine: !c.entry.archived && may(c.actor.role, 'review') && (free || mark.by === c.actor.person),
  }))
}

/** A run of text under the same marks. */
export interface MarkedRun {
  readonly text: string
  readonly marked: boolean
  /** An edit changed its rendering. */
  readonly rerendered: boolean
  /** Numbers of the marks that end here. */
  readonly ends: readonly number[]
}

/** A text cut where marks, and words that an edit rendered anew, begin and end; the runs give it back. */
export function markedRuns(
  text: string,
  marks: readonly ShownMark[],
  side: Mark['side'],
  rerendered: readonly Span[] = [],
): readonly MarkedRun[] {
  const placed = marks.flatMap(({ place, number, ...mark }) =>
    place && mark.side === side ? [{ ...place, number }] : [],
  )
  const cuts = new Set([
    0,
    text.length,
    ...[...placed, ...rerendered].flatMap(({ start, end }) => [start, end]),
  ])
  const places = [...cuts].toSorted((a, b) => a - b)
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0
    return {
      text: text.slice(start, end),
      marked: placed.some((one) => one.start <= start && one.end >= end),
      rerendered: rerendered.some((one) => one.start <= start && one.end >= end),
      ends: placed.filter((one) => one.end === end).map(({ number }) => number),
    }
  })
}
