import { find } from '../dom.ts'
import type { Row } from './rows.ts'
import type { Saver } from './saver.ts'
import type { Screen } from './screen.ts'

/**
 * Cuts the active segment where the caret stands in its source (a click there puts it), and its translation at the
 * caret of the box. Without a caret in the source, the page that asks for the place.
 */
export function splitActive(screen: Screen, saver: Saver): boolean {
  const { root, rows, box } = screen
  const row = rows.active
  const form = find(root, '#split-form', HTMLFormElement)
  const link = find(root, '#split', HTMLAnchorElement)
  if (!row || !form || !link || isLoading(screen)) return false
  const at = sourceCaret(row)
  const targetAt = box && caretInside(box)
  if (at === undefined) {
    const url = new URL(link.href)
    if (targetAt !== undefined) url.searchParams.set('target', String(targetAt))
    saver.whenSaved(() => location.assign(url))
    return true
  }
  fill(form, 'at', String(at))
  fill(form, 'targetAt', String(targetAt ?? ''))
  form.requestSubmit()
  return true
}

/** Joins the active segment with the next. */
export function mergeActive(screen: Screen): boolean {
  const button = find(screen.root, '#merge', HTMLButtonElement)
  if (!button || isLoading(screen)) return false
  button.form?.requestSubmit(button)
  return true
}

/** A press on what works with the source must not take the caret or the selection out of it. */
export function keepCaret(root: HTMLElement): void {
  root.addEventListener('mousedown', (event) => {
    const pressed = event.target instanceof Element ? event.target : null
    if (pressed?.closest('[data-command="split"], [data-command="copy-source"], #segment-more > summary'))
      event.preventDefault()
  })
}

/** The forms round the box still belong to the row that was left. */
function isLoading({ editing }: Screen): boolean {
  return editing?.dataset.loading !== undefined
}

/** Where the selection begins in the source of a row; undefined: elsewhere, or in a text whose line ends HTML changed. */
function sourceCaret(row: Row): number | undefined {
  const selection = window.getSelection()
  const source = find(row.element, '.source-text', HTMLElement)
  if (!selection || selection.rangeCount === 0 || !source || row.source.includes('\n')) return undefined
  const { startContainer, startOffset } = selection.getRangeAt(0)
  if (!source.contains(startContainer)) return undefined
  const before = document.createRange()
  before.setStart(source, 0)
  before.setEnd(startContainer, startOffset)
  return before.toString().length
}

/** The caret of the box where it parts the text; at either end it says nothing. */
function caretInside({ value, selectionStart }: HTMLTextAreaElement): number | undefined {
  return selectionStart > 0 && selectionStart < value.length ? selectionStart : undefined
}

function fill(form: HTMLFormElement, name: string, value: string): void {
  const field = find(form, `input[name="${name}"]`, HTMLInputElement)
  if (field) field.value = value
}
