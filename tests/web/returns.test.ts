import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unzipped, zipped } from '../../src/exchange/parts/zip.ts'
import { nextOperation } from './house.ts'
import { type Cast, digestOf, headOf, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

type Who = keyof Omit<Cast, 'house'>
const FIRST = 'Rice rose in May.'

/** An article of which the first segment is translated and the file that then went out. */
async function sent(format = 'xliff12') {
  const article = await newArticle(cast)
  await translate(cast.translator, `${article}.1`, FIRST)
  const head = await headOf(cast, article)
  const path = `/api/articles/${article}/export?format=${format}&untranslated=omit`
  const response = await fetch(`${cast.house.url}${path}`, {
    headers: { authorization: `Bearer ${cast.translator.token}` },
  })
  // The export becomes a version a moment after it was answered.
  await expect.poll(() => headOf(cast, article)).toBe(head + 1)
  return { article, file: await response.text() }
}

const bring = (article: string, body: object, who: Who = 'translator') =>
  cast[who].api('POST', `/api/articles/${article}/returns`, body)
const look = (article: string, text: string, who?: Who) => bring(article, { text, preview: true }, who)
const segments = async (article: string) =>
  (await cast.translator.api('GET', `/api/articles/${article}/segments`)).json.segments

async function upload(article: string, file: Blob, language = 'en') {
  const body = new FormData()
  body.append('preview', 'true')
  body.append('file', file, 'x.xlf')
  const response = await fetch(`${cast.house.url}/articles/${article}/returns`, {
    method: 'POST',
    headers: { authorization: `Bearer ${cast.translator.token}`, 'accept-language': language },
    body,
  })
  return { status: response.status, text: await response.text() }
}

describe('a file that comes back', () => {
  test('says how many units of a memory do not have both languages', async () => {
    const { article, file } = await sent('tmx')
    const more = file.replace('</body>', '<tu><tuv xml:lang="fr"><seg>Un.</seg></tuv></tu></body>')
    expect((await look(article, more)).json).toMatchObject({ skipped: 1, counts: { unmatched: 0 } })
    expect((await upload(article, new Blob([more]))).text).toContain(
      '1 unit without both languages was passed over.',
    )
  })

  test.each(['xliff12', 'xliff21', 'tmx', 'csv', 'json', 'po'])(
    'as it went out changes nothing: %s',
    async (format) => {
      const { article, file } = await sent(format)
      const told = await look(article, file)
      expect(told.json).toMatchObject({ id: null, format, counts: { theirs: 0, both: 0, unmatched: 0 } })
      expect((await bring(article, { text: file, head: told.json.head })).json).toEqual({
        id: null,
        version: null,
      })
    },
  )

  test.each(['xliff12', 'xliff21', 'tmx', 'csv', 'json', 'po'])(
    'changed outside is shown, taken, and undone at once: %s',
    async (format) => {
      const { article, file } = await sent(format)
      // XLIFF 2.1 tells what the target was before it gives the target.
      const before = format === 'xliff21' ? '<target>' : ''
      const text = file.replace(`${before}${FIRST}`, `${before}Rice fell in May.`)
      const head = await headOf(cast, article)
      const told = await look(article, text)
      expect(told).toMatchObject({ status: 200, json: { head, counts: { theirs: 1 } } })
      expect(told.json.rows[0]).toEqual({
        id: `${article}.1`,
        ours: FIRST,
        theirs: 'Rice fell in May.',
        base: FIRST,
        kind: 'theirs',
        merged: null,
        choice: 'take',
        state: 'translated',
        remark: '',
        outside: '',
      })
      expect(await headOf(cast, article)).toBe(head)
      const operation = nextOperation()
      const done = await bring(article, { text, head, operation })
      expect(done).toMatchObject({ status: 201, json: { id: head + 1, version: null } })
      expect((await segments(article))[0]).toMatchObject({
        target: 'Rice fell in May.',
        status: 'translated',
      })
      expect((await bring(article, { text, head, operation })).json).toEqual(done.json)
      const undone = await cast.translator.api('POST', `/api/articles/${article}/reversals`, {
        reverts: operation,
      })
      expect(undone.status).toBe(201)
      expect((await segments(article))[0].target).toBe(FIRST)
    },
  )

  test('changed in both places is merged word by word, or as a person says', async () => {
    const { article, file } = await sent()
    await translate(cast.other, `${article}.1`, 'Rice prices rose in May.')
    const text = file.replace(FIRST, 'Rice rose in June.')
    const { json } = await look(article, text)
    expect(json.rows[0]).toMatchObject({ kind: 'both', merged: 'Rice prices rose in June.', choice: 'merge' })
    const kept = await bring(article, { text, head: json.head, decisions: { [`${article}.1`]: 'keep' } })
    expect(kept.json).toEqual({ id: null, version: null })
    expect((await bring(article, { text, head: json.head })).status).toBe(201)
    expect((await segments(article))[0].target).toBe('Rice prices rose in June.')
  })

  test('a preview that is no longer true is refused', async () => {
    const { article, file } = await sent()
    const text = file.replace(FIRST, 'Rice fell.')
    const { json } = await look(article, text)
    await translate(cast.other, `${article}.1`, 'Another.')
    const late = await bring(article, { text, head: json.head })
    expect(late).toMatchObject({ status: 409, json: { error: { code: 'stale_article' } } })
    expect((await segments(article))[0].target).toBe('Another.')
  })

  test('never approves, and does not confirm for a translator what says that it is final', async () => {
    const { article, file } = await sent()
    const text = file.replace(FIRST, 'Rice fell.').replace('state="translated"', 'state="final"')
    expect((await look(article, text)).json.rows[0].state).toBe('draft')
    expect((await look(article, text, 'reviewer')).json.rows[0].state).toBe('translated')
    const { json } = await look(article, text)
    await bring(article, { text, head: json.head })
    expect((await segments(article))[0]).toMatchObject({ target: 'Rice fell.', status: 'draft' })
  })

  test('rows that match nothing are listed, never matched by their text', async () => {
    const { article, file } = await sent()
    const text = file
      .replace(`id="${article}.1"`, 'id="zz.1"')
      .replace('Empat lima.', 'Empat enam.')
      .replace(FIRST, 'Rice fell.')
    expect((await look(article, text)).json.unmatched).toEqual([
      { id: 'zz.1', line: expect.any(Number), why: 'unknown' },
      { id: `${article}.2`, line: expect.any(Number), why: 'source' },
    ])
  })

  test('a row of a segment that was split since is listed as such; the others are taken', async () => {
    const { article, file } = await sent()
    await translate(cast.translator, `${article}.2`, 'Four five.')
    await cast.translator.api('POST', `/api/segments/${article}.2/splits`, { at: 6, targetAt: 5 })
    const text = file.replace(FIRST, 'Rice fell.')
    const told = await look(article, text)
    expect(told.json.unmatched).toEqual([{ id: `${article}.2`, line: expect.any(Number), why: 'retired' }])
    expect((await bring(article, { text, head: told.json.head })).status).toBe(201)
    const texts = (await segments(article)).map(({ target }: { target: string }) => target)
    expect(texts.slice(0, 3)).toEqual(['Rice fell.', 'Four', 'five.'])
  })

  test.each(['xliff12', 'xliff21', 'tmx', 'csv', 'json', 'po'])(
    'an omission that went out comes back as the same: %s',
    async (format) => {
      const { article } = await sent()
      const body = { text: '', state: 'draft', base: null, omission: 'local' }
      await cast.translator.api('POST', `/api/segments/${article}.2/revisions`, body)
      const { text } = await cast.translator.api('GET', `/api/articles/${article}/export?format=${format}`)
      const { counts } = (await look(article, text)).json
      expect(counts).toMatchObject({ theirs: 0, ours: 0, both: 0, unmatched: 0 })
    },
  )

  test('a sentence omitted outside is omitted here for the reason given; without one nothing happens', async () => {
    const { article, file } = await sent('json')
    const omitted = (omission: string | null) => {
      const document = JSON.parse(file)
      document.segments[1] = { ...document.segments[1], target: '', omission }
      return JSON.stringify(document)
    }
    expect((await look(article, omitted(null))).json.counts).toMatchObject({ theirs: 0, same: 3 })
    const told = await look(article, omitted('local'))
    expect(told.json.rows).toMatchObject([{ id: `${article}.2`, kind: 'theirs', theirs: '' }])
    await bring(article, { text: omitted('local'), head: told.json.head })
    const { json } = await cast.translator.api('GET', `/api/segments/${article}.2/revisions`)
    expect(json.revisions).toMatchObject([{ text: '', omission: 'local', status: 'translated' }])
  })

  test('a closed article takes nothing back', async () => {
    const { article, file } = await sent()
    const closed = await cast.coordinator.api('POST', `/api/articles/${article}/closures`, {
      reason: 'Printed.',
    })
    expect(closed.status).toBe(201)
    const text = file.replace(FIRST, 'Rice fell.')
    const head = await headOf(cast, article)
    const before = await digestOf(cast.house)
    const refused = await bring(article, { text, head })
    expect(refused).toMatchObject({ status: 409, json: { error: { code: 'article_closed' } } })
    expect(await digestOf(cast.house)).toBe(before)
    expect((await upload(article, new Blob([text]))).status).toBe(200)
  })

  test('an archived article takes nothing back either', async () => {
    const { article, file } = await sent()
    await cast.coordinator.api('POST', `/api/articles/${article}/archivings`, { archived: true })
    expect((await look(article, file)).json.error.code).toBe('archived')
  })

  test('a long file is previewed whole, its equal rows as a number only, and taken as one change', async () => {
    const lines = Array.from({ length: 1_200 }, (_, n) => `Kalimat ${n}.`)
    const article = await newArticle(cast, lines.join('\n\n'))
    const rows = lines.map((line, n) => `${article}.${n + 1},${line},${n % 2 === 0 ? `Sentence ${n}.` : ''}`)
    const text = `id,source,target\n${rows.join('\n')}\n`
    const told = await look(article, text)
    expect(told.json.counts).toMatchObject({ same: 600, theirs: 600 })
    expect(told.json.rows).toHaveLength(600)
    const head = await headOf(cast, article)
    expect((await bring(article, { text, head })).json.id).toBe(head + 1)
    const document = await cast.translator.api('GET', `/api/articles/${article}/export?format=json`)
    const targets = document.json.segments.map(({ target }: { target: string | null }) => target)
    expect(targets.filter((target: string | null) => target !== null)).toHaveLength(600)
  })

  test('the page shows both sides and the rows to choose, in both languages', async () => {
    const { article, file } = await sent()
    const blob = new Blob([file.replace(FIRST, 'Rice fell in May.')])
    const en = await upload(article, blob)
    expect(en.status).toBe(200)
    expect(en.text).toContain('changed outside')
    expect(en.text).toContain(`name="row-${article}.1" value="take" checked`)
    expect(en.text).toMatch(/<del>.*rose.*<\/del>/)
    expect((await upload(article, blob, 'id')).text).toContain('diubah di luar')
  })

  describe('a file that changes more than a page carries along', () => {
    const lines = Array.from({ length: 1_100 }, (_, n) => `Kalimat ${n}.`)
    const said = (n: number) => `Sentence ${n} “${'so '.repeat(700)}”.`
    let article = ''
    let file = ''
    beforeAll(async () => {
      article = await newArticle(cast, lines.join('\n\n'))
      const rows = lines.map((line, n) => `${article}.${n + 1},${line},${said(n)}`)
      file = `id,source,target\n${rows.join('\n')}\n`
    })

    const fieldIn = (page: string, name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
    const take = (page: string, sent: string) => {
      const body = new FormData()
      for (const name of ['operation', 'head', 'digest']) body.append(name, fieldIn(page, name))
      body.append(`row-${article}.2`, 'keep')
      body.append('file', new Blob([sent]), 'x.csv')
      return fetch(`${cast.house.url}/articles/${article}/returns`, {
        method: 'POST',
        redirect: 'manual',
        headers: { authorization: `Bearer ${cast.translator.token}`, 'accept-language': 'en' },
        body,
      })
    }

    test('is asked for again, in both languages; another one is refused, the same one is taken as chosen', async () => {
      const page = await upload(article, new Blob([file]))
      expect(page.text.length).toBeLessThan(2_000_000)
      expect(page.text).not.toContain('<textarea name="text"')
      expect(page.text).toContain('The same file again')
      expect((await upload(article, new Blob([file]), 'id')).text).toContain('Berkas yang sama, sekali lagi')
      const before = await digestOf(cast.house)
      const other = await take(page.text, file.replace('Sentence 7 ', 'Sentence seven '))
      expect(other.status).toBe(422)
      expect(await other.text()).toContain('This is not the file whose changes were shown')
      expect(await digestOf(cast.house)).toBe(before)
      expect((await take(page.text, file)).status).toBe(303)
      const { json } = await cast.translator.api('GET', `/api/articles/${article}/segments?limit=1000`)
      const targets = json.segments.map(({ target }: { target: string }) => target)
      expect(targets.slice(0, 3)).toEqual([said(0), '', said(2)])
    })
  })

  test.each([
    ['half a letter', Buffer.from([0x69, 0x64, 0x0a, 0xc3]), 422, 'bad_encoding', 2],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]),
      415,
      'binary_file',
      undefined,
    ],
    ['nothing', Buffer.alloc(0), 422, 'empty_file', undefined],
  ])('bytes that are no text are refused with their place: %s', async (_, bytes, status, code, line) => {
    const article = await newArticle(cast)
    for (const [path, name] of [
      [`/api/articles/${article}/returns`, 'x.xlf'],
      ['/api/articles', 'x.csv'],
    ] as const) {
      const body = new FormData()
      body.append('file', new Blob([bytes]), name)
      if (name === 'x.xlf') body.append('preview', 'true')
      const headers = { authorization: `Bearer ${cast.coordinator.token}` }
      const answer = await fetch(cast.house.url + path, { method: 'POST', headers, body })
      expect(answer.status).toBe(status)
      expect(JSON.parse(await answer.text()).error).toMatchObject({
        code,
        field: 'file',
        ...(line ? { line } : {}),
      })
    }
  })

  test('a table is shown with what parts its cells before anything is taken', async () => {
    const article = await newArticle(cast)
    const text = `id;source;target\n${article}.1;Satu dua tiga.;One, two, three.\n`
    const head = await headOf(cast, article)
    expect((await look(article, text)).json).toMatchObject({ delimiter: ';', counts: { theirs: 1 } })
    expect((await upload(article, new Blob([text]))).text).toContain('cells separated by ;')
    expect((await upload(article, new Blob([text]), 'id')).text).toContain('sel dipisahkan dengan ;')
    expect(await headOf(cast, article)).toBe(head)
  })

  test('a form sends what was chosen', async () => {
    const { article, file } = await sent('json')
    const head = await headOf(cast, article)
    const body = new FormData()
    const text = file.replace(FIRST, 'Rice fell in May.')
    for (const [name, value] of [
      ['text', text],
      ['head', `${head}`],
      [`row-${article}.1`, 'keep'],
    ] as const)
      body.append(name, value)
    const headers = { authorization: `Bearer ${cast.translator.token}` }
    const address = `${cast.house.url}/articles/${article}/returns`
    expect((await fetch(address, { method: 'POST', redirect: 'manual', headers, body })).status).toBe(303)
    expect(await headOf(cast, article)).toBe(head)
    body.set(`row-${article}.1`, 'take')
    expect((await fetch(address, { method: 'POST', redirect: 'manual', headers, body })).status).toBe(303)
    expect((await segments(article))[0].target).toBe('Rice fell in May.')
  })

  test.each(['xliff12', 'xliff21', 'csv', 'json', 'po', 'tmx'])(
    'what reviewers said here goes out and is no news when it comes back: %s',
    async (format) => {
      const { article } = await sent(format)
      const [{ revision }] = await segments(article)
      const reasons = [{ code: 'style', severity: 'minor' }]
      const note = 'Shorter: please.\nTwo lines.'
      await cast.reviewer.api('POST', `/api/revisions/${revision}/decisions`, {
        outcome: 'returned',
        reasons,
        note,
      })
      const path = `/api/articles/${article}/export?format=${format}&untranslated=omit`
      const headers = { authorization: `Bearer ${cast.translator.token}` }
      const file = await (await fetch(`${cast.house.url}${path}`, { headers })).text()
      expect((await look(article, file)).json.counts).toMatchObject({ remarks: 0 })
    },
  )

  test('what a file says of a segment becomes a comment, once, unless a person leaves it out', async () => {
    const { article, file } = await sent('xliff12')
    const text = file.replace('</target>', '</target><note from="Budi">Really in May?</note>')
    const told = await look(article, text)
    expect(told.json).toMatchObject({
      counts: { remarks: 1, theirs: 0 },
      rows: [{ id: `${article}.1`, kind: 'same', remark: 'Really in May?' }],
    })
    const page = await upload(article, new Blob([text]))
    expect(page.text).toContain('The file has 1 new comment')
    expect((await upload(article, new Blob([text]), 'id')).text).toContain(
      'Berkas ini memuat 1 komentar baru',
    )
    const { head } = told.json
    const left = await bring(article, { text, head, remarks: 'leave' })
    expect(left).toMatchObject({ status: 201, json: { id: null } })
    const done = await bring(article, { text, head })
    expect(done).toMatchObject({ status: 201, json: { id: head + 1 } })
    const { json } = await cast.reviewer.api('GET', `/api/segments/${article}.1/comments`)
    expect(JSON.stringify(json)).toContain('Really in May?')
    expect((await look(article, text)).json.counts.remarks).toBe(0)
  })

  test('who changed a text in Word is told, and stays with it', async () => {
    const { article } = await sent()
    const headers = { authorization: `Bearer ${cast.translator.token}` }
    const answer = await fetch(`${cast.house.url}/api/articles/${article}/export?format=docx`, { headers })
    const entries = new Map(unzipped(new Uint8Array(await answer.arrayBuffer())))
    const name = 'word/document.xml'
    const xml = new TextDecoder().decode(entries.get(name))
    const tracked = xml.replace(
      /(<w:t [^>]*>)Rice rose in May\.<\/w:t><\/w:r>/,
      '$1Rice </w:t></w:r><w:del w:id="1" w:author="Budi"><w:r><w:delText>rose</w:delText></w:r></w:del><w:ins w:id="2" w:author="Ibu Tuti"><w:r><w:t>fell</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> in May.</w:t></w:r>',
    )
    entries.set(name, new TextEncoder().encode(tracked))
    const file = new Blob([Uint8Array.from(zipped(entries))])
    const page = await upload(article, file)
    expect(page.text).toContain('Changed outside by Budi, Ibu Tuti')
    const [, text = ''] = /<textarea name="text" hidden>\n([^<]*)</.exec(page.text) ?? []
    const given = text.replaceAll('&#34;', '"').replaceAll('&amp;', '&')
    const head = await headOf(cast, article)
    expect((await bring(article, { text: given, head })).status).toBe(201)
    const { json } = await cast.translator.api('GET', `/api/segments/${article}.1/revisions`)
    expect(json.revisions[0]).toMatchObject({ text: 'Rice fell in May.', outside: 'Budi, Ibu Tuti' })
    const history = await cast.translator.page('GET', `/segments/${article}.1/revisions`)
    expect(history.text).toContain('Written outside by Budi, Ibu Tuti')
  })

  test.each([
    ['half a file', (file: string) => file.slice(0, file.length / 2), 'return_unreadable'],
    [
      'an entity bomb',
      (file: string) => file.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>'),
      'return_unreadable',
    ],
    ['100,000 elements in one another', () => '<g>'.repeat(100_000), 'return_unreadable'],
    [
      'other languages',
      (file: string) => file.replace('target-language="en"', 'target-language="fr"'),
      'languages_differ',
    ],
    ['a text of something else', () => 'Just a text.', 'return_unreadable'],
  ])('refused, and nothing is changed: %s', async (_, damaged, code) => {
    const { article, file } = await sent()
    const before = await digestOf(cast.house)
    const answer = await look(article, damaged(file))
    expect(answer).toMatchObject({ status: 422, json: { error: { code, field: 'file' } } })
    expect(await digestOf(cast.house)).toBe(before)
  })

  test.each([['in'], ['ind-ID'], ['id-ID']])('%s is Indonesian', async (tag) => {
    const { article, file } = await sent()
    expect(
      (await look(article, file.replace('source-language="id"', `source-language="${tag}"`))).status,
    ).toBe(200)
  })

  test('who is in no project finds no article; applying needs the head', async () => {
    const { article, file } = await sent()
    expect((await look(article, file, 'stranger')).status).toBe(404)
    expect(await bring(article, { text: file })).toMatchObject({
      status: 422,
      json: { error: { field: 'head' } },
    })
  })
})
