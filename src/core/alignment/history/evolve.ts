import type { Line, LineMeta } from '../../history.ts'
import type { AlignedText, AlignmentEvent, AlignmentEventOf } from './event.ts'
import { type AlignmentState, EMPTY_ALIGNMENT } from './state.ts'

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
      return { pair, source, target, beads, changed }
    }
    case 'beadsReplaced':
      return event.at + event.removed.length > state.beads.length
        ? state
        : { ...state, changed, beads: state.beads.toSpliced(event.at, event.removed.length, ...event.made) }
    case 'sentenceEdited':
      return state[event.side].sentences[event.sentence]
        ? { ...state, changed, [event.side]: edited(state[event.side], event) }
        : state
    case 'operationReverted':
      return state
  }
}

export function foldAlignment(
  lines: readonly Line<AlignmentEvent>[],
  from: AlignmentState = EMPTY_ALIGNMENT,
): AlignmentState {
  let state = from
  for (const line of lines) for (const event of line.events) state = evolveAlignment(state, event, line)
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
