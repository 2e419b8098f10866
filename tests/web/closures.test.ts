import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextOperation } from './house.ts'
import { type Cast, digestOf, headOf, newArticle, openCast, translate } from './story.ts'
import { textOf } from './visitor.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

interface Work {
  readonly article: string
  readonly revisions: readonly string[]
  /** The bulk approval of the first two. */
  readonly operation: string
}

/** Three texts, of which two are approved. */
async function reviewed(): Promise<Work> {
  const article = await newArticle(cast)
  const revisions: string[] = []
  for (const n of [1, 2, 3]) revisions.push(await translate(cast.translator, `${article}.${n}`, `Text ${n}.`))
  const operation = nextOperation()
  const body = { revisions: revisions.slice(0, 2), operation }
  const approved = await cast.reviewer.api('POST', `/api/articles/${article}/decisions`, body)
  expect(approved.json.done).toHaveLength(2)
  return { article, revisions, operation }
}

async function closed(reason = 'Printed.'): Promise<Work> {
  const work = await reviewed()
  const answer = await cast.coordinator.api('POST', `/api/articles/${work.article}/closures`, { reason })
  expect(answer.status).toBe(201)
  return work
}

async function statuses(article: string): Promise<readonly string[]> {
  const { json } = await cast.translator.api('GET', `/api/articles/${article}/segments`)
  return json.segments.map((segment: { status: string }) => segment.status)
}

describe('POST /articles/:id/closures', () => {
  test('makes what is approved final, everywhere the API speaks of it', async () => {
    const { article } = await closed()
    expect(await statuses(article)).toEqual(['final', 'final', 'translated'])
    const shown = await cast.translator.api('GET', `/api/articles/${article}`)
    expect(shown.json.counts).toMatchObject({ segments: 3, approved: 0, final: 2, translated: 1 })
    const only = await cast.translator.api('GET', `/api/articles/${article}/segments?status=final`)
    expect(only.json.segments).toHaveLength(2)
    const said = await cast.translator.api('GET', `/api/articles/${article}/closures`)
    expect(said.json).toMatchObject({
      closed: true,
      closures: [{ by: { name: 'koko' }, reason: 'Printed.', reopened: null }],
    })
  })

  test('keeps a version of the article as it was before', async () => {
    const { article } = await closed()
    const { state } = await cast.house.desk.articles.load(article)
    const version = state.versions.at(-1)
    const then = await cast.house.desk.articles.at(article, version?.seq ?? 0)
    expect(then.tally.approved.segments).toBe(2)
    expect(then.closures).toEqual([])
  })

  test('without a reason is refused while something is not approved; the form says what and keeps what was typed', async () => {
    const { article } = await reviewed()
    const before = await headOf(cast, article)
    const api = await cast.coordinator.api('POST', `/api/articles/${article}/closures`, {})
    expect(api.status).toBe(422)
    expect(api.json.error).toMatchObject({ code: 'closing_reason_needed', field: 'reason' })
    const path = `/articles/${article}/closures`
    const page = await cast.coordinator.page('POST', path, { reason: ' ' }, 'id')
    expect(page.status).toBe(422)
    expect(textOf(page.text)).toContain('belum semuanya disetujui')
    expect(page.text).toMatch(/aria-invalid="true"/)
    expect(await headOf(cast, article)).toBe(before)
    const long = await cast.coordinator.page('POST', path, { reason: 'Sudah '.repeat(400) })
    expect(long.status).toBe(422)
    expect(long.text).toContain('Sudah Sudah')
  })

  test('with everything approved needs none; twice is refused; a repeat of the same operation is answered again', async () => {
    const { article, revisions } = await reviewed()
    await cast.reviewer.api('POST', `/api/revisions/${revisions[2]}/decisions`, { outcome: 'approved' })
    const body = { operation: nextOperation() }
    const first = await cast.coordinator.api('POST', `/api/articles/${article}/closures`, body)
    expect(first.status).toBe(201)
    const again = await cast.coordinator.api('POST', `/api/articles/${article}/closures`, body)
    expect(again.json).toEqual(first.json)
    const second = await cast.coordinator.api('POST', `/api/articles/${article}/closures`, {})
    expect(second.status).toBe(409)
    expect(second.json.error.code).toBe('article_closed')
    const { state } = await cast.house.desk.articles.load(article)
    expect(state.closures).toHaveLength(1)
  })

  test.each(['translator', 'reviewer'] as const)('is not for a %s', async (role) => {
    const { article } = await reviewed()
    const answer = await cast[role].api('POST', `/api/articles/${article}/closures`, { reason: 'Printed.' })
    expect(answer.status).toBe(403)
    const page = await cast[role].page('GET', `/articles/${article}/closures`)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('name="reason"')
    const reopening = await cast[role].api('POST', `/api/articles/${article}/reopenings`, { reason: 'Why.' })
    expect(reopening.status).toBe(403)
  })

  test('is not there for strangers', async () => {
    const { article } = await reviewed()
    for (const [method, noun] of [
      ['GET', 'closures'],
      ['POST', 'closures'],
      ['POST', 'reopenings'],
    ] as const)
      expect((await cast.stranger.api(method, `/api/articles/${article}/${noun}`)).status).toBe(404)
  })

  test.each([
    ['closures', { reason: 3 }],
    ['closures', { reason: 'x', force: true }],
    ['reopenings', {}],
    ['reopenings', { reason: null }],
  ])('%s: input of the wrong kind is refused', async (noun, body) => {
    const { article } = await reviewed()
    const answer = await cast.coordinator.api('POST', `/api/articles/${article}/${noun}`, body)
    expect(answer.status).toBe(422)
    expect(answer.json.error.code).toBe('bad_input')
  })

  test('an archived article is neither closed nor reopened', async () => {
    const { article } = await reviewed()
    await cast.coordinator.api('POST', `/api/articles/${article}/archivings`, { archived: true })
    const answer = await cast.coordinator.api('POST', `/api/articles/${article}/closures`, { reason: 'x' })
    expect(answer.json.error.code).toBe('archived')
  })
})

