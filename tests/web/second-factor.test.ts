import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesOf } from '../../src/desk/second-factor/base32.ts'
import { codeOf, stepAt } from '../../src/desk/second-factor/totp.ts'
import { addPerson, client, openHouse, PASSWORD, type TestHouse } from './house.ts'
import { signedInVisitor, textOf, type Visited, Visitor } from './visitor.ts'

let house: TestHouse
/** The server's clock: each code is taken once, so tests move on. */
let clock = Date.now()
const now = () => new Date(clock)
const moveOn = (seconds = 90) => {
  clock += seconds * 1000
}
let admin: { readonly id: string; readonly token: string }
beforeAll(async () => {
  house = await openHouse({ now })
  admin = await addPerson(house, 'boss', 'administrator')
})
afterAll(() => house.close())

let count = 0
/** Somebody who has signed in. */
async function newcomer(role: 'translator' | 'coordinator' = 'translator') {
  count += 1
  const login = `one${count}`
  const { id, token } = await addPerson(house, login, role)
  return { id, login, token, visitor: await signedInVisitor(house, login) }
}

interface App {
  readonly code: () => string
  readonly recovery: readonly string[]
}

/** Sets two-step sign-in up as people do, by forms. */
async function setUp(visitor: Visitor): Promise<App> {
  const offer = await visitor.post('/account/second-factor/offers', { password: PASSWORD })
  expect([offer.status, offer.to]).toEqual([303, '/account/second-factor'])
  const shown = await visitor.get('/account/second-factor')
  expect(shown.text).toMatch(/<svg class="qr"[\s\S]*<path d="M4 4h7v1h-7z/)
  const secret = bytesOf(
    (/id="secret"[^>]*value="([A-Z2-7 ]+)"/.exec(shown.text)?.[1] ?? '').replaceAll(' ', ''),
  )
  const code = () => codeOf(secret, stepAt(now()))
  const done = await visitor.post('/account/second-factor/confirmations', { code: code() })
  expect(done.status).toBe(201)
  const recovery = [...done.text.matchAll(/<code>([^<]+)<\/code>/g)].map(([, one = '']) => one)
  moveOn()
  return { code, recovery }
}

/** The first half of a sign-in by the form. */
async function password(visitor: Visitor, login: string, to = '/'): Promise<Record<string, string>> {
  const asked = await visitor.post('/sessions', { login, password: PASSWORD, to })
  expect([asked.status, visitor.cookies.has('padan')]).toEqual([200, false])
  expect(asked.text).toContain('autocomplete="one-time-code"')
  return fieldsOf(asked)
}

function fieldsOf({ text }: Visited): Record<string, string> {
  const hidden = [...text.matchAll(/type="hidden" name="(to|login|ticket)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
}

async function acts(): Promise<readonly string[]> {
  const { json } = await client(house, admin.token)('GET', '/api/audit')
  return json.entries.map(({ act }: { act: string }) => act)
}

describe('two-step sign-in', () => {
  it('asks for the code of now, once the password is right, and goes on where one wanted', async () => {
    const { login, visitor } = await newcomer()
    const app = await setUp(visitor)
    expect(app.recovery).toHaveLength(10)
    const guest = new Visitor(house)
    const half = await password(guest, login, '/projects')
    expect((await guest.get('/projects')).to).toMatch(/^\/sessions\/new/)
    const done = await guest.post('/sessions', { ...half, code: app.code() })
    expect([done.status, done.to]).toEqual([303, '/projects'])
    expect((await guest.get('/projects')).status).toBe(200)
    expect((await acts())[0]).toBe('signedIn')
  })

  it('takes a code once, and a ticket once', async () => {
    const { login, visitor } = await newcomer()
    const app = await setUp(visitor)
    const half = await password(new Visitor(house), login)
    expect((await new Visitor(house).post('/sessions', { ...half, code: app.code() })).status).toBe(303)
    const other = await password(new Visitor(house), login)
    const replayed = await new Visitor(house).post('/sessions', { ...other, code: app.code() })
    expect([replayed.status, textOf(replayed.text).includes('each works once')]).toEqual([401, true])
    expect((await acts())[0]).toBe('codeFailed')
    moveOn()
    const spent = await new Visitor(house).post('/sessions', { ...half, code: app.code() })
    expect([spent.status, textOf(spent.text).includes('That took too long')]).toEqual([401, true])
    expect((await new Visitor(house).post('/sessions', { ...other, code: app.code() })).status).toBe(303)
  })

  it('keeps a ticket for ten minutes, and for its own login', async () => {
    const [one, two] = [await newcomer(), await newcomer()]
    const app = await setUp(one.visitor)
    await setUp(two.visitor)
    const half = await password(new Visitor(house), one.login)
    const stolen = await new Visitor(house).post('/sessions', { ...half, login: two.login, code: app.code() })
    expect(stolen.status).toBe(401)
    moveOn(601)
    const late = await new Visitor(house).post('/sessions', { ...half, code: app.code() })
    expect([late.status, late.text.includes('name="password"')]).toEqual([401, true])
  })

  it('takes recovery codes, each once', async () => {
    const { login, visitor } = await newcomer()
    const { recovery } = await setUp(visitor)
    const [code = ''] = recovery
    const half = await password(new Visitor(house), login)
    expect((await new Visitor(house).post('/sessions', { ...half, code })).status).toBe(303)
    expect((await acts()).slice(0, 2)).toEqual(['signedIn', 'recoveryCodeUsed'])
    const again = await password(new Visitor(house), login)
    expect((await new Visitor(house).post('/sessions', { ...again, code })).status).toBe(401)
    const page = await visitor.get('/account/second-factor')
    expect(page.to).toBe('')
    expect(textOf(page.text)).toContain('9 codes are left')
  })

  it('counts wrong codes as wrong passwords: the eleventh is not looked at', async () => {
    const { login, visitor } = await newcomer()
    const app = await setUp(visitor)
    const half = await password(new Visitor(house), login)
    const statuses: number[] = []
    for (let n = 0; n < 11; n += 1) {
      const from = { 'x-forwarded-for': `192.0.2.${n}` }
      statuses.push((await new Visitor(house).post('/sessions', { ...half, code: 'xxxxxx' }, from)).status)
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429])
    const right = await new Visitor(house).post(
      '/sessions',
      { ...half, code: app.code() },
      { 'x-forwarded-for': '192.0.2.77' },
    )
    expect(right.status).toBe(429)
  })

  it('works for programs in one request, and says what it lacks', async () => {
    const { login, visitor, token } = await newcomer()
    const app = await setUp(visitor)
    const post = (more: object) =>
      client(house, '')('POST', '/api/sessions', { login, password: PASSWORD, ...more })
    const lacking = await post({})
    expect([lacking.status, lacking.json.error.code]).toEqual([403, 'code_needed'])
    expect((await post({ code: '' })).json.error.code).toBe('code_needed')
    expect((await post({ code: '000' })).json.error.code).toBe('wrong_code')
    expect((await post({ code: app.code() })).status).toBe(201)
    expect((await post({ password: 'wrong', code: app.code() })).json.error.code).toBe('wrong_login')
    // API tokens are not concerned.
    expect((await client(house, token)('GET', '/api/projects')).status).toBe(200)
  })

  it('is asked for after a new password by a link, too', async () => {
    const { id, visitor } = await newcomer()
    const app = await setUp(visitor)
    const made = await client(house, admin.token)('POST', `/api/people/${id}/resets`, {})
    const link = new URL(made.json.link).searchParams.get('link') ?? ''
    const guest = new Visitor(house)
    const asked = await guest.post('/passwords', { link, password: 'another long password' })
    expect([asked.status, guest.cookies.has('padan')]).toEqual([200, false])
    expect((await guest.post('/sessions', { ...fieldsOf(asked), code: app.code() })).to).toBe('/')
  })

  it.each([
    ['neither password nor ticket', {}],
    ['both', { password: PASSWORD, ticket: 'x' }],
    ['a code that is no text', { password: PASSWORD, code: ['1'] }],
    ['a code of 10,000 digits', { password: PASSWORD, code: '1'.repeat(10_000) }],
  ])('refuses %s', async (_, body) => {
    const answer = await client(house, '')('POST', '/api/sessions', { login: 'boss', ...body })
    expect([answer.status, answer.json.error.code]).toEqual([422, 'bad_input'])
  })
})

describe('setting it up', () => {
  it('needs the password, and a first code; other sessions end then', async () => {
    const { login, visitor } = await newcomer()
    const elsewhere = await signedInVisitor(house, login)
    const wrong = await visitor.post('/account/second-factor/offers', { password: 'wrong' })
    expect([wrong.status, /id="offers-password"[^>]*aria-invalid/.test(wrong.text)]).toEqual([422, true])
    expect((await visitor.get('/account/second-factor')).text).not.toContain('class="qr"')
    await visitor.post('/account/second-factor/offers', { password: PASSWORD })
    const early = await visitor.post('/account/second-factor/confirmations', { code: '12' })
    expect([early.status, /id="confirmations-code"[^>]*aria-invalid/.test(early.text)]).toEqual([422, true])
    expect((await elsewhere.get('/projects')).status).toBe(200)
    await setUp(visitor)
    expect((await elsewhere.get('/projects')).status).toBe(303)
    expect((await visitor.get('/projects')).status).toBe(200)
    expect((await acts())[0]).toBe('secondFactorSet')
    expect(textOf((await visitor.get('/account')).text)).toContain('On since')
  })

  it('keeps neither secret nor recovery code in the histories, the audit or the records', async () => {
    const { visitor } = await newcomer()
    const { recovery } = await setUp(visitor)
    const kept = JSON.stringify([
      await house.desk.store.read('workspace'),
      await house.desk.store.read('audit'),
      await house.desk.store.records.list('recovery-codes'),
    ])
    for (const code of recovery) expect(kept).not.toContain(code)
  })

  it('lets new recovery codes be made, and it be moved and taken off, for a code alone', async () => {
    const { login, visitor } = await newcomer()
    const app = await setUp(visitor)
    for (const record of ['recovery-codes', 'removals', 'offers']) {
      const refused = await visitor.post(`/account/second-factor/${record}`, { code: '123456' })
      expect([record, refused.status]).toEqual([record, 422])
    }
    const renewed = await visitor.post('/account/second-factor/recovery-codes', { code: app.code() })
    expect([renewed.status, renewed.text.match(/<code>/g)?.length]).toEqual([201, 10])
    moveOn()
    const moved = await visitor.post('/account/second-factor/offers', { code: app.code() })
    expect(moved.status).toBe(303)
    expect((await visitor.get('/account/second-factor')).text).toContain('class="qr"')
    moveOn()
    expect((await visitor.post('/account/second-factor/removals', { code: app.code() })).status).toBe(303)
    expect((await acts()).slice(0, 2)).toEqual(['secondFactorEnded', 'recoveryCodesMade'])
    expect((await signedInVisitor(house, login)).cookies.has('padan')).toBe(true)
  })

  it('stops whoever guesses at an open session', async () => {
    const { visitor } = await newcomer()
    const app = await setUp(visitor)
    const statuses: number[] = []
    for (let n = 0; n < 11; n += 1)
      statuses.push((await visitor.post('/account/second-factor/removals', { code: '12345' })).status)
    expect(statuses).toEqual([...Array(10).fill(422), 429])
    expect((await visitor.post('/account/second-factor/removals', { code: app.code() })).status).toBe(429)
  })

  it('speaks both languages', async () => {
    const { login } = await newcomer()
    const visitor = await signedInVisitor(house, login, 'id')
    expect(textOf((await visitor.get('/account/second-factor')).text)).toContain('Verifikasi dua langkah')
  })
})

describe('administrators', () => {
  it('take it off for who has lost it; the sessions of that person end', async () => {
    const { id, login, visitor } = await newcomer()
    await setUp(visitor)
    const boss = await signedInVisitor(house, 'boss')
    expect(textOf((await boss.get(`/people/${id}`)).text)).toContain('Turn off two-step sign-in')
    expect((await boss.post(`/people/${id}/second-factor/removals`, {})).to).toBe(`/people/${id}`)
    expect((await acts())[0]).toBe('secondFactorTakenOff')
    expect((await visitor.get('/projects')).status).toBe(303)
    await signedInVisitor(house, login)
    expect(textOf((await boss.get(`/people/${id}`)).text)).toContain('Not set up')
  })

  it('forget it with the person', async () => {
    const { id, login, visitor } = await newcomer()
    await setUp(visitor)
    await client(house, admin.token)('POST', `/api/people/${id}/removals`, { name: login })
    expect(await house.secondFactors.since(id)).toBeNull()
  })
})

describe('demanded', () => {
  afterAll(() => client(house, admin.token)('POST', '/api/second-factor-demands', { of: 'nobody' }))

  it.each([
    ['leaders', 'translator', 'free'],
    ['leaders', 'coordinator', 'held'],
    ['leaders', 'administrator', 'held'],
    ['all', 'translator', 'held'],
    ['nobody', 'coordinator', 'free'],
  ] as const)('of %s, a %s is %s', async (of, role, wanted) => {
    const { login, token } =
      role === 'administrator' ? { login: 'boss', token: admin.token } : await newcomer(role)
    const visitor = await signedInVisitor(house, login)
    const asked = await client(house, admin.token)('POST', '/api/second-factor-demands', { of })
    expect([asked.status, asked.json]).toEqual([201, { of }])
    const places = await Promise.all(['/', '/projects', '/account'].map((path) => visitor.get(path)))
    const held = places.map(({ to }) => to === '/account/second-factor')
    expect(held).toEqual(Array(3).fill(wanted === 'held'))
    const saved = await visitor.post('/account/names', { name: login })
    expect(saved.status).toBe(wanted === 'held' ? 403 : 303)
    expect((await visitor.get('/account/second-factor')).status).toBe(200)
    expect((await client(house, token)('GET', '/api/projects')).status).toBe(200)
  })

  it('is set up, and then cannot be taken off', async () => {
    await client(house, admin.token)('POST', '/api/second-factor-demands', { of: 'nobody' })
    const { visitor } = await newcomer()
    await client(house, admin.token)('POST', '/api/second-factor-demands', { of: 'all' })
    expect(textOf((await visitor.get('/account/second-factor')).text)).toContain('requires two-step sign-in')
    const app = await setUp(visitor)
    expect((await visitor.get('/projects')).status).toBe(200)
    const kept = await visitor.post('/account/second-factor/removals', { code: app.code() })
    expect(kept.status).toBe(409)
    const out = await visitor.post('/sessions/closures', {})
    expect(out.to).toBe('/sessions/new')
  })

  it('ends the open streams of who has none, and not those of programs', async () => {
    await client(house, admin.token)('POST', '/api/second-factor-demands', { of: 'nobody' })
    const { visitor, token } = await newcomer()
    const open = async (headers: Record<string, string>) => {
      const response = await fetch(`${house.url}/api/inbox/events`, { headers })
      const reader = response.body?.getReader()
      await reader?.read()
      return { status: response.status, reader }
    }
    const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ')
    const [page, program] = [await open({ cookie }), await open({ authorization: `Bearer ${token}` })]
    expect([page.status, program.status]).toEqual([200, 200])
    await client(house, admin.token)('POST', '/api/second-factor-demands', { of: 'all' })
    let ended = false
    const more = program.reader?.read().then(() => {
      ended = true
    })
    for (let last = await page.reader?.read(); last && !last.done; ) last = await page.reader?.read()
    expect([(await open({ cookie })).status, ended]).toEqual([403, false])
    await program.reader?.cancel()
    await more
  })

  it('is of administrators to say', async () => {
    const { token } = await newcomer('coordinator')
    const answer = await client(house, token)('POST', '/api/second-factor-demands', { of: 'all' })
    expect(answer.status).toBe(403)
    const strange = await client(house, admin.token)('POST', '/api/second-factor-demands', { of: 'some' })
    expect(strange.status).toBe(422)
  })
})
