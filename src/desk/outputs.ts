import { z } from 'zod'
import { type Output, outputOf } from '../core/article/output.ts'
import type { ArticleState } from '../core/article/state.ts'
import type { Store } from '../store/store.ts'
import type { Articles } from './articles.ts'
import { type Derived, DerivedRecords } from './derived.ts'

export interface KeptOutput extends Derived {
  readonly cells: readonly Output[]
}

const tally = z.object({ segments: z.number(), words: z.number() })

const schema: z.ZodType<KeptOutput> = z.object({
  head: z.number(),
  cells: z.array(
    z.object({
      person: z.string(),
      quarter: z.string(),
      translated: tally,
      confirmed: tally,
      reviewed: tally,
      approved: tally,
    }),
  ),
})

export const OUTPUT_KIND = 'output'

/** Who did what of each article, and when, so that no report opens histories that it has read before. */
export class Outputs extends DerivedRecords<KeptOutput> {
  constructor(store: Store, articles: Articles) {
    super(store, articles, { name: OUTPUT_KIND, schema, build })
  }
}

function* build(state: ArticleState, head: number): Generator<undefined, KeptOutput> {
  return { head, cells: yield* outputOf(state) }
}
