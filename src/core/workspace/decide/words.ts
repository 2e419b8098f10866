import { allow, type Decided, refuse } from '../../refusal.ts'
import type { WorkspaceCommandOf } from '../command.ts'
import type { WorkspaceEvent } from '../event.ts'
import { type WorkspaceState, wordsOfProject } from '../state.ts'
import {
  mergedWords,
  readWord,
  sameWords,
  unacceptableWords,
  type WordList,
  writeWord,
} from '../word-list.ts'

/** Gives a project another list of words; what others listed since `base` stays. */
export function changeWords(
  state: WorkspaceState,
  { project, words, base }: WorkspaceCommandOf<'changeWords'>,
): Decided<WorkspaceEvent> {
  const now = wordsOfProject(state, project)
  return changed(state, project, mergedWords(now, base ?? now, words))
}

/** Adds a line to a project's list of words; one that is there already stays as it is. */
export function addWord(
  state: WorkspaceState,
  { project, word }: WorkspaceCommandOf<'addWord'>,
): Decided<WorkspaceEvent> {
  const added = readWord(word)
  if (writeWord(added) === '') return refuse('invalid', { field: 'word' })
  const now = wordsOfProject(state, project)
  const known = now.some((one) => writeWord(one) === writeWord(added))
  return changed(state, project, known ? now : [...now, added])
}

function changed(state: WorkspaceState, project: string, words: WordList): Decided<WorkspaceEvent> {
  if (!state.projects.has(project)) return refuse('not_found')
  const wrong = unacceptableWords(words)
  if (wrong) return { ok: false, refusal: wrong }
  if (sameWords(words, wordsOfProject(state, project))) return allow()
  return allow({ type: 'projectWordsChanged', project, words })
}
