import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { addPerson, client, openHouse, type TestHouse } from './house.ts'

const omegat = readFileSync(new URL('../fixtures/srx/omegat-like.srx', import.meta.url), 'utf8')
const RULES = {
  abbreviations: [{ text: 'Kapu', ends: 'never' }],
  exceptions: [{ before: ';', after: '', kind: 'text', break: true }],
}
const listed = z.object({ segments: z.array(z.object({ source: z.string() })) })
const TEXT = 'Lapor Kapu. Rudi itu. Ia datang; lalu pergi.'

let house: TestHouse
let api: ReturnType<typeof client>
let token = ''
let article = ''
beforeAll(async () => {
  house = await openHouse({ samples: false })
  const boss = await addPerson(house, 'boss', 'administrator')
  token = boss.token
  api = client(house, token)
  await api('POST', '/api/projects', { name: 'News' })
  await api('POST', '/api/projects', { name: 'Other' })
  const made = await api('POST', '/api/articles', { title: 'A', text: TEXT, project: 'j1' })
  article = idOf(made.json)
})
afterAll(() => house.close())

function idOf(json: unknown): string {
  return typeof json === 'object' && json !== null && 'id' in json ? String(json.id) : ''
}

const page = (path: string, body?: URLSearchParams | FormData) =>
  fetch(`${house.url}/projects/j1/segmentation${path}`, {
    headers: { authorization: `Bearer ${token}` },
    redirect: 'manual',
    ...(body === undefined ? {} : { method: 'POST', body }),
  })

describe('rules of a project', () => {
  it('are none at first, are kept, and cut new articles but not those that are there', async () => {
    expect((await api('GET', '/api/projects/j1/segmentation')).json).toEqual({
      rules: { abbreviations: [], exceptions: [] },
    })
    const saved = await api('POST', '/api/projects/j1/segmentation', { rules: RULES })
    expect(saved).toMatchObject({ status: 201, json: { rules: RULES } })
    expect((await api('GET', '/api/projects/j1/segmentation')).json).toEqual({ rules: RULES })
    const again = await api('POST', '/api/articles', { title: 'B', text: TEXT, project: 'j1' })
    const other = await api('POST', '/api/articles', { title: 'C', text: TEXT, project: 'j2' })
    const count = async (id: string) => (await house.desk.articles.load(id)).state.order.length
    expect(await Promise.all([article, idOf(again.json), idOf(other.json)].map(count))).toEqual([3, 3, 3])
    const list = await api('GET', `/api/articles/${idOf(again.json)}/segments`)
    const { segments } = listed.parse(list.json)
    const sources = segments.map(({ source }) => source)
    expect(sources).toEqual(['Lapor Kapu. Rudi itu.', 'Ia datang;', 'lalu pergi.'])
  })

  it('are tried on an article without being kept', async () => {
    const exceptions = [{ before: 'datang', after: '', kind: 'text', break: true }]
    const rules = { abbreviations: [], exceptions }
    const tried = await api('POST', '/api/projects/j1/segmentation/trials', { rules, article })
    expect(tried).toMatchObject({
      status: 200,
      json: { before: 3, after: 4, different: 1, stretches: [{ same: true }, {}, { same: false }] },
    })
    expect((await api('GET', '/api/projects/j1/segmentation')).json).toEqual({ rules: RULES })
  })

  it.each([
    [
      'a construct that needs backtracking',
      { exceptions: [{ before: '(?=x)', after: '', kind: 'pattern', break: true }] },
      'rule_unsupported',
    ],
    [
      'half a pattern',
      { exceptions: [{ before: '(x', after: '', kind: 'pattern', break: true }] },
      'rule_malformed',
    ],
    ['words as an abbreviation', { abbreviations: [{ text: 'a b', ends: 'never' }] }, 'abbreviation_unfit'],
  ])('are refused with %s, saved or tried, and nothing changes', async (_, more, code) => {
    const rules = { abbreviations: [], exceptions: [], ...more }
    for (const path of ['', '/trials']) {
      const answer = await api('POST', `/api/projects/j1/segmentation${path}`, { rules, article })
      expect(answer).toMatchObject({ status: 422, json: { error: { code } } })
    }
    expect((await api('GET', '/api/projects/j1/segmentation')).json).toEqual({ rules: RULES })
  })

  it('are tried on articles of this project only', async () => {
    const answer = await api('POST', '/api/projects/j2/segmentation/trials', { rules: RULES, article })
    expect(answer).toMatchObject({ status: 404, json: { error: { code: 'not_found', field: 'article' } } })
  })

  it.each(['translator', 'reviewer'] as const)('are not a %s’s to see or change', async (role) => {
    const theirs = client(house, (await addPerson(house, role, role)).token)
    for (const path of ['', '/export'])
      expect((await theirs('GET', `/api/projects/j1/segmentation${path}`)).status).toBe(403)
    for (const path of ['', '/trials'])
      expect((await theirs('POST', `/api/projects/j1/segmentation${path}`, { rules: RULES })).status).toBe(
        403,
      )
    expect((await theirs('POST', '/api/projects/j1/segmentation/imports', { text: omegat })).status).toBe(403)
    expect((await theirs('GET', '/api/projects/j2/segmentation')).status).toBe(404)
  })

  it('need rules: an empty body does not take them away', async () => {
    expect((await api('POST', '/api/projects/j1/segmentation', {})).status).toBe(422)
  })
})

