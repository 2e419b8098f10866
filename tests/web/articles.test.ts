import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextOperation } from './house.ts'
import { type Cast, digestOf, headOf, newArticle, openCast, SOURCE, translate } from './story.ts'
import { textOf } from './visitor.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

async function upload(
  file: Uint8Array | string,
  fields: Record<string, string> = {},
  path = '/api/articles',
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', new Blob([file]), 'naskah.txt')
  const response = await fetch(cast.house.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { authorization: `Bearer ${cast.coordinator.token}`, 'accept-language': 'en' },
    body: form,
  })
  const text = await response.text()
  return { status: response.status, text, location: response.headers.get('location') ?? '' }
}

const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('POST /api/articles', () => {
  test('makes an article in the default project, once for an operation', async () => {
    const body = { title: 'Angka', text: SOURCE, operation: nextOperation() }
    const first = await cast.coordinator.api('POST', '/api/articles', body)
    expect(first).toMatchObject({ status: 201, json: { id: expect.stringMatching(/^[a-z0-9]+$/) } })
    const second = await cast.coordinator.api('POST', '/api/articles', body)
    expect(second.json).toEqual(first.json)
    const shown = await cast.coordinator.api('GET', `/api/articles/${first.json.id}`)
    expect(shown.json).toMatchObject({
      title: 'Angka',
      project: 'j1',
      archived: false,
      head: 1,
      pair: { source: 'id', target: 'en' },
      counts: { segments: 3, words: 9, untranslated: 3, draft: 0, translated: 0, returned: 0, approved: 0 },
    })
    const reused = await cast.coordinator.api('POST', '/api/articles', { ...body, text: 'Lain.' })
    expect(reused).toMatchObject({ status: 422, json: { error: { code: 'operation_reused' } } })
  })

  test('takes the title from the first sentence, and English as the source', async () => {
    const body = { text: 'The water rose. People left.', pair: 'en-id' }
    const { json } = await cast.coordinator.api('POST', '/api/articles', body)
    const shown = await cast.coordinator.api('GET', `/api/articles/${json.id}`)
    expect(shown.json).toMatchObject({ title: 'The water rose.', pair: { source: 'en', target: 'id' } })
  })

  test.each([
    ['UTF-8', Buffer.from(SOURCE)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${SOURCE}`)],
    ['UTF-16, little end first', utf16(SOURCE)],
    ['UTF-16, big end first', utf16(SOURCE, true)],
  ])('reads a file in %s', async (_, file) => {
    const { status, text } = await upload(file, { title: 'Berkas' })
    expect(status).toBe(201)
    const { json } = await cast.coordinator.api('GET', `/api/articles/${JSON.parse(text).id}/segments`)
    expect(json.segments.map((one: { source: string }) => one.source)).toEqual([
      'Satu dua tiga.',
      'Empat lima.',
      'Enam tujuh delapan sembilan.',
    ])
  })

  test.each([
    [
      'an invalid byte',
      Buffer.concat([Buffer.from('Satu.\nDua '), Buffer.from([0xff])]),
      422,
      'bad_encoding',
      2,
    ],
    ['half a UTF-16 unit', utf16('Satu').subarray(0, 9), 422, 'bad_encoding', 1],
    ['NUL', Buffer.from('Satu\0dua'), 415, 'binary_file', undefined],
    ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]), 415, 'binary_file', undefined],
    ['nothing', Buffer.alloc(0), 422, 'empty_file', undefined],
    ['white space', Buffer.from(' \n\t\n'), 422, 'empty_article', undefined],
  ])('refuses a file with %s, and keeps nothing', async (_, file, status, code, line) => {
    const before = await digestOf(cast.house)
    const answer = await upload(file)
    expect({ status: answer.status, ...JSON.parse(answer.text).error }).toMatchObject({
      status,
      code,
      ...(line === undefined ? {} : { line }),
    })
    expect(await digestOf(cast.house)).toBe(before)
  })

  test.each([
    ['white space only', { text: ' \n ' }, 422, 'empty_article'],
    ['no text', {}, 422, 'empty_article'],
    ['half of a character', { text: 'Satu \ud800 dua.' }, 422, 'malformed_text'],
    ['a control character', { text: 'Satu\u0001dua.' }, 422, 'control_character'],
    ['an unknown project', { text: SOURCE, project: 'j99' }, 404, 'not_found'],
    ['an unknown pair', { text: SOURCE, pair: 'id-fr' }, 422, 'bad_input'],
    ['an unknown field', { text: SOURCE, owner: 'me' }, 422, 'bad_input'],
    ['a title of 1,000 letters', { text: SOURCE, title: 'a'.repeat(1000) }, 422, 'too_long'],
  ])('refuses %s', async (_, body, status, code) => {
    const before = (await cast.coordinator.api('GET', '/api/articles')).json.articles.length
    const answer = await cast.coordinator.api('POST', '/api/articles', body)
    expect(answer).toMatchObject({ status, json: { error: { code } } })
    expect((await cast.coordinator.api('GET', '/api/articles')).json.articles).toHaveLength(before)
  })

  test('is for coordinators; for strangers the project is not there', async () => {
    const body = { text: SOURCE }
    expect((await cast.translator.api('POST', '/api/articles', body)).status).toBe(403)
    expect((await cast.reviewer.api('POST', '/api/articles', body)).status).toBe(403)
    expect((await cast.stranger.api('POST', '/api/articles', body)).status).toBe(404)
  })
})

describe('the form for a new article', () => {
  test('offers the projects one coordinates, and makes an article of pasted text', async () => {
    const form = await cast.coordinator.page('GET', '/articles/new')
    expect(form.text).toContain('enctype="multipart/form-data"')
    expect(form.text).toMatch(/<option value="j1"/)
    const body = new FormData()
    body.set('text', 'Satu.\r\nDua.')
    body.set('file', new Blob([]), '')
    const response = await fetch(`${cast.house.url}/articles`, {
      method: 'POST',
      redirect: 'manual',
      headers: { authorization: `Bearer ${cast.coordinator.token}` },
      body,
    })
    expect(response.status).toBe(303)
    const id = (response.headers.get('location') ?? '').replace('/articles/', '')
    expect((await cast.house.desk.articles.load(id)).state.source).toBe('Satu.\nDua.')
  })

  test('comes back with what was typed and the sentence at its field', async () => {
    const answer = await upload(Buffer.from([0x61, 0xff]), { title: 'Judul <b>' }, '/articles')
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="Judul &lt;b&gt;"')
    expect(answer.text).toMatch(
      /id="file"[^>]*aria-describedby="file-hint file-error"[^>]*aria-invalid="true"/,
    )
    const both = await upload('Satu.', { text: 'Dua.' }, '/articles')
    expect(both.status).toBe(422)
    expect(both.text).toContain('>\nDua.</textarea>')
  })

  test('says who to ask when one coordinates nothing', async () => {
    const form = await cast.translator.page('GET', '/articles/new')
    expect(form.text).not.toContain('<textarea')
    expect(textOf(form.text)).toContain('Ask a coordinator')
  })
})

describe('GET /api/articles and segments', () => {
  test('lists what one may read', async () => {
    const { json } = await cast.translator.api('GET', '/api/articles')
    expect(json.articles.length).toBeGreaterThan(1)
    expect(json.articles[0]).toMatchObject({ project: 'j1', counts: { segments: 18 } })
    expect((await cast.stranger.api('GET', '/api/articles')).json).toEqual({ articles: [] })
  })

  test('slices segments by number, id, limit and status', async () => {
    const article = await newArticle(cast)
    const id = await translate(cast.translator, `${article}.2`, 'Four five.', 'draft')
    const list = async (query: string) =>
      (await cast.translator.api('GET', `/api/articles/${article}/segments${query}`)).json.segments
    expect(await list('')).toHaveLength(3)
    expect(await list('?after=1&limit=1')).toEqual([
      {
        id: `${article}.2`,
        number: 2,
        source: 'Empat lima.',
        target: 'Four five.',
        status: 'draft',
        revision: id,
        kind: expect.any(String),
        paragraph: 0,
        omission: null,
        sourceChanged: false,
        bead: null,
      },
    ])
    expect(await list(`?after=${article}.2`)).toMatchObject([{ number: 3, revision: null, target: '' }])
    expect(await list('?status=draft,approved')).toMatchObject([{ number: 2 }])
  })

  test.each([
    ['limit=0', 422],
    ['limit=1001', 422],
    ['limit=all', 422],
    ['after=abc.1', 404],
  ])('refuses ?%s', async (query, status) => {
    const article = await newArticle(cast)
    const answer = await cast.translator.api('GET', `/api/articles/${article}/segments?${query}`)
    expect(answer.status).toBe(status)
  })

  test('an article of a project that is not mine is not there', async () => {
    const article = await newArticle(cast)
    for (const path of [
      `/api/articles/${article}`,
      `/api/articles/${article}/segments`,
      `/articles/${article}`,
    ])
      expect((await cast.stranger.api('GET', path)).status).toBe(404)
  })
})

describe('settings of an article', () => {
  const post = (id: string, what: string, body: object) =>
    cast.coordinator.api('POST', `/api/articles/${id}/${what}`, body)

  test('title, address and deadline; twice is once', async () => {
    const article = await newArticle(cast)
    const details = { title: 'Baru', address: 'https://contoh.id/berita', deadline: '2027-01-31' }
    const body = { ...details, operation: nextOperation() }
    expect((await post(article, 'details', body)).status).toBe(200)
    const head = await headOf(cast, article)
    expect((await post(article, 'details', body)).status).toBe(200)
    expect(await headOf(cast, article)).toBe(head)
    expect((await cast.coordinator.api('GET', `/api/articles/${article}`)).json).toMatchObject(details)
    const page = await cast.translator.page('GET', `/articles/${article}`)
    expect(page.text).toContain('<a href="https://contoh.id/berita" rel="noreferrer">')
    expect(textOf(page.text)).toContain('31 Jan 2027')
  })

  test.each([
    ['a blank title', { title: ' ' }, 422],
    ['a day that is none', { title: 'A', deadline: '2027-02-30' }, 422],
    ['an address that is too long', { title: 'Lain', address: `https://a.id/${'a'.repeat(2000)}` }, 422],
    ['a broken address', { title: 'Lain', address: 'https://a.id/\ud800' }, 422],
  ])('refuses %s, and changes neither history', async (_, body, status) => {
    const article = await newArticle(cast)
    const before = await digestOf(cast.house)
    expect((await post(article, 'details', body)).status).toBe(status)
    expect(await digestOf(cast.house)).toBe(before)
  })

  test('only an address that a browser opens is a link', async () => {
    const article = await newArticle(cast)
    await post(article, 'details', { title: 'A', address: 'javascript:alert(1)' })
    const page = await cast.translator.page('GET', `/articles/${article}`)
    expect(page.text).not.toMatch(/href="javascript/)
    expect(page.text).toContain('javascript:alert(1)')
  })

  test('an archived article is read, not changed, until it is brought back', async () => {
    const article = await newArticle(cast)
    expect((await post(article, 'archivings', { archived: true })).json).toEqual({ archived: true })
    expect((await cast.translator.api('GET', `/api/articles/${article}`)).json.archived).toBe(true)
    const refusals = [
      await post(article, 'details', { title: 'Lain' }),
      await cast.translator.api('POST', `/api/articles/${article}/segments`, { after: `${article}.1` }),
      await cast.translator.api('POST', `/api/segments/${article}.1/kinds`, { kind: 'title' }),
      await cast.translator.api('POST', `/api/segments/${article}.1/removals`),
    ]
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ status: 409, json: { error: { code: 'archived' } } })
    const page = await cast.translator.page('GET', `/articles/${article}`)
    expect(page.text).not.toContain('<textarea')
    await post(article, 'archivings', { archived: false })
    expect((await post(article, 'details', { title: 'Lain' })).status).toBe(200)
  })

  test('is for coordinators', async () => {
    const article = await newArticle(cast)
    // The head of the first page has the inbox counted, which is kept for the next start.
    await cast.coordinator.page('GET', `/articles/${article}/settings`)
    const before = await digestOf(cast.house)
    for (const [what, body] of [
      ['details', { title: 'A' }],
      ['archivings', { archived: true }],
      ['deletions', { title: 'Angka' }],
    ] as const) {
      const path = `/api/articles/${article}/${what}`
      expect((await cast.reviewer.api('POST', path, body)).status).toBe(403)
      expect((await cast.stranger.api('POST', path, body)).status).toBe(404)
    }
    expect((await cast.translator.page('GET', `/articles/${article}/settings`)).status).toBe(403)
    expect((await cast.coordinator.page('GET', `/articles/${article}/settings`)).status).toBe(200)
    expect(await digestOf(cast.house)).toBe(before)
  })
})

