import { find } from '../dom.ts'
import { startLinks } from '../links/start.ts'
import type { Row } from './rows.ts'
import type { Saver } from './saver.ts'
import type { Screen } from './screen.ts'

/** The words of the active segment and the lines between them, in a dialog; what was typed is saved first. */
export function openWords(screen: Screen, saver: Saver): boolean {
  const { root, rows } = screen
  const row = rows.active
  const dialog = find(root, '#words-dialog', HTMLDialogElement)
  if (!row || !dialog) return false
  saver.whenSaved(() => void ask(screen, row, dialog), row.id)
  return true
}

async function ask({ rows, voice }: Screen, row: Row, dialog: HTMLDialogElement): Promise<void> {
  const response = await fetch(`/segments/${row.id}/links`).catch(() => undefined)
  if (!response?.ok || response.redirected) return voice.say(voice.text('offline'))
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  if (rows.active?.id === row.id) show(dialog, page)
}

function show(dialog: HTMLDialogElement, page: Document): void {
  const title = find(dialog, 'h2', HTMLElement)
  const board = find(page, '#links', HTMLElement)
  const place = find(dialog, '#words-board', HTMLElement)
  if (!title || !board || !place) return
  title.textContent = find(page, 'h1', HTMLElement)?.textContent ?? ''
  const live = document.importNode(board, true)
  place.replaceChildren(live)
  dialog.showModal()
  startLinks(live)
  find(live, '.links-word', HTMLElement)?.focus()
}
