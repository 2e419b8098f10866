import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Cast, newArticle, openCast, translate } from './story.ts'

describe('word list and warnings', () => {
  let cast: Cast
  beforeAll(async () => {
    cast = await openCast()
  })
  afterAll(() => cast?.house.close())

  it('is kept as lines, shown, given out, and offered while somebody types', async () => {
    const words = 'village head\r\nkades => village head\r\nutilise =>\r\n'
    const saved = await cast.translator.page('POST', '/projects/j1/words', { words })
    expect([saved.status, saved.location]).toEqual([303, '/projects/j1/words?saved'])
    const page = await cast.translator.page('GET', '/projects/j1/words?saved')
    expect(page.text).toContain('village head\nkades =&gt; village head\nutilise =&gt;</textarea>')
    expect(page.text).toContain('The list is saved: 3 lines.')
    const file = await cast.other.page('GET', '/projects/j1/words/export')
    expect(file.text).toBe('village head\nkades => village head\nutilise =>\n')
    const article = await newArticle(cast, 'Kades pulang.')
    const { json } = await cast.translator.api('GET', `/api/segments/${article}.1/suggestions`)
    expect(json.suggestions[0]).toEqual({ text: 'village head', from: 'list' })
  })

  it('takes a word more, once, and keeps what somebody else listed since the page was opened', async () => {
    await cast.translator.api('POST', '/api/projects/j1/words', { words: 'a\nb' })
    for (let times = 0; times < 2; times += 1) {
      const added = await cast.other.api('POST', '/api/projects/j1/words/additions', { word: ' c ' })
      expect(added.status).toBe(201)
    }
    const { json } = await cast.translator.api('POST', '/api/projects/j1/words', {
      words: 'a\nd',
      base: 'a\nb',
    })
    expect(json.words.map(({ use }: { use: string }) => use)).toEqual(['a', 'd', 'c'])
  })

  it.each([
    ['additions', { word: '  ' }, 'invalid', 'word'],
    ['additions', { word: `x${'y'.repeat(200)}` }, 'too_long', 'words'],
  ])('is not given to %s with %j', async (path, body, code, field) => {
    const answer = await cast.translator.api('POST', `/api/projects/j1/words/${path}`, body)
    expect([answer.status, answer.json.error]).toMatchObject([422, { code, field }])
  })

  it('gives the form back with what was typed where a line is too long', async () => {
    const page = await cast.translator.page('POST', '/projects/j1/words', { words: 'y'.repeat(200) })
    expect(page.status).toBe(422)
    expect(page.text).toContain(`${'y'.repeat(200)}</textarea>`)
    expect(page.text).toContain('id="words-error"')
  })

  it('warns of what may be wrong in an article, by kind and in order', async () => {
    await cast.translator.api('POST', '/api/projects/j1/words', { words: 'utilise => use' })
    const article = await newArticle(cast, 'Rugi Rp1,5 miliar.\nHujan turun.\nBanjir surut.\nMereka pakai.')
    await translate(cast.translator, `${article}.1`, 'The loss was Rp1.6 billion.')
    await translate(cast.translator, `${article}.2`, 'It rained.')
    await translate(cast.translator, `${article}.4`, 'They  utilise it.')
    const { json } = await cast.translator.api('GET', `/api/articles/${article}/warnings`)
    expect(json).toEqual({
      counts: { untranslated: 1, same: 0, numbers: 1, extra: 1, tags: 0, unwanted: 1, endings: 0, spaces: 1 },
      warnings: [
        { segment: `${article}.1`, number: 1, kind: 'numbers', about: ['Rp1,5 miliar'] },
        { segment: `${article}.1`, number: 1, kind: 'extra', about: ['1.6'] },
        { segment: `${article}.3`, number: 3, kind: 'untranslated', about: [] },
        { segment: `${article}.4`, number: 4, kind: 'unwanted', about: ['utilise → use'] },
        { segment: `${article}.4`, number: 4, kind: 'spaces', about: [] },
      ],
      more: false,
    })
    const page = await cast.translator.page(
      'GET',
      `/articles/${article}/warnings?kind=unwanted`,
      undefined,
      'id',
    )
    expect(page.text).toContain('Kata yang dihindari</strong>: utilise → use')
    expect(page.text).not.toContain('data-kind="numbers"')
    // The same text is another warning once the list is another.
    await cast.translator.api('POST', '/api/projects/j1/words', { words: '' })
    const again = await cast.translator.api('GET', `/api/articles/${article}/warnings?kind=unwanted`)
    expect(again.json.warnings).toEqual([])
  })
})
