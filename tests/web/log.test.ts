import ejs from 'ejs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { StorageError, type Store } from '../../src/store/store.ts'
import { openLog } from '../../src/web/middleware/log.ts'
import { addPerson, client, LIMITS, openHouse, PASSWORD, type TestHouse } from './house.ts'
import { signedInVisitor, Visitor } from './visitor.ts'

const TEXT = 'Rahasia negara di ujung pena'
const TARGET = 'A state secret at the tip of a pen'
const NAME = 'Sri\nWahyuni "Boss"'

const entry = z.looseObject({
  level: z.number(),
  msg: z.string(),
  route: z.string().optional(),
  status: z.number().optional(),
  person: z.string().nullable().optional(),
  operation: z.string().nullable().optional(),
  err: z.unknown().optional(),
})

let written = ''
const log = {
  write(text: string) {
    written += text
  },
}

/** What is in the log now: one JSON object a line. */
function entries(): z.infer<typeof entry>[] {
  return written
    .split('\n')
    .slice(0, -1)
    .map((line) => entry.parse(JSON.parse(line)))
}

/** The next append fails so. */
let failure: Error | undefined

function failing(store: Store): Store {
  return {
    ...store,
    async append(history, head, draft) {
      if (failure) throw failure
      return store.append(history, head, draft)
    },
  }
}

let house: TestHouse
let boss: { readonly id: string; readonly token: string }
beforeAll(async () => {
  house = await openHouse({ settings: { logLevel: 'info' }, log, around: failing })
  boss = await addPerson(house, 'boss', 'administrator')
})
afterAll(() => house.close())
beforeEach(() => {
  written = ''
  failure = undefined
})

