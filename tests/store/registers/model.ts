import type { ArticleEvent, Ref } from '../../../src/core/article/event.ts'
import { evolve } from '../../../src/core/article/evolve.ts'
import { type ArticleState, currentRevision, EMPTY_ARTICLE } from '../../../src/core/article/state.ts'
import type { Line } from '../../../src/core/history.ts'

/**
 * What a client asked of a register (a segment), in the style of Jepsen: invoked, then ok, fail or unknown. Moments are counted,
 * not measured: all clients live in one thread, so the count is the order in which things happened.
 */
export interface Act {
  readonly client: number
  readonly segment: Ref
  readonly operation: string
  /** The text that was to be written on that base; undefined: a read. */
  readonly write?: { readonly text: string; readonly base: Ref | null }
  readonly invoked: number
  readonly outcome: Outcome
}

export type Outcome =
  /** `place`: number of the line that was written, or of the last one that the reader saw. */
  | { readonly kind: 'ok'; readonly answered: number; readonly place: number; readonly text: string }
  | { readonly kind: 'fail' }
  | { readonly kind: 'unknown' }

/**
 * What is wrong with a run, one sentence each; none: every register was linearizable. The lines of the history are the one
 * order that has to explain it all: written once, each on the base it named, read as it was at that place, and nobody sent
 * back behind what somebody had been answered before he asked.
 */
export function faultsOf(acts: readonly Act[], lines: readonly Line<ArticleEvent>[]): readonly string[] {
  return [...writeFaults(acts, lines), ...valueFaults(acts, lines), ...orderFaults(acts)]
}

function* writeFaults(acts: readonly Act[], lines: readonly Line<ArticleEvent>[]): Generator<string> {
  const kept = new Map<string, number>()
  for (const { operation, seq } of lines) {
    if (kept.has(operation)) yield `${operation} is there twice, at ${kept.get(operation)} and ${seq}`
    kept.set(operation, seq)
  }
  for (const { write, operation, outcome } of acts) {
    const seq = kept.get(operation)
    if (write && outcome.kind === 'ok' && seq !== outcome.place)
      yield `${operation} was acknowledged at ${outcome.place} and is at ${seq ?? 'no place: lost'}`
    if (write && outcome.kind === 'fail' && seq !== undefined)
      yield `${operation} was refused and is at ${seq}`
  }
}

function* valueFaults(acts: readonly Act[], lines: readonly Line<ArticleEvent>[]): Generator<string> {
  const writes = new Map(acts.flatMap((act) => (act.write ? [[act.operation, act] as const] : [])))
  const readsAt = new Map<number, Act[]>()
  for (const act of acts)
    if (!act.write && act.outcome.kind === 'ok') {
      const at = readsAt.get(act.outcome.place) ?? []
      readsAt.set(act.outcome.place, [...at, act])
    }
  let state = EMPTY_ARTICLE
  for (const line of lines) {
    const act = writes.get(line.operation)
    const last = act && (state.segments.get(act.segment)?.last ?? null)
    if (act?.write && last !== act.write.base)
      yield `${act.operation} was written on ${last}, not on its base ${act.write.base}`
    for (const event of line.events) state = evolve(state, event, line)
    for (const { client, segment, outcome } of readsAt.get(line.seq) ?? [])
      if (outcome.kind === 'ok' && outcome.text !== textOf(state, segment))
        yield `client ${client} read "${outcome.text}" at ${line.seq}, where "${textOf(state, segment)}" stood`
  }
}

export function textOf(state: ArticleState, ref: Ref): string {
  const segment = state.segments.get(ref)
  return (segment && currentRevision(state, segment)?.text) ?? ''
}

function* orderFaults(acts: readonly Act[]): Generator<string> {
  const moments = acts.flatMap((act) => {
    const { outcome } = act
    if (outcome.kind !== 'ok') return []
    return [
      { at: act.invoked, act, place: outcome.place, answers: false },
      { at: outcome.answered, act, place: outcome.place, answers: true },
    ]
  })
  let answered = 0
  for (const { act, place, answers } of moments.sort((one, other) => one.at - other.at)) {
    if (answers) answered = Math.max(answered, place)
    else if (act.write ? place <= answered : place < answered)
      yield `${act.operation} got place ${place} after ${answered} had been answered`
  }
}
