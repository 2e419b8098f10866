import type { Ref } from '../../core/article/event.ts'
import { LIMITS } from '../../core/article/limits.ts'
import type { SourcePlan } from '../../core/article/source-plan.ts'
import { type ArticleState, currentRevision, sourceOf, standingClosure } from '../../core/article/state.ts'
import type { Pair } from '../../work/jobs.ts'
import type { ArticleContext } from '../context.ts'
import { numberOf } from '../revisions/place.ts'

type Context = ArticleContext<unknown, unknown>

/** Segments that a preview shows; the counts are of all. */
const SHOWN = 300

/** The form for a corrected source, with what was typed already. */
export function sourcePage(c: Context, text: string = c.article.source) {
  const { entry, article } = c
  const model = {
    article: { id: entry.id, title: entry.title },
    pair: article.pair,
    text,
    limit: LIMITS.correctedSource,
    archived: entry.archived,
    closed: standingClosure(article) !== undefined,
  }
  return { view: 'sources/new', model }
}

export function countsOf({ unchanged, changed, added, removed }: SourcePlan) {
  return {
    unchanged: unchanged.length,
    changed: changed.length,
    added: added.length,
    removed: removed.length,
  }
}

/** What an update would do, for people: each segment that differs, in reading order. */
export async function previewPage(c: Context, text: string, plan: SourcePlan, head: number) {
  const items = differing(c.article, text, plan)
  const shown = items.slice(0, SHOWN)
  const differences = await c.house.desk.work.run('compare', shown)
  const model = {
    article: { id: c.entry.id, title: c.entry.title },
    pair: c.article.pair,
    head,
    text,
    same: text === c.article.source,
    counts: countsOf(plan),
    more: items.length - shown.length,
    items: shown.map(({ kind, number, translated }, index) => ({
      kind,
      number,
      translated,
      pieces: differences[index]?.pieces ?? [],
    })),
  }
  return { view: 'sources/preview', model }
}

interface Item extends Pair {
  readonly kind: 'changed' | 'added' | 'removed'
  /** Place in the new source; of a removed one, in the old. */
  readonly number: number
  /** There is a translation that this concerns. */
  readonly translated: boolean
}

function differing(state: ArticleState, text: string, plan: SourcePlan): readonly Item[] {
  const changed = new Set(plan.changed)
  const added = new Set(plan.added)
  const removed = removedBefore(state, new Set(plan.removed))
  const items: Item[] = []
  const gone = (key: Ref): void => {
    for (const ref of removed.get(key) ?? [])
      items.push(itemOf(state, ref, 'removed', numberOf(state, ref), ''))
  }
  for (const [index, { segment, start, end }] of plan.segments.entries()) {
    gone(segment)
    const after = text.slice(start, end)
    if (changed.has(segment)) items.push(itemOf(state, segment, 'changed', index + 1, after))
    if (added.has(segment)) items.push(itemOf(state, segment, 'added', index + 1, after))
  }
  gone(0)
  return items
}

function itemOf(state: ArticleState, ref: Ref, kind: Item['kind'], number: number, after: string): Item {
  const segment = state.segments.get(ref)
  const revision = segment && currentRevision(state, segment)
  const translated = revision !== undefined && revision.text !== ''
  return { kind, number, translated, before: segment ? sourceOf(state, segment) : '', after }
}

/** Segments that go, by the one that stood behind them and stays; 0: at the end. */
function removedBefore(state: ArticleState, removed: ReadonlySet<Ref>): ReadonlyMap<Ref, readonly Ref[]> {
  const found = new Map<Ref, Ref[]>()
  let waiting: Ref[] = []
  for (const ref of [...state.order, 0]) {
    if (removed.has(ref)) waiting.push(ref)
    else {
      found.set(ref, waiting)
      waiting = []
    }
  }
  return found
}
