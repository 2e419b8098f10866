import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const MB = 1024 * 1024
const NUL = String.fromCharCode(0)
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])

interface Sent {
  readonly who?: keyof Omit<Cast, 'house'>
  readonly path: string
  readonly type?: string
  /** Text is sent as it is, anything else as JSON. */
  readonly body?: unknown
  readonly file?: Uint8Array<ArrayBuffer>
}

interface Row extends Sent {
  readonly what: string
  readonly status: number
  readonly code: string
  /** The answer may say the place. */
  readonly says?: RegExp
}

const save = (text: string, more: object = {}) => ({ text, state: 'draft', base: null, ...more })

const rows: readonly Row[] = [
  {
    what: 'an empty article',
    status: 422,
    code: 'empty_article',
    who: 'coordinator',
    path: '/articles',
    body: { title: 'x', text: '' },
  },
  {
    what: 'an article of white space',
    status: 422,
    code: 'empty_article',
    who: 'coordinator',
    path: '/articles',
    body: { title: 'x', text: ' \n\t\u00a0 ' },
  },
  {
    what: 'an article of 13 MB',
    status: 413,
    code: 'too_long',
    who: 'coordinator',
    path: '/articles',
    body: { title: 'x', text: 'Kata. '.repeat((13 * MB) / 6) },
  },
  {
    what: 'an article with NUL',
    status: 422,
    code: 'control_character',
    who: 'coordinator',
    path: '/articles',
    body: { title: 'x', text: `Satu.\nDua${NUL}.` },
    says: /2/,
  },
  {
    what: 'an article with half a character',
    status: 422,
    code: 'malformed_text',
    who: 'coordinator',
    path: '/articles',
    body: '{"title":"x","text":"Satu \\ud800 dua."}',
  },
  {
    what: 'a file that is not UTF-8',
    status: 422,
    code: 'bad_encoding',
    who: 'coordinator',
    path: '/articles',
    file: new Uint8Array([83, 97, 116, 117, 0xff, 0xfe, 46]),
  },
  {
    what: 'a picture as .txt',
    status: 415,
    code: 'binary_file',
    who: 'coordinator',
    path: '/articles',
    file: PNG,
  },
  {
    what: 'an empty file',
    status: 422,
    code: 'empty_file',
    who: 'coordinator',
    path: '/articles',
    file: new Uint8Array(),
  },
  {
    what: 'an article by a translator',
    status: 403,
    code: 'forbidden',
    who: 'translator',
    path: '/articles',
    body: { title: 'x', text: 'Satu.' },
  },
  {
    what: 'an article in a project that is not there',
    status: 404,
    code: 'not_found',
    who: 'coordinator',
    path: '/articles',
    body: { title: 'x', text: 'Satu.', project: 'j99' },
  },
  {
    what: 'a target of 10,001 characters',
    status: 422,
    code: 'too_long',
    path: '/segments/ARTICLE.2/revisions',
    body: save('x'.repeat(10_001)),
  },
  {
    what: 'a target of 100,000 characters',
    status: 413,
    code: 'too_large',
    path: '/segments/ARTICLE.2/revisions',
    body: save('x'.repeat(100_000)),
  },
  {
    what: 'a target with NUL',
    status: 422,
    code: 'control_character',
    path: '/segments/ARTICLE.2/revisions',
    body: save(`a${NUL}b`),
  },
  {
    what: 'a target with half a character',
    status: 422,
    code: 'malformed_text',
    path: '/segments/ARTICLE.2/revisions',
    body: '{"text":"a \\udc00","state":"draft","base":null}',
  },
  {
    what: 'no such article',
    status: 404,
    code: 'not_found',
    path: '/articles/nowhere/versions',
    body: { name: 'x' },
  },
  {
    what: 'an id that is none',
    status: 404,
    code: 'not_found',
    path: '/segments/%2e%2e%2fx/revisions',
    body: save('x'),
  },
  {
    what: 'no such segment',
    status: 404,
    code: 'not_found',
    path: '/segments/ARTICLE.999/revisions',
    body: save('x'),
  },
  {
    what: 'no such revision',
    status: 404,
    code: 'not_found',
    who: 'reviewer',
    path: '/revisions/ARTICLE.999/decisions',
    body: { outcome: 'approved' },
  },
  {
    what: 'a number beyond all',
    status: 404,
    code: 'not_found',
    path: '/segments/ARTICLE.9999999999/revisions',
    body: save('x'),
  },
  {
    what: 'another project’s segment',
    status: 404,
    code: 'not_found',
    path: '/segments/FOREIGN.1/revisions',
    body: save('x'),
  },
  {
    what: 'another project’s revision',
    status: 404,
    code: 'not_found',
    who: 'reviewer',
    path: '/revisions/FOREIGN.4/decisions',
    body: { outcome: 'approved' },
  },
  {
    what: 'another project’s versions',
    status: 404,
    code: 'not_found',
    path: '/articles/FOREIGN/versions',
    body: { name: 'x' },
  },
  {
    what: 'another project’s revision as a base',
    status: 422,
    code: 'invalid',
    path: '/segments/ARTICLE.1/revisions',
    body: save('x', { base: 'FOREIGN.4' }),
  },
  {
    what: 'a decision by a translator',
    status: 403,
    code: 'forbidden',
    path: '/revisions/ARTICLE.4/decisions',
    body: { outcome: 'approved' },
  },
  {
    what: 'a stale base',
    status: 409,
    code: 'stale_base',
    path: '/segments/ARTICLE.1/revisions',
    body: save('Mine.'),
  },
  {
    what: 'the key __proto__',
    status: 422,
    code: 'poisoned_key',
    path: '/segments/ARTICLE.1/revisions',
    body: '{"text":"x","state":"draft","base":null,"__proto__":{"a":1}}',
  },
  {
    what: 'the key constructor, deep',
    status: 422,
    code: 'poisoned_key',
    who: 'reviewer',
    path: '/revisions/ARTICLE.4/decisions',
    body: '{"outcome":"returned","reasons":[{"constructor":1}]}',
  },
  {
    what: 'JSON as text',
    status: 415,
    code: 'not_json',
    path: '/segments/ARTICLE.1/revisions',
    type: 'text/plain',
    body: JSON.stringify(save('x')),
  },
  {
    what: 'JSON in another charset',
    status: 415,
    code: 'not_json',
    path: '/segments/ARTICLE.1/revisions',
    type: 'application/json; charset=utf-16',
    body: JSON.stringify(save('x')),
  },
  {
    what: 'broken JSON',
    status: 400,
    code: 'bad_json',
    path: '/segments/ARTICLE.1/revisions',
    body: '{"text":',
  },
  {
    what: 'a list for an object',
    status: 422,
    code: 'bad_input',
    path: '/segments/ARTICLE.1/revisions',
    body: [],
  },
  { what: 'nothing at all', status: 422, code: 'bad_input', path: '/segments/ARTICLE.1/revisions' },
  {
    what: 'an operation that is none',
    status: 422,
    code: 'bad_operation',
    path: '/segments/ARTICLE.1/revisions',
    body: save('x', { operation: '1' }),
  },
]