describe('POST /articles/:id/reopenings', () => {
  test('needs a reason, and gives back what was approved', async () => {
    const { article } = await closed()
    const path = `/api/articles/${article}/reopenings`
    const none = await cast.coordinator.api('POST', path, { reason: ' ' })
    expect(none.json.error).toMatchObject({ code: 'reopening_reason_needed', field: 'reason' })
    const page = await cast.coordinator.page('POST', path.slice(4), { reason: 'Salah nama.\r\nDua kali.' })
    expect(page).toMatchObject({ status: 303, location: `/articles/${article}` })
    expect(await statuses(article)).toEqual(['approved', 'approved', 'translated'])
    const said = await cast.translator.api('GET', `/api/articles/${article}/closures`)
    expect(said.json.closures[0].reopened).toMatchObject({ reason: 'Salah nama.\nDua kali.' })
    const again = await cast.coordinator.api('POST', path, { reason: 'Once more.' })
    expect(again.status).toBe(409)
    expect(again.json.error.code).toBe('article_open')
    const shown = textOf(
      (await cast.translator.page('GET', `/articles/${article}/closures`, undefined, 'id')).text,
    )
    expect(shown).toMatch(/Pernah ditutup .* Dibuka kembali oleh koko/)
  })
})

/** Everything that writes to an article, as whoever may do most; nothing but the lock refuses it. */
const writes: readonly (readonly [
  name: string,
  path: (work: Work) => string,
  body: (work: Work) => object,
])[] = [
  [
    'a draft',
    ({ article }) => `/segments/${article}.3/revisions`,
    ({ revisions }) => ({ text: 'New.', state: 'draft', base: revisions[2] }),
  ],
  [
    'a confirmation',
    ({ article }) => `/segments/${article}.1/revisions`,
    ({ revisions }) => ({ text: 'New.', base: revisions[0] }),
  ],
  ['a restoration', ({ revisions }) => `/revisions/${revisions[0]}/restorations`, () => ({})],
  ['a decision', ({ revisions }) => `/revisions/${revisions[2]}/decisions`, () => ({ outcome: 'approved' })],
  [
    'a withdrawal',
    ({ revisions }) => `/revisions/${revisions[0]}/decisions`,
    () => ({ outcome: 'withdrawn' }),
  ],
  ['a bulk approval', ({ article }) => `/articles/${article}/decisions`, ({ revisions }) => ({ revisions })],
  [
    'an added sentence',
    ({ article }) => `/articles/${article}/segments`,
    ({ article }) => ({ after: `${article}.1` }),
  ],
  ['a removal', ({ article }) => `/segments/${article}.1/removals`, () => ({})],
  ['another kind', ({ article }) => `/segments/${article}.1/kinds`, () => ({ kind: 'title' })],
  ['a split', ({ article }) => `/segments/${article}.1/splits`, () => ({ at: 4 })],
  ['a merge', ({ article }) => `/segments/${article}.1/merges`, () => ({})],
  ['an undo', ({ article }) => `/articles/${article}/reversals`, ({ operation }) => ({ reverts: operation })],
]

