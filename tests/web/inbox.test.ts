import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ONWARD } from '../../src/web/revisions/input.ts'
import { nextOperation, openHouse } from './house.ts'
import { type Cast, type Human, human, newArticle, openCast, translate } from './story.ts'
import { textOf } from './visitor.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

const counts = async (who: Human) => (await who.api('GET', '/api/inbox')).json
const say = async (who: Human, segment: string, text: string) =>
  (await who.api('POST', `/api/segments/${segment}/comments`, { text })).json
const reply = (who: Human, thread: string, text: string) =>
  who.api('POST', `/api/threads/${thread}/comments`, { text })
const readAll = (who: Human) => who.api('POST', '/api/inbox/readings', {})

/** The counts that a person's stream tells, one after the other. */
async function* stream(who: Human) {
  const response = await fetch(`${cast.house.url}/api/inbox/events`, {
    headers: { authorization: `Bearer ${who.token}` },
  })
  let text = ''
  for await (const part of response.body ?? []) {
    text += Buffer.from(part).toString()
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const [, data] = /^event: counts\ndata: (.*)$/.exec(event) ?? []
      if (data !== undefined) yield JSON.parse(data)
    }
  }
}

describe('counts', () => {
  test('mentions and replies until they are read, by thread, by segment or all', async () => {
    const article = await newArticle(cast)
    const before = await counts(cast.reviewer)
    const { thread } = await say(cast.translator, `${article}.1`, '@rini please look')
    const second = await say(cast.translator, `${article}.2`, '@rini here too')
    expect(await counts(cast.reviewer)).toEqual({ ...before, mentions: before.mentions + 2 })
    await cast.reviewer.api('POST', `/api/threads/${thread}/readings`, {})
    expect((await counts(cast.reviewer)).mentions).toBe(before.mentions + 1)
    await reply(cast.reviewer, thread, 'Fine.')
    expect((await counts(cast.translator)).replies).toBe(1)
    await reply(cast.translator, thread, '@rini thanks.')
    expect((await counts(cast.translator)).replies).toBe(0)
    await reply(cast.reviewer, thread, 'Not at all.')
    expect(await counts(cast.reviewer)).toEqual({ ...before, mentions: before.mentions + 1 })
    await cast.reviewer.api('POST', `/api/segments/${article}.2/readings`, {})
    expect((await counts(cast.reviewer)).mentions).toBe(before.mentions)
    await readAll(cast.translator)
    expect((await counts(cast.translator)).replies).toBe(0)
    await reply(cast.reviewer, second.thread, 'Fine as well.')
    expect((await counts(cast.translator)).replies).toBe(1)
    await readAll(cast.translator)
  })

  test('one’s own words, withdrawn ones and those in an archived article are not counted', async () => {
    const article = await newArticle(cast)
    const { id, thread } = await say(cast.other, `${article}.1`, '@toni and @tari')
    expect((await counts(cast.other)).mentions).toBe(0)
    expect((await counts(cast.translator)).mentions).toBe(1)
    await reply(cast.translator, thread, '@toni yes')
    await cast.other.api('POST', `/api/comments/${id}/withdrawals`, {})
    expect((await counts(cast.translator)).mentions).toBe(0)
    const archiving = { operation: nextOperation(), request: 'a', by: 'system' }
    expect((await counts(cast.other)).mentions).toBe(1)
    await cast.house.desk.administer(archiving, { type: 'archiveArticle', article, archived: true })
    expect((await counts(cast.other)).mentions).toBe(0)
  })

  test('returned texts count for their author, waiting ones for reviewers', async () => {
    const article = await newArticle(cast)
    const waiting = (await counts(cast.reviewer)).waiting
    const [mine, theirs] = [(await counts(cast.translator)).returned, (await counts(cast.other)).returned]
    const revision = await translate(cast.translator, `${article}.1`, 'One.')
    expect((await counts(cast.reviewer)).waiting).toBe(waiting + 1)
    expect((await counts(cast.translator)).waiting).toBe(0)
    await cast.reviewer.api('POST', `/api/revisions/${revision}/decisions`, {
      outcome: 'returned',
      note: 'No.',
    })
    expect((await counts(cast.translator)).returned).toBe(mine + 1)
    expect((await counts(cast.other)).returned).toBe(theirs)
    await translate(cast.translator, `${article}.1`, 'One two.')
    expect((await counts(cast.translator)).returned).toBe(mine)
  })

  test('a stranger’s inbox is empty, nobody’s is closed', async () => {
    expect(await counts(cast.stranger)).toEqual({ mentions: 0, replies: 0, returned: 0, waiting: 0 })
    expect((await fetch(`${cast.house.url}/api/inbox`)).status).toBe(401)
    expect((await fetch(`${cast.house.url}/api/inbox/events`)).status).toBe(401)
  })
})

