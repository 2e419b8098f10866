import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nextOperation } from './house.ts'
import { type Cast, type Human, newArticle, openCast, SOURCE, translate } from './story.ts'
import { textOf } from './visitor.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

let article = ''
let revisions: readonly string[] = []
/** Segments 1 and 2 are by tari, 3 is by rini, who reviews. */
beforeEach(async () => {
  article = await newArticle(cast)
  revisions = [
    await translate(cast.translator, `${article}.1`, 'One.'),
    await translate(cast.translator, `${article}.2`, 'Two.'),
    await translate(cast.reviewer, `${article}.3`, 'Three.'),
  ]
})

interface Row {
  readonly segments: number
  readonly words: number
  readonly first: string
  readonly people: readonly { name: string }[]
}

async function queue(who: Human, query = ''): Promise<Record<'waiting' | 'returned' | 'changed', Row[]>> {
  const { status, json } = await who.api('GET', `/api/queue?article=${article}${query}`)
  expect(status).toBe(200)
  return json
}

function decide(revision: string | undefined, outcome: string) {
  return cast.coordinator.api('POST', `/api/revisions/${revision}/decisions`, { outcome, note: 'Why.' })
}

describe('GET /queue', () => {
  test('a reviewer is shown what others confirmed, not his own', async () => {
    const { waiting, returned, changed } = await queue(cast.reviewer)
    expect(waiting).toMatchObject([
      { article, segments: 2, words: 5, first: `${article}.1`, people: [{ name: 'tari', segments: 2 }] },
    ])
    expect([returned, changed]).toEqual([[], []])
    const all = await queue(cast.coordinator)
    expect(all.waiting[0]?.segments).toBe(3)
  })

  test('a translator is shown what was returned to him and nothing else', async () => {
    await decide(revisions[1], 'returned')
    await decide(revisions[2], 'returned')
    expect(await queue(cast.translator)).toMatchObject({
      waiting: [],
      changed: [],
      returned: [{ segments: 1, first: `${article}.2` }],
    })
    expect((await queue(cast.other)).returned).toEqual([])
  })

  test('what was approved and then changed is a queue of its own', async () => {
    await decide(revisions[0], 'approved')
    expect((await queue(cast.reviewer)).changed).toEqual([])
    await translate(cast.other, `${article}.1`, 'One more.')
    expect((await queue(cast.reviewer)).changed).toMatchObject([
      { segments: 1, first: `${article}.1`, people: [{ name: 'toni' }] },
    ])
  })

  test('returned texts of people who are gone wait for all who translate', async () => {
    const ask = () => ({ operation: nextOperation(), request: 'member', by: 'system' })
    const as = (role: 'translator' | null) =>
      cast.house.desk.administer(ask(), {
        type: 'changeMember',
        project: 'j1',
        person: cast.translator.id,
        role,
      })
    await decide(revisions[0], 'returned')
    expect((await queue(cast.other)).returned).toEqual([])
    await as(null)
    expect((await queue(cast.other)).returned).toMatchObject([{ segments: 1 }])
    await as('translator')
  })

  test('filters by project, article, person and language stand in the address; odd ones find nothing', async () => {
    expect((await queue(cast.coordinator, `&person=${cast.reviewer.id}`)).waiting).toMatchObject([
      { segments: 1, first: `${article}.3` },
    ])
    expect((await queue(cast.coordinator, '&language=id-en&project=j1')).waiting).toHaveLength(1)
    for (const odd of ['&language=en-id', '&project=j9', `&person=${cast.other.id}`])
      expect((await queue(cast.coordinator, odd)).waiting, odd).toEqual([])
    const odd = await cast.coordinator.page('GET', `/queue?person=${'x'.repeat(5_000)}&article=zz&lng=en`)
    expect(odd.status).toBe(200)
    expect(textOf(odd.text)).toContain('Nothing waits for you with these filters.')
  })

  test('a closed or archived article waits for nobody', async () => {
    await cast.coordinator.api('POST', `/api/articles/${article}/closures`, { reason: 'Printed.' })
    expect((await queue(cast.reviewer)).waiting).toEqual([])
    await cast.coordinator.api('POST', `/api/articles/${article}/reopenings`, { reason: 'A name.' })
    expect((await queue(cast.reviewer)).waiting).toHaveLength(1)
    await cast.coordinator.api('POST', `/api/articles/${article}/archivings`, { archived: true })
    expect((await queue(cast.reviewer)).waiting).toEqual([])
  })

  test('is empty for a stranger, and not there for nobody', async () => {
    expect(await queue(cast.stranger)).toEqual({ waiting: [], returned: [], changed: [] })
    expect((await fetch(`${cast.house.url}/api/queue`)).status).toBe(401)
  })

  test('the oldest article comes first', async () => {
    const later = await newArticle(cast, SOURCE, 'Kemudian')
    await translate(cast.translator, `${later}.1`, 'Later.')
    const { json } = await cast.reviewer.api('GET', '/api/queue')
    const order = json.waiting.map((row: { article: string }) => row.article)
    expect(order.indexOf(article)).toBeLessThan(order.indexOf(later))
    const since = json.waiting.map((row: { since: string }) => row.since)
    expect(since).toEqual(since.toSorted())
  })
})

