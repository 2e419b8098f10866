import type { LanguagePair } from '../../article/event.ts'
import type { Bead } from '../sentences/bead.ts'

export type AlignmentSide = 'source' | 'target'

/** A text and where its sentences stand. */
export interface AlignedText {
  readonly text: string
  /** UTF-16 code units `[start, end)`, in order; white space between them. */
  readonly sentences: readonly SentenceRange[]
}

export interface SentenceRange {
  readonly start: number
  readonly end: number
  readonly paragraph: number
}

/** `automatic`: as the aligner found it. `edited`: a person drew it. `confirmed`: a person says that it is right. */
export type BeadOrigin = 'automatic' | 'edited' | 'confirmed'

/** A bead as an alignment holds it. */
export interface HeldBead extends Bead {
  readonly origin: BeadOrigin
  /** A person wants somebody to look at it again. */
  readonly review: boolean
  /** It goes out: its target into the article, the pair into files. */
  readonly kept: boolean
}

/** Facts about one alignment. Who and when stand in the line that holds them. */
export type AlignmentEvent =
  | {
      readonly type: 'alignmentStarted'
      readonly pair: LanguagePair
      readonly source: AlignedText
      readonly target: AlignedText
      readonly beads: readonly HeldBead[]
    }
  /** A run of beads, from number `at`, gives way to others over the same sentences. */
  | {
      readonly type: 'beadsReplaced'
      readonly at: number
      readonly removed: readonly HeldBead[]
      readonly made: readonly HeldBead[]
    }
  | {
      readonly type: 'sentenceEdited'
      readonly side: AlignmentSide
      readonly sentence: number
      readonly before: string
      readonly text: string
    }
  | ({ readonly type: 'sentenceCut' } & SentenceSeam)
  | ({ readonly type: 'sentencesJoined' } & SentenceSeam)
  /** Undo, and undo of that: the events beside it in the line take back all that the operation did. */
  | { readonly type: 'operationReverted'; readonly operation: string }

/** Where a sentence is two or one; the text itself stays as it is. */
export interface SentenceSeam {
  readonly side: AlignmentSide
  /** Number of the first of the two. */
  readonly sentence: number
  /** UTF-16 code units from its start: where the first ends and the second begins. White space lies between. */
  readonly end: number
  readonly start: number
  /** Of the second. */
  readonly paragraph: number
}

export type AlignmentEventOf<T extends AlignmentEvent['type']> = Extract<AlignmentEvent, { type: T }>
