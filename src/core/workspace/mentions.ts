import type { Mention } from '../article/comment-event.ts'
import type { Refusal } from '../refusal.ts'
import { actorIn, nameOf, type Person, type WorkspaceState } from './state.ts'

/** People who may read a project, and so may be named in its comments; in order of addition. */
export function mentionable(state: WorkspaceState, project: string): readonly Person[] {
  return [...state.people.values()].filter(({ id }) => actorIn(state, id, project) !== undefined)
}

export type Mentions =
  | { readonly ok: true; readonly mentions: readonly Mention[] }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Who is named in a text: an @ that stands alone or behind a sign, and then a name or a sign-in name, whatever its case; of
 * several that fit the longest. An @ inside a word (an address) names nobody. A name that nobody has, or several, is refused.
 */
export function readMentions(text: string, people: readonly Person[]): Mentions {
  const known = handles(people)
  const lengths = [...new Set([...known.keys()].map(({ length }) => length))].sort((a, b) => b - a)
  const mentions: Mention[] = []
  for (const { index } of text.matchAll(BEGINNING)) {
    const length = lengths.find(
      (one) => isWhole(text, index + 1 + one) && known.has(handle(text.slice(index + 1, index + 1 + one))),
    )
    if (length === undefined) return refused('mention_unknown', word(text, index))
    const end = index + 1 + length
    const [person, ...others] = known.get(handle(text.slice(index + 1, end))) ?? []
    if (person === undefined || others.length > 0) return refused('mention_shared', text.slice(index, end))
    mentions.push({ person, start: index, end })
  }
  return { ok: true, mentions }
}

/** A text in pieces: what was written, and the people named in it. */
export type CommentPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'person'; readonly person: string }

export function commentPieces(text: string, mentions: readonly Mention[]): readonly CommentPiece[] {
  const pieces: CommentPiece[] = []
  let at = 0
  for (const { person, start, end } of mentions) {
    if (start > at) pieces.push({ kind: 'text', text: text.slice(at, start) })
    pieces.push({ kind: 'person', person })
    at = end
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) })
  return pieces
}

/** A text with the people in it under the names that they have now. */
export function namedText(
  state: WorkspaceState,
  { text, mentions }: { readonly text: string; readonly mentions: readonly Mention[] },
): string {
  return commentPieces(text, mentions)
    .map((piece) => (piece.kind === 'text' ? piece.text : `@${nameOf(state, piece.person)}`))
    .join('')
}

// Behind a letter, a digit or one of the signs of addresses it is no beginning.
const BEGINNING = /(?<![\p{L}\p{M}\p{N}_.@/-])@(?=[\p{L}\p{N}])/gu
const WORD = /[\p{L}\p{M}\p{N}]/u

function handles(people: readonly Person[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const { id, name, login } of people)
    for (const one of new Set([handle(name), handle(login)]))
      if (one !== '') found.set(one, [...(found.get(one) ?? []), id])
  return found
}

function handle(name: string): string {
  return name.toLowerCase()
}

function isWhole(text: string, end: number): boolean {
  return end <= text.length && !WORD.test(String.fromCodePoint(text.codePointAt(end) ?? 32))
}

function word(text: string, at: number): string {
  return text.slice(at, at + 60).split(/\s/, 1)[0] ?? ''
}

function refused(code: 'mention_unknown' | 'mention_shared', name: string): Mentions {
  return { ok: false, refusal: { code, field: 'text', values: { name } } }
}
