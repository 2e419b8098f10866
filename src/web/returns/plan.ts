import { type Choice, type Comeback, comebackOf, type Mismatch } from '../../core/article/comeback.ts'
import type { BroughtRow } from '../../core/article/command.ts'
import type { Ref } from '../../core/article/event.ts'
import { commentLines } from '../../core/article/remarks.ts'
import { type ArticleState, currentRevision, type Status } from '../../core/article/state.ts'
import { namedText } from '../../core/workspace/mentions.ts'
import { type Actor, may } from '../../core/workspace/rights.ts'
import { publicId } from '../../desk/document.ts'
import type { ReturnedRow } from '../../exchange/readers/returned.ts'
import { eachOf, type Packed, unpacked } from '../../work/packed.ts'
import type { ArticleContext } from '../context.ts'
import { refIn } from '../revisions/refs.ts'

export interface ReturnPlan {
  /** In the order of the file. */
  readonly rows: readonly Comeback[]
  readonly unmatched: readonly { readonly row: ReturnedRow; readonly why: Mismatch }[]
  /** The rows of the file that differ or say something. */
  readonly changing: readonly ReturnedRow[]
}

/**
 * How each row of a file stands to the article as it is now; others have their turn meanwhile, however many there are.
 * `since`: the article as it went out, for files that do not say which revisions they have.
 */
export async function planReturn(
  c: ArticleContext,
  packed: Packed,
  since?: ArticleState,
): Promise<ReturnPlan> {
  const rows: Comeback[] = []
  const unmatched: { row: ReturnedRow; why: Mismatch }[] = []
  const changing: ReturnedRow[] = []
  const said = commentLines(c.article, (comment) => namedText(c.workspace, comment))
  await eachOf(unpacked<ReturnedRow>(packed), (row) => {
    const segment = refIn(c.entry.id, row.id) ?? null
    const named = typeof row.revision === 'string' ? refIn(c.entry.id, row.revision) : row.revision
    const revision = named === undefined && since ? revisionAt(since, segment) : named
    const comeback = comebackOf(c.article, { ...row, segment, revision }, confirming(c.actor), said)
    if (typeof comeback === 'string') unmatched.push({ row, why: comeback })
    else rows.push(comeback)
    if (typeof comeback !== 'string' && isTelling(comeback)) changing.push(row)
  })
  return { rows, unmatched, changing }
}

/** What a segment had as its text; null: nothing; undefined: it was not there. */
function revisionAt(state: ArticleState, ref: Ref | null): Ref | null | undefined {
  const segment = ref === null ? undefined : state.segments.get(ref)
  return segment && (currentRevision(state, segment)?.ref ?? null)
}

/** What is taken when these choices are made; where nothing was chosen, what was suggested. */
export function chosenRows(
  { rows }: ReturnPlan,
  article: string,
  decisions: ReadonlyMap<string, Choice>,
): readonly BroughtRow[] {
  return rows.flatMap((row) => {
    const { segment, kind, state, omission, merged } = row
    const outside = row.outside === '' ? {} : { outside: row.outside }
    const choice = decisions.get(publicId(article, segment)) ?? row.choice
    if (kind === 'same' || choice === 'keep') return []
    if (choice === 'merge')
      return merged === null ? [] : [{ segment, text: merged, state: 'draft' as const, ...outside }]
    return [{ segment, text: row.theirs, state, ...(omission === null ? {} : { omission }), ...outside }]
  })
}

/** What the file says of segments, which becomes comments. */
export function remarksIn({ rows }: ReturnPlan): readonly { segment: Ref; text: string }[] {
  return rows.flatMap(({ segment, remark }) => (remark === '' ? [] : [{ segment, text: remark }]))
}

/** Whether a row is one to be shown: another text, or something said of it. */
export function isTelling({ kind, remark }: Comeback): boolean {
  return kind !== 'same' || remark !== ''
}

// Whoever may not approve does not confirm what says of itself that it was approved.
function confirming({ role }: Actor): (status: Status) => boolean {
  const more: readonly Status[] = may(role, 'review') ? ['approved', 'final'] : []
  return (status) => status === 'translated' || more.includes(status)
}
