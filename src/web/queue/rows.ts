import type { Queues, Waiting } from '../../core/article/queues.ts'
import { may, type Right } from '../../core/workspace/rights.ts'
import {
  actorIn,
  type CatalogueEntry,
  type Person,
  type Project,
  type WorkspaceState,
} from '../../core/workspace/state.ts'
import type { Summary } from '../../desk/summaries.ts'

export type QueueKind = keyof Queues

/** `waiting` and `changed` are for those who review, texts of their own left out; `returned` is for whose text it is. */
export const QUEUES: readonly QueueKind[] = ['returned', 'waiting', 'changed']

const RIGHT: Readonly<Record<QueueKind, Right>> = {
  waiting: 'review',
  returned: 'translate',
  changed: 'review',
}

/** Segments of one article that wait for a person in one queue. */
export interface QueueRow {
  readonly kind: QueueKind
  readonly entry: CatalogueEntry
  readonly project: Project
  readonly summary: Summary
  readonly segments: number
  /** Words of the source. */
  readonly words: number
  /** ISO 8601: the oldest waits since then. */
  readonly since: string
  /** The first of them in reading order. */
  readonly first: Waiting['first']
  /** By author; never empty. */
  readonly groups: readonly Waiting[]
}

/** What waits for a person in an article, from its summary alone. An archived article waits for nobody. */
export function rowsFor(
  workspace: WorkspaceState,
  person: Person,
  entry: CatalogueEntry,
  summary: Summary,
): readonly QueueRow[] {
  const project = workspace.projects.get(entry.project)
  const role = actorIn(workspace, person.id, entry.project)?.role
  if (!project || !role || entry.archived) return []
  return QUEUES.flatMap((kind) => {
    if (!may(role, RIGHT[kind])) return []
    const mine = ({ by }: Waiting) => by === person.id
    const groups = summary.queues[kind].filter((group) =>
      kind === 'returned' ? mine(group) || !canWork(workspace, group.by, project) : !mine(group),
    )
    return rowOf({ kind, entry, project, summary }, groups)
  })
}

/** The row over fewer of its groups; none where no group is left. */
export function narrowed(row: QueueRow, keep: (group: Waiting) => boolean): readonly QueueRow[] {
  return rowOf(row, row.groups.filter(keep))
}

function rowOf(
  of: Pick<QueueRow, 'kind' | 'entry' | 'project' | 'summary'>,
  groups: readonly Waiting[],
): readonly QueueRow[] {
  const [one, ...more] = groups
  if (!one) return []
  const { kind, entry, project, summary } = of
  const total = more.reduce(
    (sum, group) => ({
      segments: sum.segments + group.segments,
      words: sum.words + group.words,
      since: group.since < sum.since ? group.since : sum.since,
      first: group.first.number < sum.first.number ? group.first : sum.first,
    }),
    { segments: one.segments, words: one.words, since: one.since, first: one.first },
  )
  return [{ kind, entry, project, summary, groups, ...total }]
}

/** Whether somebody can take up his own returned text; if not, it waits for everybody who translates there. */
function canWork({ people }: WorkspaceState, person: string, { members }: Project): boolean {
  const who = people.get(person)
  return who !== undefined && who.login !== '' && (who.administrator || members.has(person))
}
