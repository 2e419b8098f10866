import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ONWARD } from '../../src/web/revisions/input.ts'
import { nextOperation } from './house.ts'
import { type Cast, digestOf, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

const OLD = 'In the old harbour he waited for "an hour" with us.'
const NEW = 'He waited for “an hour” with all of us in the old harbour.'

/** A segment with two texts, by two people; ids of its revisions. */
async function twoTexts(before = OLD, after = NEW) {
  const article = await newArticle(cast)
  const segment = `${article}.1`
  const from = await translate(cast.translator, segment, before)
  const to = await translate(cast.other, segment, after)
  return { article, segment, from, to }
}

async function textOf(segment: string): Promise<string> {
  const { json } = await cast.reviewer.api('GET', `/api/segments/${segment}/revisions`)
  return json.revisions[0].text
}

describe('a difference', () => {
  test('as JSON: its pieces, what moved, which signs changed, a summary', async () => {
    const { from, to } = await twoTexts()
    const { status, json } = await cast.reviewer.api('GET', `/api/revisions/${to}/difference?from=${from}`)
    expect(status).toBe(200)
    expect(json).toMatchObject({ from, to, moves: 1, precise: true })
    expect(json.summary).toBe(
      '4 insertions, 3 deletions, 1 move: inserted “He”, “all of”; deleted “he”; moved “in the old harbour”',
    )
    const pieces: readonly { kind: string; text: string; moved?: number }[] = json.pieces
    const side = (other: string) =>
      pieces
        .filter(({ kind }) => kind !== other)
        .map(({ text }) => text)
        .join('')
    expect([side('insert'), side('delete')]).toEqual([OLD, NEW])
    expect(pieces.filter(({ moved }) => moved === 1).map(({ kind }) => kind)).toEqual(['delete', 'insert'])
    const alone = await cast.reviewer.api('GET', `/api/revisions/${to}/difference`)
    expect(alone.json).toEqual(json)
    const first = await cast.reviewer.api('GET', `/api/revisions/${from}/difference`)
    expect(first.json).toMatchObject({ from: '', insertions: 1, deletions: 0 })
  })

  test('as Markdown, in the reader’s language, its own markup escaped', async () => {
    const { from, to } = await twoTexts('One *two* three.', 'One *two* <b>four</b>.')
    const path = `/api/revisions/${to}/difference?from=${from}&format=markdown`
    const { status, text } = await cast.reviewer.api('GET', path)
    expect(status).toBe(200)
    expect(text).toContain('## Segment 1\n')
    expect(text).toContain('One \\*two\\* <del>three</del>')
    expect(text).toContain('\\<b>four')
    const { article } = await twoTexts()
    await cast.translator.api('POST', `/api/articles/${article}/versions`, { name: 'now' })
    const compared = await cast.reviewer.api(
      'GET',
      `/api/articles/${article}/comparison?from=now&format=markdown`,
    )
    expect(compared.text).toContain('not one segment differs')
  })

  test.each([
    ['of an unknown revision', 404, 'ARTICLE.99/difference'],
    ['with one of another segment', 404, 'TO/difference?from=OTHER'],
    ['with itself', 404, 'TO/difference?from=TO'],
    ['in an unknown format', 422, 'TO/difference?format=pdf'],
  ])('is refused %s: %i', async (_, status, path) => {
    const { article, to } = await twoTexts()
    const other = await translate(cast.translator, `${article}.2`, 'Four.')
    const asked = path.replaceAll('TO', to).replace('ARTICLE', article).replace('OTHER', other)
    expect((await cast.reviewer.api('GET', `/api/revisions/${asked}`)).status).toBe(status)
    expect((await cast.stranger.api('GET', `/api/revisions/${to}/difference`)).status).toBe(404)
  })

  test('is shown in three layouts, with hidden words, in both languages', async () => {
    const { segment, from, to } = await twoTexts()
    const show = (layout: string, language = 'en') =>
      cast.reviewer.page(
        'GET',
        `/segments/${segment}/revisions?from=${from}&to=${to}&layout=${layout}`,
        undefined,
        language,
      )
    const inline = await show('inline')
    expect(inline.text).toMatch(
      /<del class="moved"><span class="visually-hidden" lang="en"> \[moved away, 1\]/,
    )
    expect(inline.text).toMatch(
      /<ins class="moved"><span class="visually-hidden" lang="en"> \[moved here, 1\]/,
    )
    expect(inline.text).toContain('title="opening quotation mark">“</span>')
    expect(inline.text).toContain('1 move: inserted')
    expect(inline.text).toContain('name="change-1"')
    const side = await show('side', 'id')
    expect(side.text).toContain('[dipindah ke sini, 1]')
    expect(side.text).toContain('1 pemindahan')
    expect(side.text).not.toMatch(/(versions|revisions|errors|common|authorship):[a-z]/i)
    const result = await show('result')
    expect(result.text).not.toMatch(/<(ins|del)[ >]/)
    expect(result.text).toContain(`>${NEW}</p>`)
    expect((await show('upside')).status).toBe(422)
  })
})

describe('a choice of changes', () => {
  const [before, after] = ['A red house and a dog.', 'A blue house and a cat.']

  test('is a new revision, by whoever chose, translated again', async () => {
    const { segment, from, to } = await twoTexts(before, after)
    await cast.reviewer.api('POST', `/api/revisions/${to}/decisions`, { outcome: 'approved' })
    const body = { from, rejected: [2], operation: nextOperation() }
    const made = await cast.reviewer.api('POST', `/api/revisions/${to}/revisions`, body)
    expect(made).toMatchObject({ status: 201, json: { status: 'translated' } })
    expect(await textOf(segment)).toBe('A blue house and a dog.')
    const again = await cast.reviewer.api('POST', `/api/revisions/${to}/revisions`, body)
    expect(again.json).toEqual(made.json)
    const { json } = await cast.reviewer.api('GET', `/api/segments/${segment}/revisions`)
    expect(json.revisions).toHaveLength(3)
    expect(json.revisions[0]).toMatchObject({ by: { id: cast.reviewer.id }, origin: 'typed' })
  })

  test('by form, and back to what is left of the change', async () => {
    const { segment, from, to } = await twoTexts(before, after)
    const fields = { from, [ONWARD]: 'stay', 'change-1': 'rejected', 'change-2': 'accepted' }
    const made = await cast.reviewer.page('POST', `/revisions/${to}/revisions`, fields)
    expect(made).toMatchObject({ status: 303, location: `/segments/${segment}/revisions?from=${from}` })
    expect(await textOf(segment)).toBe('A red house and a cat.')
    const next = await cast.reviewer.page('GET', made.location)
    expect(next.text).toContain('name="change-1"')
    expect(next.text).not.toContain('name="change-2"')
  })

  test('from the review, and on with the review', async () => {
    const { article, segment, from, to } = await twoTexts(before, after)
    const page = await cast.reviewer.page('GET', `/articles/${article}/reviews`)
    expect(page.text).toContain(`action="/revisions/${to}/revisions"`)
    expect(page.text).toContain('2 deletions')
    const fields = { from, [ONWARD]: 'review', 'change-1': 'rejected' }
    const made = await cast.reviewer.page('POST', `/revisions/${to}/revisions`, fields)
    expect(made.location).toMatch(new RegExp(`^/articles/${article}/reviews`))
    expect(await textOf(segment)).toBe('A red house and a cat.')
  })

  test('of which nothing is rejected changes nothing', async () => {
    const { from, to } = await twoTexts(before, after)
    const made = await cast.reviewer.api('POST', `/api/revisions/${to}/revisions`, { from, rejected: [] })
    expect(made).toMatchObject({ status: 201, json: { id: to } })
  })

  const wrong: readonly (readonly [what: string, more: Readonly<Record<string, unknown>>])[] = [
    ['a change that is not there', { rejected: [9] }],
    ['no number', { rejected: ['x'] }],
    ['another field', { rejected: [1], text: 'x' }],
    ['an old text of another segment', { from: 'OTHER', rejected: [1] }],
    ['itself as the old text', { from: 'TO', rejected: [1] }],
    ['no old text', { from: null, rejected: [1] }],
  ]

  test.each(wrong)('is refused: %s', async (_, more) => {
    const { article, from, to } = await twoTexts(before, after)
    const other = await translate(cast.translator, `${article}.2`, 'Four.')
    const given = more.from === 'OTHER' ? other : more.from === 'TO' ? to : (more.from ?? from)
    const body = { ...more, from: more.from === null ? null : given }
    const digest = await digestOf(cast.house)
    expect((await cast.reviewer.api('POST', `/api/revisions/${to}/revisions`, body)).status).toBe(422)
    expect(await digestOf(cast.house)).toBe(digest)
  })

  test('is refused on a text that is not the current one any more, and says what is', async () => {
    const { segment, from, to } = await twoTexts(before, after)
    const now = await translate(cast.translator, segment, 'A green house.')
    const late = await cast.reviewer.api('POST', `/api/revisions/${to}/revisions`, { from, rejected: [1] })
    expect(late).toMatchObject({ status: 409, json: { error: { code: 'stale_base' }, current: { id: now } } })
    expect(await textOf(segment)).toBe('A green house.')
    const page = await cast.reviewer.page('POST', `/revisions/${to}/revisions`, {
      from,
      'change-1': 'rejected',
    })
    expect(page.status).toBe(409)
  })

  test('is not offered between two old texts', async () => {
    const { segment, from, to } = await twoTexts(before, after)
    await translate(cast.translator, segment, 'A green house.')
    const page = await cast.reviewer.page('GET', `/segments/${segment}/revisions?from=${from}&to=${to}`)
    expect(page.text).not.toContain('name="change-1"')
  })
})
