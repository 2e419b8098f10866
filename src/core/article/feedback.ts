import type { Ref } from './event.ts'
import { marksIn } from './marked.ts'
import { editedFrom } from './review-edit.ts'
import type { ArticleState, Decision, Mark, Revision } from './state.ts'

/** What became of somebody's text in review. */
export interface Feedback {
  readonly segment: Ref
  readonly decision: Decision
  /** The person's own text. */
  readonly mine: Revision
  /** The text that was decided on; another than `mine` where it was edited on the way. */
  readonly decided: Revision
}

/**
 * Decisions of others on what a person wrote, the newest first: returned, approved after an edit, or approved with something
 * to say. Segments that gave way to others are part of it: what was said of them was said.
 */
export function feedbackFor(state: ArticleState, person: string): readonly Feedback[] {
  const found: Feedback[] = []
  const seen = new Set<string>()
  for (const feedback of all(state)) {
    const { decision, mine } = feedback
    // An undo brings a decision back on the same text, as said by whom and when it was said.
    const key = `${decision.by} ${decision.at} ${decision.outcome} ${feedback.segment}`
    if (mine.by !== person || seen.has(key)) continue
    seen.add(key)
    found.push(feedback)
  }
  return found
}

/** Marks of others on what a person wrote, the newest first. */
export function marksFor(state: ArticleState, person: string): readonly Mark[] {
  return marksIn(state).filter((mark) => mark.by !== person && authorOf(state, mark) === person)
}

/** When each person's work was last spoken of: where a page of feedback has to look. ISO 8601. */
export function feedbackTimes(state: ArticleState): Readonly<Record<string, string>> {
  const times: Record<string, string> = {}
  const note = (person: string, at: string): void => {
    if ((times[person] ?? '') < at) times[person] = at
  }
  for (const { mine, decision } of all(state)) note(mine.by, decision.at)
  for (const mark of marksIn(state)) {
    const author = authorOf(state, mark)
    if (author !== undefined && author !== mark.by) note(author, mark.at)
  }
  return times
}

function authorOf(state: ArticleState, mark: Mark): string | undefined {
  return state.revisions.get(mark.revision)?.by
}

function* all(state: ArticleState): Generator<Feedback, void> {
  for (let ref = state.decisions.length - 1; ref > 0; ref -= 1) {
    const decision = state.decisions.get(ref)
    const decided = decision && state.revisions.get(decision.revision)
    if (!decision || !decided) continue
    for (const mine of [decided, editedFrom(state, decided)])
      if (mine && mine.by !== decision.by && (mine === decided || mine.by !== decided.by))
        if (tells(decision, mine, decided)) yield { segment: decided.segment, decision, mine, decided }
  }
}

function tells({ outcome, reasons, note }: Decision, mine: Revision, decided: Revision): boolean {
  if (outcome === 'withdrawn') return false
  if (outcome === 'returned') return mine === decided
  return mine.text !== decided.text || reasons.length > 0 || note.trim() !== ''
}
