import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { distinctNames, fileName } from '../../src/web/exports/name.ts'
import { type Cast, digestOf, headOf, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

type Who = keyof Omit<Cast, 'house'>

async function download(articles: readonly string[], more = 'format=text', who: Who = 'translator') {
  const query = [...articles.map((id) => `article=${id}`), more].join('&')
  const response = await fetch(`${cast.house.url}/api/projects/j1/export?${query}`, {
    headers: { authorization: `Bearer ${cast[who].token}` },
  })
  return {
    status: response.status,
    headers: response.headers,
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}

const wordsOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString()])

describe('an export of several articles', () => {
  test('is a zip file with a file of each, in the order asked, as each alone would be', async () => {
    const first = await newArticle(cast, undefined, 'Harga beras')
    const second = await newArticle(cast, undefined, 'Con')
    await translate(cast.translator, `${first}.1`, 'One two three.')
    await translate(cast.translator, `${second}.3`, 'Six.')
    const { status, headers, bytes } = await download(
      [second, first, second],
      'format=text&untranslated=omit',
    )
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/zip')
    expect(headers.get('content-disposition')).toBe('attachment; filename=Newsroom-articles.zip')
    expect(wordsOf(bytes)).toEqual([
      ['Con-en.txt', 'Six.'],
      ['Harga-beras-en.txt', 'One two three.'],
    ])
  })

  test('tells titles apart that a system may not', async () => {
    const titles = ['Harga', 'HARGA', '\u202eHarga', 'Harga?', '../Harga']
    const articles: string[] = []
    for (const title of titles) articles.push(await newArticle(cast, undefined, title))
    const { bytes } = await download(articles, 'format=po')
    expect(wordsOf(bytes).map(([name]) => name)).toEqual([
      'Harga-en.po',
      'HARGA-2-en.po',
      'Harga-3-en.po',
      'Harga-4-en.po',
      'Harga-5-en.po',
    ])
  })

  test('long articles go by way of a worker and come out whole', async () => {
    const lines = Array.from({ length: 1_500 }, (_, n) => `Kalimat nomor ${n} dari artikel yang panjang ini.`)
    const article = await newArticle(cast, lines.join('\n\n'), 'Panjang')
    const alone = await fetch(`${cast.house.url}/api/articles/${article}/export?format=csv`, {
      headers: { authorization: `Bearer ${cast.translator.token}` },
    })
    const { bytes } = await download([article], 'format=csv')
    const [[name, content] = []] = wordsOf(bytes)
    expect(name).toBe('Panjang-en.csv')
    expect(`\ufeff${await alone.text()}`).toBe(content)
  })

  test('becomes a version of each', async () => {
    const [first, second] = [await newArticle(cast), await newArticle(cast)]
    const before = await Promise.all([first, second].map((id) => headOf(cast, id)))
    await download([first, second])
    await expect
      .poll(() => Promise.all([first, second].map((id) => headOf(cast, id))))
      .toEqual(before.map((head) => head + 1))
  })

  test.each<readonly [what: string, articles: readonly string[], more: string, code: string, field: string]>([
    ['no article', [], 'format=text', 'export_empty', 'article'],
    ['an article that is not here', ['nowhere'], 'format=text', 'not_found', 'article'],
    ['a name of Object', ['__proto__'], 'format=text', 'not_found', 'article'],
    ['no format', ['nowhere'], '', 'unknown_format', 'format'],
    ['a format that there is not', ['nowhere'], 'format=toString', 'unknown_format', 'format'],
  ])('refuses %s, and nothing is changed', async (_, articles, more, code, field) => {
    const before = await digestOf(cast.house)
    const { status, bytes } = await download(articles, more)
    const { error } = JSON.parse(Buffer.from(bytes).toString())
    expect([status, error.code, error.field]).toEqual([code === 'not_found' ? 404 : 422, code, field])
    expect(await digestOf(cast.house)).toBe(before)
  })

  test('an article of another project stays where it is', async () => {
    const admin = await cast.house.desk.administer(
      { operation: crypto.randomUUID(), request: 'x', by: 'system' },
      { type: 'addProject', name: 'Elsewhere', by: 'system' },
    )
    if (!admin.ok) throw new Error(admin.refusal.code)
    const added = admin.line?.events.find(({ type }) => type === 'projectAdded')
    const project = added?.type === 'projectAdded' ? added.project : ''
    const made = await cast.house.desk.importArticle(
      { operation: crypto.randomUUID(), request: 'y', by: 'system' },
      { title: 'Rahasia', text: 'Rahasia.', project, pair: { source: 'id', target: 'en' } },
    )
    if (!made.ok) throw new Error(made.refusal.code)
    expect((await download([made.article])).status).toBe(404)
  })

  test('is not there for strangers', async () => {
    expect((await download([], 'format=text', 'stranger')).status).toBe(404)
    expect((await cast.stranger.page('GET', '/projects/j1/exports')).status).toBe(404)
  })
})

test('the project leads to the form, which keeps what was chosen when something is wrong, in both languages', async () => {
  const article = await newArticle(cast, undefined, 'Dipilih')
  expect((await cast.translator.page('GET', '/projects/j1')).text).toContain('href="/projects/j1/exports"')
  const form = await cast.translator.page('GET', '/projects/j1/exports')
  expect(form.text).toContain(`name="article" value="${article}"`)
  expect(form.text).toContain('Export several articles')
  const wrong = await cast.translator.page(
    'GET',
    `/projects/j1/export?article=${article}&article=x&format=po`,
  )
  expect(wrong.status).toBe(404)
  expect(wrong.text).toMatch(new RegExp(`value="${article}" checked`))
  expect(wrong.text).toMatch(/value="po"[^>]* checked/)
  const none = await cast.translator.page('GET', '/projects/j1/export?format=text', undefined, 'id')
  expect([none.status, none.text.includes('Pilih sedikitnya satu artikel.')]).toEqual([422, true])
  expect(none.text).not.toMatch(/(exports|projects|errors|common):[a-z]/i)
})

test('names are safe on every system, short, and no two alike', () => {
  const title = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('con', 'NUL', 'a'.repeat(200), '', 'A', 'a-2'),
  )
  fc.assert(
    fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
      const names = distinctNames(titles.map((one, n) => fileName(one, `a${n % 3}`, 'en', 'txt')))
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length)
      for (const name of names) {
        expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]*-en\.txt$/)
        expect(name.length).toBeLessThanOrEqual(80)
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./i)
      }
    }),
  )
})
