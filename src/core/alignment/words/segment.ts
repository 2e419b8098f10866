import type { Span } from '../../revision/follow.ts'
import { isGrammar } from '../lexicon/grammar.ts'
import type { Learned } from './learned.ts'
import { chances, linksOf, POSSIBLE, type WordLink } from './links.ts'
import { type Token, tokensOf } from './token.ts'

/** A source text and its translation. */
export interface TextPair {
  readonly source: string
  readonly target: string
}

/** Where the words of a text and of its translation stand, and which of them translate each other. */
export interface FoundLinks {
  readonly source: readonly Span[]
  readonly target: readonly Span[]
  /** From `POSSIBLE` on, in order of source and target. */
  readonly links: readonly WordLink[]
  /** The words of the source that have a meaning of their own find too little: the links are not to be shown. */
  readonly uncertain: boolean
}

/** As `FoundLinks`, with what each word is counted under. */
export interface WordLinks extends FoundLinks {
  readonly source: readonly Token[]
  readonly target: readonly Token[]
}

/** How the words of texts are linked. */
export interface Linking {
  /** BCP 47 tags; one of them is English. */
  readonly pair: { readonly source: string; readonly target: string }
  readonly learned?: Learned | undefined
}

/** Under this mean chance an alignment is a guess (design/language.md B4). */
const LEAST_CERTAIN = 0.4
/** A side of more tokens is no sentence: a link between each two of them would have to be weighed. */
const LONGEST = 400
/** Tokens of the source times tokens of the target from which on a text is read quickly: over 30 ms otherwise. */
const MUCH = 4_000
const QUICK = { sweeps: 30, chains: 3 }

/** The links between the words of a text and its translation; the same texts give the same links. */
export function linkWords(texts: TextPair, { pair, learned }: Linking): WordLinks {
  const source = tokensOf(texts.source, pair.source)
  const target = tokensOf(texts.target, pair.target)
  const tooLong = source.length > LONGEST || target.length > LONGEST
  if (source.length === 0 || target.length === 0 || tooLong)
    return { source, target, links: [], uncertain: tooLong }
  // The lexicon and what was learned go from Indonesian to English.
  const turned = pair.source.startsWith('en')
  const read = turned ? { source: target, target: source } : { source, target }
  const effort = source.length * target.length > MUCH ? QUICK : {}
  const scores = chances([read], learned, effort)
  const [found = []] = linksOf([read], scores, POSSIBLE)
  const links = turned ? found.map(turnedLink).toSorted(inOrder) : found
  const content = source.filter((token) => isContent(token, pair.source))
  const sum = content.reduce((total, { host }) => total + bestOf(links, host), 0)
  return { source, target, links, uncertain: content.length > 0 && sum / content.length < LEAST_CERTAIN }
}

/** Whether a token has a meaning of its own: no sign, no number, no word of grammar. */
export function isContent({ key }: Pick<Token, 'key'>, language: string): boolean {
  return !key.startsWith('.') && !key.startsWith('#') && !isGrammar(key, language)
}

/** The words of a text that a span touches. */
export function touched<T extends Span>(words: readonly T[], { start, end }: Span): readonly T[] {
  return words.filter((word) => word.start < end && word.end > start)
}

function bestOf(links: readonly WordLink[], source: number): number {
  return Math.max(0, ...links.filter((link) => link.source === source).map(({ score }) => score))
}

function turnedLink({ source, target, score }: WordLink): WordLink {
  return { source: target, target: source, score }
}

function inOrder(a: WordLink, b: WordLink): number {
  return a.source - b.source || a.target - b.target
}
