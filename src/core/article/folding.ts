import type { Line } from '../history.ts'
import type { ArticleEvent, ArticleEventOf, FoldedRun, Ref } from './event.ts'
import { isStep } from './superseded.ts'

type Text = ArticleEventOf<'segmentRevised'>

/** A text of a segment, as far as it matters for folding. */
interface Saved {
  readonly ref: Ref
  readonly by: string
  readonly at: string
  readonly seq: number
  /** A draft that was typed, alone in its line: nothing else would go with its text. */
  readonly plain: boolean
  /** The next text of the same segment. */
  next: Saved | undefined
  /** It was only a step to the next, and nothing but texts was said until that was there. */
  step: boolean
  /** Something names it. */
  named: boolean
  folded: boolean
}

/**
 * Finds the drafts of a history whose texts may be given up. A positive rule, so that whatever else comes to be said of
 * texts keeps them without being listed here: a typed draft, alone in its line, which was a step to the next (superseded.ts)
 * and that one again; between it and the next nothing was said in the whole article but texts, for any other fact (a version,
 * a decision, a comment, an undo) may speak of the article as it was; and no event has its number in it.
 * The last two texts of a run stay, so that undo of what stands has what it brings back.
 */
export class DraftRuns {
  /** The newest text of each segment. */
  readonly #newest = new Map<Ref, Saved>()
  readonly #plain = new Map<Ref, Saved>()
  /** Number of the last line that said something else than a text. */
  #otherwise = 0
  #texts = 0

  /** Lines come in order, from the first. */
  add(line: Line<ArticleEvent>): void {
    const { events, seq } = line
    if (events.some(saysMore)) this.#otherwise = seq
    for (const event of events) {
      if (event.type === 'draftsFolded') this.#fold(event)
      // A text's own number comes after all that it may name.
      else if (event.type !== 'draftGone' && this.#plain.size > 0) this.#name(event)
      if (event.type === 'segmentRevised') this.#save(event, line)
    }
  }

  /** What may be folded now. */
  runs(): readonly FoldedRun[] {
    const runs: FoldedRun[] = []
    const taken = new Set<Saved>()
    for (const first of this.#plain.values()) {
      const drafts: Ref[] = []
      let into: Saved | undefined = first
      for (; into && mayGo(into) && !taken.has(into); into = into.next) {
        drafts.push(into.ref)
        taken.add(into)
      }
      if (into && drafts.length > 0) runs.push({ drafts, into: into.ref })
    }
    return runs
  }

  /** Lines that hold a text which somebody saved. */
  get texts(): number {
    return this.#texts
  }

  /** Numbers of lines whose draft is folded and whose text is still there. */
  foldedLines(): readonly number[] {
    return [...this.#plain.values()].filter(({ folded }) => folded).map(({ seq }) => seq)
  }

  #save(event: Text, { by, at, seq, events }: Line<ArticleEvent>): void {
    const plain = events.length === 1 && isPlain(event)
    const saved: Saved = {
      ref: event.revision,
      by,
      at,
      seq,
      plain,
      next: undefined,
      step: false,
      named: false,
      folded: false,
    }
    const before = this.#newest.get(event.segment)
    if (before) {
      before.next = saved
      before.step = before.plain && before.seq > this.#otherwise && isStep(before, saved)
    }
    this.#newest.set(event.segment, saved)
    if (plain) this.#plain.set(event.revision, saved)
    this.#texts += 1
  }

  #fold({ runs }: ArticleEventOf<'draftsFolded'>): void {
    for (const ref of runs.flatMap(({ drafts }) => drafts)) {
      const saved = this.#plain.get(ref)
      if (saved) saved.folded = true
    }
  }

  /** Any number in an event may be that of a revision; one that only looks like it keeps a text too many. */
  #name(value: unknown): void {
    if (typeof value === 'number') {
      const saved = this.#plain.get(value)
      if (saved) saved.named = true
    } else if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) this.#name(inner)
    }
  }
}

function saysMore({ type }: ArticleEvent): boolean {
  return type !== 'segmentRevised' && type !== 'draftGone' && type !== 'draftsFolded'
}

/** An emptied one has no text to give up. */
function isPlain({ type: _, revision, segment, text, state, origin, ...more }: Text): boolean {
  return state === 'draft' && origin === 'typed' && text !== '' && Object.keys(more).length === 0
}

function mayGo({ step, named, folded, next }: Saved): boolean {
  return step && next?.step === true && !named && !folded
}

/** The line of a folded draft without its text. Everything else, the operation above all, stays as it was. */
export function withoutText(line: Line<ArticleEvent>): Line<ArticleEvent> {
  const [event] = line.events
  if (event?.type !== 'segmentRevised') return line
  return { ...line, events: [{ type: 'draftGone', revision: event.revision, segment: event.segment }] }
}
