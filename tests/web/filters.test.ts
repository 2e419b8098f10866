import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, newArticle, openCast, translate } from './story.ts'

describe('the filter of the editor', () => {
  let cast: Cast
  let article: string
  /** What passed since the tests began. Milliseconds. */
  let passed = 0
  beforeAll(async () => {
    const began = Date.now()
    cast = await openCast({ now: () => new Date(began + passed) })
    article = await newArticle(
      cast,
      'Ada 12 rumah.\nWarga pulang.\nJalan dibuka.\nWarga pulang.\nPasar ramai.',
    )
    await cast.translator.page('GET', `/articles/${article}`)
    await translate(cast.translator, `${article}.1`, 'There are 13 houses.')
    await translate(cast.other, `${article}.3`, 'The road is open.')
    // Whoever comes back later looks anew.
    passed += 31 * 60_000
    await cast.reviewer.api('POST', `/api/segments/${article}.5/comments`, { text: 'Crowded or lively?' })
  })
  afterAll(() => cast.house.close())

  const page = async (query: string) =>
    (await cast.translator.page('GET', `/articles/${article}?${query}`)).text
  const shown = (text: string) => [...text.matchAll(/<tr id="segment-(\d+)"/g)].map(([, ref]) => Number(ref))
  const chip = (text: string, flag: string) =>
    new RegExp(`data-has="${flag}" href="([^"]*)"([^>]*)>[^<]*(?:<span[^>]*>([^<]*))?`).exec(text)?.slice(1)

  test.each([
    ['has=comments', [5]],
    ['has=warnings', [1]],
    ['has=repeats', [2, 4]],
    ['has=unseen', [3]],
    ['has=repeats,comments', []],
    ['has=nonsense', [1, 2, 3, 4, 5]],
    ['status=translated', [1, 3]],
  ])('%s shows %j', async (query, expected) => {
    expect(shown(await page(query))).toEqual(expected)
  })

  test('by a person shows the texts that he gave', async () => {
    expect(shown(await page(`by=${cast.other.id}`))).toEqual([3])
    expect(shown(await page(`by=${cast.other.id}&has=warnings`))).toEqual([])
    expect(shown(await page('by=nobody'))).toEqual([])
    expect(await page('status=')).toMatch(
      new RegExp(`<select id="filter-by" name="by">[\\s\\S]*<option value="${cast.other.id}">Text by `),
    )
  })

  test('stands in chips that say how many there are; each leads to its rows and back', async () => {
    const text = await page('q=&has=comments')
    expect(chip(text, 'comments')).toEqual(['?status=', ' aria-current="true"', '1'])
    expect(chip(text, 'repeats')).toEqual(['?has=comments,repeats', '', '2'])
    expect(chip(text, 'warnings')).toEqual(['?has=comments,warnings', '', undefined])
    const empty = await newArticle(cast)
    const none = (await cast.translator.page('GET', `/articles/${empty}`)).text
    expect(none).toMatch(/<li hidden><a class="chip" data-has="comments"/)
    expect(none).not.toContain('id="filter-by"')
  })

  test('goes along in every address of the page', async () => {
    const text = await page(`has=repeats&by=&q=warga`)
    expect(text).toContain('href="?has=repeats&amp;q=warga&amp;segment=4#segment-4"')
    expect(text).toContain('<input type="hidden" name="has" value="repeats">')
  })

  test('says so in Indonesian', async () => {
    const { text } = await cast.translator.page('GET', `/articles/${article}?has=warnings`, undefined, 'id')
    expect(text).toMatch(/Komentar terbuka[\s\S]*Peringatan[\s\S]*Berulang/)
  })
})
