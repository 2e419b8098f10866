import type { Span } from '../../revision/follow.ts'
import { isContent, type Linking, linkWords, type WordLinks } from './segment.ts'
import { type Token, tokensOf } from './token.ts'

/** A source and its translation before and after an edit. */
export interface Edit {
  readonly source: string
  readonly before: string
  readonly after: string
}

/** Where more words than this would have to be weighed with each other, nobody waits for it. */
const MOST = 15_000

/**
 * The words of the source whose rendering an edit changed, in order; not those of grammar, which come and go with their
 * neighbours. None where either alignment is uncertain: then nobody can say.
 */
export function changedWords({ source, before, after }: Edit, how: Linking): readonly Span[] {
  if (before === after || before === '' || after === '') return []
  const length = tokensOf(source, how.pair.source).length
  const longest = Math.max(...[before, after].map((target) => tokensOf(target, how.pair.target).length))
  if (length * longest > MOST) return []
  const [old, now] = [before, after].map((target) => linkWords({ source, target }, how))
  if (!old || !now || old.uncertain || now.uncertain) return []
  return old.source
    .filter((token) => weighs(token, how.pair.source))
    .filter(({ host }) => renderingOf(old, host, how) !== renderingOf(now, host, how))
    .map(({ start, end }) => ({ start, end }))
}

/** By stem, so that a plural or another tense is no other rendering. */
function renderingOf(links: WordLinks, source: number, { pair }: Linking): string {
  const tokens = links.links.flatMap((link) =>
    link.source === source ? (links.target[link.target] ?? []) : [],
  )
  const strong = tokens.filter((token) => weighs(token, pair.target))
  return (strong.length > 0 ? strong : tokens).map(({ key }) => key).join(' ')
}

function weighs(token: Token, language: string): boolean {
  return token.key.startsWith('#') || isContent(token, language)
}
