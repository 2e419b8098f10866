import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, newArticle, openCast, translate } from './story.ts'

const TEXT = 'Some thirty people fled'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

/** An article whose only text lacks its number and its full stop. */
async function warned(): Promise<{ article: string; segment: string }> {
  const article = await newArticle(cast, 'Sebanyak 35 warga mengungsi.')
  await translate(cast.translator, `${article}.1`, TEXT)
  return { article, segment: `${article}.1` }
}

function waive(segment: string, more: object = {}) {
  return cast.translator.api('POST', `/api/segments/${segment}/waivers`, {
    kind: 'numbers',
    text: TEXT,
    ...more,
  })
}

async function kindsOf(article: string) {
  const { json } = await cast.reviewer.api('GET', `/api/articles/${article}/warnings`)
  return json.warnings.map(({ kind }: { kind: string }) => kind)
}

async function filtered(article: string): Promise<boolean> {
  const { text } = await cast.translator.page('GET', `/articles/${article}?has=warnings`)
  return text.includes(`data-id="${article}.1"`)
}

describe('a warning that is let be', () => {
  test('is neither listed nor counted for anybody, and the filter finds what is still warned of', async () => {
    const { article, segment } = await warned()
    expect(await kindsOf(article)).toEqual(['numbers', 'endings'])
    expect(await filtered(article)).toBe(true)
    expect(await waive(segment)).toMatchObject({ status: 201, json: { id: expect.any(Number) } })
    expect(await kindsOf(article)).toEqual(['endings'])
    const { json } = await cast.reviewer.api('GET', `/api/articles/${article}/warnings`)
    expect(json.counts).toMatchObject({ numbers: 0, endings: 1 })
    await waive(segment, { kind: 'endings' })
    expect(await filtered(article)).toBe(false)
  })

  test('counts again when that is asked, when it is undone, and when the text is another', async () => {
    const { article, segment } = await warned()
    await waive(segment)
    expect(await waive(segment)).toMatchObject({ status: 201, json: { id: null } })
    await waive(segment, { waived: false })
    expect(await kindsOf(article)).toEqual(['numbers', 'endings'])
    const operation = crypto.randomUUID()
    await waive(segment, { operation })
    expect(await kindsOf(article)).toEqual(['endings'])
    await cast.translator.api('POST', `/api/articles/${article}/reversals`, { reverts: operation })
    expect(await kindsOf(article)).toEqual(['numbers', 'endings'])
    await waive(segment)
    await translate(cast.translator, segment, 'About thirty people fled')
    expect(await kindsOf(article)).toEqual(['numbers', 'endings'])
  })

  test('may be one about a text that is not saved yet', async () => {
    const { article, segment } = await warned()
    const text = 'Many people fled.\nAt once.'
    expect(await waive(segment, { text })).toMatchObject({ status: 201 })
    expect(await kindsOf(article)).toEqual(['numbers', 'endings'])
    await translate(cast.translator, segment, text, 'draft')
    expect(await kindsOf(article)).toEqual([])
  })

  test('is there to be let be: a right text, a kind that the editor tells elsewhere and a segment of nobody are refused', async () => {
    const { segment } = await warned()
    const right = await waive(segment, { text: 'Some 35 people fled.' })
    expect(right).toMatchObject({ status: 409, json: { error: { code: 'nothing_to_waive', field: 'kind' } } })
    expect(await waive(segment, { kind: 'tags' })).toMatchObject({ status: 422 })
    expect(await waive(segment.replace(/\d+$/, '99'))).toMatchObject({ status: 404 })
  })

  test.each(['en', 'id'])(
    'has a button of its own under the text, by a plain form too (%s)',
    async (language) => {
      const { article, segment } = await warned()
      const page = () => cast.translator.page('GET', `/articles/${article}?segment=1`, undefined, language)
      const [ignore, show] = language === 'en' ? ['Ignore', 'Show again'] : ['Abaikan', 'Tampilkan lagi']
      const button = (text: string) => /id="waive-numbers"[^>]*>([^<]*)</.exec(text)?.[1]
      expect(button((await page()).text)).toBe(ignore)
      const fields = { kind: 'numbers', text: TEXT, waived: 'true' }
      const sent = await cast.translator.page('POST', `/segments/${segment}/waivers`, fields)
      expect(sent).toMatchObject({ status: 303, location: `/articles/${article}?segment=1#segment-1` })
      const { text } = await page()
      expect(button(text)).toBe(show)
      expect(text).toContain('data-waived="[{&#34;kind&#34;:&#34;numbers&#34;,&#34;about&#34;:[&#34;35&#34;]')
    },
  )
})
