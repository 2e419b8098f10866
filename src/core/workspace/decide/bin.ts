import { allow, type Decided, refuse } from '../../refusal.ts'
import type { WorkspaceCommandOf } from '../command.ts'
import type { WorkspaceEvent } from '../event.ts'
import type { WorkspaceState } from '../state.ts'

/** Puts an article aside, whole, until its time is over. */
export function binArticle(
  state: WorkspaceState,
  { article, until }: WorkspaceCommandOf<'binArticle'>,
): Decided<WorkspaceEvent> {
  if (!state.articles.has(article)) return refuse('not_found')
  return allow({ type: 'articleBinned', article, until })
}

/** Brings an article back out of the bin, as it was. */
export function recoverArticle(
  state: WorkspaceState,
  { article, project }: WorkspaceCommandOf<'recoverArticle'>,
): Decided<WorkspaceEvent> {
  if (state.bin.get(article)?.project !== project) return refuse('not_found', { field: 'article' })
  return allow({ type: 'articleRecovered', article })
}

/** Only out of the bin: whoever deletes while another brings it back deletes nothing. */
export function deleteArticle(
  state: WorkspaceState,
  { article }: WorkspaceCommandOf<'deleteArticle'>,
): Decided<WorkspaceEvent> {
  if (!state.bin.has(article)) return refuse('not_found', { field: 'article' })
  return allow({ type: 'articleDeleted', article })
}

export function emptyBin(
  { bin }: WorkspaceState,
  { now }: WorkspaceCommandOf<'emptyBin'>,
): Decided<WorkspaceEvent> {
  const over = [...bin.values()].filter(({ binned }) => binned.until <= now)
  return allow(...over.map(({ id }) => ({ type: 'articleDeleted', article: id }) as const))
}
