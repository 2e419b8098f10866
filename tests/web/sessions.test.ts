import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wayBack } from '../../src/web/sessions/way-back.ts'
import { addPerson, client, openHouse, PASSWORD, type TestHouse } from './house.ts'
import { signedInVisitor, textOf, Visitor } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openHouse()
  await addPerson(house, 'ayu', 'translator')
})
afterAll(() => house.close())

describe('signing in', () => {
  it('asks for it and comes back to the page that was wanted', async () => {
    const visitor = new Visitor(house)
    expect((await visitor.get('/')).to).toBe('/sessions/new')
    const wanted = await visitor.get('/projects?lng=id')
    expect([wanted.status, wanted.to]).toEqual([
      303,
      `/sessions/new?to=${encodeURIComponent('/projects?lng=id')}`,
    ])
    const form = await visitor.get(wanted.to)
    expect(form.text).toMatch(/name="to" value="\/projects\?lng=id"/)
    expect(form.text).toMatch(/autocomplete="current-password"/)
    const done = await visitor.post('/sessions', {
      login: ' AYU ',
      password: PASSWORD,
      to: '/projects?lng=id',
    })
    expect([done.status, done.to]).toEqual([303, '/projects?lng=id'])
    expect((await visitor.get('/projects')).status).toBe(200)
    expect((await visitor.get('/sessions/new')).to).toBe('/')
  })

  it('begins a new session id, and the old one is nobody', async () => {
    const visitor = await signedInVisitor(house, 'ayu')
    const before = visitor.cookies.get('padan') ?? ''
    await visitor.post('/sessions', { login: 'ayu', password: PASSWORD })
    expect(visitor.cookies.get('padan')).not.toBe(before)
    const thief = new Visitor(house)
    thief.setCookie('padan', before)
    expect((await thief.get('/projects')).to).toMatch(/^\/sessions\/new/)
  })

  it('takes no session id that somebody chose', async () => {
    const visitor = new Visitor(house)
    visitor.setCookie('padan', 's%3Achosen.AAAA')
    await visitor.post('/sessions', { login: 'ayu', password: PASSWORD })
    expect(visitor.cookies.get('padan')).not.toContain('chosen')
  })

  it('works for programs', async () => {
    const answer = await fetch(`${house.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'ayu', password: PASSWORD }),
    })
    expect(answer.status).toBe(201)
    expect(await answer.json()).toMatchObject({ person: { name: 'ayu', login: 'ayu' } })
    expect(answer.headers.getSetCookie()[0]).toMatch(/^padan=.*HttpOnly; SameSite=Lax/)
  })

  it('ends: the session is gone on the server and the cookie in the browser', async () => {
    const visitor = await signedInVisitor(house, 'ayu')
    const cookie = visitor.cookies.get('padan') ?? ''
    const out = await visitor.post('/sessions/closures', {})
    expect([out.status, out.to, visitor.cookies.has('padan')]).toEqual([303, '/sessions/new', false])
    const thief = new Visitor(house)
    thief.setCookie('padan', cookie)
    expect((await thief.get('/projects')).to).toMatch(/^\/sessions\/new/)
    expect((await new Visitor(house).post('/sessions/closures', {})).status).toBe(303)
  })

  it('is not possible for people without a login', async () => {
    const answer = await new Visitor(house).post('/sessions', { login: '', password: '' })
    expect(answer.status).toBe(401)
  })

  it('does not know an unknown token', async () => {
    const answer = await client(house, 'padan_unknown')('GET', '/api/projects')
    expect([answer.status, answer.json.error.code]).toEqual([401, 'signed_out'])
  })

  it.each([
    ['a password that is no text', { login: 'ayu', password: ['x'] }],
    ['a password of 10,000 characters', { login: 'ayu', password: 'x'.repeat(10_000) }],
    ['a field more', { login: 'ayu', password: PASSWORD, person: 'p1' }],
    ['no login', { password: PASSWORD }],
  ])('refuses %s', async (_, body) => {
    const answer = await client(house, '')('POST', '/api/sessions', body)
    expect([answer.status, answer.json.error.code]).toEqual([422, 'bad_input'])
  })
})

describe('wrong logins and passwords', () => {
  let closed: TestHouse
  beforeAll(async () => {
    closed = await openHouse({ samples: false })
    await closed.desk.administer(
      { operation: '00000000-0000-4000-9000-000000000001', request: 'x', by: 'system' },
      { type: 'addProject', name: 'One', by: 'system' },
    )
    await addPerson(closed, 'budi', 'administrator')
    await addPerson(closed, 'citra', 'administrator')
  })
  afterAll(() => closed.close())
  const from = (address: string) => ({ 'x-forwarded-for': address })

  it('are answered alike, and the form keeps the login', async () => {
    const known = await new Visitor(closed).post(
      '/sessions',
      { login: 'budi', password: 'wrong' },
      from('192.0.2.1'),
    )
    const unknown = await new Visitor(closed).post(
      '/sessions',
      { login: 'nobody', password: 'wrong' },
      from('192.0.2.1'),
    )
    expect([known.status, unknown.status]).toEqual([401, 401])
    const sentence = 'The login or the password is wrong. Check both and try again.'
    expect(textOf(known.text)).toContain(sentence)
    expect(textOf(unknown.text)).toContain(sentence)
    expect(known.text).toMatch(/value="budi"/)
  })

  it('are counted for each login, whatever the address; who signs in rightly is not counted', async () => {
    const tries = Array.from({ length: 11 }, (_, i) => i)
    const statuses: number[] = []
    for (const i of tries) {
      const answer = await new Visitor(closed).post(
        '/sessions',
        { login: 'CITRA', password: 'wrong' },
        from(`192.0.2.${10 + i}`),
      )
      statuses.push(answer.status)
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429])
    const blocked = await fetch(`${closed.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...from('192.0.2.40') },
      body: JSON.stringify({ login: 'citra', password: PASSWORD }),
    })
    expect([blocked.status, JSON.parse(await blocked.text()).error.code]).toEqual([429, 'too_many_requests'])
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(blocked.headers.get('retry-after'))).toBeLessThanOrEqual(900)
    for (const _ of tries) {
      const right = await new Visitor(closed).post(
        '/sessions',
        { login: 'budi', password: PASSWORD },
        from('192.0.2.50'),
      )
      expect(right.status).toBe(303)
    }
  })

  it('are counted for each address, whatever the login', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 11; i += 1) {
      const answer = await new Visitor(closed).post(
        '/sessions',
        { login: `guess${i}`, password: 'wrong' },
        from('192.0.2.99'),
      )
      statuses.push(answer.status)
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429])
  })
})

describe('the way back', () => {
  it.each([
    ['/articles/abc?status=returned', '/articles/abc?status=returned'],
    ['/', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/..//evil.example', '/'],
    ['/.//evil.example', '/'],
    ['https:evil.example', '/'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['evil', '/'],
    ['', '/'],
    [undefined, '/'],
  ])('%j leads to %s', (to, path) => {
    expect(wayBack(to, 'http://127.0.0.1:3000')).toBe(path)
  })
})
