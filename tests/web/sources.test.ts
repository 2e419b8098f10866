import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextOperation } from './house.ts'
import { type Cast, headOf, newArticle, openCast, SOURCE, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

const CORRECTED = 'Pembuka baru sekali.\n\nEmpat lima.\n\nEnam tujuh delapan sepuluh.'

/** Segments 1 to 3 are translated, the second is approved. */
async function worked(): Promise<string> {
  const article = await newArticle(cast)
  for (const [n, text] of [
    [1, 'One two three.'],
    [2, 'Four five.'],
    [3, 'Six seven eight nine.'],
  ] as const)
    await translate(cast.translator, `${article}.${n}`, text)
  const approved = { outcome: 'approved' }
  await cast.reviewer.api('POST', `/api/revisions/${article}.5/decisions`, approved)
  return article
}

function update(article: string, body: object, who: keyof Omit<Cast, 'house'> = 'coordinator') {
  return cast[who].api('POST', `/api/articles/${article}/sources`, body)
}

async function form(article: string, fields: Readonly<Record<string, string>>, language = 'en', file?: Blob) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  if (file) body.append('file', file, 'baru.txt')
  const response = await fetch(`${cast.house.url}/articles/${article}/sources`, {
    method: 'POST',
    redirect: 'manual',
    headers: { authorization: `Bearer ${cast.coordinator.token}`, 'accept-language': language },
    body,
  })
  return {
    status: response.status,
    text: await response.text(),
    location: response.headers.get('location') ?? '',
  }
}

const segments = async (article: string) =>
  (await cast.translator.api('GET', `/api/articles/${article}/segments`)).json.segments

