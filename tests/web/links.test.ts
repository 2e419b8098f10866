import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, newArticle, openCast, translate } from './story.ts'

const SOURCE = 'Pemerintah menutup pelabuhan itu pada hari Selasa.'
const TARGET = 'The government closed the port on Tuesday.'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

async function linked(): Promise<{ article: string; segment: string; revision: string }> {
  const article = await newArticle(cast, SOURCE)
  const segment = `${article}.1`
  return { article, segment, revision: await translate(cast.translator, segment, TARGET) }
}

function at(text: string, word: string): [number, number] {
  return [text.indexOf(word), text.indexOf(word) + word.length]
}

const pair = (source: string, target: string) => ({ source: at(SOURCE, source), target: at(TARGET, target) })

async function linksOf(segment: string) {
  const { json } = await cast.reviewer.api('GET', `/api/segments/${segment}/links`)
  return json
}

describe('offers while typing', () => {
  const offered = async (segment: string) => {
    const { json } = await cast.translator.api('GET', `/api/segments/${segment}/suggestions`)
    return json.suggestions.filter(({ from }: { from: string }) => from === 'link')
  }

  test('have what people linked the words of the segment to, here and in other articles of the project', async () => {
    const { segment } = await linked()
    await cast.translator.api('POST', `/api/segments/${segment}/links`, pair('pelabuhan', 'port'))
    await cast.translator.api('POST', `/api/segments/${segment}/links`, pair('menutup', 'closed'))
    expect(await offered(segment)).toEqual([
      { text: 'closed', from: 'link' },
      { text: 'port', from: 'link' },
    ])
    const other = await newArticle(cast, 'Pelabuhan dibuka.')
    await cast.house.desk.linkedWords.refresh('j1')
    expect(await offered(`${other}.1`)).toEqual([{ text: 'port', from: 'link' }])
  })
})

