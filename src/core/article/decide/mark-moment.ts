import { allow, type Decided } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import { momentVersion } from '../moment.ts'
import type { ArticleState } from '../state.ts'

/** Something happens to the article that leaves no other fact in its history: it is a version then. */
export function markMoment(state: ArticleState, command: CommandOf<'markMoment'>): Decided<ArticleEvent> {
  return allow(...momentVersion(state, command.moment))
}
