import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { addPerson, client, nextOperation, openHouse, PASSWORD, type TestHouse } from './house.ts'
import { signedInVisitor, textOf, Visitor } from './visitor.ts'

const HOUR = 60 * 60 * 1000
const CHOSEN = 'a password of my own'

let house: TestHouse
let now = Date.now()
let count = 0
let admin: { readonly id: string; readonly api: ReturnType<typeof client> }
beforeAll(async () => {
  house = await openHouse({ now: () => new Date(now) })
  const boss = await addPerson(house, 'boss', 'administrator')
  admin = { id: boss.id, api: client(house, boss.token) }
})
afterAll(() => house.close())

interface Link {
  readonly id: string
  readonly path: string
  readonly secret: string
  readonly expiresAt: string
}

function linkOf(json: { id: string; link: string; expiresAt: string }): Link {
  const url = new URL(json.link)
  expect(url.origin).toBe(house.url)
  const { id, expiresAt } = json
  return { id, expiresAt, path: url.pathname + url.search, secret: url.searchParams.get('link') ?? '' }
}

async function invitation(more: object = {}): Promise<Link & { readonly login: string }> {
  count += 1
  const login = `guest${count}`
  const { status, json } = await admin.api('POST', '/api/invitations', {
    name: `Guest ${count}`,
    login,
    ...more,
  })
  expect(status).toBe(201)
  return { ...linkOf(json), login }
}

async function newcomer() {
  count += 1
  const login = `person${count}`
  return { login, ...(await addPerson(house, login, 'translator')) }
}

async function reset(person: string): Promise<Link> {
  const { status, json } = await admin.api('POST', `/api/people/${person}/resets`, {})
  expect(status).toBe(201)
  return linkOf(json)
}

/** Opens the link and chooses a password, as a browser does. */
async function choose(link: Link, password = CHOSEN, more: Record<string, string> = {}) {
  const visitor = new Visitor(house)
  const answer = await visitor.post('/passwords', { link: link.secret, password, ...more })
  return { visitor, answer }
}

async function head(): Promise<number> {
  return house.desk.store.head('workspace')
}

