import { find } from '../dom.ts'
import type { Row } from './rows.ts'

/** Words that are selected in the source of a row. */
export interface SourceWords {
  readonly quote: string
  /** Where they begin in the source, UTF-16 code units. */
  readonly near: number
}

/** Nothing where no words are selected, or not all of them are of that source. */
export function sourceWords(row: Row | undefined): SourceWords | undefined {
  const selection = window.getSelection()
  const source = row && find(row.element, '.source-text', HTMLElement)
  const quote = selection?.toString() ?? ''
  if (!source || !selection || quote.trim() === '' || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!source.contains(range.startContainer) || !source.contains(range.endContainer)) return undefined
  const before = document.createRange()
  before.setStart(source, 0)
  before.setEnd(range.startContainer, range.startOffset)
  return { quote, near: before.toString().length }
}
