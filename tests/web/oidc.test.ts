import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { OidcRole, OidcSettings, Settings } from '../../src/settings.ts'
import { openProvider, type TestProvider } from '../oidc/provider.ts'
import { addPerson, client, openHouse, PASSWORD, type TestHouse } from './house.ts'
import { signedInVisitor, textOf, type Visited, Visitor } from './visitor.ts'

const PUBLIC = 'http://padan.example'
const ROLES: Pick<OidcSettings, 'roles'> = {
  roles: {
    claim: 'groups',
    of: new Map<string, OidcRole>([
      ['wartawan', 'translator'],
      ['redaktur', 'reviewer'],
      ['desk', 'coordinator'],
      ['it', 'administrator'],
    ]),
  },
}

let provider: TestProvider
beforeAll(async () => {
  provider = await openProvider(PUBLIC)
})
afterAll(() => provider.close())

const houses: TestHouse[] = []
afterEach(async () => {
  for (const house of houses.splice(0)) await house.close()
})

/** A house where people sign in at the provider, with an administrator of its own. */
async function open(oidc: Partial<OidcSettings> = ROLES, more: Partial<Settings> = {}, now?: () => Date) {
  const settings = { publicUrl: PUBLIC, oidc: provider.settings(oidc), ...more }
  const house = await openHouse({ settings, ...(now ? { now } : {}) })
  houses.push(house)
  const boss = await addPerson(house, 'boss', 'administrator')
  return { house, boss, visitor: new Visitor(house) }
}

const pathOf = (address: string) => {
  const { pathname, search } = new URL(address)
  return pathname + search
}

/** Signs in at the provider as a browser of its own would, from our address for it up to the one that it sends back to. */
async function atProvider(address: string, subject: string): Promise<string> {
  const browser = new Visitor({ url: provider.issuer })
  let answer = await browser.get(pathOf(address))
  for (let step = 0; step < 12; step += 1) {
    if (answer.to.startsWith(PUBLIC)) return answer.to
    if (answer.to !== '') {
      answer = await browser.get(pathOf(new URL(answer.to, provider.issuer).href))
      continue
    }
    const prompt = /name="prompt" value="(\w+)"/.exec(answer.text)?.[1] ?? ''
    const action = /action="([^"]+)"/.exec(answer.text)?.[1] ?? ''
    const typed: Record<string, string> =
      prompt === 'login' ? { prompt, login: subject, password: 'any' } : { prompt }
    answer = await browser.post(pathOf(new URL(action, provider.issuer).href), typed)
  }
  throw new Error(`the provider did not send anybody back: ${answer.status} ${answer.text.slice(0, 300)}`)
}

/** All of it: out by our button, in at the provider, back. */
async function signInAs(visitor: Visitor, subject: string, to = '/'): Promise<Visited> {
  const sent = await visitor.get(`/oidc/new?to=${encodeURIComponent(to)}`)
  expect([sent.status, new URL(sent.to).origin]).toEqual([303, provider.issuer])
  return visitor.get(pathOf(await atProvider(sent.to, subject)))
}

async function personCalled(house: TestHouse, login: string) {
  const workspace = await house.desk.workspace()
  const person = [...workspace.people.values()].find((one) => one.login === login)
  const role = workspace.projects.get('j1')?.members.get(person?.id ?? '')
  return person && { id: person.id, name: person.name, administrator: person.administrator, role }
}