describe('an invitation', () => {
  it('lets a new person choose a password, and he is in, with the role that was meant', async () => {
    const link = await invitation({ project: 'j1', role: 'reviewer' })
    expect(link.expiresAt).toBe(new Date(now + 7 * 24 * HOUR).toISOString())
    const before = await head()
    const page = await new Visitor(house).get(link.path)
    expect(page.status).toBe(200)
    expect(textOf(page.text)).toContain(`You sign in as ${link.login}`)
    expect(await head()).toBe(before)
    const { visitor, answer } = await choose(link)
    expect([answer.status, answer.to]).toEqual([303, '/'])
    expect((await visitor.get('/projects/j1')).status).toBe(200)
    const person = [...(await house.desk.workspace()).people.values()].find(
      ({ login }) => login === link.login,
    )
    expect((await house.desk.workspace()).projects.get('j1')?.members.get(person?.id ?? '')).toBe('reviewer')
    expect(person?.administrator).toBe(false)
    await signedInVisitorWith(link.login, CHOSEN)
  })

  it('may make an administrator', async () => {
    const link = await invitation({ administrator: true })
    const { visitor } = await choose(link)
    expect((await visitor.get('/people')).status).toBe(200)
  })

  it('is made by a form, shown once, and listed without the link', async () => {
    const visitor = await signedInVisitor(house, 'boss')
    const fields = { name: 'Form Guest', login: 'form-guest', project: 'j1', role: 'translator' }
    const made = await visitor.post('/invitations', fields)
    expect(made.status).toBe(201)
    const address = /value="(http[^"]+)"/.exec(made.text)?.[1] ?? ''
    const secret = new URL(address).searchParams.get('link') ?? ''
    expect(secret).toMatch(/^[\w-]{43}$/)
    const list = await visitor.get('/invitations')
    expect(textOf(list.text)).toMatch(/Form Guest form-guest joins as a new person Newsroom: translator/i)
    expect(list.text).not.toContain(secret)
    expect((await admin.api('GET', '/api/invitations')).text).not.toContain(secret)
    const { records } = house.desk.store
    const kept = await Promise.all(['one-time-link', 'one-time-end'].map((kind) => records.list(kind)))
    expect(JSON.stringify(kept)).not.toContain(secret)
  })

  it('of a login that was taken meanwhile adds nobody, and says so; it opens again once the login is free', async () => {
    const link = await invitation()
    await addPerson(house, link.login, 'translator')
    const before = await head()
    const { answer } = await choose(link)
    expect(answer.status).toBe(409)
    expect(textOf(answer.text)).toContain(`The name “${link.login}” is taken`)
    expect(await head()).toBe(before)
    expect((await new Visitor(house).get(link.path)).status).toBe(200)
  })

  it('adds one person for one operation, sent twice', async () => {
    const link = await invitation()
    const operation = nextOperation()
    const first = await choose(link, CHOSEN, { operation })
    const before = await head()
    const second = await choose(link, CHOSEN, { operation })
    expect([first.answer.status, second.answer.status]).toEqual([303, 303])
    expect(await head()).toBe(before)
  })

  it.each([
    ['a login that is taken', { name: 'X', login: 'boss' }, 409, 'name_taken', 'login'],
    ['no login', { name: 'X', login: '' }, 422, 'name_needed', 'login'],
    ['no name', { name: '', login: 'somebody' }, 422, 'name_needed', 'name'],
    [
      'a role without a project',
      { name: 'X', login: 'somebody', role: 'reviewer' },
      422,
      'invalid',
      'project',
    ],
    [
      'an unknown project',
      { name: 'X', login: 'somebody', project: 'j99', role: 'reviewer' },
      404,
      'not_found',
      'project',
    ],
    ['a password', { name: 'X', login: 'somebody', password: CHOSEN }, 422, 'bad_input', 'password'],
  ])('with %s is refused', async (_, body, status, code, field) => {
    const answer = await admin.api('POST', '/api/invitations', body)
    expect([answer.status, answer.json.error]).toEqual([status, expect.objectContaining({ code, field })])
  })
})

describe('a link for a new password', () => {
  it('sets it: the old one, sessions and tokens are worth nothing then, and not before', async () => {
    const { id, login, token } = await newcomer()
    const elsewhere = await signedInVisitor(house, login)
    const link = await reset(id)
    expect(link.expiresAt).toBe(new Date(now + 24 * HOUR).toISOString())
    expect((await elsewhere.get('/account')).status).toBe(200)
    const { visitor, answer } = await choose(link)
    expect([answer.status, answer.to]).toEqual([303, '/'])
    expect((await visitor.get('/account')).status).toBe(200)
    expect((await elsewhere.get('/account')).status).toBe(303)
    expect((await client(house, token)('GET', '/api/account')).status).toBe(401)
    expect((await new Visitor(house).post('/sessions', { login, password: PASSWORD })).status).toBe(401)
    await signedInVisitorWith(login, CHOSEN)
  })

  it('is made on the page of a person', async () => {
    const { id, login } = await newcomer()
    const boss = await signedInVisitor(house, 'boss', 'id')
    expect((await boss.get(`/people/${id}`)).text).toContain(`action="/people/${id}/resets"`)
    const made = await boss.post(`/people/${id}/resets`, {})
    expect(textOf(made.text)).toContain(`Tautan kata sandi baru untuk ${login}`)
  })

  it('is worth nothing once there is a newer one, or another password', async () => {
    const { id } = await newcomer()
    const [older, newer] = [await reset(id), await reset(id)]
    expect((await new Visitor(house).get(older.path)).status).toBe(410)
    expect((await new Visitor(house).get(newer.path)).status).toBe(200)
    await admin.api('POST', `/api/people/${id}/passwords`, {})
    const { answer } = await choose(newer)
    expect(answer.status).toBe(410)
    expect(textOf(answer.text)).toContain('This link has been revoked')
  })

  it.each([
    ['nobody', 'p999', 404, 'not_found'],
    ['one who cannot sign in', 'p1', 422, 'invalid'],
  ])('is not made for %s', async (_, person, status, code) => {
    const answer = await admin.api('POST', `/api/people/${person}/resets`, {})
    expect([answer.status, answer.json.error.code]).toEqual([status, code])
  })
})

