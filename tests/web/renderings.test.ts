import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cast, newArticle, openCast, translate } from './story.ts'

const SOURCE = [
  'Kerusuhan pecah di kota itu.',
  'Polisi menghentikan kerusuhan itu.',
  'Korban kerusuhannya dibawa ke rumah sakit.',
  'Kerusuhan itu terjadi pada hari Selasa.',
].join('\n\n')
const TARGETS = [
  'Unrest broke out in the city.',
  'Police stopped the unrest.',
  'Victims of the riots were taken to hospital.',
  'The unrest happened on Tuesday.',
]

let cast: Cast
let article = ''
beforeAll(async () => {
  cast = await openCast()
  article = await newArticle(cast, SOURCE)
  for (const [index, text] of TARGETS.entries()) {
    const revision = await translate(cast.translator, `${article}.${index + 1}`, text)
    await cast.reviewer.api('POST', `/api/revisions/${revision}/decisions`, { outcome: 'approved' })
  }
})
afterAll(() => cast.house.close())

interface Rendering {
  readonly words: string
  readonly count: number
  readonly odd: boolean
  readonly places: readonly { readonly segment: string; readonly number: number }[]
}

function told(renderings: readonly Rendering[]) {
  return renderings.map(({ words, count, odd }) => [words, count, odd])
}

test('of a word are grouped and counted in any of its forms, the odd one out marked, each place named', async () => {
  const { status, json } = await cast.reviewer.api('GET', `/api/articles/${article}/renderings?q=kerusuhan`)
  expect(status).toBe(200)
  expect(told(json.renderings)).toEqual([
    ['unrest', 3, false],
    ['riots', 1, true],
  ])
  expect(json.renderings[1].places).toMatchObject([{ segment: `${article}.3`, number: 3 }])
})

test('are looked for from the translation, too, with the words of the source that they stand for', async () => {
  const path = `/articles/${article}/renderings?q=unrest&side=target`
  const { json } = await cast.reviewer.api('GET', `/api${path}`)
  expect(told(json.renderings).map(([words, count]) => [String(words).toLowerCase(), count])).toEqual([
    ['kerusuhan', 3],
  ])
  expect(json.renderings[0].places[1]).toMatchObject({ number: 2, source: [[20, 29]], target: [[19, 25]] })
  const besides = await cast.reviewer.api('GET', `/api${path}&besides=${article}.2`)
  expect(besides.json.renderings[0].places.map(({ number }: { number: number }) => number)).toEqual([1, 4])
  const page = await cast.reviewer.page('GET', path)
  expect(page.text).toContain('<mark>Unrest</mark>')
  expect(page.text).toMatch(/<option value="target" selected>/)
})

test('that vary are what the page begins with', async () => {
  const { json } = await cast.reviewer.api('GET', `/api/articles/${article}/renderings`)
  const [first] = json.words
  expect([first.word.toLowerCase(), first.count]).toEqual(['kerusuhan', 4])
  const page = await cast.reviewer.page('GET', `/articles/${article}/renderings`)
  expect(page.text).toMatch(/href="\?q=kerusuhan"/i)
})

test('are looked for in approved texts of the project, other articles by name', async () => {
  const other = await newArticle(cast, 'Kerusuhan berlanjut.', 'Hari kedua')
  const revision = await translate(cast.translator, `${other}.1`, 'The riots went on.')
  const before = await cast.reviewer.api(
    'GET',
    `/api/articles/${article}/renderings?q=kerusuhan&scope=project`,
  )
  expect(told(before.json.renderings)).toContainEqual(['riots', 1, true])
  await cast.reviewer.api('POST', `/api/revisions/${revision}/decisions`, { outcome: 'approved' })
  // A decision on another article: this one's head is the same, so its own search is not stale.
  const page = await cast.reviewer.page('GET', `/articles/${other}/renderings?q=kerusuhan&scope=project`)
  expect(page.text).toContain(`href="/articles/${article}?segment=3#segment-3"`)
  expect(page.text).toContain('<mark>riots</mark>')
})

test('corrected by people count as they say', async () => {
  const made = await newArticle(cast, 'Kerusuhan pecah di kota itu.')
  const text = 'Trouble broke out in the city.'
  await translate(cast.translator, `${made}.1`, text)
  await cast.translator.api('POST', `/api/segments/${made}.1/links`, { source: [0, 9], target: [0, 7] })
  const { json } = await cast.reviewer.api('GET', `/api/articles/${made}/renderings?q=kerusuhan`)
  expect(told(json.renderings)).toEqual([['Trouble', 1, false]])
})

test('of what is nowhere are none, and of too long a phrase are refused', async () => {
  const none = await cast.reviewer.page('GET', `/articles/${article}/renderings?q=gajah`, undefined, 'id')
  expect(none.status).toBe(200)
  expect(none.text).toContain('gajah')
  expect(none.text).not.toMatch(/renderings:[a-z]/)
  const long = await cast.reviewer.api('GET', `/api/articles/${article}/renderings?q=${'a'.repeat(201)}`)
  expect(long.status).toBe(422)
  expect((await cast.stranger.api('GET', `/api/articles/${article}/renderings`)).status).toBe(404)
})

test('that an edit changed are marked in the source, in the history and in review', async () => {
  const made = await newArticle(cast, 'Polisi menghentikan kerusuhan itu pada hari Selasa.')
  const first = await translate(cast.translator, `${made}.1`, 'Police stopped the unrest on Tuesday.')
  await cast.reviewer.api('POST', `/api/revisions/${first}/decisions`, {
    outcome: 'returned',
    reasons: [{ code: 'terminology', severity: 'minor' }],
    note: 'Riots, please.',
  })
  const second = await translate(cast.translator, `${made}.1`, 'Police stopped the riots on Tuesday.')
  const marked = /class="rerendered">kerusuhan</
  const history = await cast.reviewer.page('GET', `/segments/${made}.1/revisions?from=${first}&to=${second}`)
  expect(history.text).toMatch(marked)
  expect(history.text.match(/class="rerendered/g)).toHaveLength(1)
  const review = await cast.reviewer.page('GET', `/articles/${made}/reviews`)
  expect(review.text).toMatch(marked)
})
