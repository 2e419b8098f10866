/** Through the browser's own editing, so that its undo brings the old text back. */
export function replaceText(box: HTMLTextAreaElement, text: string): void {
  box.focus({ preventScroll: true })
  box.select()
  const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)
  if (done) return
  box.value = text
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Puts a text in the place of what stands from `start` to `end` (UTF-16 code units); undo takes it out again. */
export function replaceRange(box: HTMLTextAreaElement, start: number, end: number, text: string): void {
  box.focus({ preventScroll: true })
  box.setSelectionRange(start, end)
  if (document.execCommand('insertText', false, text)) return
  box.setRangeText(text, start, end, 'end')
  box.dispatchEvent(new Event('input', { bubbles: true }))
}
