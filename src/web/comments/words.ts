import type { CommentedWords } from '../../core/article/comment-event.ts'
import type { Ref } from '../../core/article/event.ts'
import { type ArticleState, currentRevision, sourceOf } from '../../core/article/state.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import type { CommentInput } from './input.ts'

type Found =
  | { readonly ok: true; readonly words: CommentedWords | undefined }
  | { readonly ok: false; readonly refusal: Refusal }

/** The words that a comment quotes, in the segment as it is now. */
export function findWords(
  state: ArticleState,
  ref: Ref,
  { quote, side, near = 0, scope }: CommentInput,
): Found {
  const wanted = quote.trim()
  const segment = state.segments.get(ref)
  if (wanted === '' || !segment) return { ok: true, words: undefined }
  const revision = currentRevision(state, segment)
  const texts = { source: sourceOf(state, segment), target: revision?.text ?? '' }
  const likely = scope === 'source' ? (['source', 'target'] as const) : (['target', 'source'] as const)
  for (const one of side ? [side] : likely) {
    const start = nearest(texts[one], wanted, near)
    if (start === undefined) continue
    const end = start + wanted.length
    return {
      ok: true,
      words: { side: one, start, end, revision: one === 'target' ? (revision?.ref ?? null) : null },
    }
  }
  return refuse('words_missing', { field: 'quote' })
}

function nearest(text: string, wanted: string, near: number): number | undefined {
  let best: number | undefined
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (best === undefined || Math.abs(at - near) < Math.abs(best - near)) best = at
  return best
}
