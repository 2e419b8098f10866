import { SAID_LENGTH } from './store.ts'

/** Who listens at this server to what is said and kept nowhere. */
export class Sayings {
  readonly #listeners = new Set<(text: string) => void>()
  readonly #notice: (text: string) => void

  constructor(notice: (text: string) => void) {
    this.#notice = notice
  }

  add(listener: (text: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A listener that throws harms no other. */
  tell(text: string): void {
    if (text.length > SAID_LENGTH) throw new RangeError(`too long to be said: ${text.length} code units`)
    for (const listener of this.#listeners)
      try {
        listener(text)
      } catch (error) {
        this.#notice(`a listener failed on something said: ${String(error)}`)
      }
  }
}
