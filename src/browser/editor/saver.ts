import { Link } from '../unsent/link.ts'
import type { Request, SavedState, Spread, Unsent } from '../unsent/texts.ts'
import { type Answer, post } from './answers.ts'
import { Entries } from './entries.ts'
import type { Conflict, Entry } from './entry.ts'
import { type SaverEvents, type Sender, stateOf } from './saving.ts'

/** How long after the last key a draft goes out. Milliseconds. */
const PAUSE = 800

/**
 * Saves what is typed: in this browser at once, then on the server, one after the other in the order in which segments
 * began to wait. The newest text of a segment waits for the answer to the one before, whose revision is its base. What got
 * no answer is sent again under the same operation, so that it happens once.
 */
export class Saver {
  readonly #events: SaverEvents
  readonly #sender: Sender
  readonly #entries = new Entries()
  /** Those with something to send, in order. */
  readonly #queue = new Set<Entry>()
  readonly #link = new Link(() => this.#pump())
  #shown = 'none 0'
  #saved = false
  #settled: ((all: boolean) => void)[] = []

  constructor(sender: Sender, events: SaverEvents) {
    this.#sender = sender
    this.#events = events
  }

  /** A row is worked on from now on, and shows this revision and its text. */
  enter(segment: string, base: string, text: string): void {
    this.#entries.enter(segment)
    this.rebase(segment, base, text)
  }

  /** Says which revision a segment is at, and its text, where nothing of ours waits for it. */
  rebase(segment: string, base: string, text: string): void {
    if (this.textOf(segment) === undefined)
      this.#entries.get(segment)?.baseOn(base === '' ? null : base, text)
  }

