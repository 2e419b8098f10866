import type { Store } from '../../store/store.ts'

/** How long the store may take for a read before this server is not to be sent to. Milliseconds. */
const LIMIT_MS = 2_000

/** Whether requests should come here: the store answers, and the server is not about to stop. */
export class Readiness {
  readonly #store: Store
  readonly #limitMs: number
  #stopping = false
  /** The question under way: a store that hangs is asked once, not once a probe. */
  #asked: Promise<unknown> | undefined

  constructor(store: Store, limitMs = LIMIT_MS) {
    this.#store = store
    this.#limitMs = limitMs
  }

  /** From now on the answer is no. */
  stop(): void {
    this.#stopping = true
  }

  async isReady(): Promise<boolean> {
    if (this.#stopping) return false
    this.#asked ??= this.#ask().finally(() => {
      this.#asked = undefined
    })
    const answered = this.#asked.then(
      () => true,
      () => false,
    )
    return (await Promise.race([answered, after(this.#limitMs)])) && !this.#stopping
  }

  // One of each kind of thing that the store keeps.
  async #ask(): Promise<void> {
    await this.#store.head('workspace')
    await this.#store.records.get('secret', 'session')
  }
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, false).unref())
}
