import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { deviceOf } from '../../src/web/sessions/device.ts'
import { addPerson, client, openHouse, PASSWORD, type TestHouse } from './house.ts'
import { signedInVisitor, textOf, Visitor } from './visitor.ts'

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1'
const DAY = 24 * 60 * 60 * 1000

let house: TestHouse
let now = Date.now()
let count = 0
beforeAll(async () => {
  house = await openHouse({ now: () => new Date(now) })
})
afterAll(() => house.close())

async function newcomer() {
  count += 1
  const login = `person${count}`
  const { id, token } = await addPerson(house, login, 'translator')
  return { id, login, token, api: client(house, token) }
}

async function signedInWith(agent: string, login: string): Promise<Visitor> {
  const visitor = new Visitor(house)
  const { status } = await visitor.post('/sessions', { login, password: PASSWORD }, { 'user-agent': agent })
  expect(status).toBe(303)
  return visitor
}

async function isIn(visitor: Visitor): Promise<boolean> {
  return (await visitor.get('/account')).status === 200
}

/** An open stream of what waits for somebody; gives a question whether it is over. */
async function stream(headers: Record<string, string>): Promise<() => boolean> {
  let over = false
  await new Promise<void>((begun, failed) => {
    const asked = request(`${house.url}/api/inbox/events`, { headers }, (response) => {
      response.once('data', () => begun())
      response.on('close', () => {
        over = true
      })
      response.on('error', () => undefined)
    })
    asked.on('error', failed).end()
  })
  return () => over
}

function cookieOf(visitor: Visitor): Record<string, string> {
  return { cookie: `padan=${visitor.cookies.get('padan')}` }
}

/** Sooner than the look that every stream takes each ten seconds. */
const AT_ONCE = { timeout: 5_000, interval: 5 }

describe('my sessions', () => {
  it('are listed with browser and system, and this one is marked', async () => {
    const { login } = await newcomer()
    await signedInWith(PHONE, login)
    const here = await signedInWith(FIREFOX, login)
    const page = textOf((await here.get('/account')).text)
    expect(page).toMatch(/Firefox on Linux this one/)
    expect(page).toMatch(/Safari on iPhone/)
    expect(page).not.toMatch(/Safari on iPhone this one/)
    const indonesian = new Visitor(house, 'id')
    indonesian.setCookie('padan', here.cookies.get('padan') ?? '')
    expect(textOf((await indonesian.get('/account')).text)).toMatch(/Firefox di Linux yang ini/)
  })

  it('are told to programs, without what opens them', async () => {
    const { login, api } = await newcomer()
    const here = await signedInWith(FIREFOX, login)
    const { json, text } = await api('GET', '/api/account')
    const since = new Date(now).toISOString()
    expect(json.sessions).toEqual([
      { id: expect.any(String), browser: 'Firefox', system: 'Linux', since, used: since, here: false },
    ])
    const [, secret = ''] = /^s%3A([^.]+)\./.exec(here.cookies.get('padan') ?? '') ?? []
    expect(secret).not.toBe('')
    expect(text).not.toContain(secret)
  })

  it('show when they were last used, to five minutes', async () => {
    const { login, api } = await newcomer()
    const here = await signedInWith(FIREFOX, login)
    now += 6 * 60 * 1000
    await here.get('/account')
    await expect
      .poll(async () => (await api('GET', '/api/account')).json.sessions[0].used)
      .toBe(new Date(now).toISOString())
  })

  it('end one by one', async () => {
    const { login, api } = await newcomer()
    const here = await signedInWith(FIREFOX, login)
    const phone = await signedInWith(PHONE, login)
    const { json } = await api('GET', '/api/account')
    const ended = json.sessions.find(({ system }: { system: string }) => system === 'iPhone')
    const answer = await here.post('/account/sessions/closures', { session: ended.id })
    expect([answer.status, answer.to]).toEqual([303, '/account'])
    expect([await isIn(phone), await isIn(here)]).toEqual([false, true])
    const again = await api('POST', '/api/account/sessions/closures', { session: ended.id })
    expect([again.status, again.json.error.code, again.json.error.field]).toEqual([
      404,
      'not_found',
      'session',
    ])
  })

  it('end all but this one, or all of them', async () => {
    const { login, token } = await newcomer()
    const here = await signedInWith(FIREFOX, login)
    const phone = await signedInWith(PHONE, login)
    await here.post('/account/sessions/closures', { session: 'others' })
    expect([await isIn(phone), await isIn(here)]).toEqual([false, true])
    const answer = await here.post('/account/sessions/closures', { session: 'all' })
    expect([answer.to, here.cookies.has('padan'), await isIn(here)]).toEqual(['/sessions/new', false, false])
    expect((await client(house, token)('GET', '/api/account')).status).toBe(200)
  })

  it('of somebody else cannot be ended', async () => {
    const mine = await newcomer()
    const other = await newcomer()
    const theirs = await signedInWith(FIREFOX, other.login)
    const { id } = (await other.api('GET', '/api/account')).json.sessions[0]
    const answer = await mine.api('POST', '/api/account/sessions/closures', { session: id })
    expect(answer.status).toBe(404)
    await mine.api('POST', '/api/account/sessions/closures', { session: 'all' })
    expect(await isIn(theirs)).toBe(true)
  })
})