  /** A text was typed; it goes out as a draft when the typing pauses. */
  typed(segment: string, text: string): void {
    const entry = this.#want(segment, text, 'draft')
    entry.due = false
    entry.timer = window.setTimeout(() => this.#ripe(entry), PAUSE)
    this.#show()
  }

  /** Saves now, whatever the clock says; gives the operation. */
  save(segment: string, text: string, state: SavedState, repeats?: Spread): string {
    const entry = this.#want(segment, text, state, repeats)
    const { operation = '' } = entry.newest ?? {}
    this.#ripe(entry)
    return operation
  }

  /** Sends what waits for a pause. `last`: the page is going away. */
  flush(last = false): void {
    for (const entry of this.#queue) entry.due = true
    this.#pump(last)
  }

  /** Tries again at once: the network is back, somebody signed in, or somebody asks for it. */
  retry(): void {
    this.#link.hurry()
    if (this.#queue.size === 0) this.#link.up()
    this.#pump()
    this.#show()
  }

  /** The browser itself says that it has no network. */
  lost(): void {
    this.#link.down('offline')
    this.#show()
  }

  /** Sends what was refused once more. */
  again(segment: string): void {
    const refused = this.#entries.get(segment)?.refused
    if (refused) this.save(segment, refused.text, refused.state, refused.repeats)
  }

  /** Goes on with what another page left; where something of that segment waits already, after it. */
  takeOver(text: Unsent): void {
    const entry = this.#entries.of(text.segment)
    if (!entry.takeOver(text)) return
    this.#keep(entry)
    this.#sender.texts.forget(text.segment, text.tab)
    this.#queue.add(entry)
    this.#events.takenOver(text.segment)
    this.#pump()
    this.#show()
  }

  /** The person chose: a text on top of theirs, or theirs. */
  resolve(segment: string, choice: 'mine' | 'theirs', mine: string, state: SavedState): void {
    const entry = this.#entries.get(segment)
    if (!entry?.conflict) return
    const { theirs } = entry.conflict
    entry.baseOn(theirs?.id ?? null, theirs?.text ?? '')
    entry.conflict = undefined
    if (choice === 'mine') this.save(segment, mine, state)
    else {
      this.#saved = true
      this.#done(entry)
      this.#show()
    }
  }

  /** The person has no use for what was refused. */
  discard(segment: string): void {
    const entry = this.#entries.of(segment)
    entry.refused = undefined
    this.#done(entry)
    this.#show()
  }

  numberOf(segment: string): number {
    return this.#entries.get(segment)?.number ?? 0
  }

  /** The person puts both texts together in the box; his own stays to be chosen. */
  beginMerge(segment: string): void {
    const conflict = this.conflictOf(segment)
    if (conflict) conflict.before ??= conflict.mine.text
  }

  conflictOf(segment: string): Conflict | undefined {
    return this.#entries.get(segment)?.conflict
  }

  /** Segments in which the person has to choose. */
  get conflicts(): readonly string[] {
    return this.#entries.all.flatMap(({ conflict, segment }) => (conflict ? segment : []))
  }

  baseOf(segment: string): string {
    return this.#entries.get(segment)?.base ?? ''
  }

  /** The newest text of a segment that the server has not; undefined: it has all. */
  textOf(segment: string): string | undefined {
    return this.#entries.get(segment)?.newest?.text
  }

  /** Whether something of a segment is not acknowledged yet. */
  isPending(segment: string): boolean {
    const entry = this.#entries.get(segment)
    return entry !== undefined && (entry.waits || entry.conflict !== undefined)
  }

  get idle(): boolean {
    return this.#queue.size === 0 && this.conflicts.length === 0
  }

  /** Somebody is in the middle of typing. */
  get typing(): boolean {
    return [...this.#queue].some(({ wanted, due }) => wanted !== undefined && !due)
  }

  /** True once everything typed so far is acknowledged; false where that has to wait for a person or for the network. */
  settled(): Promise<boolean> {
    if (this.#link.state === 'offline' || this.#link.state === 'failing') this.retry()
    this.flush()
    return new Promise((done) => {
      this.#settled.push(done)
      this.#settle()
    })
  }

  /** Does it once everything typed so far is saved, or all of one segment; else says what holds it up. */
  whenSaved(act: () => unknown, segment?: string): void {
    void this.settled().then((all) => {
      if (all || (segment !== undefined && !this.isPending(segment))) act()
      else this.#events.held()
    })
  }

  #want(segment: string, text: string, state: SavedState, repeats?: Spread): Entry {
    const entry = this.#entries.of(segment)
    window.clearTimeout(entry.timer)
    if (!entry.newest) entry.at = Date.now()
    entry.number = this.#sender.number(segment) ?? entry.number
    entry.want(text, state, repeats)
    this.#keep(entry)
    if (entry.waits) this.#queue.add(entry)
    return entry
  }

  #keep(entry: Entry): void {
    const { kept } = entry
    if (kept) this.#sender.texts.keep(kept, this.#sender.title)
    else this.#sender.texts.forget(entry.segment)
  }

  #ripe(entry: Entry): void {
    entry.due = true
    if (this.#link.state === 'signedOut') this.#events.signedOut('')
    this.#pump()
    this.#show()
  }

  /** Sends the first that may go, or at the end of the page all. */
  #pump(last = false): void {
    if (this.#link.waits && !(last && this.#link.state !== 'signedOut')) return
    for (const entry of this.#queue) {
      if (!last && [...this.#queue].some(({ inFlight }) => inFlight)) return
      if (entry.inFlight || !(entry.sending || entry.due)) continue
      const request = entry.next()
      if (request) void this.#send(entry, request, last)
    }
  }

  async #send(entry: Entry, request: Request, last: boolean): Promise<void> {
    entry.inFlight = true
    this.#show()
    const by = { person: this.#sender.person, last }
    const answer = await post(`/segments/${entry.segment}/revisions`, request, by)
    entry.inFlight = false
    this.#answered(entry, request, answer)
    this.#pump()
    this.#show()
  }

  #answered(entry: Entry, request: Request, answer: Answer): void {
    const { segment } = entry
    if (answer.kind === 'unreachable') {
      this.#link.down(answer.answered ? 'failing' : 'offline')
      // It may be this one alone that the server cannot take: the others get their turn.
      if (answer.answered && this.#queue.delete(entry)) this.#queue.add(entry)
      return
    }
    if (answer.kind === 'signedOut') {
      this.#link.signedOut()
      this.#show()
      this.#events.signedOut(answer.message)
      return
    }
    this.#link.up()
    if (answer.kind === 'stale') {
      const conflict = entry.meet(answer.current, request)
      this.#keep(entry)
      if (!conflict) return
      this.#queue.delete(entry)
      this.#show()
      this.#events.conflict(segment, answer.current)
    } else if (answer.kind === 'done') {
      this.#saved = true
      entry.sending = undefined
      entry.baseOn(answer.id, request.text)
      this.#done(entry)
      this.#shown = ''
      this.#events.acknowledged(segment, request.text, answer.id, answer.status)
      if (answer.repeats) this.#events.spread(request.operation, answer.repeats)
    } else this.#turnedDown(entry, request, answer)
  }

  /** What was typed stays in the box and in this browser, unless it is nothing. */
  #turnedDown(entry: Entry, request: Request, answer: Answer): void {
    const { segment } = entry
    entry.sending = undefined
    if (answer.kind === 'replaced' || !entry.wanted) {
      const newest = entry.wanted ?? request
      entry.wanted = undefined
      entry.refused = newest.text.trim() === '' ? undefined : newest
      this.#queue.delete(entry)
    }
    this.#keep(entry)
    this.#show()
    if (answer.kind === 'replaced') this.#events.replaced(segment, request.text, answer.successors)
    if (answer.kind === 'refused') this.#events.refused(segment, request.text, answer.message, answer.code)
  }

  #done(entry: Entry): void {
    this.#keep(entry)
    if (entry.waits) return
    this.#queue.delete(entry)
    const next = entry.behind.shift()
    if (next) this.takeOver(next)
  }

  #show(): void {
    const state = stateOf(this.#link.state, this.#entries.all, this.#saved)
    const shown = `${state} ${this.#queue.size}`
    if (shown !== this.#shown) this.#events.saveState(state, this.#queue.size)
    this.#shown = shown
    this.#settle()
  }

  #settle(): void {
    if (this.#settled.length === 0) return
    const moving = this.#queue.size > 0 && !this.#link.waits
    if (moving) return
    for (const done of this.#settled.splice(0)) done(this.idle)
  }
}
