import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desk } from '../../src/desk/desk.ts'
import { ensureProject } from '../../src/desk/first-start.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { startServer } from '../browser/server.ts'
import { addPerson, nextOperation } from './house.ts'
import { type Cast, digestOf, type Human, human, newArticle, openCast, SOURCE, translate } from './story.ts'
import { textOf } from './visitor.ts'

let cast: Cast
let admin: Human
beforeAll(async () => {
  cast = await openCast()
  admin = human(cast.house, await addPerson(cast.house, 'admin', 'administrator'))
})
afterAll(() => cast.house.close())

async function binned(title = 'Angka'): Promise<string> {
  const article = await newArticle(cast, SOURCE, title)
  const answer = await cast.coordinator.api('POST', `/api/articles/${article}/deletions`, {})
  expect(answer.status).toBe(200)
  return article
}

describe('deleting an article', () => {
  test('puts it into the bin of its project, for as many days as are set', async () => {
    const article = await newArticle(cast, SOURCE, 'Hapus aku')
    const wrong = await cast.coordinator.api('POST', `/api/articles/${article}/deletions`, { title: 'hapus' })
    expect(wrong).toMatchObject({ status: 422, json: { error: { field: 'confirmation' } } })
    const asked = Date.now()
    const answer = await cast.coordinator.api('POST', `/api/articles/${article}/deletions`, {
      title: 'Hapus aku',
    })
    const days = (Date.parse(answer.json.until) - asked) / (24 * 60 * 60 * 1000)
    expect(days).toBeGreaterThanOrEqual(30)
    expect(days).toBeLessThan(30.1)
    for (const path of [article, `${article}/segments`, `${article}/events`])
      expect((await cast.coordinator.api('GET', `/api/articles/${path}`)).status).toBe(404)
    expect((await cast.translator.api('GET', `/api/segments/${article}.1/revisions`)).status).toBe(404)
    expect(JSON.stringify((await cast.coordinator.api('GET', '/api/articles')).json)).not.toContain(article)
    expect((await cast.coordinator.api('GET', '/api/projects/j1/bin')).json.articles).toContainEqual({
      id: article,
      title: 'Hapus aku',
      by: { id: cast.coordinator.id, name: 'koko' },
      at: expect.any(String),
      until: answer.json.until,
    })
  })

  test('is a form on the settings, which says what follows and leads to the bin', async () => {
    const article = await newArticle(cast, SOURCE, 'Lewat formulir')
    const settings = await cast.coordinator.page('GET', `/articles/${article}/settings`)
    expect(textOf(settings.text)).toContain(
      'stays in its bin for 30 days, from where a coordinator can bring it back. Then it goes for good with its whole history; backups that were made before still hold it.',
    )
    const { status, location } = await cast.coordinator.page('POST', `/articles/${article}/deletions`, {})
    expect([status, location]).toEqual([303, '/projects/j1/bin'])
    const page = textOf((await cast.coordinator.page('GET', location)).text)
    expect(page).toContain('Lewat formulir')
    expect(page).toContain('Backups that were made before still hold it.')
    expect(page).not.toContain('Delete for good')
    const indonesian = await cast.coordinator.page('GET', location, undefined, 'id')
    expect(textOf(indonesian.text)).toContain('Cadangan yang dibuat sebelumnya masih memuatnya.')
    expect((await cast.coordinator.page('GET', '/projects/j1')).text).toContain('href="/projects/j1/bin"')
  })
})

describe('an article in the bin', () => {
  test('comes back as it was', async () => {
    const article = await newArticle(cast, SOURCE, 'Kembali')
    await translate(cast.translator, `${article}.1`, 'One two three.')
    const before = (await cast.translator.api('GET', `/api/articles/${article}/segments`)).json
    await cast.coordinator.page('POST', `/articles/${article}/deletions`, {})
    const back = await cast.coordinator.page('POST', '/projects/j1/recoveries', { article })
    expect([back.status, back.location]).toEqual([303, `/articles/${article}`])
    expect((await cast.translator.api('GET', `/api/articles/${article}/segments`)).json).toEqual(before)
    expect(JSON.stringify((await cast.coordinator.api('GET', '/api/projects/j1/bin')).json)).not.toContain(
      article,
    )
  })

  test('is deleted for good by an administrator who types its title', async () => {
    const article = await binned('Selamanya')
    const wrong = await admin.page('POST', '/removals', { article, title: 'selamanya' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toMatch(new RegExp(`id="title-${article}"[^>]*aria-invalid="true"`))
    const gone = await admin.page('POST', '/removals', { article, title: 'Selamanya' })
    expect([gone.status, gone.location]).toEqual([303, '/projects/j1/bin'])
    expect(await cast.house.desk.store.histories()).not.toContain(`article-${article}`)
    const late = await cast.coordinator.api('POST', '/api/projects/j1/recoveries', { article })
    expect(late).toMatchObject({ status: 404, json: { error: { code: 'not_found' } } })
  })

  test('is no business of another project, nor of who does not coordinate', async () => {
    const article = await binned()
    const { json } = await admin.api('POST', '/api/projects', { name: 'Lain' })
    const member = { person: cast.stranger.id, role: 'coordinator' }
    await admin.api('POST', `/api/projects/${json.id}/members`, member)
    const before = await digestOf(cast.house)
    for (const [who, path, body, status] of [
      [cast.stranger, `/api/projects/${json.id}/recoveries`, { article }, 404],
      [cast.stranger, '/api/projects/j1/recoveries', { article }, 404],
      [cast.reviewer, '/api/projects/j1/recoveries', { article }, 403],
      [cast.coordinator, '/api/removals', { article, title: 'Angka' }, 403],
      [admin, '/api/removals', { article: 'aaaa', title: 'Angka' }, 404],
      [admin, '/api/removals', { article: '__proto__', title: 'Angka' }, 404],
      [admin, '/api/removals', { article }, 422],
    ] as const)
      expect((await who.api('POST', path, body)).status, path).toBe(status)
    expect(await digestOf(cast.house)).toBe(before)
    expect((await cast.stranger.api('GET', `/api/projects/${json.id}/bin`)).json.articles).toEqual([])
  })
})

test('a server that starts deletes for good what has been in the bin for its time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'padan-bin-'))
  const store = await openLowdbStore(folder)
  const desk = new Desk(store, cast.house.desk.work, () => new Date('2026-01-01T00:00:00Z'))
  const project = await ensureProject(desk)
  const pair = { source: 'id', target: 'en' }
  const ids: string[] = []
  for (const days of [30, 36_500]) {
    const ask = { operation: nextOperation(), request: `${days}`, by: 'system' }
    const made = await desk.importArticle(ask, { title: 'A', text: SOURCE, project, pair })
    if (!made.ok) throw new Error(made.refusal.code)
    await desk.bin.put({ ...ask, operation: nextOperation() }, made.article, days)
    ids.push(made.article)
  }
  await store.close()
  await (await startServer({ folder })).stop(true)
  const after = await openLowdbStore(folder, { readOnly: true })
  const histories = await after.histories()
  expect(histories).not.toContain(`article-${ids[0]}`)
  expect(histories).toContain(`article-${ids[1]}`)
  await rm(folder, { recursive: true, force: true })
})
