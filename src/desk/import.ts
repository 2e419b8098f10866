import type { CarriedRow } from '../core/article/command.ts'
import type { LanguagePair, SegmentRange } from '../core/article/event.ts'
import { LIMITS } from '../core/article/limits.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { unacceptable } from '../core/text/acceptable.ts'
import { withoutAtoms } from '../core/text/atoms.ts'
import { turn } from '../turn.ts'
import type { Original } from './originals.ts'

export interface NewArticle {
  /** Blank: taken from the first segment. */
  readonly title: string
  readonly text: string
  readonly project: string
  readonly pair: LanguagePair
  readonly sample?: 'untouched' | 'worked'
  /** It comes with its translation. */
  readonly bilingual?: true
  /** The file that it came in. */
  readonly original?: Original
}

export interface SourcePart {
  /** UTF-16 code units into the whole source. */
  readonly offset: number
  readonly source: string
  readonly ranges: readonly SegmentRange[]
}

/** Length of a part in code units: written and read in about a millisecond. */
const PART = 64 * 1024
/** Code units of a text that takes a noticeable time to look through. */
const LONG = 1 << 20
/** What a translation takes beside its text. */
const ROW = 200

/**
 * Cuts a source into parts that are written one line each, so that no single line of a 12 MB article holds up others
 * while it is encoded. Parts end between segments; together they are the source and all its segments, in order.
 */
export function partsOf(source: string, ranges: readonly SegmentRange[]): readonly SourcePart[] {
  const parts: SourcePart[] = []
  let offset = 0
  let first = 0
  for (const [index, range] of ranges.entries()) {
    const end = ranges[index + 1]?.start ?? source.length
    if (end - offset < PART && index + 1 < ranges.length) continue
    const cut = index + 1 < ranges.length ? range.end : source.length
    parts.push({ offset, source: source.slice(offset, cut), ranges: ranges.slice(first, index + 1) })
    offset = cut
    first = index + 1
  }
  return parts
}

/**
 * Cuts the translations of a new article into portions that are written one line each. Each but the first begins with a
 * segment of the source, so that what only the translation has follows its neighbour.
 */
export function portionsOf(rows: readonly CarriedRow[]): readonly (readonly CarriedRow[])[] {
  const portions: CarriedRow[][] = []
  let size = PART
  for (const row of rows) {
    if (size >= PART && (row.segment !== null || portions.length === 0)) {
      portions.push([])
      size = 0
    }
    portions.at(-1)?.push(row)
    size += row.text.length + ROW
  }
  return portions
}

/** How large an article may be; none may be larger than `LIMITS` says. */
export interface ArticleLimits {
  /** In UTF-8. */
  readonly articleBytes: number
  readonly segments: number
  readonly paragraphs: number
}

export const ARTICLE_LIMITS: ArticleLimits = { ...LIMITS, paragraphs: LIMITS.segments }

/** Why a text cannot become an article; undefined when it can. In 10 MB each step takes some 20 ms. */
export async function articleObstacle(
  text: string,
  { articleBytes: limit }: ArticleLimits,
): Promise<Refusal | undefined> {
  const bytes = Buffer.byteLength(text)
  if (bytes > limit) return refuse('too_long', { field: 'text', values: { limit, length: bytes } }).refusal
  if (!/\S/.test(text)) return { code: 'empty_article', field: 'text' }
  if (text.length > LONG) await turn()
  return unacceptable(text, 'text', Number.POSITIVE_INFINITY)
}

/** Why a text cannot take the place of an article's source; undefined when it can. */
export function correctionObstacle(text: string): Refusal | undefined {
  if (!/\S/.test(text)) return { code: 'empty_article', field: 'text' }
  return unacceptable(text, 'text', LIMITS.correctedSource)
}

/** Why these segments cannot become an article; undefined when they can. `added`: sentences that only the translation has. */
export function segmentsObstacle(
  ranges: readonly Pick<SegmentRange, 'paragraph'>[],
  limits: ArticleLimits,
  added = 0,
): Refusal | undefined {
  if (ranges.length === 0) return { code: 'empty_article', field: 'text' }
  const beyond = (code: 'too_many_segments' | 'too_many_paragraphs', count: number, limit: number) =>
    count > limit ? refuse(code, { field: 'text', values: { limit, count } }).refusal : undefined
  const paragraphs = (ranges.at(-1)?.paragraph ?? 0) + 1
  return (
    beyond('too_many_segments', ranges.length + added, limits.segments) ??
    beyond('too_many_paragraphs', paragraphs, limits.paragraphs)
  )
}

/** A title for an article that came without one: the beginning of its first segment. */
export function titleFrom(text: string, ranges: readonly Pick<SegmentRange, 'start' | 'end'>[]): string {
  const [first] = ranges
  const whole = first ? withoutAtoms(text.slice(first.start, first.end)) : ''
  return whole.slice(0, 80).replace(/[\uD800-\uDBFF]$/, '')
}
