import { marksOf } from '../../core/article/marked.ts'
import { type ArticleState, currentRevision, type Segment, sourceOf } from '../../core/article/state.ts'
import { may } from '../../core/workspace/rights.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { SEVERITIES } from '../decisions/input.ts'
import { reviewPath } from '../decisions/waiting.ts'
import { editorPath, numberOf } from '../revisions/place.ts'
import { DIMENSIONS, type MarksQuery } from './input.ts'
import { markedRuns, shownMarks } from './shown.ts'

/** A page with the marks of a segment, and the form for one more. */
export function marksPage(
  c: ArticleContext<unknown, unknown>,
  state: ArticleState,
  segment: Segment,
  asked: MarksQuery,
  typed: { readonly note: string } = { note: '' },
): { readonly view: string; readonly model: object } {
  const revision = currentRevision(state, segment)
  const source = sourceOf(state, segment)
  const text = revision?.text ?? ''
  const marks = shownMarks(c, state, marksOf(state, segment))
  const open = !c.entry.archived && !segment.retired && revision?.state === 'translated'
  return {
    view: 'marks/show',
    model: {
      article: { id: c.entry.id, title: c.entry.title },
      pair: state.pair,
      segment: { id: publicId(c.entry.id, segment.ref), number: numberOf(state, segment.ref) },
      source: markedRuns(source, marks, 'source'),
      text: markedRuns(text, marks, 'target'),
      marks,
      markable: open && may(c.actor.role, 'review') ? publicId(c.entry.id, revision.ref) : null,
      words: [
        { side: 'source', words: wordsOf(source, state.pair.source) },
        { side: 'target', words: wordsOf(text, state.pair.target) },
      ],
      from: asked.from ?? '',
      to: asked.to ?? '',
      onward: asked.then,
      typed,
      dimensions: DIMENSIONS,
      severities: SEVERITIES,
      back:
        asked.then === 'review'
          ? reviewPath(c.entry.id, state, segment.ref, 'here')
          : editorPath(c.entry.id, state, segment.ref),
    },
  }
}

/** The words of a text with their places, for lists to choose from. */
function wordsOf(text: string, language: string) {
  const found = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
  return found
    .filter(({ isWordLike, segment }) => isWordLike || segment.trim() !== '')
    .map(({ index, segment }) => ({ start: index, end: index + segment.length, word: segment }))
}
