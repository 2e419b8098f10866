import type { Request, SavedState, Spread, Unsent, Wanted } from '../unsent/texts.ts'
import { newUuid } from '../uuid.ts'
import type { Theirs } from './answers.ts'

/** Somebody else's text is there: nothing goes out until the person has chosen. */
export interface Conflict {
  readonly theirs: Theirs | null
  /** What both began from. */
  readonly baseText: string
  mine: Wanted
  /** What was his before he began to put both together in the box. */
  before: string | undefined
}

/** What this page knows of one segment's saves. */
export class Entry {
  readonly segment: string
  /** As the page showed it last; 0: never. */
  number = 0
  /** The revision that the next save builds on, and its text; null: none. */
  base: string | null = null
  baseText = ''
  /** The newest text that is not on its way yet. */
  wanted: Wanted | undefined
  /** It may go out: the typing paused. */
  due = false
  timer: number | undefined
  /** On its way, or to be sent again as it is. */
  sending: Request | undefined
  inFlight = false
  /** When it began to wait, in milliseconds. */
  at = 0
  conflict: Conflict | undefined
  /** What the server would not take. */
  refused: Wanted | undefined
  /** Typed for the same segment in other pages that are gone; each gets its turn. */
  readonly behind: Unsent[] = []

  constructor(segment: string) {
    this.segment = segment
  }

  /** Something is to be sent. */
  get waits(): boolean {
    return this.wanted !== undefined || this.sending !== undefined
  }

  /** Nothing is left to do about it. */
  get isSettled(): boolean {
    return !this.waits && !this.inFlight && this.newest === undefined && this.behind.length === 0
  }

  get newest(): Wanted | undefined {
    return this.conflict?.mine ?? this.wanted ?? this.sending ?? this.refused
  }

  /** A text was typed; it has an operation from now on, so that it happens once whoever sends it. */
  want(text: string, state: SavedState, repeats?: Spread): Wanted {
    const wanted = { text, state, operation: newUuid(), ...(repeats ? { repeats } : {}) }
    this.refused = undefined
    if (this.conflict) this.conflict.mine = wanted
    else this.wanted = wanted
    return wanted
  }

  /** What goes out now. */
  next(): Request | undefined {
    if (this.sending || !this.wanted) return this.sending
    window.clearTimeout(this.timer)
    this.due = false
    this.sending = { ...this.wanted, base: this.base }
    this.wanted = undefined
    return this.sending
  }

  baseOn(id: string | null, text: string): void {
    this.base = id
    this.baseText = text
  }

  /** Says whether there is a conflict: not where both wrote the same. */
  meet(theirs: Theirs | null, request: Request): boolean {
    const mine = this.wanted ?? request
    this.sending = undefined
    this.wanted = undefined
    if (mine.text === theirs?.text) {
      this.baseOn(theirs.id, theirs.text)
      this.wanted = mine
      this.due = true
      return false
    }
    this.conflict = { theirs, mine, baseText: this.baseText, before: undefined }
    return true
  }

  /** As it is kept in the browser; undefined: nothing is to be. */
  get kept(): Omit<Unsent, 'person' | 'tab' | 'title'> | undefined {
    const { newest, segment, number, base, baseText, at } = this
    const sent = this.wanted && this.sending ? this.sending : null
    return newest && { ...newest, segment, number, base: sent?.base ?? base, baseText, sent, at }
  }

  /** What another page left; where something waits already, after that. Says whether it is this entry's text now. */
  takeOver(text: Unsent): boolean {
    if (!this.newest) this.#take(text)
    else if (!this.behind.some(({ operation }) => operation === text.operation)) this.behind.push(text)
    return this.newest?.operation === text.operation
  }

  #take({ number, text, state, repeats, operation, base, baseText, sent, at }: Unsent): void {
    this.baseOn(base, baseText)
    this.sending = sent ?? undefined
    this.wanted = { text, state, operation, ...(repeats ? { repeats } : {}) }
    this.due = true
    this.at = at
    this.number = number
  }
}
