import type { Ref } from '../../core/article/event.ts'
import { segmentOf, threadsOf } from '../../core/article/threads.ts'
import type { ArticleContext } from '../context.ts'
import { json, type Reply, redirect } from '../reply.ts'
import type { OnwardInput } from './input.ts'

/** The person has read what was said on a segment, or in one thread. */
export async function markRead(c: ArticleContext<OnwardInput>): Promise<Reply> {
  const { article, entry, ref } = c
  const read = threadsOf(article).filter(
    (thread) => thread.ref === ref || (segmentOf(article, thread) ?? thread.segment) === ref,
  )
  const ends = read.map((thread) => [thread.ref, lastLine(c, thread.comments)] as const)
  if (ends.length > 0) await c.house.inbox.readThreads(c.person.id, entry.id, new Map(ends))
  if (c.api) return json({ read: ends.length })
  return redirect(
    c.body.then === 'inbox' ? '/inbox' : `/segments/${entry.id}.${segmentOfAny(c, ref)}/comments`,
  )
}

function lastLine({ article }: ArticleContext, comments: readonly Ref[]): number {
  return article.talk.comments.get(comments.at(-1) ?? 0)?.seq ?? 0
}

function segmentOfAny({ article }: ArticleContext, ref: Ref): Ref {
  const thread = article.talk.threads.get(ref)
  return thread ? (segmentOf(article, thread) ?? thread.segment) : ref
}
