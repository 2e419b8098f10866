import { find } from '../dom.ts'
import { replaceText } from './box.ts'
import type { Changed } from './live.ts'
import type { Row } from './rows.ts'
import type { Screen } from './screen.ts'

/** The text of a match in the side panel takes the place of the one in the box; undo brings that back. */
export function takeMatch(screen: Screen, number: number): boolean {
  const { box, editing, root } = screen
  if (!box || box.readOnly || editing?.dataset.loading !== undefined) return false
  const text = find(root, `.matches > li:nth-child(${number}) .match-target`, HTMLElement)?.textContent
  if (!text) return false
  replaceText(box, text)
  return true
}

/** Says at a row that its text came from another segment; `from` is that one's number, 0: it did not. */
export function showRepeat({ voice }: Screen, { element }: Row, from: number): void {
  element.querySelector('.row-status .repeated')?.remove()
  if (from === 0) return
  const said = document.createElement('span')
  said.className = 'meta repeated'
  said.textContent = voice.text('typing.repeatFrom', { number: from })
  find(element, '.row-status .status', HTMLElement)?.after(' ', said)
}

/** Whoever confirmed a text hears which segments it went to. */
export function sayFilled({ root, rows, voice }: Screen, { by, segments }: Changed): void {
  if (by.id !== root.dataset.me) return
  const filled = segments.filter(({ repeats, status }) => repeats > 0 && status === 'draft')
  const numbers = filled.flatMap(({ id }) => rows.numberOf(id) ?? [])
  if (numbers.length > 0) voice.say(voice.text('typing.filled', { numbers: numbers.join(', ') }))
}
