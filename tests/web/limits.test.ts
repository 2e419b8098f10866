import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '../../src/settings.ts'
import { Allowance } from '../../src/web/middleware/allowance.ts'
import { type RunningServer, startServer } from '../browser/server.ts'
import { LIMITS, nextOperation } from './house.ts'
import { type Cast, digestOf, newArticle, openCast } from './story.ts'

const MB = 1024 * 1024

describe('settings', () => {
  test('have safe limits where nothing is said', () => {
    expect(readSettings({}).limits).toEqual({
      uploadBytes: 25 * MB,
      articleBytes: 12 * MB,
      segments: 120_000,
      paragraphs: 120_000,
      commentsPerSegment: 500,
      requestsPerPerson: 3_000,
      requestsPerAddress: 60_000,
      streamsPerPerson: 60,
      headerSeconds: 15,
      requestSeconds: 60,
      workers: { threads: 2, seconds: 60, megabytes: 1024, waiting: 32 },
    })
  })

  test.each([
    ['PADAN_UPLOAD_MB', '0'],
    ['PADAN_UPLOAD_MB', '251'],
    ['PADAN_ARTICLE_MB', '13'],
    ['PADAN_SEGMENTS', '120001'],
    ['PADAN_PARAGRAPHS', '-1'],
    ['PADAN_COMMENTS', '501'],
    ['PADAN_REQUESTS_PER_PERSON', '9'],
    ['PADAN_REQUESTS_PER_ADDRESS', 'many'],
    ['PADAN_STREAMS_PER_PERSON', '0'],
    ['PADAN_HEADER_SECONDS', '0.5'],
    ['PADAN_REQUEST_SECONDS', ''],
    ['PADAN_WORKERS', '65'],
    ['PADAN_WORKER_SECONDS', '1e9'],
    ['PADAN_WORKER_MB', '1'],
    ['PADAN_WORKER_QUEUE', '0'],
  ])('%s=%s stops the start, by name', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(`The setting ${name} cannot be used`)
  })
})

/** A house with one limit lowered. */
const openWith = (given: Partial<typeof LIMITS>) =>
  openCast({ settings: { limits: { ...LIMITS, ...given } } })

/** What is refused, and that nothing was written for it. */
async function refusedBy(cast: Cast, ask: () => Promise<Response>) {
  const before = await digestOf(cast.house)
  const answer = await ask()
  expect(await digestOf(cast.house)).toBe(before)
  const { error } = JSON.parse(await answer.text())
  return { status: answer.status, code: error.code }
}

function post({ house, coordinator }: Cast, path: string, body: object | FormData): Promise<Response> {
  const form = body instanceof FormData
  return fetch(`${house.url}/api${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${coordinator.token}`,
      ...(form ? {} : { 'content-type': 'application/json' }),
    },
    body: form ? body : JSON.stringify(body),
  })
}

const fileOf = (text: string) => {
  const form = new FormData()
  form.set('file', new Blob([text]), 'a.txt')
  return form
}

const paragraphs = (count: number) => 'Satu dua.\n\n'.repeat(count)

