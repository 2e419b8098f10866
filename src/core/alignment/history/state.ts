import type { LanguagePair } from '../../article/event.ts'
import type { Span } from '../sentences/bead.ts'
import type { AlignedText, AlignmentSide, HeldBead } from './event.ts'
import { NO_STEPS, type Steps } from './steps.ts'

export interface AlignmentState {
  readonly pair: LanguagePair
  readonly source: AlignedText
  readonly target: AlignedText
  /** In order; every sentence of both sides stands in exactly one. */
  readonly beads: readonly HeldBead[]
  /** What may be undone and done again. */
  readonly steps: Steps
  readonly changed: { readonly by: string; readonly at: string }
}

const NO_TEXT: AlignedText = { text: '', sentences: [] }

export const EMPTY_ALIGNMENT: AlignmentState = {
  pair: { source: 'id', target: 'en' },
  source: NO_TEXT,
  target: NO_TEXT,
  beads: [],
  steps: NO_STEPS,
  changed: { by: '', at: '' },
}

/** How many sentences a span holds. */
export function sizeOf({ start, end }: Span): number {
  return end - start
}

/** The sentences of one side of a bead. */
export function sentencesOf(state: AlignmentState, side: AlignmentSide, span: Span): readonly string[] {
  const { text, sentences } = state[side]
  return sentences.slice(span.start, span.end).map(({ start, end }) => text.slice(start, end))
}

/** Number of the bead that holds a sentence; -1: none. */
export function beadOf(state: AlignmentState, side: AlignmentSide, sentence: number): number {
  return state.beads.findIndex((bead) => bead[side].start <= sentence && sentence < bead[side].end)
}
