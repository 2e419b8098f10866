/**
 * Sentences that translate each other: `source` and `target` are half-open ranges of sentence numbers, from 0. One of
 * them may be empty (a sentence that only one side has), never both.
 */
export interface Bead {
  readonly source: Span
  readonly target: Span
  /** From 0 (a guess) to 1 (nothing else comes near). */
  readonly score: number
}

/** Sentences [`start`, `end`). */
export interface Span {
  readonly start: number
  readonly end: number
}

/** How many sentences of each side a bead takes, and how often that is so before a text is known. */
export interface Shape {
  readonly source: number
  readonly target: number
  /** Share of beads; a mix of clean and of edited translations (Gale and Church 1993, table 5, with more left out). */
  readonly share: number
  /** What finding such a bead is worth beside one of two single sentences. */
  readonly worth: number
}

export const SHAPES: readonly Shape[] = [
  { source: 1, target: 1, share: 0.85, worth: 1 },
  { source: 1, target: 0, share: 0.03, worth: 1 },
  { source: 0, target: 1, share: 0.03, worth: 1 },
  { source: 2, target: 1, share: 0.035, worth: 1 },
  { source: 1, target: 2, share: 0.035, worth: 1 },
  { source: 2, target: 2, share: 0.002, worth: 1 },
  { source: 3, target: 1, share: 0.009, worth: 1 },
  { source: 1, target: 3, share: 0.009, worth: 1 },
]

/** The most sentences of one side in a bead. */
export const MOST = 3
