import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextOperation, openHouse, PASSWORD, type TestHouse } from './house.ts'
import { textOf, Visitor } from './visitor.ts'

let house: TestHouse
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const form = (more: Record<string, string> = {}) => ({
  token: house.setupToken,
  name: 'Ayu Lestari',
  login: 'Ayu',
  password: PASSWORD,
  ...more,
})

async function logins(): Promise<readonly string[]> {
  const { people } = await house.desk.workspace()
  return [...people.values()].map(({ login }) => login).filter((login) => login !== '')
}

describe('the first account', () => {
  it('makes an administrator, signs him in and opens the untouched sample', async () => {
    const visitor = new Visitor(house)
    const open = await visitor.get(`/setup?token=${house.setupToken}`)
    expect(open.status).toBe(200)
    expect(open.text).toMatch(/autocomplete="new-password"/)
    const done = await visitor.post('/setup', form())
    expect(done.status).toBe(303)
    const workspace = await house.desk.workspace()
    const sample = [...workspace.articles.values()].find((entry) => entry.sample === 'untouched')
    expect(done.to).toBe(`/articles/${sample?.id}`)
    expect([...workspace.people.values()].find(({ login }) => login === 'ayu')).toMatchObject({
      name: 'Ayu Lestari',
      administrator: true,
    })
    expect((await visitor.get('/people')).status).toBe(200)
  })

  it('is refused once an account exists, whatever the token', async () => {
    await new Visitor(house).post('/setup', form())
    const late = new Visitor(house)
    expect((await late.get(`/setup?token=${house.setupToken}`)).status).toBe(404)
    expect((await late.post('/setup', form({ login: 'other' }))).status).toBe(404)
    expect((await late.post('/setup', form({ password: 'another password' }))).status).toBe(404)
    expect(await logins()).toEqual(['ayu'])
  })

  it('is won by one of two at once', async () => {
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((login) => new Visitor(house).post('/setup', form({ login }))),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 404, 404])
    expect(await logins()).toHaveLength(1)
  })

  it('happens once when its answer was lost and it is sent again; with another password it does not count', async () => {
    const operation = nextOperation()
    const first = await new Visitor(house).post('/setup', form({ operation }))
    const again = await new Visitor(house).post('/setup', form({ operation }))
    expect([first.status, again.status]).toEqual([303, 303])
    expect(
      (await new Visitor(house).post('/setup', form({ operation, password: 'stolen password' }))).status,
    ).toBe(404)
    expect(await logins()).toEqual(['ayu'])
    const signIn = await new Visitor(house).post('/sessions', { login: 'ayu', password: PASSWORD })
    expect(signIn.status).toBe(303)
  })

  it('keeps no trace of the password in history', async () => {
    await new Visitor(house).post('/setup', form())
    const lines = JSON.stringify(await house.desk.store.read('workspace'))
    expect(lines).not.toContain(PASSWORD)
    expect(lines).toContain('Ayu Lestari')
  })

  it.each([
    ['no token', { token: '' }, 403, 'whole link'],
    ['a wrong token', { token: 'x'.repeat(15) }, 403, 'whole link'],
    ['a short password', { password: 'short' }, 422, '10 to 200 characters'],
    ['a long password', { password: 'x'.repeat(201) }, 422, '10 to 200 characters'],
    ['no name', { name: ' ' }, 422, 'The name is empty'],
    ['no login', { login: ' ' }, 422, 'The login is empty'],
    ['a login of strange signs', { login: 'a b' }, 422, 'cannot be used'],
    ['a field nobody asked for', { administrator: 'true' }, 422, 'administrator'],
  ])('refuses %s, and nothing is made', async (_, change, status, sentence) => {
    const answer = await new Visitor(house).post('/setup', form(change))
    expect(answer.status).toBe(status)
    expect(textOf(answer.text)).toContain(sentence)
    expect(await logins()).toEqual([])
  })

  it('gives the form back with what was typed, but never the password', async () => {
    const answer = await new Visitor(house).post('/setup', form({ login: 'a b' }))
    expect(answer.text).toMatch(/value="Ayu Lestari"/)
    expect(answer.text).toMatch(/value="a b"[^>]*aria-invalid="true"/)
    expect(answer.text).not.toContain(PASSWORD)
  })

  it('says in both languages, while none exists, where the link is', async () => {
    const english = await new Visitor(house).get('/')
    const indonesian = await new Visitor(house, 'id').get('/')
    expect(textOf(english.text)).toContain('open the link that the server printed')
    expect(textOf(indonesian.text)).toContain('buka tautan yang dicetak server')
    expect((await new Visitor(house).get('/sessions/new')).to).toBe('/')
  })
})