describe.each(['en', 'id'] as const)('bad input, answered in %s', (language) => {
  test.each(rows)('$what: $status $code, and nothing changed', async ({ status, code, says, ...sent }) => {
    const before = { head: await headOf(cast, article), files: await digestOf(cast.house) }
    const answer = await send(sent, { 'accept-language': language })
    const { error } = await answer.json()
    expect({ status: answer.status, code: error.code }).toEqual({ status, code })
    expect(error.message).toBe(sentence(error.message))
    expect(INDONESIAN.test(error.message)).toBe(language === 'id')
    if (says) expect(`${error.line} ${error.message}`).toMatch(says)
    expect({ head: await headOf(cast, article), files: await digestOf(cast.house) }).toEqual(before)
  })
})

/** Words that every Indonesian sentence of errors.json has one of, and no English one. */
const INDONESIAN = /\b(tidak|yang|lalu|Anda|paling|berkas|Perkecil|dalam|dengan)\b/

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
  expect((await other.json()).error).toMatchObject({ code: 'operation_reused', field: 'operation' })
  const elsewhere = await send({
    path: `/segments/${article}.2/revisions`,
    body: save('Six.', { operation }),
  })
  expect(elsewhere.status).toBe(422)
  const again = await send({ path, body: save('Six.', { operation: operation.toUpperCase() }) })
  expect([again.status, await again.json()]).toEqual([201, await first.json()])
  expect(await headOf(cast, article)).toBe(before)
})

test.each(['toString', '__proto__', 'xx', '', 'id-ID', '../en'])(
  'an unknown language (?lng=%s) falls back',
  async (lng) => {
    const url = `${cast.house.url}/api/segments/${article}.999/revisions?lng=${encodeURIComponent(lng)}`
    const answer = await fetch(url, { headers: { authorization: `Bearer ${cast.translator.token}` } })
    expect(answer.status).toBe(404)
    expect((await answer.json()).error.message).toMatch(/^There is no such thing here/)
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
  const { id } = await made.json()
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
  const actor = { person: 'system', role: 'coordinator', ownReview: 'allowed' } as const
  const command = { type: 'revise', segment: 1, text: 'One.', state: 'translated', base: null } as const
  await desk.articles.act(made.article, ask('text'), command, actor)
  return made.article
}
