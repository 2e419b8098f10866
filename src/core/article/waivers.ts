import type { Warning, WarningKind } from '../checks/check.ts'
import type { LineMeta } from '../history.ts'
import type { ArticleEventOf } from './event.ts'
import { type ArticleState, type Segment, sourceOf } from './state.ts'

/** Somebody looked at a warning and leaves the text as it is. It is about that text and that source alone. */
export interface Waiver {
  readonly kind: WarningKind
  readonly source: string
  readonly text: string
  /** What the warning was about then: what it finds beyond is news. */
  readonly about: readonly string[]
  readonly by: string
  readonly at: string
}

/** A segment keeps the newest waiver of each kind; the others are in the history. */
export function warningWaived(
  state: ArticleState,
  event: ArticleEventOf<'warningWaived'>,
  { by, at }: LineMeta,
): ArticleState {
  const segment = state.segments.get(event.segment)
  if (!segment) return state
  const { kind, text, about } = event
  const others = (segment.waivers ?? []).filter((one) => one.kind !== kind)
  const waivers = event.waived
    ? [...others, { kind, source: sourceOf(state, segment), text, about, by, at }]
    : others
  return { ...state, changed: { by, at }, segments: state.segments.set(segment.ref, { ...segment, waivers }) }
}

/** The waivers that hold for a text of a segment, on its source of now. */
export function waiversOn(state: ArticleState, segment: Segment, text: string): readonly Waiver[] {
  const source = sourceOf(state, segment)
  return (segment.waivers ?? []).filter((one) => one.text === text && one.source === source)
}

/** Whether a warning about a text is among what was waived of that text. */
export function isWaived(
  { kind, about }: Warning,
  waivers: readonly Pick<Waiver, 'kind' | 'about'>[],
): boolean {
  return waivers.some((one) => one.kind === kind && about.every((word) => one.about.includes(word)))
}
