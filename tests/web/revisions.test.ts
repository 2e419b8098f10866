import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ONWARD } from '../../src/web/revisions/input.ts'
import { nextOperation } from './house.ts'
import { type Cast, headOf, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

describe('POST /api/segments/:id/revisions', () => {
  test('gives a segment a text; the same operation gives the first answer, also after the text changed', async () => {
    const article = await newArticle(cast)
    const path = `/api/segments/${article}.1/revisions`
    const body = { text: 'One two.', state: 'draft', base: null, operation: nextOperation() }
    const first = await cast.translator.api('POST', path, body)
    expect(first).toMatchObject({ status: 201, json: { id: `${article}.4`, status: 'draft' } })
    const second = await cast.other.api('POST', path, {
      text: 'One two three.',
      state: 'translated',
      base: `${article}.4`,
    })
    expect(second).toMatchObject({ status: 201, json: { id: `${article}.5`, status: 'translated' } })
    const head = await headOf(cast, article)
    expect((await cast.translator.api('POST', path, body)).json).toEqual(first.json)
    expect(await headOf(cast, article)).toBe(head)
    const reused = await cast.translator.api('POST', path, { ...body, text: 'Two.' })
    expect(reused).toMatchObject({
      status: 422,
      json: { error: { code: 'operation_reused', field: 'operation' } },
    })
  })

  test('says what is there when nothing changes', async () => {
    const article = await newArticle(cast)
    const id = await translate(cast.translator, `${article}.1`, 'One two three.')
    const again = { text: 'One two three.', state: 'translated', base: null }
    const answer = await cast.other.api('POST', `/api/segments/${article}.1/revisions`, again)
    expect(answer).toMatchObject({ status: 201, json: { id, status: 'translated' } })
    const nothing = { text: '', state: 'draft', base: null }
    const empty = await cast.other.api('POST', `/api/segments/${article}.2/revisions`, nothing)
    expect(empty).toMatchObject({ status: 201, json: { id: null, status: 'untranslated' } })
  })

  test('on another base: 409 with the text that is there, and nothing is overwritten', async () => {
    const article = await newArticle(cast)
    const path = `/api/segments/${article}.1/revisions`
    const id = await translate(cast.translator, `${article}.1`, 'One two three.')
    const head = await headOf(cast, article)
    const stale = await cast.other.api('POST', path, { text: 'Mine.', state: 'translated', base: null })
    expect(stale.status).toBe(409)
    expect(stale.json.error).toMatchObject({ code: 'stale_base' })
    expect(stale.json.current).toMatchObject({
      id,
      text: 'One two three.',
      status: 'translated',
      by: { id: cast.translator.id, name: 'tari' },
    })
    const early = { text: 'Mine.', state: 'draft', base: id }
    const unseen = await cast.other.api('POST', `/api/segments/${article}.2/revisions`, early)
    expect(unseen).toMatchObject({ status: 409, json: { current: null } })
    expect(await headOf(cast, article)).toBe(head)
  })

  test('leaves a sentence out for a reason', async () => {
    const article = await newArticle(cast)
    const body = { text: '', state: 'draft', base: null, omission: 'local' }
    const omitted = await cast.translator.api('POST', `/api/segments/${article}.2/revisions`, body)
    expect(omitted).toMatchObject({ status: 201, json: { status: 'translated' } })
    const { json } = await cast.translator.api('GET', `/api/segments/${article}.2/revisions`)
    expect(json.revisions[0]).toMatchObject({ omission: 'local', text: '', status: 'translated' })
  })

  test('keeps the text of a program exactly', async () => {
    const article = await newArticle(cast)
    const text = ' “One”\r\ntwo\tthree 😀 '
    await translate(cast.translator, `${article}.1`, text)
    const { json } = await cast.translator.api('GET', `/api/segments/${article}.1/revisions`)
    expect(json.revisions[0].text).toBe(text)
  })

  test('to a sentence that was taken out: 409 with what took its place', async () => {
    const article = await newArticle(cast)
    const actor = { person: cast.coordinator.id, role: 'coordinator', twoPerson: 'off' } as const
    for (const command of [
      { type: 'addSegment', after: 3 } as const,
      { type: 'removeSegment', segment: 4 } as const,
    ]) {
      const ask = { operation: nextOperation(), request: 'x', by: actor.person }
      await cast.house.desk.articles.act(article, ask, command, actor)
    }
    const body = { text: 'More.', state: 'draft', base: null }
    const gone = await cast.translator.api('POST', `/api/segments/${article}.4/revisions`, body)
    expect(gone).toMatchObject({ status: 409, json: { error: { code: 'segment_replaced' }, successors: [] } })
    const page = await cast.translator.page('POST', `/segments/${article}.4/revisions`, {
      text: 'More.',
      base: '',
    })
    expect(page.status).toBe(409)
    expect(page.text).toContain('More.</textarea>')
  })

  const rows: readonly (readonly [string, number, string, string, object])[] = [
    ['no text', 422, 'bad_input', '1', { state: 'draft', base: null }],
    ['a number as text', 422, 'bad_input', '1', { text: 1, state: 'draft', base: null }],
    ['an unknown state', 422, 'bad_input', '1', { text: 'x', state: 'final', base: null }],
    ['no base', 422, 'bad_input', '1', { text: 'x', state: 'draft' }],
    ['a base that is no id', 422, 'bad_input', '1', { text: 'x', state: 'draft', base: '7' }],
    ['a base of another article', 422, 'invalid', '1', { text: 'x', state: 'draft', base: 'other.4' }],
    ['an unknown field', 422, 'bad_input', '1', { text: 'x', state: 'draft', base: null, more: 1 }],
    ['an unknown reason', 422, 'bad_input', '1', { text: '', state: 'draft', base: null, omission: 'lazy' }],
    [
      'an omission with a text',
      422,
      'invalid',
      '1',
      { text: 'x', state: 'draft', base: null, omission: 'other' },
    ],
    ['an empty translation', 422, 'empty_target', '1', { text: ' ', state: 'translated', base: null }],
    ['no such segment', 404, 'not_found', '99', { text: 'x', state: 'draft', base: null }],
    ['segment nought', 404, 'not_found', '0', { text: 'x', state: 'draft', base: null }],
  ]
  test.each(rows)('refuses %s: %i %s', async (_, status, code, segment, body) => {
    const article = await newArticle(cast)
    const head = await headOf(cast, article)
    const answer = await cast.translator.api('POST', `/api/segments/${article}.${segment}/revisions`, body)
    expect(answer).toMatchObject({ status, json: { error: { code } } })
    expect(await headOf(cast, article)).toBe(head)
  })

  test('is not there for people of other projects, and not for nobody', async () => {
    const article = await newArticle(cast)
    const body = { text: 'x', state: 'draft', base: null }
    expect((await cast.stranger.api('POST', `/api/segments/${article}.1/revisions`, body)).status).toBe(404)
    expect((await cast.stranger.api('GET', `/api/segments/${article}.1/revisions`)).status).toBe(404)
    const unknown = await fetch(`${cast.house.url}/api/segments/${article}.1/revisions`)
    expect(unknown.status).toBe(401)
  })
})

describe('the form', () => {
  test('leads to the next open segment, round the end, or stays', async () => {
    const article = await newArticle(cast)
    const save = (n: number, more: object = {}) =>
      cast.translator.page('POST', `/segments/${article}.${n}/revisions`, {
        text: `Text ${n}.`,
        base: '',
        ...more,
      })
    expect(await save(2)).toMatchObject({ status: 303, location: `/articles/${article}?segment=3#segment-3` })
    expect((await save(3)).location).toBe(`/articles/${article}?segment=1#segment-1`)
    const stay = await save(1, { [ONWARD]: 'stay', state: 'draft' })
    expect(stay.location).toBe(`/articles/${article}?segment=1#segment-1`)
    const last = await save(1, { text: 'Text 1.', base: `${article}.6` })
    expect(last.location).toBe(`/articles/${article}?segment=1#segment-1`)
  })

  test('takes the line ends of a browser as line feeds', async () => {
    const article = await newArticle(cast)
    await cast.translator.page('POST', `/segments/${article}.1/revisions`, { text: 'One\r\ntwo', base: '' })
    const { json } = await cast.translator.api('GET', `/api/segments/${article}.1/revisions`)
    expect(json.revisions[0].text).toBe('One\ntwo')
  })

  test('shows both texts, the difference and the typed text to send again when somebody was first', async () => {
    const article = await newArticle(cast)
    const id = await translate(cast.translator, `${article}.1`, 'One <two> three.')
    const page = await cast.other.page('POST', `/segments/${article}.1/revisions`, {
      text: 'One <two> four.',
      base: '',
    })
    expect(page.status).toBe(409)
    expect(page.text).toContain('One &lt;two&gt; three.</p>')
    expect(page.text).toMatch(/<del>.*three/s)
    expect(page.text).toMatch(/<ins>.*four/s)
    expect(page.text).toContain('One &lt;two&gt; four.</textarea>')
    expect(page.text).toContain(`name="base" value="${id}"`)
    const again = await cast.other.page('POST', `/segments/${article}.1/revisions`, {
      text: 'One <two> four.',
      base: id,
    })
    expect(again.status).toBe(303)
  })

  test.each([
    ['too long', 'x'.repeat(10_001)],
    ['empty', ''],
  ])('gives the typed text back when it is %s', async (_, text) => {
    const article = await newArticle(cast)
    const page = await cast.translator.page(
      'POST',
      `/segments/${article}.1/revisions`,
      { text, base: '' },
      'id',
    )
    expect(page.status).toBe(422)
    expect(page.text).toContain('<html lang="id"')
    expect(page.text).toContain(`${text}</textarea>`)
    expect(page.text).not.toMatch(/(revisions|errors|segments|common):[a-z]/i)
  })
})

describe('a page that names its person', () => {
  test('is taken under that name alone: signed in as somebody else, nothing is kept', async () => {
    const article = await newArticle(cast)
    const head = await headOf(cast, article)
    const save = (person: string) =>
      fetch(`${cast.house.url}/api/segments/${article}.1/revisions`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${cast.translator.token}`,
          'content-type': 'application/json',
          'padan-person': person,
        },
        body: JSON.stringify({ text: 'One two.', state: 'draft', base: null }),
      })
    for (const person of [cast.other.id, '', 'nobody']) {
      const refused = await save(person)
      expect(refused.status, person).toBe(401)
      expect(await refused.json(), person).toMatchObject({ error: { code: 'other_person' } })
    }
    expect(await headOf(cast, article)).toBe(head)
    expect((await save(cast.translator.id)).status).toBe(201)
  })
})