describe('the page', () => {
  const form = (more: Record<string, string> = {}) =>
    new URLSearchParams({ never: 'Kapu.\r\nJkl', starter: 'Tbk', article, ...more })

  it('shows the rules, and the trial with what decided', async () => {
    const body = form({ before: ';', after: '', kind: 'text', action: 'break' })
    const html = await (await page('/trials', body)).text()
    expect(html).toContain('2 places differ')
    expect(html).toContain('≠ different')
    expect(html).toContain('“Kapu.” never ends a sentence')
    expect(html).toContain('exception 1: a sentence ends')
    expect(html).toMatch(/<textarea id="never"[^>]*>\s*Kapu\nJkl<\/textarea>/)
  })

  it('keeps what the form sends, and says so', async () => {
    const body = form({ before: ';', after: '', kind: 'text', action: 'break' })
    const answer = await page('', body)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/projects/j1/segmentation?saved'])
    expect(await (await page('?saved')).text()).toContain('The rules are saved')
    const { json } = await api('GET', '/api/projects/j1/segmentation')
    expect(json).toMatchObject({
      rules: { abbreviations: [{ text: 'Kapu' }, { text: 'Jkl' }, { ends: 'starter' }] },
    })
  })

  it('comes back with what was typed and the reason when a rule is refused', async () => {
    const answer = await page('', form({ before: 'a*+', after: '', kind: 'pattern', action: 'break' }))
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('Exception 1 cannot be used: *+')
    expect(html).toMatch(/value="a\*\+"[^>]*aria-invalid/)
  })

  it('speaks Indonesian', async () => {
    expect(await (await page('?lng=id')).text()).toContain('Tidak pernah mengakhiri kalimat')
  })
})

describe('exchange', () => {
  const upload = (content: string, fields: Record<string, string> = {}) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    body.set('file', new Blob([content]), 'rules.srx')
    return page('/imports', body)
  }

  it('gives SRX that is read again as it was', async () => {
    const answer = await page('/export')
    expect(answer.headers.get('content-disposition')).toContain('News-segmentation.srx')
    const text = await answer.text()
    const { json } = await api('GET', '/api/projects/j1/segmentation')
    const read = await api('POST', '/api/projects/j1/segmentation/imports', { text, mode: 'replace' })
    expect(read).toMatchObject({ status: 200, json: { ...Object(json), refused: [] } })
  })

  it('shows what would be taken and what not, with line and reason, and keeps nothing', async () => {
    const before = (await api('GET', '/api/projects/j1/segmentation')).json
    const answer = await upload(omegat, { language: 'en', mode: 'add' })
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toContain('13 rules were read')
    expect(html).toContain('<th scope="row">18</th>')
    expect(html).toContain('(?&lt;= is not understood here')
    expect(html).toMatch(/Kapu\nJkl\nMr\nMrs/)
    expect((await api('GET', '/api/projects/j1/segmentation')).json).toEqual(before)
  })

  it.each([
    ['no XML', 'x', 'line 1'],
    ['a document type', '<!DOCTYPE a><a/>', 'document type'],
    ['a PDF', '%PDF-1.7', 'not a text file'],
    ['nothing', '', 'empty'],
  ])('refuses %s', async (_, content, says) => {
    const answer = await upload(content)
    expect([415, 422]).toContain(answer.status)
    expect(await answer.text()).toContain(says)
  })
})
