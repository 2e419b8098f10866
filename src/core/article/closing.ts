import type { LineMeta } from '../history.ts'
import type { ArticleEventOf, Ref } from './event.ts'
import { staleSource } from './source-change.ts'
import { type ArticleState, type Closure, NONE, segmentsOf, standingClosure, statusOf } from './state.ts'
import { add } from './tally.ts'

/** What was approved is final; nothing else changes. */
export function closed(
  state: ArticleState,
  event: ArticleEventOf<'articleClosed'>,
  { by, at }: LineMeta,
): ArticleState {
  if (standingClosure(state)) return state
  const closure: Closure = { by, at, reason: event.reason, reopened: null }
  const { approved, final } = state.tally
  const tally = { ...state.tally, approved: NONE, final: add(final, approved) }
  return { ...state, changed: { by, at }, closures: [...state.closures, closure], tally }
}

/** What was final is approved again. */
export function reopened(
  state: ArticleState,
  event: ArticleEventOf<'articleReopened'>,
  { by, at }: LineMeta,
): ArticleState {
  const standing = standingClosure(state)
  if (!standing) return state
  const closure: Closure = { ...standing, reopened: { by, at, reason: event.reason } }
  const { approved, final } = state.tally
  const tally = { ...state.tally, approved: add(approved, final), final: NONE }
  return { ...state, changed: { by, at }, closures: [...state.closures.slice(0, -1), closure], tally }
}

/** Segments that are not done, in reading order: not approved, or approved on a source that was another. */
export function unfinished(state: ArticleState): readonly Ref[] {
  return segmentsOf(state)
    .filter((segment) => {
      const status = statusOf(state, segment)
      const done = status === 'approved' || status === 'final'
      return !done || staleSource(state, segment) !== undefined
    })
    .map(({ ref }) => ref)
}
