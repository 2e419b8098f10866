import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cast, type Human, newArticle, openCast, translate } from './story.ts'
import { textOf } from './visitor.ts'

let cast: Cast
let article = ''
/** tari: a minor and a major error in 5 words; toni: none in 4, one word of four changed in review. */
beforeAll(async () => {
  cast = await openCast()
  article = await newArticle(cast, undefined, '=Angka; "satu"')
  const [one, two] = [
    await translate(cast.translator, `${article}.1`, 'One two three.'),
    await translate(cast.translator, `${article}.2`, 'Four five.'),
  ]
  await translate(cast.other, `${article}.3`, 'Six seven ate nine.')
  await decide(one, 'returned', [{ code: 'grammar', severity: 'minor' }])
  await decide(two, 'returned', [{ code: 'omission', severity: 'major' }])
  const three = await translate(cast.reviewer, `${article}.3`, 'Six seven eight nine.')
  await decide(three, 'approved', [{ code: 'style', severity: 'neutral' }])
})
afterAll(() => cast.house.close())

async function decide(revision: string, outcome: string, reasons: readonly object[]): Promise<void> {
  const body = { outcome, reasons, note: 'Why.' }
  const answer = await cast.reviewer.api('POST', `/api/revisions/${revision}/decisions`, body)
  expect(answer.status).toBe(201)
}

function ofArticle(who: Human, query = '') {
  return who.api('GET', `/api/articles/${article}/quality${query}`)
}

function names(people: readonly { name: string }[]): readonly string[] {
  return people.map(({ name }) => name).toSorted()
}

describe('GET /articles/:id/quality', () => {
  test('gives those who coordinate the score, its sample, and each person', async () => {
    const { status, json } = await ofArticle(cast.coordinator)
    expect(status).toBe(200)
    expect(json.figures).toEqual({
      segments: 3,
      words: 9,
      penalties: 6,
      score: 100 * (1 - 6 / 9),
      small: true,
      excellent: 0,
      changed: 1,
      compared: 4,
      errors: [
        { code: 'omission', severity: 'major', count: 1 },
        { code: 'grammar', severity: 'minor', count: 1 },
        { code: 'style', severity: 'neutral', count: 1 },
      ],
    })
    expect(json.weeks).toMatchObject([{ segments: 3, week: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }])
    expect(names(json.people)).toEqual(['tari', 'toni'])
    expect(json.people.find(({ name }: { name: string }) => name === 'toni')).toMatchObject({
      words: 4,
      penalties: 0,
      score: 100,
      changed: 1,
    })
  })

  test('gives reviewers the article, and nobody’s score but their own', async () => {
    const { json } = await ofArticle(cast.reviewer)
    expect(json.figures.words).toBe(9)
    expect(json.people).toEqual([])
  })

  test('gives translators what was found in texts of their own', async () => {
    const { json } = await ofArticle(cast.translator)
    expect(json.figures).toMatchObject({ segments: 2, words: 5, penalties: 6 })
    expect(names(json.people)).toEqual(['tari'])
    const other = await ofArticle(cast.other)
    expect(other.json.figures).toMatchObject({ words: 4, penalties: 0 })
  })

  test('is not there for strangers', async () => {
    expect((await ofArticle(cast.stranger)).status).toBe(404)
  })

  test('refuses another format', async () => {
    const answer = await ofArticle(cast.coordinator, '?format=pdf')
    expect(answer.status).toBe(422)
    expect(answer.json.error).toMatchObject({ code: 'bad_input', field: 'format' })
  })

  test('says that nothing was reviewed, and gives no score', async () => {
    const empty = await newArticle(cast)
    const { json } = await cast.coordinator.api('GET', `/api/articles/${empty}/quality`)
    expect(json.figures).toMatchObject({ words: 0, score: null })
    const page = await cast.coordinator.page('GET', `/articles/${empty}/quality`)
    expect(textOf(page.text)).toContain('Nothing has been reviewed yet')
  })

  test('as CSV is exact, and no cell runs', async () => {
    const answer = await ofArticle(cast.coordinator, '?format=csv')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toContain(`quality-${article}.csv`)
    const [head, whole, ...people] = answer.text.replace('\uFEFF', '').trim().split('\r\n')
    expect(head).toBe(
      '"article","title","person","week","segments","words","neutral","minor","major","critical","terminology",' +
        '"mistranslation","omission","addition","untranslated","grammar","spelling","punctuation","style",' +
        '"locale-format","audience","markup","excellent","penalties","score","changed_words","compared_words","escaped"',
    )
    expect(whole).toMatch(
      new RegExp(
        `^"${article}","'=Angka; ""satu""","","\\d{4}-\\d\\d-\\d\\d","3","9","1","1","1","0","0","0","1","0","0","1",` +
          `"0","0","1","0","0","0","0","6","33\\.3+[0-9]*","1","4","title"$`,
      ),
    )
    expect(people).toHaveLength(2)
    const own = await ofArticle(cast.other, '?format=csv')
    expect(own.text.trim().split('\r\n')).toHaveLength(2)
    expect(own.text).not.toContain('"tari"')
  })
})

