import type { TFunction } from 'i18next'
import type { Piece, Presentation } from '../../core/revision/present.ts'

/** Runs of each kind that a summary quotes, and the code units of each that it shows. */
const MOST_RUNS = 4
const LONGEST = 40

/** '2 insertions, 1 deletion: inserted “new”, “all”; deleted “old”', in the reader's language. */
export function summaryOf(t: TFunction, difference: Presentation | undefined): string {
  const { insertions = 0, deletions = 0, moves = 0, pieces = [] } = difference ?? {}
  if (insertions + deletions + moves === 0) return t('revisions:noDifference')
  const counts = [
    insertions > 0 ? t('revisions:insertions', { count: insertions }) : '',
    deletions > 0 ? t('revisions:deletions', { count: deletions }) : '',
    moves > 0 ? t('revisions:moves', { count: moves }) : '',
  ]
  const runs = [
    ['insert', pieces.filter(({ kind, moved }) => kind === 'insert' && moved === undefined)],
    ['delete', pieces.filter(({ kind, moved }) => kind === 'delete' && moved === undefined)],
    ['moved', pieces.filter(({ kind, moved }) => kind === 'insert' && moved !== undefined)],
  ] as const
  const words = runs.map(([kind, list]) => {
    const quoted = quotes(t, list)
    return quoted === '' ? '' : t(`revisions:summaryWords.${kind}`, { words: quoted })
  })
  const all = (list: readonly string[]) => list.filter((part) => part !== '')
  const counted = all(counts).join(', ')
  const said = all(words).join('; ')
  return said === '' ? counted : t('revisions:counted', { counts: counted, words: said })
}

/** The runs with a letter or figure, in quotation marks; signs alone are named where they stand. */
function quotes(t: TFunction, list: readonly Piece[]): string {
  const runs = list.map(({ text }) => text.trim()).filter((text) => /[\p{L}\p{N}]/u.test(text))
  const shown = runs.slice(0, MOST_RUNS).map((text) => t('revisions:quoted', { text: shortened(text) }))
  const more = runs.length - shown.length
  return [...shown, ...(more > 0 ? [t('revisions:more', { count: more })] : [])].join(', ')
}

/** Cut at a space, where there is one. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= LONGEST) return line
  const space = line.lastIndexOf(' ', LONGEST)
  const end = space > 0 ? space : LONGEST
  return `${line.slice(0, end).replace(/[\uD800-\uDBFF]$/, '')}…`
}
