import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextOperation } from './house.ts'
import { type Cast, headOf, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

/** Two sentences translated, a version of that, then the first split and the second changed. */
async function changedArticle() {
  const article = await newArticle(cast)
  await translate(cast.translator, `${article}.1`, 'One two three.')
  const second = await translate(cast.translator, `${article}.2`, 'Four.')
  await cast.reviewer.api('POST', `/api/revisions/${second}/decisions`, { outcome: 'approved' })
  const version = await cast.translator.api('POST', `/api/articles/${article}/versions`, { name: 'first' })
  await cast.other.api('POST', `/api/segments/${article}.1/splits`, { at: 5, targetAt: 4 })
  await translate(cast.other, `${article}.2`, 'Four five.')
  return { article, version: String(version.json.id) }
}

async function texts(article: string) {
  const { json } = await cast.reviewer.api('GET', `/api/articles/${article}/segments`)
  return json.segments.map(({ id, target, status }: Record<string, unknown>) => [id, target ?? '', status])
}

test('brings the whole article back to a version, once an operation, and one undo takes it back', async () => {
  const { article, version } = await changedArticle()
  const before = await texts(article)
  const body = { to: version, operation: nextOperation() }
  const done = await cast.translator.api('POST', `/api/articles/${article}/restorations`, body)
  expect(done).toMatchObject({ status: 201, json: { id: expect.any(Number), operation: body.operation } })
  expect(await texts(article)).toEqual([
    [`${article}.1`, 'One two three.', 'translated'],
    [`${article}.2`, 'Four.', 'translated'],
    [`${article}.3`, '', 'untranslated'],
  ])
  const same = await cast.translator.api('GET', `/api/articles/${article}/comparison?from=${version}`)
  expect(same.json).toMatchObject({ counts: { changed: 0, added: 0, removed: 0 }, segments: [] })
  expect((await cast.translator.api('POST', `/api/articles/${article}/restorations`, body)).json).toEqual(
    done.json,
  )
  const undone = await cast.translator.api('POST', `/api/articles/${article}/reversals`, {
    reverts: body.operation,
  })
  expect(undone).toMatchObject({ status: 201, json: { kept: [] } })
  expect(await texts(article)).toEqual(before)
})

test('shows first what it would change, then does that and nothing else', async () => {
  const { article, version } = await changedArticle()
  const preview = await cast.translator.page('GET', `/articles/${article}/restorations/new?to=${version}`)
  expect(preview.text).toContain('1 segment changes.')
  expect(preview.text).toContain('Segments are cut as they were then.')
  const head = await headOf(cast, article)
  await translate(cast.other, `${article}.3`, 'Six.')
  const stale = await cast.translator.page('POST', `/articles/${article}/restorations`, {
    to: version,
    head: String(head),
    segment: '',
  })
  expect(stale.status).toBe(409)
  const fresh = { to: version, segment: '', head: String(await headOf(cast, article)) }
  const done = await cast.translator.page('POST', `/articles/${article}/restorations`, fresh)
  expect(done.status).toBe(303)
  const editor = await cast.translator.page('GET', done.location)
  expect(editor.text).toContain('It is as it was then.')
  expect(editor.text).toContain('id="undo"')
  const nothing = await cast.translator.page(
    'GET',
    `/articles/${article}/restorations/new?to=now`,
    undefined,
    'id',
  )
  expect(nothing.text).toContain('Tidak ada yang berubah')
})

test('brings one segment back, to a moment', async () => {
  const { article } = await changedArticle()
  const body = { to: '4', segment: `${article}.2` }
  const done = await cast.translator.api('POST', `/api/articles/${article}/restorations`, body)
  expect(done).toMatchObject({ status: 201, json: { segments: [`${article}.2`] } })
  const after = await texts(article)
  expect(after).toHaveLength(4)
  expect(after[2]).toEqual([`${article}.2`, 'Four.', 'translated'])
})

test('says which segments cannot come back', async () => {
  const { article, version } = await changedArticle()
  const text = 'Satu dua tiga. Empat enam belas.\n\nEnam tujuh delapan sembilan.'
  const head = await headOf(cast, article)
  await cast.coordinator.api('POST', `/api/articles/${article}/sources`, { text, head })
  const preview = await cast.translator.page('GET', `/articles/${article}/restorations/new?to=${version}`)
  expect(preview.text).toContain('1 segment cannot come back')
  await cast.translator.api('POST', `/api/articles/${article}/restorations`, { to: version })
  const after = await texts(article)
  expect(after[0]).toEqual([`${article}.1`, 'One two three.', 'translated'])
  expect(after[1][1]).not.toBe('Four.')
})

test.each([
  ['nothing to go back to', 422, {}],
  ['a version that is not there', 404, { to: 'ARTICLE.99' }],
  ['a segment for a version', 404, { to: 'ARTICLE.1' }],
  ['a change that is not there', 404, { to: '999' }],
  ['a baseline', 422, { to: 'approved' }],
  ['a segment that is not there', 404, { to: 'import', segment: 'ARTICLE.99' }],
  ['a segment of another article', 404, { to: 'import', segment: 'other.1' }],
  ['a stale preview', 409, { to: 'import', head: 1 }],
  ['a head that is no number', 422, { to: 'import', head: 'last' }],
  ['a field that is unknown', 422, { to: 'import', force: true }],
])('refuses %s: %i, and changes nothing', async (_, status, body) => {
  const { article } = await changedArticle()
  const head = await headOf(cast, article)
  const sent = JSON.parse(JSON.stringify(body).replaceAll('ARTICLE', article))
  expect((await cast.translator.api('POST', `/api/articles/${article}/restorations`, sent)).status).toBe(
    status,
  )
  expect(await headOf(cast, article)).toBe(head)
})

test('is not there for strangers, and closed where the article is archived', async () => {
  const { article } = await changedArticle()
  const path = `/api/articles/${article}/restorations`
  expect((await cast.stranger.api('POST', path, { to: 'import' })).status).toBe(404)
  const ask = { operation: nextOperation(), request: 'archive', by: cast.coordinator.id }
  await cast.house.desk.administer(ask, { type: 'archiveArticle', article, archived: true })
  expect((await cast.translator.api('POST', path, { to: 'import' })).status).toBe(409)
  const page = await cast.translator.page('GET', `/articles/${article}/restorations/new?to=import`)
  expect(page.text).not.toContain('id="restore"')
})