describe('the text of a closed article', () => {
  test.each(writes.map(([name, path, body]) => ({ name, path, body })))(
    'is not changed by $name',
    async ({ path, body }) => {
      const work = await closed()
      const before = await digestOf(cast.house)
      const answer = await cast.coordinator.api('POST', `/api${path(work)}`, body(work))
      expect(answer.json?.error).toMatchObject({ code: 'article_closed' })
      expect(answer.status).toBe(409)
      expect(await digestOf(cast.house)).toBe(before)
    },
  )

  test('is not changed by another source', async () => {
    const { article } = await closed()
    const { head } = (await cast.coordinator.api('GET', `/api/articles/${article}`)).json
    const answer = await cast.coordinator.api('POST', `/api/articles/${article}/sources`, {
      text: 'Lain.',
      head,
    })
    expect(answer.status).toBe(409)
    expect(answer.json.error.code).toBe('article_closed')
  })

  test('typed into a form that was open already comes back with the reason, and cannot be sent again', async () => {
    const { article, revisions } = await closed()
    const fields = { text: 'Typed before.', state: 'translated', base: revisions[2] ?? '' }
    const page = await cast.translator.page('POST', `/segments/${article}.3/revisions`, fields, 'id')
    expect(page.status).toBe(409)
    expect(page.text).toContain('Typed before.')
    expect(textOf(page.text)).toContain('Artikel ini sudah ditutup')
    expect(page.text).toMatch(/<textarea id="text"[^>]* readonly>/)
    expect(page.text).not.toContain('name="state"')
  })

  test('a save that was kept before is answered again', async () => {
    const { article, revisions } = await reviewed()
    const body = { text: 'Six.', state: 'draft', base: revisions[2], operation: nextOperation() }
    const path = `/api/segments/${article}.3/revisions`
    const first = await cast.translator.api('POST', path, body)
    await cast.coordinator.api('POST', `/api/articles/${article}/closures`, { reason: 'Printed.' })
    const again = await cast.translator.api('POST', path, body)
    expect(again.status).toBe(201)
    expect(again.json).toEqual(first.json)
  })

  test('may still get a version and other details', async () => {
    const { article } = await closed()
    const version = await cast.translator.api('POST', `/api/articles/${article}/versions`, { name: 'Cetak' })
    expect(version.status).toBe(201)
    const details = { title: 'Angka', address: '', deadline: '2026-12-01' }
    const changed = await cast.coordinator.api('POST', `/api/articles/${article}/details`, details)
    expect(changed.status).toBe(200)
  })
})

