import type { Span } from '../../revision/follow.ts'

/** A link as far as it matters for what lights up. */
export interface SidedLink {
  readonly source: Span
  readonly target: Span
  readonly sure: boolean
}

export interface Partner extends Span {
  readonly side: 'source' | 'target'
  /** A sure link led to it. */
  readonly sure: boolean
}

/** More words of one side would say nothing. */
const MOST = 4

/**
 * What lights up with a word: itself and what is connected with it through sure links, then through possible ones, at
 * most four words a side, the nearest first (design/language.md B4). The word itself alone where nothing is.
 */
export function connected(
  links: readonly SidedLink[],
  word: Span & { readonly side: 'source' | 'target' },
): readonly Partner[] {
  const found: Partner[] = [{ side: word.side, start: word.start, end: word.end, sure: true }]
  for (const sure of [true, false])
    for (let at = 0; at < found.length; at += 1) {
      const from = found[at]
      if (!from) break
      for (const link of links) {
        if (link.sure !== sure || !isSame(link[from.side], from)) continue
        const side = from.side === 'source' ? 'target' : 'source'
        const full = found.filter((one) => one.side === side).length === MOST
        if (full || found.some((one) => one.side === side && isSame(one, link[side]))) continue
        found.push({ side, start: link[side].start, end: link[side].end, sure: sure && from.sure })
      }
    }
  return found
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end
}
