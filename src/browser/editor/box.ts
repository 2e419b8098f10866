/** Through the browser's own editing, so that its undo brings the old text back. */
export function replaceText(box: HTMLTextAreaElement, text: string): void {
  box.focus({ preventScroll: true })
  box.select()
  const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)
  if (done) return
  box.value = text
  box.dispatchEvent(new Event('input', { bubbles: true }))
}
