import type { CarriedRow } from '../../core/article/command.ts'
import type { SegmentRange } from '../../core/article/event.ts'
import { LIMITS } from '../../core/article/limits.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import { LONGEST_SEGMENT } from '../../core/segmentation/length.ts'
import { kindOf } from '../../core/segmentation/segment.ts'
import { countWords } from '../../core/text/words.ts'
import { readFile } from '../readers/index.ts'
import type { ReturnedRow, ReturnFault } from '../readers/returned.ts'

/** A bilingual file as a new article: its source, whose segments are those of the file, and what each brings along. */
export interface NewFromFile {
  readonly ok: true
  /** Language tags as the file gives them; empty: it does not say. */
  readonly source: string
  readonly target: string
  readonly text: string
  readonly ranges: readonly SegmentRange[]
  readonly rows: readonly CarriedRow[]
}

export type ReadNew =
  | NewFromFile
  | (ReturnFault & { readonly refusal?: never })
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Reads a bilingual file that belongs to no article. Segments of one paragraph are parted by a space, paragraphs by an
 * empty line; white space round a source stands between the segments. A row without source is a sentence that only the
 * translation has. Refused is what is longer than a segment or a target may be, with the line.
 */
export function readNew(file: string | Uint8Array): ReadNew {
  const read = readFile(file)
  if (!read.ok) return read
  const { source, target, rows } = read.document
  const long = rows.map(tooLong).find((refusal) => refusal !== undefined)
  if (long) return { ok: false, refusal: long }
  return { ok: true, source, target, ...article(rows) }
}

function article(all: readonly ReturnedRow[]): Pick<NewFromFile, 'text' | 'ranges' | 'rows'> {
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

function tooLong({ source, target, line }: ReturnedRow): Refusal | undefined {
  const [length, limit] =
    source.length > LONGEST_SEGMENT ? [source.length, LONGEST_SEGMENT] : [target?.length ?? 0, LIMITS.target]
  if (length <= limit) return undefined
  return refuse('too_long', { field: 'file', line, values: { limit, length } }).refusal
}
