import { ariaChord, type Chord, showChord } from '../../core/commands/chord.ts'
import { chordsIn, type Slot } from '../../core/commands/slots.ts'
import { textsOf } from '../dom.ts'

/** On macOS, Ctrl in a chord is Command. */
export const mac = /Mac|iPhone|iPad/.test(navigator.platform)

/** What this person changed, as the server wrote it into the page. */
const CHANGED = Object.fromEntries(textsOf(document.body.dataset.keys))

/** Whether Enter alone confirms in the text box. */
export const enterConfirms = document.body.dataset.enter === 'confirm'

/** The keys of a place as this person has them. */
export function keysIn<Id extends string>(slots: readonly Slot<Id>[]) {
  return chordsIn(slots, CHANGED)
}

/** Says the keys of a control to those who do not see them. */
export function sayKeys(control: HTMLElement, chords: readonly Chord[]): void {
  if (chords.length === 0) control.removeAttribute('aria-keyshortcuts')
  else control.setAttribute('aria-keyshortcuts', chords.map((chord) => ariaChord(chord, mac)).join(' '))
}

/** The keys of a command as people read them; empty: it has none. */
export function showKeys(chords: readonly Chord[]): string {
  return chords.map((chord) => showChord(chord, mac)).join(', ')
}
