import { chordOf, writeChord } from '../../core/commands/chord.ts'
import { find, findAll, textsOf } from '../dom.ts'
import { mac } from './keys.ts'

/** On the page of keys, a chord can be pressed instead of written: it goes into the field, which is then saved as ever. */
export function startRecording(root: HTMLElement): void {
  const texts = textsOf(root.dataset.texts)
  for (const button of findAll(root, '[data-record]', HTMLButtonElement)) {
    const field = button.form && find(button.form, '[name="chord"]', HTMLInputElement)
    if (!field) continue
    button.hidden = false
    listen(button, field, texts.get('listening') ?? '', (key) => {
      const said = find(root, '#keys-said', HTMLElement)
      if (said) said.textContent = texts.get(key) ?? ''
    })
  }
}

function listen(
  button: HTMLButtonElement,
  field: HTMLInputElement,
  listening: string,
  say: (key: string) => void,
): void {
  const words = button.textContent
  let on = false
  let pressed = false
  const turn = (to: boolean): void => {
    if (on === to) return
    on = to
    pressed = false
    button.setAttribute('aria-pressed', String(on))
    say(on ? 'press' : 'stopped')
    button.textContent = on ? listening : words
  }
  button.addEventListener('click', () => turn(!on))
  button.addEventListener('blur', () => turn(false))
  button.addEventListener('keydown', (event) => {
    if (!on) return
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) return turn(false)
    event.preventDefault()
    const chord = chordOf(event, mac)
    if (!chord) return
    pressed = true
    field.value = writeChord(chord)
  })
  // Not before the keys are let go: a key that is held down would work on the button again.
  button.addEventListener('keyup', (event) => {
    if (!on || !pressed) return
    event.preventDefault()
    turn(false)
    field.focus()
    field.select()
  })
}
