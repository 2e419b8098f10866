import type { Edit } from '../core/alignment/words/effect.ts'
import type { FoundLinks, TextPair } from '../core/alignment/words/segment.ts'
import type { LanguagePair } from '../core/article/event.ts'
import type { Span } from '../core/revision/follow.ts'
import { type Work, WorkLimitError } from '../work/pool.ts'
import { WorkFullError } from '../work/turns.ts'
import type { Lesson } from './learning.ts'
import { TextCache } from './text-cache.ts'

/** The links between the words of texts, found in a worker and kept by text and by what was learned. */
export class Links {
  readonly #work: Work
  readonly #found = new TextCache<FoundLinks>()
  readonly #effects = new TextCache<readonly Span[]>()

  constructor(work: Work) {
    this.#work = work
  }

  of(pair: LanguagePair, text: TextPair, lesson: Lesson): Promise<FoundLinks> {
    const key = JSON.stringify([lesson.id, pair.source, text.source, text.target])
    const known = this.#found.get(key)
    if (known) return known
    const found = this.#find(pair, text, lesson)
    this.#found.set(key, found)
    return found
  }

  /** The source words whose rendering each edit changed; none where that would take too long or too much waits. */
  effectsOf(
    pair: LanguagePair,
    edits: readonly Edit[],
    { id, learned }: Lesson,
  ): Promise<readonly (readonly Span[])[]> {
    const real = edits.filter(({ before, after }) => before !== '' && before !== after)
    const keyOf = ({ source, before, after }: Edit) =>
      JSON.stringify([id, pair.source, source, before, after])
    const unknown = real.filter((edit) => this.#effects.get(keyOf(edit)) === undefined)
    const worked = this.#work.run('effects', { pair, learned, edits: unknown }).catch(withoutEffects)
    for (const [index, edit] of unknown.entries())
      this.#effects.set(
        keyOf(edit),
        worked.then((all) => all[index] ?? []),
      )
    const all = Promise.all(edits.map((edit) => this.#effects.get(keyOf(edit)) ?? []))
    return all.catch((error: unknown) => {
      // Another time there is room for it: nothing of it is kept.
      if (error instanceof WorkFullError) return edits.map(() => [])
      throw error
    })
  }

  async #find(pair: LanguagePair, text: TextPair, { learned }: Lesson): Promise<FoundLinks> {
    const [found] = await this.#work.run('link', { pair, learned, texts: [text] })
    if (!found) throw new Error('The words of a text were linked and nothing came back')
    return found
  }
}

/** A review must not fail for want of a hint. */
function withoutEffects(error: unknown): readonly (readonly Span[])[] {
  if (error instanceof WorkLimitError) return []
  throw error
}
