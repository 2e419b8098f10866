import { fill, find } from '../dom.ts'
import type { SaveState } from './saver.ts'

/** What the editor says: a quiet mark for saves, one polite and one urgent place for sentences read aloud. */
export class Voice {
  readonly #texts: ReadonlyMap<string, string>
  readonly #status: HTMLElement | undefined
  readonly #alert: HTMLElement | undefined
  readonly #mark: HTMLElement | undefined
  readonly #clock = clockIn(document.documentElement.dataset.zone)

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

  /** At once, and to be seen until something else comes or `quiet` is called; with what may be done about it. */
  alarm(sentence: string, actions: readonly HTMLElement[] = []): void {
    if (!this.#alert) return
    if (this.#alert.dataset.sentence === sentence) return
    this.#alert.dataset.sentence = sentence
    const words = document.createElement('p')
    words.textContent = sentence
    this.#alert.replaceChildren(words, ...actions)
  }

  quiet(): void {
    if (!this.#alert) return
    delete this.#alert.dataset.sentence
    this.#alert.replaceChildren()
  }

  mark(state: SaveState): void {
    if (!this.#mark) return
    this.#mark.dataset.state = state === 'signedOut' ? 'failed' : state
    const time = this.#clock.format(new Date())
    const key = state === 'signedOut' ? 'unsaved' : state === 'failed' ? 'notSaved' : state
    this.#mark.textContent = this.text(key, { time })
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

/** The locale in which the page writes numbers and times; the same as the server's. */
export function locale(): string {
  return document.documentElement.lang === 'id' ? 'id-ID' : 'en-GB'
}