describe('what comes in', () => {
  let cast: Cast
  beforeAll(async () => {
    cast = await openWith({ uploadBytes: 2 * MB, articleBytes: MB, segments: 20, paragraphs: 10 })
  })
  afterAll(() => cast.house.close())

  test.each([
    ['a file', () => fileOf('x'.repeat(2 * MB + 1)), 413, 'too_large'],
    ['a text in a file', () => fileOf('Satu. '.repeat(MB / 5)), 413, 'too_long'],
    ['a pasted text', () => ({ title: 'x', text: 'Satu. '.repeat(MB / 5) }), 413, 'too_long'],
    ['JSON', () => ({ title: 'x', text: 'x'.repeat(3 * MB) }), 413, 'too_large'],
    ['its segments', () => ({ title: 'x', text: 'Satu dua. '.repeat(21) }), 422, 'too_many_segments'],
    ['its paragraphs', () => ({ title: 'x', text: paragraphs(11) }), 422, 'too_many_paragraphs'],
  ])('%s beyond the limit is refused and nothing is kept', async (_, body, status, code) => {
    const found = await refusedBy(cast, () => post(cast, '/articles', body()))
    expect(found).toMatchObject({ status, code })
  })

  test('whoever sent too much is told how much is taken here', async () => {
    const answer = await post(cast, '/articles', fileOf('x'.repeat(2 * MB + 1)))
    expect(JSON.parse(await answer.text()).error.message).toContain(
      '1 MB for the text of an article, 2 MB for a file',
    )
    const page = await fetch(`${cast.house.url}/articles/new`, {
      headers: { authorization: `Bearer ${cast.coordinator.token}`, accept: 'text/html' },
    })
    expect(await page.text()).toContain('At most 1 MB and 20 segments.')
  })

  test('what is just within is taken, and no correction takes it beyond', async () => {
    const made = await post(cast, '/articles', { title: 'x', text: paragraphs(10) })
    expect(made.status).toBe(201)
    const { id } = JSON.parse(await made.text())
    const correct = (text: string) => post(cast, `/articles/${id}/sources`, { text, preview: true })
    expect(await refusedBy(cast, () => correct(paragraphs(11)))).toMatchObject({
      code: 'too_many_paragraphs',
    })
    expect(await refusedBy(cast, () => correct('Satu dua. '.repeat(21)))).toMatchObject({
      code: 'too_many_segments',
    })
    expect((await correct(paragraphs(9))).status).toBe(200)
  })
})

describe('an article with as many segments as it may have', () => {
  let cast: Cast
  let article: string
  beforeAll(async () => {
    cast = await openWith({ segments: 3, articleBytes: 150 })
    article = await newArticle(cast)
  })
  afterAll(() => cast.house.close())

  const undo = (operation: string) => post(cast, `/articles/${article}/reversals`, { reverts: operation })

  test.each([
    ['a split', () => post(cast, `/segments/${article}.1/splits`, { at: 5 })],
    ['an added sentence', () => post(cast, `/articles/${article}/segments`, { after: `${article}.1` })],
    [
      'a correction',
      () => post(cast, `/articles/${article}/sources`, { text: 'Satu dua. '.repeat(4), preview: true }),
    ],
  ])('is not taken beyond by %s', async (_, ask) => {
    expect(await refusedBy(cast, ask)).toEqual({ status: 422, code: 'too_many_segments' })
  })

  test('is not taken beyond by the undoing of a join, once another segment was split', async () => {
    const operation = nextOperation()
    const joined = await post(cast, `/segments/${article}.1/merges`, { operation })
    expect(joined.status).toBe(201)
    expect((await post(cast, `/segments/${article}.3/splits`, { at: 5 })).status).toBe(201)
    expect(await refusedBy(cast, () => undo(operation))).toEqual({ status: 422, code: 'too_many_segments' })
  })

  test('nor made of an alignment with more, or with a longer text', async () => {
    const make = async (source: string, target: string) => {
      const begun = await post(cast, '/projects/j1/alignments', { source, target })
      const { id } = JSON.parse(await begun.text())
      const head = JSON.parse((await cast.coordinator.api('GET', `/api/alignments/${id}`)).text).head
      return refusedBy(cast, () => post(cast, `/alignments/${id}/articles`, { title: 'x', head }))
    }
    const many = 'Satu dua. Tiga. Empat lima. Enam.'
    expect(await make(many, 'One two. Three. Four five. Six.')).toEqual({
      status: 422,
      code: 'too_many_segments',
    })
    expect(await make('Satu '.repeat(31), 'One')).toEqual({ status: 422, code: 'too_long' })
  })
})

