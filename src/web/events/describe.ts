import { touchedSegments } from '../../core/article/decide/revert.ts'
import type { ArticleEvent, Ref } from '../../core/article/event.ts'
import { repeatedFrom } from '../../core/article/repeats.ts'
import {
  type ArticleState,
  currentRevision,
  type Segment,
  standingClosure,
  statusOf,
} from '../../core/article/state.ts'
import { openThreads, segmentOf } from '../../core/article/threads.ts'
import type { Line } from '../../core/history.ts'
import type { WorkspaceState } from '../../core/workspace/state.ts'
import { publicId } from '../../desk/document.ts'
import { waivedIn } from '../articles/rows.ts'
import { numberOf } from '../revisions/place.ts'
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
  'segmentsAssigned',
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
    article,
    seq: line.seq,
    operation: line.operation,
    by: whoOf(workspace, line.by),
    at: line.at,
    segments: many ? [] : rows(article, state, touched),
    tally: state.tally,
    ...(touchesTalk(line) ? talkOf(article, state, line.events) : { talk: [], talking: null }),
    closed: standingClosure(state) !== undefined,
    structure: many || line.events.some(({ type }) => STRUCTURE.has(type)),
  }
}

function rows(article: string, state: ArticleState, refs: readonly Ref[]): readonly object[] {
  return refs.flatMap((ref) => {
    const segment = state.segments.get(ref)
    if (!segment || segment.retired) return []
    const revision = currentRevision(state, segment)
    return [
      {
        id: publicId(article, ref),
        number: numberOf(state, ref),
        status: statusOf(state, segment),
        text: revision?.text ?? '',
        revision: revision ? publicId(article, revision.ref) : null,
        omission: revision?.omission ?? null,
        repeats: repeatsOf(state, segment),
        waived: waivedIn(state, segment),
        apart: segment.apart === true,
      },
    ]
  })
}

/** Number of the segment whose text this one took over; 0: it has its own. */
function repeatsOf(state: ArticleState, segment: Segment): number {
  const from = repeatedFrom(state, segment)
  return from === undefined ? 0 : numberOf(state, from)
}

function touchesTalk({ events }: Line<ArticleEvent>): boolean {
  return events.some(({ type }) => type.startsWith('comment') || type.startsWith('thread'))
}

/** Segments of the threads that a line is about, how many open threads each has now, and how many segments have any. */
function talkOf(article: string, state: ArticleState, events: readonly ArticleEvent[]): object {
  const open = openThreads(state)
  const refs = events.flatMap((event) => {
    const ref = 'thread' in event ? event.thread : 'comment' in event ? threadWith(state, event.comment) : 0
    const thread = state.talk.threads.get(ref)
    return (thread && segmentOf(state, thread)) ?? []
  })
  const added = events.some(({ type }) => type === 'commentAdded')
  const talk = [...new Set(refs)].map((ref) => ({
    id: publicId(article, ref),
    open: open.get(ref) ?? 0,
    added,
  }))
  return { talk, talking: open.size }
}

function threadWith(state: ArticleState, comment: Ref): Ref {
  return state.talk.comments.get(comment)?.thread ?? 0
}