describe('the editor', () => {
  test('shows rows with their languages, and the first open one active', async () => {
    const article = await newArticle(cast, `${SOURCE}\n<script>alert(1)</script> & "kutip".`)
    await translate(cast.translator, `${article}.1`, 'One two three.')
    const { status, text } = await cast.translator.page('GET', `/articles/${article}`)
    expect(status).toBe(200)
    expect(text).toMatch(/<tr id="segment-1"[^>]*data-status="translated"[^>]*aria-rowindex="2">/)
    expect(text).toMatch(/<tr id="segment-2"[^>]*data-status="untranslated"[^>]*aria-current="true">/)
    expect(text.match(/<textarea id="target"/g)).toHaveLength(1)
    expect(text).toContain('lang="id"><span class="source-text">Empat lima.</span>')
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#34;kutip&#34;')
    expect(text).toContain('action="/segments/'.concat(article, '.2/revisions"'))
    expect(text).not.toContain('id="approve"')
  })

  test('takes the segment, filter and words from the address', async () => {
    const article = await newArticle(cast)
    await translate(cast.translator, `${article}.1`, 'One two three.')
    const page = async (query: string) =>
      (await cast.translator.page('GET', `/articles/${article}?${query}`)).text
    expect(await page('segment=3')).toMatch(/<tr id="segment-3"[^>]*aria-current="true">/)
    const drafts = await page('status=translated')
    expect(drafts.match(/<tr id="segment-/g)).toHaveLength(1)
    expect(await page('q=EMPAT')).toMatch(/<tr id="segment-2"/)
    expect((await page('q=four')).match(/<tr id="segment-/g)).toBeNull()
    expect((await page('status=draft&segment=2')).match(/<tr id="segment-/g)).toHaveLength(1)
    for (const odd of ['segment=0', 'segment=x', 'from=-4', 'status=toString', `q=${'a'.repeat(300)}`])
      expect(await page(odd)).toContain('id="editor"')
  })

  test('gives a reviewer the change since the base, and why his own text is not his to approve', async () => {
    const article = await newArticle(cast)
    await translate(cast.translator, `${article}.1`, 'One two three.')
    await translate(cast.translator, `${article}.1`, 'One and two three.')
    const { text } = await cast.reviewer.page('GET', `/articles/${article}?segment=1`, undefined, 'id')
    expect(text).toContain('id="approve"')
    expect(text).toMatch(/<ins>.*\[sisip\].*and .*<\/ins>/)
    expect(text).toContain('Perubahan sejak revisi oleh tari')
  })

  test('a page holds 100 rows in groups of 50, links to the others, and says which come later', async () => {
    const article = await newArticle(
      cast,
      Array.from({ length: 620 }, (_, i) => `Kalimat ke-${i + 1} ada di sini.`).join('\n'),
    )
    const { text } = await cast.translator.page('GET', `/articles/${article}`)
    expect(text.match(/<tr id="segment-/g)).toHaveLength(100)
    expect(text.match(/<tbody class="chunk"/g)).toHaveLength(13)
    expect(text).toContain(
      'data-refs="601-620" data-first="601" data-last="620" data-marks="untranslated" hidden',
    )
    expect(text).toContain('aria-rowcount="621"')
    expect(text).toContain('href="?from=101"')
    const later = await cast.translator.page('GET', `/articles/${article}?from=601`)
    expect(later.text.match(/<tr id="segment-/g)).toHaveLength(20)
    const far = await cast.translator.page('GET', `/articles/${article}?segment=600`)
    expect(far.text).toMatch(/<tr id="segment-600"[^>]*aria-current="true">/)
  })

  test.each([
    ['refs=3,1', 200, ['1', '3']],
    ['refs=2-3,77', 200, ['2', '3']],
    ['refs=&status=draft', 200, []],
    ['refs=1-501', 422, []],
    ['refs=x', 422, []],
    ['', 422, []],
  ])('rows that come later: %s', async (query, status, refs) => {
    const article = await newArticle(cast)
    const answer = await cast.translator.page('GET', `/articles/${article}/rows?${query}`)
    expect(answer.status).toBe(status)
    expect([...answer.text.matchAll(/<tr id="segment-(\d+)"/g)].map(([, ref]) => ref)).toEqual(refs)
    if (query.includes('draft')) return
    for (const ref of refs) expect(answer.text).toContain(`href="?segment=${ref}#segment-${ref}"`)
  })

  test('has no script or style of its own, and every language has every text', async () => {
    const article = await newArticle(cast)
    for (const language of ['en', 'id']) {
      const { text } = await cast.coordinator.page('GET', `/articles/${article}`, undefined, language)
      expect(text).not.toMatch(/\sstyle=|<style|\son[a-z]+=/)
      expect(textOf(text)).not.toMatch(/\b(articles|segments|common|commands):|\{\{/)
    }
    const [en, id] = await Promise.all(
      ['en', 'id'].map(async (language) => {
        const files = ['articles', 'segments', 'common', 'commands']
        const texts = await Promise.all(
          files.map((file) => readFile(`locales/${language}/${file}.json`, 'utf8')),
        )
        return texts.flatMap((text) => keysOf(JSON.parse(text)))
      }),
    )
    expect(id?.filter((key) => !en?.includes(key))).toEqual([])
    expect(en?.filter((key) => !id?.includes(key) && !key.endsWith('_one'))).toEqual([])
  })
})

function keysOf(value: object, path = ''): readonly string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' ? keysOf(inner, `${path}${key}.`) : [path + key],
  )
}
