import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROUTES } from '../../../src/web/routes.ts'
import { addPerson, nextOperation } from '../house.ts'
import { type Human, human, translate } from '../story.ts'
import { FIELD_ROWS, type FieldRow } from './field-rows.ts'
import { FREE_TEXTS } from './free-texts.ts'
import { NAUGHTY } from './naughty.ts'
import { openStage, type Stage } from './row.ts'

/** Shorter than the shortest name may be. */
const CHUNK = 180
/** What software takes for something else when it stands alone. */
const ALONE = ['undefined', 'null', '__proto__', 'constructor', 'toString', '0', '[object Object]']

/** All the naughty strings, as many in one text as a short field takes. */
const CHUNKS = NAUGHTY.reduce<string[]>((chunks, { text }) => {
  const last = chunks.at(-1)
  if (last !== undefined && last.length + text.length < CHUNK) chunks.splice(-1, 1, `${last} ${text}`)
  else chunks.push(`x ${text}`)
  return chunks
}, []).map((chunk) => `${chunk} x`)
const TEXTS = [...CHUNKS, ...ALONE]

/** A field that takes long texts gets all in one. */
const textsFor = ({ outcome, codes = [] }: FieldRow) =>
  outcome === 'kept' && codes.length === 0 ? [CHUNKS.join(' ')] : TEXTS

let stage: Stage
let boss: Human
const ids = new Map<string, string>()
/** What must be in the data folder at the end, and by which field it came. */
const expected: { readonly field: string; readonly text: string }[] = []

beforeAll(async () => {
  stage = await openStage()
  boss = human(stage.cast.house, await addPerson(stage.cast.house, 'bos', 'administrator'))
  const { cast, article } = stage
  const made = async (path: string, body: object) => (await boss.api('POST', `/api${path}`, body)).json.id
  const revision = await translate(cast.translator, `${article}.1`, 'One two, three.')
  const thread = await made(`/segments/${article}.1/comments`, { text: 'Why?' })
  const alignment = await made('/projects/j1/alignments', { source: 'Satu. Dua.', target: 'One. Two.' })
  const version = await made(`/articles/${article}/versions`, { name: 'First' })
  for (const [word, id] of Object.entries({
    articles: article,
    segments: `${article}.2`,
    revisions: revision,
    threads: thread,
    comments: thread,
    versions: version,
    alignments: alignment,
    projects: 'j1',
    people: cast.other.id,
  }))
    ids.set(word, id)
})
afterAll(() => stage.cast.house.close())

const fields = FREE_TEXTS.map((field) => [field] as const)

test('every field of a POST that takes any text has its row, and every row its field', () => {
  expect([...FIELD_ROWS.keys()].toSorted()).toEqual(
    FREE_TEXTS.filter((field) => field.startsWith('POST')).toSorted(),
  )
})

test.each(fields.filter(([field]) => field.startsWith('POST')))('%s', async (field) => {
  const row = FIELD_ROWS.get(field)
  if (!row) throw new Error('no row')
  const [, path = ''] = field.split(' ')
  const answers: string[] = []
  for (const [index, text] of textsFor(row).entries()) {
    const { status, code, said } = await send(path, row, text, index)
    expect(status, said).toBeLessThan(500)
    if (status >= 400) {
      expect(row.codes, `${status} ${code} for ${JSON.stringify(text)}: ${said}`).toContain(code)
      answers.push('refused')
      continue
    }
    expect(row.outcome, `${status} for ${JSON.stringify(text)}: ${said}`).not.toBe('refused')
    answers.push('taken')
    if (row.outcome === 'kept') expected.push({ field, text })
    if (row.outcome === 'named') expected.push({ field, text: asName(text) })
  }
  // A row whose field is never taken says nothing about it.
  expect(answers).toContain(row.outcome === 'refused' ? 'refused' : 'taken')
})

/** Names are of one line, without signs that nobody sees. */
const asName = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
    .replace(/\s{2,}/g, ' ')
    .trim()

interface Got {
  readonly status: number
  readonly code: string
  readonly said: string
}

let sent = 0

