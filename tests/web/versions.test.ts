import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextOperation } from './house.ts'
import { type Cast, headOf, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

test('names the article as it is, once an operation, and lists the newest first', async () => {
  const article = await newArticle(cast)
  const path = `/api/articles/${article}/versions`
  const body = { name: '  first draft ', operation: nextOperation() }
  const first = await cast.translator.api('POST', path, body)
  expect(first).toMatchObject({ status: 201, json: { id: `${article}.4`, name: 'first draft' } })
  expect((await cast.translator.api('POST', path, body)).json).toEqual(first.json)
  await cast.reviewer.api('POST', path, { name: 'to client' })
  const { json } = await cast.other.api('GET', path)
  expect(json.versions).toMatchObject([
    { id: `${article}.5`, name: 'to client', by: { id: cast.reviewer.id, name: 'rini' } },
    {
      id: `${article}.4`,
      name: 'first draft',
      by: { id: cast.translator.id },
      seq: 2,
      at: expect.any(String),
    },
  ])
})

test.each([
  ['no name', 422, 'bad_input', {}],
  ['a blank name', 422, 'name_needed', { name: ' ' }],
  ['a name that is taken', 409, 'name_taken', { name: 'first' }],
  ['a name of 101 characters', 422, 'too_long', { name: 'x'.repeat(101) }],
  ['half a character', 422, 'malformed_text', { name: 'a\ud800' }],
])('refuses %s: %i %s', async (_, status, code, body) => {
  const article = await newArticle(cast)
  await cast.translator.api('POST', `/api/articles/${article}/versions`, { name: 'first' })
  const head = await headOf(cast, article)
  const answer = await cast.translator.api('POST', `/api/articles/${article}/versions`, body)
  expect(answer).toMatchObject({ status, json: { error: { code } } })
  expect(await headOf(cast, article)).toBe(head)
})

test('is not there for strangers, and closed where the article is archived', async () => {
  const article = await newArticle(cast)
  const path = `/api/articles/${article}/versions`
  expect((await cast.stranger.api('GET', path)).status).toBe(404)
  expect((await cast.stranger.api('POST', path, { name: 'x' })).status).toBe(404)
  const ask = { operation: nextOperation(), request: 'archive', by: cast.coordinator.id }
  await cast.house.desk.administer(ask, { type: 'archiveArticle', article, archived: true })
  expect((await cast.translator.api('POST', path, { name: 'x' })).status).toBe(409)
})

test('the page lists, names and compares, and keeps a name that was refused', async () => {
  const article = await newArticle(cast)
  const empty = await cast.translator.page('GET', `/articles/${article}/versions`)
  expect(empty.text).toContain('No version has a name yet')
  const named = await cast.translator.page('POST', `/articles/${article}/versions`, { name: '<draf>' })
  expect(named).toMatchObject({ status: 303, location: `/articles/${article}/versions` })
  const taken = await cast.translator.page('POST', `/articles/${article}/versions`, { name: '<draf>' }, 'id')
  expect(taken.status).toBe(409)
  expect(taken.text).toContain('value="&lt;draf&gt;"')
  expect(taken.text).toContain('aria-invalid="true"')
  expect(taken.text).toContain('sudah dipakai')
  expect(taken.text).toContain(`/articles/${article}/comparison?from=${article}.4&amp;to=now`)
  expect(taken.text).not.toMatch(/(versions|revisions|errors|common):[a-z]/i)
  await translate(cast.translator, `${article}.1`, 'One.')
})
