import { type Choice, type Comeback, comebackOf, type Mismatch } from '../../core/article/comeback.ts'
import type { BroughtRow } from '../../core/article/command.ts'
import type { Status } from '../../core/article/state.ts'
import { type Actor, may } from '../../core/workspace/rights.ts'
import { publicId } from '../../desk/document.ts'
import type { ReturnedDocument, ReturnedRow } from '../../exchange/readers/returned.ts'
import type { ArticleContext } from '../context.ts'
import { refIn } from '../revisions/refs.ts'

export interface ReturnPlan {
  /** In the order of the file. */
  readonly rows: readonly Comeback[]
  readonly unmatched: readonly { readonly row: ReturnedRow; readonly why: Mismatch }[]
}

/** How each row of a file stands to the article as it is now. */
export function planReturn(c: ArticleContext, { rows }: ReturnedDocument): ReturnPlan {
  const found: Comeback[] = []
  const unmatched: { row: ReturnedRow; why: Mismatch }[] = []
  for (const row of rows) {
    const segment = refIn(c.entry.id, row.id) ?? null
    const revision = typeof row.revision === 'string' ? refIn(c.entry.id, row.revision) : row.revision
    const comeback = comebackOf(c.article, { ...row, segment, revision }, confirming(c.actor))
    if (typeof comeback === 'string') unmatched.push({ row, why: comeback })
    else found.push(comeback)
  }
  return { rows: found, unmatched }
}

/** What is taken when these choices are made; where nothing was chosen, what was suggested. */
export function chosenRows(
  { rows }: ReturnPlan,
  article: string,
  decisions: ReadonlyMap<string, Choice>,
): readonly BroughtRow[] {
  return rows.flatMap((row) => {
    const { segment, kind, state, omission, merged } = row
    const choice = decisions.get(publicId(article, segment)) ?? row.choice
    if (kind === 'same' || choice === 'keep') return []
    if (choice === 'merge') return merged === null ? [] : [{ segment, text: merged, state: 'draft' as const }]
    return [{ segment, text: row.theirs, state, ...(omission === null ? {} : { omission }) }]
  })
}

// Whoever may not approve does not confirm what says of itself that it was approved.
function confirming({ role }: Actor): (status: Status) => boolean {
  const more: readonly Status[] = may(role, 'review') ? ['approved', 'final'] : []
  return (status) => status === 'translated' || more.includes(status)
}
