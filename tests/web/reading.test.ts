import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

async function written(): Promise<string> {
  const article = await newArticle(cast)
  await translate(cast.translator, `${article}.1`, 'One <b>two</b> three.')
  await translate(cast.translator, `${article}.3`, 'Six seven eight nine.')
  return article
}

test('gives the translation in paragraphs, what is missing in the source language, and says how much that is', async () => {
  const article = await written()
  const { status, text } = await cast.reviewer.page('GET', `/articles/${article}/reading`)
  expect(status).toBe(200)
  const [first, second] = [...text.matchAll(/<(?:p|h2) class="reading-[^>]*>.*?<\/(?:p|h2)>/gs)].map(
    ([block]) => block,
  )
  expect(first).toContain('One &lt;b&gt;two&lt;/b&gt; three.</a> <a class="not-translated"')
  expect(first).toMatch(/class="not-translated"[^>]*lang="id">Empat lima\./)
  expect(second).toContain(
    `<a href="/articles/${article}?segment=3#segment-3" data-sentence>Six seven eight nine.</a>`,
  )
  expect(text).toContain('1 of 3 sentences has no translation yet')
})

test('gives both sides, block by block, each in its language', async () => {
  const article = await written()
  const { text } = await cast.reviewer.page('GET', `/articles/${article}/reading?side=both`, undefined, 'id')
  const blocks = [...text.matchAll(/class="reading-\w+" lang="(\w+)" data-side="(\w+)"/g)].map(
    ([, ...of]) => of,
  )
  expect(blocks).toEqual([
    ['id', 'source'],
    ['en', 'target'],
    ['id', 'source'],
    ['en', 'target'],
  ])
  expect(text).toContain('1 dari 3 kalimat belum diterjemahkan')
})

test('leaves out what is omitted on purpose, and reads nonsense in the address as nothing', async () => {
  const article = await written()
  const omitted = { text: '', state: 'translated', base: null, omission: 'redundant' }
  const saved = await cast.translator.api('POST', `/api/segments/${article}.2/revisions`, omitted)
  expect(saved.status).toBe(201)
  const { status, text } = await cast.reviewer.page('GET', `/articles/${article}/reading?side=none&page=x`)
  expect(status).toBe(200)
  expect(text).not.toContain('Empat lima.')
  expect(text).not.toContain('no translation yet')
})

test('goes page by page through a long article', async () => {
  const article = await newArticle(cast, 'Satu dua.\n'.repeat(501))
  const first = await cast.reviewer.page('GET', `/articles/${article}/reading?side=source`)
  expect(first.text.match(/data-sentence/g)).toHaveLength(500)
  expect(first.text).toContain('?side=source&amp;page=2')
  const last = await cast.reviewer.page('GET', `/articles/${article}/reading?side=source&page=99`)
  expect(last.text.match(/data-sentence/g)).toHaveLength(1)
})

test('is nobody’s who is not in the project', async () => {
  const article = await written()
  expect((await cast.stranger.page('GET', `/articles/${article}/reading`)).status).toBe(404)
})
