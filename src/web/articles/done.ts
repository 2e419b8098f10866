import type { ArticleEvent } from '../../core/article/event.ts'
import type { ArticleState } from '../../core/article/state.ts'
import { may } from '../../core/workspace/rights.ts'
import type { ArticleContext } from '../context.ts'
import { editorPath } from '../revisions/place.ts'
import type { EditorQuery } from './input.ts'

/** The editor at a segment, saying what was just done to it and how to undo that. */
export function donePath(c: ArticleContext, state: ArticleState, segment: number): string {
  const [path = '', hash] = editorPath(c.entry.id, state, segment).split('#')
  const query = `${path}${path.includes('?') ? '&' : '?'}done=${c.ask.operation}`
  return hash === undefined ? query : `${query}#${hash}`
}

/** What the person just did to the segments, for the notice above them; null: nothing that is named in the address. */
export async function doneNotice(c: ArticleContext<unknown, EditorQuery>): Promise<object | null> {
  const { done } = c.query
  const line = done === undefined ? undefined : await c.house.desk.articles.lineOf(c.entry.id, done)
  const kind = line?.by === c.person.id ? kindOf(line.events) : undefined
  if (!line || kind === undefined) return null
  const count = line.events.filter((one) => one.type === 'segmentRevised' && one.repeats !== undefined).length
  return {
    kind,
    /** Segments that took over a text. */
    count,
    operation: line.operation,
    undoable: !c.entry.archived && may(c.actor.role, 'translate'),
    /** The moment before, where the article was a version then. */
    before: line.events.some(({ type }) => type === 'versionNamed') ? line.seq - 1 : null,
  }
}

type Kind = 'split' | 'merged' | 'updated' | 'restored' | 'omitted' | 'repeated'

function kindOf(events: readonly ArticleEvent[]): Kind | undefined {
  if (events.some(isRestored)) return 'restored'
  for (const event of events) {
    if (event.type === 'operationReverted') return undefined
    if (event.type === 'sourceReplaced') return 'updated'
    if (event.type === 'segmentRevised' && event.omission !== undefined) return 'omitted'
    if (event.type === 'segmentsReplaced') return event.made.length > 1 ? 'split' : 'merged'
    if (event.type === 'segmentRevised' && event.repeats !== undefined) return 'repeated'
  }
  return undefined
}

function isRestored(event: ArticleEvent, _: number, events: readonly ArticleEvent[]): boolean {
  if (events.some(({ type }) => type === 'operationReverted')) return false
  if (event.type === 'segmentRevised') return event.origin === 'restore'
  return event.type === 'versionNamed' && event.moment === 'restore'
}
