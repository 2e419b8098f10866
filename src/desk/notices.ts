import { z } from 'zod'
import { type Notices, noticesOf } from '../core/article/notices.ts'
import type { ArticleState } from '../core/article/state.ts'
import type { Store } from '../store/store.ts'
import type { Articles } from './articles.ts'
import { type Derived, DerivedRecords } from './derived.ts'

/**
 * What each article holds for whom, so that no inbox opens histories. Like a summary it follows from the history alone:
 * nothing has to be written when somebody comments, nothing is lost in a crash between two writes, and a server sees by the
 * number of the last line what another one appended.
 */
export interface NoticeRecord extends Derived, Notices {}

const note = z.object({
  kind: z.enum(['mention', 'reply']),
  comment: z.number(),
  thread: z.number(),
  by: z.string(),
  at: z.string(),
  seq: z.number(),
})

const schema: z.ZodType<NoticeRecord> = z.object({
  head: z.number(),
  notes: z.record(z.string(), z.array(note)),
  feedback: z.record(z.string(), z.string()),
})

export const NOTICE_KIND = 'notice'

export class NoticeRecords extends DerivedRecords<NoticeRecord> {
  constructor(store: Store, articles: Articles) {
    super(store, articles, { name: NOTICE_KIND, schema, build })
  }
}

function* build(state: ArticleState, head: number): Generator<undefined, NoticeRecord> {
  yield
  return { head, ...noticesOf(state) }
}
