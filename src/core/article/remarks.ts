import type { Comment } from './comments.ts'
import type { Ref } from './event.ts'
import { type ArticleState, type Decision, decisionsOn, revisionsOf, type Segment } from './state.ts'
import { commentsOf, segmentOf, threadsOf } from './threads.ts'

/** What a reviewer said with a decision, in one text: reasons (codes with severity), then the note. */
export function decisionText({ reasons, note }: Decision): string {
  const codes = reasons.map(({ code, severity }) => `${code} (${severity})`).join(', ')
  return [codes, note].filter((part) => part !== '').join(': ')
}

/** The lines of all comments, as they were written and as they are `told` outside, by the segment that they are on now. */
export function commentLines(
  state: ArticleState,
  told: (comment: Comment) => string,
): ReadonlyMap<Ref, ReadonlySet<string>> {
  const found = new Map<Ref, Set<string>>()
  for (const thread of threadsOf(state)) {
    const segment = segmentOf(state, thread)
    if (segment === null) continue
    const lines = found.get(segment) ?? new Set()
    for (const comment of commentsOf(state, thread))
      for (const text of [comment.text, told(comment)]) for (const line of linesOf(text)) lines.add(line)
    found.set(segment, lines)
  }
  return found
}

/**
 * What a file that came back says of a segment and nobody has said of it here: the note without the lines of comments
 * and decisions, with which it went out, whoever's name stands before them. Empty: nothing. `said`: `commentLines`.
 */
export function newRemark(
  state: ArticleState,
  segment: Segment,
  note: string,
  said: ReadonlyMap<Ref, ReadonlySet<string>>,
): string {
  if (note.trim() === '') return ''
  const known = new Set(said.get(segment.ref))
  for (const revision of revisionsOf(state, segment))
    for (const decision of decisionsOn(state, revision))
      for (const line of linesOf(decisionText(decision))) known.add(line)
  const isKnown = (line: string) => known.has(line) || known.has(line.replace(/^[^:]*: /, ''))
  return linesOf(note)
    .filter((line) => line !== '' && !isKnown(line))
    .join('\n')
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/).map((line) => line.trim())
}