describe('links between words', () => {
  test('are found with places, scores and words, and are the same when asked again', async () => {
    const { segment, revision } = await linked()
    const found = await linksOf(segment)
    expect(found).toMatchObject({ segment, revision, uncertain: false, unlinked: [] })
    expect(found.source.map(({ text }: { text: string }) => text)).toContain('Pemerintah')
    const quotes = found.links.map(({ quote }: { quote: { source: string; target: string } }) => quote)
    expect(quotes).toContainEqual({ source: 'Pemerintah', target: 'government' })
    expect(quotes).toContainEqual({ source: 'pelabuhan', target: 'port' })
    for (const { score, state } of found.links) {
      expect(state).toBe('automatic')
      expect(score).toBeGreaterThanOrEqual(0.3)
      expect(score).toBeLessThanOrEqual(1)
    }
    expect(await linksOf(segment)).toEqual(found)
  })

  test('that people make stand above those that were found, follow the text, and grow stale with their word', async () => {
    const { segment, revision } = await linked()
    const made = await cast.translator.api(
      'POST',
      `/api/segments/${segment}/links`,
      pair('menutup', 'closed'),
    )
    expect(made.status).toBe(201)
    const confirmed = (await linksOf(segment)).links.filter(
      ({ state }: { state: string }) => state === 'confirmed',
    )
    expect(confirmed).toMatchObject([
      { id: made.json.id, score: 1, sure: true, ...pair('menutup', 'closed') },
    ])

    const longer = `Late on Tuesday, ${TARGET.replace('The', 'the')}`
    const saved = { text: longer, state: 'translated', base: revision }
    expect((await cast.translator.api('POST', `/api/segments/${segment}/revisions`, saved)).status).toBe(201)
    const moved = (await linksOf(segment)).links.find(({ id }: { id: string }) => id === made.json.id)
    expect(moved).toMatchObject({ state: 'confirmed', target: at(longer, 'closed') })

    const { json } = await cast.translator.api('GET', `/api/segments/${segment}/revisions`)
    const other = { text: 'Nothing moves there any longer.', state: 'translated', base: json.revisions[0].id }
    expect((await cast.translator.api('POST', `/api/segments/${segment}/revisions`, other)).status).toBe(201)
    const stale = (await linksOf(segment)).links.find(({ id }: { id: string }) => id === made.json.id)
    expect(stale).toMatchObject({ state: 'stale', quote: { source: 'menutup', target: 'closed' } })
  })

  test('are cut by people, and taken back, once each', async () => {
    const { segment } = await linked()
    const words = pair('pelabuhan', 'port')
    const said = await cast.translator.api('POST', `/api/segments/${segment}/links`, {
      ...words,
      linked: false,
    })
    const without = await linksOf(segment)
    expect(without.unlinked).toMatchObject([{ id: said.json.id, ...words }])
    expect(
      without.links.some(({ source }: { source: number[] | null }) => source?.[0] === words.source[0]),
    ).toBe(false)
    const again = await cast.translator.api('POST', `/api/segments/${segment}/links`, {
      ...words,
      linked: false,
    })
    expect([again.status, again.json.id]).toEqual([201, null])
    const back = await cast.translator.api('POST', `/api/links/${said.json.id}/withdrawals`, {})
    expect(back.status).toBe(201)
    expect((await linksOf(segment)).unlinked).toEqual([])
  })

  test('are undone like any act', async () => {
    const { article, segment } = await linked()
    const operation = '5f0c7a52-1111-4a5e-9d51-0a2b3c4d5e6f'
    await cast.translator.api('POST', `/api/segments/${segment}/links`, {
      ...pair('hari', 'Tuesday'),
      operation,
    })
    const undone = await cast.translator.api('POST', `/api/articles/${article}/reversals`, {
      reverts: operation,
    })
    expect(undone.status).toBe(201)
    const states = (await linksOf(segment)).links.map(({ state }: { state: string }) => state)
    expect(states).not.toContain('confirmed')
  })

  test.each<readonly [what: string, body: object, code: string]>([
    ['a span that ends before it begins', { source: [5, 2], target: [0, 3] }, 'bad_span'],
    ['a span past the end', { source: [0, 4], target: [0, 999] }, 'bad_span'],
    ['half a number', { source: [0.5, 4], target: [0, 3] }, 'bad_span'],
    ['no span', { target: [0, 3] }, 'bad_input'],
    ['words instead of places', { source: 'Pemerintah', target: 'government' }, 'bad_input'],
    ['an unknown key', { source: [0, 4], target: [0, 3], colour: 'red' }, 'bad_input'],
  ])('refuse %s, and change nothing', async (_, body, code) => {
    const { segment } = await linked()
    const before = await linksOf(segment)
    const answer = await cast.translator.api('POST', `/api/segments/${segment}/links`, body)
    expect([answer.status, answer.json.error.code]).toEqual([422, code])
    expect(await linksOf(segment)).toEqual(before)
  })

  test('are for those who translate to make, and for nobody outside to see', async () => {
    const { segment } = await linked()
    expect((await cast.stranger.api('GET', `/api/segments/${segment}/links`)).status).toBe(404)
    const body = pair('hari', 'Tuesday')
    expect((await cast.stranger.api('POST', `/api/segments/${segment}/links`, body)).status).toBe(404)
    expect((await cast.reviewer.api('POST', `/api/segments/${segment}/links`, body)).status).toBe(201)
  })

  test('stand on a page that needs no script, in both languages', async () => {
    const { segment } = await linked()
    const page = await cast.translator.page('GET', `/segments/${segment}/links`)
    expect(page.text).toMatch(
      /<span lang="id">Pemerintah<\/span> → <span lang="en">government<\/span> \([01]\.\d\d\)/,
    )
    const places = { source: at(SOURCE, 'hari').join(':'), target: at(TARGET, 'Tuesday').join(':') }
    const made = await cast.translator.page('POST', `/segments/${segment}/links`, places)
    expect([made.status, made.location]).toEqual([303, `/segments/${segment}/links`])
    const indonesian = await cast.translator.page('GET', `/segments/${segment}/links`, undefined, 'id')
    expect(indonesian.text).toMatch(/data-state="confirmed"/)
    expect(indonesian.text).not.toMatch(/links:[a-z]/)
  })
})
