import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MADE_PASSWORD_DAYS } from '../../src/desk/accounts.ts'
import { addPerson, client, openHouse, PASSWORD, type TestHouse } from './house.ts'
import { textOf, Visitor } from './visitor.ts'

const DAY = 24 * 60 * 60 * 1000
const OWN = 'my own long password'

let now = Date.now()
let house: TestHouse
let boss: string
beforeAll(async () => {
  house = await openHouse({ now: () => new Date(now) })
  boss = (await addPerson(house, 'boss', 'administrator')).id
})
afterAll(() => house.close())

/** With a token of now: the clock goes on by more than tokens live. */
const admin: ReturnType<typeof client> = async (...asked) =>
  client(house, await house.accounts.makeToken(boss, 'test', house.desk.now()))(...asked)

async function entered(login: string, password: string) {
  const visitor = new Visitor(house)
  return { visitor, answer: await visitor.post('/sessions', { login, password }) }
}

describe.each([
  {
    way: 'a new person',
    make: async (login: string): Promise<string> =>
      (await admin('POST', '/api/people', { name: login, login })).json.password,
  },
  {
    way: 'a new password',
    make: async (login: string): Promise<string> => {
      const { id } = await addPerson(house, login, 'translator')
      return (await admin('POST', `/api/people/${id}/passwords`, {})).json.password
    },
  },
])('a password that Padan makes for $way', ({ way, make }) => {
  const login = way.replaceAll(' ', '-')

  it('brings whoever uses it to where he sets his own, says until when it is good, and ends', async () => {
    const made = await make(login)
    const first = await entered(login, made)
    expect([first.answer.status, first.answer.to]).toEqual([303, '/account#password'])
    const account = textOf((await first.visitor.get('/account')).text)
    expect(account).toMatch(/made for you and lets you in until .*20\d\d.*Set one of your own/)
    now += MADE_PASSWORD_DAYS * DAY - 1
    expect((await entered(login, made)).answer.status).toBe(303)
    now += 1
    const late = (await entered(login, made)).answer
    expect([late.status, textOf(late.text)]).toEqual([401, expect.stringContaining('Ask an administrator')])
    expect((await entered(login, 'not the password')).answer.text).toContain('login or the password is wrong')
    const api = await fetch(`${house.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: made }),
    })
    expect([api.status, await api.json()]).toMatchObject([401, { error: { code: 'password_ended' } }])
    expect((await admin('GET', '/api/audit')).json.entries[0]).toMatchObject({ act: 'signInFailed' })
  })

  it('gives way to his own, which does not end', async () => {
    const mine = `own-${login}`
    const made = await make(mine)
    const { visitor } = await entered(mine, made)
    const changed = await visitor.post('/account/passwords', { current: made, password: OWN })
    expect(changed.status).toBe(200)
    expect((await visitor.get('/account')).text).not.toContain('made for you')
    now += 400 * DAY
    const later = (await entered(mine, OWN)).answer
    expect([later.status, later.to]).toEqual([303, '/'])
  })
})

it('a password that somebody chose does not end', async () => {
  await admin('POST', '/api/people', { name: 'Chosen', login: 'chosen', password: PASSWORD })
  now += 400 * DAY
  const { answer } = await entered('chosen', PASSWORD)
  expect([answer.status, answer.to]).toEqual([303, '/'])
})
