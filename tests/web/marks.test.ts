import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ONWARD } from '../../src/web/revisions/input.ts'
import { nextOperation } from './house.ts'
import { type Cast, headOf, newArticle, openCast, translate } from './story.ts'

let cast: Cast
let article = ''
let revision = ''
beforeAll(async () => {
  cast = await openCast()
  article = await newArticle(cast)
  revision = await translate(cast.translator, `${article}.1`, 'One 😀 three.')
})
afterAll(() => cast.house.close())

const whole = { code: 'style' }

function mark(who: keyof Omit<Cast, 'house'>, body: object, on = revision) {
  return cast[who].api('POST', `/api/revisions/${on}/marks`, body)
}

describe('marks through the API', () => {
  test('are made once, listed with their words, follow the text, and are withdrawn', async () => {
    const body = { side: 'target', start: 7, end: 12, ...whole, note: 'Why?', operation: nextOperation() }
    const made = await mark('reviewer', body)
    expect(made).toMatchObject({ status: 201, json: { id: expect.stringContaining(`${article}.`) } })
    expect((await mark('reviewer', body)).json).toEqual(made.json)
    const path = `/api/segments/${article}.1/marks`
    expect((await cast.translator.api('GET', path)).json.marks).toMatchObject([
      { quote: 'three', place: { start: 7, end: 12, intact: true }, severity: 'minor', open: true },
    ])
    await translate(cast.translator, `${article}.1`, 'Now, one 😀 three.')
    expect((await cast.translator.api('GET', path)).json.marks[0].place).toMatchObject({ start: 12, end: 17 })
    await translate(cast.translator, `${article}.1`, 'One 😀.')
    expect((await cast.translator.api('GET', path)).json.marks).toMatchObject([
      { quote: 'three', place: null },
    ])
    const page = await cast.translator.page('GET', `/segments/${article}.1/marks`, undefined, 'id')
    expect(page.text).toContain('tidak ada lagi dalam teks')
    expect(page.text).not.toMatch(/(marks|decisions|errors|segments):[a-z]/)
    const withdrawal = `/api/marks/${made.json.id}/withdrawals`
    expect((await cast.translator.api('POST', withdrawal, {})).status).toBe(403)
    expect((await cast.stranger.api('POST', withdrawal, {})).status).toBe(404)
    expect((await cast.reviewer.api('POST', withdrawal, {})).status).toBe(201)
    expect((await cast.translator.api('GET', path)).json.marks).toEqual([])
  })

  const rows: readonly (readonly [string, number, string, keyof Omit<Cast, 'house'>, object])[] = [
    ['a translator', 403, 'forbidden', 'translator', whole],
    ['a stranger', 404, 'not_found', 'stranger', whole],
    ['an unknown type', 422, 'bad_input', 'reviewer', { code: 'ugly' }],
    ['an unknown severity', 422, 'bad_input', 'reviewer', { ...whole, severity: 'huge' }],
    ['a third side', 422, 'bad_input', 'reviewer', { ...whole, side: 'middle' }],
    ['a place beyond the text', 422, 'bad_span', 'reviewer', { ...whole, start: 0, end: 99 }],
    ['a place inside a character', 422, 'bad_span', 'reviewer', { ...whole, start: 5, end: 9 }],
    ['an end without a beginning', 422, 'bad_span', 'reviewer', { ...whole, end: 3 }],
    ['words as texts', 422, 'bad_input', 'reviewer', { ...whole, start: '0', end: '3' }],
    ['a note too long', 422, 'too_long', 'reviewer', { ...whole, note: 'x'.repeat(2_001) }],
  ]
  test.each(rows)('refuses %s: %i %s', async (_, status, code, who, body) => {
    const head = await headOf(cast, article)
    expect(await mark(who, body)).toMatchObject({ status, json: { error: { code } } })
    expect(await headOf(cast, article)).toBe(head)
  })

  test('are not found where nothing is', async () => {
    expect((await mark('reviewer', whole, `${article}.999`)).status).toBe(404)
    expect((await mark('reviewer', whole, 'zzzz.4')).status).toBe(404)
    expect((await cast.reviewer.api('POST', `/api/marks/${revision}/withdrawals`, {})).status).toBe(404)
    expect((await cast.reviewer.api('GET', `/api/segments/${article}.999/marks`)).status).toBe(404)
  })
})

describe('marks as a form', () => {
  test('take the first and last word from lists, and lead back to the text in the review', async () => {
    const fresh = await newArticle(cast)
    const text = await translate(cast.translator, `${fresh}.1`, 'One two three.')
    const page = await cast.reviewer.page('GET', `/segments/${fresh}.1/marks?from=target:4&then=review`)
    expect(page.text).toContain('<option value="target:4" selected lang="en">two</option>')
    const fields = { from: 'target:4', to: 'target:7', code: 'grammar', severity: 'major', note: '' }
    const made = await cast.reviewer.page('POST', `/revisions/${text}/marks`, {
      ...fields,
      [ONWARD]: 'review',
    })
    expect(made).toMatchObject({ status: 303, location: `/articles/${fresh}/reviews#segment-1` })
    const review = await cast.reviewer.page('GET', `/articles/${fresh}/reviews`)
    expect(review.text).toMatch(/<span class="marked">two<\/span><sup class="mark-number">/)
    expect(review.text).toContain('Grammar (major)')
    const across = await cast.reviewer.page('POST', `/revisions/${text}/marks`, {
      ...fields,
      from: 'source:0',
      note: 'Keep me.',
    })
    expect(across.status).toBe(422)
    expect(across.text).toContain('Keep me.</textarea>')
  })
})
