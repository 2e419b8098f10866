import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPerson, openHouse, type TestHouse } from './house.ts'
import { raw, Visitor } from './visitor.ts'

let house: TestHouse
let token = ''
beforeAll(async () => {
  house = await openHouse()
  token = (await addPerson(house, 'boss', 'administrator')).token
})
afterAll(() => house.close())

function codeOf(answer: { readonly text: string }): string {
  return JSON.parse(answer.text).error.code
}

describe('bad requests', () => {
  const post = (body: string, type: string, path = '/api/projects') =>
    raw(
      house,
      path,
      {
        authorization: `Bearer ${token}`,
        'content-type': type,
        'content-length': `${Buffer.byteLength(body)}`,
      },
      'POST',
      body,
    )
  const JSON_TYPE = 'application/json'

  it.each([
    ['JSON as text/plain', '{"name":"x"}', 'text/plain', 415, 'not_json'],
    ['JSON without a type', '{"name":"x"}', '', 415, 'not_json'],
    ['a form', 'name=x', 'application/x-www-form-urlencoded', 415, 'not_json'],
    ['JSON in UTF-7', '{"name":"x"}', 'application/json; charset=utf-7', 415, 'not_json'],
    ['JSON in UTF-16', '{"name":"x"}', 'application/json; charset=utf-16', 415, 'not_json'],
    ['multipart where no file belongs', '--x--', 'multipart/form-data; boundary=x', 415, 'not_json'],
    ['cut JSON', '{"name":"x', JSON_TYPE, 400, 'bad_json'],
    ['null', 'null', JSON_TYPE, 400, 'bad_json'],
    ['a bare text', '"x"', JSON_TYPE, 400, 'bad_json'],
    ['a list', '[]', JSON_TYPE, 422, 'bad_input'],
    ['nothing', '', JSON_TYPE, 422, 'bad_input'],
    ['__proto__', '{"__proto__":{"x":1},"name":"x"}', JSON_TYPE, 422, 'poisoned_key'],
    ['__proto__ further down', '{"name":{"a":[{"__proto__":1}]}}', JSON_TYPE, 422, 'poisoned_key'],
    ['constructor', '{"constructor":{"prototype":{}}}', JSON_TYPE, 422, 'poisoned_key'],
    ['70 kB', `{"name":"${'x'.repeat(70_000)}"}`, JSON_TYPE, 413, 'too_large'],
    [
      '20,000 nested lists',
      `{"name":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
      JSON_TYPE,
      400,
      'bad_request',
    ],
    ['an operation that is none', '{"name":"x","operation":"again"}', JSON_TYPE, 422, 'bad_operation'],
    ['an operation that is no text', '{"name":"x","operation":{}}', JSON_TYPE, 422, 'bad_operation'],
  ])('%s', async (_, body, type, status, code) => {
    const before = await house.desk.store.head('workspace')
    const answer = await post(body, type)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
    expect(await house.desk.store.head('workspace')).toBe(before)
  })

  it.each(['/%', '/%ff', '/api/%ff', '/articles/%ff', '/assets/%ff', '/articles/%'])(
    'the address %s: 400',
    async (path) => {
      expect((await raw(house, path, { authorization: `Bearer ${token}` })).status).toBe(400)
    },
  )

  it.each([
    ['//', 200],
    ['//evil.example/', 404],
    ['/articles/..%2f..%2fetc%2fpasswd', 404],
    ['/articles/__proto__', 404],
    ['/articles/a%00b', 404],
    ['/assets/..%2fmain.js', 404],
    [`/${'x'.repeat(1_000)}`, 404],
  ])('the address %s: %i', async (path, status) => {
    expect((await raw(house, path, { authorization: `Bearer ${token}` })).status).toBe(status)
  })

  it.each(['PUT', 'DELETE', 'PATCH'])('%s is no way to ask', async (method) => {
    const answer = await raw(house, '/api/projects', { authorization: `Bearer ${token}` }, method)
    expect([answer.status, codeOf(answer)]).toEqual([404, 'no_page'])
  })

  it('a form of more than 5,000 fields or 256 kB: 413', async () => {
    const visitor = new Visitor(house)
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`f${i}`, '']))
    expect((await visitor.post('/sessions', many)).status).toBe(413)
    expect((await visitor.post('/sessions', { login: 'x'.repeat(300_000) })).status).toBe(413)
  })

  it('a made-up name comes back short and harmless', async () => {
    const answer = await post(
      JSON.stringify({ ['$t(common:skip) <b> {{field}}'.padEnd(5_000, 'x')]: 1, name: 'x' }),
      JSON_TYPE,
    )
    const { error } = JSON.parse(answer.text)
    expect(answer.status).toBe(422)
    expect(error.field).toHaveLength(100)
    expect(error.message).toContain('$t(common:skip) <b> {{field}}')
  })

  it('a field has the name that people know it by', async () => {
    const indonesian = {
      'accept-language': 'id',
      authorization: `Bearer ${token}`,
      'content-type': JSON_TYPE,
    }
    const answer = await raw(house, '/api/projects', indonesian, 'POST', '{"name":""}')
    expect(JSON.parse(answer.text).error).toEqual({
      code: 'name_needed',
      field: 'name',
      message: 'Isian nama masih kosong. Isilah.',
    })
  })

  it('a name out of an object’s prototype is no text of ours', async () => {
    const answer = await post('{"name":"x","toString":1}', JSON_TYPE)
    expect(JSON.parse(answer.text).error.message).toContain('“toString”')
  })

  it('no answer holds a stack or a path of the server', async () => {
    const answers = await Promise.all([
      raw(house, '/%ff'),
      raw(house, '/nothing'),
      raw(house, '/api/nothing'),
      post('{', JSON_TYPE),
      post('{"name":{}}', JSON_TYPE),
      post('x', 'text/plain'),
      raw(house, '/', { host: 'evil.example' }),
    ])
    for (const { text } of answers) expect(text).not.toMatch(/\n\s+at |node_modules|\/work\/|\.ts\b|\.ejs\b/)
  })
})