async function send(path: string, row: FieldRow, text: string, index: number): Promise<Got> {
  sent += 1
  const { article } = stage
  const [, noun = ''] = path.split('/')
  const address = path.replace(':id', ids.get(noun) ?? '')
  const who = noun === 'segments' && path.endsWith('revisions') ? stage.cast.translator : boss
  const places: Readonly<Record<string, unknown>> = {
    ARTICLE: article,
    REVISION: ids.get('revisions'),
    HEAD: path.startsWith('/alignments/') ? await headOfAlignment() : null,
  }
  const body = JSON.parse(JSON.stringify(row.body(text, 1_000 * sent + index)), (_, value) =>
    typeof value === 'string' && value in places && value !== text ? places[value] : value,
  )
  if (!row.form) {
    const answer = await who.api('POST', `/api${address}`, { ...body, operation: nextOperation() })
    return { status: answer.status, code: answer.json?.error?.code ?? '', said: answer.text.slice(0, 300) }
  }
  const form = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : String(value),
    ]),
  )
  const answer = await who.page('POST', address, form)
  // A page has the sentence of the code, not the code.
  const code = row.codes?.find((one) => answer.text.includes(opening(one))) ?? ''
  return { status: answer.status, code, said: answer.text.slice(0, 300) }
}

/** How the sentence about a code begins, as a page has it. */
function opening(code: string): string {
  const [first = ''] = stage.cast.house.sentence(code).split(/\{\{|“|'/)
  return first.slice(0, 60) || code
}

async function headOfAlignment(): Promise<unknown> {
  return (await boss.api('GET', `/api/alignments/${ids.get('alignments')}`)).json.head
}

test('what was taken is kept exactly', async () => {
  const { folder } = stage.cast.house
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const kept = (await Promise.all(files.map((name) => readFile(name, 'utf8')))).join('\n')
  const lost = expected.filter(({ text }) => !kept.includes(JSON.stringify(text).slice(1, -1)))
  expect(lost).toEqual([])
  expect(new Set(expected.map(({ field }) => field)).size).toBeGreaterThan(30)
})

/** One of the naughty strings that has become more than text. */
const RUNS = /<script>alert|<img src=x|<svg onload|["']\s+onmouseover=alert/

const PAGES = [
  '/',
  '/inbox',
  '/queue',
  '/account',
  '/people',
  '/people/OTHER',
  '/audit',
  '/projects/j1',
  '/projects/j1/segmentation',
  '/projects/j1/words',
  '/articles/ARTICLE',
  '/articles/ARTICLE/reading',
  '/articles/ARTICLE/history',
  '/articles/ARTICLE/settings',
  '/articles/ARTICLE/versions',
  '/articles/ARTICLE/comments',
  '/articles/ARTICLE/reviews',
  '/segments/ARTICLE.1/comments',
  '/segments/ARTICLE.2/revisions',
  '/alignments/ALIGNMENT',
]

test.each(PAGES)('on the page %s it is text', async (page) => {
  const { article, cast } = stage
  const path = page
    .replace('ARTICLE', article)
    .replace('ALIGNMENT', ids.get('alignments') ?? '')
    .replace('OTHER', cast.other.id)
  const { status, text } = await boss.page('GET', path)
  expect(status).toBe(200)
  expect(text).not.toMatch(RUNS)
  expect(text).not.toContain(String(1733 * 1709))
})

test.each(fields.filter(([field]) => field.startsWith('GET')))('%s', async (field) => {
  const [, path = '', name = ''] = field.split(' ')
  const [, noun = ''] = path.split('/')
  const surface = ROUTES.find((route) => route.method === 'get' && route.path === path)?.surface
  const address = `${surface === 'api' ? '/api' : ''}${path.replace(':id', ids.get(noun) ?? '')}`
  for (const text of TEXTS) {
    const query = new URLSearchParams({ [name.replace('[]', '')]: text })
    const answer = await fetch(`${stage.cast.house.url}${address}?${query}`, {
      redirect: 'manual',
      headers: { authorization: `Bearer ${boss.token}`, 'accept-language': 'en' },
    })
    expect(answer.status, text).toBeLessThan(500)
    // A stream never ends by itself.
    if (path.endsWith('/events')) await answer.body?.cancel()
    else if (/html/.test(answer.headers.get('content-type') ?? ''))
      expect(await answer.text()).not.toMatch(RUNS)
    else await answer.text()
  }
})