describe('signing in elsewhere', () => {
  it('begins with state, nonce and PKCE, at the address that is public', async () => {
    const { visitor } = await open()
    expect((await visitor.get('/sessions/new?to=/projects')).text).toContain(
      'href="/oidc/new?to=%2Fprojects"',
    )
    const asked = new URL((await visitor.get('/oidc/new')).to).searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: 'padan',
      redirect_uri: `${PUBLIC}/oidc/callback`,
      code_challenge_method: 'S256',
      scope: 'openid profile email',
    })
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.get(name)?.length, name).toBeGreaterThan(40)
  })

  it('adds somebody new with the role that the claim gives, and goes on where he wanted', async () => {
    const { house, visitor } = await open()
    provider.people.set('s-1', { name: 'Sinta Dewi', preferred_username: 'sinta', groups: ['x', 'redaktur'] })
    const done = await signInAs(visitor, 's-1', '/projects')
    expect([done.status, done.to]).toEqual([303, '/projects'])
    expect((await visitor.get('/projects')).status).toBe(200)
    expect(await personCalled(house, 'sinta')).toMatchObject({
      name: 'Sinta Dewi',
      administrator: false,
      role: 'reviewer',
    })
    expect((await signInAs(new Visitor(house), 's-1')).status).toBe(303)
    const people = [...(await house.desk.workspace()).people.values()]
    expect(people.filter(({ login }) => login === 'sinta')).toHaveLength(1)
  })

  it('makes the first administrator of an empty house', async () => {
    const settings = { publicUrl: PUBLIC, oidc: provider.settings(ROLES) }
    const house = await openHouse({ settings })
    houses.push(house)
    provider.people.set('s-2', { preferred_username: 'kepala', groups: 'it' })
    const visitor = new Visitor(house)
    expect((await visitor.get('/')).to).toBe('/sessions/new')
    expect((await signInAs(visitor, 's-2')).status).toBe(303)
    expect((await visitor.get('/people')).status).toBe(200)
  })

  it('changes the role with the claim at each sign-in; other sessions end then', async () => {
    const { house, visitor } = await open()
    provider.people.set('s-3', { preferred_username: 'tono', groups: ['wartawan'] })
    await signInAs(visitor, 's-3')
    for (const [groups, administrator, role] of [
      [['desk', 'wartawan'], false, 'coordinator'],
      [['it'], true, 'coordinator'],
      [['redaktur'], false, 'reviewer'],
    ] as const) {
      provider.people.set('s-3', { preferred_username: 'renamed', groups })
      const next = new Visitor(house)
      await signInAs(next, 's-3')
      expect(await personCalled(house, 'tono')).toMatchObject({ administrator, role })
      expect((await next.get('/projects')).status).toBe(200)
    }
    expect((await visitor.get('/projects')).status).toBe(303)
  })

  it('lets nobody in without a role, and takes the one that he had', async () => {
    const { house, visitor } = await open()
    provider.people.set('s-4', { preferred_username: 'udin', groups: ['wartawan'] })
    await signInAs(visitor, 's-4')
    provider.people.set('s-4', { preferred_username: 'udin', groups: [] })
    const refused = await signInAs(new Visitor(house), 's-4')
    expect([refused.status, textOf(refused.text).includes('have no role here')]).toEqual([403, true])
    expect(await personCalled(house, 'udin')).toMatchObject({ role: undefined })
    expect((await visitor.get('/projects')).status).toBe(303)
    provider.people.set('s-5', { preferred_username: 'joko', groups: ['others'] })
    expect((await signInAs(new Visitor(house), 's-5')).status).toBe(403)
    expect(await personCalled(house, 'joko')).toBeUndefined()
  })

  it('keeps the last administrator, whatever the claim says', async () => {
    const settings = { publicUrl: PUBLIC, oidc: provider.settings(ROLES) }
    const house = await openHouse({ settings })
    houses.push(house)
    provider.people.set('s-6', { preferred_username: 'last', groups: ['it'] })
    await signInAs(new Visitor(house), 's-6')
    provider.people.set('s-6', { preferred_username: 'last', groups: [] })
    const visitor = new Visitor(house)
    expect((await signInAs(visitor, 's-6')).status).toBe(303)
    expect((await visitor.get('/people')).status).toBe(200)
  })

  it.each([
    ['a verified address, where that is allowed', true, true, 303],
    ['an address that nobody checked', true, false, 403],
    ['a verified address, where that is not allowed', false, true, 403],
  ])('knows somebody who is here by %s', async (_, linkByEmail, email_verified, status) => {
    const { house, visitor } = await open({ linkByEmail })
    const { id } = await addPerson(house, 'ratna@kantor.example', 'translator')
    provider.people.set('s-7', { email: 'Ratna@kantor.example', email_verified })
    expect((await signInAs(visitor, 's-7')).status).toBe(status)
    if (status === 403) return
    expect(
      (await client(house, await house.accounts.makeToken(id, 'x', new Date()))('GET', '/api/account'))
        .status,
    ).toBe(200)
    provider.people.set('s-7', { email: 'changed@kantor.example', email_verified })
    const later = new Visitor(house)
    await signInAs(later, 's-7')
    expect((await later.get('/account')).text).toContain('ratna@kantor.example')
    // One person, one identity.
    provider.people.set('s-8', { email: 'ratna@kantor.example', email_verified })
    expect((await signInAs(new Visitor(house), 's-8')).status).toBe(403)
  })

  it('takes no login that somebody has', async () => {
    const { house, visitor } = await open()
    provider.people.set('s-9', { preferred_username: 'BOSS', groups: ['it'] })
    const refused = await signInAs(visitor, 's-9')
    expect([refused.status, textOf(refused.text).includes('login “BOSS”')]).toEqual([403, true])
    expect((await visitor.get('/projects')).status).toBe(303)
    expect(await house.identities.isLinked((await personCalled(house, 'boss'))?.id ?? '')).toBe(false)
  })

  it('lets nobody back in who was removed', async () => {
    const { house, boss, visitor } = await open()
    provider.people.set('s-10', { name: 'Pergi', preferred_username: 'pergi', groups: ['wartawan'] })
    await signInAs(visitor, 's-10')
    const { id } = (await personCalled(house, 'pergi')) ?? { id: '' }
    await client(house, boss.token)('POST', `/api/people/${id}/removals`, { name: 'Pergi' })
    expect((await signInAs(new Visitor(house), 's-10')).status).toBe(403)
    expect(await personCalled(house, 'pergi')).toBeUndefined()
  })

  it('leaves two-step sign-in to the provider', async () => {
    const { house, boss, visitor } = await open()
    await client(house, boss.token)('POST', '/api/second-factor-demands', { of: 'all' })
    provider.people.set('s-11', { preferred_username: 'wati', groups: ['wartawan'] })
    await signInAs(visitor, 's-11')
    expect((await visitor.get('/projects')).status).toBe(200)
    expect((await (await signedInVisitor(house, 'boss')).get('/projects')).to).toBe('/account/second-factor')
  })

  it('ends here, and there if one wants', async () => {
    const { visitor } = await open()
    provider.people.set('s-12', { preferred_username: 'eko', groups: ['wartawan'] })
    await signInAs(visitor, 's-12')
    const out = await visitor.post('/sessions/closures', {})
    expect([out.to, visitor.cookies.has('padan')]).toEqual(['/sessions/new?left=oidc', false])
    expect(textOf((await visitor.get(out.to)).text)).toContain('Sign out of Kantor too')
    const there = new URL((await visitor.get('/oidc/end')).to)
    expect([there.origin, there.searchParams.get('post_logout_redirect_uri')]).toEqual([
      provider.issuer,
      `${PUBLIC}/sessions/new`,
    ])
  })

  it('is in the audit, whether somebody was let in or not', async () => {
    const { house, boss, visitor } = await open()
    provider.people.set('s-13', { preferred_username: 'gita', groups: ['wartawan'] })
    await signInAs(visitor, 's-13')
    provider.people.set('s-13', { preferred_username: 'gita', groups: [] })
    await signInAs(new Visitor(house), 's-13')
    const { json } = await client(house, boss.token)('GET', '/api/audit')
    const acts = json.entries.map(({ act }: { act: string }) => act)
    expect(acts.slice(0, 5)).toEqual([
      'signInElsewhereFailed',
      'memberRemoved',
      'signedIn',
      'personAdded',
      'memberChanged',
    ])
  })
})

