import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextOperation } from './house.ts'
import { type Cast, headOf, newArticle, openCast, translate } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

const rows = async (article: string) => {
  const { json } = await cast.translator.api('GET', `/api/articles/${article}/segments`)
  return json.segments.map((one: { source: string; target: string; status: string }) => [
    one.source,
    one.target,
    one.status,
  ])
}

describe('a split', () => {
  test('makes two segments with their places in the source; a repeat gives the first answer', async () => {
    const article = await newArticle(cast)
    const revision = await translate(cast.translator, `${article}.1`, 'One two three.')
    const body = { at: 5, targetAt: 4, base: revision, operation: nextOperation() }
    const made = await cast.translator.api('POST', `/api/segments/${article}.1/splits`, body)
    expect(made).toMatchObject({
      status: 201,
      json: {
        retired: [`${article}.1`],
        made: [
          { id: `${article}.5`, start: 0, end: 4 },
          { id: `${article}.6`, start: 5, end: 14 },
        ],
      },
    })
    expect((await cast.translator.api('POST', `/api/segments/${article}.1/splits`, body)).json).toEqual(
      made.json,
    )
    expect((await rows(article)).slice(0, 2)).toEqual([
      ['Satu', 'One', 'draft'],
      ['dua tiga.', 'two three.', 'draft'],
    ])
  })

  test('by form leads to the first part, says what was done, and is undone from there', async () => {
    const article = await newArticle(cast)
    await translate(cast.translator, `${article}.1`, 'One two three.')
    const before = await rows(article)
    const operation = nextOperation()
    const form = { at: '5', targetAt: '', base: `${article}.4`, operation }
    const sent = await cast.translator.page('POST', `/segments/${article}.1/splits`, form)
    expect(sent.status).toBe(303)
    expect(sent.location).toBe(`/articles/${article}?segment=1&done=${operation}#segment-5`)
    const [address = ''] = sent.location.split('#')
    for (const [language, words] of [
      ['en', 'The segment was split.'],
      ['id', 'Segmen sudah dipisahkan.'],
    ] as const) {
      const { text } = await cast.translator.page('GET', address, undefined, language)
      expect(text).toContain(words)
      expect(text).toContain(`name="reverts" value="${operation}"`)
    }
    expect((await cast.other.page('GET', address)).text).not.toContain('id="done"')
    const undone = await cast.translator.page('POST', `/articles/${article}/reversals`, {
      reverts: operation,
    })
    expect(undone.status).toBe(200)
    expect(await rows(article)).toEqual(before)
    expect(before[0]).toEqual(['Satu dua tiga.', 'One two three.', 'translated'])
  })

  test('the page to choose the place shows every word once, and where the carets were', async () => {
    const article = await newArticle(cast)
    await translate(cast.translator, `${article}.1`, 'One two three.')
    const { status, text } = await cast.translator.page(
      'GET',
      `/segments/${article}.1/splits/new?at=6&target=9`,
    )
    expect(status).toBe(200)
    expect(text).toContain('name="at" value="5" required checked>')
    expect(text).toContain('name="at" value="9" required>')
    expect(text).toContain('name="targetAt" value="8" checked>')
    expect(text).toContain('Split segment 1')
    const indonesian = await cast.translator.page('GET', `/segments/${article}.1/splits/new`, undefined, 'id')
    expect(indonesian.text).toContain('Pisahkan segmen 1')
    expect(indonesian.text).not.toContain('required checked')
  })

  test('a save to the old segment is told what is there now, with places; its history stays and is linked', async () => {
    const article = await newArticle(cast)
    const revision = await translate(cast.translator, `${article}.1`, 'One two three.')
    await cast.translator.api('POST', `/api/segments/${article}.1/splits`, { at: 5 })
    await cast.translator.api('POST', `/api/segments/${article}.6/splits`, { at: 4 })
    const late = { text: 'Typed meanwhile.', state: 'draft', base: revision }
    const save = await cast.other.api('POST', `/api/segments/${article}.1/revisions`, late)
    expect(save).toMatchObject({
      status: 409,
      json: {
        error: { code: 'segment_replaced' },
        successors: [
          { id: `${article}.5`, start: 0, end: 4 },
          { id: `${article}.8`, start: 5, end: 8 },
          { id: `${article}.9`, start: 9, end: 14 },
        ],
      },
    })
    const page = await cast.other.page('POST', `/segments/${article}.1/revisions`, late)
    expect(page.status).toBe(409)
    expect(page.text).toContain('Typed meanwhile.')
    expect(page.text).toContain(`segment=3#segment-9`)
    const old = await cast.other.api('GET', `/api/segments/${article}.1/revisions`)
    expect(old.json.revisions).toMatchObject([{ id: revision, text: 'One two three.' }])
    const history = await cast.other.page('GET', `/segments/${article}.5/revisions`)
    expect(history.text).toContain(`href="/segments/${article}.1/revisions"`)
    const before = await cast.other.page('GET', `/segments/${article}.1/revisions`)
    expect(before.text).toContain('Satu dua tiga.')
    expect(before.text).toContain(`href="/segments/${article}.8/revisions"`)
  })
})

