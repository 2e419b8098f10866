import { unfinished } from '../../core/article/closing.ts'
import { homeOf, isOpen, marksIn, quoteOf } from '../../core/article/marked.ts'
import {
  type ArticleState,
  type Closure,
  STATUSES,
  sourceOf,
  standingClosure,
  statusOf,
} from '../../core/article/state.ts'
import { threadsOf } from '../../core/article/threads.ts'
import { may } from '../../core/workspace/rights.ts'
import type { ArticleContext } from '../context.ts'
import { editorPath, numberOf } from '../revisions/place.ts'
import { whoOf } from '../revisions/who.ts'

type Context = ArticleContext<unknown, unknown>

/** Segments that are named one by one; the counts are of all. */
const SHOWN = 100

/** Who closed the article, when and why, and who opened it again; the newest first. */
export function closuresOf(c: Context, state: ArticleState = c.article) {
  return state.closures.toReversed().map((closure) => ({
    ...said(c, closure),
    reopened: closure.reopened && said(c, closure.reopened),
  }))
}

function said({ workspace }: Context, { by, at, reason }: Pick<Closure, 'by' | 'at' | 'reason'>) {
  return { by: whoOf(workspace, by), at, reason }
}

/** The question before closing, or what keeps the article closed; `typed` is the reason that was refused. */
export function closuresPage(c: Context, state: ArticleState = c.article, typed = '') {
  const open = unfinished(state)
  const left = STATUSES.filter((status) => status !== 'approved' && status !== 'final')
  const model = {
    article: { id: c.entry.id, title: c.entry.title },
    pair: state.pair,
    tally: state.tally,
    closed: standingClosure(state) !== undefined,
    closures: closuresOf(c, state),
    mayClose: may(c.actor.role, 'coordinate') && !c.entry.archived,
    archived: c.entry.archived,
    counts: left
      .map((status) => ({ status, count: state.tally[status].segments }))
      .filter(({ count }) => count > 0),
    unfinished: open.slice(0, SHOWN).flatMap((ref) => {
      const segment = state.segments.get(ref)
      if (!segment) return []
      const place = { number: numberOf(state, ref), path: editorPath(c.entry.id, state, ref) }
      return [{ ...place, status: statusOf(state, segment), source: sourceOf(state, segment) }]
    }),
    more: Math.max(0, open.length - SHOWN),
    left: open.length,
    threads: threadsOf(state).filter(({ resolved }) => resolved === null).length,
    marks: openMarks(c, state),
    typed,
  }
  return { view: 'closures/show', model }
}

/** Marks that still ask for something, the newest first. */
function openMarks(c: Context, state: ArticleState) {
  const open = marksIn(state).filter((mark) => isOpen(state, mark))
  return {
    count: open.length,
    shown: open.slice(0, SHOWN).map((mark) => {
      const segment = homeOf(state, mark)
      const { code, severity, note } = mark
      const place = { number: numberOf(state, segment), path: editorPath(c.entry.id, state, segment) }
      return { ...place, code, severity, note, words: quoteOf(mark), language: state.pair[mark.side] }
    }),
  }
}
