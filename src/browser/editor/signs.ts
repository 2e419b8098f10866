import { typographic } from '../../core/text/typography.ts'
import { post } from './answers.ts'
import { replaceRange } from './box.ts'
import type { Screen } from './screen.ts'

/** A sign that was put in the place of what was typed. */
interface Changed {
  /** UTF-16 code units in the box. */
  readonly start: number
  readonly end: number
  readonly typed: string
  /** The whole text then: anything else since, and there is nothing to take back. */
  readonly text: string
}

/** Quotation marks, dashes and ellipses become those of print as they are typed, and a Backspace brings back what was typed. */
export class Signs {
  readonly #screen: Screen
  #on = document.body.dataset.signs !== 'plain'
  #last: Changed | undefined

  constructor(screen: Screen) {
    this.#screen = screen
    screen.root.addEventListener('beforeinput', (event) => this.#typed(event))
    // Before tags look at the key.
    screen.root.addEventListener('keydown', (event) => this.#pressed(event), true)
  }

  /** Off and on again, also for the next time. */
  toggle(): boolean {
    const { voice } = this.#screen
    this.#on = !this.#on
    voice.say(voice.text(this.#on ? 'typing.signsOn' : 'typing.signsOff'))
    void post('/account/preferences', { signs: this.#on ? 'print' : 'plain' })
    return true
  }

  #typed(event: InputEvent): void {
    const { box } = this.#screen
    const { data } = event
    if (!this.#on || event.defaultPrevented || event.isComposing || event.inputType !== 'insertText') return
    if (!box || event.target !== box || data?.length !== 1) return
    const { selectionStart: from, selectionEnd: to } = box
    const before = box.value.slice(Math.max(0, from - CONTEXT), from)
    const better = typographic(before, data)
    if (!better) return
    event.preventDefault()
    // In two steps, so that one undo gives what was typed.
    replaceRange(box, from, to, data)
    const start = from - better.before
    const typed = box.value.slice(start, from + 1)
    replaceRange(box, start, from + 1, better.text)
    this.#last = { start, end: start + better.text.length, typed, text: box.value }
  }

  #pressed(event: KeyboardEvent): void {
    const { box } = this.#screen
    const last = this.#last
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
    if (!last || !box || event.target !== box || event.key !== 'Backspace' || !plain) return
    this.#last = undefined
    const { selectionStart, selectionEnd, value } = box
    if (value !== last.text || selectionStart !== last.end || selectionEnd !== last.end) return
    event.preventDefault()
    event.stopPropagation()
    replaceRange(box, last.start, last.end, last.typed)
  }
}

/** Code units before the caret that decide: the longest address is not longer. */
const CONTEXT = 2_000
