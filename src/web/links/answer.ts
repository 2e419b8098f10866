import { withPeople } from '../../core/alignment/words/people.ts'
import type { FoundLinks } from '../../core/alignment/words/segment.ts'
import { linksOf, type PlacedLink, quoteOfLink, saidOf } from '../../core/article/linked.ts'
import { currentRevision, type Segment, sourceOf } from '../../core/article/state.ts'
import type { Span } from '../../core/revision/follow.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import type { LinkAnswer, LinksAnswer } from './input.ts'

type Context = ArticleContext<unknown, unknown>

/** The links between the words of a segment: those that were found, with what people said of them. */
export async function linksOfSegment(c: Context, segment: Segment): Promise<LinksAnswer> {
  const revision = currentRevision(c.article, segment)
  const texts = { source: sourceOf(c.article, segment), target: revision?.text ?? '' }
  const found = await foundIn(c, texts)
  const placed = linksOf(c.article, segment)
  const shown = withPeople(found, saidOf(placed)).map((one): LinkAnswer => {
    const { ref, source, target, score, state, sure } = one
    const quote = { source: cut(texts.source, source), target: cut(texts.target, target) }
    const id = ref === null ? null : publicId(c.entry.id, ref)
    return { id, source: pairOf(source), target: pairOf(target), quote, score, state, sure }
  })
  const stale = placed.filter((one) => one.stale && one.link.linked)
  return {
    segment: publicId(c.entry.id, segment.ref),
    revision: revision ? publicId(c.entry.id, revision.ref) : null,
    source: found.source.map((span) => ({ ...span, text: cut(texts.source, span) })),
    target: found.target.map((span) => ({ ...span, text: cut(texts.target, span) })),
    links: [...shown, ...stale.map((one) => saidAnswer(c, one))],
    unlinked: placed.filter(({ link }) => !link.linked).map((one) => saidAnswer(c, one)),
    uncertain: found.uncertain,
  }
}

function foundIn(
  c: Context,
  texts: { readonly source: string; readonly target: string },
): Promise<FoundLinks> {
  const { links, learning } = c.house.desk
  return links.of(c.article.pair, texts, learning.of(c.entry.project))
}

function saidAnswer(c: Context, { link, source, target, stale }: PlacedLink): LinkAnswer {
  return {
    id: publicId(c.entry.id, link.ref),
    source: source ? pairOf(source) : null,
    target: target ? pairOf(target) : null,
    quote: { source: quoteOfLink(link, 'source'), target: quoteOfLink(link, 'target') },
    score: link.linked ? 1 : 0,
    state: stale ? 'stale' : 'confirmed',
    sure: true,
  }
}

function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

function pairOf({ start, end }: Span): [number, number] {
  return [start, end]
}