describe('pages of a closed article', () => {
  test('the editor only reads, and says who closed it, when, why and how to go on', async () => {
    const { article } = await closed('Sudah dicetak.')
    const page = await cast.coordinator.page('GET', `/articles/${article}?segment=3`, undefined, 'id')
    expect(page.text).not.toMatch(/<textarea id="target"|id="split"|id="merge"|id="approve"/)
    expect(textOf(page.text)).toMatch(/Ditutup oleh koko, .* Alasan: Sudah dicetak\./)
    expect(page.text).toContain(`href="/articles/${article}/closures">Buka kembali artikel`)
    expect(page.text).toMatch(/data-status="final"/)
    const translator = await cast.translator.page('GET', `/articles/${article}`)
    expect(translator.text).not.toContain('Reopen the article')
    expect(textOf(translator.text)).toContain('Closed by koko')
  })

  test('the review decides nothing, history restores nothing', async () => {
    const { article } = await closed()
    const review = await cast.reviewer.page('GET', `/articles/${article}/reviews`)
    expect(review.text).not.toMatch(/\/decisions"/)
    expect(textOf(review.text)).toContain('This article is closed')
    const history = await cast.translator.page('GET', `/segments/${article}.1/revisions`)
    expect(history.text).not.toContain('/restorations"')
  })

  test('the question before lists what is not done', async () => {
    const { article } = await reviewed()
    const page = await cast.coordinator.page('GET', `/articles/${article}/closures`)
    expect(textOf(page.text)).toMatch(/1 segment is not done .* Segment 3 Translated Enam tujuh/)
    expect(page.text).toContain(`href="/articles/${article}?segment=3#segment-3"`)
    expect(page.text).toContain(`href="/articles/${article}?status=translated"`)
  })

  test('the question before tells of open conversations and marks', async () => {
    const { article, revisions } = await reviewed()
    const comment = { scope: 'translation', text: 'Which number?' }
    const said = await cast.translator.api('POST', `/api/segments/${article}.1/comments`, comment)
    expect(said.status).toBe(201)
    const command = { type: 'mark', revision: Number(revisions[2]?.split('.')[1]), side: 'target' } as const
    const marked = await cast.house.desk.articles.act(
      article,
      { operation: nextOperation(), request: 'mark', by: cast.reviewer.id },
      { ...command, code: 'grammar', severity: 'major', note: 'Tense.', span: { start: 0, end: 4 } },
      { person: cast.reviewer.id, role: 'reviewer', twoPerson: 'off' },
    )
    expect(marked.ok).toBe(true)
    const page = await cast.coordinator.page('GET', `/articles/${article}/closures`)
    expect(page.text).toContain(`href="/articles/${article}/comments?state=open"`)
    expect(textOf(page.text)).toMatch(
      /1 conversation is open\. 1 mark still asks for something .* Segment 3 Grammar \(major\) Text Tense\./,
    )
    await cast.coordinator.api('POST', `/api/articles/${article}/closures`, { reason: 'Printed.' })
    const reply = await cast.translator.api('POST', `/api/segments/${article}.2/comments`, comment)
    expect(reply.status).toBe(201)
  })

  test('exports say final', async () => {
    const { article } = await closed()
    const xliff = await cast.translator.api('GET', `/api/articles/${article}/export?format=xliff12`)
    expect(xliff.text).toMatch(/approved="yes"[\s\S]*<target state="final"/)
    const csv = await cast.translator.api('GET', `/api/articles/${article}/export?format=csv`)
    expect(csv.text.match(/"final"/g)).toHaveLength(2)
    const html = await cast.translator.page('GET', `/articles/${article}/export?format=html`, undefined, 'id')
    expect(html.text).toContain('final')
    const only = await cast.translator.api(
      'GET',
      `/api/articles/${article}/export?format=text&only=approved&untranslated=omit`,
    )
    expect(only.text).toContain('Text 1.')
    expect(only.text).not.toContain('Text 3.')
  })
})