describe('an answer of the provider', () => {
  /** As far as the way back, which the test then goes in its own way. */
  async function halfway(house: TestHouse, visitor: Visitor): Promise<string> {
    provider.people.set('s-20', { preferred_username: 'half', groups: ['wartawan'] })
    const sent = await visitor.get('/oidc/new')
    const [attempt] = await house.desk.store.records.list('oidc-attempt')
    expect(JSON.stringify(attempt)).not.toContain(new URL(sent.to).searchParams.get('state'))
    return pathOf(await atProvider(sent.to, 's-20'))
  }

  it.each([
    ['comes in another browser', 'oidc_stale', async (back: string) => back, true],
    ['has another state', 'oidc_stale', async (back: string) => back.replace(/state=./, 'state=~'), false],
    ['has no state', 'oidc_stale', async (back: string) => back.replace(/state=[^&]*&?/, ''), false],
    ['has another code', 'oidc_failed', async (back: string) => back.replace(/code=./, 'code=~'), false],
    [
      'says it is of another issuer',
      'oidc_failed',
      async (back: string) => back.replace(/iss=[^&]*/, 'iss=https%3A%2F%2Fevil.example'),
      false,
    ],
    [
      'says that somebody broke it off',
      'oidc_refused',
      async (back: string) => back.replace(/code=[^&]*/, 'error=access_denied'),
      false,
    ],
  ] as const)('that %s is refused', async (_, code, change, elsewhere) => {
    const { house, visitor } = await open()
    const back = await change(await halfway(house, visitor))
    const refused = await (elsewhere ? new Visitor(house) : visitor).get(back)
    expect([refused.status, refused.to]).toEqual([403, ''])
    expect(textOf(refused.text)).toContain(house.sentence(code))
    expect((await visitor.get('/projects')).status).toBe(303)
    expect(await personCalled(house, 'half')).toBeUndefined()
  })

  it.each([
    ['nonce', 'another nonce than that of the ID token'],
    ['verifier', 'another verifier than that of the challenge'],
  ])('is held against what was begun: %s', async (name) => {
    const { house, visitor } = await open()
    const back = await halfway(house, visitor)
    const { records } = house.desk.store
    const [{ key, value } = { key: '', value: {} }] = await records.list('oidc-attempt')
    await records.put('oidc-attempt', key, { ...Object(value), [name]: 'x'.repeat(43) })
    const refused = await visitor.get(back)
    expect([refused.status, textOf(refused.text).includes(house.sentence('oidc_failed'))]).toEqual([
      403,
      true,
    ])
  })

  it('counts once', async () => {
    const { house, visitor } = await open()
    const back = await halfway(house, visitor)
    expect((await visitor.get(back)).status).toBe(303)
    expect((await visitor.get(back)).status).toBe(403)
  })

  it('counts for a quarter of an hour', async () => {
    let late = 0
    const { house, visitor } = await open(ROLES, {}, () => new Date(Date.now() + late))
    const back = await halfway(house, visitor)
    late = 16 * 60_000
    expect((await visitor.get(back)).status).toBe(403)
  })
})

