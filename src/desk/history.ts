import type { Line, PadanEvent } from '../core/history.ts'
import type { Decided, Refusal } from '../core/refusal.ts'
import { StorageError, type Store } from '../store/store.ts'
import { turn } from '../turn.ts'

/** Someone asks for something, once: the operation tells a repeat, the request what was asked. */
export interface Ask {
  readonly operation: string
  readonly request: string
  readonly by: string
  /** Where it comes from: a network address, or `command`. None: start-up work, of which the audit tells nothing. */
  readonly from?: string
}

export type Acted<S, E> =
  | {
      readonly ok: true
      readonly state: S
      /** The line that holds it; null where it was so already and nothing was written. */
      readonly line: Line<E> | null
    }
  | { readonly ok: false; readonly refusal: Refusal; readonly state: S }

interface Folded<S> {
  readonly state: S
  readonly head: number
}

/** How often a decision is made anew when others append in between (architecture.md, Conflicts). */
const TRIES = 8
/** Most events that are folded in one go; fewer where each is much work, as the parts of an article are. */
const PIECE = 500
/** Lines, and events of the first piece, that take some milliseconds whatever they are. */
const FEW = 4
/** Longest stretch of folding, in milliseconds, before others get their turn; a piece should take half of it. */
const SLICE = 10

/**
 * A history as its folded state: load → decide → append → retry. Keeps the last state and folds only what came since;
 * a stale copy costs a retry, never a wrong answer.
 */
export class HistoryDesk<S, E extends PadanEvent> {
  readonly #store: Store
  readonly #name: string
  readonly #fold: (lines: readonly Line<E>[], from: S) => S
  readonly #now: () => Date
  #folded: Folded<S>
  /** A long fold under way, for all who wait for the same. */
  #folding: { readonly from: Folded<S>; readonly head: number; readonly done: Promise<Folded<S>> } | undefined
  /**
   * Settles when the act before is done: acts of one server take turns instead of meeting stale heads. None is decided on a
   * line that is still on its way to the disk, although they could then share a sync: if that line is lost, another may get
   * its number, and a head is no more than a number.
   */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(
    store: Store,
    name: string,
    empty: S,
    fold: (lines: readonly Line<E>[], from: S) => S,
    now: () => Date,
  ) {
    this.#store = store
    this.#name = name
    this.#fold = fold
    this.#now = now
    this.#folded = { state: empty, head: 0 }
  }

  /** The state of now and the number of the last line in it. */
  async load(): Promise<Folded<S>> {
    const from = this.#folded
    const lines = await this.#store.read(this.#name, from.head)
    return this.#advance(from, narrow<E>(lines))
  }

  /** Whether its operation stands here for another request. */
  async isReused({ operation, request }: Ask): Promise<boolean> {
    const known = await this.#store.find(this.#name, operation)
    return known !== undefined && known.request !== request
  }

  act(ask: Ask, decide: (state: S, head: number) => Decided<E> | Promise<Decided<E>>): Promise<Acted<S, E>> {
    const acted = this.#turn.then(() => this.#act(ask, decide))
    this.#turn = acted.catch(() => undefined)
    return acted
  }

  async #act(
    ask: Ask,
    decide: (state: S, head: number) => Decided<E> | Promise<Decided<E>>,
  ): Promise<Acted<S, E>> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const { state, head } = await this.load()
      const known = await this.#store.find(this.#name, ask.operation)
      if (known) return this.#repeated(known, ask, state)
      const decided = await decide(state, head)
      if (!decided.ok) return { ok: false, refusal: decided.refusal, state }
      if (decided.events.length === 0) return { ok: true, state, line: null }
      const { operation, request, by } = ask
      const draft = { operation, request, by, at: this.#now().toISOString(), events: decided.events }
      const appended = await this.#store.append(this.#name, head, draft)
      if (appended.kind === 'staleHead') continue
      const after = await this.load()
      return appended.kind === 'appended'
        ? { ok: true, state: after.state, line: { ...draft, seq: appended.line.seq } }
        : this.#repeated(appended.line, ask, after.state)
    }
    throw new StorageError('storage_busy', `${this.#name} is written to by too many at once`)
  }

  #repeated(line: Line, ask: Ask, state: S): Acted<S, E> {
    if (line.request !== ask.request)
      return { ok: false, refusal: { code: 'operation_reused', field: 'operation' }, state }
    const [same] = narrow<E>([line])
    return { ok: true, state, line: same ?? null }
  }

  #advance(from: Folded<S>, lines: readonly Line<E>[]): Folded<S> | Promise<Folded<S>> {
    const head = lines.at(-1)?.seq
    if (head === undefined) return from
    if (lines.length <= FEW && lines.every(({ events }) => events.length <= PIECE))
      return this.#keep({ state: this.#fold(lines, from.state), head })
    const known = this.#folding
    if (known?.from === from && known.head === head) return known.done
    const done = this.#foldLong(from, lines, head).finally(() => {
      if (this.#folding?.done === done) this.#folding = undefined
    })
    this.#folding = { from, head, done }
    return done
  }

  async #foldLong(from: Folded<S>, lines: readonly Line<E>[], head: number): Promise<Folded<S>> {
    let { state } = from
    let size = FEW
    let started = performance.now()
    for (const piece of piecesOf(lines, () => size)) {
      const before = performance.now()
      state = this.#fold(piece, state)
      const now = performance.now()
      size = now - before < SLICE / 2 ? Math.min(2 * size, PIECE) : Math.max(1, size >> 1)
      if (now - started < SLICE) continue
      await turn()
      started = performance.now()
    }
    return this.#keep({ state, head })
  }

  #keep(folded: Folded<S>): Folded<S> {
    if (folded.head > this.#folded.head) this.#folded = folded
    return folded
  }
}

/** The same events in order, `size()` at a time: of a long line, parts that are lines of the same number. */
function* piecesOf<E>(lines: readonly Line<E>[], size: () => number): Iterable<readonly Line<E>[]> {
  let piece: Line<E>[] = []
  let room = size()
  for (const line of lines)
    for (let from = 0; from < line.events.length; ) {
      const events = line.events.slice(from, from + room)
      piece.push(events.length === line.events.length ? line : { ...line, events })
      from += events.length
      room -= events.length
      if (room > 0) continue
      yield piece
      piece = []
      room = size()
    }
  if (piece.length > 0) yield piece
}

/**
 * The store keeps events of all histories; which kind a history holds follows from its name alone, so this is the one
 * place that says so.
 */
function narrow<E extends PadanEvent>(lines: readonly Line[]): readonly Line<E>[] {
  return lines.filter((line): line is Line<E> => line.seq > 0)
}
