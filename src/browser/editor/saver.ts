import { type Answer, post, type Theirs } from './answers.ts'
import { forget, keep, newUuid } from './kept.ts'

export type SaveState = 'unsaved' | 'saving' | 'saved' | 'failed' | 'signedOut'

export interface SaverEvents {
  saveState(state: SaveState): void
  acknowledged(segment: string, text: string, id: string | null, status: string): void
  conflict(segment: string, theirs: Theirs | null, mine: string): void
  /** The segment was split, merged or taken out; these are there now. */
  replaced(segment: string, text: string, successors: readonly string[]): void
  refused(segment: string, text: string, message: string, code: string): void
}

type State = 'draft' | 'translated'

interface Wanted {
  readonly text: string
  readonly state: State
}

interface Request extends Wanted {
  readonly base: string | null
  readonly operation: string
}

interface Entry {
  /** The revision that the next save builds on; null: none. */
  base: string | null
  /** The newest text that is not on its way yet. */
  wanted: Wanted | undefined
  /** On its way, or to be sent again as it is. */
  sending: Request | undefined
  waiting: boolean
  timer: number | undefined
  failures: number
  /** Somebody else's text is there: nothing goes out until the person has chosen. */
  conflict: { readonly theirs: Theirs | null; readonly mine: string } | undefined
}

/** How long after the last key a draft goes out. Milliseconds. */
const PAUSE = 800
const LONGEST_WAIT = 30_000

/**
 * Saves what is typed. At most one save of a segment is on its way; the newest text waits for its answer, whose
 * revision is its base. What got no answer is sent again under the same operation, so that it happens once.
 */
export class Saver {
  readonly #events: SaverEvents
  readonly #entries = new Map<string, Entry>()
  #settled: (() => void)[] = []

  constructor(events: SaverEvents) {
    this.#events = events
  }

  /** Says which revision a segment is at, where nothing of ours is on its way. */
  rebase(segment: string, base: string): void {
    const entry = this.#entry(segment, base)
    if (!this.isPending(segment)) entry.base = base === '' ? null : base
  }

  /** A text was typed; it goes out as a draft when the typing pauses. */
  typed(segment: string, text: string): void {
    const entry = this.#want(segment, { text, state: 'draft' })
    window.clearTimeout(entry.timer)
    entry.timer = window.setTimeout(() => this.#push(segment), PAUSE)
    this.#events.saveState('unsaved')
  }

  /** Text from before a reload, typed on `base`, goes out like text typed now. */
  restore(segment: string, text: string, base: string): void {
    this.#entry(segment, base).base = base === '' ? null : base
    this.typed(segment, text)
  }

  /** Saves now, whatever the clock says. */
  save(segment: string, text: string, state: State): void {
    this.#want(segment, { text, state })
    this.#push(segment)
  }

  /** Sends what waits for a pause. `last`: the page is going away. */
  flush(last = false): void {
    for (const segment of this.#entries.keys()) this.#push(segment, last)
  }

  /** Tries again what could not be sent, at once. */
  retry(): void {
    for (const [segment, entry] of this.#entries) {
      window.clearTimeout(entry.timer)
      if (!entry.waiting && entry.sending) void this.#send(segment, entry, entry.sending)
    }
  }

  /** The person chose: his text on top of theirs, or theirs. */
  resolve(segment: string, choice: 'mine' | 'theirs', mine: string, state: State): void {
    const entry = this.#entries.get(segment)
    if (!entry?.conflict) return
    entry.base = entry.conflict.theirs?.id ?? null
    entry.conflict = undefined
    entry.wanted = undefined
    if (choice === 'mine') this.save(segment, mine, state)
    else {
      forget(segment)
      this.#settle(true)
    }
  }

  conflictOf(segment: string): Entry['conflict'] {
    return this.#entries.get(segment)?.conflict
  }

  baseOf(segment: string): string {
    return this.#entries.get(segment)?.base ?? ''
  }

  /** Whether something of a segment is not acknowledged yet. */
  isPending(segment: string): boolean {
    const entry = this.#entries.get(segment)
    return (
      entry !== undefined &&
      (entry.wanted !== undefined || entry.sending !== undefined || entry.conflict !== undefined)
    )
  }

  get idle(): boolean {
    return [...this.#entries.keys()].every((segment) => !this.isPending(segment))
  }

  /** Resolves once everything typed so far is acknowledged. */
  settled(): Promise<void> {
    this.flush()
    return this.idle ? Promise.resolve() : new Promise((done) => this.#settled.push(done))
  }

  #entry(segment: string, base: string): Entry {
    const known = this.#entries.get(segment)
    if (known) return known
    const entry: Entry = {
      base: base === '' ? null : base,
      wanted: undefined,
      sending: undefined,
      waiting: false,
      timer: undefined,
      failures: 0,
      conflict: undefined,
    }
    this.#entries.set(segment, entry)
    return entry
  }

  #want(segment: string, wanted: Wanted): Entry {
    const entry = this.#entry(segment, '')
    entry.wanted = wanted
    keep(segment, wanted.text, entry.base ?? '')
    return entry
  }

  #push(segment: string, last = false): void {
    const entry = this.#entries.get(segment)
    if (!entry?.wanted || entry.sending || entry.conflict) return
    window.clearTimeout(entry.timer)
    const request: Request = { ...entry.wanted, base: entry.base, operation: newUuid() }
    entry.wanted = undefined
    entry.sending = request
    void this.#send(segment, entry, request, last)
  }

  async #send(segment: string, entry: Entry, request: Request, last = false): Promise<void> {
    entry.waiting = true
    this.#events.saveState('saving')
    const answer = await post(`/segments/${segment}/revisions`, request, last)
    entry.waiting = false
    this.#answered(segment, entry, request, answer)
  }

  #answered(segment: string, entry: Entry, request: Request, answer: Answer): void {
    if (answer.kind === 'unreachable') {
      entry.failures += 1
      entry.timer = window.setTimeout(
        () => void this.#send(segment, entry, request),
        Math.min(LONGEST_WAIT, 500 * 2 ** entry.failures),
      )
      this.#events.saveState('failed')
      return
    }
    if (answer.kind === 'signedOut') {
      this.#events.saveState('signedOut')
      return
    }
    entry.sending = undefined
    entry.failures = 0
    if (answer.kind === 'stale') {
      const mine = entry.wanted?.text ?? request.text
      entry.wanted = undefined
      entry.conflict = { theirs: answer.current, mine }
      this.#events.conflict(segment, answer.current, mine)
      return
    }
    if (answer.kind === 'replaced') {
      // What was typed stays in the box and in this browser; it cannot be sent anywhere.
      entry.wanted = undefined
      this.#events.saveState('failed')
      this.#events.replaced(segment, request.text, answer.successors)
    } else if (answer.kind === 'refused') {
      this.#events.saveState('failed')
      this.#events.refused(segment, request.text, answer.message, answer.code)
    } else {
      entry.base = answer.id
      this.#events.acknowledged(segment, request.text, answer.id, answer.status)
      if (entry.wanted) keep(segment, entry.wanted.text, entry.base ?? '')
      else forget(segment)
    }
    if (entry.wanted) this.#push(segment)
    else this.#settle(answer.kind === 'done')
  }

  #settle(saved: boolean): void {
    if (!this.idle) return
    if (saved) this.#events.saveState('saved')
    for (const done of this.#settled.splice(0)) done()
  }
}
