import type { LanguagePair } from '../core/article/event.ts'
import { type Refusal, refuse } from '../core/refusal.ts'
import { baseOf } from '../exchange/parts/language.ts'
import type { ReturnFault } from '../exchange/readers/returned.ts'
import type { Desk, Imported } from './desk.ts'
import type { Ask } from './history.ts'
import { articleObstacle, type NewArticle, segmentsObstacle } from './import.ts'

/**
 * A bilingual file that belongs to no article here becomes one: its segments as they are, its translations as drafts, in
 * the languages that it names; where it names none, in those of `article`. Whole or not there at all.
 */
export async function importBilingual(desk: Desk, ask: Ask, article: NewArticle): Promise<Imported> {
  const read = await desk.work.run('readNew', article.text)
  if (!read.ok) return { ok: false, refusal: read.refusal ?? unreadable(read) }
  const { text, ranges, rows, source, target } = read
  const pair = pairOf(source, target, article.pair)
  if (!pair) return refuse('languages_unknown', { field: 'file', values: { source, target } })
  const wrong = articleObstacle(text) ?? segmentsObstacle(ranges)
  if (wrong) return { ok: false, refusal: { ...wrong, field: 'file' } }
  return desk.enterArticle(ask, { ...article, text, pair, bilingual: true }, ranges, rows, 'import')
}

/** Why a bilingual file cannot be read, as whoever sent it is told. */
export function unreadable({ message, line, column }: ReturnFault): Refusal {
  return refuse('return_unreadable', { field: 'file', line, values: { message, line, column } }).refusal
}

/** A file that names one language goes to the other; undefined: not between ours. */
function pairOf(source: string, target: string, otherwise: LanguagePair): LanguagePair | undefined {
  const [from, to] = [baseOf(source), baseOf(target)]
  if (from === '' && to === '') return otherwise
  const pairs: readonly LanguagePair[] = [
    { source: 'id', target: 'en' },
    { source: 'en', target: 'id' },
  ]
  return pairs.find((pair) => (from === '' || from === pair.source) && (to === '' || to === pair.target))
}
