import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPerson, client, openHouse, type TestHouse } from './house.ts'
import { digestOf } from './story.ts'
import { signedInVisitor, textOf } from './visitor.ts'

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
  const { id, token } = await addPerson(house, `person${count}`, 'coordinator')
  return { id, login: `person${count}`, token, api: client(house, token) }
}

/** A token with these wishes, as a client. */
async function tokenFor(who: Awaited<ReturnType<typeof newcomer>>, wishes: object = {}) {
  const made = await who.api('POST', '/api/account/tokens', wishes)
  expect(made.status).toBe(201)
  return { made: made.json, api: client(house, made.json.token) }
}

describe('a token for reading', () => {
  it('reads what the person may read, and writes nothing', async () => {
    const who = await newcomer()
    const { api } = await tokenFor(who, { scope: 'read' })
    expect((await api('GET', '/api/projects/j1')).status).toBe(200)
    const before = await digestOf(house)
    for (const [path, body] of [
      ['/api/account/names', { name: 'X' }],
      ['/api/articles', { text: 'Satu.' }],
      ['/api/projects/j1/details', { brief: 'x' }],
      ['/api/account/tokens', { scope: 'write' }],
      ['/api/sessions', { login: who.login, password: 'x' }],
      ['/api/articles/unknown/versions', { name: 'x' }],
    ] as const) {
      const answer = await api('POST', path, body)
      expect([path, answer.status, answer.json.error.code]).toEqual([path, 403, 'token_read_only'])
    }
    expect(await digestOf(house)).toBe(before)
  })

  it('is made by a form too', async () => {
    const { id, login } = await newcomer()
    const visitor = await signedInVisitor(house, login)
    const page = await visitor.post('/account/tokens', { label: 'Reader', scope: 'read', days: '30' })
    expect(textOf(page.text)).toContain('It may only read, until')
    const token = /value="(padan_[^"]+)"/.exec(page.text)?.[1] ?? ''
    const refused = await client(house, token)('POST', '/api/account/names', { name: 'X' })
    expect(refused.status).toBe(403)
    const kept = (await house.accounts.tokensOf(id)).find(({ label }) => label === 'Reader')
    expect(kept).toMatchObject({ scope: 'read', expiresAt: new Date(now + 30 * DAY).toISOString() })
  })
})

describe('a token ends', () => {
  it.each([
    ['', 90],
    ['30', 30],
    ['365', 365],
  ])('chosen as “%s” after %i days', async (chosen, days) => {
    const who = await newcomer()
    // Other tokens must not end it: a token is not outlived by those that it makes.
    const visitor = await signedInVisitor(house, who.login)
    const page = await visitor.post('/account/tokens', chosen === '' ? {} : { days: chosen })
    const api = client(house, /value="(padan_[^"]+)"/.exec(page.text)?.[1] ?? '')
    const start = now
    now = start + days * DAY - 1
    expect((await api('GET', '/api/account')).status).toBe(200)
    now = start + days * DAY
    for (const [method, path] of [
      ['GET', '/api/account'],
      ['POST', '/api/account/names'],
      ['GET', '/api/openapi.json'],
    ] as const) {
      const answer = await api(method, path, method === 'POST' ? { name: 'X' } : undefined)
      expect([answer.status, answer.json.error?.code]).toEqual([401, 'token_expired'])
    }
    const listed = textOf((await (await signedInVisitor(house, who.login)).get('/account')).text)
    expect(listed).toContain('expired')
  })

  it('and none that it makes outlives it', async () => {
    const who = await newcomer()
    const { made, api } = await tokenFor(who, { days: 30 })
    const { json } = await api('POST', '/api/account/tokens', { days: 365 })
    expect(json.expiresAt).toBe(made.expiresAt)
  })

  it('where it was made before tokens had ends: after a year', async () => {
    const { id } = await newcomer()
    const old = { id: 'old', person: id, label: 'Old', createdAt: new Date(now).toISOString() }
    const key = createHash('sha256').update('padan_old').digest('hex')
    await house.desk.store.records.put('token', key, old)
    const api = client(house, 'padan_old')
    expect((await api('POST', '/api/account/names', { name: 'Still here' })).status).toBe(201)
    now += 365 * DAY
    expect((await api('GET', '/api/account')).json.error.code).toBe('token_expired')
  })

  it.each([
    [{ days: 31 }, 'days'],
    [{ days: 0 }, 'days'],
    [{ days: 'never' }, 'days'],
    [{ scope: 'admin' }, 'scope'],
  ])('only as offered: %j is refused', async (wishes, field) => {
    const { api } = await newcomer()
    const answer = await api('POST', '/api/account/tokens', wishes)
    expect([answer.status, answer.json.error.code, answer.json.error.field]).toEqual([
      422,
      'bad_input',
      field,
    ])
  })
})

describe('the list of tokens', () => {
  it('says what each is for, what it may, and when it was last used, to five minutes', async () => {
    const who = await newcomer()
    const { api } = await tokenFor(who, { label: 'Nightly', scope: 'read', days: 30 })
    const find = async () =>
      (await who.api('GET', '/api/account')).json.tokens.find(
        ({ label }: { label: string }) => label === 'Nightly',
      )
    const made = new Date(now)
    expect(await find()).toEqual({
      id: expect.any(String),
      label: 'Nightly',
      scope: 'read',
      createdAt: made.toISOString(),
      expiresAt: new Date(now + 30 * DAY).toISOString(),
      usedAt: null,
    })
    await api('GET', '/api/account')
    expect((await find()).usedAt).toBe(made.toISOString())
    now += 4 * 60 * 1000
    await api('GET', '/api/account')
    expect((await find()).usedAt).toBe(made.toISOString())
    now += 2 * 60 * 1000
    await api('GET', '/api/account')
    expect((await find()).usedAt).toBe(new Date(now).toISOString())
  })

  it('never holds a secret, and neither does the store', async () => {
    const who = await newcomer()
    const { made } = await tokenFor(who)
    expect((await who.api('GET', '/api/account')).text).not.toContain(made.token)
    const { records } = house.desk.store
    const kept = JSON.stringify([await records.list('token'), await records.list('token-use')])
    expect(kept).not.toContain(made.token)
  })

  it('loses a token that is revoked, and the others stay', async () => {
    const who = await newcomer()
    const [one, two] = [await tokenFor(who, { label: 'One' }), await tokenFor(who, { label: 'Two' })]
    const [{ id }] = (await who.api('GET', '/api/account')).json.tokens.filter(
      ({ label }: { label: string }) => label === 'One',
    )
    await one.api('GET', '/api/account')
    await who.api('POST', '/api/account/tokens/revocations', { token: id })
    expect((await one.api('GET', '/api/account')).json.error.code).toBe('signed_out')
    expect((await two.api('GET', '/api/account')).status).toBe(200)
  })
})
