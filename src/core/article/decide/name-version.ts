import { allow, type Decided, type Refusal } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import { LIMITS } from '../limits.ts'
import type { ArticleState } from '../state.ts'

/** The article as it is now gets a name, so that it can be found and compared. */
export function nameVersion(state: ArticleState, command: CommandOf<'nameVersion'>): Decided<ArticleEvent> {
  const name = command.name.trim()
  const wrong = nameObstacle(state, name)
  if (wrong) return { ok: false, refusal: wrong }
  return allow({ type: 'versionNamed', version: state.next, name })
}

/** Why no version of the article can be called that; undefined when one can. */
export function nameObstacle(state: ArticleState, name: string): Refusal | undefined {
  if (name === '') return { code: 'name_needed', field: 'name' }
  const taken = state.versions.some((version) => version.name === name)
  return (
    unacceptable(name, 'name', LIMITS.versionName) ??
    (taken ? { code: 'name_taken', field: 'name', values: { name } } : undefined)
  )
}
