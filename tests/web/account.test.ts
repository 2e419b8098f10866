import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPerson, client, nextOperation, openHouse, PASSWORD, type TestHouse } from './house.ts'
import { signedInVisitor, textOf, Visitor } from './visitor.ts'

let house: TestHouse
let count = 0
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** A new person for each test, so that none depends on another. */
async function newcomer() {
  count += 1
  const login = `person${count}`
  const { id, token } = await addPerson(house, login, 'translator')
  return { id, login, token, api: client(house, token) }
}

describe('my account', () => {
  it('shows me, and nothing of others', async () => {
    const { id, login, api } = await newcomer()
    const { json } = await api('GET', '/api/account')
    expect(json).toMatchObject({ id, login, administrator: false, language: '', theme: 'system' })
    expect(json.tokens).toEqual([
      {
        id: expect.any(String),
        label: 'test',
        scope: 'write',
        createdAt: expect.any(String),
        expiresAt: expect.any(String),
        // This is its first use.
        usedAt: null,
      },
    ])
    const page = await (await signedInVisitor(house, login)).get('/account')
    expect(textOf(page.text)).toContain(`Signed in as ${login}`)
    expect(page.text).not.toContain('padan_')
  })

  it('is closed to those who are not signed in', async () => {
    expect((await new Visitor(house).get('/account')).to).toBe('/sessions/new?to=%2Faccount')
    expect((await client(house, 'x')('GET', '/api/account')).status).toBe(401)
    expect((await new Visitor(house).post('/account/names', { name: 'x' })).status).toBe(401)
  })
})

describe('language and look', () => {
  it('are kept for the person and stand above what the browser was told before', async () => {
    const { login } = await newcomer()
    const visitor = await signedInVisitor(house, login)
    await visitor.get('/account?lng=en')
    expect(visitor.cookies.get('language')).toBe('en')
    const saved = await visitor.post('/account/preferences', { language: 'id', theme: 'dark' })
    expect([saved.status, saved.to]).toEqual([303, '/account'])
    const page = await visitor.get('/account')
    expect(page.text).toMatch(/<html lang="id" data-theme="dark"/)
    const elsewhere = await signedInVisitor(house, login)
    expect((await elsewhere.get('/account')).text).toMatch(/<html lang="id"/)
    expect((await elsewhere.get('/account?lng=en')).text).toMatch(/<html lang="en"/)
    expect((await elsewhere.get('/account')).text).toMatch(/<html lang="en"/)
  })

  it('keep what is not sent', async () => {
    const { api } = await newcomer()
    await api('POST', '/api/account/preferences', { language: 'id' })
    const answer = await api('POST', '/api/account/preferences', { theme: 'light' })
    expect([answer.status, answer.json]).toEqual([
      201,
      {
        language: 'id',
        theme: 'light',
        density: 'normal',
        size: 'normal',
        columns: 'source',
        zone: 'Asia/Jakarta',
        suggest: 'arrows',
        signs: 'print',
        reviewLayout: 'inline',
        reviewAfter: 'next',
        reviewBase: 'approved',
      },
    ])
  })

  it('stand on the page before anything is drawn', async () => {
    const { login } = await newcomer()
    const visitor = await signedInVisitor(house, login)
    const plain = await visitor.get('/account')
    expect(plain.text).toContain('<html lang="en" data-theme="system">')
    const look = {
      theme: 'light',
      density: 'compact',
      size: 'largest',
      columns: 'translation',
      zone: 'Asia/Jayapura',
      suggest: 'tab',
      signs: 'plain',
    }
    await visitor.post('/account/preferences', look)
    const { text } = await visitor.get('/account')
    expect(text).toContain(
      '<html lang="en" data-theme="light" data-density="compact" data-size="largest" data-columns="translation" data-zone="Asia/Jayapura">',
    )
    expect(text).toContain(' data-suggest="tab" data-signs="plain">')
    for (const chosen of Object.values(look)) expect(text).toContain(`<option value="${chosen}" selected>`)
  })

  it('show times by the clock of the person’s zone, WIB first', async () => {
    const { login, api } = await newcomer()
    const visitor = await signedInVisitor(house, login)
    const timeOf = async () => / (\d\d:\d\d)<\/time>/.exec((await visitor.get('/account')).text)?.[1]
    const minutes = (time = '') => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
    const wib = minutes(await timeOf())
    for (const [zone, ahead] of [
      ['Asia/Makassar', 60],
      ['Asia/Jayapura', 120],
      ['UTC', 17 * 60],
    ] as const) {
      await api('POST', '/api/account/preferences', { zone })
      expect(minutes(await timeOf()), zone).toBe((wib + ahead) % (24 * 60))
    }
    const zones = [
      ...(await visitor.get('/account')).text.matchAll(/<option[^>]*>(WI\w+ · \w+|Asia\/Tokyo)</g),
    ]
    expect(zones.map(([, name]) => name)).toEqual([
      'WIB · Jakarta',
      'WITA · Makassar',
      'WIT · Jayapura',
      'Asia/Tokyo',
    ])
  })

  it.each([
    ['a language nobody speaks here', { language: 'toString' }],
    ['an unknown theme', { theme: 'pink' }],
    ['an unknown density', { density: 'airy' }],
    ['an unknown size', { size: '300%' }],
    ['a column that there is not', { columns: 'status' }],
    ['a way to review that there is not', { reviewBase: 'tomorrow' }],
    ['what is not a look', { toured: true }],
    ['a time zone that nobody lives in', { zone: 'Asia/Atlantis' }],
    ['a field more', { theme: 'dark', person: 'p1' }],
  ])('refuse %s', async (_, body) => {
    const { api } = await newcomer()
    const answer = await api('POST', '/api/account/preferences', body)
    expect([answer.status, answer.json.error.code]).toEqual([422, 'bad_input'])
    expect((await api('GET', '/api/account')).json).toMatchObject({
      language: '',
      theme: 'system',
      density: 'normal',
      zone: 'Asia/Jakarta',
    })
  })
})

