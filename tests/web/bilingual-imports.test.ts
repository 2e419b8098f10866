import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextOperation } from './house.ts'
import { type Cast, digestOf, headOf, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

async function upload(
  file: string | Buffer,
  name: string,
  fields: Record<string, string> = {},
  path = '/api/articles',
) {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  form.set('file', new Blob([file]), name)
  const response = await fetch(cast.house.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { authorization: `Bearer ${cast.coordinator.token}`, 'accept-language': 'en' },
    body: form,
  })
  return { status: response.status, text: await response.text() }
}

async function segmentsOf(article: string) {
  const { json } = await cast.translator.api('GET', `/api/articles/${article}/segments`)
  return json.segments.map(({ source, target, status }: Record<string, unknown>) => [source, target, status])
}

const unit = (id: string, source: string, target: string) =>
  `<tu tuid="${id}"><tuv xml:lang="${source}"><seg>Satu dua.</seg></tuv><tuv xml:lang="${target}"><seg>One two.</seg></tuv></tu>`
const memory = (units: string, doctype = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}<tmx version="1.4"><header srclang="id"/><body>${units}</body></tmx>`
const XLIFF = (source: string, target: string) =>
  `<xliff version="1.2"><file source-language="${source}" target-language="${target}"><body><trans-unit id="1" restype="x-h1"><source>Satu dua.</source><target state="final">One two.</target></trans-unit><trans-unit id="2"><source>Tiga.</source></trans-unit></body></file></xliff>`

describe('a bilingual file becomes an article', () => {
  test.each<readonly [name: string, file: string | Buffer]>([
    ['a.tmx', memory(unit('1', 'id', 'en'))],
    ['dtd.tmx', memory(unit('1', 'IN', 'en-US'), '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n')],
    [
      'utf16.tmx',
      Buffer.from(`\ufeff${memory(unit('1', 'id', 'en')).replace('UTF-8', 'UTF-16')}`, 'utf16le'),
    ],
    [
      'utf16be.tmx',
      Buffer.from(`\ufeff${memory(unit('1', 'id', 'en')).replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16(),
    ],
    ['a.csv', 'id,source,target\r\n1,Satu dua.,One two.\r\n'],
    ['a.po', 'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "Satu dua."\nmsgstr "One two."\n'],
    ['excel.csv', '\ufeffid;source;target\r\n1;Satu dua.;One two.\r\n'],
    [
      'a.json',
      '{"format":"padan-bilingual","formatVersion":1,"segments":[{"id":"x","source":"Satu dua.","target":"One two."}]}',
    ],
  ])('its translations drafts: %s', async (name, file) => {
    const { status, text } = await upload(file, name)
    expect(status).toBe(201)
    expect(await segmentsOf(JSON.parse(text).id)).toEqual([['Satu dua.', 'One two.', 'draft']])
  })

  test('what says of itself that it is final is a draft all the same, by origin an import; the rest is untranslated', async () => {
    const { status, text } = await upload(XLIFF('id', 'en-GB'), 'x.sdlxliff')
    expect(status).toBe(201)
    const { id } = JSON.parse(text)
    expect(await segmentsOf(id)).toEqual([
      ['Satu dua.', 'One two.', 'draft'],
      ['Tiga.', '', 'untranslated'],
    ])
    const { json } = await cast.translator.api('GET', `/api/segments/${id}.1/revisions`)
    expect(json.revisions).toMatchObject([{ origin: 'import', text: 'One two.' }])
  })

  test('and goes out as the file that it came in, with the translations of here and all else as it was', async () => {
    const file = XLIFF('id', 'en').replace(
      '<trans-unit id="2">',
      '<trans-unit id="2" other:key="v" xmlns:other="urn:o">',
    )
    const { text } = await upload(file, 'x.xlf')
    const { id } = JSON.parse(text)
    const path = `/api/articles/${id}/export?format=original`
    const untouched = await cast.coordinator.api('GET', path)
    expect(untouched.text).toBe(file)
    expect(untouched.headers.get('content-disposition')).toMatch(/\.xlf$/)
    await translate(cast.translator, `${id}.2`, 'Three.')
    expect((await cast.coordinator.api('GET', path)).text).toBe(
      file.replace('Tiga.</source>', 'Tiga.</source><target state="translated">Three.</target>'),
    )
    const page = await cast.coordinator.page('GET', `/articles/${id}/exports`)
    expect(page.text).toContain('value="original"')
    const changed = await cast.coordinator.api('POST', `/api/articles/${id}/sources`, {
      text: 'x',
      preview: true,
    })
    expect(changed).toMatchObject({ status: 409, json: { error: { code: 'source_is_file' } } })
  })

  test('and comes back again by its own ids, against what went out', async () => {
    const { text } = await upload(XLIFF('id', 'en'), 'x.xlf')
    const { id } = JSON.parse(text)
    await translate(cast.translator, `${id}.2`, 'Three.')
    const head = await headOf(cast, id)
    const out = await cast.coordinator.api('GET', `/api/articles/${id}/export?format=original`)
    await expect.poll(() => headOf(cast, id)).toBe(head + 1)
    await translate(cast.other, `${id}.1`, 'One and two.')
    const look = async (file: string) =>
      (await cast.translator.api('POST', `/api/articles/${id}/returns`, { text: file, preview: true })).json
    expect((await look(out.text)).counts).toMatchObject({ same: 1, ours: 1, unmatched: 0 })
    const revised = out.text.replace('Three.', 'Three!').replace('One two.', 'One two indeed.')
    const told = await look(revised)
    expect(told).toMatchObject({
      counts: { theirs: 1, both: 1, unmatched: 0 },
      rows: [
        { id: `${id}.1`, kind: 'both', base: 'One two.', merged: 'One and two indeed.' },
        { id: `${id}.2`, kind: 'theirs', theirs: 'Three!', state: 'translated' },
      ],
    })
    const done = await cast.translator.api('POST', `/api/articles/${id}/returns`, {
      text: revised,
      head: told.head,
    })
    expect(done.status).toBe(201)
    expect((await segmentsOf(id)).map(([, target]: unknown[]) => target)).toEqual([
      'One and two indeed.',
      'Three!',
    ])
    // What was split here has no row any more; the others are found all the same.
    const split = await cast.coordinator.api('POST', `/api/segments/${id}.1/splits`, { at: 5 })
    expect(split.status).toBe(201)
    expect((await look(revised)).counts).toMatchObject({ same: 1, unmatched: 1 })
  })

  test('a message catalogue goes out as it came, with its plural forms, and comes back', async () => {
    const file =
      'msgid ""\nmsgstr ""\n"Language: en\\n"\n"X-Source-Language: id\\n"\n\n# Toko.\n#: a.c:1\nmsgid "%d hari"\nmsgid_plural "%d hari-hari"\nmsgstr[0] "%d day"\nmsgstr[1] ""\n\n#~ msgid "Lama"\n#~ msgstr "Old"\n'
    const { text } = await upload(file, 'toko.po')
    const { id } = JSON.parse(text)
    expect(await segmentsOf(id)).toEqual([
      ['%d hari', '%d day', 'draft'],
      ['%d hari-hari', '', 'untranslated'],
    ])
    const path = `/api/articles/${id}/export?format=original`
    expect((await cast.coordinator.api('GET', path)).text).toBe(file)
    await translate(cast.translator, `${id}.1`, '%d day')
    await translate(cast.translator, `${id}.2`, '%d days')
    const head = await headOf(cast, id)
    const out = (await cast.coordinator.api('GET', path)).text
    await expect.poll(() => headOf(cast, id)).toBe(head + 1)
    expect(out).toContain('# Toko.\n#: a.c:1\nmsgid "%d hari"')
    expect(out).toContain('msgstr[0] "%d day"\nmsgstr[1] "%d days"\n\n#~ msgid "Lama"\n#~ msgstr "Old"\n')
    expect(out).toContain('"X-Source-Language: id\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"')
    const back = await cast.translator.api('POST', `/api/articles/${id}/returns`, {
      text: out.replace('%d days', '%d whole days'),
      preview: true,
    })
    expect(back.json).toMatchObject({
      counts: { same: 1, theirs: 1, unmatched: 0 },
      rows: [
        { id: `${id}.1`, kind: 'same', remark: 'Toko.' },
        { id: `${id}.2`, kind: 'theirs', theirs: '%d whole days' },
      ],
    })
  })

  test('in the languages that it names, whatever was chosen', async () => {
    const { text } = await upload(XLIFF('en', 'ind'), 'x.xlf', { pair: 'id-en' })
    const exported = await cast.coordinator.api(
      'GET',
      `/api/articles/${JSON.parse(text).id}/export?format=json`,
    )
    expect([exported.json.source, exported.json.target]).toEqual(['en', 'id'])
  })

  test.each(['xliff12', 'xliff21', 'tmx', 'json', 'csv', 'po'])(
    'what goes out of one article comes in as another: %s',
    async (format) => {
      const article = await newArticle(cast)
      for (const [number, text] of [
        [1, 'One two three.'],
        [2, 'Four five.'],
        [3, 'Six.'],
      ] as const)
        await translate(cast.translator, `${article}.${number}`, text)
      const response = await fetch(`${cast.house.url}/api/articles/${article}/export?format=${format}`, {
        headers: { authorization: `Bearer ${cast.translator.token}` },
      })
      const made = await upload(await response.text(), `x.${format}`)
      const kept = (await segmentsOf(article)).map(([source, target]: unknown[]) => [source, target, 'draft'])
      expect(await segmentsOf(JSON.parse(made.text).id)).toEqual(kept)
    },
  )

  test('what came in and was changed here goes out beside the text of now as a proposal of a file', async () => {
    const { text } = await upload(XLIFF('id', 'en'), 'x.xlf')
    const { id } = JSON.parse(text)
    const get = async (query = '') =>
      (await cast.coordinator.api('GET', `/api/articles/${id}/export?format=xliff12${query}`)).text
    expect(await get()).not.toContain('alttranstype="proposal"')
    await translate(cast.translator, `${id}.1`, 'One and two.')
    expect(await get()).toMatch(
      /<alt-trans alttranstype="proposal" origin="import"[^>]*>\s*<target>One two\.<\/target>/,
    )
    expect(await get('&only=approved')).not.toContain('One two.')
  })

  test('as does a table for Excel with Indonesian settings', async () => {
    const article = await newArticle(cast)
    await translate(cast.translator, `${article}.1`, 'One; two, three.')
    const exported = (separator: string) =>
      fetch(`${cast.house.url}/api/articles/${article}/export?format=csv&separator=${separator}`, {
        headers: { authorization: `Bearer ${cast.translator.token}` },
      })
    const file = await (await exported('semicolon')).text()
    expect(file).toContain('"number";"id"')
    expect((await exported('pipe')).status).toBe(422)
    const first = async (bom: string) =>
      new Uint8Array(await (await exported(`comma&bom=${bom}`)).arrayBuffer())[0]
    expect([await first('yes'), await first('no')]).toEqual([0xef, '"'.charCodeAt(0)])
    expect((await exported('comma&bom=maybe')).status).toBe(422)
    const made = await upload(file, 'x.csv')
    expect((await segmentsOf(JSON.parse(made.text).id))[0]).toEqual([
      'Satu dua tiga.',
      'One; two, three.',
      'draft',
    ])
  })

  test('once for an operation', async () => {
    const operation = nextOperation()
    const [first, second] = [
      await upload(memory(unit('1', 'id', 'en')), 'a.tmx', { operation }),
      await upload(memory(unit('1', 'id', 'en')), 'a.tmx', { operation }),
    ]
    expect(JSON.parse(second.text)).toEqual(JSON.parse(first.text))
  })

  test.each<readonly [what: string, file: string, name: string, code: string, line: number | undefined]>([
    [
      'declares entities',
      memory('', '<!DOCTYPE tmx SYSTEM "t.dtd" [<!ENTITY a "b">]>\n'),
      'a.tmx',
      'return_unreadable',
      2,
    ],
    ['is cut off', memory(unit('1', 'id', 'en')).slice(0, 120), 'a.tmx', 'return_unreadable', 2],
    ['is between other languages', XLIFF('fr', 'de'), 'a.xlf', 'languages_unknown', undefined],
    ['holds nothing', memory(''), 'a.tmx', 'empty_article', undefined],
    ['has no pair of ours', memory(unit('1', 'fr', 'de')), 'a.tmx', 'empty_article', undefined],
    [
      'has an id twice',
      memory(unit('1', 'id', 'en') + unit('1', 'id', 'en')),
      'a.tmx',
      'return_unreadable',
      2,
    ],
    ['breaks off in a text', 'msgid "Satu."\nmsgstr "One', 'a.po', 'return_unreadable', 2],
    ['is a catalogue of nothing', 'msgid ""\nmsgstr ""\n', 'a.po', 'empty_article', undefined],
    [
      'is a catalogue of another language',
      'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "Satu."\nmsgstr "Un."\n',
      'a.po',
      'languages_unknown',
      undefined,
    ],
    ['is a table without the columns', 'a,b\n1,2\n', 'a.csv', 'return_unreadable', 1],
    [
      'has a source that is too long',
      `id,source,target\n1,${'a'.repeat(10_001)},b\n`,
      'a.csv',
      'too_long',
      2,
    ],
  ])('refused where it %s, with the place, and nothing is kept', async (_, file, name, code, line) => {
    const before = await digestOf(cast.house)
    const { status, text } = await upload(file, name)
    const { error } = JSON.parse(text)
    expect([status, error.code, error.field, error.line]).toEqual([422, code, 'file', line])
    expect(await digestOf(cast.house)).toBe(before)
  })

  test('a plain text that only looks like a table stays a text', async () => {
    const { text } = await upload('id,source,target\n1,Satu.,One.\n', 'naskah.txt')
    expect((await segmentsOf(JSON.parse(text).id)).map(([, target]: unknown[]) => target)).toEqual(['', ''])
  })

  test('the form says what is wrong and stays', async () => {
    const { status, text } = await upload(XLIFF('fr', 'de'), 'a.xlf', { title: 'Judul' }, '/articles')
    expect(status).toBe(422)
    expect(text).toContain('The file is fr to de.')
    expect(text).toContain('value="Judul"')
  })
})

test('what came translated teaches the words of its project', async () => {
  const units = Array.from({ length: 25 }, (_, n) => [
    `Kemarin polisi melihat blimbu nomor ${n} di rumah.`,
    `Yesterday the police saw zorp number ${n} at home.`,
  ])
  const file = `id,source,target\n${units.map((pair, n) => `${n},${pair.join(',')}`).join('\n')}\n`
  const { text } = await upload(file, 'memory.csv')
  expect(JSON.parse(text).id).toBeTruthy()
  const { learned } = await cast.house.desk.learning.refresh('j1')
  expect(learned).toMatch(/^blimbu\tzorp\t/m)
})
