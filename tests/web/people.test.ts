import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPerson, client, nextOperation, openHouse, PASSWORD, type TestHouse } from './house.ts'
import { signedInVisitor, textOf, Visitor } from './visitor.ts'

type Api = ReturnType<typeof client>

let house: TestHouse
let admin: { readonly id: string; readonly api: Api }
let coordinator: { readonly id: string; readonly api: Api }
beforeAll(async () => {
  house = await openHouse()
  const boss = await addPerson(house, 'boss', 'administrator')
  const chief = await addPerson(house, 'chief', 'coordinator')
  admin = { id: boss.id, api: client(house, boss.token) }
  coordinator = { id: chief.id, api: client(house, chief.token) }
})
afterAll(() => house.close())

async function head(): Promise<number> {
  return house.desk.store.head('workspace')
}

describe('the list of people', () => {
  it('shows everybody with roles; the people of the sample cannot sign in', async () => {
    const { json } = await admin.api('GET', '/api/people')
    expect(json.people).toContainEqual({
      id: expect.any(String),
      name: 'Sari Wulandari',
      login: '',
      administrator: false,
      memberships: [{ project: 'j1', name: 'Newsroom', role: 'translator' }],
    })
    const page = await (await signedInVisitor(house, 'boss')).get('/people')
    expect(textOf(page.text)).toMatch(/Sari Wulandari cannot sign in/)
    const indonesian = await (await signedInVisitor(house, 'boss', 'id')).get('/people')
    expect(textOf(indonesian.text)).toMatch(/Sari Wulandari tidak dapat masuk/)
  })

  it.each([
    ['GET', '/api/people', undefined],
    ['GET', '/api/people/p1', undefined],
    ['POST', '/api/people', { name: 'X', login: 'x-one' }],
    ['POST', '/api/people/p1/names', { name: 'X' }],
    ['POST', '/api/people/p1/passwords', {}],
    ['POST', '/api/people/p1/administrators', { administrator: true }],
    ['POST', '/api/people/p1/removals', { name: 'X' }],
  ] as const)('%s %s is for administrators alone', async (method, path, body) => {
    const before = await head()
    const answer = await coordinator.api(method, path, body)
    expect([answer.status, answer.json.error.code]).toEqual([403, 'forbidden'])
    expect((await client(house, 'x')(method, path, body)).status).toBe(401)
    expect(await head()).toBe(before)
  })
})

