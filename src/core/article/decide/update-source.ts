import { allow, type Decided, refuse } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import { LIMITS } from '../limits.ts'
import { planSource } from '../source-plan.ts'
import type { ArticleState } from '../state.ts'

/**
 * Another source takes the place of the old one. What was there gets a name first, so that it can be compared even
 * where later work makes undo impossible.
 */
export function updateSource(state: ArticleState, command: CommandOf<'updateSource'>): Decided<ArticleEvent> {
  const { source, segments } = command
  const wrong = unacceptable(source, 'text', LIMITS.correctedSource)
  if (wrong) return { ok: false, refusal: wrong }
  if (segments.length === 0) return refuse('empty_article', { field: 'text' })
  if (segments.length > LIMITS.segments) {
    const values = { limit: LIMITS.segments, count: segments.length }
    return refuse('too_many_segments', { field: 'text', values })
  }
  if (source === state.source) return allow()
  const plan = planSource(state, command, state.next + 1)
  if (!plan) return refuse('invalid', { field: 'text' })
  return allow(
    { type: 'versionNamed', version: state.next, name: freeName(state, command.version), before: true },
    { type: 'sourceReplaced', source, segments: plan.segments, retired: plan.removed },
  )
}

function freeName(state: ArticleState, wanted: string): string {
  const taken = new Set(state.versions.map(({ name }) => name))
  let name = wanted
  for (let count = 2; taken.has(name); count += 1) name = `${wanted} ${count}`
  return name
}
