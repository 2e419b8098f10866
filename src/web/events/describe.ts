import { touchedSegments } from '../../core/article/decide/revert.ts'
import type { ArticleEvent, Ref } from '../../core/article/event.ts'
import { type ArticleState, currentRevision, standingClosure, statusOf } from '../../core/article/state.ts'
import type { Line } from '../../core/history.ts'
import type { WorkspaceState } from '../../core/workspace/state.ts'
import { publicId } from '../../desk/document.ts'
import { whoOf } from '../revisions/who.ts'

/** Events after which rows have come, gone or changed their kind: a screen has to be drawn anew. */
const STRUCTURE: ReadonlySet<ArticleEvent['type']> = new Set([
  'articleImported',
  'sourceExtended',
  'segmentAdded',
  'segmentRetired',
  'segmentsReplaced',
  'sourceReplaced',
  'segmentKindChanged',
])

/** A bulk act beyond this would send a good part of the article. */
const SHOWN = 500

/**
 * What a line means for open screens: who did it, and the touched segments as they are now (not as the line left them),
 * so that hearing it twice, or late, does no harm. Beyond 500 segments it says `structure` instead: read all again.
 */
export function describeLine(
  workspace: WorkspaceState,
  article: string,
  state: ArticleState,
  line: Line<ArticleEvent>,
): object {
  const touched = touchedSegments(state, line.events)
  const many = touched.length > SHOWN
  return {
    seq: line.seq,
    operation: line.operation,
    by: whoOf(workspace, line.by),
    at: line.at,
    segments: many ? [] : rows(article, state, touched),
    tally: state.tally,
    closed: standingClosure(state) !== undefined,
    structure: many || line.events.some(({ type }) => STRUCTURE.has(type)),
  }
}

function rows(article: string, state: ArticleState, refs: readonly Ref[]): readonly object[] {
  const numbers = refs.length > 1 ? new Map(state.order.map((ref, index) => [ref, index + 1])) : undefined
  return refs.flatMap((ref) => {
    const segment = state.segments.get(ref)
    if (!segment || segment.retired) return []
    const revision = currentRevision(state, segment)
    return [
      {
        id: publicId(article, ref),
        number: numbers?.get(ref) ?? state.order.indexOf(ref) + 1,
        status: statusOf(state, segment),
        text: revision?.text ?? '',
        revision: revision ? publicId(article, revision.ref) : null,
        omission: revision?.omission ?? null,
      },
    ]
  })
}
