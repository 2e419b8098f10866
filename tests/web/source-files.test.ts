import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { partsOf } from '../../src/desk/backup/parts.ts'
import { verify } from '../../src/desk/backup/verify.ts'
import { unzipped, zipped } from '../../src/exchange/parts/zip.ts'
import { paragraph, run, wordFile } from '../exchange/sources/word.ts'
import { nextOperation } from './house.ts'
import { type Cast, digestOf, newArticle, openCast } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

async function upload(file: string | Uint8Array, name: string, path = '/api/articles') {
  const form = new FormData()
  form.set('file', new Blob([typeof file === 'string' ? file : Uint8Array.from(file)]), name)
  const response = await fetch(cast.house.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { authorization: `Bearer ${cast.coordinator.token}`, 'accept-language': 'en' },
    body: form,
  })
  return { status: response.status, text: await response.text() }
}

async function imported(file: string | Uint8Array, name: string): Promise<string> {
  const { status, text } = await upload(file, name)
  expect(status, text).toBe(201)
  return JSON.parse(text).id
}

async function segmentsOf(article: string) {
  const { json } = await cast.translator.api('GET', `/api/articles/${article}/segments`)
  return json.segments
}

async function say(segment: string, text: string) {
  const answer = await cast.translator.api('POST', `/api/segments/${segment}/revisions`, {
    text,
    state: 'translated',
    base: null,
    operation: nextOperation(),
  })
  expect(answer.status, JSON.stringify(answer.json)).toBe(201)
}

