import { compileReplacement } from '../../core/search/replacement.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { json, page, type Reply, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import { refIn } from '../revisions/refs.ts'
import { addressOf } from '../search/address.ts'
import { searchQuery, textQueryOf } from '../search/input.ts'
import { searchModel } from '../search/page.ts'
import { type PreviewQuery, REPLACE_LIMIT, type ReplacementInput } from './input.ts'
import { messageOf, PREVIEW_LIMIT, previewModel, skippedOf } from './page.ts'
import { type Plan, type PlannedText, planReplacement } from './plan.ts'

/** Shows what a replacement would change, text by text. */
export async function previewReplacement(c: ArticleContext<unknown, PreviewQuery>): Promise<Reply> {
  const { replacement } = c.query
  const query = textQueryOf(c.query)
  const unusable = unusableIn(c, c.query)
  if (unusable) return unusable
  const article = { id: c.entry.id, head: c.head, state: c.article }
  const asked = { query, replacement, limit: PREVIEW_LIMIT }
  const plan = await planReplacement(c.house.desk.textSearches, article, asked)
  return page('replacements/new', await previewModel(c, plan))
}

/** Replaces in the texts chosen, all in one act; those that may not be changed are passed over and listed. */
export async function makeReplacement(c: ArticleContext<ReplacementInput>): Promise<Reply> {
  const { replacement, all } = c.body
  const query = textQueryOf(c.body)
  const refs = c.body.revisions.map((id) => refIn(c.entry.id, id))
  if (refs.includes(undefined)) return refused({ code: 'not_found', field: 'revisions' })
  const unusable = unusableIn(c, c.body)
  if (unusable) return unusable
  const closed = await closedTo(c)
  if (closed) return refused(closed)
  const chosen = [...new Set(refs)].filter((ref) => ref !== undefined)
  const asked = { query, replacement, limit: REPLACE_LIMIT, ...(all ? {} : { revisions: chosen }) }
  const plan = await planReplacement(c.house.desk.textSearches, await before(c), asked)
  const rows = plan.texts.map(({ revision, after }) => ({ revision, text: after }))
  const { articles } = c.house.desk
  const acted = await articles.act(c.entry.id, c.ask, { type: 'replaceTexts', rows }, c.actor)
  if (!acted.ok) return refused(acted.refusal)
  const changed = new Set(
    (acted.line?.events ?? []).map((event) => (event.type === 'segmentRevised' ? event.segment : 0)),
  )
  // What was decided between the plan and the act is another person's: the text is not the one that was seen.
  const texts = plan.texts.map((text) => (changed.has(text.segment) ? text : passedOver(text)))
  return answer(c, { ...plan, texts })
}

function passedOver(text: PlannedText): PlannedText {
  return text.refusal ? text : { ...text, refusal: { code: 'revision_superseded' } }
}

function answer(c: ArticleContext<ReplacementInput>, { texts, later, more }: Plan): Reply {
  const done = texts.filter(({ refusal }) => !refusal)
  const skipped = texts.flatMap((text) => {
    const message = messageOf(c, text)
    if (!text.refusal || message === undefined) return []
    return [{ segment: publicId(c.entry.id, text.segment), code: text.refusal.code, message }]
  })
  const { operation } = c.ask
  if (c.api)
    return json(
      { operation, done: done.map((one) => publicId(c.entry.id, one.segment)), skipped, later, more },
      201,
    )
  return page('replacements/result', {
    article: { id: c.entry.id, title: c.entry.title },
    search: addressOf(c.body),
    undoes: operation,
    numbers: done.map(({ number }) => number),
    skipped: skippedOf(c, texts),
    left: later > 0 || more,
  })
}

/** The article as it was before this operation, so that a repeat gives the first answer. */
async function before(c: ArticleContext) {
  const { articles } = c.house.desk
  const done = await articles.lineOf(c.entry.id, c.ask.operation)
  if (!done) return { id: c.entry.id, head: c.head, state: c.article }
  return { id: c.entry.id, head: done.seq - 1, state: await articles.at(c.entry.id, done.seq - 1) }
}

/** Why nothing can be looked for, or put in its place: the search once more, with the sentence at its field. */
function unusableIn(c: ArticleContext, asked: PreviewQuery): Reply | undefined {
  const compiled = compileReplacement(textQueryOf(asked), asked.replacement)
  const refusal = compiled.ok ? undefined : compiled.refusal
  if (!refusal && asked.q !== '') return undefined
  const model = searchModel(c, searchQuery.parse({ ...textQueryOf(asked), replacement: asked.replacement }))
  return refused(refusal ?? { code: 'search_empty', field: 'q' }, { page: { view: 'search/show', model } })
}
