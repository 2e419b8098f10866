import { allow, type Decided, refuse } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import { LIMITS } from '../limits.ts'
import type { ArticleState } from '../state.ts'

/** The article as it is now gets a name, so that it can be found and compared. */
export function nameVersion(state: ArticleState, command: CommandOf<'nameVersion'>): Decided<ArticleEvent> {
  const name = command.name.trim()
  if (name === '') return refuse('name_needed', { field: 'name' })
  const wrong = unacceptable(name, 'name', LIMITS.versionName)
  if (wrong) return { ok: false, refusal: wrong }
  if (state.versions.some((version) => version.name === name))
    return refuse('name_taken', { field: 'name', values: { name } })
  return allow({ type: 'versionNamed', version: state.next, name })
}
