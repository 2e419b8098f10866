import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MB, save } from './bad-input-core-rows.ts'
import { type Cast, digestOf, newArticle, openCast, translate } from './story.ts'
import { raw } from './visitor.ts'

let cast: Cast
let article: string
beforeAll(async () => {
  cast = await openCast()
  article = await newArticle(cast)
  await translate(cast.translator, `${article}.1`, 'One two three.')
})
afterAll(() => cast.house.close())

/** What is asked changes no file, and the server answers afterwards. */
async function changesNothing(ask: () => Promise<void>): Promise<void> {
  const before = await digestOf(cast.house)
  await ask()
  expect(await digestOf(cast.house)).toBe(before)
  expect((await fetch(`${cast.house.url}/healthz`)).status).toBe(200)
}

const TEXT = '/segments/ARTICLE.2/revisions'
const COMMENT = '/segments/ARTICLE.1/comments'

describe('a field', () => {
  test.each([
    ['a number as text', TEXT, { ...save(''), text: 1 }, 422, 'bad_input', 'text'],
    ['a list as text', TEXT, { ...save(''), text: ['x'] }, 422, 'bad_input', 'text'],
    ['an object as text', TEXT, { ...save(''), text: {} }, 422, 'bad_input', 'text'],
    ['null as text', TEXT, { ...save(''), text: null }, 422, 'bad_input', 'text'],
    ['true as text', TEXT, { ...save(''), text: true }, 422, 'bad_input', 'text'],
    ['an unknown key', TEXT, save('x', { by: 'p1' }), 422, 'bad_input', 'by'],
    ['a negative number as a base', TEXT, save('x', { base: -1 }), 422, 'bad_input', 'base'],
    ['a word as a base', TEXT, save('x', { base: '1' }), 422, 'bad_input', 'base'],
    ['a confirmed text of spaces', TEXT, save(' \t ', { state: 'translated' }), 422, 'empty_target', 'text'],
    ['a comment of 1 MB', COMMENT, { text: 'x'.repeat(MB) }, 413, 'too_large', undefined],
    ['a comment on a place before the text', COMMENT, { text: 'x', near: -1 }, 422, 'bad_input', 'near'],
    [
      'an id of 10,000 characters',
      `/segments/${'x'.repeat(10_000)}/revisions`,
      save('x'),
      404,
      'not_found',
      undefined,
    ],
    [
      'a role that one gives oneself',
      '/projects/j1/members',
      { person: 'ME', role: 'coordinator' },
      403,
      'forbidden',
      undefined,
    ],
  ])('%s is refused', async (_, path, body, status, code, field) => {
    await changesNothing(async () => {
      const placed = JSON.parse(JSON.stringify(body).replace('"ME"', `"${cast.translator.id}"`))
      const answer = await cast.translator.api('POST', `/api${path.replace('ARTICLE', article)}`, placed)
      expect([answer.status, answer.json.error.code, answer.json.error.field]).toEqual([status, code, field])
    })
  })

  test('a number beyond all as a base is refused', async () => {
    await changesNothing(async () => {
      const body = '{"text":"x","state":"draft","base":1e309}'
      const answer = await raw(cast.house, `/api${TEXT.replace('ARTICLE', article)}`, json(), 'POST', body)
      expect([answer.status, JSON.parse(answer.text).error.code]).toEqual([422, 'bad_input'])
    })
  })

  test.each(['limit=1000000000', 'limit=-1', 'limit=0', 'limit=1e309', 'limit=x'])(
    'a page of %s is refused',
    async (query) => {
      const answer = await cast.translator.api('GET', `/api/articles/${article}/segments?${query}`)
      expect([answer.status, answer.json.error.code, answer.json.error.field]).toEqual([
        422,
        'bad_input',
        'limit',
      ])
    },
  )

  test('words to find are words, not a pattern', async () => {
    const title = 'Pola (a+)+$ di judul'
    await newArticle(cast, 'Satu.', title)
    const found = async (q: string) =>
      (await cast.translator.page('GET', `/?q=${encodeURIComponent(q)}`)).text.includes(title)
    expect([await found('(a+)+$'), await found('a+'), await found('.*')]).toEqual([true, true, false])
  })
})

describe('a request', () => {
  test('packed JSON is not unpacked', async () => {
    await changesNothing(async () => {
      const packed = gzipSync(JSON.stringify(save('x'.repeat(50 * MB))))
      const answer = await fetch(`${cast.house.url}/api${TEXT.replace('ARTICLE', article)}`, {
        method: 'POST',
        headers: { ...json(), 'content-encoding': 'gzip' },
        body: packed,
      })
      expect(answer.status).toBe(415)
    })
  })

  test.each([
    [
      'a length and pieces',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd',
      400,
    ],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['a header of 20 kB', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['TRACE', 'TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 404],
  ])('with %s is refused', async (_, bytes, status) => {
    await changesNothing(async () => expect(await statusOf(bytes)).toBe(status))
  })
})

function json(): Record<string, string> {
  return { authorization: `Bearer ${cast.translator.token}`, 'content-type': 'application/json' }
}

/** Status of the answer to bytes that no client of ours would send. */
function statusOf(bytes: string): Promise<number> {
  const { hostname, port } = new URL(cast.house.url)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.setEncoding('latin1').on('data', (part: string) => {
      answer += part
      const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(answer) ?? []
      if (status === undefined) return
      resolve(Number(status))
      socket.destroy()
    })
    socket.on('error', reject).on('close', () => reject(new Error(`no answer but “${answer}”`)))
  })
}
