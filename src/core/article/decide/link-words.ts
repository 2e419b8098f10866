import { allow, type Decided, refuse } from '../../refusal.ts'
import type { Span } from '../../revision/follow.ts'
import type { CommandOf } from '../command.ts'
import type { ArticleEvent } from '../event.ts'
import { LIMITS } from '../limits.ts'
import { linksOf, placesIn } from '../linked.ts'
import { type ArticleState, sourceOf } from '../state.ts'
import { findRevision, findSegment } from './find.ts'
import { badSpan } from './mark.ts'

/**
 * Words are linked, or said not to be; the offsets count in the revision that the person saw. What was said of the same
 * words before gives way to it.
 */
export function linkWords(state: ArticleState, command: CommandOf<'linkWords'>): Decided<ArticleEvent> {
  const there = findSegment(state, command.segment)
  if (!there.ok) return there
  const { segment } = there
  const found = findRevision(state, command.revision ?? segment.last ?? 0)
  if (!found.ok && command.revision === undefined) return refuse('empty_target')
  if (!found.ok) return found
  const { revision } = found
  if (revision.segment !== segment.ref) return refuse('not_found', { field: 'revision' })
  const texts = { source: sourceOf(state, segment), target: revision.text }
  for (const field of ['source', 'target'] as const) {
    const wrong = badSpan(command[field], texts[field])
    if (wrong) return { ok: false, refusal: { ...wrong, field } }
  }
  const said = linksOf(state, segment)
  const { source, target } = command
  const words = { segment: segment.ref, revision: revision.ref, source, target, texts }
  const now = placesIn(state, words, segment.ref)
  const before = said.filter((one) => isSame(one.source, now.source) && isSame(one.target, now.target))
  if (before.some(({ link }) => link.linked === command.linked)) return allow()
  if (said.length >= LIMITS.links) return refuse('too_many_links', { values: { limit: LIMITS.links } })
  return allow<ArticleEvent>(
    ...before.map(({ link }) => ({ type: 'linkWithdrawn', link: link.ref }) as const),
    {
      type: 'wordsLinked',
      link: state.next,
      segment: segment.ref,
      revision: revision.ref,
      source: spanOf(command.source),
      target: spanOf(command.target),
      linked: command.linked,
    },
  )
}

/** What was said of words is taken back, by anybody who may say it; it stays in the history. */
export function withdrawLink(state: ArticleState, command: CommandOf<'withdrawLink'>): Decided<ArticleEvent> {
  const found = state.links.get(command.link)
  if (!found) return refuse('not_found')
  return found.withdrawn ? allow() : allow({ type: 'linkWithdrawn', link: found.ref })
}

function isSame(one: Span | undefined, other: Span | undefined): boolean {
  return one !== undefined && one.start === other?.start && one.end === other.end
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