describe('adding a person', () => {
  it('makes a password that is shown once and lets him in', async () => {
    const body = { name: 'Dewi', login: 'Dewi', project: 'j1', role: 'reviewer' }
    const { status, json } = await admin.api('POST', '/api/people', body)
    expect([status, json]).toEqual([
      201,
      {
        id: expect.any(String),
        name: 'Dewi',
        login: 'dewi',
        password: expect.stringMatching(/^\w{5}(-\w{5}){3}$/),
      },
    ])
    expect(
      (await new Visitor(house).post('/sessions', { login: 'dewi', password: json.password })).status,
    ).toBe(303)
    expect((await house.desk.workspace()).projects.get('j1')?.members.get(json.id)).toBe('reviewer')
    expect(JSON.stringify(await house.desk.store.read('workspace'))).not.toContain(json.password)
  })

  it('takes a password that is given, and shows none', async () => {
    const body = { name: 'Eka', login: 'eka', password: PASSWORD, administrator: true }
    const { status, json } = await admin.api('POST', '/api/people', body)
    expect([status, json]).toEqual([201, { id: expect.any(String), name: 'Eka', login: 'eka' }])
    expect((await house.desk.workspace()).people.get(json.id)?.administrator).toBe(true)
  })

  it('works as a form: the page shows the password', async () => {
    const visitor = await signedInVisitor(house, 'boss')
    const fields = {
      name: 'Fajar',
      login: 'fajar',
      password: '',
      project: '',
      role: '',
      administrator: 'true',
    }
    const page = await visitor.post('/people', fields)
    expect(page.status).toBe(201)
    const password = /value="(\w{5}(?:-\w{5}){3})"/.exec(page.text)?.[1] ?? ''
    expect((await new Visitor(house).post('/sessions', { login: 'fajar', password })).status).toBe(303)
    const given = await visitor.post('/people', { ...fields, login: 'gita', password: PASSWORD })
    expect([given.status, given.to]).toEqual([303, '/people'])
  })

  it('happens once an operation; a lost password is made anew until he has one of his own', async () => {
    const body = { name: 'Hadi', login: 'hadi', operation: nextOperation() }
    const first = await admin.api('POST', '/api/people', body)
    const again = await admin.api('POST', '/api/people', body)
    expect(again.json.id).toBe(first.json.id)
    expect(await house.accounts.passwordIsRight(first.json.id, again.json.password)).toBe(true)
    await house.accounts.setPassword(first.json.id, PASSWORD)
    const late = await admin.api('POST', '/api/people', body)
    expect([late.status, late.json]).toEqual([201, { id: first.json.id, name: 'Hadi', login: 'hadi' }])
    expect(await house.accounts.passwordIsRight(first.json.id, PASSWORD)).toBe(true)
    const reused = await admin.api('POST', '/api/people', { ...body, name: 'Other' })
    expect([reused.status, reused.json.error.code]).toEqual([422, 'operation_reused'])
  })

  it.each([
    ['a login that is taken, in whatever case', { name: 'X', login: 'BOSS' }, 409, 'name_taken', 'login'],
    ['a login that looks alike (NFKC)', { name: 'X', login: 'ｂｏｓｓ' }, 409, 'name_taken', 'login'],
    ['no login', { name: 'X', login: '' }, 422, 'name_needed', 'login'],
    ['a login with a zero-width sign', { name: 'X', login: 'bo\u200bss' }, 422, 'invalid', 'login'],
    ['a login with a line end', { name: 'X', login: 'a\r\nb' }, 422, 'invalid', 'login'],
    ['no name', { name: '', login: 'ivan' }, 422, 'name_needed', 'name'],
    ['a short password', { name: 'X', login: 'ivan', password: 'short' }, 422, 'password_length', 'password'],
    ['a role without a project', { name: 'X', login: 'ivan', role: 'reviewer' }, 422, 'invalid', 'project'],
    ['a project without a role', { name: 'X', login: 'ivan', project: 'j1' }, 422, 'invalid', 'role'],
    [
      'an unknown project',
      { name: 'X', login: 'ivan', project: 'j99', role: 'reviewer' },
      404,
      'not_found',
      'project',
    ],
    [
      'an unknown role',
      { name: 'X', login: 'ivan', project: 'j1', role: 'administrator' },
      422,
      'bad_input',
      'role',
    ],
    ['a field more', { name: 'X', login: 'ivan', id: 'p1' }, 422, 'bad_input', 'id'],
  ])('refuses %s, and nothing is added', async (_, body, status, code, field) => {
    const before = await head()
    const answer = await admin.api('POST', '/api/people', body)
    expect([answer.status, answer.json.error]).toEqual([status, expect.objectContaining({ code, field })])
    expect(await head()).toBe(before)
  })

  it('gives the form back with what was typed', async () => {
    const visitor = await signedInVisitor(house, 'boss')
    const answer = await visitor.post('/people', {
      name: 'Joko "J" <b>',
      login: 'boss',
      project: 'j1',
      role: 'reviewer',
    })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('value="Joko &#34;J&#34; &lt;b&gt;"')
    expect(textOf(answer.text)).toContain('The name “boss” is taken')
  })
})

