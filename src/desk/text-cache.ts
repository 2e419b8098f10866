/** Code units of the keys whose values are kept, some 10 MB with them; what leaves first was used longest ago. */
const BUDGET = 1_000_000

/** What was worked out of texts, by the texts. Keeps what is on its way too, so that nothing is worked out twice. */
export class TextCache<T> {
  /** In order of use, the newest last. */
  readonly #known = new Map<string, Promise<T>>()
  #size = 0

  get(key: string): Promise<T> | undefined {
    const known = this.#known.get(key)
    if (known) {
      this.#known.delete(key)
      this.#known.set(key, known)
    }
    return known
  }

  /** One that fails is forgotten. */
  set(key: string, value: Promise<T>): void {
    value.catch(() => this.#drop(key))
    this.#drop(key)
    this.#known.set(key, value)
    this.#size += key.length
    for (const oldest of this.#known.keys()) {
      if (this.#size <= BUDGET || oldest === key) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    if (this.#known.delete(key)) this.#size -= key.length
  }
}