test('comments beyond the limit of a segment are refused, as are answers', async () => {
  const cast = await openWith({ commentsPerSegment: 3 })
  const article = await newArticle(cast)
  const comment = () => post(cast, `/segments/${article}.1/comments`, { text: 'Mengapa?' })
  const first = await comment()
  const { thread } = JSON.parse(await first.text())
  const answer = () => post(cast, `/threads/${thread}/comments`, { text: 'Karena.' })
  expect([first.status, (await answer()).status, (await comment()).status]).toEqual([201, 201, 201])
  const said = async () => (await cast.coordinator.api('GET', `/api/segments/${article}.1/comments`)).text
  const before = await said()
  for (const ask of [comment, answer]) {
    const late = await ask()
    expect([late.status, JSON.parse(await late.text()).error.code]).toEqual([409, 'too_many_comments'])
  }
  expect(await said()).toBe(before)
  expect((await post(cast, `/segments/${article}.2/comments`, { text: 'Di sini?' })).status).toBe(201)
  await cast.house.close()
})

test('a job that needs more time than it may have is refused, and nothing is kept', async () => {
  // A worker is not ready within a few milliseconds.
  const cast = await openWith({ workers: { ...LIMITS.workers, seconds: 0.005 } })
  const text = 'Satu dua tiga. '.repeat(60_000)
  expect(await refusedBy(cast, () => post(cast, '/articles', { title: 'x', text }))).toMatchObject({
    status: 422,
    code: 'work_limit',
  })
  await cast.house.close()
})

