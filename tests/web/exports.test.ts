import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WRITERS } from '../../src/exchange/index.ts'
import { LABELS } from '../../src/exchange/parts/labels.ts'
import { unzipped } from '../../src/exchange/parts/zip.ts'
import { readPacked } from '../../src/exchange/readers/index.ts'
import { packageRoot } from '../../src/settings.ts'
import { fileName } from '../../src/web/exports/name.ts'
import { openLanguages } from '../../src/web/middleware/language.ts'
import { type Cast, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

describe('GET /api/articles/:id/export', () => {
  test.each([...WRITERS.values()])(
    'gives the article as $format',
    async ({ format, mediaType, extension, pack }) => {
      const article = await newArticle(cast, undefined, 'Angka: satu/dua?')
      await translate(cast.translator, `${article}.1`, 'One two three.')
      const answer = await cast.translator.api('GET', `/api/articles/${article}/export?format=${format}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toMatch(`${mediaType.split(';')[0]}`)
      if (mediaType.startsWith('text/')) expect(answer.headers.get('content-type')).toMatch(/charset=utf-8$/)
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename=Angka-satu-dua-en.${extension}`,
      )
      // A package is packed: what is in it, tests/exchange/packed reads.
      expect(answer.text).toContain(pack ? 'PK' : 'One two three.')
    },
  )

  test('gives the table for Word by its other name, and a file of each format as one zip', async () => {
    const article = await newArticle(cast, undefined, 'Angka')
    await translate(cast.translator, `${article}.1`, 'One two three.')
    const get = async (query: string) => {
      const headers = { authorization: `Bearer ${cast.translator.token}` }
      const answer = await fetch(`${cast.house.url}/api/articles/${article}/export?${query}`, { headers })
      const name = answer.headers.get('content-disposition')
      return { name, files: unzipped(new Uint8Array(await answer.arrayBuffer())) }
    }
    const table = await get('format=table')
    expect(table.name).toContain('Angka-en.docx')
    expect([...table.files.keys()]).toContain('word/document.xml')
    const every = await get('format=zip')
    expect(every.name).toContain('Angka-en.zip')
    expect([...every.files.keys()]).toEqual(
      [...WRITERS.values()].map(({ format, extension }) => `${format}.${extension}`),
    )
    for (const [name, bytes] of every.files)
      if (!/\.(?:docx|xlsx)$/.test(name)) expect(new TextDecoder().decode(bytes)).toContain('One two three.')
    expect(new TextDecoder().decode(every.files.get('json.json'))).toContain('"history"')
    expect(readPacked(every.files.get('docx.docx') ?? new Uint8Array())).toMatchObject({ ok: true })
    const approved = (await get('format=zip&only=approved')).files
    for (const bytes of approved.values()) expect(new TextDecoder().decode(bytes)).not.toContain('One two')
  })

  test.each(['xliff12', 'xliff21', 'docx', 'json'])(
    'says in %s what is said in open threads, with all segments only; coming back it says nothing new',
    async (format) => {
      const article = await newArticle(cast)
      await translate(cast.translator, `${article}.1`, 'One two three.')
      const comment = (text: string) =>
        cast.reviewer.api('POST', `/api/segments/${article}.1/comments`, { text })
      await comment('Really three, @tari?')
      const settled = await comment('A settled matter.')
      await cast.reviewer.api('POST', `/api/threads/${settled.json.id}/resolutions`, {})
      const get = async (query: string) => {
        const headers = { authorization: `Bearer ${cast.translator.token}` }
        const answer = await fetch(`${cast.house.url}/api/articles/${article}/export?${query}`, { headers })
        return new Uint8Array(await answer.arrayBuffer())
      }
      const textIn = (file: Uint8Array) =>
        new TextDecoder().decode(format === 'docx' ? unzipped(file).get('word/document.xml') : file)
      const file = await get(`format=${format}`)
      expect(textIn(file)).toContain('Really three, @')
      if (format !== 'json') expect(textIn(file)).not.toContain('A settled matter.')
      expect(textIn(await get(`format=${format}&only=approved`))).not.toContain('Really three')
      const back = new FormData()
      back.append('file', new Blob([new Uint8Array(file)]), 'file')
      back.append('preview', 'true')
      const answer = await fetch(`${cast.house.url}/api/articles/${article}/returns`, {
        method: 'POST',
        headers: { authorization: `Bearer ${cast.translator.token}` },
        body: back,
      })
      expect(JSON.parse(await answer.text()).counts).toMatchObject({ remarks: 0 })
    },
  )

  test('gives the English as the source has its paragraphs; untranslated ones marked, or left out', async () => {
    const article = await newArticle(cast)
    await translate(cast.translator, `${article}.1`, 'One two three.')
    await translate(cast.translator, `${article}.3`, 'Six.')
    const marked = await cast.other.api('GET', `/api/articles/${article}/export?format=text`)
    expect(marked.text).toBe('One two three. [id: Empat lima.]\n\nSix.')
    const omitted = await cast.other.api(
      'GET',
      `/api/articles/${article}/export?format=text&untranslated=omit`,
    )
    expect(omitted.text).toBe('One two three.\n\nSix.')
  })

  test('shows changes since a moment as tracked ones in the table for Word, and only there', async () => {
    const article = await newArticle(cast)
    await translate(cast.translator, `${article}.1`, 'One two.')
    const { json } = await cast.translator.api('POST', `/api/articles/${article}/versions`, { name: 'v1' })
    await translate(cast.other, `${article}.1`, 'One three.')
    const get = async (query: string) => {
      const headers = { authorization: `Bearer ${cast.translator.token}` }
      const answer = await fetch(`${cast.house.url}/api/articles/${article}/export?${query}`, { headers })
      return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) }
    }
    const wordOf = async (query: string) =>
      new TextDecoder().decode(unzipped((await get(`format=docx${query}`)).bytes).get('word/document.xml'))
    const xml = await wordOf(`&since=${json.id}`)
    expect(xml).toMatch(/<w:del [^>]*w:author="[^"]+"[^>]*>.*two.*<\/w:del><w:ins .*three/)
    expect(await wordOf('')).not.toContain('<w:ins')
    expect(await wordOf('&since=import')).toMatch(/<w:ins .*One three\./)
    // Nobody approved a text, so none leaves the house as the one before.
    expect(await wordOf(`&since=${json.id}&only=approved`)).not.toContain('two')
    expect((await get('format=docx&since=nothing')).status).toBe(422)
    expect((await get(`format=docx&since=${article}.999`)).status).toBe(404)
    expect((await get(`format=csv&since=${json.id}`)).status).toBe(200)
    const form = await cast.translator.page('GET', `/articles/${article}/exports`)
    expect(form.text).toContain(`<option value="${json.id}">v1</option>`)
  })

  test('gives the whole history as JSON, and nothing of it with approved text only', async () => {
    const article = await newArticle(cast)
    await translate(cast.translator, `${article}.1`, 'One two.')
    const id = await translate(cast.other, `${article}.1`, 'One three.')
    const reasons = [{ code: 'style', severity: 'minor' }]
    const said = { outcome: 'returned', reasons, note: 'Shorter.' }
    await cast.reviewer.api('POST', `/api/revisions/${id}/decisions`, said)
    await cast.reviewer.api('POST', `/api/segments/${article}.1/comments`, { text: 'Three?' })
    await cast.translator.api('POST', `/api/articles/${article}/versions`, { name: 'v1' })
    const get = async (query = '') =>
      (await cast.translator.api('GET', `/api/articles/${article}/export?format=json${query}`)).json
    const { versions, segments } = await get()
    expect(versions).toMatchObject([{ name: 'v1', by: 'tari' }])
    expect(segments[0].history).toMatchObject({
      revisions: [
        { text: 'One two.', state: 'translated', origin: 'typed', by: 'tari', decisions: [] },
        { id, text: 'One three.', by: 'toni', decisions: [{ ...said, by: 'rini' }] },
      ],
      threads: [{ resolved: null, comments: [{ text: 'Three?', by: 'rini' }] }],
    })
    expect(segments[1].history).toEqual({ revisions: [], threads: [] })
    expect(JSON.stringify(await get('&only=approved'))).not.toMatch(/history|Three|versions/)
    const xliff = async (query = '') =>
      (await cast.translator.api('GET', `/api/articles/${article}/export?format=xliff21${query}`)).text
    const by = [...(await xliff()).matchAll(/<ctr:revision author="(\w+)"[^>]*version="([^"]+)"/g)]
    expect(by.map(([, name]) => name)).toEqual(['toni', 'tari'])
    expect(by[0]?.[2]).toBe(id)
    expect(await xliff('&only=approved')).not.toContain('<ctr:')
  })

  test('gives approved text only, where that is asked', async () => {
    const article = await newArticle(cast)
    const id = await translate(cast.translator, `${article}.1`, 'One two three.')
    await translate(cast.translator, `${article}.2`, 'Four five.')
    await cast.reviewer.api('POST', `/api/revisions/${id}/decisions`, { outcome: 'approved' })
    await translate(cast.translator, `${article}.1`, 'Not approved.')
    const path = `/api/articles/${article}/export?format=text&only=approved&untranslated=omit`
    expect((await cast.other.api('GET', path)).text).toBe('One two three.')
  })

  test.each([
    ['no format', ''],
    ['an unknown format', 'format=pdf'],
    ['a name of Object', 'format=toString'],
  ])('refuses %s and lists those there are', async (_, query) => {
    const article = await newArticle(cast)
    const answer = await cast.translator.api('GET', `/api/articles/${article}/export?${query}`)
    expect(answer).toMatchObject({
      status: 422,
      json: { error: { code: 'unknown_format', field: 'format' }, formats: [...WRITERS.keys()] },
    })
    expect(answer.json.error.message).toContain('xliff12')
  })

  test.each(['only=some', 'untranslated=blank'])('refuses %s', async (query) => {
    const article = await newArticle(cast)
    expect(
      (await cast.translator.api('GET', `/api/articles/${article}/export?format=text&${query}`)).status,
    ).toBe(422)
  })

  test('is not there for strangers', async () => {
    const article = await newArticle(cast)
    expect((await cast.stranger.api('GET', `/api/articles/${article}/export?format=text`)).status).toBe(404)
    expect((await cast.stranger.page('GET', `/articles/${article}/exports`)).status).toBe(404)
  })

  test('speaks the language of the one who asks', async () => {
    const article = await newArticle(cast)
    const page = await cast.translator.page('GET', `/articles/${article}/export?format=html`, undefined, 'id')
    expect(page.text).toContain('<html lang="id">')
    expect(page.text).toContain('belum diterjemahkan')
  })
})

