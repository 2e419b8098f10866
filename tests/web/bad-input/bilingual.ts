import { createServer } from 'node:http'
import { expect } from 'vitest'
import { type Answer, exportOf, file, MB, made, NUL, type Row, type Stage, segmentsOf } from './row.ts'

export const XLF = 'a.xlf'
export const TMX = 'a.tmx'
export const CSV = 'a.csv'

export const bad = (
  id: string,
  what: string,
  name: string,
  content: () => string | Uint8Array,
  more: Partial<Pick<Row, 'status' | 'code' | 'why' | 'says'>> = {},
): Row => ({ id, what, ask: file(name, content), status: 422, code: 'return_unreadable', ...more })

export const taken = (
  id: string,
  what: string,
  name: string,
  content: () => string | Uint8Array,
  pairs: readonly (readonly [source: string, target: string])[],
  why?: string,
): Row => ({
  id,
  what,
  ask: file(name, content),
  status: 201,
  ...(why ? { why } : {}),
  after: has(pairs),
})

export const has =
  (pairs: readonly (readonly [string, string])[]) =>
  async (stage: Stage, answer: Answer): Promise<void> =>
    expect((await segmentsOf(stage, answer)).map(({ source, target }) => [source, target])).toEqual(pairs)

/** Listens for whoever follows an address that stands in a file; whoever does fails the case. */
export function unasked(ask: (address: string) => Row['ask']): Row['ask'] {
  return async (stage) => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : ''
    const answer = await ask(`http://127.0.0.1:${port}`)(stage)
    if (answer.status === 201) {
      for (const format of ['original', 'xliff21', 'html']) await exportOf(stage, answer, format)
      await stage.cast.translator.page('GET', `/articles/${made(answer)}/reading`)
    }
    await new Promise((done) => server.close(done))
    expect(asked).toEqual([])
    return answer
  }
}

export { MB, NUL }
