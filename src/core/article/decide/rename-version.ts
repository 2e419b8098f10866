import { allow, type Decided, refuse } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import type { ArticleState } from '../state.ts'
import { nameObstacle } from './name-version.ts'

/** A version is called something else; one that made itself keeps what made it. */
export function renameVersion(
  state: ArticleState,
  command: CommandOf<'renameVersion'>,
): Decided<ArticleEvent> {
  const version = state.versions.find(({ ref }) => ref === command.version)
  if (!version) return refuse('not_found')
  const name = command.name.trim()
  if (name === version.name && name !== '') return allow()
  const wrong = nameObstacle(state, name)
  if (wrong) return { ok: false, refusal: wrong }
  return allow({ type: 'versionRenamed', version: version.ref, name })
}
