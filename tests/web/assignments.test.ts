import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignedTo } from '../../src/web/assignments/assigned.ts'
import { nextOperation } from './house.ts'
import { type Cast, digestOf, type Human, newArticle, openCast, translate } from './story.ts'
import { textOf } from './visitor.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

const assign = (who: Human, article: string, body: object) =>
  who.api('POST', `/api/articles/${article}/assignments`, body)
const listed = async (article: string) =>
  (await cast.translator.api('GET', `/api/articles/${article}/assignments`)).json

/** `tari 1-2`, in reading order. */
async function runs(article: string): Promise<readonly string[]> {
  const { assignments } = await listed(article)
  return assignments.map((one: { person: { name: string }; first: number; last: number; due: string }) =>
    `${one.person.name} ${one.first}-${one.last} ${one.due}`.trim(),
  )
}

describe('POST /articles/:id/assignments', () => {
  test('gives ranges to people, by numbers or ids, with words and what is left of them', async () => {
    const article = await newArticle(cast)
    const first = await assign(cast.coordinator, article, {
      from: 1,
      to: 2,
      person: cast.translator.id,
      due: '2020-01-31',
    })
    expect(first.status).toBe(201)
    await assign(cast.coordinator, article, {
      from: `${article}.3`,
      to: `${article}.3`,
      person: cast.other.id,
    })
    await translate(cast.translator, `${article}.1`, 'One two three.')
    expect(await runs(article)).toEqual(['tari 1-2 2020-01-31', 'toni 3-3'])
    expect((await listed(article)).people).toEqual([
      {
        person: { id: cast.translator.id, name: 'tari' },
        due: '2020-01-31',
        late: true,
        all: { segments: 2, words: 5 },
        left: { segments: 1, words: 2 },
      },
      {
        person: { id: cast.other.id, name: 'toni' },
        due: '',
        late: false,
        all: { segments: 1, words: 4 },
        left: { segments: 1, words: 4 },
      },
    ])
  })

  test('once an operation, and undone as one, but by those who coordinate alone', async () => {
    const article = await newArticle(cast)
    const operation = nextOperation()
    const body = { from: 1, to: 3, person: cast.translator.id, operation }
    const [one, again] = [
      await assign(cast.coordinator, article, body),
      await assign(cast.coordinator, article, body),
    ]
    expect(again.json).toEqual(one.json)
    const undo = (who: Human) => who.api('POST', `/api/articles/${article}/reversals`, { reverts: operation })
    expect((await undo(cast.translator)).status).toBe(403)
    expect((await undo(cast.reviewer)).status).toBe(403)
    expect(await runs(article)).toEqual(['tari 1-3'])
    expect((await undo(cast.coordinator)).status).toBe(201)
    expect(await runs(article)).toEqual([])
  })

  test.each([
    [{ from: 0, to: 1 }, 422],
    [{ from: 2, to: 1 }, 422],
    [{ from: 1, to: 99 }, 422],
    [{ from: 1, to: 2, due: 'tomorrow' }, 422],
    [{ from: 1, to: 2, due: '2026-02-30' }, 422],
    [{ from: 1, to: 2, person: 'p999' }, 422],
    [{ from: 1, to: 2, person: '', due: '2026-02-03' }, 422],
    [{ from: 1 }, 422],
  ])('refuses %j and keeps nothing', async (body, status) => {
    const article = await newArticle(cast)
    await cast.coordinator.api('GET', `/api/articles/${article}`)
    const before = await digestOf(cast.house)
    const answer = await assign(cast.coordinator, article, { person: cast.translator.id, ...body })
    expect(answer.status).toBe(status)
    expect(await digestOf(cast.house)).toBe(before)
  })

  test('refuses somebody who is not of the project', async () => {
    const article = await newArticle(cast)
    const answer = await assign(cast.coordinator, article, { from: 1, to: 1, person: cast.stranger.id })
    expect(answer.json.error).toMatchObject({ code: 'invalid', field: 'person' })
  })
})

test('the page has a form for those who coordinate, with an undo after it, and the lists for all', async () => {
  const article = await newArticle(cast)
  const path = `/articles/${article}/assignments`
  const operation = nextOperation()
  const fields = { from: '1', to: '2', person: cast.translator.id, due: '2020-01-31', operation }
  const sent = await cast.coordinator.page('POST', path, fields)
  expect(sent.location).toBe(`${path}?done=${operation}`)
  const after = await cast.coordinator.page('GET', sent.location)
  expect(textOf(after.text)).toContain('The segments are assigned to tari.')
  expect(after.text).toContain(`name="reverts" value="${operation}"`)
  const seen = await cast.other.page('GET', path)
  expect(textOf(seen.text)).toContain('Segments 1 to 2 : tari , 5 words, due 31 Jan 2020 overdue')
  expect(seen.text).not.toContain('id="assign"')
  const refused = await cast.coordinator.page('POST', path, {
    ...fields,
    to: '9',
    operation: nextOperation(),
  })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('id="to-error"')
  const id = await cast.other.page('GET', path, undefined, 'id')
  expect(textOf(id.text)).toContain('lewat tenggat')
})

test('the editor says whose a segment is, and shows those of one person alone', async () => {
  const article = await newArticle(cast)
  const body = { from: 2, to: 3, person: cast.translator.id, due: '2020-01-31' }
  await assign(cast.coordinator, article, body)
  const own = await cast.translator.page('GET', `/articles/${article}`)
  expect(own.text.match(/class="row-owner/g)).toHaveLength(2)
  expect(textOf(own.text)).toContain('Mine 2')
  expect(textOf(own.text)).toContain('you tari, due 31 Jan 2020 overdue')
  const mine = await cast.translator.page('GET', `/articles/${article}?of=${cast.translator.id}`)
  expect(mine.text.match(/<tr id="segment-/g)).toHaveLength(2)
  expect(mine.text).toContain(`name="of" value="${cast.translator.id}"`)
  const other = await cast.other.page('GET', `/articles/${article}`)
  expect(other.text).not.toContain('data-of=')
})

test('lists of articles and “my work” know it from the summaries alone', async () => {
  const article = await newArticle(cast, undefined, 'Dibagi')
  await assign(cast.coordinator, article, {
    from: 1,
    to: 3,
    person: cast.translator.id,
    due: '2020-01-31',
  })
  await translate(cast.translator, `${article}.1`, 'One two three.')
  expect(textOf((await cast.other.page('GET', '/?q=Dibagi')).text)).toContain(
    'tari : 6 words left, due 31 Jan 2020 overdue',
  )
  const home = textOf((await cast.translator.page('GET', '/')).text)
  expect(home).toMatch(/Given to you .*2 segments given to you are left · due 31 Jan 2020 overdue/)
  const workspace = await cast.house.desk.workspace()
  const summary = await cast.house.desk.summaries.of(article)
  const of = (id: string) => {
    const who = workspace.people.get(id)
    if (!who) throw new Error(`nobody is ${id}`)
    return assignedTo(workspace, who, new Map([[article, summary]]), '2020-01-31')
  }
  expect(of(cast.translator.id)).toMatchObject([
    { entry: { id: article }, left: { segments: 2, words: 6 }, due: '2020-01-31', late: false, next: 2 },
  ])
  expect(of(cast.other.id)).toEqual([])
  for (const n of [2, 3]) await translate(cast.translator, `${article}.${n}`, `Text ${n}.`)
  expect((await cast.house.desk.summaries.of(article)).assigned[0]).toMatchObject({ next: 0, due: '' })
})
