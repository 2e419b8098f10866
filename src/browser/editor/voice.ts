import { fill, find } from '../dom.ts'
import type { SaveState } from './saving.ts'

/** What the editor says: a quiet mark for saves, one polite and one urgent place for sentences read aloud. */
export class Voice {
  readonly #texts: ReadonlyMap<string, string>
  readonly #status: HTMLElement | undefined
  readonly #alert: HTMLElement | undefined
  readonly #mark: HTMLElement | undefined
  readonly #clock = clockIn(document.documentElement.dataset.zone)
  readonly #number = new Intl.NumberFormat(locale())

  constructor(root: HTMLElement, texts: ReadonlyMap<string, string>) {
    this.#texts = texts
    this.#status = find(root, '#announce', HTMLElement)
    this.#alert = find(root, '#alert', HTMLElement)
    this.#mark = find(root, '#save-state', HTMLElement)
  }

  text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.#texts.get(key) ?? '', values)
  }

  /** Politely, once nothing else is being read. */
  say(sentence: string): void {
    if (this.#status) this.#status.textContent = sentence
  }

  /** At once, and to be seen until something else comes or `quiet` is called; with what may be done about it. `calm`: it is no danger. */
  alarm(sentence: string, actions: readonly HTMLElement[] = [], calm = false): void {
    if (!this.#alert) return
    this.#alert.toggleAttribute('data-calm', calm)
    const said = [sentence, ...actions.map(({ textContent }) => textContent)].join(' ')
    if (this.#alert.dataset.sentence === said) return
    this.#alert.dataset.sentence = said
    const words = document.createElement('p')
    words.textContent = sentence
    this.#alert.replaceChildren(words, ...actions)
  }

  quiet(): void {
    if (!this.#alert) return
    delete this.#alert.dataset.sentence
    this.#alert.replaceChildren()
  }

  /** `waiting`: segments that are to be sent yet. */
  mark(state: SaveState, waiting: number): void {
    if (!this.#mark) return
    this.#mark.dataset.state = state
    const time = this.#clock.format(new Date())
    const count = this.#number.format(waiting)
    this.#mark.textContent = this.text((waiting > 0 && WAITING[state]) || MARKS[state], { time, count })
  }
}

/** The clock of the zone that the person chose, else the browser's own; that also where it does not know the zone. */
function clockIn(timeZone: string | undefined): Intl.DateTimeFormat {
  const format = { hour: '2-digit', minute: '2-digit' } as const
  if (timeZone === undefined) return new Intl.DateTimeFormat(locale(), format)
  try {
    return new Intl.DateTimeFormat(locale(), { ...format, timeZone })
  } catch (error) {
    if (error instanceof RangeError) return clockIn(undefined)
    throw error
  }
}

const MARKS: Readonly<Record<SaveState, string>> = {
  none: '',
  unsaved: 'unsaved',
  saving: 'saving',
  saved: 'saved',
  failed: 'notSaved',
  failing: 'notSaved',
  offline: 'markOffline',
  signedOut: 'markSignedOut',
}

/** Where it says how many segments wait. */
const WAITING: Readonly<Partial<Record<SaveState, string>>> = {
  failing: 'waitFailing',
  offline: 'waitOffline',
  signedOut: 'waitSignedOut',
}

/** The locale in which the page writes numbers and times; the same as the server's. */
export function locale(): string {
  return document.documentElement.lang === 'id' ? 'id-ID' : 'en-GB'
}
