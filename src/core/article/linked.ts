import type { SaidLink } from '../alignment/words/people.ts'
import type { Followed } from '../revision/follow.ts'
import type { Ref } from './event.ts'
import { type Anchor, homeOf, placeIn } from './marked.ts'
import type { ArticleState, Link, Segment } from './state.ts'

/** A link with where its words stand now. */
export interface PlacedLink {
  readonly link: Link
  /** Undefined: they are not in the text any more. */
  readonly source: Followed | undefined
  readonly target: Followed | undefined
  /** A word of it was changed, or is gone, or went to another segment than the other. */
  readonly stale: boolean
}

/** Every link that was not withdrawn, newest first. */
export function linksIn(state: ArticleState): readonly Link[] {
  const found: Link[] = []
  for (let ref = state.lastLink; ref !== null; ) {
    const link = state.links.get(ref)
    if (!link) break
    if (!link.withdrawn) found.push(link)
    ref = link.previous
  }
  return found
}

/**
 * The links that were not withdrawn by the segment in which each of them belongs now, oldest first; every link is there
 * exactly once. It belongs where the words of its source are.
 */
export function linksBySegment(state: ArticleState): ReadonlyMap<Ref, readonly PlacedLink[]> {
  const found = new Map<Ref, PlacedLink[]>()
  for (const link of linksIn(state).toReversed()) {
    const home = homeOfLink(state, link)
    const placed = placedIn(state, link, home)
    const there = found.get(home)
    if (there) there.push(placed)
    else found.set(home, [placed])
  }
  return found
}

/** The links that belong in a segment, oldest first; for many segments `linksBySegment` is the cheaper way. */
export function linksOf(state: ArticleState, segment: Segment): readonly PlacedLink[] {
  return linksIn(state)
    .filter((link) => homeOfLink(state, link) === segment.ref)
    .map((link) => placedIn(state, link, segment.ref))
    .toReversed()
}

/** The segment in which a link belongs now. */
export function homeOfLink(state: ArticleState, link: Link): Ref {
  return homeOf(state, anchorOf(link, 'source'))
}

/** What still holds of what people said of words, as it is laid over links that were found. */
export function saidOf(placed: readonly PlacedLink[]): readonly SaidLink[] {
  return placed.flatMap(({ link, source, target, stale }) =>
    stale || !source || !target ? [] : [{ ref: link.ref, linked: link.linked, source, target }],
  )
}

/** The linked words of a side as they were. */
export function quoteOfLink({ texts, ...link }: Link, side: 'source' | 'target'): string {
  return texts[side].slice(link[side].start, link[side].end)
}

/** Words of both sides, and the texts and the segment that they were said of. */
export type LinkedWords = Pick<Link, 'segment' | 'revision' | 'source' | 'target' | 'texts'>

/** Where linked words stand in the text of now of a segment that stands for theirs. */
export function placesIn(state: ArticleState, words: LinkedWords, home: Ref): Omit<PlacedLink, 'link'> {
  const source = placeIn(state, anchorOf(words, 'source'), home)
  const target = placeIn(state, anchorOf(words, 'target'), home)
  return { source, target, stale: !source?.intact || !target?.intact }
}

function placedIn(state: ArticleState, link: Link, home: Ref): PlacedLink {
  return { link, ...placesIn(state, link, home) }
}

function anchorOf({ segment, revision, texts, ...link }: LinkedWords, side: 'source' | 'target'): Anchor {
  return { segment, revision, side, span: link[side], text: texts[side] }
}
