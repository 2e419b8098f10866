import type { CarriedRow } from '../../core/article/command.ts'
import type { SegmentRange } from '../../core/article/event.ts'
import { kindOf } from '../../core/segmentation/segment.ts'
import { countWords } from '../../core/text/words.ts'
import type { ReturnedRow } from '../readers/returned.ts'

export interface FileArticle {
  readonly text: string
  readonly ranges: readonly SegmentRange[]
  readonly rows: readonly CarriedRow[]
}

/** The source of the article that rows become, the places of those that have a source in it, and what each brings along. */
export function articleOf(all: readonly ReturnedRow[]): FileArticle {
  const parts: string[] = []
  const ranges: SegmentRange[] = []
  const rows: CarriedRow[] = []
  let at = 0
  let number = -1
  let open: number | undefined
  for (const row of all) {
    const bare = row.source.trim()
    if (bare !== '') {
      const same = open !== undefined && row.paragraph === open
      if (!same) number += 1
      const gap = ranges.length === 0 ? '' : same ? ' ' : '\n\n'
      const start = at + gap.length + row.source.indexOf(bare)
      const kind = kindOf(bare, {
        paragraph: number,
        first: ranges.length === 0 && all[1]?.paragraph !== row.paragraph,
      })
      ranges.push({ start, end: start + bare.length, paragraph: number, kind, words: countWords(bare) })
      parts.push(gap, row.source)
      at += gap.length + row.source.length
      open = row.paragraph
    }
    if (bare !== '' || row.target) rows.push(carried(row, bare === '' ? null : ranges.length))
  }
  return { text: parts.join(''), ranges, rows }
}

function carried({ target, omission }: ReturnedRow, segment: number | null): CarriedRow {
  return { segment, text: target ?? '', ...(target === '' && omission !== null ? { omission } : {}) }
}
