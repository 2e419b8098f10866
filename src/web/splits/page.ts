import type { Ref } from '../../core/article/event.ts'
import { type ArticleState, currentRevision, sourceOf } from '../../core/article/state.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { editorPath, numberOf } from '../revisions/place.ts'

interface Hints {
  readonly at?: number | undefined
  readonly targetAt?: number | undefined
}

/** The form that asks where to cut; undefined where there is no such segment to be cut. */
export function splitPage(
  c: ArticleContext<unknown, unknown>,
  state: ArticleState,
  ref: Ref,
  hints: Hints = {},
): { readonly view: string; readonly model: object } | undefined {
  const segment = state.segments.get(ref)
  if (!segment || segment.retired || segment.start === segment.end) return undefined
  const revision = currentRevision(state, segment)
  const model = {
    article: { id: c.entry.id, title: c.entry.title },
    pair: state.pair,
    segment: { id: publicId(c.entry.id, ref), number: numberOf(state, ref) },
    base: revision ? publicId(c.entry.id, revision.ref) : '',
    source: gapsOf(sourceOf(state, segment), hints.at),
    target: gapsOf(revision?.text ?? '', hints.targetAt),
    back: editorPath(c.entry.id, state, ref),
  }
  return { view: 'splits/new', model }
}

/** A text as its first word and the places before each other; `chosen` is the one nearest to a caret, if there is one. */
function gapsOf(text: string, caret: number | undefined) {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, at: index }))
  const [first, ...rest] = words
  const distance = ({ at }: { at: number }) => Math.abs(at - (caret ?? 0))
  const nearest = rest.toSorted((a, b) => distance(a) - distance(b))[0]
  return { first: first?.word ?? '', gaps: rest, chosen: caret === undefined ? null : (nearest?.at ?? null) }
}
