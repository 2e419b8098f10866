import { find } from '../dom.ts'
import type { Screen } from './screen.ts'

export function openHelp({ root }: Screen): boolean {
  const help = find(root, '#help', HTMLDialogElement)
  help?.showModal()
  return help !== undefined
}

/** Asks for a segment's number. */
export function openGoTo({ root }: Screen, go: (number: number) => void): boolean {
  const dialog = find(root, '#go-to', HTMLDialogElement)
  const field = find(root, '#go-to-number', HTMLInputElement)
  if (!dialog || !field) return false
  field.value = ''
  dialog.returnValue = ''
  dialog.addEventListener(
    'close',
    () => {
      if (dialog.returnValue === 'go') go(Number(field.value))
    },
    { once: true },
  )
  dialog.showModal()
  return true
}