describe('my name', () => {
  it('changes, once an operation', async () => {
    const { id, api } = await newcomer()
    const operation = nextOperation()
    const first = await api('POST', '/api/account/names', { name: 'Sari  Dewi', operation })
    expect([first.status, first.json]).toEqual([201, { id, name: 'Sari Dewi' }])
    expect((await api('POST', '/api/account/names', { name: 'Sari  Dewi', operation })).status).toBe(201)
    const reused = await api('POST', '/api/account/names', { name: 'Other', operation })
    expect([reused.status, reused.json.error.code]).toEqual([422, 'operation_reused'])
    expect((await house.desk.workspace()).people.get(id)?.name).toBe('Sari Dewi')
  })

  it.each([
    ['an empty name', ' ', 'name_needed'],
    ['a name of 201 characters', 'x'.repeat(201), 'too_long'],
    ['half a character', '\ud800', 'malformed_text'],
    ['a control character', 'a\u0000b', 'control_character'],
  ])('refuses %s', async (_, name, code) => {
    const { id, login, api } = await newcomer()
    const answer = await api('POST', '/api/account/names', { name })
    expect([answer.status, answer.json.error]).toEqual([
      422,
      expect.objectContaining({ code, field: 'name' }),
    ])
    expect((await house.desk.workspace()).people.get(id)?.name).toBe(login)
  })

  it('gives the form back with what was typed', async () => {
    const { login } = await newcomer()
    const answer = await (await signedInVisitor(house, login)).post('/account/names', {
      name: 'x'.repeat(201),
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(/id="names-name"[^>]*value="x{201}"[^>]*aria-invalid="true"/)
  })
})

describe('my password', () => {
  const NEW = 'another long password'

  it('changes: other sessions end, tokens are revoked, this session stays', async () => {
    const { login, api } = await newcomer()
    const here = await signedInVisitor(house, login)
    const elsewhere = await signedInVisitor(house, login)
    const answer = await here.post('/account/passwords', { current: PASSWORD, password: NEW })
    expect(answer.status).toBe(200)
    expect((await here.get('/account')).status).toBe(200)
    expect((await elsewhere.get('/account')).status).toBe(303)
    expect((await api('GET', '/api/account')).status).toBe(401)
    const old = await new Visitor(house).post('/sessions', { login, password: PASSWORD })
    const fresh = await new Visitor(house).post('/sessions', { login, password: NEW })
    expect([old.status, fresh.status]).toEqual([401, 303])
  })

  it.each([
    [
      'a wrong current password',
      { current: 'wrong', password: NEW },
      'That is not your current password',
      'current',
    ],
    ['a short one', { current: PASSWORD, password: 'short' }, '10 to 200 characters', 'password'],
    ['a common one', { current: PASSWORD, password: 'qwertyuiop' }, 'easy to guess', 'password'],
  ])('refuses %s, and nothing changes', async (_, fields, sentence, field) => {
    const { login } = await newcomer()
    const visitor = await signedInVisitor(house, login)
    const elsewhere = await signedInVisitor(house, login)
    const answer = await visitor.post('/account/passwords', fields)
    expect(answer.status).toBe(422)
    expect(textOf(answer.text)).toContain(sentence)
    expect(answer.text).toMatch(new RegExp(`id="passwords-${field}"[^>]*aria-invalid`))
    expect(answer.text).not.toContain(NEW)
    expect((await elsewhere.get('/account')).status).toBe(200)
    expect((await new Visitor(house).post('/sessions', { login, password: PASSWORD })).status).toBe(303)
  })
})

it('stops whoever guesses a password with tokens, however they are written and however many he makes', async () => {
  const { api, token } = await newcomer()
  const more: string[] = []
  for (let n = 0; n < 2; n += 1)
    more.push((await api('POST', '/api/account/tokens', { label: `More ${n}` })).json.token)
  const written = [`Bearer ${token}`, `bearer   ${token}`, ...more.map((one) => `Bearer ${one}`)]
  const statuses: number[] = []
  for (let n = 0; n < 11; n += 1) {
    const guess = await fetch(`${house.url}/api/account/passwords`, {
      method: 'POST',
      headers: { authorization: written[n % written.length] ?? '', 'content-type': 'application/json' },
      body: JSON.stringify({ current: `guess ${n}`, password: 'another horse battery' }),
    })
    statuses.push(guess.status)
  }
  expect(statuses).toEqual([...Array(10).fill(422), 429])
})

describe('API tokens', () => {
  it('are shown once, speak for me, and are revoked', async () => {
    const { id, login } = await newcomer()
    const visitor = await signedInVisitor(house, login)
    const page = await visitor.post('/account/tokens', { label: 'Script' })
    const token = /value="(padan_[^"]+)"/.exec(page.text)?.[1] ?? ''
    const api = client(house, token)
    expect((await api('GET', '/api/account')).json).toMatchObject({ id })
    expect((await visitor.get('/account')).text).not.toContain(token)
    const own = (await house.accounts.tokensOf(id)).find(({ label }) => label === 'Script')
    const gone = await visitor.post('/account/tokens/revocations', { token: own?.id ?? '' })
    expect([gone.status, gone.to]).toEqual([303, '/account'])
    expect((await api('GET', '/api/account')).status).toBe(401)
  })

  it('are made once an operation: sent again, the new one takes the place of the one that was lost', async () => {
    const { id, api } = await newcomer()
    const operation = nextOperation()
    const lost = await api('POST', '/api/account/tokens', { label: 'Twice', operation })
    const kept = await api('POST', '/api/account/tokens', { label: 'Twice', operation })
    expect([lost.status, kept.status]).toEqual([201, 201])
    expect((await client(house, lost.json.token)('GET', '/api/account')).status).toBe(401)
    expect((await client(house, kept.json.token)('GET', '/api/account')).status).toBe(200)
    expect(await house.accounts.tokensOf(id)).toHaveLength(2)
  })

  it('of somebody else cannot be revoked', async () => {
    const mine = await newcomer()
    const other = await newcomer()
    const [foreign] = await house.accounts.tokensOf(other.id)
    const answer = await mine.api('POST', '/api/account/tokens/revocations', { token: foreign?.id })
    expect([answer.status, answer.json.error.code]).toEqual([404, 'not_found'])
    expect((await other.api('GET', '/api/account')).status).toBe(200)
  })

  it('carry a label of at most 100 characters', async () => {
    const { api } = await newcomer()
    const answer = await api('POST', '/api/account/tokens', { label: 'x'.repeat(101) })
    expect([answer.status, answer.json.error]).toEqual([422, expect.objectContaining({ field: 'label' })])
  })
})