describe('a provider that is away', () => {
  it('is 503, and asked again by whoever comes next', async () => {
    const away = await openProvider(PUBLIC)
    const settings = { publicUrl: PUBLIC, oidc: away.settings(ROLES) }
    await away.close()
    const house = await openHouse({ settings })
    houses.push(house)
    await addPerson(house, 'boss', 'administrator')
    for (const _ of [1, 2]) {
      const answer = await new Visitor(house).get('/oidc/new')
      expect([answer.status, textOf(answer.text).includes('cannot be reached now')]).toEqual([503, true])
    }
    expect((await signedInVisitor(house, 'boss')).cookies.has('padan')).toBe(true)
  })

  it('is not asked where it has a private address and that is not allowed', async () => {
    const { visitor } = await open({ private: false })
    const before = provider.asked.length
    expect((await visitor.get('/oidc/new')).status).toBe(503)
    expect(provider.asked.length).toBe(before)
  })

  it('is not asked before somebody wants to sign in there', async () => {
    const before = provider.asked.length
    const { house } = await open()
    await (await signedInVisitor(house, 'boss')).get('/')
    await new Visitor(house).get('/sessions/new')
    expect(provider.asked.length).toBe(before)
  })

  it('is no page where none is set', async () => {
    const house = await openHouse({ samples: false })
    houses.push(house)
    for (const path of ['/oidc/new', '/oidc/callback?state=x', '/oidc/end'])
      expect((await new Visitor(house).get(path)).status).toBe(404)
  })
})

describe('sign-in by password switched off', () => {
  it('takes no password and no link for one; those who came by the provider are in', async () => {
    const { house, boss, visitor } = await open(ROLES, { localSignIn: false })
    expect((await visitor.get('/sessions/new')).text).not.toContain('name="password"')
    const refused = await visitor.post('/sessions', { login: 'boss', password: PASSWORD })
    expect([refused.status, visitor.cookies.has('padan')]).toEqual([403, false])
    const made = await client(house, boss.token)('POST', `/api/people/${boss.id}/resets`, {})
    const { pathname, search } = new URL(made.json.link)
    expect((await visitor.get(pathname + search)).status).toBe(403)
    provider.people.set('s-30', { preferred_username: 'nur', groups: ['wartawan'] })
    expect((await signInAs(visitor, 's-30')).status).toBe(303)
  })
})
