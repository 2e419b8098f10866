import { type Common, commonWords } from '../../core/alignment/common.ts'
import { confidenceOf, doubtsOf, summaryOf } from '../../core/alignment/history/doubt.ts'
import type { AlignmentSide, HeldBead } from '../../core/alignment/history/event.ts'
import { type AlignmentState, beadOf, sentencesOf } from '../../core/alignment/history/state.ts'
import { reversible } from '../../core/alignment/history/steps.ts'
import type { Span } from '../../core/alignment/sentences/bead.ts'
import { may } from '../../core/workspace/rights.ts'
import type { AlignmentContext } from '../context.ts'

type Context = AlignmentContext<unknown, unknown>

/** Beads on one page, and in one group that the browser lays out when it is seen. */
const SHOWN = 100
const GROUP = 25

/** A sentence by its side and number: beads come and go, sentences stay. */
interface Place {
  readonly side: AlignmentSide
  readonly sentence: number
  readonly bead: number
}

/** The screen: a page of beads, and the tools for the sentence that somebody is at. */
export function screenPage(c: Context, at: string | undefined) {
  const { alignment: state, aligned, project, head } = c
  const place = placeOf(state, at)
  const first = Math.floor(place.bead / SHOWN) * SHOWN
  const beads = state.beads
    .slice(first, first + SHOWN)
    .map((bead, index) => beadModel(state, bead, first + index))
  return {
    current: 'projects',
    project: { id: project.id, name: project.name },
    alignment: { id: aligned.id, title: aligned.title },
    pair: state.pair,
    head,
    place,
    here: beadModel(state, state.beads[place.bead], place.bead),
    groups: Array.from({ length: Math.ceil(beads.length / GROUP) }, (_, group) => ({
      number: first / GROUP + group,
      beads: beads.slice(group * GROUP, (group + 1) * GROUP),
    })),
    summary: summaryOf(state),
    ...reversible(state.steps),
    doubtful: nextDoubtful(state, place.bead),
    before: first > 0 ? addressOf(state, first - SHOWN) : null,
    after: first + SHOWN < state.beads.length ? addressOf(state, first + SHOWN) : null,
    coordinates: may(c.actor.role, 'coordinate'),
  }
}

/** The question before an article is made: what nobody has confirmed yet, and what is doubtful. */
export function finishPage(c: AlignmentContext<unknown, unknown>) {
  const { alignment: state, aligned, project, head } = c
  const model = {
    current: 'projects',
    project: { id: project.id, name: project.name },
    alignment: { id: aligned.id, title: aligned.title },
    head,
    summary: summaryOf(state),
    left: state.beads.filter(({ kept }) => !kept).length,
    coordinates: may(c.actor.role, 'coordinate'),
  }
  return { view: 'alignments/finish', model }
}

/** The sentence asked for, or else the first of the first bead that nobody has confirmed. */
function placeOf(state: AlignmentState, at = ''): Place {
  const [name, number] = at.split(':')
  const side = name === 'target' ? 'target' : 'source'
  const bead = number === undefined ? -1 : beadOf(state, side, Number(number))
  if (bead >= 0) return { side, sentence: Number(number), bead }
  const open = state.beads.findIndex(({ origin }) => origin !== 'confirmed')
  return firstOf(state, Math.max(0, open))
}

/** Every bead holds a sentence of one side at least. */
function firstOf(state: AlignmentState, bead: number): Place {
  const { source, target } = state.beads[bead] ?? NOTHING
  const side = source.start < source.end ? 'source' : 'target'
  return { side, bead, sentence: side === 'source' ? source.start : target.start }
}

function addressOf(state: AlignmentState, bead: number): string {
  const { side, sentence } = firstOf(state, bead)
  return `${side}:${sentence}`
}

/** Round and round: the next behind this bead, or the first of all. */
function nextDoubtful(state: AlignmentState, from: number): string | null {
  const count = state.beads.length
  for (let step = 1; step <= count; step += 1) {
    const number = (from + step) % count
    const bead = state.beads[number]
    if (bead && doubtsOf(state, bead).length > 0) return addressOf(state, number)
  }
  return null
}

function beadModel(state: AlignmentState, bead: HeldBead = NOTHING, number: number) {
  const texts = {
    source: sentencesOf(state, 'source', bead.source),
    target: sentencesOf(state, 'target', bead.target),
  }
  const common = commonOf(bead, texts.source.join(' '), texts.target.join(' '))
  return {
    number,
    score: bead.score,
    confidence: confidenceOf(bead),
    origin: bead.origin,
    review: bead.review,
    kept: bead.kept,
    doubts: doubtsOf(state, bead),
    sourceEnd: bead.source.end,
    targetEnd: bead.target.end,
    source: cells(texts.source, bead.source, common.source),
    target: cells(texts.target, bead.target, common.target),
  }
}

const known = new WeakMap<
  HeldBead,
  { readonly source: string; readonly target: string; readonly common: Common }
>()

/** Found once for a bead and its texts: a change leaves most beads of the page as they were. */
function commonOf(bead: HeldBead, source: string, target: string): Common {
  const found = known.get(bead)
  if (found?.source === source && found.target === target) return found.common
  const common = commonWords(source, target)
  known.set(bead, { source, target, common })
  return common
}

/** Sentences with their numbers, in pieces: what the other side has too, and what not. */
function cells(texts: readonly string[], { start }: Span, common: readonly Span[]) {
  let from = 0
  return texts.map((text, index) => {
    const own = common
      .filter((span) => span.start >= from && span.end <= from + text.length)
      .map((span) => ({ start: span.start - from, end: span.end - from }))
    from += text.length + 1
    return { sentence: start + index, text, pieces: pieces(text, own) }
  })
}

function pieces(text: string, marked: readonly Span[]) {
  const made: { readonly text: string; readonly common: boolean }[] = []
  let from = 0
  for (const { start, end } of marked) {
    made.push(
      { text: text.slice(from, start), common: false },
      { text: text.slice(start, end), common: true },
    )
    from = end
  }
  return [...made, { text: text.slice(from), common: false }].filter((piece) => piece.text !== '')
}

const NOTHING: HeldBead = {
  source: { start: 0, end: 0 },
  target: { start: 0, end: 0 },
  score: 0,
  origin: 'automatic',
  review: false,
  kept: false,
}
