import type { ArticleEvent } from './event.ts'
import type { ArticleState } from './state.ts'

/** How many segments an article has once these events have happened. */
export function segmentsAfter({ order }: ArticleState, events: readonly ArticleEvent[]): number {
  return events.reduce(grown, order.length)
}

function grown(count: number, event: ArticleEvent): number {
  switch (event.type) {
    case 'articleImported':
    case 'sourceExtended':
      return count + event.ranges.length
    case 'segmentAdded':
      return count + 1
    case 'segmentRetired':
      return count - 1
    case 'segmentsReplaced':
      return count + event.made.length - event.retired.length
    case 'sourceReplaced':
      return event.segments.length
    default:
      return count
  }
}