async function original(article: string, query = '') {
  const response = await fetch(`${cast.house.url}/api/articles/${article}/export?format=original${query}`, {
    headers: { authorization: `Bearer ${cast.translator.token}` },
  })
  return {
    status: response.status,
    name: response.headers.get('content-disposition') ?? '',
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}

const PAGE = `<!doctype html>
<html lang="id"><body><h1>Gempa di Palu</h1>
<p>Warga <b>mengungsi</b> ke bukit. Presiden datang.</p><p>Dua orang tewas.</p></body></html>`

describe('a file with a layout', () => {
  test('becomes an article whose segments have its markup as signs, and goes out as the same file in English', async () => {
    const id = await imported(PAGE, 'gempa.html')
    const segments = await segmentsOf(id)
    expect(segments.map(({ source, kind }: Record<string, unknown>) => [source, kind])).toEqual([
      ['Gempa di Palu', 'title'],
      ['Warga ⟦1⟧mengungsi⟦/1⟧ ke bukit.', 'body'],
      ['Presiden datang.', 'body'],
      ['Dua orang tewas.', 'body'],
    ])
    const { json } = await cast.translator.api('GET', `/api/articles/${id}`)
    expect([json.title, json.counts.words]).toEqual(['Gempa di Palu', 12])

    const untouched = await original(id)
    expect(untouched.status).toBe(200)
    expect(new TextDecoder().decode(untouched.bytes)).toBe(PAGE)

    await say(segments[0].id, 'Earthquake in Palu')
    await say(segments[1].id, 'People ⟦1⟧flee⟦/1⟧ to the hills.')
    const english = await original(id)
    expect(english.name).toContain('Gempa-di-Palu-en.html')
    expect(new TextDecoder().decode(english.bytes)).toBe(`<!doctype html>
<html lang="en"><body><h1>Earthquake in Palu</h1>
<p>People <b>flee</b> to the hills. Presiden datang.</p><p>Dua orang tewas.</p></body></html>`)
    const omitted = new TextDecoder().decode((await original(id, '&untranslated=omit')).bytes)
    expect(omitted).toContain('<p>People <b>flee</b> to the hills.</p><p></p>')
    const approved = new TextDecoder().decode((await original(id, '&only=approved')).bytes)
    expect(approved).toBe(PAGE)
  })

  test('goes through Word and back, with segments split and merged on the way', async () => {
    const body =
      paragraph(run('Warga ') + run('lari', '<w:b/>') + run('; dua tewas.')) +
      paragraph(run('Presiden datang.'))
    const file = wordFile(body, { 'word/media/foto.png': 'gambar' })
    const id = await imported(file, 'berita.docx')
    expect(unzipped((await original(id)).bytes)).toEqual(unzipped(file))
    const [first, second] = await segmentsOf(id)
    const at = first.source.indexOf('dua tewas')
    const inAtom = await cast.coordinator.api('POST', `/api/segments/${first.id}/splits`, {
      at: first.source.indexOf('⟦') + 1,
    })
    expect([inAtom.status, inAtom.json.error.code]).toEqual([422, 'bad_cut'])
    await cast.coordinator.api('POST', `/api/segments/${first.id}/splits`, { at })
    const [one, two] = await segmentsOf(id)
    await say(one.id, 'People ⟦1⟧ran⟦/1⟧;')
    await say(two.id, 'two died.')
    await say(second.id, 'The president came.')
    const { bytes, name } = await original(id)
    expect(name).toContain('.docx')
    const entries = unzipped(bytes)
    const xml = new TextDecoder().decode(entries.get('word/document.xml'))
    const paragraphs = [...xml.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([whole]) =>
      [...whole.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text),
    )
    expect(paragraphs).toEqual([['People ', 'ran', '; two died.'], ['The president came.']])
    expect(new TextDecoder().decode(entries.get('word/media/foto.png'))).toBe('gambar')

    const merged = await cast.coordinator.api('POST', `/api/segments/${two.id}/merges`, {})
    expect(merged.status).toBe(201)
    const again = new TextDecoder().decode(unzipped((await original(id)).bytes).get('word/document.xml'))
    expect(again).toContain('; two died. The president came.')
  })

  test('is Markdown as well', async () => {
    const file = '# Gempa\n\n- Warga **lari**.\n'
    const id = await imported(file, 'gempa.md')
    expect(new TextDecoder().decode((await original(id)).bytes)).toBe(file)
    const [title, item] = await segmentsOf(id)
    expect([title.kind, item.source]).toEqual(['title', 'Warga ⟦1⟧lari⟦/1⟧.'])
    await say(item.id, 'People ⟦1⟧run⟦/1⟧.')
    expect(new TextDecoder().decode((await original(id)).bytes)).toBe('# Gempa\n\n- People **run**.\n')
  })

  test('a plain text that nobody translated is the same text, where sources stand without a mark', async () => {
    const words = ' Gempa di Palu\r\n\r\nWarga lari.  Dua tewas.\r\n\t— Antara\r\n\r\n\r\nTamat\r\n'
    const id = await imported(`\ufeff${words}`, 'gempa.txt')
    const get = async (query: string) =>
      (await cast.translator.api('GET', `/api/articles/${id}/export?format=text${query}`)).text
    expect(await get('&untranslated=plain')).toBe(words)
    const [first] = await segmentsOf(id)
    await say(first.id, 'Earthquake in Palu')
    expect(await get('&untranslated=plain')).toBe(words.replace('Gempa di Palu', 'Earthquake in Palu'))
    expect(await get('')).toContain('[id: Warga lari.]')
  })

  test('may be pasted from a page: paragraphs and emphasis stay, what pages say besides does not', async () => {
    const html =
      '<!--StartFragment--><h2 style="font-weight:700">Gempa</h2><p class=x>Warga <span style="font-weight:700">mengungsi</span>.<script>x()</script></p>'
    const { status, json } = await cast.coordinator.api('POST', '/api/articles', { html, text: 'not read' })
    expect(status, JSON.stringify(json)).toBe(201)
    const segments = await segmentsOf(json.id)
    expect(segments.map(({ source }: { source: string }) => source)).toEqual([
      'Gempa',
      'Warga ⟦1⟧mengungsi⟦/1⟧.',
    ])
    await say(segments[1].id, 'People ⟦1⟧fled⟦/1⟧.')
    const { bytes, name } = await original(json.id)
    expect(name).toContain('.html')
    expect(new TextDecoder().decode(bytes)).toContain(
      '<html lang="en">\n<head><meta charset="utf-8"></head>\n<body>\n<h2>Gempa</h2>\n<p>People <strong>fled</strong>.</p>',
    )
  })

  test.each([
    ['nothing to translate', '<p><b> </b></p>', 'file_empty'],
    ['elements too deep', '<div>'.repeat(600), 'file_too_complex'],
  ])('pasted with %s is refused, and nothing is changed', async (_, html, code) => {
    const before = await digestOf(cast.house)
    const { status, json } = await cast.coordinator.api('POST', '/api/articles', { html })
    expect([status, json.error.code, json.error.field]).toEqual([422, code, 'html'])
    expect(await digestOf(cast.house)).toBe(before)
  })

  test('keeps its source: a correction is refused, a plain article has no such file', async () => {
    const id = await imported(PAGE, 'gempa.html')
    const before = await digestOf(cast.house)
    const refused = await cast.coordinator.api('POST', `/api/articles/${id}/sources`, {
      text: 'Lain.',
      preview: true,
    })
    expect([refused.status, refused.json.error.code]).toEqual([409, 'source_is_file'])
    expect(await digestOf(cast.house)).toEqual(before)
    expect((await cast.coordinator.page('GET', `/articles/${id}/settings`)).text).not.toContain('sources/new')
    const plain = await newArticle(cast, 'Satu.')
    expect((await original(plain)).status).toBe(422)
    expect((await cast.translator.page('GET', `/articles/${plain}/exports`)).text).not.toContain(
      'format-original',
    )
    expect((await cast.translator.page('GET', `/articles/${id}/exports`)).text).toContain('format-original')
  })

  test.each<[string, string | Uint8Array, string, number, string]>([
    ['half a Word file', wordFile(paragraph(run('a'))).slice(0, -30), 'a.docx', 422, 'file_unreadable'],
    ['a Word file without a word', wordFile(paragraph('')), 'a.docx', 422, 'file_empty'],
    ['a page without a word', '<!doctype html><p> - </p>', 'a.html', 422, 'file_empty'],
    [
      'a page nested too deep',
      `<!doctype html>${'<div>'.repeat(100_000)}`,
      'a.html',
      422,
      'file_too_complex',
    ],
    [
      'a page that is not UTF-8',
      Buffer.from('<!doctype html><p>caf\xe9', 'latin1'),
      'a.html',
      422,
      'file_unreadable',
    ],
    ['another kind of zip', Buffer.from('PK\x03\x04 and so on'), 'a.docx', 415, 'binary_file'],
  ])('%s is refused, and nothing changes', async (_, file, name, status, code) => {
    const before = await digestOf(cast.house)
    const answer = await upload(file, name)
    expect([answer.status, JSON.parse(answer.text).error.code]).toEqual([status, code])
    expect(await digestOf(cast.house)).toEqual(before)
  })

  test('is in a backup, has no fault, and goes with its article when that is deleted', async () => {
    const id = await imported(PAGE, 'gempa.html')
    const { store } = cast.house.desk
    const kept: string[] = []
    for await (const part of partsOf(store)) if ('history' in part) kept.push(part.history)
    expect(kept).toContain(`original-${id}`)
    for await (const finding of verify(store)) expect(finding.kind, JSON.stringify(finding)).not.toBe('fault')
    const binned = await cast.coordinator.api('POST', `/api/articles/${id}/deletions`, {
      title: 'Gempa di Palu',
    })
    expect(binned.status).toBe(200)
    await cast.house.desk.sweep()
    expect(await store.histories()).toContain(`original-${id}`)
    for await (const finding of verify(store)) expect(finding.kind, JSON.stringify(finding)).not.toBe('fault')
    const operation = nextOperation()
    await cast.house.desk.bin.delete({ operation, request: operation, by: cast.coordinator.id }, id)
    expect(await store.histories()).not.toContain(`original-${id}`)
  })

  test('of many parts comes out as it went in', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'padan-'))
    const page = `<!doctype html><p>kata</p><!--${'x'.repeat(200_000)}-->`
    await writeFile(join(folder, 'a.html'), page)
    const id = await imported(await readFile(join(folder, 'a.html')), 'a.html')
    expect(await cast.house.desk.store.head(`original-${id}`)).toBe(5)
    expect(new TextDecoder().decode((await original(id)).bytes)).toBe(page)
  })
})

