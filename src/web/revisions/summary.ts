import type { TFunction } from 'i18next'
import type { Presentation } from '../../core/revision/present.ts'

/** '2 insertions, 1 deletion', in the reader's language. */
export function summaryOf(t: TFunction, difference: Presentation | undefined): string {
  const { insertions = 0, deletions = 0 } = difference ?? {}
  if (insertions === 0 && deletions === 0) return t('revisions:noDifference')
  return [
    insertions > 0 ? t('revisions:insertions', { count: insertions }) : '',
    deletions > 0 ? t('revisions:deletions', { count: deletions }) : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}
