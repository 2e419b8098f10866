import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPerson, client, openHouse, PASSWORD, type TestHouse } from './house.ts'
import { raw, signedInVisitor, textOf, Visitor } from './visitor.ts'

let house: TestHouse
let token = ''
let article = ''
beforeAll(async () => {
  house = await openHouse()
  token = (await addPerson(house, 'boss', 'administrator')).token
  for (const { id } of (await house.desk.workspace()).articles.values()) article = id
})
afterAll(() => house.close())

describe('headers', () => {
  it('allow our own files and the nonce of this answer, nothing inline, no frame', async () => {
    const one = await new Visitor(house).get('/sessions/new')
    const two = await new Visitor(house).get('/sessions/new')
    const policy = one.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(nonce.length).toBeGreaterThanOrEqual(22)
    expect(one.text).toContain(`nonce="${nonce}"`)
    expect(two.headers.get('content-security-policy')).not.toContain(nonce)
    expect(one.text).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+="/)
  })

  it('say nothing of what runs here, and keep answers out of shared caches', async () => {
    const { headers } = await new Visitor(house).get('/sessions/new')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  })
})

describe('the name the server is reached by', () => {
  it.each([
    ['127.0.0.1', 303],
    ['localhost:3000', 303],
    ['[::1]:3000', 303],
    ['192.168.1.20', 303],
    ['evil.example', 400],
    ['localhost.evil.example', 400],
    ['127.0.0.1.evil.example', 400],
  ])('%s: %i', async (host, status) => {
    expect((await raw(house, '/', { host })).status).toBe(status)
  })
})

describe('where a change may come from', () => {
  const change = (headers: Record<string, string>) =>
    new Visitor(house).post('/sessions', { login: 'boss', password: PASSWORD }, headers)

  it.each([
    ['no word of it (a program)', () => ({}), 303],
    ['our own page', () => ({ origin: house.url, 'sec-fetch-site': 'same-origin' }), 303],
    ['another site', () => ({ 'sec-fetch-site': 'cross-site' }), 403],
    ['a site beside ours', () => ({ 'sec-fetch-site': 'same-site' }), 403],
    ['a foreign origin', () => ({ origin: 'https://evil.example' }), 403],
    ['Origin: null', () => ({ origin: 'null' }), 403],
    ['our name on another port', () => ({ origin: 'http://127.0.0.1:1' }), 403],
    ['our origin as the beginning of another', () => ({ origin: `${house.url}.evil.example` }), 403],
  ])('%s', async (_, headers, status) => {
    const answer = await change(headers())
    expect(answer.status).toBe(status)
    if (status === 403) expect(answer.headers.getSetCookie()).toEqual([])
  })

  it('reading may come from anywhere: a link to a page works', async () => {
    const visitor = await signedInVisitor(house, 'boss')
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    expect((await raw(house, '/projects', { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(200)
  })
})

describe('the session cookie', () => {
  it('is out of reach of scripts and other sites, and none is given to passers-by', async () => {
    const visitor = new Visitor(house)
    expect((await visitor.get('/sessions/new')).headers.getSetCookie()).toEqual([])
    const { headers } = await visitor.post('/sessions', { login: 'boss', password: PASSWORD })
    const [cookie = ''] = headers.getSetCookie()
    expect(cookie).toMatch(/^padan=s%3A/)
    for (const flag of ['Path=/', 'HttpOnly', 'SameSite=Lax']) expect(cookie).toContain(flag)
  })

  it('with a broken signature is nobody', async () => {
    const visitor = await signedInVisitor(house, 'boss')
    visitor.setCookie('padan', `${visitor.cookies.get('padan')}x`)
    expect((await visitor.get('/projects')).to).toMatch(/^\/sessions\/new/)
  })

  it('survives a restart of the server on the same folder', async () => {
    const before = await openHouse()
    await addPerson(before, 'ayu', 'translator')
    const visitor = await signedInVisitor(before, 'ayu')
    await before.close(true)
    const after = await openHouse({ folder: before.folder })
    try {
      const again = new Visitor(after)
      again.setCookie('padan', visitor.cookies.get('padan') ?? '')
      expect((await again.get('/projects')).status).toBe(200)
    } finally {
      await after.close()
    }
  })
})

describe('over TLS', () => {
  const secure = { publicUrl: 'https://localhost' }
  const asked = { 'x-forwarded-proto': 'https', 'content-type': 'application/json' }

  it('every cookie is Secure, of this host alone by its name, and kept from scripts', async () => {
    const own = await openHouse({ settings: secure })
    await addPerson(own, 'boss', 'administrator')
    const headers = { ...asked, origin: 'https://localhost' }
    const signIn = (headers: Record<string, string>) =>
      fetch(`${own.url}/api/sessions`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ login: 'boss', password: PASSWORD }),
      })
    const given = [await signIn(headers), await fetch(`${own.url}/sessions/new?lng=id`, { headers: asked })]
    const cookies = given.flatMap((answer) => answer.headers.getSetCookie())
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['__Host-padan', '__Host-language'])
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; Path=\/;.*; HttpOnly; Secure; SameSite=Lax$/)
      expect(cookie).not.toContain('Domain')
    }
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ')
    const page = await fetch(`${own.url}/account`, { headers: { ...asked, cookie } })
    expect([page.status, (await page.text()).includes('<html lang="id"')]).toEqual([200, true])
    const out = await fetch(`${own.url}/api/sessions/closures`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body: '{}',
    })
    expect(out.headers.getSetCookie()[0]).toMatch(/^__Host-padan=; Path=\/; Expires=Thu, 01 Jan 1970.*Secure/)
    await own.close()
  })

  it('every answer says so for a year, for all hosts below, and has the other headers: health and assets too', async () => {
    const own = await openHouse({ settings: secure, samples: false })
    for (const path of [
      '/healthz',
      '/readyz',
      '/sessions/new',
      '/api/unknown',
      '/assets/app.js',
      '/api/openapi.json',
    ]) {
      const { headers } = await fetch(own.url + path, { headers: asked })
      const max = /max-age=(\d+); includeSubDomains/.exec(headers.get('strict-transport-security') ?? '')?.[1]
      expect(Number(max), path).toBeGreaterThanOrEqual(31_536_000)
      expect(headers.get('content-security-policy'), path).toMatch(
        /base-uri 'none'.*frame-ancestors 'none'.*object-src 'none'/,
      )
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('access-control-allow-origin'), path).toBeNull()
    }
    await own.close()
  })
})

