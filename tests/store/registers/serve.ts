import type { ArticleCommand } from '../../../src/core/article/command.ts'
import { Articles } from '../../../src/desk/articles.ts'
import { StorageError, type Store } from '../../../src/store/store.ts'
import type { Answer, Question, Registers } from './clients.ts'
import { textOf } from './model.ts'

export const ARTICLE = 'registers'
const ACTOR = { person: 'p1', role: 'translator', twoPerson: 'off' } as const

/** The registers as segments of one article, through the desk, as the web asks it. */
export function serve(store: Store, now: () => Date): Registers {
  const articles = new Articles(store, now)
  async function answer({ segment, operation, write }: Question): Promise<Answer> {
    if (!write) {
      const { state, head } = await articles.load(ARTICLE)
      const last = state.segments.get(segment)?.last ?? null
      return { ok: true, place: head, text: textOf(state, segment), last }
    }
    const command = { type: 'revise', segment, state: 'draft', ...write } as const
    const acted = await articles.act(ARTICLE, { operation, request: write.text, by: 'p1' }, command, ACTOR)
    if (!acted.ok) return { ok: false, code: acted.refusal.code }
    return { ok: true, place: acted.line?.seq ?? 0, text: write.text, last: null }
  }
  return {
    async ask(question) {
      try {
        return await answer(question)
      } catch (error) {
        if (error instanceof StorageError) return { ok: false, code: error.fault }
        throw error
      }
    },
  }
}

/** The article that holds them. */
export async function makeRegisters(store: Store, segments: number): Promise<void> {
  const ranges = Array.from({ length: segments }, (_, n) => {
    return { start: n * 3, end: n * 3 + 2, paragraph: 0, kind: 'body', words: 1 } as const
  })
  const command: ArticleCommand = {
    type: 'import',
    pair: { source: 'id', target: 'en' },
    offset: 0,
    source: 'A. '.repeat(segments),
    ranges,
  }
  const ask = { operation: 'the registers', request: 'the registers', by: 'p1' }
  const made = await new Articles(store, () => new Date()).act(ARTICLE, ask, command, ACTOR)
  if (!made.ok) throw new Error(made.refusal.code)
}