describe('what is refused changes nothing', () => {
  test.each([
    ['at the beginning', { at: 0 }, 422, 'bad_cut'],
    ['at the end', { at: 14 }, 422, 'bad_cut'],
    ['before the beginning', { at: -1 }, 422, 'bad_cut'],
    ['nowhere', {}, 422, 'bad_input'],
    ['at a word', { at: 'dua' }, 422, 'bad_input'],
    ['with a text cut beyond its end', { at: 5, targetAt: 99 }, 422, 'bad_cut'],
    ['on a text of another article', { at: 5, base: 'abc.4' }, 422, 'invalid'],
    ['on a text that is not there any more', { at: 5, base: null }, 409, 'stale_base'],
    ['with something else', { at: 5, where: 1 }, 422, 'bad_input'],
  ])('%s', async (_, body, status, code) => {
    const article = await newArticle(cast)
    await translate(cast.translator, `${article}.1`, 'One two three.')
    const head = await headOf(cast, article)
    const answer = await cast.translator.api('POST', `/api/segments/${article}.1/splits`, body)
    expect(answer).toMatchObject({ status, json: { error: { code } } })
    expect(await headOf(cast, article)).toBe(head)
  })

  test('by form the page comes back with the sentence, in both languages', async () => {
    const article = await newArticle(cast)
    for (const [language, words] of [
      ['en', 'It cannot be cut there.'],
      ['id', 'Tidak dapat dipotong di situ.'],
    ] as const) {
      const answer = await cast.translator.page(
        'POST',
        `/segments/${article}.1/splits`,
        { at: '0' },
        language,
      )
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(words)
      expect(answer.text).toContain('name="at" value="5"')
    }
  })

  test('an added sentence, a replaced segment, an archived article, a stranger', async () => {
    const article = await newArticle(cast)
    await cast.translator.api('POST', `/api/articles/${article}/segments`, { after: `${article}.1` })
    const split = (who: keyof Omit<Cast, 'house'>, n: number) =>
      cast[who].api('POST', `/api/segments/${article}.${n}/splits`, { at: 5 })
    expect(await split('translator', 4)).toMatchObject({
      status: 409,
      json: { error: { code: 'added_sentence' } },
    })
    expect((await cast.translator.page('GET', `/segments/${article}.4/splits/new`)).status).toBe(409)
    expect((await split('stranger', 1)).status).toBe(404)
    expect((await split('translator', 99)).status).toBe(404)
    await split('translator', 1)
    expect(await split('translator', 1)).toMatchObject({
      status: 409,
      json: { error: { code: 'segment_replaced' }, successors: [{ start: 0 }, { start: 5 }] },
    })
    expect((await cast.translator.page('GET', `/segments/${article}.1/splits/new`)).status).toBe(409)
    await cast.coordinator.api('POST', `/api/articles/${article}/archivings`, { archived: true })
    expect(await split('translator', 2)).toMatchObject({ status: 409, json: { error: { code: 'archived' } } })
  })
})
