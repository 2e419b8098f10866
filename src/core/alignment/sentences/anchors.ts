import type { Anchor } from './band.ts'
import type { Links } from './links.ts'
import type { Side } from './tokens.ts'

/** A word of more sentences than this points nowhere. */
const RARE = 24
/** A pair has to be this much better than the next best on either side. */
const AHEAD = 1.5
const LEAST_VOTES = 2

/**
 * Pairs of sentences that choose each other by their rare words, as the longest chain that rises on both sides: where
 * the band of a long text runs. Time grows with the words and not with the square of the sentences.
 */
export function anchorsOf(source: Side, target: Side, links: Links): readonly Anchor[] {
  const postings = postingsOf(target)
  const sources = source.starts.length - 1
  const best = {
    target: new Float64Array(target.starts.length),
    source: new Int32Array(target.starts.length),
  }
  const chosen: { readonly anchor: Anchor; readonly votes: number }[] = []
  for (let sentence = 0; sentence < sources; sentence++) {
    const votes = votesOf(source, target, links, postings, sentence)
    let first = { target: -1, votes: 0 }
    let second = 0
    for (const [other, count] of votes) {
      if (count > (best.target[other] ?? 0)) {
        best.target[other] = count
        best.source[other] = sentence
      }
      if (count > first.votes) {
        second = first.votes
        first = { target: other, votes: count }
      } else second = Math.max(second, count)
    }
    if (first.votes >= LEAST_VOTES && first.votes > second * AHEAD)
      chosen.push({ anchor: { source: sentence, target: first.target }, votes: first.votes })
  }
  return risingChain(
    chosen.flatMap(({ anchor }) => (best.source[anchor.target] === anchor.source ? [anchor] : [])),
  )
}

function postingsOf(side: Side): ReadonlyMap<number, readonly number[]> {
  const postings = new Map<number, number[]>()
  for (let sentence = 0; sentence + 1 < side.starts.length; sentence++)
    for (let at = side.starts[sentence] ?? 0; at < (side.starts[sentence + 1] ?? 0); at++) {
      const type = side.tokens[at] ?? 0
      if ((side.types[type]?.count ?? 0) > RARE) continue
      const known = postings.get(type)
      if (known) known.push(sentence)
      else postings.set(type, [sentence])
    }
  return postings
}

/** How strongly the rare words of a source sentence point to each target sentence. */
function votesOf(
  source: Side,
  target: Side,
  links: Links,
  postings: ReadonlyMap<number, readonly number[]>,
  sentence: number,
): ReadonlyMap<number, number> {
  const votes = new Map<number, number>()
  for (let at = source.starts[sentence] ?? 0; at < (source.starts[sentence + 1] ?? 0); at++) {
    const type = source.tokens[at] ?? 0
    if ((source.types[type]?.count ?? 0) > RARE) continue
    for (let link = links.starts[type] ?? 0; link < (links.starts[type + 1] ?? 0); link++) {
      const other = links.others[link] ?? 0
      const weight = (links.weights[link] ?? 0) * Math.log(RARE / (target.types[other]?.count ?? RARE) + 1)
      for (const there of postings.get(other) ?? []) votes.set(there, (votes.get(there) ?? 0) + weight)
    }
  }
  return votes
}

/** The longest part of the list (rising in source) that rises in target too; of equal ones the earliest ends. */
function risingChain(anchors: readonly Anchor[]): readonly Anchor[] {
  const ends: number[] = []
  const previous = new Int32Array(anchors.length)
  anchors.forEach(({ target }, index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((anchors[ends[middle] ?? 0]?.target ?? 0) < target) low = middle + 1
      else high = middle
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = index
  })
  const chain: Anchor[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const anchor = anchors[at]
    if (anchor) chain.push(anchor)
  }
  return chain.reverse()
}
