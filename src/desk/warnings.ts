import type { Ref } from '../core/article/event.ts'
import {
  type ArticleState,
  currentRevision,
  type Revision,
  type Segment,
  sourceOf,
} from '../core/article/state.ts'
import { isWaived, type Waiver, waiversOn } from '../core/article/waivers.ts'
import { type UnwantedWord, type Warning, type WarningKind, warningsOf } from '../core/checks/check.ts'
import type { WordList } from '../core/workspace/word-list.ts'
import { turn } from '../turn.ts'

export interface FoundWarning extends Warning {
  readonly segment: Ref
  /** Place in the article, from 1. */
  readonly number: number
}

/** Segments that are looked at before others get their turn. */
const SLICE = 200

interface Known {
  readonly source: string
  readonly words: WordList
  readonly warnings: readonly Warning[]
}

/** By revision, whose text never changes: only new texts are looked at again. */
const KNOWN = new WeakMap<Revision, Known>()

/** What may be wrong in an article and nobody lets be, in reading order. */
export async function articleWarnings(
  state: ArticleState,
  words: WordList,
): Promise<readonly FoundWarning[]> {
  const unwanted = words.filter(({ avoid }) => avoid !== '')
  const found: FoundWarning[] = []
  for (const [index, ref] of state.order.entries()) {
    if (index % SLICE === SLICE - 1) await turn()
    const segment = state.segments.get(ref)
    if (!segment) continue
    const waivers = standingWaivers(state, segment)
    for (const warning of warningsIn(state, segment, words, unwanted))
      if (!isWaived(warning, waivers)) found.push({ ...warning, segment: ref, number: index + 1 })
  }
  return found
}

/** What may be wrong with one segment's text as it is now; `waived`: somebody lets it be. */
export function segmentWarnings(
  state: ArticleState,
  segment: Segment,
  words: WordList,
): readonly (Warning & { readonly waived: boolean })[] {
  const unwanted = words.filter(({ avoid }) => avoid !== '')
  const waivers = standingWaivers(state, segment)
  return warningsIn(state, segment, words, unwanted).map((warning) => {
    return { ...warning, waived: isWaived(warning, waivers) }
  })
}

/** What is found of a kind in a text that may not be saved yet; undefined: nothing. */
export function warningIn(
  state: ArticleState,
  segment: Segment,
  words: WordList,
  kind: WarningKind,
  text: string,
): Warning | undefined {
  const checked = { source: sourceOf(state, segment), target: text, omitted: false, pair: state.pair }
  return warningsOf({ ...checked, unwanted: words.filter(({ avoid }) => avoid !== '') }).find(
    (warning) => warning.kind === kind,
  )
}

function standingWaivers(state: ArticleState, segment: Segment): readonly Waiver[] {
  if (segment.waivers === undefined) return []
  return waiversOn(state, segment, currentRevision(state, segment)?.text ?? '')
}

function warningsIn(
  state: ArticleState,
  segment: Segment,
  words: WordList,
  unwanted: readonly UnwantedWord[],
): readonly Warning[] {
  const revision = currentRevision(state, segment)
  const source = sourceOf(state, segment)
  const known = revision && KNOWN.get(revision)
  if (known?.source === source && known.words === words) return known.warnings
  const warnings = warningsOf({
    source,
    target: revision?.text ?? '',
    omitted: revision?.omission !== undefined,
    pair: state.pair,
    unwanted,
  })
  if (revision) KNOWN.set(revision, { source, words, warnings })
  return warnings
}
