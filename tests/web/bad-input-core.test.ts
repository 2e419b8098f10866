import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MB, ROWS, type Sent, save } from './bad-input-core-rows.ts'
import { nextOperation } from './house.ts'
import { type Cast, digestOf, headOf, newArticle, openCast, translate } from './story.ts'

let cast: Cast
let article: string
/** Of another project, which none of the cast but administrators may see. */
let foreign: string
beforeAll(async () => {
  cast = await openCast()
  article = await newArticle(cast)
  await translate(cast.translator, `${article}.1`, 'One two three.')
  foreign = await articleElsewhere()
})
afterAll(() => cast.house.close())

describe.each(['en', 'id'] as const)('bad input, answered in %s', (language) => {
  test.each(ROWS)('$what: $status $code, and nothing changed', async ({ status, code, says, ...sent }) => {
    const before = { head: await headOf(cast, article), files: await digestOf(cast.house) }
    const answer = await send(sent, { 'accept-language': language })
    const { error } = await read(answer)
    expect({ status: answer.status, code: error.code }).toEqual({ status, code })
    expect(error.message).toBe(sentence(error.message))
    expect(INDONESIAN.test(error.message)).toBe(language === 'id')
    if (says) expect(`${error.line} ${error.message}`).toMatch(says)
    expect({ head: await headOf(cast, article), files: await digestOf(cast.house) }).toEqual(before)
  })
})

/** Words that every Indonesian sentence of errors.json has one of, and no English one. */
const INDONESIAN = /\b(tidak|harus|yang|lalu|Anda|paling|berkas|Perkecil|dalam|dengan)\b/

/** The message as it is, if it reads as a sentence without a path, a stack or a key. */
function sentence(message: string): string {
  expect(message).toMatch(/^\p{Lu}.*\.$/u)
  expect(message).not.toMatch(/node_modules|\/src\/|at \w+ \(|\{\{|errors:/)
  return message
}

test('the same operation with another body is refused, with the same body it gives the first answer', async () => {
  const operation = nextOperation()
  const path = `/segments/${article}.3/revisions`
  const first = await send({ path, body: save('Six.', { operation }) })
  const before = await headOf(cast, article)
  const other = await send({ path, body: save('Seven.', { operation }) })
  expect(other.status).toBe(422)
  expect((await read(other)).error).toMatchObject({ code: 'operation_reused', field: 'operation' })
  const elsewhere = await send({
    path: `/segments/${article}.2/revisions`,
    body: save('Six.', { operation }),
  })
  expect(elsewhere.status).toBe(422)
  const again = await send({ path, body: save('Six.', { operation: operation.toUpperCase() }) })
  expect([again.status, await read(again)]).toEqual([201, await read(first)])
  expect(await headOf(cast, article)).toBe(before)
})

test.each(['toString', '__proto__', 'xx', '', 'id-ID', '../en'])(
  'an unknown language (?lng=%s) falls back',
  async (lng) => {
    const url = `${cast.house.url}/api/segments/${article}.999/revisions?lng=${encodeURIComponent(lng)}`
    const answer = await fetch(url, { headers: { authorization: `Bearer ${cast.translator.token}` } })
    expect(answer.status).toBe(404)
    expect((await read(answer)).error.message).toMatch(/^There is no such thing here/)
  },
)

test('a target of 100,000 characters by form: 422, and the text is given back', async () => {
  const text = 'x'.repeat(100_000)
  const page = await cast.translator.page('POST', `/segments/${article}.2/revisions`, { text, base: '' })
  expect(page.status).toBe(422)
  expect(page.text).toContain(text)
})

test('a line of 1 MB comes in whole', async () => {
  const text = `${'Kata '.repeat(MB / 5)}.`
  const made = await send({ who: 'coordinator', path: '/articles', body: { title: 'Panjang', text } })
  expect(made.status).toBe(201)
  const { id } = await read(made)
  expect((await cast.house.desk.articles.load(id)).state.source).toBe(text)
})

function send(
  { who = 'translator', path, type = 'application/json', body, file }: Sent,
  more: Record<string, string> = {},
): Promise<Response> {
  const url = `${cast.house.url}/api${placed(path)}`
  const headers: Record<string, string> = { authorization: `Bearer ${cast[who].token}`, ...more }
  if (file) {
    const form = new FormData()
    form.set('title', 'x')
    form.set('file', new Blob([file], { type: 'text/plain' }), 'article.txt')
    return fetch(url, { method: 'POST', headers, body: form })
  }
  if (body === undefined) return fetch(url, { method: 'POST', headers })
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return fetch(url, { method: 'POST', headers: { ...headers, 'content-type': type }, body: placed(text) })
}

async function read(answer: Response) {
  return JSON.parse(await answer.text())
}

function placed(text: string): string {
  return text.replaceAll('ARTICLE', article).replaceAll('FOREIGN', foreign)
}

async function articleElsewhere(): Promise<string> {
  const { desk } = cast.house
  const ask = (request: string) => ({ operation: nextOperation(), request, by: 'system' })
  await desk.administer(ask('project'), { type: 'addProject', name: 'Elsewhere', by: 'nobody' })
  const pair = { source: 'id', target: 'en' }
  const made = await desk.importArticle(ask('article'), {
    title: 'x',
    text: 'Satu. Dua. Tiga.',
    project: 'j2',
    pair,
  })
  if (!made.ok) throw new Error(made.refusal.code)
  const actor = { person: 'system', role: 'coordinator', twoPerson: 'off' } as const
  const command = { type: 'revise', segment: 1, text: 'One.', state: 'translated', base: null } as const
  await desk.articles.act(made.article, ask('text'), command, actor)
  return made.article
}
