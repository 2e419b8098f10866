import { type SegmentationLanguage, segment } from '../../../src/core/segmentation/segment.ts'

/** A row: `¦` stands before every segment but the first; without the marks it is the text. */
export const unmarked = (row: string): string => row.replaceAll('¦', '')

/** Puts the marks back where the segmentation sees boundaries. */
export function marked(row: string, language: SegmentationLanguage = 'id'): string {
  const text = unmarked(row)
  return segment(text, language).reduceRight(
    (rest, { start }) => (start === 0 ? rest : `${rest.slice(0, start)}¦${rest.slice(start)}`),
    text,
  )
}

/** Rows of a table as vitest wants them. */
export const rows = (table: string): string[] =>
  table
    .split('\n')
    .map((row) => row.trim().replaceAll('⏎', '\n'))
    .filter((row) => row !== '')