test('every page has the count in its head, the inbox its lines', async () => {
  const article = await newArticle(cast)
  await readAll(cast.coordinator)
  await say(cast.translator, `${article}.1`, 'Ask @koko, <b>please</b>')
  const { mentions, replies, returned, waiting } = await counts(cast.coordinator)
  const total = mentions + replies + returned + waiting
  for (const path of ['/', '/account', `/articles/${article}`, '/articles/zzzz'])
    expect(textOf((await cast.coordinator.page('GET', path)).text)).toContain(`Inbox , ${total}`)
  const inbox = await cast.coordinator.page('GET', '/inbox')
  expect(textOf(inbox.text)).toContain('tari mentioned you')
  expect(inbox.text).toContain('&lt;b&gt;please&lt;/b&gt;')
  const id = await cast.coordinator.page('GET', '/inbox', undefined, 'id')
  expect(textOf(id.text)).toContain('tari menyebut Anda')
  expect((await cast.coordinator.page('POST', '/inbox/readings', {})).location).toBe('/inbox')
  expect((await counts(cast.coordinator)).mentions).toBe(0)
})

test('its stream tells the counts at first, and again when they change, by whatever', async () => {
  const article = await newArticle(cast)
  await readAll(cast.reviewer)
  const told = stream(cast.reviewer)
  const first = (await told.next()).value
  const { thread } = await say(cast.translator, `${article}.1`, '@rini please look')
  expect((await told.next()).value).toEqual({ ...first, mentions: first.mentions + 1 })
  await translate(cast.translator, `${article}.2`, 'Four five.')
  expect((await told.next()).value).toEqual({
    ...first,
    mentions: first.mentions + 1,
    waiting: first.waiting + 1,
  })
  await cast.reviewer.api('POST', `/api/threads/${thread}/readings`, {})
  expect((await told.next()).value).toEqual({ ...first, waiting: first.waiting + 1 })
  await told.return(undefined)
})

test('what is unread survives a restart, and is built anew from the histories alone', async () => {
  const article = await newArticle(cast)
  await readAll(cast.other)
  await say(cast.translator, `${article}.1`, '@toni please look')
  const before = await counts(cast.other)
  expect(before.mentions).toBe(1)
  const { records } = cast.house.desk.store
  for (const { key } of await records.list('notice')) await records.delete('notice', key)
  await cast.house.close(true)
  const house = await openHouse({ folder: cast.house.folder })
  const again = (who: Human) => human(house, who)
  cast = {
    house,
    translator: again(cast.translator),
    other: again(cast.other),
    reviewer: again(cast.reviewer),
    coordinator: again(cast.coordinator),
    stranger: again(cast.stranger),
  }
  expect(await counts(cast.other)).toEqual(before)
})

describe('feedback', () => {
  test('shows what was changed and why, filtered by article and reason, and takes an answer', async () => {
    const article = await newArticle(cast, undefined, 'Umpan balik')
    const revision = await translate(cast.other, `${article}.1`, 'One two three.')
    await cast.reviewer.api('POST', `/api/revisions/${revision}/decisions`, {
      outcome: 'returned',
      reasons: [{ code: 'terminology', severity: 'major' }],
      note: 'The term is fixed.',
    })
    await translate(cast.other, `${article}.2`, 'Four five.')
    const edited = await translate(cast.reviewer, `${article}.2`, 'Four and five.')
    await cast.reviewer.api('POST', `/api/revisions/${edited}/decisions`, {
      outcome: 'approved-with-edits',
      reasons: ['style'],
      note: 'Complete now.',
    })
    const { text } = await cast.other.page('GET', `/feedback?article=${article}`)
    expect(text.indexOf('Approved with edits by rini')).toBeGreaterThan(0)
    expect(text.indexOf('Returned by rini')).toBeGreaterThan(text.indexOf('Approved with edits by rini'))
    expect(textOf(text)).toContain('Terminology (major)')
    expect(textOf(text)).toContain('The term is fixed.')
    expect(text).toContain('<ins>')
    const filtered = await cast.other.page('GET', `/feedback?article=${article}&reason=terminology`)
    expect(filtered.text).not.toContain('Approved with edits by')
    const none = await cast.other.page('GET', `/feedback?article=${article}&reason=audience`)
    expect(textOf(none.text)).toContain('Nothing with this article and reason.')
    const answer = await cast.other.page('POST', `/segments/${article}.1/comments`, {
      text: '@rini which term?',
      [ONWARD]: 'feedback',
    })
    expect(answer.location).toBe('/feedback')
    expect((await counts(cast.reviewer)).mentions).toBeGreaterThan(0)
  })

  test('of nobody is empty, and nonsense in the address filters nothing', async () => {
    const page = await cast.coordinator.page('GET', '/feedback?article=%3Cb%3E&reason=x&before=y')
    expect(page.status).toBe(200)
    const stranger = await cast.stranger.page('GET', '/feedback', undefined, 'id')
    expect(textOf(stranger.text)).toContain('Belum ada masukan untuk teks Anda.')
  })
})