it.each(['/assets', '/assets/', '/assets/../', '/views', '/.git/config', '/package.json', '/db/data'])(
  'no folder is listed, and none but that of the browser’s files is there: %s',
  async (path) => {
    const { status, text } = await raw(house, path)
    expect([path, status === 404 || status === 303]).toEqual([path, true])
    expect(text).not.toContain('app.css</a>')
  },
)

describe('languages', () => {
  it.each(['toString', 'valueOf', 'hasOwnProperty', '__proto__', 'constructor', '../x', 'en%0d%0aX:1'])(
    '?lng=%s falls back',
    async (lng) => {
      const answer = await new Visitor(house).get(`/sessions/new?lng=${lng}`)
      expect(answer.status).toBe(200)
      expect(answer.text).toContain('<html lang="en"')
      expect(answer.headers.getSetCookie()).toEqual([])
    },
  )

  it('?lng= of 10 kB falls back', async () => {
    expect((await new Visitor(house).get(`/sessions/new?lng=${'x'.repeat(10_000)}`)).status).toBe(200)
  })

  it.each([
    ['the cookie', { cookie: 'language=toString' }],
    ['Accept-Language', { 'accept-language': '../x, toString;q=0.9' }],
  ])('an unknown name in %s falls back', async (_, headers) => {
    const answer = await raw(house, '/sessions/new', headers)
    expect([answer.status, answer.text.includes('<html lang="en"')]).toEqual([200, true])
  })

  it('?lng=id is remembered; the link on each page leads to the same page in the other language', async () => {
    const visitor = new Visitor(house)
    const page = await visitor.get('/sessions/new?to=%2Fprojects&lng=id')
    expect(page.text).toContain('href="/sessions/new?to=%2Fprojects&amp;lng=en"')
    expect((await visitor.get('/sessions/new')).text).toContain('<html lang="id"')
  })

  it('errors come in the language of who asks', async () => {
    const visitor = new Visitor(house, 'id')
    const page = await visitor.get('/tidak/ada')
    expect([page.status, textOf(page.text).includes('Tidak ada halaman di alamat ini')]).toEqual([404, true])
    const english = await client(house, token)('GET', '/api/nothing')
    expect(english.json.error).toEqual({
      code: 'no_page',
      message: expect.stringContaining('There is no page'),
    })
    expect(english.status).toBe(404)
  })
})

describe('event streams', () => {
  it('open under all of this: not ended by sessions, not cached', async () => {
    const control = new AbortController()
    const answer = await fetch(`${house.url}/api/articles/${article}/events`, {
      headers: { authorization: `Bearer ${token}` },
      signal: control.signal,
    })
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
    const reader = answer.body?.getReader()
    const first = await reader?.read()
    expect(new TextDecoder().decode(first?.value)).toContain('retry: 1000')
    control.abort()
  })
})
