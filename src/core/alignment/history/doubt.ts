import type { HeldBead } from './event.ts'
import { type AlignmentState, sentencesOf, sizeOf } from './state.ts'

/** Why a bead is worth a look. */
export type Doubt = 'score' | 'empty' | 'length' | 'numbers' | 'review'

/** How sure a bead is, for people. */
export type Confidence = 'good' | 'fair' | 'poor'

const GOOD = 0.85
const FAIR = 0.5
/** Longest and shortest translation, in code units of its source, that is not striking. */
const MOST = 2
const LEAST = 0.5

/** What a person confirmed counts as sure. */
export function confidenceOf({ score, origin }: HeldBead): Confidence {
  if (origin === 'confirmed' || score >= GOOD) return 'good'
  return score >= FAIR ? 'fair' : 'poor'
}

/** Why somebody should look at a bead; nothing for those that a person confirmed. */
export function doubtsOf(state: AlignmentState, bead: HeldBead): readonly Doubt[] {
  if (bead.origin === 'confirmed') return []
  const doubts: Doubt[] = bead.review ? ['review'] : []
  if (bead.score < FAIR) doubts.push('score')
  if (sizeOf(bead.source) === 0 || sizeOf(bead.target) === 0) return [...doubts, 'empty']
  const source = sentencesOf(state, 'source', bead.source).join(' ')
  const target = sentencesOf(state, 'target', bead.target).join(' ')
  const ratio = target.length / source.length
  if (ratio > MOST || ratio < LEAST) doubts.push('length')
  if (numbersIn(source) !== numbersIn(target)) doubts.push('numbers')
  return doubts
}

/** Numbers of two digits or more, without separators, in order of size; a single digit is often spelled. */
function numbersIn(text: string): string {
  const figures = text.match(/\p{Nd}+(?:[.,:]\p{Nd}+)*/gu) ?? []
  return figures
    .map((figure) => figure.replaceAll(/[.,:]/g, ''))
    .filter((figure) => figure.length > 1)
    .toSorted()
    .join(' ')
}

/** How far an alignment is. */
export interface AlignmentSummary {
  readonly beads: number
  readonly confirmed: number
  readonly doubtful: number
}

const summaries = new WeakMap<AlignmentState, AlignmentSummary>()

/** Counted once a state: a list of alignments asks for it again and again. */
export function summaryOf(state: AlignmentState): AlignmentSummary {
  const known = summaries.get(state)
  if (known) return known
  const summary = {
    beads: state.beads.length,
    confirmed: state.beads.filter(({ origin }) => origin === 'confirmed').length,
    doubtful: state.beads.filter((bead) => doubtsOf(state, bead).length > 0).length,
  }
  summaries.set(state, summary)
  return summary
}
