import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextOperation } from './house.ts'
import { type Cast, headOf, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

const segments = async (article: string) =>
  (await cast.translator.api('GET', `/api/articles/${article}/segments`)).json.segments

describe('a sentence that the translation adds', () => {
  test('stands behind the segment named, is translated, and goes again', async () => {
    const article = await newArticle(cast)
    const body = { after: `${article}.1`, operation: nextOperation() }
    const made = await cast.translator.api('POST', `/api/articles/${article}/segments`, body)
    expect(made).toMatchObject({ status: 201, json: { id: `${article}.4` } })
    const again = await cast.translator.api('POST', `/api/articles/${article}/segments`, body)
    expect(again.json).toEqual(made.json)
    expect((await segments(article)).map((one: { id: string }) => one.id)).toEqual(
      [1, 4, 2, 3].map((n) => `${article}.${n}`),
    )
    await translate(cast.translator, `${article}.4`, 'Added.')
    const page = await cast.translator.page('GET', `/articles/${article}?segment=2`)
    expect(page.text).toContain('id="remove-segment"')
    expect(page.text).not.toContain('id="omit"')
    const removed = await cast.translator.api('POST', `/api/segments/${article}.4/removals`, {})
    expect(removed.status).toBe(200)
    expect(await segments(article)).toHaveLength(3)
  })

  test('by form: back to the editor, at the row', async () => {
    const article = await newArticle(cast)
    const added = await cast.translator.page('POST', `/articles/${article}/segments`, {
      after: `${article}.2`,
    })
    expect(added).toMatchObject({ status: 303, location: `/articles/${article}?segment=3#segment-4` })
    const removed = await cast.translator.page('POST', `/segments/${article}.4/removals`, {})
    expect(removed).toMatchObject({ status: 303, location: `/articles/${article}?segment=2#segment-2` })
  })

  test.each([
    ['behind a segment of another article', 'segments', { after: 'abc.1' }, 404],
    ['behind no segment', 'segments', { after: '' }, 422],
    ['behind an unknown one', 'segments', { after: '*.99' }, 404],
  ])('not %s', async (_, what, body, status) => {
    const article = await newArticle(cast)
    const head = await headOf(cast, article)
    const sent = { after: body.after.replace('*', article) }
    expect((await cast.translator.api('POST', `/api/articles/${article}/${what}`, sent)).status).toBe(status)
    expect(await headOf(cast, article)).toBe(head)
  })

  test('a sentence of the source cannot be taken out', async () => {
    const article = await newArticle(cast)
    const answer = await cast.translator.api('POST', `/api/segments/${article}.1/removals`, {})
    expect(answer).toMatchObject({ status: 409, json: { error: { code: 'not_added' } } })
  })
})

describe('the kind of a segment', () => {
  test('changes, and shows in the list and the row', async () => {
    const article = await newArticle(cast)
    const answer = await cast.translator.api('POST', `/api/segments/${article}.1/kinds`, { kind: 'deck' })
    expect(answer).toMatchObject({ status: 200, json: { kind: 'deck' } })
    expect((await segments(article))[0].kind).toBe('deck')
    const page = await cast.translator.page('GET', `/articles/${article}`, undefined, 'id')
    expect(page.text).toContain('<span class="tag kind" lang="id">Subjudul</span>')
    const form = await cast.translator.page('POST', `/segments/${article}.1/kinds`, { kind: 'body' })
    expect(form.location).toBe(`/articles/${article}?segment=1#segment-1`)
  })

  test('is one of five', async () => {
    const article = await newArticle(cast)
    const answer = await cast.translator.api('POST', `/api/segments/${article}.1/kinds`, { kind: 'headline' })
    expect(answer).toMatchObject({ status: 422, json: { error: { code: 'bad_input', field: 'kind' } } })
  })

  test('is not for strangers', async () => {
    const article = await newArticle(cast)
    for (const what of ['kinds', 'removals'])
      expect(
        (await cast.stranger.api('POST', `/api/segments/${article}.1/${what}`, { kind: 'deck' })).status,
      ).toBe(404)
  })
})

describe('the part of the editor for one segment', () => {
  test('holds the box, its base and the history, and no page round it', async () => {
    const article = await newArticle(cast)
    const id = await translate(cast.translator, `${article}.2`, 'Four five.', 'draft')
    const { status, text } = await cast.translator.page('GET', `/segments/${article}.2/editor`)
    expect(status).toBe(200)
    expect(text).not.toContain('<html')
    expect(text).toContain(`name="base" value="${id}"`)
    expect(text).toContain('>\nFour five.</textarea>')
    expect(text).toContain('id="segment-panel"')
  })

  test('says who returned the text and why', async () => {
    const article = await newArticle(cast)
    const id = await translate(cast.translator, `${article}.1`, 'One two tree.')
    const decision = {
      outcome: 'returned',
      reasons: [{ code: 'spelling', severity: 'major' }],
      note: 'Lihat “tree”.',
    }
    const decided = await cast.reviewer.api('POST', `/api/revisions/${id}/decisions`, decision)
    expect(decided.status).toBe(201)
    const { text } = await cast.translator.page('GET', `/segments/${article}.1/editor`)
    expect(text).toContain('Returned by rini')
    expect(text).toContain('Spelling (major)')
    expect(text).toContain('Lihat “tree”.')
    await translate(cast.translator, `${article}.1`, 'One two three.')
    expect((await cast.translator.page('GET', `/segments/${article}.1/editor`)).text).not.toContain(
      'Returned by rini,',
    )
  })

  test('is not there for an unknown segment or a stranger', async () => {
    const article = await newArticle(cast)
    expect((await cast.translator.page('GET', `/segments/${article}.77/editor`)).status).toBe(404)
    expect((await cast.stranger.page('GET', `/segments/${article}.1/editor`)).status).toBe(404)
  })
})
