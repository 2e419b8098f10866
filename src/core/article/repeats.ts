import { similarity } from '../revision/similarity.ts'
import type { Ref } from './event.ts'
import { type ArticleState, currentRevision, type Segment, sourceOf, statusOf } from './state.ts'

/** A translated segment whose source is the same, or nearly. */
export interface Match {
  readonly segment: Ref
  /** 1: the same, sign for sign. */
  readonly score: number
  readonly source: string
  readonly target: string
}

/** Most segments that one confirmation fills. */
const MOST_FILLED = 200
const LEAST_ALIKE = 0.7
/** Share of common words, in no order, from which on two sources are compared in full; and how many are. */
const LEAST_COMMON = 0.6
const MOST_COMPARED = 20
/** Longer articles are looked through for what is exactly the same alone. */
const LONGEST = 20_000

/** Segments whose source is the same as this one's, sign for sign, in reading order; itself not among them. */
export function twinsOf(state: ArticleState, segment: Segment): readonly Ref[] {
  const source = sourceOf(state, segment)
  if (source.trim() === '') return []
  return (sourcesOf(state).get(source) ?? []).filter((ref) => ref !== segment.ref)
}

/** The twins between which and this one texts go over: none that stands apart, and none at all where this one does. */
export function joinedTwinsOf(state: ArticleState, segment: Segment): readonly Segment[] {
  if (segment.apart) return []
  return twinsOf(state, segment).flatMap((ref) => {
    const twin = state.segments.get(ref)
    return twin && !twin.apart ? [twin] : []
  })
}

/** Those of them that nobody has translated or left out. */
export function openTwinsOf(state: ArticleState, segment: Segment): readonly Segment[] {
  return joinedTwinsOf(state, segment)
    .filter((twin) => statusOf(state, twin) === 'untranslated')
    .slice(0, MOST_FILLED)
}

/** Whether a text may go over to a twin although there is one already: nobody has approved that, or left it out. */
export function takesOver(state: ArticleState, twin: Segment): boolean {
  const status = statusOf(state, twin)
  if (status === 'approved' || status === 'final') return false
  return currentRevision(state, twin)?.omission === undefined
}

/** The segment whose text was taken over as the current text of this one, because their sources are the same. */
export function repeatedFrom(state: ArticleState, segment: Segment): Ref | undefined {
  const { repeats } = currentRevision(state, segment) ?? {}
  return repeats === undefined ? undefined : state.revisions.get(repeats)?.segment
}

/** Translated segments of the same article with the same or a similar source, the likest first. */
export function matchesFor(state: ArticleState, segment: Segment, most = 3): readonly Match[] {
  const source = sourceOf(state, segment)
  const exact = twinsOf(state, segment).map((ref) => ({ ref, score: 1 }))
  const same = new Set(exact.map(({ ref }) => ref))
  const near = nearTo(state, segment, source).filter(({ ref }) => !same.has(ref))
  const targets = new Set<string>()
  return [...exact, ...near].flatMap(({ ref, score }) => {
    const other = state.segments.get(ref)
    const target = (other && currentRevision(state, other)?.text) ?? ''
    if (!other || target === '' || targets.has(target) || targets.size >= most) return []
    targets.add(target)
    return [{ segment: ref, score, source: sourceOf(state, other), target }]
  })
}

function nearTo(state: ArticleState, segment: Segment, source: string) {
  if (state.order.length > LONGEST) return []
  const own = new Set(wordsOf(source))
  if (own.size < 2) return []
  const { postings, sizes } = wordsIn(state)
  const common = new Map<Ref, number>()
  for (const word of own)
    for (const ref of postings.get(word) ?? []) common.set(ref, (common.get(ref) ?? 0) + 1)
  const share = (ref: Ref, count: number) => (2 * count) / (own.size + (sizes.get(ref) ?? 0))
  return [...common]
    .map(([ref, count]) => ({ ref, share: share(ref, count) }))
    .filter(({ ref, share }) => ref !== segment.ref && share >= LEAST_COMMON && hasText(state, ref))
    .toSorted((a, b) => b.share - a.share || a.ref - b.ref)
    .slice(0, MOST_COMPARED)
    .map(({ ref }) => ({ ref, score: similarityTo(state, ref, source) }))
    .filter(({ score }) => score >= LEAST_ALIKE)
    .toSorted((a, b) => b.score - a.score)
}

function hasText(state: ArticleState, ref: Ref): boolean {
  const segment = state.segments.get(ref)
  return segment !== undefined && (currentRevision(state, segment)?.text ?? '') !== ''
}

function similarityTo(state: ArticleState, ref: Ref, source: string): number {
  const segment = state.segments.get(ref)
  if (!segment) return 0
  return similarity(sourceOf(state, segment), source, { language: state.pair.source })
}

// Kept by the order, which is another one as soon as a segment or a source is: the answers are the same as if looked up anew.
const SOURCES = new WeakMap<readonly Ref[], ReadonlyMap<string, readonly Ref[]>>()

function sourcesOf(state: ArticleState): ReadonlyMap<string, readonly Ref[]> {
  const known = SOURCES.get(state.order)
  if (known) return known
  const sources = new Map<string, Ref[]>()
  for (const ref of state.order) {
    const segment = state.segments.get(ref)
    if (!segment || segment.start === segment.end) continue
    const source = sourceOf(state, segment)
    const refs = sources.get(source)
    if (refs) refs.push(ref)
    else sources.set(source, [ref])
  }
  SOURCES.set(state.order, sources)
  return sources
}

interface Words {
  readonly postings: ReadonlyMap<string, readonly Ref[]>
  /** Different words of each segment. */
  readonly sizes: ReadonlyMap<Ref, number>
}

const WORDS = new WeakMap<readonly Ref[], Words>()

function wordsIn(state: ArticleState): Words {
  const known = WORDS.get(state.order)
  if (known) return known
  const postings = new Map<string, Ref[]>()
  const sizes = new Map<Ref, number>()
  for (const ref of state.order) {
    const segment = state.segments.get(ref)
    const words = new Set(segment ? wordsOf(sourceOf(state, segment)) : [])
    sizes.set(ref, words.size)
    for (const word of words) {
      const refs = postings.get(word)
      if (refs) refs.push(ref)
      else postings.set(word, [ref])
    }
  }
  const made = { postings, sizes }
  WORDS.set(state.order, made)
  return made
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
