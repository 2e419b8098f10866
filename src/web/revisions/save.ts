import type { Spread } from '../../core/article/command.ts'
import type { ArticleEvent, Ref } from '../../core/article/event.ts'
import { twinsOf } from '../../core/article/repeats.ts'
import { type ArticleState, currentRevision } from '../../core/article/state.ts'
import type { Refusal } from '../../core/refusal.ts'
import { donePath } from '../articles/done.ts'
import type { ArticleContext } from '../context.ts'
import { json, type Reply, redirect, refused } from '../reply.ts'
import { successorsOf } from '../segments/successors.ts'
import { currentText, madeRevision } from './answers.ts'
import { closedTo } from './closed.ts'
import type { RevisionInput } from './input.ts'
import { editorPath, nextOpen } from './place.ts'
import { refIn } from './refs.ts'
import { retryModel } from './retry.ts'

type Context = ArticleContext<RevisionInput>

/** A text for a segment. Whatever is refused, a person gets his own text back in the answer. */
export async function saveRevision(c: Context): Promise<Reply> {
  const { state, omission, then } = c.body
  const text = c.api ? c.body.text : c.body.text.replace(/\r\n?/g, '\n')
  const base = c.body.base === null ? null : refIn(c.entry.id, c.body.base)
  if (base === undefined) return refusedSave(c, text, { code: 'invalid', field: 'base' }, c.article)
  const closed = await closedTo(c)
  if (closed) return refusedSave(c, text, closed, c.article)
  const command = {
    type: 'revise',
    segment: c.ref,
    text,
    state,
    base,
    ...(omission ? { omission } : {}),
    ...spreadIn(c),
  } as const
  const acted = await c.house.desk.articles.act(c.entry.id, c.ask, command, c.actor)
  if (!acted.ok) return refusedSave(c, text, acted.refusal, acted.state)
  const answer = madeRevision(
    c.entry.id,
    acted.state,
    acted.line?.events ?? [],
    acted.state.segments.get(c.ref),
  )
  if (c.body.repeats === 'all')
    return spreadReply(c, acted.state, {
      ...answer,
      repeats: countsOf(acted.state, c.ref, acted.line?.events ?? []),
    })
  // Programs do not ask where a person would go on: in an article that is nearly done, that is to look through all of it.
  if (c.api) return json(answer, 201)
  const segment = then === 'next' ? nextOpen(acted.state, c.ref) : c.ref
  const path = omission ? donePath(c, acted.state, segment) : editorPath(c.entry.id, acted.state, segment)
  return redirect(path)
}

/** What the person wants done with the segments of the same source, else what the project does. */
function spreadIn({ body, project }: Context): { readonly repeats?: Spread } {
  if (body.repeats) return { repeats: body.repeats }
  return project.repeats === 'draft' ? { repeats: 'open' } : {}
}

/** Of the segments with the same source, those that got the text and those that keep another. */
function countsOf(state: ArticleState, ref: Ref, events: readonly ArticleEvent[]) {
  const segment = state.segments.get(ref)
  const text = segment && currentRevision(state, segment)?.text
  const others = segment ? twinsOf(state, segment) : []
  const kept = others.filter((other) => {
    const twin = state.segments.get(other)
    return twin !== undefined && currentRevision(state, twin)?.text !== text
  })
  const changed = events.filter((one) => one.type === 'segmentRevised' && one.segment !== ref)
  return { changed: changed.length, kept: kept.length }
}

/** A person sees what became of the others, and may undo it; he goes on from there himself. */
function spreadReply(c: Context, state: ArticleState, answer: object): Reply {
  return c.api ? json(answer, 201) : redirect(donePath(c, state, c.ref))
}

async function refusedSave(c: Context, text: string, refusal: Refusal, state: ArticleState): Promise<Reply> {
  if (c.api) return refused(refusal, { json: besides(c, refusal, state) })
  if (!state.segments.get(c.ref)) return refused(refusal)
  return refused(refusal, {
    page: { view: 'revisions/retry', model: await retryModel(c, text, refusal, state) },
  })
}

/** What a program needs to go on: the text that is there now, or the segments that took this one's place. */
function besides(c: Context, refusal: Refusal, state: ArticleState): object {
  if (refusal.code === 'stale_base') return { current: currentText(c.workspace, c.entry.id, state, c.ref) }
  if (refusal.code !== 'segment_replaced') return {}
  return { successors: successorsOf(c.entry.id, state, c.ref) }
}
