import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../../src/desk/backup/verify.ts'
import { eraseNames } from '../../src/desk/removal.ts'
import { addPerson, client, nextOperation, openHouse, PASSWORD } from './house.ts'
import { type Cast, type Human, human, newArticle, openCast, translate } from './story.ts'
import { signedInVisitor, textOf, Visitor } from './visitor.ts'

let cast: Cast
let admin: Human
beforeAll(async () => {
  cast = await openCast()
  admin = human(cast.house, await addPerson(cast.house, 'admin', 'administrator'))
})
afterAll(() => cast.house.close())

/** Added as people are added, so that the history is what it is in life. */
async function newcomer(login: string): Promise<Human> {
  const body = { name: login, login, password: PASSWORD, project: 'j1', role: 'translator' }
  const { id } = (await admin.api('POST', '/api/people', body)).json
  return human(cast.house, { id, token: await cast.house.accounts.makeToken(id, 'test', new Date()) })
}

function remove(who: Human, name: string, by = admin) {
  return by.api('POST', `/api/people/${who.id}/removals`, { name })
}

/** Everything that the store holds, as text. */
async function everything(): Promise<string> {
  const { store } = cast.house.desk
  const lines = await Promise.all((await store.histories()).map((name) => store.read(name)))
  const records = await Promise.all((await store.records.kinds()).map((kind) => store.records.list(kind)))
  return JSON.stringify([lines, records])
}

describe('a person who is removed', () => {
  test('cannot come in any more: sign-in, session, token and open streams end', async () => {
    const gone = await newcomer('gadiszz')
    const visitor = await signedInVisitor(cast.house, 'gadiszz')
    const article = await newArticle(cast)
    const streams = await Promise.all(
      [`/api/articles/${article}/events`, '/api/inbox/events', `/api/events?articles=${article}-1`].map(
        (path) => fetch(cast.house.url + path, { headers: { authorization: `Bearer ${gone.token}` } }),
      ),
    )
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await remove(gone, 'gadiszz')).status).toBe(201)
    await translate(cast.translator, `${article}.1`, 'One.')
    for (const stream of streams) expect(await stream.text()).toMatch(/event: bye\ndata: \{\}\n\n$/)
    expect((await client(cast.house, gone.token)('GET', '/api/account')).status).toBe(401)
    expect((await visitor.get('/account')).to).toMatch(/^\/sessions\/new/)
    const again = await new Visitor(cast.house).post('/sessions', {
      login: 'gadiszz',
      password: PASSWORD,
    })
    expect(again.status).toBe(401)
    expect(await cast.house.accounts.tokensOf(gone.id)).toEqual([])
    expect(await cast.house.desk.store.records.get('credential', gone.id)).toBeUndefined()
  })

  test('stays as a number in what he did and where he was named, in the language of the page', async () => {
    const gone = await newcomer('wulanzz')
    await admin.api('POST', `/api/people/${gone.id}/names`, { name: 'Wulanzz Sari' })
    const article = await newArticle(cast)
    await translate(gone, `${article}.1`, 'One two three.')
    const said = { text: '@Wulanzz Sari, is this right?' }
    const comment = await cast.reviewer.api('POST', `/api/segments/${article}.1/comments`, said)
    await cast.reviewer.api('POST', `/api/comments/${comment.json.id}/edits`, {
      text: '@wulanzz please look.',
    })
    await gone.api('POST', `/api/threads/${comment.json.thread}/comments`, { text: 'It is.' })
    const answer = await remove(gone, 'Wulanzz Sari')
    const number = Number(/^Former member (\d+)$/.exec(answer.json.name)?.[1])
    expect(number).toBeGreaterThan(0)
    const pages = [
      `/segments/${article}.1/revisions`,
      `/segments/${article}.1/comments`,
      `/articles/${article}/comments`,
      `/articles/${article}/authorship`,
      `/articles/${article}/history`,
      `/articles/${article}/comparison?from=import`,
      '/',
    ]
    for (const [language, name] of [
      ['en', `Former member ${number}`],
      ['id', `Mantan anggota ${number}`],
    ] as const)
      for (const path of pages) {
        const { status, text } = await cast.coordinator.page('GET', path, undefined, language)
        expect(status, path).toBe(200)
        expect(textOf(text), path).toContain(name)
        expect(text, path).not.toMatch(/wulanzz/i)
      }
    const thread = await cast.reviewer.api('GET', `/api/segments/${article}.1/comments`)
    const [first, second] = thread.json.threads[0].comments
    expect([first.text, second.by.name]).toEqual([`@${answer.json.name} please look.`, answer.json.name])
    expect(first.former[0].text).toBe(`@${answer.json.name}, is this right?`)
    for (const format of ['xliff21', 'json']) {
      const file = await cast.coordinator.api('GET', `/api/articles/${article}/export?format=${format}`)
      expect(file.status, format).toBe(200)
      expect(file.text, format).not.toMatch(/wulanzz/i)
    }
  })

  test('is out of every list, and out of the history of the workspace', async () => {
    const gone = await newcomer('teguhzz')
    await admin.api('POST', `/api/people/${gone.id}/names`, { name: 'Teguhzz Santoso' })
    expect(await everything()).toMatch(/Teguhzz/)
    const operation = nextOperation()
    const removal = { name: 'Teguhzz Santoso', operation }
    for (let times = 0; times < 2; times += 1)
      expect((await admin.api('POST', `/api/people/${gone.id}/removals`, removal)).status).toBe(201)
    expect(await everything()).not.toMatch(/teguhzz/i)
    for await (const finding of verify(cast.house.desk.store))
      expect(finding.kind, JSON.stringify(finding)).not.toBe('fault')
    for (const path of ['/people', '/projects/j1'])
      expect((await admin.page('GET', path)).text, path).not.toMatch(/teguhzz/i)
    expect((await admin.api('GET', `/api/people/${gone.id}`)).status).toBe(404)
    const article = await newArticle(cast)
    const named = await cast.reviewer.api('POST', `/api/segments/${article}.1/comments`, {
      text: '@teguhzz ?',
    })
    expect(named).toMatchObject({ status: 422, json: { error: { code: 'mention_unknown' } } })
    const member = { person: gone.id, role: 'translator' }
    expect((await cast.coordinator.api('POST', '/api/projects/j1/members', member)).status).toBe(422)
  })

  test('goes out of the history at the next start where the first server died', async () => {
    const gone = await newcomer('suryazz')
    const ask = { operation: nextOperation(), request: 'remove', by: admin.id }
    await cast.house.desk.administer(ask, { type: 'removePerson', person: gone.id })
    expect(await everything()).toMatch(/suryazz/)
    await eraseNames(cast.house.desk)
    expect(await everything()).not.toMatch(/suryazz/)
  })

  test('was added by somebody whose repeat comes late: he is not there', async () => {
    const body = { name: 'Umar', login: 'umar', operation: nextOperation() }
    const added = await admin.api('POST', '/api/people', body)
    expect((await admin.api('POST', `/api/people/${added.json.id}/removals`, { name: 'Umar' })).status).toBe(
      201,
    )
    expect((await admin.api('POST', '/api/people', body)).status).toBe(404)
  })
})

