import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

const show = (article: string, query = '', language = 'en') =>
  cast.reviewer.page('GET', `/articles/${article}/history${query}`, undefined, language)

test('shows the article at any moment, who made it so, and the way back', async () => {
  const article = await newArticle(cast)
  await translate(cast.translator, `${article}.1`, 'One.')
  await translate(cast.other, `${article}.1`, 'One two.')
  await cast.reviewer.api('POST', `/api/articles/${article}/versions`, { name: 'first <b>' })
  const then = await show(article, '?at=2')
  expect(then.status).toBe(200)
  expect(then.text).toContain('>One.</td>')
  expect(then.text).not.toContain('One two.')
  expect(then.text).toContain('a text by tari')
  expect(then.text).toContain('Step 2 of 4')
  expect(then.text).toContain('href="?at=3"')
  expect(then.text).toContain(`id="back" href="/articles/${article}"`)
  expect(then.text).toContain(`/articles/${article}/restorations/new?to=2`)
  expect(then.text).toContain('label="first &lt;b&gt;"')
  const now = await show(article)
  expect(now.text).toContain('The article as it is now')
  expect(now.text).toContain('>One two.</td>')
  const came = await show(article, '?at=1', 'id')
  expect(came.text).toContain('impor oleh')
  expect(came.text).not.toMatch(/(history|versions|revisions|errors|common):[a-z]/i)
})

test('drafts that were saved over are folded into the last of them', async () => {
  const article = await newArticle(cast)
  for (const text of ['O', 'On', 'One.']) await translate(cast.translator, `${article}.1`, text, 'draft')
  const page = await show(article)
  expect(page.text).toContain('Step 2 of 2')
  expect((await show(article, '?at=2')).text).toContain('>O</td>')
})

test.each([
  ['', 'as it is now'],
  ['?at=999', 'as it is now'],
  ['?at=0', 'as it is now'],
  ['?at=-3', 'as it is now'],
  ['?at=later', 'as it is now'],
  ['?at=1&row=77', 'as it was on'],
  ['?at=1&row=x', 'as it was on'],
])('takes any address: %s', async (query, words) => {
  const article = await newArticle(cast)
  await translate(cast.translator, `${article}.1`, 'One.')
  const { status, text } = await show(article, query)
  expect(status).toBe(200)
  expect(text).toContain(words)
})

test('is not there for strangers', async () => {
  const article = await newArticle(cast)
  expect((await cast.stranger.page('GET', `/articles/${article}/history`)).status).toBe(404)
})
