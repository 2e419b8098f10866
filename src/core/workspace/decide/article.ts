import { allow, type Decided, refuse } from '../../refusal.ts'
import type { WorkspaceCommandOf } from '../command.ts'
import type { WorkspaceEvent } from '../event.ts'
import type { WorkspaceState } from '../state.ts'
import { cleanName } from './name.ts'

/** Enters an article, whose history is there already, in the catalogue: from now on it exists. */
export function addArticle(
  state: WorkspaceState,
  command: WorkspaceCommandOf<'addArticle'>,
): Decided<WorkspaceEvent> {
  if (!state.projects.has(command.project)) return refuse('not_found', { field: 'project' })
  if (state.articles.has(command.article) || state.bin.has(command.article)) return allow()
  const title = cleanName(command.title, 'title')
  if (!title.ok) return title
  const { article, project, sample, bilingual, original } = command
  const more = {
    ...(sample ? { sample } : {}),
    ...(bilingual ? { bilingual } : {}),
    ...(original ? { original } : {}),
  }
  return allow({ type: 'articleAdded', article, project, title: title.name, ...more })
}

export function renameArticle(
  state: WorkspaceState,
  command: WorkspaceCommandOf<'renameArticle'>,
): Decided<WorkspaceEvent> {
  const entry = state.articles.get(command.article)
  if (!entry) return refuse('not_found')
  const title = cleanName(command.title, 'title')
  if (!title.ok) return title
  if (entry.title === title.name) return allow()
  return allow({ type: 'articleRenamed', article: entry.id, title: title.name })
}

export function archiveArticle(
  state: WorkspaceState,
  command: WorkspaceCommandOf<'archiveArticle'>,
): Decided<WorkspaceEvent> {
  const entry = state.articles.get(command.article)
  if (!entry) return refuse('not_found')
  if (entry.archived === command.archived) return allow()
  return allow({ type: 'articleArchived', article: entry.id, archived: command.archived })
}
