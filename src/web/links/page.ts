import { currentRevision, type Segment, sourceOf } from '../../core/article/state.ts'
import { may } from '../../core/workspace/rights.ts'
import type { ArticleContext } from '../context.ts'
import { editorPath, numberOf } from '../revisions/place.ts'
import { linksOfSegment } from './answer.ts'
import type { LinkAnswer, LinksAnswer } from './input.ts'

/** From this many words of a side on, lines between them cannot be told apart: a table stands in their place. */
const MATRIX_FROM = 40

/** Sentences that the page says by itself. */
const TEXTS = [
  'pair',
  'none',
  'picked',
  'linked',
  'unlinked',
  'undone',
  'refused',
  'offline',
  'signedOut',
] as const

/** A page with the words of a segment on both sides and the links between them. */
export async function linksPage(
  c: ArticleContext<unknown, unknown>,
  segment: Segment,
): Promise<{ readonly view: string; readonly model: object }> {
  const answer = await linksOfSegment(c, segment)
  const source = sourceOf(c.article, segment)
  const text = currentRevision(c.article, segment)?.text ?? ''
  const wide = answer.source.length > MATRIX_FROM || answer.target.length > MATRIX_FROM
  return {
    view: 'links/show',
    model: {
      article: { id: c.entry.id, title: c.entry.title },
      pair: c.article.pair,
      number: numberOf(c.article, segment.ref),
      ...answer,
      links: answer.links.filter(
        ({ quote, id }) => id !== null || isWord(quote.source) || isWord(quote.target),
      ),
      sides: [sideOf('source', source, answer.source), sideOf('target', text, answer.target)],
      matrix: wide ? matrixOf(answer) : null,
      writable:
        answer.revision !== null && !c.entry.archived && !segment.retired && may(c.actor.role, 'translate'),
      texts: Object.fromEntries(
        TEXTS.map((key) => [key, c.t(`links:live.${key}`, { skipInterpolation: true })]),
      ),
      back: editorPath(c.entry.id, c.article, segment.ref),
    },
  }
}

/** Signs link too, but nobody looks for them. */
function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** A text as words and what stands between them; the runs give it back. */
function sideOf(side: 'source' | 'target', text: string, all: LinksAnswer['source']) {
  const words = all.filter((word) => isWord(word.text))
  let at = 0
  const runs = words.map((word) => {
    const before = text.slice(at, word.start)
    at = word.end
    return { before, word }
  })
  return { side, words, runs: [...runs, { before: text.slice(at), word: null }] }
}

/** A row for each word of the source that is linked, a cell for each such word of the target. */
function matrixOf({ source, target, links }: LinksAnswer) {
  const standing = links.filter(
    ({ state, quote }) => state !== 'stale' && isWord(quote.source + quote.target),
  )
  const isOn = (side: 'source' | 'target', word: LinksAnswer['source'][number]) => (link: LinkAnswer) =>
    (link[side]?.[0] ?? 0) < word.end && (link[side]?.[1] ?? 0) > word.start
  const columns = target.filter((word) => standing.some(isOn('target', word)))
  const rows = source.flatMap((word) => {
    const mine = standing.filter(isOn('source', word))
    if (mine.length === 0) return []
    return [{ word, cells: columns.map((column) => mine.find(isOn('target', column)) ?? null) }]
  })
  return { columns, rows }
}