function api(method: 'GET' | 'POST', path: string, body?: string, headers: Record<string, string> = {}) {
  return fetch(house.url + path, {
    method,
    headers: {
      authorization: `Bearer ${boss.token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  })
}

async function newArticle(): Promise<string> {
  const made = await api(
    'POST',
    '/api/articles',
    JSON.stringify({ title: TEXT, text: `${TEXT}.`, project: 'j1' }),
  )
  return z.object({ id: z.string() }).parse(await made.json()).id
}

/** Log lines are written when the answer has left, which may be a moment after it came. */
async function settled(count: number): Promise<void> {
  await expect.poll(() => entries().length).toBeGreaterThanOrEqual(count)
}

describe('a request leaves one line', () => {
  it('with method, route, status, person and operation', async () => {
    const article = await newArticle()
    const operation = '11111111-2222-4333-8444-555555555555'
    await api('GET', `/api/articles/${article}/segments?status=draft`)
    const body = JSON.stringify({ text: TARGET, state: 'draft', base: null, operation })
    await api('POST', `/api/segments/${article}.1/revisions`, body)
    await settled(3)
    expect(entries().slice(1)).toMatchObject([
      {
        level: 30,
        method: 'GET',
        route: '/api/articles/:id/segments',
        status: 200,
        person: boss.id,
        operation: null,
      },
      {
        method: 'POST',
        route: '/api/segments/:id/revisions',
        status: 201,
        person: boss.id,
        operation,
        whole: true,
      },
    ])
    expect(entries()).toHaveLength(3)
  })

  it('also where nobody is signed in, no route is there, or the body cannot be read', async () => {
    await api('GET', '/api/account', undefined, { authorization: 'Bearer padan_wrong' })
    await api('GET', `/nowhere/${TEXT}`)
    await api('POST', '/api/articles', `{"text": "${TEXT}`)
    await settled(3)
    expect(entries()).toMatchObject([
      { status: 401, person: null },
      { route: '', status: 404, person: null },
      { status: 400, person: null },
    ])
  })

  it('where access was refused or too much was asked, at every level that warns', async () => {
    const quiet = await openHouse({
      samples: true,
      settings: { logLevel: 'warn', limits: { ...LIMITS, requestsPerAddress: 12 } },
      log,
    })
    const { id, token } = await addPerson(quiet, 'tari', 'translator')
    const headers = { authorization: `Bearer ${token}` }
    const [own, people] = await Promise.all(
      ['/api/account', '/api/audit'].map((path) => fetch(quiet.url + path, { headers })),
    )
    expect([own?.status, people?.status]).toEqual([200, 403])
    await expect.poll(() => entries().length).toBe(1)
    expect(entries()[0]).toMatchObject({ level: 40, route: '/api/audit', status: 403, person: id })
    for (let n = 0; n < 11; n += 1) await fetch(`${quiet.url}/sessions/new`)
    await expect.poll(() => entries().map(({ status }) => status)).toEqual([403, 429])
    await quiet.close()
  })

  it('and none where the level is not asked for', async () => {
    const quiet = await openHouse({ samples: false, settings: { logLevel: 'warn' }, log })
    await fetch(`${quiet.url}/sessions/new`)
    await quiet.close()
    expect(written).toBe('')
  })
})

describe('a request that the stop of the server ends', () => {
  it.each([
    ['its worker', ({ desk }: TestHouse) => desk.work.close()],
    ['its store', ({ desk }: TestHouse) => desk.store.close()],
  ])('through %s is answered 503, and leaves no line of a fault', async (_, end) => {
    const stopping = await openHouse({ settings: { logLevel: 'info' }, log })
    try {
      const { token } = await addPerson(stopping, 'boss', 'administrator')
      const ask = client(stopping, token)
      const text = 'Warga desa mengungsi malam itu juga. '.repeat(20_000)
      const asked = ask('POST', '/api/articles', { title: 'Panjang', text })
      await end(stopping)
      const { status, json } = await asked
      expect({ status, code: json.error.code }).toEqual({ status: 503, code: 'closing' })
      await settled(1)
      expect(entries().map(({ level, status: told }) => ({ level, told }))).toEqual([
        { level: 30, told: 503 },
      ])
    } finally {
      await stopping.close()
    }
  })
})

describe('secrets and text are in no line', () => {
  it('whatever comes in, and however it fails', async () => {
    const article = await newArticle()
    const other = new Visitor(house)
    await other.post('/sessions', { login: 'boss', password: `${PASSWORD} wrong` })
    const visitor = await signedInVisitor(house, 'boss')
    const cookie = visitor.cookies.get('padan') ?? ''
    await visitor.get(`/articles/${article}?q=${encodeURIComponent(TEXT)}`)
    await visitor.get(`/setup?token=${house.setupToken}`)
    const saved = { text: TARGET, state: 'translated', base: '' }
    await visitor.post(`/segments/${article}.1/revisions`, saved)
    await visitor.post(`/segments/${article}.1/revisions`, saved)
    await visitor.post('/people', { name: NAME, login: 'sri', role: 'translator', project: 'j1' })
    const form = new FormData()
    form.set('title', TEXT)
    form.set('file', new File([`${TEXT}.`], `${TEXT}.txt`))
    await api('POST', '/api/articles', JSON.stringify({ text: [TEXT], [TEXT]: TARGET }))
    await api('POST', '/api/articles', `{"text": "${TEXT}`)
    await api('POST', `/api/articles/${article}/versions`, JSON.stringify({ name: `${TEXT}\u0000` }))
    await fetch(`${house.url}/api/articles`, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${boss.token}` },
    })
    failure = new StorageError('storage_full', '/data/histories/x.jsonl cannot be written', {
      cause: new Error(TARGET),
    })
    await api('POST', `/api/segments/${article}.1/revisions`, JSON.stringify({ text: TEXT, base: null }))
    failure = new TypeError(`Cannot use 'in' operator to search for 'x' in ${TEXT}\n    at ${TARGET}`)
    await api('POST', `/api/articles/${article}/versions`, JSON.stringify({ name: TEXT }))
    await visitor.post(`/articles/${article}/details`, { title: TEXT, address: TARGET, deadline: '' })
    await settled(17)
    expect(entries().filter(({ level }) => level === 50).length).toBeGreaterThanOrEqual(2)
    const secrets = [TEXT, TARGET, 'ujung', 'secret', 'Wahyuni', PASSWORD, boss.token, house.setupToken]
    for (const secret of [...secrets, cookie, decodeURIComponent(cookie), encodeURIComponent(TEXT)])
      expect(written).not.toContain(secret)
    expect(written).not.toMatch(/cookie|authorization|bearer/i)
  })

  it('a fault is told by kind, place and code; our own and the system’s also in words', () => {
    const out = openLog('error', log)
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      errno: -28,
      syscall: 'write',
    })
    out.error({ err: new StorageError('storage_full', 'the disk is full', { cause: full }) }, 'x')
    const row = Object.assign(new Error(`Failing row contains (${TEXT})`), { code: '23505', detail: TEXT })
    out.error({ err: row }, 'x')
    expect(entries().map(({ err }) => err)).toMatchObject([
      { type: 'StorageError', message: 'the disk is full', cause: { code: 'ENOSPC', message: full.message } },
      { type: 'Error', code: '23505', at: expect.arrayContaining([expect.stringContaining('log.test.ts')]) },
    ])
    expect(written).not.toContain(TEXT)
  })

  it('no source of a template, which EJS puts into its errors', () => {
    const template = `<p>${TEXT}</p>\n<%= l.nothing.there %>\n`
    let thrown: unknown
    try {
      ejs.render(template, {}, { _with: false, localsName: 'l', filename: '/padan/views/one.ejs' })
    } catch (error) {
      thrown = error
    }
    expect(String(thrown)).toContain(TEXT)
    openLog('error', log).error({ err: thrown }, 'fault')
    expect(written).not.toContain(TEXT)
    expect(written).toContain('one.ejs')
  })

  it('a name with a line end in it gives one line', () => {
    openLog('info', log).info({ route: 'one\ntwo\r\n\u2028three' }, 'four\nfive')
    expect(written.match(/\n/g)).toHaveLength(1)
    expect(entries()).toMatchObject([{ route: 'one\ntwo\r\n\u2028three' }])
  })
})
