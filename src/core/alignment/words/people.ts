import type { Span } from '../../revision/follow.ts'
import { SURE } from './links.ts'
import { type FoundLinks, touched } from './segment.ts'

/** What somebody said of words: that they translate each other, or that they do not. */
export interface SaidLink {
  /** Its number in the article. */
  readonly ref: number
  readonly source: Span
  readonly target: Span
  readonly linked: boolean
}

/** A link between words as it is shown. */
export interface ShownLink {
  /** Of what somebody said; null: it was found. */
  readonly ref: number | null
  readonly source: Span
  readonly target: Span
  /** 0 to 1. */
  readonly score: number
  readonly state: 'automatic' | 'confirmed'
  readonly sure: boolean
}

/**
 * The links of a text with what people said of it: theirs stand above those that were found; what they said does not
 * belong together is left out. In order of source and target. An uncertain alignment gives theirs alone.
 */
export function withPeople(found: FoundLinks, said: readonly SaidLink[]): readonly ShownLink[] {
  const links: ShownLink[] = said.flatMap(({ ref, linked, source, target }) =>
    linked ? [{ ref, source, target, score: 1, state: 'confirmed', sure: true } as const] : [],
  )
  for (const link of found.uncertain ? [] : found.links) {
    const source = found.source[link.source]
    const target = found.target[link.target]
    if (!source || !target || said.some((one) => covers(one, source, target))) continue
    const places = { source: spanOf(source), target: spanOf(target) }
    links.push({ ref: null, ...places, score: link.score, state: 'automatic', sure: link.score >= SURE })
  }
  return links.toSorted(inOrder)
}

function covers(said: SaidLink, source: Span, target: Span): boolean {
  return touched([source], said.source).length > 0 && touched([target], said.target).length > 0
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function inOrder(a: ShownLink, b: ShownLink): number {
  return a.source.start - b.source.start || a.target.start - b.target.start
}
