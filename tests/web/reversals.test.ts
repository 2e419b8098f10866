import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextOperation } from './house.ts'
import { type Cast, headOf, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

function undo(who: keyof Omit<Cast, 'house'>, article: string, reverts: string, more: object = {}) {
  return cast[who].api('POST', `/api/articles/${article}/reversals`, { reverts, ...more })
}

async function approvedTogether(): Promise<{ article: string; reverts: string }> {
  const article = await newArticle(cast)
  const revisions: string[] = []
  for (const n of [1, 2]) revisions.push(await translate(cast.translator, `${article}.${n}`, `Text ${n}.`))
  const reverts = nextOperation()
  await cast.reviewer.api('POST', `/api/articles/${article}/decisions`, { revisions, operation: reverts })
  return { article, reverts }
}

test('undoes what nobody changed since and lists the rest; a repeat gives the first answer', async () => {
  const { article, reverts } = await approvedTogether()
  await translate(cast.other, `${article}.2`, 'Newer.')
  const operation = nextOperation()
  const first = await undo('reviewer', article, reverts, { operation })
  expect(first).toMatchObject({
    status: 201,
    json: { id: await headOf(cast, article), kept: [`${article}.2`] },
  })
  await translate(cast.other, `${article}.1`, 'Newer.')
  expect((await undo('reviewer', article, reverts, { operation })).json).toEqual(first.json)
})

test('undoing twice finds nothing left', async () => {
  const { article, reverts } = await approvedTogether()
  await undo('reviewer', article, reverts)
  const head = await headOf(cast, article)
  expect(await undo('reviewer', article, reverts)).toMatchObject({
    status: 201,
    json: { id: null, kept: [`${article}.2`, `${article}.1`] },
  })
  expect(await headOf(cast, article)).toBe(head)
})

test('an edit of an approved text is undone with its approval, which stays the reviewer’s', async () => {
  const { article } = await approvedTogether()
  const operation = nextOperation()
  const body = { text: 'Worse.', state: 'translated', base: `${article}.4`, operation }
  await cast.translator.api('POST', `/api/segments/${article}.1/revisions`, body)
  expect((await undo('translator', article, operation)).status).toBe(201)
  const { json } = await cast.other.api('GET', `/api/segments/${article}.1/revisions`)
  expect(json.revisions[0]).toMatchObject({
    text: 'Text 1.',
    status: 'approved',
    by: { id: cast.translator.id },
    decisions: [{ by: { id: cast.reviewer.id } }],
  })
})

test('is for the one who did it, and for those who coordinate', async () => {
  const { article, reverts } = await approvedTogether()
  expect((await undo('stranger', article, reverts)).status).toBe(404)
  expect(await undo('translator', article, reverts)).toMatchObject({
    status: 403,
    json: { error: { code: 'forbidden' } },
  })
  expect((await undo('coordinator', article, reverts)).status).toBe(201)
})

test.each([
  ['an operation nobody did', 404, '00000000-0000-4000-8000-999999999999'],
  ['no operation at all', 422, 'yesterday'],
])('refuses %s: %i', async (_, status, reverts) => {
  const article = await newArticle(cast)
  expect((await undo('translator', article, reverts)).status).toBe(status)
})

test('a version is not undone', async () => {
  const article = await newArticle(cast)
  const operation = nextOperation()
  await cast.translator.api('POST', `/api/articles/${article}/versions`, { name: 'first', operation })
  expect(await undo('translator', article, operation)).toMatchObject({
    status: 409,
    json: { error: { code: 'nothing_to_revert' } },
  })
})

test('the page says what stayed', async () => {
  const { article, reverts } = await approvedTogether()
  await translate(cast.other, `${article}.2`, 'Newer.')
  const page = await cast.reviewer.page('POST', `/articles/${article}/reversals`, { reverts }, 'id')
  expect(page.status).toBe(200)
  expect(page.text).toContain('sudah diurungkan')
  expect(page.text).toContain(`/articles/${article}?segment=2#segment-2`)
})
