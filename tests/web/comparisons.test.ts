import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextOperation } from './house.ts'
import { type Cast, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

async function version(article: string, name: string): Promise<string> {
  const { json } = await cast.translator.api('POST', `/api/articles/${article}/versions`, { name })
  return json.id
}

function compare(article: string, query: string) {
  return cast.reviewer.api('GET', `/api/articles/${article}/comparison?${query}`)
}

async function act(
  article: string,
  command: { type: 'addSegment'; after: number } | { type: 'removeSegment'; segment: number },
) {
  const actor = { person: cast.coordinator.id, role: 'coordinator', twoPerson: 'off' } as const
  await cast.house.desk.articles.act(
    article,
    { operation: nextOperation(), request: 'x', by: actor.person },
    command,
    actor,
  )
}

test('shows each segment that differs between two versions, and only those', async () => {
  const article = await newArticle(cast)
  await translate(cast.translator, `${article}.1`, 'One two three.')
  await translate(cast.translator, `${article}.2`, 'Four five.')
  const from = await version(article, 'first')
  await translate(cast.other, `${article}.1`, 'One or two three.')
  const to = await version(article, 'second')
  await translate(cast.other, `${article}.3`, 'Six.')
  const { status, json } = await compare(article, `from=${from}&to=${to}`)
  expect(status).toBe(200)
  expect(json).toMatchObject({
    from,
    to,
    counts: { changed: 1, added: 0, removed: 0, unchanged: 2, wordsInserted: 1, wordsDeleted: 0 },
    segments: [
      {
        id: `${article}.1`,
        number: 1,
        source: 'Satu dua tiga.',
        before: 'One two three.',
        after: 'One or two three.',
        summary: '1 insertion: inserted “or”',
        by: { id: cast.other.id },
      },
    ],
  })
  const pieces: readonly { kind: string; text: string }[] = json.segments[0].pieces
  expect(
    pieces
      .filter(({ kind }) => kind !== 'insert')
      .map(({ text }) => text)
      .join(''),
  ).toBe('One two three.')
  expect(
    pieces
      .filter(({ kind }) => kind !== 'delete')
      .map(({ text }) => text)
      .join(''),
  ).toBe('One or two three.')
})

test('compares with now, back in time, and with itself', async () => {
  const article = await newArticle(cast)
  const from = await version(article, 'first')
  await translate(cast.translator, `${article}.2`, 'Four five.')
  const forth = await compare(article, `from=${from}`)
  expect(forth.json).toMatchObject({ to: 'now', counts: { changed: 1, wordsInserted: 2 } })
  const back = await compare(article, `from=now&to=${from}`)
  expect(back.json).toMatchObject({
    counts: { changed: 1, wordsDeleted: 2 },
    segments: [{ before: 'Four five.', after: '' }],
  })
  expect((await compare(article, `from=${from}&to=${from}`)).json).toMatchObject({
    counts: { changed: 0, unchanged: 3 },
    segments: [],
  })
})

test('counts sentences that came and went, where they stood', async () => {
  const article = await newArticle(cast)
  await act(article, { type: 'addSegment', after: 1 })
  await translate(cast.translator, `${article}.4`, 'Extra.')
  const from = await version(article, 'first')
  await act(article, { type: 'removeSegment', segment: 4 })
  await act(article, { type: 'addSegment', after: 3 })
  const { json } = await compare(article, `from=${from}`)
  expect(json.counts).toMatchObject({ added: 1, removed: 1, changed: 0, unchanged: 3 })
  expect(json.segments).toMatchObject([
    { id: `${article}.4`, kind: 'removed', number: 2, before: 'Extra.', after: '' },
    { kind: 'added', number: 4, before: '', after: '' },
  ])
  const page = await cast.reviewer.page('GET', `/articles/${article}/comparison?from=${from}`)
  expect(page.text).toContain('removed')
})

test.each([
  ['nothing to compare with', 422, ''],
  ['a version that is not there', 404, 'from=ARTICLE.99'],
  ['a segment for a version', 404, 'from=ARTICLE.1'],
  ['a version of another article', 404, 'from=other.4'],
  ['a malformed version', 422, 'from=latest'],
  ['an empty version', 422, 'from=&to=now'],
  ['a malformed end', 422, 'from=now&to=then'],
  ['an unknown layout', 422, 'from=now&layout=upside'],
])('refuses %s: %i', async (_, status, query) => {
  const article = await newArticle(cast)
  expect((await compare(article, query.replace('ARTICLE', article))).status).toBe(status)
})

test('is not there for strangers', async () => {
  const article = await newArticle(cast)
  expect((await cast.stranger.api('GET', `/api/articles/${article}/comparison?from=now`)).status).toBe(404)
})

test('the page shows it inline and side by side, in both languages, and says when nothing differs', async () => {
  const article = await newArticle(cast)
  const none = await cast.reviewer.page('GET', `/articles/${article}/comparison`)
  expect(none.text).toContain('There is no version to compare with yet')
  const from = await version(article, 'first <b>')
  await translate(cast.translator, `${article}.1`, 'One <i>two</i>.')
  const inline = await cast.reviewer.page('GET', `/articles/${article}/comparison`)
  expect(inline.text).toContain('first &lt;b&gt; and Now')
  expect(inline.text).toMatch(/<ins>.*&lt;i&gt;/s)
  expect(inline.text).toContain(`/articles/${article}?segment=1#segment-1`)
  expect(inline.text).toContain('Last changed by tari')
  const side = await cast.reviewer.page(
    'GET',
    `/articles/${article}/comparison?from=${from}&layout=side`,
    undefined,
    'id',
  )
  expect(side.text).toContain('Segmen: 1 berubah')
  expect(side.text).toContain('Kosong')
  expect(side.text).not.toMatch(/(versions|revisions|errors|common):[a-z]/i)
  const same = await cast.reviewer.page('GET', `/articles/${article}/comparison?from=now`)
  expect(same.text).toContain('not one segment differs')
})