test('the form offers each format with its note, and says what the choices mean now', async () => {
  const article = await newArticle(cast)
  await translate(cast.translator, `${article}.1`, 'One two three.')
  const page = await cast.translator.page('GET', `/articles/${article}/exports`)
  for (const { format, conformance } of WRITERS.values()) {
    expect(page.text).toContain(`value="${format}"`)
    expect(page.text).toContain(conformance.slice(0, 20))
  }
  expect(page.text).toContain('2 segments of 3 have no translation yet')
  expect(page.text).toContain('3 segments of 3 have no approved text')
  const indonesian = await cast.translator.page('GET', `/articles/${article}/exports`, undefined, 'id')
  expect(indonesian.text).not.toMatch(/(exports|revisions|errors|common):[a-z]/i)
})

test('every format and every word of a file has its words in both languages', async () => {
  const languages = await openLanguages(packageRoot())
  for (const language of ['en', 'id']) {
    const t = languages.getFixedT(language)
    for (const format of WRITERS.keys()) expect(t(`exports:format.${format}.name`)).not.toContain('format.')
    for (const key of Object.keys(LABELS)) expect(t(`exports:label.${key}`)).not.toBe(`label.${key}`)
  }
  const english = languages.getFixedT('en')
  for (const [key, word] of Object.entries(LABELS)) expect(english(`exports:label.${key}`)).toBe(word)
})

test.each([
  ['Harga BBM naik!', 'Harga-BBM-naik-en.txt'],
  ['  Éclair — “déjà vu”  ', 'Eclair-deja-vu-en.txt'],
  ['../../etc/passwd', 'etc-passwd-en.txt'],
  ['con', 'con-en.txt'],
  ['中文', 'article-abc-en.txt'],
  ['...', 'article-abc-en.txt'],
  ['a"b\r\nSet-Cookie: x', 'a-b-Set-Cookie-x-en.txt'],
])('a file called after %j is %s', (title, name) => {
  expect(fileName(title, 'abc', 'en', 'txt')).toBe(name)
})

test('file names stay short', () => {
  const name = fileName('kata '.repeat(60), 'abc', 'en', 'xlf')
  expect(name.length).toBeLessThanOrEqual(80)
  expect(name).toMatch(/^kata(-kata)+(-[kat]+)?-en\.xlf$/)
})
