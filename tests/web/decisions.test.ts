import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ONWARD } from '../../src/web/revisions/input.ts'
import { nextOperation } from './house.ts'
import { type Cast, headOf, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

async function waiting(): Promise<{ article: string; revisions: readonly string[] }> {
  const article = await newArticle(cast)
  const revisions: string[] = []
  for (const n of [1, 2, 3]) revisions.push(await translate(cast.translator, `${article}.${n}`, `Text ${n}.`))
  return { article, revisions }
}

function decide(who: keyof Omit<Cast, 'house'>, revision: string, body: object) {
  return cast[who].api('POST', `/api/revisions/${revision}/decisions`, body)
}

describe('POST /api/revisions/:id/decisions', () => {
  test('approves, and answers the same again after the text has changed', async () => {
    const { article, revisions } = await waiting()
    const [revision = ''] = revisions
    const body = { outcome: 'approved', operation: nextOperation() }
    const first = await decide('reviewer', revision, body)
    expect(first).toMatchObject({ status: 201, json: { id: `${article}.7`, status: 'approved' } })
    await translate(cast.translator, `${article}.1`, 'Other.')
    expect((await decide('reviewer', revision, body)).json).toEqual(first.json)
    const { json } = await cast.translator.api('GET', `/api/segments/${article}.1/revisions`)
    expect(json.revisions[0].status).toBe('translated')
    expect(json.revisions[1].decisions).toHaveLength(1)
  })

  test.each([
    ['a code', 'style', [{ code: 'style', severity: 'minor' }]],
    [
      'a list of codes',
      ['style', 'grammar'],
      [
        { code: 'style', severity: 'minor' },
        { code: 'grammar', severity: 'minor' },
      ],
    ],
    [
      'a code with its severity',
      [{ code: 'omission', severity: 'major' }],
      [{ code: 'omission', severity: 'major' }],
    ],
    [
      'a reason by its other name',
      { reason: 'markup', severity: 'neutral' },
      [{ code: 'markup', severity: 'neutral' }],
    ],
  ])('returns for reasons given as %s', async (_, reasons, kept) => {
    const { article, revisions } = await waiting()
    const answer = await decide('reviewer', revisions[0] ?? '', { outcome: 'returned', reasons })
    expect(answer).toMatchObject({ status: 201, json: { status: 'returned' } })
    const { json } = await cast.translator.api('GET', `/api/segments/${article}.1/revisions`)
    expect(json.revisions[0].decisions[0].reasons).toEqual(kept)
  })

  test('withdraws', async () => {
    const { revisions } = await waiting()
    await decide('reviewer', revisions[0] ?? '', { outcome: 'approved-with-edits' })
    const answer = await decide('coordinator', revisions[0] ?? '', { outcome: 'withdrawn' })
    expect(answer).toMatchObject({ status: 201, json: { status: 'translated' } })
  })

  const rows: readonly (readonly [string, number, string, keyof Omit<Cast, 'house'>, object])[] = [
    ['a translator', 403, 'forbidden', 'translator', { outcome: 'approved' }],
    ['a stranger', 404, 'not_found', 'stranger', { outcome: 'approved' }],
    ['no outcome', 422, 'bad_input', 'reviewer', {}],
    ['an unknown outcome', 422, 'bad_input', 'reviewer', { outcome: 'fine' }],
    ['an unknown reason', 422, 'bad_input', 'reviewer', { outcome: 'returned', reasons: ['ugly'] }],
    [
      'an unknown severity',
      422,
      'bad_input',
      'reviewer',
      { outcome: 'returned', reasons: [{ code: 'style', severity: 'huge' }] },
    ],
    ['a return without a word', 422, 'reason_needed', 'reviewer', { outcome: 'returned', note: '  ' }],
    [
      'a note of 2,001 characters',
      422,
      'too_long',
      'reviewer',
      { outcome: 'returned', note: 'x'.repeat(2_001) },
    ],
    ['nothing to withdraw', 409, 'decision_missing', 'reviewer', { outcome: 'withdrawn' }],
  ]
  test.each(rows)('refuses %s: %i %s', async (_, status, code, who, body) => {
    const { article, revisions } = await waiting()
    const head = await headOf(cast, article)
    expect(await decide(who, revisions[0] ?? '', body)).toMatchObject({ status, json: { error: { code } } })
    expect(await headOf(cast, article)).toBe(head)
  })

  test('refuses a text that was written over, with the one that is there', async () => {
    const { article, revisions } = await waiting()
    const id = await translate(cast.other, `${article}.1`, 'Newer.')
    const answer = await decide('reviewer', revisions[0] ?? '', { outcome: 'approved' })
    expect(answer).toMatchObject({
      status: 409,
      json: { error: { code: 'revision_superseded' }, current: { id, text: 'Newer.' } },
    })
    const page = await cast.reviewer.page('POST', `/revisions/${revisions[0]}/decisions`, {
      outcome: 'returned',
      note: 'My long note.',
    })
    expect(page.status).toBe(409)
    expect(page.text).toContain('My long note.</textarea>')
    expect((await decide('reviewer', `${article}.99`, { outcome: 'approved' })).status).toBe(404)
  })

  test('forbids one’s own text where the project says so', async () => {
    const { article } = await waiting()
    const own = await translate(cast.reviewer, `${article}.1`, 'By the reviewer.')
    await switchRule('strict')
    expect(await decide('reviewer', own, { outcome: 'approved' })).toMatchObject({
      status: 403,
      json: { error: { code: 'own_revision' } },
    })
    const page = await cast.reviewer.page('GET', `/articles/${article}/reviews`)
    expect(page.text).toMatch(/data-command="approve"[^>]* disabled aria-describedby="why-1"/)
    expect(page.text).toContain('in this project somebody else must approve it')
    expect(page.text).not.toContain('name="override"')
    const bulk = await cast.reviewer.api('POST', `/api/articles/${article}/decisions`, { revisions: [own] })
    expect(bulk.json).toMatchObject({
      done: [],
      skipped: [{ segment: `${article}.1`, code: 'own_revision' }],
    })
    expect(await decide('reviewer', own, { outcome: 'approved', override: 'I may.' })).toMatchObject({
      status: 403,
      json: { error: { code: 'forbidden' } },
    })
    await switchRule('off')
    expect(await decide('reviewer', own, { outcome: 'approved' })).toMatchObject({
      status: 422,
      json: { error: { code: 'edit_reason_needed', field: 'reasons' } },
    })
    const page2 = await cast.reviewer.page('GET', `/articles/${article}/reviews`)
    expect(page2.text).toContain('Approve with edits…')
    expect((await decide('reviewer', own, { outcome: 'approved', reasons: ['style'] })).status).toBe(201)
    const row = await cast.translator.page('GET', `/segments/${article}.1/editor`)
    expect(row.text).toContain('Approved with edits by rini')
    expect(row.text).toMatch(/<del>.*Text 1/s)
  })

  test('lets a coordinator override the rule with a reason, which the history shows', async () => {
    const { article } = await waiting()
    await switchRule('strict')
    const own = await translate(cast.coordinator, `${article}.2`, 'By the coordinator.')
    const page = await cast.coordinator.page('GET', `/articles/${article}/reviews`)
    expect(page.text).toContain('Approve all the same…')
    const said = { outcome: 'approved', reasons: ['style'], override: 'Nobody <else> is here.' }
    expect((await decide('coordinator', own, said)).status).toBe(201)
    const history = await cast.translator.page('GET', `/segments/${article}.2/revisions`)
    expect(history.text).toContain('two-person rule overridden: Nobody &lt;else&gt; is here.')
    await switchRule('light')
    const light = await translate(cast.reviewer, `${article}.1`, 'By the reviewer.')
    const warned = await cast.reviewer.page('GET', `/articles/${article}/reviews`)
    expect(warned.text).toContain('You wrote this text yourself. You may approve it')
    expect((await decide('reviewer', light, { outcome: 'approved', reasons: ['style'] })).status).toBe(201)
    const { json } = await cast.translator.api('GET', `/api/segments/${article}.1/revisions`)
    expect(json.revisions[0].decisions[0]).toMatchObject({ own: true, override: null })
    await switchRule('off')
  })

  test('a text that comes back to the approved one is approved again, as the answer says', async () => {
    const { article, revisions } = await waiting()
    await decide('reviewer', revisions[0] ?? '', { outcome: 'approved' })
    await translate(cast.translator, `${article}.1`, 'Worse.')
    const page = await cast.reviewer.page('GET', `/articles/${article}/reviews`)
    expect(page.text).toContain('was of an earlier text.')
    const { json } = await cast.translator.api('GET', `/api/segments/${article}.1/revisions`)
    const back = { text: 'Text 1.', state: 'draft', base: json.revisions[0].id }
    expect(await cast.translator.api('POST', `/api/segments/${article}.1/revisions`, back)).toMatchObject({
      status: 201,
      json: { status: 'approved' },
    })
  })
})

async function switchRule(twoPerson: 'off' | 'light' | 'strict'): Promise<void> {
  const project = (await cast.house.desk.workspace()).projects.get('j1')
  const ask = { operation: nextOperation(), request: twoPerson, by: cast.coordinator.id }
  const command = {
    type: 'changeProject',
    project: 'j1',
    name: project?.name ?? '',
    brief: '',
    style: '',
    twoPerson,
  } as const
  const acted = await cast.house.desk.administer(ask, command)
  expect(acted.ok).toBe(true)
}

describe('forms', () => {
  test('lead on in the review, or back to the row', async () => {
    const { article, revisions } = await waiting()
    const form = (n: number, fields: object) =>
      cast.reviewer.page('POST', `/revisions/${revisions[n]}/decisions`, { ...fields })
    const first = await form(0, { outcome: 'approved', [ONWARD]: 'review' })
    expect(first).toMatchObject({ status: 303, location: `/articles/${article}/reviews#segment-2` })
    const second = await form(2, {
      outcome: 'returned',
      reason: 'style',
      severity: 'major',
      note: '',
      [ONWARD]: 'review',
    })
    expect(second.location).toBe(`/articles/${article}/reviews#segment-2`)
    const third = await form(1, { outcome: 'returned', reason: '', severity: 'minor', note: 'See above.' })
    expect(third.location).toBe(`/articles/${article}?segment=2#segment-2`)
    const last = await form(0, { outcome: 'withdrawn', [ONWARD]: 'review' })
    expect(last.location).toBe(`/articles/${article}/reviews`)
    const { json } = await cast.translator.api('GET', `/api/segments/${article}.3/revisions`)
    expect(json.revisions[0].decisions[0].reasons).toEqual([{ code: 'style', severity: 'major' }])
  })
})

describe('the review page', () => {
  test('shows each text that waits with its change, then what was returned', async () => {
    const { article, revisions } = await waiting()
    await decide('reviewer', revisions[0] ?? '', { outcome: 'approved' })
    await translate(cast.other, `${article}.1`, 'Text <1> changed.')
    await decide('reviewer', revisions[1] ?? '', {
      outcome: 'returned',
      reasons: ['grammar'],
      note: 'Tense.',
    })
    const page = await cast.reviewer.page('GET', `/articles/${article}/reviews`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('2 segments wait for a decision')
    expect(page.text).toMatch(
      /<article id="segment-1" class="review-item" tabindex="0" data-revision="[^"]+" data-segment="[^"]+\.1"/,
    )
    expect(page.text).toContain('Text &lt;1&gt; changed.')
    expect(page.text).toMatch(/Changed since the text by tari/)
    expect(page.text).toContain('Tense.')
    expect(page.text).toContain('Grammar (minor)')
    const indonesian = await cast.reviewer.page('GET', `/articles/${article}/reviews`, undefined, 'id')
    expect(indonesian.text).toContain('2 segmen menunggu keputusan')
    expect(indonesian.text).not.toMatch(/(decisions|errors|segments|common):[a-z]/i)
  })

  test('is for reviewers, and says when nothing waits', async () => {
    const article = await newArticle(cast)
    expect((await cast.translator.page('GET', `/articles/${article}/reviews`)).status).toBe(403)
    expect((await cast.stranger.page('GET', `/articles/${article}/reviews`)).status).toBe(404)
    expect((await cast.reviewer.page('GET', `/articles/${article}/reviews`)).text).toContain(
      'Nothing waits for a decision',
    )
    expect((await cast.reviewer.page('GET', `/articles/${article}/reviews?page=x`)).status).toBe(422)
  })

  test('comes in pages of 50', async () => {
    const article = await newArticle(
      cast,
      Array.from({ length: 51 }, (_, i) => `Kalimat nomor ${i}.`).join('\n'),
    )
    for (let n = 1; n <= 51; n += 1) await translate(cast.translator, `${article}.${n}`, `Sentence ${n}.`)
    const second = await cast.reviewer.page('GET', `/articles/${article}/reviews?page=2`)
    expect(second.text.match(/class="review-item"/g)).toHaveLength(1)
    expect(second.text).toContain('Page 2 of 2')
    const approve = { outcome: 'approved', [ONWARD]: 'review' }
    const { json } = await cast.reviewer.api('GET', `/api/segments/${article}.50/revisions`)
    const led = await cast.reviewer.page('POST', `/revisions/${json.revisions[0].id}/decisions`, approve)
    expect(led.location).toBe(`/articles/${article}/reviews#segment-51`)
  })
})

describe('POST /api/articles/:id/decisions', () => {
  test('approves many at once, lists what it passes over, and answers the same again', async () => {
    const { article, revisions } = await waiting()
    await translate(cast.other, `${article}.3`, 'Newer.')
    const body = { revisions: [...revisions, `${article}.99`], operation: nextOperation() }
    const first = await cast.reviewer.api('POST', `/api/articles/${article}/decisions`, body)
    expect(first.status).toBe(201)
    expect(first.json).toMatchObject({
      operation: body.operation,
      done: [`${article}.1`, `${article}.2`],
      skipped: [
        { segment: `${article}.3`, code: 'revision_superseded', message: expect.any(String) },
        { code: 'not_found' },
      ],
    })
    await translate(cast.other, `${article}.1`, 'Newer too.')
    expect((await cast.reviewer.api('POST', `/api/articles/${article}/decisions`, body)).json).toEqual(
      first.json,
    )
  })

  test('refuses what is not of this article, and those who may not', async () => {
    const { article, revisions } = await waiting()
    const path = `/api/articles/${article}/decisions`
    expect((await cast.reviewer.api('POST', path, { revisions: ['other.4'] })).status).toBe(404)
    expect((await cast.reviewer.api('POST', path, { revisions: ['x'] })).status).toBe(422)
    expect((await cast.translator.api('POST', path, { revisions })).status).toBe(403)
    expect((await cast.stranger.api('POST', path, { revisions })).status).toBe(404)
  })

  test('as a form gives a notice with a way to undo it', async () => {
    const { article, revisions } = await waiting()
    const operation = nextOperation()
    const page = await cast.reviewer.page('POST', `/articles/${article}/decisions`, { operation, revisions })
    expect(page.status).toBe(200)
    expect(page.text).toContain('3 segments approved')
    expect(page.text).toContain(`name="reverts" value="${operation}"`)
    const undone = await cast.reviewer.page('POST', `/articles/${article}/reversals`, { reverts: operation })
    expect(undone.text).toContain('What was done is undone')
    const none = await cast.reviewer.page('POST', `/articles/${article}/decisions`, {}, 'id')
    expect(none.text).toContain('Tidak ada yang diubah')
  })

  test('returns and reopens many, for a reason', async () => {
    const { article, revisions } = await waiting()
    const path = `/api/articles/${article}/decisions`
    expect(await cast.reviewer.api('POST', path, { outcome: 'returned', revisions })).toMatchObject({
      status: 201,
      json: { done: [], skipped: [{ code: 'reason_needed' }, {}, {}] },
    })
    const returned = { outcome: 'returned', revisions, reason: 'style', severity: 'major' }
    expect((await cast.reviewer.api('POST', path, returned)).json.done).toHaveLength(3)
    const reopened = await cast.reviewer.api('POST', path, { outcome: 'withdrawn', revisions })
    expect(reopened.json.done).toHaveLength(3)
    const reverts = reopened.json.operation
    await cast.reviewer.api('POST', `/api/articles/${article}/reversals`, { reverts })
    const { json } = await cast.translator.api('GET', `/api/articles/${article}`)
    expect(json.counts.returned).toBe(3)
    expect(
      (await cast.reviewer.api('POST', path, { outcome: 'approved-with-edits', revisions })).status,
    ).toBe(422)
  })
})

describe('before a bulk act', () => {
  test('a page says what will be done, what is passed over and why, and what to look at', async () => {
    const { article, revisions } = await waiting()
    await translate(cast.other, `${article}.3`, 'A draft', 'draft')
    await cast.reviewer.api('POST', `/api/revisions/${revisions[0]}/marks`, { code: 'style' })
    const page = await cast.reviewer.page('GET', `/articles/${article}/decisions/new?outcome=approved`)
    expect(page.text).toContain('2 segments will be changed.')
    expect(page.text).toContain('Segment 3: There is nothing to review yet')
    expect(page.text).toContain('Marks stand open on segment 1.')
    expect(page.text.match(/name="revisions"/g)).toHaveLength(2)
    const mine = `by=${cast.other.id}&status=draft&outcome=returned`
    const none = await cast.reviewer.page(
      'GET',
      `/articles/${article}/decisions/new?${mine}`,
      undefined,
      'id',
    )
    expect(none.text).toContain('0 segmen akan diubah.')
    expect(none.text).not.toMatch(/(decisions|marks|errors):[a-z]/)
    const filtered = await cast.reviewer.page('GET', `/articles/${article}/reviews?q=empat&by=&since=`)
    expect(filtered.text.match(/class="review-item"/g)).toHaveLength(1)
  })

  test.each([
    ['another article’s', 404, 'revisions=zzzz.4'],
    ['no id', 422, 'revisions=x'],
    ['an unknown outcome', 422, 'outcome=fine'],
  ])('refuses %s: %i', async (_, status, query) => {
    const { article } = await waiting()
    expect((await cast.reviewer.page('GET', `/articles/${article}/decisions/new?${query}`)).status).toBe(
      status,
    )
    expect((await cast.translator.page('GET', `/articles/${article}/decisions/new`)).status).toBe(403)
  })
})
