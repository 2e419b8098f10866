import type { AlignmentCommand } from '../core/alignment/history/command.ts'
import { decideAlignment } from '../core/alignment/history/decide.ts'
import type { AlignmentEvent } from '../core/alignment/history/event.ts'
import { foldAlignment } from '../core/alignment/history/evolve.ts'
import { inverseOf } from '../core/alignment/history/revert.ts'
import { type AlignmentState, EMPTY_ALIGNMENT } from '../core/alignment/history/state.ts'
import { reversible } from '../core/alignment/history/steps.ts'
import type { Line } from '../core/history.ts'
import { allow, refuse } from '../core/refusal.ts'
import type { Store } from '../store/store.ts'
import { historyOfAlignment, isAlignmentLine } from './articles.ts'
import { type Acted, type Ask, HistoryDesk } from './history.ts'

export type AlignmentActed = Acted<AlignmentState, AlignmentEvent>

/** Alignments in memory at once: each may be a few megabytes. */
const MOST_OPEN = 8

/** Alignments, folded and kept at hand; every change to one goes through here. */
export class Alignments {
  readonly #store: Store
  readonly #now: () => Date
  /** In order of use, the newest last. */
  readonly #open = new Map<string, HistoryDesk<AlignmentState, AlignmentEvent>>()

  constructor(store: Store, now: () => Date) {
    this.#store = store
    this.#now = now
  }

  load(id: string): Promise<{ readonly state: AlignmentState; readonly head: number }> {
    return this.#desk(id).load()
  }

  /** Only on the alignment as it was at line `head`: numbers of beads mean what whoever asks has seen. */
  act(id: string, ask: Ask, command: AlignmentCommand, head: number): Promise<AlignmentActed> {
    return this.#desk(id).act(ask, (state, now) =>
      now === head ? decideAlignment(state, command) : refuse('stale_alignment'),
    )
  }

  /** Undoes the newest operation that stands, or the newest undoing; refuses to take back another one. */
  async revert(id: string, ask: Ask, operation: string): Promise<AlignmentActed> {
    return this.#desk(id).act(ask, async ({ steps }) => {
      const { undoable, redoable } = reversible(steps)
      if (undoable === null && redoable === null) return refuse('nothing_to_revert', { field: 'reverts' })
      if (operation !== undoable && operation !== redoable) return refuse('stale_alignment')
      const line = (await this.lines(id)).find((one) => one.operation === operation)
      return line ? allow(...inverseOf(line)) : refuse('stale_alignment')
    })
  }

  async lines(id: string): Promise<readonly Line<AlignmentEvent>[]> {
    return (await this.#store.read(historyOfAlignment(id), 0)).filter(isAlignmentLine)
  }

  forget(id: string): void {
    this.#open.delete(id)
  }

  #desk(id: string): HistoryDesk<AlignmentState, AlignmentEvent> {
    const desk =
      this.#open.get(id) ??
      new HistoryDesk(this.#store, historyOfAlignment(id), EMPTY_ALIGNMENT, foldAlignment, this.#now)
    this.#open.delete(id)
    this.#open.set(id, desk)
    const [oldest] = this.#open.keys()
    if (oldest !== undefined && this.#open.size > MOST_OPEN) this.#open.delete(oldest)
    return desk
  }
}
