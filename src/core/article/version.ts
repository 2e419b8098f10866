import type { LineMeta } from '../history.ts'
import type { ArticleEventOf } from './event.ts'
import type { ArticleState } from './state.ts'

export function versionNamed(
  state: ArticleState,
  event: ArticleEventOf<'versionNamed'>,
  { seq, by, at }: LineMeta,
): ArticleState {
  const { version: ref, name, moment } = event
  const version = { ref, name, seq: event.before ? seq - 1 : seq, by, at, ...(moment ? { moment } : {}) }
  const next = Math.max(state.next, ref + 1)
  const changed = moment ? state.changed : { by, at }
  return { ...state, changed, versions: [...state.versions, version], next }
}

export function versionRenamed(
  state: ArticleState,
  { version, name }: ArticleEventOf<'versionRenamed'>,
): ArticleState {
  if (!state.versions.some(({ ref }) => ref === version)) return state
  return { ...state, versions: state.versions.map((one) => (one.ref === version ? { ...one, name } : one)) }
}