describe('removing a person', () => {
  test('wants the name, on a form that says what follows', async () => {
    const kept = await newcomer('vina')
    const visitor = await signedInVisitor(cast.house, 'admin')
    expect(textOf((await visitor.get(`/people/${kept.id}`)).text)).toContain(
      'Texts, decisions and comments stay; a number stands in place of the name',
    )
    const wrong = await visitor.post(`/people/${kept.id}/removals`, { name: 'Vina' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toMatch(/id="removals-name"[^>]*aria-invalid="true"/)
    expect((await kept.api('GET', '/api/account')).status).toBe(200)
    const gone = await visitor.post(`/people/${kept.id}/removals`, { name: 'vina' })
    expect([gone.status, gone.to]).toEqual([303, '/people'])
  })

  test('never removes the last administrator', async () => {
    const lonely = await openHouse()
    try {
      const { id, token } = await addPerson(lonely, 'only', 'administrator')
      const answer = await client(lonely, token)('POST', `/api/people/${id}/removals`, { name: 'only' })
      expect([answer.status, answer.json.error.code]).toEqual([409, 'last_administrator'])
      const page = await (await signedInVisitor(lonely, 'only')).post(`/people/${id}/removals`, {
        name: 'only',
      })
      expect(textOf(page.text)).toContain('Make somebody else administrator first.')
      expect((await client(lonely, token)('GET', '/api/people')).status).toBe(200)
    } finally {
      await lonely.close()
    }
  })
})
