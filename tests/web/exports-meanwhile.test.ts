import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Cast, headOf, newArticle, openCast } from './story.ts'

/** So long that each goes by way of a worker. */
const LONG = Array.from({ length: 1_500 }, (_, n) => `Kalimat nomor ${n} dari artikel yang panjang ini.`)
const COUNT = 8

let cast: Cast
let articles: readonly string[] = []
beforeAll(async () => {
  cast = await openCast()
  const made: string[] = []
  for (let n = 0; n < COUNT; n += 1) made.push(await newArticle(cast, LONG.join('\n'), `Panjang ${n}`))
  articles = made
})
afterAll(() => cast.house.close())

function ask(path: string, signal?: AbortSignal, accept = 'application/x-ndjson'): Promise<Response> {
  const headers = { authorization: `Bearer ${cast.translator.token}`, accept, 'accept-language': 'en' }
  return fetch(cast.house.url + path, { headers, ...(signal ? { signal } : {}) })
}

const severalPath = () => `/projects/j1/export?format=json&${articles.map((id) => `article=${id}`).join('&')}`

interface Told {
  readonly done?: number
  readonly file?: string
  readonly mediaType?: string
  readonly size?: number
}

/** The lines before the file, and the file. */
async function heard(response: Response) {
  let rest = Buffer.from(await response.arrayBuffer())
  const lines: Told[] = []
  while (lines.at(-1)?.file === undefined) {
    const end = rest.indexOf(10)
    lines.push(JSON.parse(rest.subarray(0, end).toString()))
    rest = rest.subarray(end + 1)
  }
  return { lines, file: new Uint8Array(rest) }
}

describe('a file that takes a while', () => {
  test('of several articles is told of article by article, and then comes as it would at once', async () => {
    const response = await ask(severalPath())
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('application/x-ndjson'),
    ])
    const { lines, file } = await heard(response)
    expect(lines.slice(0, -1)).toEqual(Array.from({ length: COUNT + 1 }, (_, n) => ({ done: n / COUNT })))
    expect(lines.at(-1)).toEqual({
      file: 'Newsroom-articles.zip',
      mediaType: 'application/zip',
      size: file.length,
    })
    const plain = unzipSync(
      new Uint8Array(await (await ask(severalPath(), undefined, 'text/html')).arrayBuffer()),
    )
    expect(Object.keys(unzipSync(file))).toEqual(Object.keys(plain))
    expect(Object.keys(plain)).toHaveLength(COUNT)
  })

  test('of one article comes behind its name, or is refused as ever', async () => {
    const path = `/articles/${articles[0]}/export?format=csv`
    const { lines, file } = await heard(await ask(path))
    expect(lines.at(-1)).toMatchObject({ file: 'Panjang-0-en.csv', size: file.length })
    expect(file).toEqual(new Uint8Array(await (await ask(path, undefined, '*/*')).arrayBuffer()))
    const refused = await ask('/projects/j1/export?format=csv')
    expect([refused.status, (await refused.text()).includes('Choose at least one article.')]).toEqual([
      422,
      true,
    ])
  })

  test.each([
    ['tells how far it is', 'application/x-ndjson'],
    ['is a plain download', 'text/html'],
  ])(
    'that %s is made no further when whoever asked goes away: no version, nothing in the audit',
    async (_, accept) => {
      const run = vi.spyOn(cast.house.desk.work, 'run')
      const before = await Promise.all(articles.map((id) => headOf(cast, id)))
      const exported = async () => {
        const { json } = await cast.coordinator.api('GET', `/api/articles/${articles[0]}`)
        return json.head
      }
      const head = await exported()
      const gone = new AbortController()
      const answer = ask(severalPath(), gone.signal, accept).then((response) => response.arrayBuffer())
      await vi.waitUntil(() => run.mock.calls.length >= 2, { timeout: 60_000, interval: 5 })
      gone.abort()
      await expect(answer).rejects.toThrow()
      // The job that is at work is ended, and no other begins.
      await vi.waitUntil(() => run.mock.settledResults.some(({ type }) => type === 'rejected'), {
        timeout: 60_000,
      })
      expect(run.mock.calls.length).toBeLessThan(COUNT)
      expect(run.mock.settledResults.filter(({ type }) => type === 'rejected')).toHaveLength(1)
      run.mockRestore()
      expect(await Promise.all(articles.map((id) => headOf(cast, id)))).toEqual(before)
      expect(await exported()).toBe(head)
    },
  )
})
