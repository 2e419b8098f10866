import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPerson, client, nextOperation, openHouse, PASSWORD, type TestHouse } from './house.ts'
import { signedInVisitor, textOf } from './visitor.ts'

type Api = ReturnType<typeof client>

let house: TestHouse
let admin: Api
let coordinator: Api
let translator: Api
let foreign = ''
beforeAll(async () => {
  house = await openHouse()
  admin = client(house, (await addPerson(house, 'boss', 'administrator')).token)
  coordinator = client(house, (await addPerson(house, 'chief', 'coordinator')).token)
  translator = client(house, (await addPerson(house, 'tina', 'translator')).token)
  foreign = (await admin('POST', '/api/projects', { name: 'Foreign desk' })).json.id
})
afterAll(() => house.close())

function head(): Promise<number> {
  return house.desk.store.head('workspace')
}

describe('projects', () => {
  it('are listed with my role, those I may see only', async () => {
    const seen = { id: 'j1', name: 'Newsroom', articles: 2 }
    expect((await translator('GET', '/api/projects')).json).toEqual({
      projects: [{ ...seen, role: 'translator' }],
    })
    const all = (await admin('GET', '/api/projects')).json.projects
    expect(all).toContainEqual({ ...seen, role: 'administrator' })
    expect(all).toContainEqual({ id: foreign, name: 'Foreign desk', role: 'administrator', articles: 0 })
    const page = await (await signedInVisitor(house, 'tina')).get('/projects')
    expect(textOf(page.text)).toMatch(/Newsroom Translator 2/)
    expect(page.text).not.toContain('Foreign desk')
  })

  it('are added by an administrator, who then coordinates them, once an operation', async () => {
    const body = { name: 'Sports', operation: nextOperation() }
    const first = await admin('POST', '/api/projects', body)
    const again = await admin('POST', '/api/projects', body)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.json).toEqual(first.json)
    const page = await (await signedInVisitor(house, 'boss')).post('/projects', { name: 'Culture' })
    expect([page.status, page.to]).toEqual([303, expect.stringMatching(/^\/projects\/j\d+$/)])
  })

  it.each([
    ['a name that is taken', { name: 'Newsroom' }, 409, 'name_taken'],
    ['no name', { name: ' ' }, 422, 'name_needed'],
    ['a name that is no text', { name: 7 }, 422, 'bad_input'],
  ])('are refused with %s', async (_, body, status, code) => {
    const before = await head()
    const answer = await admin('POST', '/api/projects', body)
    expect([answer.status, answer.json.error]).toEqual([
      status,
      expect.objectContaining({ code, field: 'name' }),
    ])
    expect(await head()).toBe(before)
  })
})

