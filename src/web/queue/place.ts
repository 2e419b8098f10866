import { PAGE_SIZE } from '../decisions/waiting.ts'
import type { QueueRow } from './rows.ts'

/** Straight to the first segment: in the review where it waits there, else in the editor. */
export function pathOf({ kind, entry, first }: QueueRow): string {
  const { segment, number, behind } = first
  if (kind === 'waiting') {
    const page = Math.floor(behind / PAGE_SIZE) + 1
    return `/articles/${entry.id}/reviews${page > 1 ? `?page=${page}` : ''}#segment-${segment}`
  }
  const filter = kind === 'returned' ? 'status=returned&' : ''
  return `/articles/${entry.id}?${filter}segment=${number}#segment-${segment}`
}
