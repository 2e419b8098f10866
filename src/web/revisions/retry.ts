import { standingFor } from '../../core/article/lineage.ts'
import { type ArticleState, sourceOf } from '../../core/article/state.ts'
import type { Refusal } from '../../core/refusal.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { currentText } from './answers.ts'
import { OMISSIONS, type RevisionInput } from './input.ts'
import { editorPath, numberOf } from './place.ts'

/** A save that was refused: what is there, what was typed, the difference, and the typed text ready to be sent again. */
export async function retryModel(
  c: ArticleContext<RevisionInput>,
  text: string,
  refusal: Refusal,
  state: ArticleState,
): Promise<object> {
  const segment = state.segments.get(c.ref)
  const theirs = refusal.code === 'stale_base' ? currentText(c.workspace, c.entry.id, state, c.ref) : null
  const pairs = theirs ? [{ before: theirs.text, after: text }] : []
  const [difference] = await c.house.desk.work.run('compare', pairs)
  const replaced = segment?.retired !== undefined
  return {
    article: { id: c.entry.id, title: c.entry.title },
    pair: state.pair,
    segment: {
      id: publicId(c.entry.id, c.ref),
      number: numberOf(state, c.ref),
      source: segment ? sourceOf(state, segment) : '',
    },
    typed: { text, state: c.body.state, omission: c.body.omission ?? '', onward: c.body.then },
    omissions: OMISSIONS,
    base: replaced || segment?.last == null ? '' : publicId(c.entry.id, segment.last),
    stale: refusal.code === 'stale_base',
    theirs,
    pieces: difference?.pieces ?? [],
    sendable: !replaced && refusal.code !== 'archived' && refusal.code !== 'article_closed',
    successors: (replaced ? standingFor(state, c.ref) : []).map((ref) => ({
      number: numberOf(state, ref),
      path: editorPath(c.entry.id, state, ref),
    })),
    back: editorPath(c.entry.id, state, c.ref),
  }
}