describe('a link that opens nothing says why', () => {
  async function says(link: Link, code: string, sentence: string): Promise<void> {
    const before = await head()
    const page = await new Visitor(house).get(link.path)
    const { answer } = await choose(link)
    const api = await client(house, '')('POST', '/api/passwords', { link: link.secret, password: CHOSEN })
    const status = code === 'link_unknown' ? 422 : 410
    expect([page.status, answer.status, api.status, api.json.error.code]).toEqual([
      status,
      status,
      status,
      code,
    ])
    expect(textOf(page.text)).toContain(sentence)
    expect(textOf(answer.text)).toContain(sentence)
    expect(await head()).toBe(before)
  }

  test('used', async () => {
    const link = await invitation()
    await choose(link)
    await says(link, 'link_used', 'This link has been used already')
  })

  test('expired: after 7 days, or 24 hours', async () => {
    const { id } = await newcomer()
    const [one, other] = [await invitation(), await reset(id)]
    now += 24 * HOUR - 1
    expect((await new Visitor(house).get(other.path)).status).toBe(200)
    now += 1
    await says(other, 'link_expired', 'This link has expired')
    now += 6 * 24 * HOUR - 1
    expect((await new Visitor(house).get(one.path)).status).toBe(200)
    now += 1
    await says(one, 'link_expired', 'This link has expired')
    expect((await admin.api('GET', '/api/invitations')).json.invitations).toEqual([])
  })

  test('revoked by an administrator', async () => {
    const link = await invitation()
    const revoked = await admin.api('POST', '/api/invitations/revocations', { invitation: link.id })
    expect([revoked.status, revoked.json]).toEqual([201, { revoked: link.id }])
    await says(link, 'link_revoked', 'This link has been revoked')
    const again = await admin.api('POST', '/api/invitations/revocations', { invitation: link.id })
    expect([again.status, again.json.error.field]).toEqual([404, 'invitation'])
  })

  test('made by one who is no administrator any more', async () => {
    const other = await addPerson(house, 'other-boss', 'administrator')
    const body = { name: 'Late', login: 'late', administrator: true }
    const { json } = await client(house, other.token)('POST', '/api/invitations', body)
    await admin.api('POST', `/api/people/${other.id}/administrators`, { administrator: false })
    await says(linkOf(json), 'link_revoked', 'This link has been revoked')
  })

  test('not known, or half of one', async () => {
    const link = await invitation()
    for (const secret of [link.secret.slice(0, 20), 'x', '', '../..', '__proto__'])
      await says(
        { ...link, secret, path: `/passwords/new?link=${encodeURIComponent(secret)}` },
        'link_unknown',
        'This link is not known here',
      )
    expect((await new Visitor(house).get('/passwords/new')).status).toBe(422)
    expect((await new Visitor(house).get('/passwords/new?link=a&link=b')).status).toBe(422)
  })
})

test('two who open one link at the same moment: one gets in', async () => {
  const link = await invitation()
  const both = await Promise.all([choose(link, 'the first password'), choose(link, 'the other password')])
  expect(both.map(({ answer }) => answer.status).toSorted()).toEqual([303, 410])
  const [winner] = both[0]?.answer.status === 303 ? ['the first password'] : ['the other password']
  await signedInVisitorWith(link.login, winner ?? '')
})

test('a password that is too short leaves the link as it was', async () => {
  const link = await invitation()
  const { answer } = await choose(link, 'short')
  expect(answer.status).toBe(422)
  expect(answer.text).toMatch(/id="password"[^>]*aria-invalid="true"/)
  expect((await choose(link)).answer.status).toBe(303)
})

async function signedInVisitorWith(login: string, password: string): Promise<void> {
  const answer = await new Visitor(house).post('/sessions', { login, password })
  expect(answer.status).toBe(303)
}
