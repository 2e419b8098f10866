import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ONWARD } from '../../src/web/revisions/input.ts'
import { nextOperation } from './house.ts'
import { type Cast, digestOf, type Human, headOf, newArticle, openCast, translate } from './story.ts'
import { textOf } from './visitor.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

const say = (who: Human, segment: string, text: string, more: object = {}) =>
  who.api('POST', `/api/segments/${segment}/comments`, { text, ...more })

async function threads(who: Human, segment: string) {
  return (await who.api('GET', `/api/segments/${segment}/comments`)).json.threads
}

const archive = (article: string) =>
  cast.house.desk.administer(
    { operation: nextOperation(), request: 'archive', by: cast.coordinator.id },
    { type: 'archiveArticle', article, archived: true },
  )

describe('threads', () => {
  test.each(['translator', 'other', 'reviewer', 'coordinator'] as const)(
    'a %s begins one, once an operation, and sees it',
    async (role) => {
      const article = await newArticle(cast)
      const body = { text: 'Why so?', scope: 'source', operation: nextOperation() }
      const path = `/api/segments/${article}.1/comments`
      const first = await cast[role].api('POST', path, body)
      expect(first).toMatchObject({ status: 201, json: { id: `${article}.4`, thread: `${article}.4` } })
      expect((await cast[role].api('POST', path, body)).json).toEqual(first.json)
      expect(await threads(cast[role], `${article}.1`)).toMatchObject([
        {
          id: `${article}.4`,
          segment: `${article}.1`,
          scope: 'source',
          words: null,
          resolved: null,
          unread: false,
          comments: [{ id: `${article}.4`, by: { id: cast[role].id }, text: 'Why so?', edited: null }],
        },
      ])
    },
  )

  test('answers, edits, withdrawals, settling and opening again are records', async () => {
    const article = await newArticle(cast)
    const { json } = await say(cast.translator, `${article}.1`, 'Why so?')
    const thread = `/api/threads/${json.thread}`
    expect((await cast.reviewer.api('POST', `${thread}/comments`, { text: 'See the source.' })).status).toBe(
      201,
    )
    const settled = await cast.reviewer.api('POST', `${thread}/resolutions`, {})
    expect(settled).toMatchObject({ status: 201, json: { id: `${article}.6`, thread: json.thread } })
    expect((await cast.other.api('POST', `${thread}/resolutions`, {})).json.id).toBeNull()
    expect((await threads(cast.other, `${article}.1`))[0].resolved.by.id).toBe(cast.reviewer.id)
    expect((await cast.translator.api('POST', `${thread}/reopenings`, {})).json.id).toBe(`${article}.7`)
    const comment = `/api/comments/${json.id}`
    expect((await cast.translator.api('POST', `${comment}/edits`, { text: 'How so?' })).status).toBe(201)
    const [one] = await threads(cast.other, `${article}.1`)
    expect(one.resolved).toBeNull()
    expect(one.comments[0]).toMatchObject({
      text: 'How so?',
      former: [{ text: 'Why so?' }],
      edited: expect.any(String),
    })
    expect((await cast.translator.api('POST', `${comment}/withdrawals`, {})).status).toBe(201)
    expect((await threads(cast.other, `${article}.1`))[0].comments[0]).toMatchObject({
      withdrawn: true,
      text: '',
    })
  })

  test('quoted words are found on their side, the nearest, and told where they are now', async () => {
    const article = await newArticle(cast)
    await translate(cast.translator, `${article}.1`, 'One two, two three.')
    await say(cast.reviewer, `${article}.1`, 'Twice?', { quote: 'two', near: 9 })
    await say(cast.reviewer, `${article}.1`, 'What is it?', { quote: 'dua', scope: 'source' })
    const [first, second] = await threads(cast.other, `${article}.1`)
    expect(first.words).toEqual({
      side: 'target',
      quote: 'two',
      now: { start: 9, end: 12, text: 'two', intact: true },
    })
    expect(second.words).toMatchObject({ side: 'source', quote: 'dua' })
    await translate(cast.translator, `${article}.1`, 'One two, three.')
    expect((await threads(cast.other, `${article}.1`))[0].words.now).toBeNull()
  })

  test('one whose sentence is gone is listed with the article', async () => {
    const article = await newArticle(cast)
    const added = await cast.translator.api('POST', `/api/articles/${article}/segments`, {
      after: `${article}.1`,
    })
    await say(cast.reviewer, added.json.id, 'Needed?')
    await cast.translator.api('POST', `/api/segments/${added.json.id}/removals`, {})
    const { json } = await cast.other.api('GET', `/api/articles/${article}/comments`)
    expect(json.threads).toMatchObject([{ segment: null, begunOn: added.json.id }])
    const page = await cast.other.page('GET', `/articles/${article}/comments`)
    expect(textOf(page.text)).toContain('Comments on a sentence that is no longer there')
    expect(
      (await cast.reviewer.api('POST', `/api/threads/${json.threads[0].id}/comments`, { text: 'Gone.' }))
        .status,
    ).toBe(201)
  })

  test('warn where a text is approved, and do not hinder', async () => {
    const article = await newArticle(cast)
    const revision = await translate(cast.translator, `${article}.1`, 'One.')
    await say(cast.translator, `${article}.1`, 'Sure?')
    for (const path of [`/articles/${article}/reviews`, `/articles/${article}?segment=1`])
      expect(textOf((await cast.reviewer.page('GET', path)).text)).toContain('1 thread is still open.')
    const approved = await cast.reviewer.api('POST', `/api/revisions/${revision}/decisions`, {
      outcome: 'approved',
    })
    expect(approved.status).toBe(201)
  })
})