describe('a project', () => {
  it('shows brief, style notes, members and articles; logins to coordinators only', async () => {
    const { json } = await translator('GET', '/api/projects/j1')
    expect(json).toMatchObject({ id: 'j1', name: 'Newsroom', brief: '', style: '', twoPerson: 'off' })
    expect(json.members).toContainEqual({ person: expect.any(String), name: 'tina', role: 'translator' })
    expect(json.articles.map((article: { title: string }) => article.title)).toContain(
      'Tiongkok dukung Kazakhstan akhiri kerusuhan',
    )
    const seen = await (await signedInVisitor(house, 'tina')).get('/projects/j1')
    expect(seen.text).not.toMatch(/<textarea|action="\/projects/)
    const coordinated = await (await signedInVisitor(house, 'chief')).get('/projects/j1')
    expect(coordinated.text).toMatch(/action="\/projects\/j1\/details"/)
  })

  it.each([
    ['GET', '', undefined],
    ['POST', '/details', { name: 'X' }],
    ['POST', '/members', { person: 'tina', role: 'reviewer' }],
    ['POST', '/people', { name: 'X', login: 'newone', role: 'reviewer' }],
  ] as const)('of others is not there: %s %s', async (method, path, body) => {
    const before = await head()
    for (const id of [foreign, 'j999', '__proto__']) {
      const answer = await coordinator(method, `/api/projects/${id}${path}`, body)
      expect([answer.status, answer.json.error.code]).toEqual([404, 'not_found'])
    }
    if (method === 'POST')
      expect((await translator(method, `/api/projects/j1${path}`, body)).status).toBe(403)
    expect(await head()).toBe(before)
  })

  it('changes what is sent and keeps the rest; line ends become one kind', async () => {
    const first = await coordinator('POST', '/api/projects/j1/details', {
      brief: 'For readers abroad',
      twoPerson: 'strict',
    })
    expect([first.status, first.json]).toEqual([
      201,
      {
        id: 'j1',
        name: 'Newsroom',
        brief: 'For readers abroad',
        style: '',
        twoPerson: 'strict',
        repeats: 'draft',
      },
    ])
    const visitor = await signedInVisitor(house, 'chief')
    const fields = { name: 'Newsroom', brief: 'One\r\nTwo', style: 'Use <b>', twoPerson: 'off' }
    expect((await visitor.post('/projects/j1/details', fields)).to).toBe('/projects/j1')
    expect((await coordinator('GET', '/api/projects/j1')).json).toMatchObject({
      brief: 'One\nTwo',
      style: 'Use <b>',
      twoPerson: 'off',
    })
  })

  it.each([
    ['a name that is taken', { name: 'Foreign desk' }, 409, 'name_taken', 'name'],
    ['a brief of 10,001 characters', { brief: 'x'.repeat(10_001) }, 422, 'too_long', 'brief'],
    ['style notes with NUL', { style: 'a\u0000' }, 422, 'control_character', 'style'],
    ['an unknown switch', { twoPerson: 'maybe' }, 422, 'bad_input', 'twoPerson'],
    ['members by the side door', { members: {} }, 422, 'bad_input', 'members'],
  ])('refuses %s', async (_, body, status, code, field) => {
    const before = await head()
    const answer = await coordinator('POST', '/api/projects/j1/details', body)
    expect([answer.status, answer.json.error]).toEqual([status, expect.objectContaining({ code, field })])
    expect(await head()).toBe(before)
  })

  it('gives the form back with what was typed', async () => {
    const visitor = await signedInVisitor(house, 'chief')
    const answer = await visitor.post('/projects/j1/details', {
      name: 'Foreign desk',
      brief: 'A brief of mine',
    })
    expect(answer.status).toBe(409)
    expect(answer.text).toMatch(/value="Foreign desk"[^>]*aria-invalid="true"/)
    expect(answer.text).toContain('A brief of mine')
  })
})

describe('members', () => {
  it('come by login or id, change role, and leave', async () => {
    const { id, token } = await addPerson(house, 'wati', 'translator')
    const api = client(house, token)
    const steps = [
      [{ person: 'WATI', role: 'reviewer' }, 'reviewer', 200],
      [{ person: id, role: 'coordinator' }, 'coordinator', 200],
      [{ person: id, role: '' }, undefined, 404],
      [{ person: 'wati', role: 'translator' }, 'translator', 200],
      [{ person: 'wati', role: null }, undefined, 404],
    ] as const
    for (const [body, role, status] of steps) {
      const answer = await coordinator('POST', '/api/projects/j1/members', body)
      expect([answer.status, answer.json]).toEqual([201, { person: id, role: role ?? null }])
      expect((await house.desk.workspace()).projects.get('j1')?.members.get(id)).toBe(role)
      expect((await api('GET', '/api/projects/j1')).status).toBe(status)
    }
  })

  it.each([
    ['somebody who is not here', { person: 'nobody', role: 'reviewer' }, 'no_person'],
    ['nobody at all', { person: '', role: 'reviewer' }, 'no_person'],
    ['a role above those of a project', { person: 'tina', role: 'administrator' }, 'bad_input'],
  ])('are not %s', async (_, body, code) => {
    const before = await head()
    const answer = await coordinator('POST', '/api/projects/j1/members', body)
    expect([answer.status, answer.json.error.code]).toEqual([422, code])
    expect(await head()).toBe(before)
  })

  it('are added as new people by a coordinator, with a password shown once', async () => {
    const answer = await coordinator('POST', '/api/projects/j1/people', {
      name: 'Yudi',
      login: 'yudi',
      role: 'reviewer',
    })
    expect([answer.status, answer.json]).toEqual([
      201,
      { id: expect.any(String), name: 'Yudi', login: 'yudi', password: expect.any(String) },
    ])
    expect(await house.accounts.passwordIsRight(answer.json.id, answer.json.password)).toBe(true)
    const visitor = await signedInVisitor(house, 'chief')
    const fields = { name: 'Zaki', login: 'zaki', role: 'translator', password: PASSWORD }
    const page = await visitor.post('/projects/j1/people', fields)
    expect([page.status, page.to]).toEqual([303, '/projects/j1'])
  })

  it('cannot be made administrators by a coordinator, nor taken over by a repeat of the request that added them', async () => {
    const body = { name: 'Vina', login: 'vina', role: 'translator', operation: nextOperation() }
    const more = await coordinator('POST', '/api/projects/j1/people', { ...body, administrator: true })
    expect([more.status, more.json.error]).toEqual([422, expect.objectContaining({ field: 'administrator' })])
    const added = await coordinator('POST', '/api/projects/j1/people', body)
    await house.accounts.setPassword(added.json.id, PASSWORD)
    await admin('POST', `/api/people/${added.json.id}/administrators`, { administrator: true })
    const repeat = await coordinator('POST', '/api/projects/j1/people', body)
    expect(repeat.json).toEqual({ id: added.json.id, name: 'Vina', login: 'vina' })
    expect(await house.accounts.passwordIsRight(added.json.id, PASSWORD)).toBe(true)
  })

  it.each([
    ['a login that is taken', { name: 'X', login: 'tina', role: 'reviewer' }, 409, 'name_taken'],
    ['no role', { name: 'X', login: 'xena', role: '' }, 422, 'bad_input'],
    [
      'a short password',
      { name: 'X', login: 'xena', role: 'reviewer', password: 'x' },
      422,
      'password_length',
    ],
  ])('are refused with %s', async (_, body, status, code) => {
    const before = await head()
    const answer = await coordinator('POST', '/api/projects/j1/people', body)
    expect([answer.status, answer.json.error.code]).toEqual([status, code])
    expect(await head()).toBe(before)
  })
})
