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
  expect(empty.text).toContain('comparison?from=import&amp;to=now')
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

/** Versions of an article once there are so many; an export does not wait for its own. */
async function versionsWhen(article: string, count: number) {
  for (;;) {
    const { json } = await cast.translator.api('GET', `/api/articles/${article}/versions`)
    if (json.versions.length >= count) return json.versions
  }
}

test('an export makes a version, once for the same article; people give it a name', async () => {
  const article = await newArticle(cast)
  await translate(cast.translator, `${article}.1`, 'One.')
  const get = () => cast.reviewer.api('GET', `/api/articles/${article}/export?format=text`)
  expect((await get()).text).toContain('One.')
  const [version] = await versionsWhen(article, 1)
  expect(version).toMatchObject({ id: `${article}.5`, name: '', moment: 'export', seq: 2 })
  const head = await headOf(cast, article)
  await get()
  await translate(cast.translator, `${article}.2`, 'Four.')
  await get()
  await versionsWhen(article, 2)
  expect(await headOf(cast, article)).toBe(head + 2)
  const body = { name: 'to client', operation: nextOperation() }
  const named = await cast.translator.api('POST', `/api/versions/${article}.5/names`, body)
  expect(named).toMatchObject({ status: 201, json: { id: `${article}.5`, name: 'to client' } })
  expect((await cast.translator.api('POST', `/api/versions/${article}.5/names`, body)).json).toEqual(
    named.json,
  )
  const page = await cast.translator.page('GET', `/articles/${article}/versions`, undefined, 'id')
  expect(page.text).toContain('to client')
  expect(page.text).toContain('Ekspor')
})

test('an archived article goes out as before, and takes no version', async () => {
  const article = await newArticle(cast)
  await translate(cast.translator, `${article}.1`, 'One.')
  const ask = { operation: nextOperation(), request: 'archive', by: cast.coordinator.id }
  await cast.house.desk.administer(ask, { type: 'archiveArticle', article, archived: true })
  const head = await headOf(cast, article)
  expect((await cast.reviewer.api('GET', `/api/articles/${article}/export?format=text`)).status).toBe(200)
  await cast.house.desk.articles.act(
    article,
    { operation: nextOperation(), request: 'x', by: cast.coordinator.id },
    { type: 'changeDetails', address: '', deadline: '2030-01-01' },
    { person: cast.coordinator.id, role: 'coordinator', twoPerson: 'off' },
  )
  expect(await headOf(cast, article)).toBe(head + 1)
})

test.each([
  ['no version', 404, 'not_found', 'ARTICLE.77', { name: 'x' }],
  ['a segment', 404, 'not_found', 'ARTICLE.1', { name: 'x' }],
  ['a blank name', 422, 'name_needed', 'ARTICLE.4', { name: ' ' }],
  ['the name of another', 409, 'name_taken', 'ARTICLE.4', { name: 'second' }],
  ['too long a name', 422, 'too_long', 'ARTICLE.4', { name: 'x'.repeat(101) }],
  ['no name', 422, 'bad_input', 'ARTICLE.4', {}],
])('calls no version %s: %i %s', async (_, status, code, id, body) => {
  const article = await newArticle(cast)
  for (const name of ['first', 'second'])
    await cast.translator.api('POST', `/api/articles/${article}/versions`, { name })
  const answer = await cast.translator.api(
    'POST',
    `/api/versions/${id.replace('ARTICLE', article)}/names`,
    body,
  )
  expect(answer).toMatchObject({ status, json: { error: { code } } })
})

test('automatic versions are hidden when they are many', async () => {
  const article = await newArticle(cast)
  for (let count = 0; count < 6; count += 1) {
    await translate(cast.translator, `${article}.1`, `Text ${count}.`)
    await cast.reviewer.api('GET', `/api/articles/${article}/export?format=text`)
    await versionsWhen(article, count + 1)
  }
  const folded = await cast.translator.page('GET', `/articles/${article}/versions`)
  expect(folded.text).toContain('6 automatic versions are hidden')
  const all = await cast.translator.page('GET', `/articles/${article}/versions?all=1`)
  expect(all.text.match(/<tr id="version-/g)).toHaveLength(7)
  expect(folded.text.match(/<tr id="version-/g)).toHaveLength(1)
})
