import { z } from 'zod'
import { CODES, SEVERITIES } from '../core/article/quality.ts'
import { type Quality, qualityOf } from '../core/article/reviewed.ts'
import type { ArticleState } from '../core/article/state.ts'
import type { Store } from '../store/store.ts'
import type { Articles } from './articles.ts'
import { type Derived, DerivedRecords } from './derived.ts'

export interface KeptQuality extends Quality, Derived {}

const count = z.number()
const week = z.object({
  week: z.string(),
  segments: count,
  words: count,
  errors: z.array(z.object({ code: z.enum(CODES), severity: z.enum(SEVERITIES), count })),
  excellent: count,
  changed: count,
  compared: count,
})

const schema: z.ZodType<KeptQuality> = z.object({
  head: z.number(),
  weeks: z.array(week),
  people: z.array(week.extend({ person: z.string() })),
})

/** What review found in each article, so that no report opens histories that it has read before. */
export class Qualities extends DerivedRecords<KeptQuality> {
  constructor(store: Store, articles: Articles) {
    super(store, articles, { name: 'quality', schema, build: qualityRecord })
  }
}

function* qualityRecord(state: ArticleState, head: number): Generator<undefined, KeptQuality> {
  return { head, ...(yield* qualityOf(state)) }
}
