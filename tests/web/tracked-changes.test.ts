import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unzipped } from '../../src/exchange/parts/zip.ts'
import { paragraph, run, wordFile } from '../exchange/sources/word.ts'
import { LIMITS } from './house.ts'
import { type Cast, openCast } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast({ settings: { limits: { ...LIMITS, articleBytes: 30_000 } } })
})
afterAll(() => cast.house.close())

const by = (author: string) => `w:id="1" w:author="${author}" w:date="2026-11-25T08:00:00Z"`
const CHANGED = paragraph(
  `${run('Dua ')}<w:del ${by('Budi &amp; Co')}><w:r><w:delText>puluh</w:delText></w:r></w:del><w:ins ${by('Sari')}>${run('belas')}</w:ins>${run(' orang tewas.')}`,
)
const FILE = wordFile(CHANGED)
const READS = { accepted: 'Dua belas orang tewas.', rejected: 'Dua puluh orang tewas.' }

const articles = async () => (await cast.house.desk.workspace()).articles.size

type Fields = Readonly<Record<string, string>>

async function send(path: string, fields: Fields, file?: Uint8Array) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (file) form.set('file', new Blob([Uint8Array.from(file)]), 'berita.docx')
  const response = await fetch(cast.house.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { authorization: `Bearer ${cast.coordinator.token}`, 'accept-language': 'en' },
    body: form,
  })
  const location = response.headers.get('location') ?? ''
  return { status: response.status, text: await response.text(), article: location.split('/')[2] ?? '' }
}

async function sourcesOf(article: string): Promise<readonly string[]> {
  const { json } = await cast.translator.api('GET', `/api/articles/${article}/segments`)
  return json.segments.map(({ source }: { source: string }) => source)
}

async function originalOf(article: string): Promise<string> {
  const response = await fetch(`${cast.house.url}/api/articles/${article}/export?format=original`, {
    headers: { authorization: `Bearer ${cast.translator.token}` },
  })
  const entries = unzipped(new Uint8Array(await response.arrayBuffer()))
  return new TextDecoder().decode(entries.get('word/document.xml'))
}

function fieldsOf(page: string): Fields {
  const hidden = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
  const [, upload = ''] = /<textarea name="upload" hidden>([^<]*)</.exec(page) ?? []
  return { ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])), upload }
}

describe('a Word file with tracked changes', () => {
  test('another word for the choice is refused, and no article is made', async () => {
    const before = await articles()
    const { status, text } = await send('/api/articles', { changes: 'ignored' }, FILE)
    expect([status, JSON.parse(text).error.field]).toEqual([422, 'changes'])
    expect(await articles()).toBe(before)
  })

  test.each(['accepted', 'rejected'] as const)(
    'is asked about with how many by whom, and then taken as it was chosen: %s',
    async (changes) => {
      const before = await articles()
      const asked = await send('/articles', { title: 'Gempa', pair: 'id-en', text: '' }, FILE)
      expect(asked.status).toBe(200)
      expect(asked.text).toContain('This file has 2 tracked changes:')
      expect(asked.text).toContain('<bdi>Budi &amp; Co</bdi> <span class="meta">1</span>')
      expect(asked.text).toContain('<bdi>Sari</bdi> <span class="meta">1</span>')
      expect(asked.text).toMatch(/value="accepted" checked/)
      expect(await articles()).toBe(before)
      const { status, article } = await send('/articles', { ...fieldsOf(asked.text), changes })
      expect(status).toBe(303)
      expect(await sourcesOf(article)).toEqual([READS[changes]])
      const { json } = await cast.coordinator.api('GET', `/api/articles/${article}`)
      expect(json.title).toBe('Gempa')
    },
  )

  test('that is too large to be kept meanwhile is asked for once more', async () => {
    const noise = randomBytes(30_000).toString('base64')
    const large = wordFile(CHANGED, { 'word/media/a.bin': noise })
    const asked = await send('/articles', {}, large)
    expect(asked.text).toContain('It is too large to be kept while you choose.')
    const fields = fieldsOf(asked.text)
    expect(fields.upload).toBe('')
    const { status, article } = await send('/articles', { ...fields, changes: 'rejected' }, large)
    expect(status).toBe(303)
    expect(await sourcesOf(article)).toEqual([READS.rejected])
  })

  test('of which none is left, or that has none, is not asked about', async () => {
    const { status } = await send('/articles', {}, wordFile(paragraph(run('Dua orang.'))))
    expect(status).toBe(303)
  })

  test.each(['not base64 at all', Buffer.from('PK\x03\x04 word/document.xml').toString('base64')])(
    'something else in its place is refused: %s',
    async (upload) => {
      const before = await articles()
      expect((await send('/articles', { upload, changes: 'accepted' })).status).toBe(422)
      expect(await articles()).toBe(before)
    },
  )

  test.each([
    ['nothing', {}, READS.accepted],
    ['accepted', { changes: 'accepted' }, READS.accepted],
    ['rejected', { changes: 'rejected' }, READS.rejected],
  ])('is taken by a program that says %s', async (_, fields, source) => {
    const { status, text } = await send('/api/articles', fields, FILE)
    expect(status, text).toBe(201)
    const { id } = JSON.parse(text)
    expect(await sourcesOf(id)).toEqual([source])
    const untouched = await originalOf(id)
    expect(untouched).not.toMatch(/<w:(?:ins|del)/)
    expect([...untouched.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map(([, words]) => words).join('')).toBe(source)
    await cast.translator.api('POST', `/api/segments/${id}.1/revisions`, {
      text: 'People died.',
      state: 'translated',
      base: null,
    })
    const english = await originalOf(id)
    expect([...english.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map(([, words]) => words)).toEqual(['People died.'])
  })
})
