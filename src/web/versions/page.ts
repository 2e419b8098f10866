import type { ArticleState } from '../../core/article/state.ts'
import { may } from '../../core/workspace/rights.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { whoOf } from '../revisions/who.ts'

/** Versions newest first. */
export function versionsOf(c: ArticleContext<unknown, unknown>, state: ArticleState = c.article) {
  return state.versions.toReversed().map(({ ref, name, by, at, seq }) => ({
    id: publicId(c.entry.id, ref),
    name,
    by: whoOf(c.workspace, by),
    at,
    seq,
  }))
}

/** The list with its forms; `typed` is the name that was refused. */
export function versionsPage(
  c: ArticleContext<unknown, unknown>,
  state: ArticleState = c.article,
  typed = '',
) {
  const model = {
    article: { id: c.entry.id, title: c.entry.title },
    versions: versionsOf(c, state),
    mayName: may(c.actor.role, 'translate') && !c.entry.archived,
    typed,
  }
  return { view: 'versions/list', model }
}
