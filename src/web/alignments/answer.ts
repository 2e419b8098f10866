import type { z } from 'zod'
import { confidenceOf, doubtsOf, summaryOf } from '../../core/alignment/history/doubt.ts'
import type { AlignmentSide, HeldBead } from '../../core/alignment/history/event.ts'
import { type AlignmentState, sentencesOf } from '../../core/alignment/history/state.ts'
import { reversible } from '../../core/alignment/history/steps.ts'
import type { AlignedTexts } from '../../exchange/beads.ts'
import type { AlignmentContext } from '../context.ts'
import type { alignmentAnswer, BeadsQuery } from './input.ts'

type Answer = z.infer<typeof alignmentAnswer>

/** An alignment with a run of its beads, or of those that somebody should look at. */
export function alignmentJson(c: AlignmentContext<unknown, BeadsQuery>): Answer {
  const { alignment: state, aligned, head } = c
  const { after, limit, doubtful } = c.query
  const beads = state.beads.map((bead, number) => ({ bead, number, doubts: doubtsOf(state, bead) }))
  const asked = beads.filter(
    ({ number, doubts }) => number > after && (doubtful === 'false' || doubts.length > 0),
  )
  return {
    id: aligned.id,
    title: aligned.title,
    project: aligned.project,
    pair: state.pair,
    head,
    ...reversible(state.steps),
    counts: summaryOf(state),
    beads: asked
      .slice(0, limit)
      .map(({ bead, number, doubts }) => ({ number, ...beadJson(state, bead), doubts: [...doubts] })),
  }
}

function beadJson(state: AlignmentState, bead: HeldBead) {
  const { source, target, score, origin, review, kept } = bead
  return {
    source,
    target,
    sourceSentences: [...sentencesOf(state, 'source', source)],
    targetSentences: [...sentencesOf(state, 'target', target)],
    score,
    confidence: confidenceOf(bead),
    origin,
    review,
    kept,
  }
}

/** What goes out of an alignment: the beads that are kept. */
export function keptTexts({ aligned, alignment }: AlignmentContext): AlignedTexts {
  const all = (side: AlignmentSide) =>
    sentencesOf(alignment, side, { start: 0, end: alignment[side].sentences.length })
  return {
    id: aligned.id,
    title: aligned.title,
    languages: alignment.pair,
    source: all('source'),
    target: all('target'),
    beads: alignment.beads.filter(({ kept }) => kept),
  }
}