describe('bad input changes nothing', () => {
  test.each([
    ['nothing', {}, 422, 'bad_input'],
    ['an empty text', { text: '' }, 422, 'comment_empty'],
    ['2,001 signs', { text: 'x'.repeat(2_001) }, 422, 'too_long'],
    ['a control character', { text: 'a\u0000b' }, 422, 'control_character'],
    ['half a character', { text: 'a\ud83d' }, 422, 'malformed_text'],
    ['a name of nobody', { text: 'Ask @siti.' }, 422, 'mention_unknown'],
    ['a name from outside the project', { text: '@asing see this' }, 422, 'mention_unknown'],
    ['words that are not there', { text: 'x', quote: 'tujuh' }, 422, 'words_missing'],
    ['an unknown scope', { text: 'x', scope: 'style' }, 422, 'bad_input'],
    ['an unknown field', { text: 'x', seq: 1 }, 422, 'bad_input'],
    ['a negative place', { text: 'x', quote: 'dua', near: -1 }, 422, 'bad_input'],
  ])('%s: %j', async (_, body, status, code) => {
    const article = await newArticle(cast)
    const before = await digestOf(cast.house)
    const answer = await cast.translator.api('POST', `/api/segments/${article}.1/comments`, body)
    expect(answer).toMatchObject({ status, json: { error: { code } } })
    expect(await digestOf(cast.house)).toBe(before)
  })

  test.each([
    ['a segment that is not there', '/segments/ARTICLE.99/comments', { text: 'x' }],
    ['a segment as a thread', '/threads/ARTICLE.1/comments', { text: 'x' }],
    ['a thread of nobody', '/threads/ARTICLE.9/resolutions', {}],
    ['a comment of nobody', '/comments/ARTICLE.9/withdrawals', {}],
    ['an article that is not there', '/segments/zzzz.1/comments', { text: 'x' }],
  ])('%s is 404', async (_, path, body) => {
    const article = await newArticle(cast)
    const head = await headOf(cast, article)
    const answer = await cast.translator.api('POST', `/api${path.replace('ARTICLE', article)}`, body)
    expect(answer.status).toBe(404)
    expect(await headOf(cast, article)).toBe(head)
  })

  test('strangers find nothing, others change nothing of mine, an archived article takes nothing', async () => {
    const article = await newArticle(cast)
    const { json } = await say(cast.translator, `${article}.1`, 'Mine.')
    const all = [
      [`/api/segments/${article}.1/comments`, { text: 'x' }],
      [`/api/threads/${json.thread}/comments`, { text: 'x' }],
      [`/api/threads/${json.thread}/resolutions`, {}],
      [`/api/comments/${json.id}/edits`, { text: 'x' }],
    ] as const
    for (const [path, body] of all) expect((await cast.stranger.api('POST', path, body)).status).toBe(404)
    expect((await cast.coordinator.api('POST', `/api/comments/${json.id}/edits`, { text: 'x' })).status).toBe(
      403,
    )
    expect((await cast.coordinator.api('POST', `/api/comments/${json.id}/withdrawals`, {})).status).toBe(403)
    await archive(article)
    for (const [path, body] of all)
      expect((await cast.translator.api('POST', path, body)).json.error.code).toBe('archived')
    expect(await threads(cast.translator, `${article}.1`)).toHaveLength(1)
  })

  test('script in a comment stays text', async () => {
    const article = await newArticle(cast)
    const text = '</script><img src=x onerror=alert(1)> "quoted" <%= 1 %>'
    await say(cast.translator, `${article}.1`, text)
    expect((await threads(cast.other, `${article}.1`))[0].comments[0].text).toBe(text)
    for (const path of [
      `/segments/${article}.1/comments`,
      `/articles/${article}/comments`,
      `/articles/${article}`,
    ]) {
      const page = await cast.other.page('GET', path)
      expect(page.text).not.toContain('<img src=x')
      expect(page.text).toContain('&lt;img src=x onerror=alert(1)&gt;')
    }
  })
})

