import { summaryOf } from '../../core/alignment/history/doubt.ts'
import { may } from '../../core/workspace/rights.ts'
import type { ProjectContext } from '../context.ts'
import type { NewAlignmentInput } from './input.ts'

/** Alignments on one page: each is folded for its figures. */
const SHOWN = 20

/** A project's alignments, the newest first, with how far each is. */
export async function listPage(c: ProjectContext, from: number) {
  const all = [...c.workspace.alignments.values()].filter(({ project }) => project === c.project.id).reverse()
  const rows = []
  for (const { id, title, addedAt } of all.slice(from, from + SHOWN)) {
    const { state } = await c.house.desk.alignments.load(id)
    rows.push({ id, title, addedAt, source: state.pair.source, changed: state.changed, ...summaryOf(state) })
  }
  const { id, name } = c.project
  return {
    current: 'projects',
    project: { id, name },
    coordinates: may(c.actor.role, 'coordinate'),
    rows,
    newer: from > 0 ? Math.max(0, from - SHOWN) : null,
    older: from + SHOWN < all.length ? from + SHOWN : null,
  }
}

/** The form for two texts, with what was typed already. */
export function newAlignmentPage(c: ProjectContext<unknown, unknown>, typed?: NewAlignmentInput) {
  const { id, name } = c.project
  const pair = typed ? `${typed.pair.source}-${typed.pair.target}` : 'id-en'
  const values = { title: typed?.title ?? '', source: typed?.source ?? '', target: typed?.target ?? '', pair }
  return { view: 'alignments/new', model: { current: 'projects', project: { id, name }, values } }
}
