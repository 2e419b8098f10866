import type { FoundLinks, TextPair } from '../core/alignment/words/segment.ts'
import type { LanguagePair } from '../core/article/event.ts'
import type { Work } from '../work/pool.ts'
import type { Lesson } from './learning.ts'

/** Code units of the texts whose links are kept, some 10 MB with them; what leaves first was used longest ago. */
const BUDGET = 1_000_000

/** The links between the words of texts, found in a worker and kept by text and by what was learned. */
export class Links {
  readonly #work: Work
  /** In order of use, the newest last; one that is being found is there already. */
  readonly #known = new Map<string, Promise<FoundLinks>>()
  #size = 0

  constructor(work: Work) {
    this.#work = work
  }

  of(pair: LanguagePair, text: TextPair, lesson: Lesson): Promise<FoundLinks> {
    const key = JSON.stringify([lesson.id, pair.source, text.source, text.target])
    const known = this.#known.get(key)
    if (known) {
      this.#known.delete(key)
      this.#known.set(key, known)
      return known
    }
    const found = this.#find(pair, text, lesson)
    found.catch(() => this.#drop(key))
    this.#known.set(key, found)
    this.#size += key.length
    for (const oldest of this.#known.keys()) {
      if (this.#size <= BUDGET || oldest === key) break
      this.#drop(oldest)
    }
    return found
  }

  async #find(pair: LanguagePair, text: TextPair, { learned }: Lesson): Promise<FoundLinks> {
    const [found] = await this.#work.run('link', { pair, learned, texts: [text] })
    if (!found) throw new Error('The words of a text were linked and nothing came back')
    return found
  }

  #drop(key: string): void {
    if (this.#known.delete(key)) this.#size -= key.length
  }
}
