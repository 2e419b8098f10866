import { nextCase } from '../../core/text/case.ts'
import { fitted } from '../../core/text/fitted.ts'
import { isTextBox } from '../dom.ts'
import type { Screen } from './screen.ts'
import { sourceWords } from './source-words.ts'

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

/** Words that are selected in the source go to the caret, with the spaces and capitals that the place wants. */
export function copyWords(screen: Screen): boolean {
  const chosen = sourceWords(screen.rows.active)
  const box = boxFor(screen)
  if (!chosen || !box) return false
  const opens = !/[\p{L}\p{N}]/u.test((screen.rows.active?.source ?? '').slice(0, chosen.near))
  insertWords(box, chosen.quote, opens)
  return true
}

/** Words go to the caret as the place wants them; `opens`: their capital may be that of a sentence. */
export function insertWords(box: HTMLTextAreaElement, words: string, opens = false): void {
  const { selectionStart, selectionEnd, value } = box
  const before = value.slice(0, selectionStart)
  const text = fitted({ words, opens, before, behind: value.slice(selectionEnd) })
  box.focus({ preventScroll: true })
  box.setSelectionRange(selectionStart, selectionEnd)
  type(box, text)
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
