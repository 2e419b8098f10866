import { standingClosure, statusOf } from '../../core/article/state.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { addressOf, OPTIONS } from '../search/address.ts'
import { sentence } from '../send.ts'
import type { PreviewQuery } from './input.ts'
import type { Plan, PlannedText } from './plan.ts'

/** Texts that a preview shows; the rest waits for the next. */
export const PREVIEW_LIMIT = 300

/** Codes of refusals that say the same to whoever looked at a preview: another text is there now. */
const CHANGED: ReadonlySet<string> = new Set([
  'revision_superseded',
  'segment_replaced',
  'text_folded',
  'not_found',
])

/** What would change, as words that were put in and taken out, and what would not and why. */
export async function previewModel(c: ArticleContext<unknown, PreviewQuery>, { texts, later, more }: Plan) {
  const { article, entry, query } = c
  const changing = texts.filter(({ refusal }) => !refusal)
  const differences = await c.house.desk.work.run('compare', changing)
  const items = changing.map(({ segment: ref, number, revision }, index) => {
    const segment = article.segments.get(ref)
    return {
      id: publicId(entry.id, revision),
      ref,
      number,
      status: segment ? statusOf(article, segment) : 'untranslated',
      pieces: differences[index]?.pieces ?? [],
    }
  })
  return {
    article: { id: entry.id, title: entry.title },
    pair: article.pair,
    query,
    options: OPTIONS,
    search: addressOf(query),
    closed: standingClosure(article) !== undefined,
    archived: entry.archived,
    items,
    approved: items.filter(({ status }) => status === 'approved').length,
    skipped: skippedOf(c, texts),
    later,
    more,
  }
}

/** What was passed over, by the reason why. */
export function skippedOf(c: ArticleContext, texts: readonly PlannedText[]) {
  const groups = new Map<string, number[]>()
  for (const text of texts) {
    const message = messageOf(c, text)
    if (message === undefined) continue
    const numbers = groups.get(message) ?? []
    groups.set(message, numbers)
    numbers.push(text.number)
  }
  return [...groups].map(([message, numbers]) => ({ message, numbers }))
}

/** Why a text was passed over, for people; undefined: it was not. */
export function messageOf(c: ArticleContext, { refusal }: PlannedText): string | undefined {
  if (!refusal) return undefined
  if (CHANGED.has(refusal.code)) return c.t('replacements:changed')
  return sentence(c.t, refusal.code, refusal)
}
