import type { LanguagePair } from '../../article/event.ts'
import type { Bead } from '../sentences/bead.ts'
import type { AlignedText, AlignmentSide } from './event.ts'

/** What may be asked of an alignment. Beads and sentences are named by their numbers, from 0. */
export type AlignmentCommand =
  | {
      readonly type: 'start'
      readonly pair: LanguagePair
      readonly source: AlignedText
      readonly target: AlignedText
      readonly beads: readonly Bead[]
    }
  /** Joins a bead with the next. */
  | { readonly type: 'merge'; readonly bead: number }
  /** Cuts a bead in two: the second part begins at these sentences. */
  | { readonly type: 'split'; readonly bead: number; readonly source: number; readonly target: number }
  /** Moves the first sentence of a side to the bead before, or the last one to the bead behind. */
  | {
      readonly type: 'shift'
      readonly bead: number
      readonly side: AlignmentSide
      readonly to: 'up' | 'down'
    }
  /** Parts a bead into its sentences, each with an empty other side. */
  | { readonly type: 'unlink'; readonly bead: number }
  /** Makes a bead of one sentence of each side; what lies between stays in beads before and behind. */
  | { readonly type: 'link'; readonly source: number; readonly target: number }
  | {
      readonly type: 'edit'
      readonly side: AlignmentSide
      readonly sentence: number
      readonly text: string
    }
  /** Cuts a sentence in two of the same bead; parts and white space between them give the sentence. */
  | {
      readonly type: 'cut'
      readonly side: AlignmentSide
      readonly sentence: number
      readonly parts: readonly [string, string]
    }
  /** Makes one sentence of this and the next of its side; where the next stood in another bead, it leaves that. */
  | { readonly type: 'join'; readonly side: AlignmentSide; readonly sentence: number }
  /** Says of the beads [`from`, `to`) that they are right, that somebody has to look, or neither. */
  | {
      readonly type: 'mark'
      readonly from: number
      readonly to: number
      readonly mark: 'accepted' | 'review' | 'none'
    }
  | { readonly type: 'keep'; readonly from: number; readonly to: number; readonly kept: boolean }
  /** Puts new beads between those that are confirmed. */
  | { readonly type: 'realign'; readonly stretches: readonly Stretch[] }

/** A run of beads that are not confirmed, and what takes their place. */
export interface Stretch {
  readonly at: number
  readonly count: number
  readonly beads: readonly Bead[]
}

export type AlignmentCommandOf<T extends AlignmentCommand['type']> = Extract<AlignmentCommand, { type: T }>