describe('a session ends by itself', () => {
  it('14 days after it was last used', async () => {
    const { login, api } = await newcomer()
    const visitor = await signedInVisitor(house, login)
    now += 13 * DAY
    expect(await isIn(visitor)).toBe(true)
    await expect.poll(async () => (await api('GET', '/api/account')).json.sessions).toHaveLength(1)
    now += 13 * DAY
    expect(await isIn(visitor)).toBe(true)
    now += 14 * DAY
    expect(await isIn(visitor)).toBe(false)
    expect((await api('GET', '/api/account')).json.sessions).toEqual([])
  })

  it('90 days after it began, however much it is used', async () => {
    const { login } = await newcomer()
    const visitor = await signedInVisitor(house, login)
    for (let day = 10; day <= 80; day += 10) {
      now += 10 * DAY
      expect(await isIn(visitor)).toBe(true)
    }
    now += 10 * DAY - 1
    expect(await isIn(visitor)).toBe(true)
    now += 1
    expect(await isIn(visitor)).toBe(false)
  })

  it('as the settings say', async () => {
    const strict = await openHouse({
      samples: false,
      now: () => new Date(now),
      settings: { sessions: { idleDays: 1, absoluteDays: 2 } },
    })
    try {
      await strict.desk.administer(
        { operation: '00000000-0000-4000-9000-000000000009', request: 'x', by: 'system' },
        { type: 'addProject', name: 'One', by: 'system' },
      )
      await addPerson(strict, 'ana', 'administrator')
      const visitor = await signedInVisitor(strict, 'ana')
      expect(textOf((await visitor.get('/account')).text)).toContain(
        'has not been used for 1 day, and 2 days after',
      )
      now += DAY
      expect(await isIn(visitor)).toBe(false)
    } finally {
      await strict.close()
    }
  })
})

describe('open pages', () => {
  test('end at once where their session is ended, and go on elsewhere', async () => {
    const { login } = await newcomer()
    const here = await signedInWith(FIREFOX, login)
    const phone = await signedInWith(PHONE, login)
    const [atPhone, atHere] = [await stream(cookieOf(phone)), await stream(cookieOf(here))]
    await here.post('/account/sessions/closures', { session: 'others' })
    await expect.poll(atPhone, AT_ONCE).toBe(true)
    expect(atHere()).toBe(false)
    await here.post('/account/sessions/closures', { session: 'all' })
    await expect.poll(atHere, AT_ONCE).toBe(true)
  })

  test('end at once at a new password: of browsers and of programs', async () => {
    const { login, token } = await newcomer()
    const here = await signedInWith(FIREFOX, login)
    const over = [await stream(cookieOf(here)), await stream({ authorization: `Bearer ${token}` })]
    await here.post('/account/passwords', { current: PASSWORD, password: 'another long password' })
    for (const one of over) await expect.poll(one, AT_ONCE).toBe(true)
    expect(await isIn(here)).toBe(true)
  })

  test('end at once when an administrator gives a new password', async () => {
    const boss = await addPerson(house, `boss${count}`, 'administrator')
    const { id, login, token } = await newcomer()
    const visitor = await signedInVisitor(house, login)
    const over = [await stream(cookieOf(visitor)), await stream({ authorization: `Bearer ${token}` })]
    await client(house, boss.token)('POST', `/api/people/${id}/passwords`, {})
    for (const one of over) await expect.poll(one, AT_ONCE).toBe(true)
  })

  test('end at once where somebody signs out', async () => {
    const { login } = await newcomer()
    const visitor = await signedInVisitor(house, login)
    const over = await stream(cookieOf(visitor))
    await visitor.post('/sessions/closures', {})
    await expect.poll(over, AT_ONCE).toBe(true)
  })
})

test('my own new password begins a new session here: the old id is nobody', async () => {
  const { login } = await newcomer()
  const visitor = await signedInVisitor(house, login)
  const before = visitor.cookies.get('padan') ?? ''
  await visitor.post('/account/passwords', { current: PASSWORD, password: 'another long password' })
  expect(visitor.cookies.get('padan')).not.toBe(before)
  const thief = new Visitor(house)
  thief.setCookie('padan', before)
  expect([await isIn(thief), await isIn(visitor)]).toEqual([false, true])
})

describe('browsers and systems', () => {
  const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0'
  it.each([
    [FIREFOX, 'Firefox', 'Linux'],
    [PHONE, 'Safari', 'iPhone'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`, 'Chrome', 'Windows'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/150.0`, 'Edge', 'Windows'],
    [`Mozilla/5.0 (Linux; Android 15; K) ${CHROME} Mobile Safari/537.36`, 'Chrome', 'Android'],
    [
      `Mozilla/5.0 (Linux; Android 15; K) ${CHROME} SamsungBrowser/28.0 Safari/537.36`,
      'Samsung Internet',
      'Android',
    ],
    [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${CHROME} Safari/537.36`, 'Chrome', 'ChromeOS'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
      'Safari',
      'macOS',
    ],
    ['curl/8.5.0', 'curl', ''],
    ['', '', ''],
    ['<script>alert(1)</script>', '', ''],
  ])('%s', (agent, browser, system) => {
    expect(deviceOf(agent)).toEqual({ browser, system })
  })
})
