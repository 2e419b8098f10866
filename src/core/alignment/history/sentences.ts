import { allow, type Decided, refuse } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'
import type { AlignmentCommandOf } from './command.ts'
import { pulled } from './draw.ts'
import type { AlignmentEvent } from './event.ts'
import { replace } from './replace.ts'
import { type AlignmentState, beadOf } from './state.ts'

/** UTF-16 code units of a sentence that was edited, as for a segment. */
const LONGEST_SENTENCE = 10_000

type Answer = Decided<AlignmentEvent>

export function editSentence(
  state: AlignmentState,
  { side, sentence, text }: AlignmentCommandOf<'edit'>,
): Answer {
  const range = state[side].sentences[sentence]
  if (!range) return noSentence()
  const before = state[side].text.slice(range.start, range.end)
  const typed = text.replaceAll(/\s+/g, ' ').trim()
  const wrong = unacceptable(typed, 'text', LONGEST_SENTENCE)
  if (wrong) return { ok: false, refusal: wrong }
  if (typed === '') return refuse('empty_sentence', { field: 'text' })
  return typed === before ? allow() : allow({ type: 'sentenceEdited', side, sentence, before, text: typed })
}

export function cutSentence(
  state: AlignmentState,
  { side, sentence, parts }: AlignmentCommandOf<'cut'>,
): Answer {
  const range = state[side].sentences[sentence]
  if (!range) return noSentence()
  const text = state[side].text.slice(range.start, range.end)
  const [first, second] = [parts[0].trim(), parts[1].trim()]
  if (first === '' || second === '') return refuse('bad_cut', { field: 'parts' })
  const [end, start] = [first.length, text.length - second.length]
  const same = text.startsWith(first) && text.endsWith(second) && end <= start
  if (!same || text.slice(end, start).trim() !== '') return refuse('bad_cut', { field: 'parts' })
  return allow({ type: 'sentenceCut', side, sentence, end, start, paragraph: range.paragraph })
}

export function joinSentences(state: AlignmentState, { side, sentence }: AlignmentCommandOf<'join'>): Answer {
  const [first, second] = state[side].sentences.slice(sentence, sentence + 2)
  if (!first) return noSentence()
  if (!second) return refuse('no_next_sentence', { field: 'sentence' })
  const length = second.end - first.start
  if (length > LONGEST_SENTENCE)
    return refuse('too_long', { field: 'sentence', values: { limit: LONGEST_SENTENCE, length } })
  const [from, to] = [beadOf(state, side, sentence), beadOf(state, side, sentence + 1)]
  const run = state.beads.slice(from, to + 1)
  const together: Answer = from === to ? allow() : replace(state, from, run.length, pulled(run, side))
  if (!together.ok) return together
  const seam = { end: first.end - first.start, start: second.start - first.start }
  const { paragraph } = second
  return allow(...together.events, { type: 'sentencesJoined', side, sentence, ...seam, paragraph })
}

function noSentence(): Answer {
  return refuse('not_found', { field: 'sentence' })
}
