import type { LineMeta } from '../history.ts'
import type { ArticleEventOf } from './event.ts'
import { type ArticleState, type Link, sourceOf } from './state.ts'

/** Somebody links words, or says that they are not linked; the texts that the offsets count in are kept with it. */
export function wordsLinked(
  state: ArticleState,
  event: ArticleEventOf<'wordsLinked'>,
  { by, at, seq }: LineMeta,
): ArticleState {
  const segment = state.segments.get(event.segment)
  const revision = state.revisions.get(event.revision)
  if (!segment || revision?.segment !== segment.ref || state.links.get(event.link)) return state
  const { type: _, link: ref, ...said } = event
  const texts = { source: sourceOf(state, segment), target: revision.text }
  const link: Link = { ...said, ref, texts, withdrawn: null, previous: state.lastLink, by, at, seq }
  return {
    ...state,
    changed: { by, at },
    links: state.links.set(ref, link),
    lastLink: ref,
    next: Math.max(state.next, ref + 1),
  }
}

export function linkWithdrawn(
  state: ArticleState,
  event: ArticleEventOf<'linkWithdrawn'>,
  { by, at }: LineMeta,
): ArticleState {
  return change(state, event.link, { by, at }, { by, at })
}

export function linkRenewed(
  state: ArticleState,
  event: ArticleEventOf<'linkRenewed'>,
  { by, at }: LineMeta,
): ArticleState {
  return change(state, event.link, null, { by, at })
}

function change(
  state: ArticleState,
  ref: number,
  withdrawn: Link['withdrawn'],
  changed: ArticleState['changed'],
): ArticleState {
  const link = state.links.get(ref)
  return link ? { ...state, changed, links: state.links.set(ref, { ...link, withdrawn }) } : state
}
