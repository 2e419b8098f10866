import { member } from '../dom.ts'
import { newUuid } from '../uuid.ts'

/** How long a page that is still there may take to say so. Milliseconds. */
const ANSWER = 250

/** The pages of one person in this browser: each has a name, and asks which of the others are still open. */
export class Tabs {
  readonly name = newUuid()
  readonly #channel: BroadcastChannel
  readonly #heard = new Set<string>()

  constructor(person: string) {
    this.#channel = new BroadcastChannel(`padan-tabs-${person}`)
    this.#channel.addEventListener('message', ({ data }) => {
      const here = member(data, 'here')
      if (typeof here === 'string') this.#heard.add(here)
      else this.#channel.postMessage({ here: this.name })
    })
  }

  /** Those of these pages that are gone. */
  async gone(names: Iterable<string>): Promise<ReadonlySet<string>> {
    const asked = new Set(names)
    asked.delete(this.name)
    if (asked.size === 0) return asked
    this.#heard.clear()
    this.#channel.postMessage({ who: this.name })
    await new Promise((done) => window.setTimeout(done, ANSWER))
    for (const name of this.#heard) asked.delete(name)
    return asked
  }
}
