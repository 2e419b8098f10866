import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextOperation } from './house.ts'
import { type Cast, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

describe('the history of a segment', () => {
  test('lists every revision, newest first, with decisions and what was only a step', async () => {
    const article = await newArticle(cast)
    const segment = `${article}.1`
    await translate(cast.translator, segment, 'One', 'draft')
    const id = await translate(cast.translator, segment, 'One two three.')
    const note = { outcome: 'returned', reasons: ['style'], note: 'Dull.' }
    await cast.reviewer.api('POST', `/api/revisions/${id}/decisions`, note)
    const { json } = await cast.other.api('GET', `/api/segments/${segment}/revisions`)
    expect(json.revisions).toMatchObject([
      {
        id,
        text: 'One two three.',
        state: 'translated',
        status: 'returned',
        origin: 'typed',
        superseded: false,
        restores: null,
        decisions: [
          {
            outcome: 'returned',
            reasons: [{ code: 'style', severity: 'minor' }],
            note: 'Dull.',
            by: { id: cast.reviewer.id, name: 'rini' },
          },
        ],
      },
      {
        text: 'One',
        state: 'draft',
        superseded: true,
        omission: null,
        by: { id: cast.translator.id },
        decisions: [],
      },
    ])
    const folded = await cast.translator.page('GET', `/segments/${segment}/revisions`)
    expect(folded.status).toBe(200)
    expect(folded.text).toContain('1 draft that was saved over is not shown')
    expect(folded.text).toContain('Dull.')
    const all = await cast.translator.page('GET', `/segments/${segment}/revisions?all=1`)
    expect(all.text).toContain('>One</span>')
  })

  test('of a folded draft: a repeat gets its first answer, and its text is refused by name', async () => {
    const article = await newArticle(cast)
    const segment = `${article}.1`
    const first = { text: 'O', state: 'draft', base: null, operation: nextOperation() }
    const made = await cast.translator.api('POST', `/api/segments/${segment}/revisions`, first)
    for (const text of ['On', 'One', 'One.']) await translate(cast.translator, segment, text, 'draft')
    expect(await cast.house.desk.articles.folding.fold(article, 2)).toBe(2)
    const again = await cast.translator.api('POST', `/api/segments/${segment}/revisions`, first)
    expect([again.status, again.json]).toEqual([made.status, made.json])
    const { id } = made.json
    const { json } = await cast.other.api('GET', `/api/segments/${segment}/revisions`)
    expect(json.revisions.map(({ text }: { text: string }) => text)).toEqual(['One.', 'One'])
    const back = await cast.translator.api('POST', `/api/revisions/${id}/restorations`, {})
    expect([back.status, back.json.error.code]).toEqual([410, 'text_folded'])
    const to = json.revisions[0].id
    const page = await cast.translator.page('GET', `/segments/${segment}/revisions?from=${id}&to=${to}`)
    expect(page.status).toBe(410)
    expect(page.text).toContain('no longer kept')
    const other = { ...first, text: 'Other' }
    const reused = await cast.translator.api('POST', `/api/segments/${segment}/revisions`, other)
    expect(reused.json.error.code).toBe('operation_reused')
  })

  test('compares any two, inline or side by side, in both languages', async () => {
    const article = await newArticle(cast)
    const segment = `${article}.1`
    const from = await translate(cast.translator, segment, 'One two three.')
    const to = await translate(cast.other, segment, 'One or two three four.')
    const inline = await cast.reviewer.page('GET', `/segments/${segment}/revisions?from=${from}&to=${to}`)
    expect(inline.text).toContain('2 insertions')
    expect(inline.text).toMatch(/<ins>/)
    const side = await cast.reviewer.page(
      'GET',
      `/segments/${segment}/revisions?from=${to}&to=${from}&layout=side`,
      undefined,
      'id',
    )
    expect(side.text).toContain('2 penghapusan')
    expect(side.text).not.toMatch(/(revisions|errors|segments|common):[a-z]/i)
    const unknown = await cast.reviewer.page(
      'GET',
      `/segments/${segment}/revisions?from=${article}.99&to=${to}`,
    )
    expect(unknown.status).toBe(404)
    const malformed = await cast.reviewer.page('GET', `/segments/${segment}/revisions?from=x&to=${to}`)
    expect(malformed.status).toBe(422)
  })

  test('restores an old text as a new revision', async () => {
    const article = await newArticle(cast)
    const segment = `${article}.1`
    const old = await translate(cast.translator, segment, 'One two three.')
    const now = await translate(cast.other, segment, 'Worse.')
    const stale = await cast.translator.api('POST', `/api/revisions/${old}/restorations`, { base: old })
    expect(stale).toMatchObject({ status: 409, json: { error: { code: 'stale_base' } } })
    const restored = await cast.translator.api('POST', `/api/revisions/${old}/restorations`, { base: now })
    expect(restored).toMatchObject({ status: 201, json: { id: `${article}.6`, status: 'translated' } })
    const { json } = await cast.other.api('GET', `/api/segments/${segment}/revisions`)
    expect(json.revisions[0]).toMatchObject({ text: 'One two three.', origin: 'restore', restores: old })
    const page = await cast.translator.page('POST', `/revisions/${now}/restorations`, {
      base: `${article}.6`,
    })
    expect(page).toMatchObject({ status: 303, location: `/segments/${segment}/revisions` })
    const again = await cast.translator.api('POST', `/api/revisions/${now}/restorations`, {})
    expect(again).toMatchObject({ status: 201, json: { id: `${article}.7` } })
    expect((await cast.translator.api('POST', `/api/revisions/${article}.99/restorations`, {})).status).toBe(
      404,
    )
    expect(
      (await cast.translator.api('POST', `/api/revisions/${old}/restorations`, { base: 'other.1' })).status,
    ).toBe(422)
  })

  test('of a segment without a text, and of none', async () => {
    const article = await newArticle(cast)
    const empty = await cast.translator.page('GET', `/segments/${article}.1/revisions`)
    expect(empty.text).toContain('Nobody has written')
    expect((await cast.translator.page('GET', `/segments/${article}.99/revisions`)).status).toBe(404)
  })

  test('of an archived article can be read, but takes nothing new', async () => {
    const article = await newArticle(cast)
    const body = { text: 'One.', state: 'translated', base: null, operation: nextOperation() }
    const first = await cast.translator.api('POST', `/api/segments/${article}.1/revisions`, body)
    const ask = { operation: nextOperation(), request: 'archive', by: cast.coordinator.id }
    await cast.house.desk.administer(ask, { type: 'archiveArticle', article, archived: true })
    const more = await cast.translator.api('POST', `/api/segments/${article}.2/revisions`, {
      ...body,
      operation: nextOperation(),
    })
    expect(more).toMatchObject({ status: 409, json: { error: { code: 'archived' } } })
    expect((await cast.translator.api('POST', `/api/segments/${article}.1/revisions`, body)).json).toEqual(
      first.json,
    )
    const page = await cast.translator.page('GET', `/segments/${article}.1/revisions`)
    expect(page.text).not.toContain('/restorations')
  })
})
