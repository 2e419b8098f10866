import type { Comment } from './comments.ts'
import type { Ref } from './event.ts'
import { feedbackTimes } from './feedback.ts'
import type { ArticleState } from './state.ts'
import { commentsOf, threadsOf } from './threads.ts'

/** Something that was said to somebody: he was named, or answered in a thread in which he wrote. */
export interface Note {
  readonly kind: 'mention' | 'reply'
  readonly comment: Ref
  readonly thread: Ref
  readonly by: string
  readonly at: string
  /** Line of the history that says it. */
  readonly seq: number
}

/** What an article holds for whom, by person: all that an inbox needs of it. */
export interface Notices {
  /** The newest first, at most `KEPT` a person. */
  readonly notes: Readonly<Record<string, readonly Note[]>>
  /** When a reviewer last said something of a person's text, by person. ISO 8601. */
  readonly feedback: Readonly<Record<string, string>>
}

/** Notes of one article that are kept at hand for one person; older ones stay in their threads. */
const KEPT = 100

export function noticesOf(state: ArticleState): Notices {
  return { notes: notesOf(state), feedback: feedbackTimes(state) }
}

function notesOf(state: ArticleState): Notices['notes'] {
  const notes = new Map<string, Note[]>()
  for (const thread of threadsOf(state)) {
    const before = new Set<string>()
    for (const comment of commentsOf(state, thread)) {
      if (comment.withdrawn === undefined) addNotes(notes, comment, before)
      before.add(comment.by)
    }
  }
  return Object.fromEntries(
    [...notes].map(([person, all]) => [person, all.sort((a, b) => b.seq - a.seq).slice(0, KEPT)]),
  )
}

function addNotes(notes: Map<string, Note[]>, comment: Comment, before: ReadonlySet<string>): void {
  const { ref, thread, by, seq, mentions, former } = comment
  const named = new Set(mentions.map(({ person }) => person))
  for (const person of new Set([...named, ...before])) {
    if (person === by) continue
    const kind = named.has(person) ? 'mention' : 'reply'
    const note = { kind, comment: ref, thread, by, at: former[0]?.at ?? comment.at, seq } as const
    notes.set(person, [...(notes.get(person) ?? []), note])
  }
}
