import { changedWords, type Edit } from '../core/alignment/words/effect.ts'
import { Learned } from '../core/alignment/words/learned.ts'
import { learn } from '../core/alignment/words/links.ts'
import {
  keysOfPhrase,
  type Occurrence,
  type ReadText,
  Renderings,
  renderingsOf,
  type Varied,
} from '../core/alignment/words/renderings.ts'
import { type FoundLinks, type Linking, linkWords, type TextPair } from '../core/alignment/words/segment.ts'
import { tokensOf } from '../core/alignment/words/token.ts'
import type { UnitPair } from '../core/alignment/words/unit.ts'
import type { Span } from '../core/revision/follow.ts'

/** What all work on word links is told: the languages, and what a project taught, packed (empty: nothing). */
export interface Asked extends Pick<Linking, 'pair'> {
  readonly learned: string
}

type Progress = ((done: number) => void) | undefined

/** Words of the source that one list of varied words holds at most. */
const MOST_VARIED = 300
/** Pairs of keys that are kept of what was learned: some 2 MB. */
const MOST_LEARNED = 60_000
/** A longer text teaches nothing: it is no sentence. Tokens of a side. */
const LONGEST_LESSON = 120

/** With places alone: what those who show them need. */
export function link({
  texts,
  ...asked
}: Asked & { readonly texts: readonly TextPair[] }): readonly FoundLinks[] {
  return texts.map((text) => {
    const { source, target, links, uncertain } = linkWords(text, howOf(asked))
    return { source: source.map(spanOf), target: target.map(spanOf), links, uncertain }
  })
}

export function effects({
  edits,
  ...asked
}: Asked & { readonly edits: readonly Edit[] }): readonly (readonly Span[])[] {
  return edits.map((edit) => changedWords(edit, howOf(asked)))
}

export function renderings({
  texts,
  phrase,
  ...asked
}: Asked & { readonly texts: readonly ReadText[]; readonly phrase: string }): readonly Occurrence[] {
  return renderingsOf(texts, keysOfPhrase(phrase, asked.pair.source), howOf(asked))
}

export function varied(
  { texts, ...asked }: Asked & { readonly texts: readonly ReadText[] },
  report: Progress,
): readonly Varied[] {
  const how = howOf(asked)
  const found = new Renderings()
  for (const [index, text] of texts.entries()) {
    found.add(text, how)
    if (index % 20 === 19) report?.((index + 1) / texts.length)
  }
  return found.varied(MOST_VARIED)
}

export function learnFrom({
  texts,
  pair,
}: Pick<Asked, 'pair'> & { readonly texts: readonly TextPair[] }): string {
  return learn(lessonsOf(texts, pair)).packed(MOST_LEARNED)
}

/** Always from Indonesian to English. */
function* lessonsOf(texts: readonly TextPair[], pair: Linking['pair']): Iterable<UnitPair> {
  const turned = pair.source.startsWith('en')
  for (const text of texts) {
    const source = tokensOf(text.source, pair.source)
    const target = tokensOf(text.target, pair.target)
    if (source.length > LONGEST_LESSON || target.length > LONGEST_LESSON) continue
    yield turned ? { source: target, target: source } : { source, target }
  }
}

/** The last that was unpacked: a thread is asked of the same project again and again. */
let unpacked: { readonly text: string; readonly learned: Learned } | undefined

function howOf({ pair, learned: text }: Asked): Linking {
  if (text === '') return { pair }
  if (unpacked?.text !== text) unpacked = { text, learned: Learned.unpack(text) }
  return { pair, learned: unpacked.learned }
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
