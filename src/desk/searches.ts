/** Something that takes a while, on its way or done. */
export interface Search<T> {
  readonly result: Promise<T>
  /** How far it is, 0 to 1. */
  readonly done: number
}

/** Results that are kept; what leaves first was asked for longest ago. */
const MOST_KEPT = 20

/**
 * Searches that several requests ask for: whoever asks first starts one, whoever asks again meanwhile or soon after has
 * the same. One that failed is begun anew.
 */
export class Searches<T> {
  /** In order of use, the newest last. */
  readonly #known = new Map<string, Search<T>>()

  /** `key` names all that the result depends on. */
  of(key: string, run: (report: (done: number) => void) => Promise<T>): Search<T> {
    const search = this.#known.get(key) ?? this.#start(key, run)
    this.#known.delete(key)
    this.#known.set(key, search)
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_KEPT) break
      this.#known.delete(oldest)
    }
    return search
  }

  #start(key: string, run: (report: (done: number) => void) => Promise<T>): Search<T> {
    let done = 0
    const result = run((share) => {
      done = share
    })
    result.catch(() => this.#known.delete(key))
    return {
      result,
      get done() {
        return done
      },
    }
  }
}
