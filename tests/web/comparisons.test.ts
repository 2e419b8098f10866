import { afterAll, beforeAll, expect, test } from 'vitest'
import { unzipped } from '../../src/exchange/parts/zip.ts'
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
  ['an unknown kind', 422, 'from=now&kind=moved'],
  ['an unknown difference', 422, 'from=now&differs=style'],
  ['an unknown format', 422, 'from=now&format=pdf'],
  ['a baseline as an end', 422, 'from=now&to=approved'],
  ['a change that is not there', 404, 'from=77'],
  ['a change before the first', 422, 'from=0'],
  ['two bases', 422, 'from=now&from=import'],
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
  expect(none.text).toContain('not one segment differs')
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

test('goes out as a page, as Markdown and as a Word document with tracked changes', async () => {
  const article = await newArticle(cast)
  await translate(cast.translator, `${article}.1`, 'One two.')
  const from = await version(article, 'first')
  await translate(cast.other, `${article}.1`, 'One three.')
  const get = (format: string) =>
    fetch(`${cast.house.url}/articles/${article}/comparison?from=${from}&format=${format}`, {
      headers: { authorization: `Bearer ${cast.reviewer.token}` },
    })
  expect(await (await get('html')).text()).toMatch(/<del>.*two.*<ins>.*three/s)
  expect(await (await get('markdown')).text()).toContain('~~two~~**three**')
  const word = await get('docx')
  expect(word.headers.get('content-disposition')).toMatch(/\.docx$/)
  const xml = new TextDecoder().decode(
    unzipped(new Uint8Array(await word.arrayBuffer())).get('word/document.xml'),
  )
  expect(xml).toMatch(/<w:del [^>]*w:author="[^"]+" w:date="[^"]+">.*two.*<\/w:del><w:ins .*three.*<\/w:ins>/)
})

test('starts from what a person saw, what was approved, exported or first confirmed, or what it began with', async () => {
  const article = await newArticle(cast)
  const first = await translate(cast.translator, `${article}.1`, 'One two three.')
  await translate(cast.translator, `${article}.2`, 'Four.', 'draft')
  expect((await compare(article, 'from=exported')).status).toBe(404)
  expect((await compare(article, 'from=seen')).status).toBe(404)
  await cast.reviewer.api('POST', `/api/revisions/${first}/decisions`, { outcome: 'approved' })
  await cast.reviewer.api('GET', `/api/articles/${article}/export?format=text`)
  await translate(cast.other, `${article}.1`, 'One or two three.')
  const approved = await compare(article, 'from=approved')
  expect(approved.json).toMatchObject({
    counts: { changed: 1, without: 2 },
    segments: [{ before: 'One two three.', after: 'One or two three.', people: [{ id: cast.other.id }] }],
  })
  expect((await compare(article, 'from=confirmed')).json.counts).toMatchObject({ changed: 1, without: 2 })
  expect((await compare(article, 'from=proposal')).json.counts).toMatchObject({ changed: 0, without: 3 })
  await expect
    .poll(async () => (await compare(article, 'from=exported')).json.segments)
    .toMatchObject([{ before: 'One two three.' }])
  expect((await compare(article, 'from=3')).json.counts).toMatchObject({ changed: 1 })
  expect((await compare(article, 'from=import')).json.counts).toMatchObject({ changed: 2 })
})

test('what is new since somebody looked stays new while he looks', async () => {
  let now = Date.now()
  const late = await openCast({ now: () => new Date(now) })
  try {
    const article = await newArticle(late)
    const seen = () => late.reviewer.api('GET', `/api/articles/${article}/comparison?from=seen`)
    const look = () => late.reviewer.page('GET', `/articles/${article}`)
    await look()
    await translate(late.translator, `${article}.1`, 'One.')
    expect((await seen()).status).toBe(404)
    now += 60 * 60 * 1000
    expect((await look()).text).toContain('1 changed by others since you looked')
    expect((await look()).text).toContain('new to you')
    expect((await seen()).json.segments).toMatchObject([{ id: `${article}.1`, before: '', after: 'One.' }])
    now += 60 * 60 * 1000
    expect((await look()).text).not.toContain('since you looked')
    const first = await late.other.page('GET', `/articles/${article}/comparison?from=seen`)
    expect(first.text).toContain('You have not looked at this article before')
  } finally {
    await late.house.close()
  }
})

