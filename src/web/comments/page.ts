import type { Ref } from '../../core/article/event.ts'
import { currentRevision, sourceOf } from '../../core/article/state.ts'
import { segmentOf, threadsOf } from '../../core/article/threads.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { editorPath, numberOf } from '../revisions/place.ts'
import type { ThreadsQuery } from './input.ts'
import { seenBy, talkOf, threadModel } from './model.ts'

/** Threads on one page of an article. */
const PAGE_SIZE = 50

/** What was typed and refused: `at` is the thread or comment that it was for; empty: a new thread. */
export interface Typed {
  readonly at: string
  readonly text: string
  readonly quote?: string
  readonly scope?: string
}

/** The comments of one segment, with what was typed already. */
export async function segmentPage(c: ArticleContext<unknown, unknown>, ref: Ref, typed?: Typed) {
  const { article, entry } = c
  const segment = article.segments.get(ref)
  const model = {
    article: { id: entry.id, title: entry.title },
    pair: article.pair,
    id: publicId(entry.id, ref),
    number: numberOf(article, ref),
    row: editorPath(entry.id, article, ref),
    source: segment ? sourceOf(article, segment) : '',
    target: (segment && currentRevision(article, segment)?.text) ?? '',
    talk: talkOf(c, ref, await seenBy(c), 'stay'),
    archived: entry.archived,
    typed: typed ?? null,
  }
  return { view: 'comments/segment', model }
}

/** All threads of an article, also those whose sentence is gone; the newest first. */
export async function articleThreads(c: ArticleContext<unknown, ThreadsQuery>) {
  const { article, query } = c
  const all = threadsOf(article).toReversed()
  const wanted = all.filter(
    ({ resolved }) => query.state === 'all' || (resolved === null) === (query.state === 'open'),
  )
  const pages = Math.max(1, Math.ceil(wanted.length / PAGE_SIZE))
  const page = Math.min(query.page, pages)
  const seen = await seenBy(c)
  return {
    counts: {
      open: all.filter(({ resolved }) => resolved === null).length,
      resolved: all.filter(({ resolved }) => resolved !== null).length,
      all: all.length,
    },
    state: query.state,
    page,
    pages,
    gone: all.filter((thread) => segmentOf(article, thread) === null).length,
    threads: wanted
      .slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
      .map((thread) => threadModel(c, thread, seen)),
  }
}

export async function articlePage(c: ArticleContext<unknown, ThreadsQuery>) {
  return {
    ...(await articleThreads(c)),
    article: { id: c.entry.id, title: c.entry.title },
    pair: c.article.pair,
    answerable: !c.entry.archived,
    archived: c.entry.archived,
    people: talkOf(c, 0, await seenBy(c), 'article').people,
    onward: 'article',
    typed: null,
  }
}
