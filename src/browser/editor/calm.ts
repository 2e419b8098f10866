import { find } from '../dom.ts'
import { keep, readKept } from '../kept.ts'
import type { Screen } from './screen.ts'

/** What is hidden while somebody wants nothing but the text: all but the rows, the save mark, the moves and the way back. */
export class Calm {
  readonly #screen: Screen
  readonly #name: string
  readonly #back: () => void

  /** `back`: the focus goes to the box, since what had it may be hidden. As this person left it in this browser. */
  constructor(screen: Screen, person: string, back: () => void) {
    this.#screen = screen
    this.#name = `padan-calm-${person}`
    this.#back = back
    this.#show(readKept(this.#name) === 'on')
  }

  /** On and off again. */
  toggle(): boolean {
    const { root, voice, panel } = this.#screen
    const on = !('calm' in document.documentElement.dataset)
    keep(this.#name, on ? 'on' : 'off')
    if (on && panel) delete panel.dataset.open
    find(root, '#more', HTMLDetailsElement)?.removeAttribute('open')
    this.#show(on)
    this.#back()
    this.#screen.rows.active?.reveal()
    voice.say(voice.text(on ? 'calmOn' : 'calmOff'))
    return true
  }

  #show(on: boolean): void {
    document.documentElement.toggleAttribute('data-calm', on)
  }
}
