import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextOperation } from './house.ts'
import { type Cast, headOf, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

const merge = (article: string, n: number, more: object = {}) =>
  cast.translator.api('POST', `/api/segments/${article}.${n}/merges`, more)

describe('a merge', () => {
  test('joins a segment with the next and their texts, once', async () => {
    const article = await newArticle(cast)
    await translate(cast.translator, `${article}.1`, 'One two three.')
    await translate(cast.translator, `${article}.2`, 'Four five.')
    const operation = nextOperation()
    const made = await merge(article, 1, { operation })
    expect(made).toMatchObject({
      status: 201,
      json: {
        retired: [`${article}.1`, `${article}.2`],
        made: [{ id: `${article}.6`, start: 0, end: 26 }],
      },
    })
    expect((await merge(article, 1, { operation })).json).toEqual(made.json)
    const { json } = await cast.translator.api('GET', `/api/articles/${article}/segments`)
    expect(json.segments[0]).toMatchObject({
      source: 'Satu dua tiga. Empat lima.',
      target: 'One two three. Four five.',
      status: 'draft',
    })
    const counts = (await cast.translator.api('GET', `/api/articles/${article}`)).json.counts
    expect(counts).toMatchObject({ segments: 2, draft: 1, untranslated: 1, words: 9 })
  })

  test('across a paragraph is done, and the button says so before', async () => {
    const article = await newArticle(cast)
    const warned = await cast.translator.page('GET', `/segments/${article}.2/editor`)
    expect(warned.text).toContain('The next segment begins a new paragraph')
    const plain = await cast.translator.page('GET', `/segments/${article}.1/editor`)
    expect(plain.text).toContain('id="merge"')
    expect(plain.text).not.toContain('begins a new paragraph')
    const last = await cast.translator.page('GET', `/segments/${article}.3/editor`)
    expect(last.text).not.toContain('id="merge"')
    const operation = nextOperation()
    const sent = await cast.translator.page('POST', `/segments/${article}.2/merges`, { operation })
    expect(sent.location).toBe(`/articles/${article}?segment=2&done=${operation}#segment-4`)
    const notice = await cast.translator.page('GET', sent.location.replace(/#.*/, ''), undefined, 'id')
    expect(notice.text).toContain('Segmen sudah digabungkan.')
  })

  test('is undone while nobody worked on it, and stays when somebody did', async () => {
    const article = await newArticle(cast)
    const reverts = nextOperation()
    await merge(article, 1, { operation: reverts })
    await translate(cast.other, `${article}.4`, 'All of it.')
    const kept = await cast.translator.api('POST', `/api/articles/${article}/reversals`, { reverts })
    expect(kept).toMatchObject({ status: 201, json: { id: null, kept: [`${article}.4`] } })
    const again = nextOperation()
    await merge(article, 4, { operation: again })
    const undone = await cast.translator.api('POST', `/api/articles/${article}/reversals`, { reverts: again })
    expect(undone.json.kept).toEqual([])
    const { json } = await cast.translator.api('GET', `/api/articles/${article}/segments`)
    expect(json.segments).toMatchObject([
      { target: 'All of it.', status: 'translated' },
      { id: `${article}.3` },
    ])
  })

  test('of a removed sentence: removal is undone too', async () => {
    const article = await newArticle(cast)
    await cast.translator.api('POST', `/api/articles/${article}/segments`, { after: `${article}.1` })
    await translate(cast.translator, `${article}.4`, 'Added.')
    const reverts = nextOperation()
    await cast.translator.api('POST', `/api/segments/${article}.4/removals`, { operation: reverts })
    await cast.translator.api('POST', `/api/articles/${article}/reversals`, { reverts })
    const { json } = await cast.translator.api('GET', `/api/articles/${article}/segments`)
    expect(json.segments[1]).toMatchObject({ id: `${article}.4`, target: 'Added.', status: 'translated' })
  })
})

test.each([
  ['the last segment', 3, {}, 409, 'no_next_segment'],
  ['with an added sentence', 2, {}, 409, 'added_sentence'],
  ['an added sentence', 4, {}, 409, 'added_sentence'],
  ['what is not there', 99, {}, 404, 'not_found'],
  ['with something else', 1, { with: 3 }, 422, 'bad_input'],
])('does not merge %s', async (_, n, body, status, code) => {
  const article = await newArticle(cast)
  await cast.translator.api('POST', `/api/articles/${article}/segments`, { after: `${article}.2` })
  const head = await headOf(cast, article)
  expect(await merge(article, n, body)).toMatchObject({ status, json: { error: { code } } })
  expect(await headOf(cast, article)).toBe(head)
})

test('is not for strangers, nor in an archived article', async () => {
  const article = await newArticle(cast)
  expect((await cast.stranger.api('POST', `/api/segments/${article}.1/merges`, {})).status).toBe(404)
  await cast.coordinator.api('POST', `/api/articles/${article}/archivings`, { archived: true })
  expect(await merge(article, 1)).toMatchObject({ status: 409, json: { error: { code: 'archived' } } })
})

describe('a comparison across splits and merges', () => {
  test('pairs the right texts, in both directions', async () => {
    const article = await newArticle(cast)
    await translate(cast.translator, `${article}.1`, 'One two three.')
    await translate(cast.translator, `${article}.2`, 'Four five.')
    const version = (await cast.translator.api('POST', `/api/articles/${article}/versions`, { name: 'A' }))
      .json.id
    const { json } = await cast.translator.api('POST', `/api/segments/${article}.1/splits`, {
      at: 5,
      targetAt: 4,
    })
    const [, second] = json.made
    const compare = (from: string, to: string) =>
      cast.translator.api('GET', `/api/articles/${article}/comparison?from=${from}&to=${to}`)
    expect((await compare(version, 'now')).json).toMatchObject({
      counts: { changed: 0, unchanged: 3 },
      segments: [],
    })
    await translate(cast.translator, second.id, 'two, three.')
    expect((await compare(version, 'now')).json).toMatchObject({
      counts: { changed: 1, added: 0, removed: 0, unchanged: 2 },
      segments: [{ number: 1, source: 'Satu dua tiga.', before: 'One two three.', after: 'One two, three.' }],
    })
    await merge(article, Number(second.id.split('.')[1]))
    const forth = (await compare(version, 'now')).json
    expect(forth.segments).toMatchObject([
      { kind: 'changed', before: 'One two three. Four five.', after: 'One two, three. Four five.' },
    ])
    const back = (await compare('now', version)).json
    expect(back.segments).toMatchObject([
      {
        kind: 'changed',
        number: 1,
        before: 'One two, three. Four five.',
        after: 'One two three. Four five.',
      },
    ])
  })
})
