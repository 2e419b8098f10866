import type { ArticleState } from '../../core/article/state.ts'
import { historyOf, isArticleLine } from '../../desk/articles.ts'
import type { Desk } from '../../desk/desk.ts'
import { describeLine } from './describe.ts'
import type { Followed } from './streams.ts'

/** A reader further behind reads the article again instead of its every step. Lines. */
const REPLAY = 5_000

/** What a reader who has the lines up to `after` is told of an article; undefined: he reads all again. */
export function followed(desk: Desk, id: string, after: number | undefined, head: number): Followed {
  return {
    history: historyOf(id),
    after: after ?? head,
    resync: after === undefined,
    async describe(line) {
      if (!isArticleLine(line)) return undefined
      const { state } = await desk.articles.load(id)
      return describeLine(await desk.workspace(), id, state, line)
    },
  }
}

/** The sequence number that a reader says he has; undefined: not of this history, too old, or from before drafts were folded, so he reads all again. */
export function placeIn(
  seen: string,
  { head, state }: { readonly head: number; readonly state: ArticleState },
): number | undefined {
  if (!/^(0|[1-9][0-9]{0,14})$/.test(seen)) return undefined
  const behind = head - Number(seen)
  return behind >= 0 && behind <= REPLAY && Number(seen) >= state.foldedTo ? Number(seen) : undefined
}