describe('changes to a person', () => {
  it('begin at a page of his own', async () => {
    const { id } = await addPerson(house, 'nadia', 'reviewer')
    const { json } = await admin.api('GET', `/api/people/${id}`)
    expect(json).toMatchObject({ id, name: 'nadia', memberships: [{ project: 'j1', role: 'reviewer' }] })
    const visitor = await signedInVisitor(house, 'boss')
    expect((await visitor.get('/people')).text).toContain(`href="/people/${id}"`)
    expect(textOf((await visitor.get(`/people/${id}`)).text)).toContain('Signs in as nadia')
    expect((await visitor.get('/people/p999')).status).toBe(404)
    const refused = await visitor.post(`/people/${id}/names`, { name: 'x'.repeat(201) })
    expect(refused.text).toMatch(/id="names-name"[^>]*aria-invalid="true"/)
  })

  it('rename him', async () => {
    const { id } = await addPerson(house, 'karin', 'translator')
    const answer = await admin.api('POST', `/api/people/${id}/names`, { name: 'Karin Putri' })
    expect([answer.status, answer.json]).toEqual([201, { id, name: 'Karin Putri' }])
  })

  it('give him a new password: shown once, his sessions end, his tokens are revoked', async () => {
    const { id, token } = await addPerson(house, 'lina', 'translator')
    const visitor = await signedInVisitor(house, 'lina')
    const { status, json } = await admin.api('POST', `/api/people/${id}/passwords`, {})
    expect([status, json]).toEqual([201, { id, name: 'lina', login: 'lina', password: expect.any(String) }])
    expect((await visitor.get('/account')).status).toBe(303)
    expect((await client(house, token)('GET', '/api/account')).status).toBe(401)
    expect(await house.accounts.passwordIsRight(id, PASSWORD)).toBe(false)
    expect(await house.accounts.passwordIsRight(id, json.password)).toBe(true)
  })

  it('make him administrator, and no longer', async () => {
    const { id, token } = await addPerson(house, 'mira', 'translator')
    await admin.api('POST', `/api/people/${id}/administrators`, { administrator: true })
    expect((await client(house, token)('GET', '/api/people')).status).toBe(200)
    const page = await (await signedInVisitor(house, 'boss')).post(`/people/${id}/administrators`, {
      administrator: 'false',
    })
    expect([page.status, page.to]).toEqual([303, `/people/${id}`])
    expect((await client(house, token)('GET', '/api/people')).status).toBe(403)
  })

  it.each([
    ['a person who is not there', 'names', 'p999', { name: 'X' }, 404, 'not_found'],
    ['a password of nobody', 'passwords', 'p999', {}, 404, 'not_found'],
    [
      'an id that reaches for a prototype',
      'administrators',
      '__proto__',
      { administrator: true },
      404,
      'not_found',
    ],
    ['a switch that is none', 'administrators', 'p1', { administrator: 'perhaps' }, 422, 'bad_input'],
    ['an empty name', 'names', 'p1', { name: '' }, 422, 'name_needed'],
    ['a password for one who cannot sign in', 'passwords', 'p1', {}, 422, 'invalid'],
    ['a short password', 'passwords', 'boss', { password: 'short' }, 422, 'password_length'],
  ])('refuse %s', async (_, record, who, body, status, code) => {
    const before = await head()
    const id = who === 'boss' ? admin.id : who
    const answer = await admin.api('POST', `/api/people/${id}/${record}`, body)
    expect([answer.status, answer.json.error.code]).toEqual([status, code])
    expect(await head()).toBe(before)
  })

  it('never lock the last administrator out', async () => {
    const lonely = await openHouse()
    try {
      const { id, token } = await addPerson(lonely, 'only', 'administrator')
      const answer = await client(lonely, token)('POST', `/api/people/${id}/administrators`, {
        administrator: false,
      })
      expect([answer.status, answer.json.error.code]).toEqual([409, 'last_administrator'])
      expect((await client(lonely, token)('GET', '/api/people')).status).toBe(200)
    } finally {
      await lonely.close()
    }
  })
})