describe('large bodies', () => {
  const text = 'Satu dua tiga empat lima. '.repeat(50_000)

  test('of one person wait for each other; what is beyond is refused, and nothing is kept of it', async () => {
    const cast = await openWith({ workers: { ...LIMITS.workers, waiting: 1 } })
    const sent = Array.from({ length: 6 }, (_, n) => post(cast, '/articles', { title: `Arsip ${n}`, text }))
    const answers = await Promise.all(sent)
    const late = answers.filter(({ status }) => status !== 201)
    expect(late.length).toBeGreaterThan(0)
    expect(late.length).toBeLessThan(6)
    for (const answer of late) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '15'])
      expect(JSON.parse(await answer.text()).error.code).toBe('too_much_work')
    }
    const { json } = await cast.coordinator.api('GET', '/api/articles')
    const kept = json.articles.filter(({ title }: { title: string }) => title.startsWith('Arsip'))
    expect(kept).toHaveLength(6 - late.length)
    expect((await post(cast, '/articles', { title: 'Lagi', text })).status).toBe(201)
    await cast.house.close()
  })

  test('that nobody waits for any more give their turn away', async () => {
    const cast = await openWith({ workers: { ...LIMITS.workers, waiting: 1 } })
    const stop = new AbortController()
    const given = fetch(`${cast.house.url}/api/articles`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cast.coordinator.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Satu', text }),
      signal: stop.signal,
    })
    const first = post(cast, '/articles', { title: 'Dua', text })
    stop.abort()
    await expect(given).rejects.toThrow()
    expect((await first).status).toBe(201)
    for (const title of ['Tiga', 'Empat'])
      expect((await post(cast, '/articles', { title, text })).status).toBe(201)
    await cast.house.close()
  })

  test.each([
    ['cut off', (json: string) => json.slice(0, -1), 400, 'bad_json'],
    ['a text alone', () => JSON.stringify(text), 400, 'bad_json'],
    ['nothing', () => `${' '.repeat(2 * MB)}null`, 400, 'bad_json'],
    [
      'with a name that reaches a prototype',
      (json: string) => `${json.slice(0, -1)},"__proto__":{}}`,
      422,
      'poisoned_key',
    ],
    ['with a field that nobody knows', (json: string) => `${json.slice(0, -1)},"x":1}`, 422, 'bad_input'],
    ['behind a byte order mark', (json: string) => `\uFEFF${json}`, 201, undefined],
  ])('of JSON are read as small ones are: %s', async (_, made, status, code) => {
    const cast = await openCast()
    const answer = await fetch(`${cast.house.url}/api/articles`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cast.coordinator.token}`, 'content-type': 'application/json' },
      body: made(JSON.stringify({ title: 'Arsip', text })),
    })
    const { error } = JSON.parse(await answer.text())
    expect([answer.status, error?.code]).toEqual([status, code])
    await cast.house.close()
  })
})

describe('requests', () => {
  test('of one person beyond the limit wait for the next minute; others’ do not', async () => {
    const cast = await openWith({ requestsPerPerson: 5 })
    const article = await newArticle(cast)
    const save = () => post(cast, `/segments/${article}.1/comments`, { text: 'Satu.' })
    for (let count = 0; count < 5; count += 1) expect((await save()).status).toBe(201)
    const before = await digestOf(cast.house)
    const late = await save()
    expect(late.status).toBe(429)
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(late.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect(JSON.parse(await late.text()).error.code).toBe('too_fast')
    expect(await digestOf(cast.house)).toBe(before)
    expect((await cast.translator.api('GET', '/api/account')).status).toBe(200)
    const page = await cast.coordinator.page('GET', '/', undefined, 'id')
    expect(page.status).toBe(429)
    expect(page.text).toContain('Coba lagi dalam')
    await cast.house.close()
  })

  test('of one address beyond the limit are not looked at, whoever asks', async () => {
    const cast = await openWith({ requestsPerAddress: 4 })
    const ask = () => fetch(`${cast.house.url}/api/openapi.json`)
    for (let count = 0; count < 4; count += 1) expect((await ask()).status).toBe(200)
    const late = await ask()
    expect([late.status, late.headers.has('retry-after')]).toEqual([429, true])
    expect((await cast.translator.api('GET', '/api/account')).status).toBe(429)
    expect((await fetch(`${cast.house.url}/healthz`)).status).toBe(200)
    await cast.house.close()
  })

  test('are counted anew every minute', () => {
    let now = 5
    const allowance = new Allowance({ ...LIMITS, requestsPerPerson: 2 }, () => now)
    const person = { id: 'p1', name: 'A', login: 'a', administrator: false, memberships: new Map() }
    const ask = () => allowance.ofPerson(person)
    ask()
    ask()
    expect(ask).toThrow('too_fast')
    now += 59_999
    expect(ask).toThrow('too_fast')
    now += 1
    expect(ask).not.toThrow()
  })
})

test('streams of one person beyond the limit are refused until one is closed', async () => {
  const cast = await openWith({ streamsPerPerson: 2 })
  const article = await newArticle(cast)
  const open = async (path: string, token = cast.translator.token) => {
    const closing = new AbortController()
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(cast.house.url + path, { headers, signal: closing.signal })
    return {
      status: response.status,
      retry: response.headers.get('retry-after'),
      close: () => closing.abort(),
    }
  }
  const events = `/api/articles/${article}/events`
  const first = await open(events)
  const second = await open('/api/inbox/events')
  expect([first.status, second.status]).toEqual([200, 200])
  expect(await open(events)).toMatchObject({ status: 429, retry: '30' })
  expect((await open(events, cast.reviewer.token)).status).toBe(200)
  first.close()
  await expect.poll(async () => (await open(events)).status).toBe(200)
  await cast.house.close()
})

describe('a slow request', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ settings: { PADAN_HEADER_SECONDS: '1', PADAN_REQUEST_SECONDS: '2' } })
  })
  afterAll(() => server.stop())

  test.each([
    ['head', 'GET / HTTP/1.1\r\nHost: localhost\r\nX: '],
    [
      'body',
      'POST /api/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    ],
  ])('whose %s does not come is ended with 408', async (_, bytes) => {
    const { hostname, port } = new URL(server.url)
    const said = await new Promise<string>((resolve, reject) => {
      let answer = ''
      const socket = connect(Number(port), hostname, () => socket.write(bytes))
      socket.setEncoding('latin1').on('data', (part: string) => {
        answer += part
      })
      socket.on('error', reject).on('close', () => resolve(answer))
    })
    expect(said).toMatch(/^HTTP\/1\.1 408 /)
  })
})