describe('a table that was filled outside', () => {
  async function sent(article: string, format: string): Promise<Uint8Array> {
    const response = await fetch(`${cast.house.url}/api/articles/${article}/export?format=${format}`, {
      headers: { authorization: `Bearer ${cast.translator.token}` },
    })
    expect(response.status).toBe(200)
    return new Uint8Array(await response.arrayBuffer())
  }
  const edited = (file: Uint8Array, change: (text: string) => string): Uint8Array => {
    const entries = [...unzipped(file)].map(([name, bytes]): [string, Uint8Array] => [
      name,
      /document\.xml$|sheet1\.xml$/.test(name)
        ? new TextEncoder().encode(change(new TextDecoder().decode(bytes)))
        : bytes,
    ])
    return zipped(new Map(entries))
  }

  test.each<[string, (article: string) => [string, string], string, string]>([
    ['its source', () => ['Satu dua.', 'Satu lain.'], 'source', '.1'],
    ['its id', (article) => [`>${article}.1<`, '>nomor satu<'], 'unknown', 'nomor satu'],
    ['its id to that of another', (article) => [`>${article}.1<`, `>${article}.2<`], 'source', '.2'],
    ['its id to that of another article', (article) => [`>${article}.1<`, '>zz9.1<'], 'unknown', 'zz9.1'],
  ])('of Word in which %s was changed is refused in that row alone', async (_, change, why, named) => {
    const article = await newArticle(cast, 'Satu dua. Tiga empat.')
    const [first, second] = await segmentsOf(article)
    await say(first.id, 'One two.')
    await say(second.id, 'Three four.')
    const [from, to] = change(article)
    const file = edited(await sent(article, 'docx'), (xml) =>
      xml.replace(from, to).replace('One two.', 'One, two.').replace('Three four.', 'Three, four.'),
    )
    const body = new FormData()
    body.set('preview', 'true')
    body.set('file', new Blob([Uint8Array.from(file)]), 'a.docx')
    const answer = await fetch(`${cast.house.url}/api/articles/${article}/returns`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cast.translator.token}` },
      body,
    })
    expect(JSON.parse(await answer.text())).toMatchObject({
      counts: { theirs: 1, unmatched: 1 },
      rows: [{ id: second.id, theirs: 'Three, four.' }],
      unmatched: [{ id: named.startsWith('.') ? article + named : named, why }],
    })
  })

  test.each(['docx', 'xlsx'])('comes back as %s: what changed is shown first, then taken', async (format) => {
    const article = await newArticle(cast, 'Satu dua. Tiga empat.')
    const [first, second] = await segmentsOf(article)
    await say(first.id, 'One two.')
    await say(second.id, 'Three four.')
    const head = async () => (await cast.translator.api('GET', `/api/articles/${article}`)).json.head
    const before = await head()
    const out = await sent(article, format)
    // What went out becomes a version a moment later.
    await expect.poll(head).toBe(before + 1)
    const file = edited(out, (xml) =>
      xml.replace('Three four.', 'Three, four.').replace('Satu dua.', 'Satu lain.'),
    )
    const form = (fields: Record<string, string>) => {
      const body = new FormData()
      for (const [key, value] of Object.entries(fields)) body.set(key, value)
      body.set('file', new Blob([Uint8Array.from(file)]), `a.${format}`)
      return fetch(`${cast.house.url}/api/articles/${article}/returns`, {
        method: 'POST',
        headers: { authorization: `Bearer ${cast.translator.token}` },
        body,
      }).then(async (response) => JSON.parse(await response.text()))
    }
    const seen = await form({ preview: 'true' })
    expect(seen).toMatchObject({
      format,
      counts: { theirs: 1, unmatched: 1 },
      unmatched: [{ id: first.id, why: 'source' }],
    })
    expect((await segmentsOf(article))[1].target).toBe('Three four.')
    expect(await form({ head: String(seen.head) })).toMatchObject({ id: expect.any(Number) })
    expect((await segmentsOf(article)).map(({ target }: { target: string }) => target)).toEqual([
      'One two.',
      'Three, four.',
    ])

    // In a house that does not know it, the same file becomes an article.
    const copy = await imported(file, `a.${format}`)
    expect(
      (await segmentsOf(copy)).map(({ source, target }: Record<string, string>) => [source, target]),
    ).toEqual([
      ['Satu lain.', 'One two.'],
      ['Tiga empat.', 'Three, four.'],
    ])
  })
})
