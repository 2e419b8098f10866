import type { Assigned } from '../../core/article/assignments.ts'
import { actorIn, type CatalogueEntry, type Person, type WorkspaceState } from '../../core/workspace/state.ts'
import type { Summary } from '../../desk/summaries.ts'

export interface ShownAssigned extends Assigned {
  /** Something that is left was due before today. */
  readonly late: boolean
}

/** What one person has of one article. */
export interface AssignedArticle extends ShownAssigned {
  readonly entry: CatalogueEntry
}

/** Who has segments of an article that are left, the first due first, from its summary alone. `today`: YYYY-MM-DD. */
export function shownAssigned({ assigned }: Summary, today: string): readonly ShownAssigned[] {
  return assigned
    .filter(({ left }) => left.segments > 0)
    .map((one) => ({ ...one, late: one.due !== '' && one.due < today }))
    .toSorted(byDue)
}

/** What a person has still to translate in articles that he may see and that are not archived, the first due first. */
export function assignedTo(
  workspace: WorkspaceState,
  person: Person,
  summaries: ReadonlyMap<string, Summary>,
  today: string,
): readonly AssignedArticle[] {
  return [...workspace.articles.values()]
    .flatMap((entry) => {
      const summary = summaries.get(entry.id)
      if (!summary || entry.archived || !actorIn(workspace, person.id, entry.project)) return []
      const own = shownAssigned(summary, today).filter((one) => one.person === person.id)
      return own.map((one) => ({ ...one, entry }))
    })
    .toSorted(byDue)
}

/** What has no date comes last. */
function byDue(one: Assigned, other: Assigned): number {
  if (one.due === other.due) return 0
  if (one.due === '' || other.due === '') return one.due === '' ? 1 : -1
  return one.due < other.due ? -1 : 1
}
