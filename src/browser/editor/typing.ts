import { nextCase } from '../../core/text/case.ts'
import { isTextBox } from '../dom.ts'
import type { Screen } from './screen.ts'

/** The selection in the next case; it stays selected, so that the key can be pressed again. */
export function changeCase(screen: Screen): boolean {
  const box = boxFor(screen)
  if (!box || box.selectionStart === box.selectionEnd) return false
  const { selectionStart: start, selectionEnd, value } = box
  const chosen = value.slice(start, selectionEnd)
  const changed = nextCase(chosen, screen.root.dataset.target ?? 'en')
  box.focus({ preventScroll: true })
  if (changed === chosen) return true
  type(box, changed)
  box.setSelectionRange(start, start + changed.length)
  return true
}

/** A space at which no line breaks, at the caret. */
export function noBreakSpace(screen: Screen): boolean {
  const box = boxFor(screen)
  if (!box) return false
  box.focus({ preventScroll: true })
  type(box, '\u00A0')
  return true
}

/** The translation's box, unless somebody writes in another one. */
function boxFor({ box }: Screen): HTMLTextAreaElement | undefined {
  const at = document.activeElement
  return box && !box.readOnly && (at === box || !isTextBox(at)) ? box : undefined
}

// Through the browser's own editing, so that its undo takes it back.
function type(box: HTMLTextAreaElement, text: string): void {
  if (document.execCommand('insertText', false, text)) return
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end')
  box.dispatchEvent(new Event('input', { bubbles: true }))
}