describe('without a script', () => {
  test('a form begins a thread and comes back to it; a refused one keeps what was typed', async () => {
    const article = await newArticle(cast)
    const path = `/segments/${article}.1/comments`
    const form = { text: 'Why so?', scope: 'source', quote: 'dua', side: '', near: '', [ONWARD]: 'stay' }
    const sent = await cast.translator.page('POST', path, form)
    expect(sent).toMatchObject({ status: 303, location: `${path}#thread-4` })
    const again = await cast.translator.page('POST', path, { ...form, text: 'Ask @nobody else' })
    expect(again.status).toBe(422)
    expect(textOf(again.text)).toContain('Nobody in this project is called “@nobody”')
    expect(again.text).toContain('Ask @nobody else</textarea>')
    expect(again.text).toContain('value="dua"')
    const editor = await cast.translator.page('POST', path, { ...form, [ONWARD]: 'editor' })
    expect(editor.location).toBe(`/articles/${article}?segment=1#segment-1`)
  })

  test('both languages say how to begin', async () => {
    const article = await newArticle(cast)
    const page = await cast.other.page('GET', `/articles/${article}/comments`, undefined, 'id')
    expect(textOf(page.text)).toContain('Tidak ada utas yang terbuka.')
  })

  test('mentions show the name of now', async () => {
    const article = await newArticle(cast)
    await say(cast.translator, `${article}.1`, '@rini please look')
    const rename = (name: string) =>
      cast.house.desk.administer(
        { operation: nextOperation(), request: name, by: 'system' },
        { type: 'renamePerson', person: cast.reviewer.id, name },
      )
    await rename('Rini Wulandari')
    const page = await cast.translator.page('GET', `/segments/${article}.1/comments`)
    await rename('rini')
    expect(page.text).toContain('<span class="mention">@Rini Wulandari</span> please look')
    expect(page.text).toContain('\n@Rini Wulandari please look</textarea>')
  })
})

test('open screens hear of it: segment, open threads, and whether a comment came', async () => {
  const article = await newArticle(cast)
  const url = `${cast.house.url}/api/articles/${article}/events`
  const response = await fetch(url, { headers: { authorization: `Bearer ${cast.other.token}` } })
  const { json } = await say(cast.translator, `${article}.2`, 'Why so?')
  await cast.translator.api('POST', `/api/threads/${json.thread}/resolutions`, {})
  let text = ''
  for await (const part of response.body ?? []) {
    text += Buffer.from(part).toString()
    if (text.split('event: changed').length > 2) break
  }
  expect(text).toContain(`"talk":[{"id":"${article}.2","open":1,"added":true}]`)
  expect(text).toContain(`"talk":[{"id":"${article}.2","open":0,"added":false}]`)
})