describe('the page', () => {
  test('leads straight to the segment, says words and due date, in both languages', async () => {
    await decide(revisions[1], 'returned')
    const details = { title: 'Angka', address: '', deadline: '2020-01-31' }
    await cast.coordinator.api('POST', `/api/articles/${article}/details`, details)
    const page = await cast.reviewer.page('GET', `/queue?article=${article}`)
    expect(page.text).toContain(`href="/articles/${article}/reviews#segment-1"`)
    expect(textOf(page.text)).toMatch(/1 segment waits for you: 3 words\..* 31 Jan 2020 overdue/)
    const own = await cast.translator.page('GET', `/queue?article=${article}`, undefined, 'id')
    expect(own.text).toContain(`href="/articles/${article}?status=returned&amp;segment=2#segment-2"`)
    expect(textOf(own.text)).toMatch(/1 segmen menunggu Anda: 2 kata\. .* Dikembalikan kepada Anda/)
  })

  test('goes to the page of the review on which the text is', async () => {
    const long = await newArticle(cast, 'Satu dua. '.repeat(60), 'Panjang')
    for (let n = 1; n <= 51; n += 1) await translate(cast.reviewer, `${long}.${n}`, `Text ${n}.`)
    await translate(cast.translator, `${long}.52`, 'Text 52.')
    const page = await cast.reviewer.page('GET', `/queue?article=${long}`)
    expect(page.text).toContain(`href="/articles/${long}/reviews?page=2#segment-52"`)
    const review = await cast.reviewer.page('GET', `/articles/${long}/reviews?page=2`)
    expect(review.text).toContain('id="segment-52"')
  })

  test('home counts the same', async () => {
    const home = textOf((await cast.reviewer.page('GET', '/?lng=en')).text)
    expect(home).toMatch(/Angka 2 segments to review/)
    const own = await cast.translator.page('GET', '/?lng=en')
    expect(own.text).not.toContain(`/articles/${article}?status=returned`)
    await decide(revisions[0], 'returned')
    const after = await cast.translator.page('GET', '/?lng=en')
    expect(after.text).toContain(`/articles/${article}?status=returned`)
    const others = await cast.other.page('GET', '/?lng=en')
    expect(others.text).not.toContain(`/articles/${article}?status=returned`)
  })

  test('opens no history that it has a summary of', async () => {
    await cast.reviewer.page('GET', '/queue')
    const { articles } = cast.house.desk
    const load = articles.load.bind(articles)
    const opened: string[] = []
    articles.load = (id) => {
      opened.push(id)
      return load(id)
    }
    await cast.reviewer.page('GET', '/queue')
    articles.load = load
    expect(opened).toEqual([])
  })
})
