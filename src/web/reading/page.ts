import {
  type ArticleState,
  currentRevision,
  type Segment,
  segmentsOf,
  sourceOf,
} from '../../core/article/state.ts'
import type { SegmentKind } from '../../core/segmentation/segment.ts'
import { withoutAtoms } from '../../core/text/atoms.ts'
import type { ArticleContext } from '../context.ts'
import { type ReadingQuery, SIDES } from './input.ts'

/** Segments on one page. */
const PAGE_SIZE = 500

interface Sentence {
  /** Its row in the editor. */
  readonly row: string
  readonly number: number
  /** What parts it from the sentence before. */
  readonly gap: string
  readonly source: string
  /** Null: not translated. Empty: omitted on purpose. */
  readonly target: string | null
}

interface Block {
  readonly kind: SegmentKind
  readonly paragraph: number
  readonly sentences: Sentence[]
}

/** The article as its readers will have it, block by block, each sentence leading to its segment. */
export function readingModel(c: ArticleContext<unknown, ReadingQuery>): object {
  const { article, entry, query } = c
  const all = segmentsOf(article)
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE))
  const current = Math.min(query.page, pages)
  const first = (current - 1) * PAGE_SIZE
  const sentences = all.map((segment) => targetOf(article, segment))
  return {
    article: { id: entry.id, title: entry.title },
    pair: article.pair,
    side: query.side,
    sides: SIDES,
    page: current,
    pages,
    total: all.length,
    missing: sentences.filter((target) => target === null).length,
    blocks: blocksOf(article, entry.id, all, first, first + PAGE_SIZE),
  }
}

function blocksOf(
  article: ArticleState,
  id: string,
  all: readonly Segment[],
  from: number,
  to: number,
): readonly Block[] {
  const blocks: Block[] = []
  for (const [index, segment] of all.slice(from, to).entries()) {
    const { kind, paragraph, ref, start } = segment
    const number = from + index + 1
    const last = blocks.at(-1)
    const open = last?.paragraph === paragraph && last.kind === kind ? last : undefined
    const gap = open ? gapBetween(article, all[number - 2], start) : ''
    const row = `/articles/${id}?segment=${number}#segment-${ref}`
    const sentence = {
      row,
      number,
      gap,
      source: withoutAtoms(sourceOf(article, segment)),
      target: targetOf(article, segment),
    }
    if (open) open.sentences.push(sentence)
    else blocks.push({ kind, paragraph, sentences: [sentence] })
  }
  return blocks
}

// A sentence that only the translation has comes with no gap of the source.
function gapBetween({ source }: ArticleState, before: Segment | undefined, start: number): string {
  const gap = source.slice(before?.end ?? start, start)
  return gap === '' ? ' ' : gap
}

function targetOf(article: ArticleState, segment: Segment): string | null {
  const revision = currentRevision(article, segment)
  if (!revision || (revision.text === '' && revision.omission === undefined)) {
    return segment.start === segment.end ? '' : null
  }
  return withoutAtoms(revision.text)
}
