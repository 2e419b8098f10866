import { allow, type Decided } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import { LIMITS } from '../limits.ts'
import type { ArticleState } from '../state.ts'

/** Where the article came from and when it is due. */
export function changeDetails(
  state: ArticleState,
  command: CommandOf<'changeDetails'>,
): Decided<ArticleEvent> {
  const { address, deadline } = command
  const wrong = unacceptable(address, 'address', LIMITS.address)
  if (wrong) return { ok: false, refusal: wrong }
  if (state.address === address && state.deadline === deadline) return allow()
  return allow({ type: 'detailsChanged', address, deadline })
}
