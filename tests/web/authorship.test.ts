import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

/** Two people's words in segment 1, one's in segment 3. */
async function written() {
  const article = await newArticle(cast)
  const first = await translate(cast.translator, `${article}.1`, 'One two <b>three</b>.')
  const second = await translate(cast.other, `${article}.1`, 'One and two <b>three</b>.')
  const third = await translate(cast.other, `${article}.3`, 'Six seven.')
  return { article, first, second, third }
}

test('says of every word which revision it came with, by whom and when', async () => {
  const { article, first, second, third } = await written()
  const { status, json } = await cast.reviewer.api('GET', `/api/articles/${article}/authorship`)
  expect(status).toBe(200)
  expect(json).toMatchObject({ page: 1, pages: 1 })
  const [one, three] = json.segments
  expect(json.segments).toHaveLength(2)
  expect(one).toMatchObject({ id: `${article}.1`, number: 1, text: 'One and two <b>three</b>.' })
  expect(one.spans).toMatchObject([
    { start: 0, end: 4, text: 'One ', revision: first, by: { name: 'tari' }, origin: 'typed' },
    { start: 4, end: 8, text: 'and ', revision: second, by: { name: 'toni' } },
    { start: 8, end: 25, revision: first, segment: `${article}.1` },
  ])
  expect(three.spans).toMatchObject([{ revision: third, text: 'Six seven.' }])
  const alone = await cast.reviewer.api('GET', `/api/segments/${article}.1/authorship`)
  expect(alone.json.segments).toEqual([one])
})

test('goes on through a split, a merge and a restored text', async () => {
  const { article, first } = await written()
  const split = await cast.translator.api('POST', `/api/segments/${article}.1/splits`, { at: 5, targetAt: 8 })
  expect(split.status).toBe(201)
  const all = await cast.reviewer.api('GET', `/api/articles/${article}/authorship`)
  const texts = all.json.segments.map(
    ({ spans }: { spans: readonly { text: string; by: { name: string } }[] }) =>
      spans.map(({ text, by }) => `${by.name}: ${text}`),
  )
  expect(texts).toEqual([['tari: One ', 'toni: and'], ['tari: two <b>three</b>.'], ['toni: Six seven.']])
  const [half] = all.json.segments
  expect(half.spans[0]).toMatchObject({ revision: first, segment: `${article}.1` })
})

test('the page has a legend, initials, words that lead to their revision, and a list, in both languages', async () => {
  const { article, first } = await written()
  const { status, text } = await cast.reviewer.page('GET', `/articles/${article}/authorship`)
  expect(status).toBe(200)
  expect(text).toContain(`href="/segments/${article}.1/revisions?all=1#revision-${first}"`)
  expect(text).toContain('two &lt;b&gt;three')
  expect(text).toMatch(/tari<\/th><td class="number">3 \(50%\)/)
  expect(text).toMatch(/<sup lang="en" aria-hidden="true">T2<\/sup>/)
  const indonesian = await cast.reviewer.page('GET', `/segments/${article}.1/authorship`, undefined, 'id')
  expect(indonesian.text).toContain('Siapa menulis apa')
  expect(indonesian.text).not.toMatch(/(authorship|revisions|errors|common):[a-z]/i)
  const empty = await cast.reviewer.page('GET', `/articles/${await newArticle(cast)}/authorship`)
  expect(empty.text).toContain('Nobody has written')
  const history = await cast.reviewer.page('GET', `/segments/${article}.1/revisions`)
  expect(history.text).toContain(`/segments/${article}.1/authorship`)
})

test('comes in pages', async () => {
  const article = await newArticle(
    cast,
    Array.from({ length: 210 }, (_, n) => `Kalimat ke ${n}.`).join('\n\n'),
  )
  const actor = { person: cast.translator.id, role: 'translator', twoPerson: 'off' } as const
  for (let segment = 1; segment <= 205; segment++) {
    const ask = { operation: crypto.randomUUID(), request: 'x', by: actor.person }
    const command = {
      type: 'revise',
      segment,
      text: `Sentence ${segment}.`,
      state: 'draft',
      base: null,
    } as const
    await cast.house.desk.articles.act(article, ask, command, actor)
  }
  const { json } = await cast.reviewer.api('GET', `/api/articles/${article}/authorship?page=2`)
  expect(json).toMatchObject({ page: 2, pages: 2 })
  expect(json.segments).toHaveLength(5)
  const { text } = await cast.reviewer.page('GET', `/articles/${article}/authorship`)
  expect(text).toContain('Page 1 of 2')
})

test.each([
  ['an unknown segment', 404, 'segments/ARTICLE.99/authorship'],
  ['a malformed page', 422, 'articles/ARTICLE/authorship?page=x'],
])('is refused for %s', async (_, status, path) => {
  const article = await newArticle(cast)
  expect((await cast.reviewer.api('GET', `/api/${path.replace('ARTICLE', article)}`)).status).toBe(status)
  expect((await cast.stranger.api('GET', `/api/articles/${article}/authorship`)).status).toBe(404)
})
