import { replacingObstacle } from '../../core/article/decide/replace-texts.ts'
import type { Ref } from '../../core/article/event.ts'
import type { ArticleState } from '../../core/article/state.ts'
import type { Refusal } from '../../core/refusal.ts'
import type { TextQuery } from '../../core/search/query.ts'
import type { ChangedText, FoundTexts, SearchedArticle, TextSearches } from '../../desk/text-searches.ts'
import { eachOf } from '../../work/packed.ts'
import { numberOf } from '../revisions/place.ts'

/** A text that a replacement would change, and why it may not. */
export interface PlannedText extends ChangedText {
  readonly segment: Ref
  /** Of the segment in its article, from 1. */
  readonly number: number
  readonly refusal: Refusal | undefined
}

export interface Plan {
  /** In the order in which they were asked for. */
  readonly texts: readonly PlannedText[]
  /** Texts beyond the limit, which are left for another time. */
  readonly later: number
  /** There was so much to find that the rest of the article was not read. */
  readonly more: boolean
}

interface Asked {
  readonly query: TextQuery
  readonly replacement: string
  /** Without them, all current texts that hold what is looked for. */
  readonly revisions?: readonly Ref[]
  /** Of texts that change. */
  readonly limit: number
}

/** What a replacement would do to an article as it was at a line. Query and replacement have to be such as can be used. */
export async function planReplacement(
  searches: TextSearches,
  article: SearchedArticle,
  { query, replacement, revisions, limit }: Asked,
): Promise<Plan> {
  const { state } = article
  const found = revisions ? undefined : await searches.of(article, query, 'target')
  const refs = revisions ?? currentOf(state, found)
  const changed = await searches.changed(state, refs, query, replacement)
  const texts: PlannedText[] = []
  await eachOf(changed.slice(0, limit), (text) => {
    const segment = state.revisions.get(text.revision)?.segment ?? 0
    const refusal = replacingObstacle(state, { revision: text.revision, text: text.after })
    texts.push({ ...text, segment, number: numberOf(state, segment), refusal })
  })
  return { texts, later: changed.length - texts.length, more: found?.more ?? false }
}

function currentOf({ segments }: ArticleState, found: FoundTexts | undefined): readonly Ref[] {
  return (found?.segments ?? []).flatMap(({ segment }) => segments.get(segment)?.last ?? [])
}
