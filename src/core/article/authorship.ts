import type { Descent } from '../revision/authorship.ts'
import type { Ref } from './event.ts'
import { type ArticleState, currentRevision, type Revision, type Segment } from './state.ts'

/**
 * The texts that a segment's current text came of, oldest first, itself last; none where it has no text. A restored text
 * is as the one it restores, whoever wrote in between; the texts of a segment that was cut or joined go on in what was
 * made of it.
 */
export function descentOf(state: ArticleState, segment: Segment): readonly Descent[] {
  const current = currentRevision(state, segment)
  if (!current) return []
  const wanted = new Map<Ref, Source>()
  const open = [current]
  for (let revision = open.pop(); revision !== undefined; revision = open.pop()) {
    if (wanted.has(revision.ref)) continue
    const source = sourceOfText(state, revision)
    wanted.set(revision.ref, source)
    open.push(...source.parents)
  }
  // Whatever a text was made of is older than itself, so that the order of numbers is one of descent.
  const order = [...wanted.keys()].sort((one, other) => one - other)
  const places = new Map(order.map((ref, place) => [ref, place]))
  return order.map((ref) => {
    const { parents, part } = wanted.get(ref) ?? { parents: [] }
    return {
      revision: ref,
      text: state.revisions.get(ref)?.text ?? '',
      parents: parents.flatMap((parent) => places.get(parent.ref) ?? []),
      ...(part ? { part } : {}),
    }
  })
}

interface Source {
  readonly parents: readonly Revision[]
  readonly part?: 'head' | 'tail'
}

/** What a revision's text was made of: what it restores, the text before it, or the texts of segments cut or joined. */
function sourceOfText(state: ArticleState, revision: Revision): Source {
  const restored = state.revisions.get(revision.restores ?? 0)
  if (restored && restored.ref < revision.ref && restored.text === revision.text)
    return { parents: [restored] }
  const previous = state.revisions.get(revision.previous ?? 0)
  if (previous) return { parents: [previous] }
  const segment = state.segments.get(revision.segment)
  const parents = (segment?.from ?? []).flatMap((ref) => lastBefore(state, ref, revision.ref) ?? [])
  const [whole] = parents
  if (revision.origin !== 'split' || !segment || !whole || parents.length > 1) return { parents }
  const part = partOf(state, segment, whole.text, revision.text)
  return part ? { parents, part } : { parents }
}

/** The text that a segment had when revision `before` was made. */
function lastBefore(state: ArticleState, segment: Ref, before: Ref): Revision | undefined {
  for (let ref = state.segments.get(segment)?.last ?? null; ref !== null; ) {
    const revision = state.revisions.get(ref)
    if (!revision || revision.ref < before) return revision
    ref = revision.previous
  }
  return undefined
}

/** Which end of the whole a part is. A text that is both, as in `ha ha`, is that of its half. */
function partOf(
  state: ArticleState,
  segment: Segment,
  whole: string,
  text: string,
): 'head' | 'tail' | undefined {
  const [head, tail] = [whole.startsWith(text), whole.endsWith(text)]
  if (!head || !tail) return head ? 'head' : tail ? 'tail' : undefined
  // The halves of a segment have neighbouring numbers, the first half the lower.
  const sibling = state.segments.get(segment.ref - 1)?.from
  return sibling?.length === 1 && sibling[0] === segment.from?.[0] ? 'tail' : 'head'
}