test('filters by person, by kind and by what differs, in the address', async () => {
  const article = await newArticle(cast)
  await translate(cast.translator, `${article}.1`, 'One two 3.')
  await translate(cast.translator, `${article}.2`, 'Four five.')
  const third = await translate(cast.translator, `${article}.3`, 'Six, seven.')
  const from = await version(article, 'first')
  await translate(cast.other, `${article}.1`, 'One two 4.')
  await translate(cast.other, `${article}.2`, 'Four and five.')
  await cast.reviewer.api('POST', `/api/revisions/${third}/decisions`, { outcome: 'approved' })
  await act(article, { type: 'addSegment', after: 3 })
  const shown = async (query: string) =>
    (await compare(article, `from=${from}&${query}`)).json.segments.map(
      ({ number }: { number: number }) => number,
    )
  expect(await shown('')).toEqual([1, 2, 4])
  expect(await shown('differs=numbers')).toEqual([1])
  expect(await shown('differs=words')).toEqual([2])
  expect(await shown('differs=marks')).toEqual([])
  expect(await shown('kind=added')).toEqual([4])
  expect(await shown('kind=status')).toEqual([3])
  expect(await shown('kind=status&kind=changed')).toEqual([1, 2, 3])
  expect(await shown(`by=${cast.other.id}`)).toEqual([1, 2])
  expect(await shown(`kind=status&by=${cast.reviewer.id}`)).toEqual([3])
  expect(await shown('by=nobody')).toEqual([])
  await translate(cast.other, `${article}.3`, 'Six; seven.')
  expect(await shown('differs=marks')).toEqual([3])
  const page = await cast.reviewer.page('GET', `/articles/${article}/comparison?from=${from}&differs=numbers`)
  expect(page.text).toContain('value="numbers" selected')
  expect(page.text).not.toContain(`change-${article}.2`)
})

test('measures each segment and all of them', async () => {
  const article = await newArticle(cast)
  await translate(cast.translator, `${article}.1`, 'One two three four.')
  await translate(cast.translator, `${article}.2`, 'Same here.')
  const from = await version(article, 'first')
  await translate(cast.other, `${article}.1`, 'One two five four.')
  const { json } = await compare(article, `from=${from}`)
  expect(json.segments).toMatchObject([{ distance: 1, similarity: 0.75, differences: ['words'] }])
  expect(json.counts.distance).toBe(1)
  expect(json.counts.similarity).toBeCloseTo(5 / 6)
})

test.each(['html', 'markdown', 'json'])('goes out as %s', async (format) => {
  const article = await newArticle(cast)
  const from = await version(article, '<first> & so on')
  await translate(cast.translator, `${article}.1`, 'One *two* <b>.')
  const path = `/articles/${article}/comparison?from=${from}&format=${format}`
  for (const { status, text } of [
    await cast.reviewer.page('GET', path),
    await cast.reviewer.api('GET', `/api${path}`),
  ]) {
    expect(status).toBe(200)
    if (format === 'json') expect(JSON.parse(text)).toMatchObject({ from, counts: { changed: 1 } })
    if (format === 'html') {
      expect(text).toContain('<ins>One *two* &lt;b&gt;.</ins>')
      expect(text).toContain('&lt;first&gt; &amp; so on')
      expect(text).not.toMatch(/<(script|link)|(?:src|href)=/)
    }
    if (format === 'markdown') expect(text).toContain('**One \\*two\\* \\<b>.**')
  }
})

test('the base moves to the next older and newer version', async () => {
  const article = await newArticle(cast)
  const ids = []
  for (const text of ['One.', 'Two.', 'Three.']) {
    await translate(cast.translator, `${article}.1`, text)
    ids.push(await version(article, text))
  }
  const page = await cast.reviewer.page('GET', `/articles/${article}/comparison?from=${ids[1]}&layout=side`)
  expect(page.text).toMatch(new RegExp(`id="older" href="[^"]*from=${ids[0]}&amp;to=now&amp;layout=side"`))
  expect(page.text).toMatch(new RegExp(`id="newer" href="[^"]*from=${ids[2]}&amp;`))
  const oldest = await cast.reviewer.page('GET', `/articles/${article}/comparison?from=import`)
  expect(oldest.text).not.toContain('id="older"')
})
