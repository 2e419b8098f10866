import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextOperation } from './house.ts'
import { type Cast, digestOf, headOf, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

const TEXTS = ['The bank waits.', 'A bank and a bank.', 'Nothing here.']

/** Three segments; the second approved. */
async function article() {
  const id = await newArticle(cast)
  const revisions: string[] = []
  for (const [index, text] of TEXTS.entries())
    revisions.push(await translate(cast.translator, `${id}.${index + 1}`, text))
  await cast.reviewer.api('POST', `/api/revisions/${revisions[1]}/decisions`, { outcome: 'approved' })
  return { id, revisions }
}

interface Listed {
  readonly target: string
  readonly status: string
}

async function texts(id: string) {
  const { json } = await cast.reviewer.api('GET', `/api/articles/${id}/segments`)
  const segments: readonly Listed[] = json.segments
  return segments.map(({ target, status }) => [target, status])
}

const replace = (id: string, body: object) =>
  cast.translator.api('POST', `/api/articles/${id}/replacements`, body)
const preview = (id: string, query: string) =>
  cast.translator.page('GET', `/articles/${id}/replacements/new?${query}`)

describe('POST /api/articles/:id/replacements', () => {
  test('changes all texts in one line, answers the same again, and is undone at once', async () => {
    const { id } = await article()
    const before = await texts(id)
    const head = await headOf(cast, id)
    const operation = nextOperation()
    const asked = { q: 'bank', replacement: 'shore', all: true, operation }
    const first = await replace(id, asked)
    expect(first).toMatchObject({
      status: 201,
      json: { operation, done: [`${id}.1`, `${id}.2`], skipped: [], later: 0, more: false },
    })
    expect(await headOf(cast, id)).toBe(head + 1)
    expect(await texts(id)).toEqual([
      ['The shore waits.', 'translated'],
      ['A shore and a shore.', 'translated'],
      ['Nothing here.', 'translated'],
    ])
    const { json } = await cast.translator.api('GET', `/api/segments/${id}.1/revisions`)
    expect(json.revisions[0].origin).toBe('replace')
    await translate(cast.translator, `${id}.1`, 'Something else, with a bank.')
    const again = await replace(id, asked)
    expect([again.status, again.json]).toEqual([first.status, first.json])
    const undone = await cast.translator.api('POST', `/api/articles/${id}/reversals`, { reverts: operation })
    expect(undone.json.kept).toEqual([`${id}.1`])
    expect((await texts(id))[1]).toEqual(before[1])
  })

  test('with a pattern puts its groups where the replacement names them', async () => {
    const { id } = await article()
    await replace(id, { q: '(\\w+) bank', pattern: true, replacement: 'bank $1 $$', all: true })
    expect((await texts(id)).map(([text]) => text)).toEqual([
      'bank The $ waits.',
      'bank A $ and bank a $.',
      TEXTS[2],
    ])
  })

  test('changes only what was chosen; with nothing chosen, nothing', async () => {
    const { id, revisions } = await article()
    const before = await digestOf(cast.house)
    expect((await replace(id, { q: 'bank', replacement: 'shore' })).json.done).toEqual([])
    expect(
      (await replace(id, { q: 'bank', replacement: 'bank', all: true, matchCase: true })).json.done,
    ).toEqual([])
    expect((await replace(id, { q: 'zebra', replacement: 'x', all: true })).json.done).toEqual([])
    expect(await digestOf(cast.house)).toBe(before)
    const { json } = await replace(id, { q: 'bank', replacement: 'shore', revisions: [revisions[0]] })
    expect(json.done).toEqual([`${id}.1`])
    expect((await texts(id))[1]).toEqual([TEXTS[1], 'approved'])
  })

  test('passes over, and names, what was changed since, became too long or would be empty', async () => {
    const { id, revisions } = await article()
    await translate(cast.other, `${id}.1`, 'The bank waits for you.')
    const { json } = await replace(id, { q: 'bank', replacement: 'shore', revisions })
    expect(json.done).toEqual([`${id}.2`])
    expect(json.skipped).toEqual([
      {
        segment: `${id}.1`,
        code: 'revision_superseded',
        message: 'The text was changed after the preview.',
      },
    ])
    expect((await texts(id))[0]).toEqual(['The bank waits for you.', 'translated'])
    const empty = await replace(id, { q: '.+', pattern: true, replacement: '', all: true })
    expect(empty.json).toMatchObject({ done: [], skipped: [{ code: 'empty_target' }, {}, {}] })
    await translate(cast.translator, `${id}.3`, 'Z'.repeat(11))
    const long = await replace(id, { q: 'Z', replacement: 'x'.repeat(1_000), all: true, matchCase: true })
    expect(long.json).toMatchObject({ done: [], skipped: [{ segment: `${id}.3`, code: 'too_long' }] })
  })

  test('refuses texts whose tags it would break', async () => {
    const id = await newArticle(cast, '⟦1⟧Satu⟦/1⟧ dua.')
    await translate(cast.translator, `${id}.1`, '⟦1⟧One⟦/1⟧ two.')
    const { json } = await replace(id, { q: '⟦/1⟧', replacement: '', all: true })
    expect(json).toMatchObject({ done: [], skipped: [{ segment: `${id}.1`, code: 'tags_broken' }] })
    expect((await replace(id, { q: '1', replacement: '2', all: true })).json).toMatchObject({
      done: [],
      skipped: [],
    })
  })

  test('is refused whole where the article is closed or archived', async () => {
    const { id } = await article()
    await cast.coordinator.api('POST', `/api/articles/${id}/closures`, { reason: 'Printed.' })
    const asked = { q: 'bank', replacement: 'shore', all: true }
    expect(await replace(id, asked)).toMatchObject({
      status: 409,
      json: { error: { code: 'article_closed' } },
    })
    const { text } = await preview(id, 'q=bank&replacement=shore')
    expect(text).toContain('2 segments are passed over:')
    expect(text).not.toContain('id="replace"')
    const other = await article()
    await cast.coordinator.api('POST', `/api/articles/${other.id}/archivings`, { archived: true })
    expect(await replace(other.id, asked)).toMatchObject({
      status: 409,
      json: { error: { code: 'archived' } },
    })
  })

  test.each([
    [{ q: '', replacement: 'x', all: true }, 'search_empty', 'q'],
    [{ q: 'a(', pattern: true, replacement: 'x', all: true }, 'pattern_malformed', 'q'],
    [{ q: 'a', pattern: true, replacement: '$1', all: true }, 'no_such_group', 'replacement'],
    [{ q: 'a', replacement: 'x', everything: true }, 'bad_input', undefined],
    [{ q: 'a', replacement: 'x', revisions: ['zzz.1'] }, 'not_found', 'revisions'],
  ])('%o is %s', async (body, code, field) => {
    const { id } = await article()
    const { status, json } = await replace(id, body)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(json.error).toMatchObject({ code, ...(field ? { field } : {}) })
  })
})

describe('the pages', () => {
  test('show each text that would change with its words, and do what is chosen', async () => {
    const { id, revisions } = await article()
    const { text } = await preview(id, 'q=bank&replacement=shore')
    expect(text).toContain('2 segments would change.')
    expect(text).toContain('1 of them is approved and goes back to translated.')
    expect(text.match(/name="revisions" value="[^"]+" checked/g)).toHaveLength(2)
    expect(text).toMatch(/<del>.*?bank.*?<\/del>/s)
    const operation = nextOperation()
    const fields = { q: 'bank', replacement: 'shore', operation, revisions: [revisions[1] ?? ''] }
    const done = await cast.translator.page('POST', `/articles/${id}/replacements`, fields)
    expect(done.status).toBe(200)
    expect(done.text).toContain('1 segment changed.')
    expect(done.text).toContain(`name="reverts" value="${operation}"`)
    const undone = await cast.translator.page('POST', `/articles/${id}/reversals`, {
      operation: nextOperation(),
      reverts: operation,
    })
    expect(undone.status).toBe(200)
    expect((await texts(id))[1]).toEqual([TEXTS[1], 'approved'])
  })

  test('say that nothing would change, or was changed', async () => {
    const { id } = await article()
    expect((await preview(id, 'q=zebra&replacement=x')).text).toContain('Nothing would change')
    const fields = { q: 'bank', replacement: 'shore', operation: nextOperation() }
    const done = await cast.translator.page('POST', `/articles/${id}/replacements`, fields)
    expect(done.text).toContain('Nothing was changed.')
  })

  test('give the search back with what is wrong', async () => {
    const { id } = await article()
    const { status, text } = await preview(id, 'q=a&pattern=1&replacement=%242')
    expect(status).toBe(422)
    expect(text).toContain('id="search-form"')
    expect(text).toContain('asks for group $2, but the pattern has only 0')
  })

  test('escape what was asked for', async () => {
    const { id } = await article()
    const { text } = await preview(
      id,
      `q=${encodeURIComponent('bank')}&replacement=${encodeURIComponent('<i>"&')}`,
    )
    expect(text).not.toContain('<i>')
    expect(text).toContain('name="replacement" value="&lt;i&gt;&#34;&amp;"')
  })
})
