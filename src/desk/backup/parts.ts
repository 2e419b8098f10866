import { foldWorkspace } from '../../core/workspace/evolve.ts'
import { EMPTY_WORKSPACE } from '../../core/workspace/state.ts'
import type { KeptRecord, Line, Store } from '../../store/store.ts'
import { catalogued, isWorkspaceLine } from '../articles.ts'
import { NOTICE_KIND } from '../notices.ts'
import { OUTPUT_KIND } from '../outputs.ts'
import { ARRIVAL_KIND } from './arrival.ts'

/** A piece of a workspace on its way to a file or another store. Lines of one history come in order of their number. */
export type Part =
  | { readonly history: string; readonly line: Line }
  | { readonly kind: string; readonly record: KeptRecord }

/** People sign in again, and summaries are built anew: neither is worth keeping. */
const LEFT_BEHIND: ReadonlySet<string> = new Set([
  'session',
  'session-use',
  'sign-in-ticket',
  'oidc-attempt',
  'second-factor-offer',
  'summary',
  'quality',
  OUTPUT_KIND,
  NOTICE_KIND,
  ARRIVAL_KIND,
])

/** Histories that say what the others are, and who acted in them. */
const LAST = ['audit', 'workspace']

/**
 * A whole workspace, consistent while people work in it, one history in memory at a time.
 *
 * The catalogue comes LAST. Everything in a workspace points one way, at something that was durable before it: an article's
 * lines and a person's credential name a person whom the workspace had by then, and `articleAdded` is written after the last
 * line of the import. So what is read first may only be pointed at by nobody yet (an article imported half, swept at the
 * next start), while the catalogue read last knows every person and every deletion that matters to what was read before.
 * Read first, it would lack people who act in the articles, and list articles that were deleted before their turn came.
 * The one thing that a late catalogue may name and we lack is an article imported meanwhile: those are read next, then the
 * catalogue's new lines, until it names nothing new.
 */
export async function* partsOf(store: Store): AsyncGenerator<Part> {
  const done = new Set<string>()
  for (const history of await store.histories()) {
    if (LAST.includes(history)) continue
    done.add(history)
    yield* linesOf(store, history, 0)
  }
  yield* recordsOf(store)
  yield* linesOf(store, 'audit', 0)
  let state = EMPTY_WORKSPACE
  for (let head = 0; ; ) {
    const lines = await store.read('workspace', head)
    for (const line of lines) yield { history: 'workspace', line }
    state = foldWorkspace(lines.filter(isWorkspaceLine), state)
    head += lines.length
    const missing = [...catalogued(state)].filter((history) => !done.has(history))
    if (missing.length === 0) return
    for (const history of missing) {
      done.add(history)
      yield* linesOf(store, history, 0)
    }
  }
}

/** Records that are kept, by kind and key. */
export async function* recordsOf(store: Store): AsyncGenerator<Part> {
  for (const kind of await store.records.kinds()) {
    if (LEFT_BEHIND.has(kind)) continue
    for (const record of await store.records.list(kind)) yield { kind, record }
  }
}

async function* linesOf(store: Store, history: string, after: number): AsyncGenerator<Part> {
  for (const line of await store.read(history, after)) yield { history, line }
}