describe('the page', () => {
  test('has the sample beside the score, and says that it is small, in both languages', async () => {
    const english = textOf((await cast.coordinator.page('GET', `/articles/${article}/quality`)).text)
    expect(english).toMatch(/33\.3 too small a sample Over 3 reviewed segments with 9 words; 6 points\./)
    expect(english).toMatch(/1 of 4 words \(25%\)/)
    expect(english).toMatch(/Accuracy Omission 0 0 1 0/)
    const page = await cast.coordinator.page('GET', `/articles/${article}/quality`, undefined, 'id')
    expect(textOf(page.text)).toMatch(
      /33,3 sampel terlalu kecil Dari 3 segmen yang ditinjau, 9 kata; 6 poin\./,
    )
    expect(page.text).toContain(`href="/quality?person=${cast.translator.id}&amp;project=j1"`)
  })
})

describe('GET /quality', () => {
  test('is one’s own, over articles', async () => {
    const { json } = await cast.translator.api('GET', '/api/quality')
    expect(json.figures).toMatchObject({ words: 5, penalties: 6 })
    expect(json.articles).toMatchObject([{ id: article, words: 5 }])
    expect(json.people).toEqual([])
    const page = await cast.translator.page('GET', '/quality', undefined, 'id')
    expect(textOf(page.text)).toContain('Mutu teks saya')
  })

  test('of another is for those who coordinate his project', async () => {
    const path = `/api/quality?person=${cast.translator.id}`
    const { status, json } = await cast.coordinator.api('GET', path)
    expect(status).toBe(200)
    expect(json.figures).toMatchObject({ words: 5, penalties: 6 })
    for (const who of [cast.reviewer, cast.other, cast.stranger])
      expect((await who.api('GET', path)).status).toBe(404)
    const own = await cast.coordinator.api('GET', '/api/quality')
    expect(own.json.figures.words).toBe(0)
    expect(names(own.json.people)).toEqual(expect.arrayContaining(['tari', 'toni']))
  })

  test('knows nobody who is not there, and no project that is not his', async () => {
    for (const query of ['person=p999', 'project=j9', `person=${cast.translator.id}&project=j9`])
      expect((await cast.coordinator.api('GET', `/api/quality?${query}`)).status, query).toBe(404)
    const page = await cast.coordinator.page('GET', '/quality?person=p999', undefined, 'id')
    expect(page.status).toBe(404)
  })

  test('is empty for a stranger, and closed to nobody', async () => {
    const { json } = await cast.stranger.api('GET', '/api/quality')
    expect(json).toMatchObject({ figures: { words: 0, score: null }, people: [], articles: [] })
    expect((await fetch(`${cast.house.url}/api/quality`)).status).toBe(401)
  })

  test('as CSV has a row an article and week', async () => {
    const answer = await cast.translator.api('GET', '/api/quality?format=csv')
    expect(answer.text.trim().split('\r\n')).toHaveLength(2)
    expect(answer.headers.get('content-disposition')).toContain(`quality-${cast.translator.id}.csv`)
  })
})
