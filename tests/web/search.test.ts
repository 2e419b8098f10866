import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, digestOf, newArticle, openCast, translate } from './story.ts'

const SOURCE = [
  'Bank Indonesia menahan bunga.',
  'Orang-orang menunggu.',
  'Kafe é di Jakarta <b>tutup</b>.',
].join('\n\n')

let cast: Cast
let article = ''
beforeAll(async () => {
  cast = await openCast()
  article = await newArticle(cast, SOURCE)
  await translate(cast.translator, `${article}.1`, 'Bank Indonesia holds rates; banks follow.')
  await translate(cast.translator, `${article}.3`, 'The café in Jakarta <b>closed</b>.', 'draft')
})
afterAll(() => cast.house.close())

const search = (query: string, of = article) =>
  cast.reviewer.api('GET', `/api/articles/${of}/search?${query}`)
const shown = (query: string, language = 'en') =>
  cast.reviewer.page('GET', `/articles/${article}/search?${query}`, undefined, language)

describe('GET /api/articles/:id/search', () => {
  test('gives the places on both sides, in order, with status and revision', async () => {
    const { status, json } = await search('q=bank')
    expect(status).toBe(200)
    expect(json).toEqual({
      hits: 3,
      segments: 1,
      more: false,
      page: 1,
      pages: 1,
      found: [
        {
          segment: `${article}.1`,
          number: 1,
          status: 'translated',
          revision: `${article}.4`,
          source: [[0, 4]],
          target: [
            [0, 4],
            [28, 32],
          ],
        },
      ],
    })
  })

  test.each([
    ['q=bank&side=source', 1],
    ['q=bank&side=target', 2],
    ['q=bank&matchCase=1', 1],
    ['q=bank&wholeWord=1', 2],
    ['q=orang', 2],
    ['q=orang&wholeWord=1', 0],
    ['q=cafe', 0],
    ['q=cafe&ignoreAccents=1', 1],
    ['q=%5CbB%5Cw%2B&pattern=1', 4],
    ['q=', 0],
  ])('%s: %i hits', async (query, hits) => {
    expect((await search(query)).json.hits).toBe(hits)
  })

  test('has pages of a hundred segments', async () => {
    const long = await newArticle(
      cast,
      Array.from({ length: 250 }, (_, i) => `Kalimat nomor ${i}.`).join('\n\n'),
    )
    const { json } = await search('q=nomor&page=3', long)
    expect(json).toMatchObject({ hits: 250, segments: 250, page: 3, pages: 3 })
    expect(json.found.map(({ number }: { number: number }) => number)).toEqual(
      Array.from({ length: 50 }, (_, i) => 201 + i),
    )
    expect((await search('q=nomor&page=99', long)).json.page).toBe(3)
  })

  test('refuses a pattern with its place, and what is no option', async () => {
    const refused = await search(`q=${encodeURIComponent('(a)\\1')}&pattern=1`)
    expect(refused).toMatchObject({
      status: 422,
      json: { error: { code: 'pattern_unsupported', field: 'q' } },
    })
    expect(refused.json.error.message).toContain('\\1 at character 4')
    expect((await search('q=a&side=above')).status).toBe(422)
    expect((await search('q=a&pattern=perhaps')).status).toBe(422)
    expect((await search(`q=${'a'.repeat(201)}`)).status).toBe(422)
  })

  test('stops where there is too much, and says so', async () => {
    const long = await newArticle(cast, Array.from({ length: 1_200 }, () => 'a '.repeat(21)).join('.\n\n'))
    const { json } = await search('q=a', long)
    expect(json.more).toBe(true)
    expect(json.hits).toBeGreaterThan(20_000)
  })
})

describe('the page', () => {
  test('counts in words, marks the places, escapes the texts, leads to the segments', async () => {
    const { status, text } = await shown('q=Jakarta')
    expect(status).toBe(200)
    expect(text).toContain('2 hits in 1 segment<')
    expect(text).toContain('Kafe é di <mark>Jakarta</mark> &lt;b&gt;tutup&lt;/b&gt;.')
    expect(text).toContain(`href="/articles/${article}?segment=3#segment-3"`)
    expect(text).toContain('data-status="draft"')
    expect((await shown('q=Jakarta', 'id')).text).toContain('2 temuan dalam 1 segmen<')
  })

  test('keeps what was asked for, and escapes it', async () => {
    const { text } = await shown('q=%22%3Cb%3E&matchCase=1&side=target&replacement=x')
    expect(text).toContain('value="&#34;&lt;b&gt;"')
    expect(text).toMatch(/name="matchCase" value="1" checked/)
    expect(text).toContain('“&#34;&lt;b&gt;” was not found.')
  })

  test('says what is wrong with a pattern at its field', async () => {
    const { status, text } = await shown('q=a(&pattern=1')
    expect(status).toBe(422)
    expect(text).toContain('aria-invalid="true"')
    expect(text).toContain('( at character 2')
  })

  test('leaves out what is far from a hit', async () => {
    const long = await newArticle(cast, `Awal. ${'kata '.repeat(300)}sasaran ${'lagi '.repeat(300)}`)
    const { text } = await cast.reviewer.page('GET', `/articles/${long}/search?q=sasaran`)
    const [paragraph = ''] = /<p lang="id">[\s\S]*?<\/p>/.exec(text) ?? []
    expect(paragraph).toContain('<mark>sasaran</mark>')
    expect(paragraph).toContain(' … ')
    expect(paragraph.length).toBeLessThan(500)
  })

  test('marks a hundred places of one text, and counts them all', async () => {
    const long = await newArticle(cast, `Awal ${'x '.repeat(2_000)}akhir.`)
    const { text } = await cast.reviewer.page('GET', `/articles/${long}/search?q=x`)
    expect(text).toContain('2,000 hits in 1 segment<')
    expect(text.match(/<mark>/g)).toHaveLength(100)
  })

  test('offers to replace only where that may be', async () => {
    expect((await shown('q=bank')).text).toContain('name="replacement"')
    const closed = await newArticle(cast)
    await cast.coordinator.api('POST', `/api/articles/${closed}/closures`, { reason: 'Printed.' })
    const { text } = await cast.reviewer.page('GET', `/articles/${closed}/search?q=satu`)
    expect(text).not.toContain('name="replacement"')
  })
})

test('a search writes nothing', async () => {
  const before = await digestOf(cast.house)
  await search('q=bank')
  expect(await digestOf(cast.house)).toBe(before)
})