describe('a corrected source', () => {
  test("is cut by the project's own rules", async () => {
    const article = await worked()
    const operation = nextOperation()
    const rules = { abbreviations: [{ text: 'rumah', ends: 'never' }], exceptions: [] } as const
    const ask = { operation, request: operation, by: 'system' }
    const saved = await cast.house.desk.administer(ask, { type: 'changeSegmentation', project: 'j1', rules })
    expect(saved.ok).toBe(true)
    const text = 'Ia di rumah. Budi tiba. Ia lelah.'
    expect((await update(article, { text, head: await headOf(cast, article) })).status).toBe(201)
    expect((await segments(article)).map(({ source }: { source: string }) => source)).toEqual([
      'Ia di rumah. Budi tiba.',
      'Ia lelah.',
    ])
  })

  test('is told first, then put in place; what is unchanged keeps everything', async () => {
    const article = await worked()
    const head = await headOf(cast, article)
    const told = await update(article, { text: CORRECTED, preview: true })
    expect(told.json).toEqual({
      id: null,
      version: null,
      head,
      counts: { unchanged: 1, changed: 1, added: 1, removed: 1 },
    })
    expect(await headOf(cast, article)).toBe(head)
    const body = { text: CORRECTED, head, operation: nextOperation() }
    const done = await update(article, body)
    expect(done).toMatchObject({ status: 201, json: { id: head + 1, version: expect.any(String) } })
    expect((await update(article, body)).json).toEqual(done.json)
    expect(await segments(article)).toMatchObject([
      { source: 'Pembuka baru sekali.', target: '', status: 'untranslated', sourceChanged: false },
      { id: `${article}.2`, target: 'Four five.', status: 'approved', sourceChanged: false },
      {
        id: `${article}.3`,
        source: 'Enam tujuh delapan sepuluh.',
        target: 'Six seven eight nine.',
        sourceChanged: true,
      },
    ])
  })

  test('shows the change of the source until the translation is confirmed again', async () => {
    const article = await worked()
    await update(article, { text: CORRECTED, head: await headOf(cast, article) })
    const page = await cast.translator.page('GET', `/articles/${article}?segment=3`, undefined, 'id')
    expect(page.text).toContain('Sumber berubah setelah terjemahan ini dibuat')
    expect(page.text).toMatch(/source-change"[\s\S]*<ins>/)
    await translate(cast.translator, `${article}.3`, 'Six seven eight nine.')
    expect((await segments(article))[2]).toMatchObject({ sourceChanged: false, status: 'translated' })
    const after = await cast.translator.page('GET', `/articles/${article}?segment=3`)
    expect(after.text).not.toContain('source-changed')
  })

  test('what was removed stays in history, versions before show their own source, and undo brings it back', async () => {
    const article = await worked()
    const before = await segments(article)
    const reverts = nextOperation()
    const { json } = await update(article, {
      text: CORRECTED,
      head: await headOf(cast, article),
      operation: reverts,
    })
    const history = await cast.translator.page('GET', `/segments/${article}.1/revisions`)
    expect(history.text).toContain('Satu dua tiga.')
    expect(history.text).toContain('One two three.')
    const compared = await cast.translator.api(
      'GET',
      `/api/articles/${article}/comparison?from=${json.version}`,
    )
    expect(compared.json).toMatchObject({
      counts: { changed: 0, added: 1, removed: 1, unchanged: 2 },
      segments: [
        { kind: 'removed', source: 'Satu dua tiga.', before: 'One two three.' },
        { kind: 'added', source: 'Pembuka baru sekali.' },
      ],
    })
    const undone = await cast.coordinator.api('POST', `/api/articles/${article}/reversals`, { reverts })
    expect(undone.json.kept).toEqual([])
    expect(await segments(article)).toEqual(before)
  })

  test('by form: the difference, then the update with its notice', async () => {
    const article = await worked()
    const page = await cast.coordinator.page('GET', `/articles/${article}/sources/new`)
    expect(page.text).toContain(SOURCE.split('\n')[0])
    const settings = await cast.coordinator.page('GET', `/articles/${article}/settings`)
    expect(settings.text).toContain(`href="/articles/${article}/sources/new"`)
    const told = await form(article, { text: CORRECTED.replaceAll('\n', '\r\n'), preview: 'true' }, 'id')
    expect(told.status).toBe(200)
    expect(told.text).toContain('1 tetap · 1 berubah · 1 dihapus · 1 ditambahkan')
    const head = /name="head" value="(\d+)"/.exec(told.text)?.[1] ?? ''
    const operation = nextOperation()
    const done = await form(article, { text: CORRECTED, head, operation })
    expect(done).toMatchObject({ status: 303 })
    expect(done.location).toContain(`?segment=1&done=${operation}`)
    const notice = await cast.coordinator.page('GET', done.location.replace(/#.*/, ''))
    expect(notice.text).toContain('The source was updated.')
    expect(notice.text).toContain('kept as a version')
    expect(notice.text).toContain(`comparison?from=${head}&amp;to=now`)
  })

  test('comes as a file too', async () => {
    const article = await worked()
    const told = await form(article, { text: '', preview: 'true' }, 'en', new Blob([CORRECTED]))
    expect(told.text).toContain('1 unchanged · 1 changed · 1 removed · 1 added')
    const both = await form(article, { text: 'x', preview: 'true' }, 'en', new Blob([CORRECTED]))
    expect(both.status).toBe(422)
    const bad = await form(
      article,
      { text: '', preview: 'true' },
      'id',
      new Blob([new Uint8Array([65, 255])]),
    )
    expect(bad.status).toBe(422)
  })

  test('that is the same changes nothing', async () => {
    const article = await worked()
    const head = await headOf(cast, article)
    expect(await update(article, { text: SOURCE, head })).toMatchObject({ json: { id: null, version: null } })
    expect((await form(article, { text: SOURCE, preview: 'true' })).text).toContain('The text is the same')
    expect(await headOf(cast, article)).toBe(head)
  })

  test('of many sentences is cut and paired in a worker', async () => {
    const lines = Array.from({ length: 400 }, (_, i) => `Kalimat nomor ${i} berisi beberapa kata saja.`)
    const article = await newArticle(cast, lines.join('\n\n'))
    const changed = lines.map((line, i) => (i % 10 === 0 ? line.replace('beberapa', 'banyak') : line))
    const { json } = await update(article, { text: changed.join('\n\n'), preview: true })
    expect(json.counts).toEqual({ unchanged: 360, changed: 40, added: 0, removed: 0 })
  })
})

describe('what is refused changes nothing', () => {
  test.each([
    ['an article that changed meanwhile', { text: CORRECTED, head: 1 }, 409, 'stale_article'],
    ['without the state that was seen', { text: CORRECTED }, 422, 'invalid'],
    ['an empty source', { text: ' \n', head: 1 }, 422, 'empty_article'],
    ['half a character', { text: 'a\ud800b', head: 1 }, 422, 'malformed_text'],
    ['a source too long', { text: 'Kata. '.repeat(170_000), head: 1 }, 422, 'too_long'],
    ['a head that is none', { text: CORRECTED, head: 'now' }, 422, 'bad_input'],
    ['something else', { text: CORRECTED, head: 1, source: 'x' }, 422, 'bad_input'],
  ])('%s', async (_, body, status, code) => {
    const article = await worked()
    const head = await headOf(cast, article)
    expect(await update(article, body)).toMatchObject({ status, json: { error: { code } } })
    expect(await headOf(cast, article)).toBe(head)
  })

  test('by form, what was typed comes back, in both languages', async () => {
    const article = await worked()
    for (const [language, words] of [
      ['en', 'The article was changed while you looked'],
      ['id', 'Artikel berubah selagi Anda memeriksa'],
    ] as const) {
      const answer = await form(article, { text: CORRECTED, head: '1' }, language)
      expect(answer.status).toBe(409)
      expect(answer.text).toContain(words)
      expect(answer.text).toContain('Pembuka baru sekali.')
    }
  })

  test('is for coordinators only, and not in an archived article', async () => {
    const article = await worked()
    const body = { text: CORRECTED, head: await headOf(cast, article) }
    expect((await update(article, body, 'translator')).status).toBe(403)
    expect((await cast.translator.page('GET', `/articles/${article}/sources/new`)).status).toBe(403)
    expect((await update(article, body, 'stranger')).status).toBe(404)
    await cast.coordinator.api('POST', `/api/articles/${article}/archivings`, { archived: true })
    expect(await update(article, body)).toMatchObject({ status: 409, json: { error: { code: 'archived' } } })
  })
})
