import { z } from 'zod'
import { type Assigned, assignedRuns, assignedTo } from '../core/article/assignments.ts'
import { type AtWork, peopleAtWork } from '../core/article/at-work.ts'
import { type Queues, queuesOf } from '../core/article/queues.ts'
import { type ArticleState, type Status, standingClosure, type Tally } from '../core/article/state.ts'
import type { Store } from '../store/store.ts'
import type { Articles } from './articles.ts'
import { type Derived, DerivedRecords } from './derived.ts'

/** What lists need to know of an article, so that no list opens histories. Rebuilt from the history when it lags. */
export interface Summary extends Derived {
  readonly tally: Readonly<Record<Status, Tally>>
  readonly source: string
  readonly target: string
  readonly deadline: string
  readonly closed: boolean
  readonly changed: { readonly by: string; readonly at: string }
  readonly queues: Queues
  readonly atWork: readonly AtWork[]
  /** What each person has of it. */
  readonly assigned: readonly Assigned[]
}

const tally = z.object({ segments: z.number(), words: z.number() })
const first = z.object({ segment: z.number(), number: z.number(), behind: z.number() })
const queue = z.array(tally.extend({ by: z.string(), since: z.string(), first }))

const schema: z.ZodType<Summary> = z.object({
  head: z.number(),
  tally: z.object({
    untranslated: tally,
    draft: tally,
    translated: tally,
    returned: tally,
    approved: tally,
    final: tally,
  }),
  source: z.string(),
  target: z.string(),
  deadline: z.string(),
  closed: z.boolean(),
  changed: z.object({ by: z.string(), at: z.string() }),
  queues: z.object({ waiting: queue, returned: queue, changed: queue }),
  atWork: z.array(
    z.object({
      person: z.string(),
      at: z.string(),
      drafts: tally,
      next: z.object({ segment: z.number(), number: z.number() }),
    }),
  ),
  assigned: z.array(
    z.object({ person: z.string(), all: tally, left: tally, due: z.string(), next: z.number() }),
  ),
})

export class Summaries extends DerivedRecords<Summary> {
  constructor(store: Store, articles: Articles) {
    super(store, articles, { name: 'summary', schema, build: summaryOf })
  }
}

function* summaryOf(state: ArticleState, head: number): Generator<undefined, Summary> {
  const { tally, deadline, changed, pair } = state
  const closed = standingClosure(state) !== undefined
  const queues = yield* queuesOf(state)
  const atWork = yield* peopleAtWork(state)
  const assigned = assignedTo(yield* assignedRuns(state))
  const { source, target } = pair
  return { head, tally, deadline, closed, changed, source, target, queues, atWork, assigned }
}
