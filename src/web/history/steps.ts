import type { ArticleEvent, Ref } from '../../core/article/event.ts'
import { STEP_MS } from '../../core/article/superseded.ts'
import type { Line } from '../../core/history.ts'

/**
 * The moments that a walk through a history stops at, oldest first, from the line that ended the import on: a draft that
 * its author saved over within ten minutes is no stop of its own.
 */
export function stepsOf(
  lines: readonly Line<ArticleEvent>[],
  imported: number,
): readonly Line<ArticleEvent>[] {
  const next = new Map<Ref, Line<ArticleEvent>>()
  const steps: Line<ArticleEvent>[] = []
  for (const line of lines.toReversed()) {
    if (line.seq < imported) break
    const [event] = line.events
    const draft =
      line.events.length === 1 && event?.type === 'segmentRevised' && event.state === 'draft' ? event : null
    const after = draft && next.get(draft.segment)
    const folded = after?.by === line.by && Date.parse(after.at) - Date.parse(line.at) <= STEP_MS
    if (!folded || line.seq === imported) steps.push(line)
    for (const one of line.events) if (one.type === 'segmentRevised') next.set(one.segment, line)
  }
  return steps.toReversed()
}
