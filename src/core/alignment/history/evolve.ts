import type { Line, LineMeta } from '../../history.ts'
import type {
  AlignedText,
  AlignmentEvent,
  AlignmentEventOf,
  AlignmentSide,
  HeldBead,
  SentenceSeam,
} from './event.ts'
import { type AlignmentState, beadOf, EMPTY_ALIGNMENT } from './state.ts'
import { stepped } from './steps.ts'

/** The only place that changes an alignment's state. Total: events about what is not there change nothing. */
export function evolveAlignment(
  state: AlignmentState,
  event: AlignmentEvent,
  meta: LineMeta,
): AlignmentState {
  const changed = { by: meta.by, at: meta.at }
  switch (event.type) {
    case 'alignmentStarted': {
      const { pair, source, target, beads } = event
      return { ...state, pair, source, target, beads, changed }
    }
    case 'beadsReplaced':
      return event.at + event.removed.length > state.beads.length
        ? state
        : { ...state, changed, beads: state.beads.toSpliced(event.at, event.removed.length, ...event.made) }
    case 'sentenceEdited':
      return state[event.side].sentences[event.sentence]
        ? { ...state, changed, [event.side]: edited(state[event.side], event) }
        : state
    case 'sentenceCut':
      return cut(state, event, changed)
    case 'sentencesJoined':
      return joined(state, event, changed)
    case 'operationReverted':
      return state
  }
}

export function foldAlignment(
  lines: readonly Line<AlignmentEvent>[],
  from: AlignmentState = EMPTY_ALIGNMENT,
): AlignmentState {
  let state = from
  for (const line of lines) {
    for (const event of line.events) state = evolveAlignment(state, event, line)
    state = { ...state, steps: stepped(state.steps, line) }
  }
  return state
}

/** Sentences behind the edited one move with the text. */
function edited({ text, sentences }: AlignedText, event: AlignmentEventOf<'sentenceEdited'>): AlignedText {
  const { start = 0, end = 0 } = sentences[event.sentence] ?? {}
  const by = event.text.length - (end - start)
  return {
    text: text.slice(0, start) + event.text + text.slice(end),
    sentences: sentences.map((range, number) =>
      number < event.sentence
        ? range
        : { ...range, start: number === event.sentence ? start : range.start + by, end: range.end + by },
    ),
  }
}

type Changed = AlignmentState['changed']

function cut(
  state: AlignmentState,
  { side, sentence, ...seam }: SentenceSeam,
  changed: Changed,
): AlignmentState {
  const held = state[side].sentences[sentence]
  if (!held || seam.end > seam.start || held.start + seam.start > held.end) return state
  const first = { ...held, end: held.start + seam.end }
  const second = { start: held.start + seam.start, end: held.end, paragraph: seam.paragraph }
  return renumbered({ ...state, changed }, side, sentence, 1, [first, second])
}

function joined(state: AlignmentState, { side, sentence }: SentenceSeam, changed: Changed): AlignmentState {
  const [first, second] = state[side].sentences.slice(sentence, sentence + 2)
  if (!first || !second || beadOf(state, side, sentence) !== beadOf(state, side, sentence + 1)) return state
  return renumbered({ ...state, changed }, side, sentence, 2, [{ ...first, end: second.end }])
}

/** Sentences take the place of some of one bead, and those behind them get other numbers. */
function renumbered(
  state: AlignmentState,
  side: AlignmentSide,
  at: number,
  count: number,
  made: AlignedText['sentences'],
): AlignmentState {
  const by = made.length - count
  const moved = (number: number) => (number > at ? number + by : number)
  const span = (bead: HeldBead) => ({ start: moved(bead[side].start), end: moved(bead[side].end) })
  return {
    ...state,
    [side]: { text: state[side].text, sentences: state[side].sentences.toSpliced(at, count, ...made) },
    beads: state.beads.map((bead) => ({ ...bead, [side]: span(bead) })),
  }
}
