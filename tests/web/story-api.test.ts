import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WRITERS } from '../../src/exchange/index.ts'
import { packageRoot } from '../../src/settings.ts'
import { type Cast, openCast } from './story.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.house.close())

/** What a script does with bearer tokens and nothing else. */
test('an Indonesian article becomes approved English', async () => {
  const { translator, reviewer, coordinator } = cast
  const text = await readFile(join(packageRoot(), 'db/samples/article.id.txt'), 'utf8')

  const made = await coordinator.api('POST', '/api/articles', { title: 'Tiongkok dan Kazakhstan', text })
  expect(made.status).toBe(201)
  const article: string = made.json.id
  const { json: opened } = await translator.api('GET', `/api/articles/${article}`)
  expect(opened).toMatchObject({
    title: 'Tiongkok dan Kazakhstan',
    counts: { segments: 18, untranslated: 18 },
  })

  const { json: list } = await translator.api('GET', `/api/articles/${article}/segments?limit=1000`)
  const segments: readonly { id: string; number: number; source: string; revision: string | null }[] =
    list.segments
  expect(segments).toHaveLength(18)
  expect(segments[0]).toMatchObject({
    id: `${article}.1`,
    number: 1,
    target: '',
    status: 'untranslated',
    revision: null,
  })

  const revisions: string[] = []
  for (const { id, number, source } of segments) {
    const body = { text: `English ${number}: ${source.length} signs.`, state: 'translated', base: null }
    const saved = await translator.api('POST', `/api/segments/${id}/revisions`, body)
    expect(saved).toMatchObject({ status: 201, json: { status: 'translated' } })
    revisions.push(saved.json.id)
  }

  const first = await translator.api('POST', `/api/articles/${article}/versions`, { name: 'first draft' })
  expect(first.status).toBe(201)

  const reasons = [{ code: 'style', severity: 'minor' }]
  const returned = { outcome: 'returned', reasons, note: 'Too literal.' }
  await reviewer.api('POST', `/api/revisions/${revisions[1]}/decisions`, returned)
  const { json: open } = await translator.api('GET', `/api/articles/${article}/segments?status=returned`)
  expect(open.segments).toMatchObject([{ id: `${article}.2`, status: 'returned', revision: revisions[1] }])

  const better = { text: 'English 2, better.', state: 'translated', base: revisions[1] }
  const revised = await translator.api('POST', `/api/segments/${article}.2/revisions`, better)
  expect(revised).toMatchObject({ status: 201, json: { status: 'translated' } })
  revisions[1] = revised.json.id
  const bulk = await reviewer.api('POST', `/api/articles/${article}/decisions`, { revisions })
  expect(bulk.json).toMatchObject({ done: segments.map(({ id }) => id), skipped: [] })

  const { json: done } = await coordinator.api('GET', `/api/articles/${article}`)
  expect(done.counts).toMatchObject({ segments: 18, approved: 18, untranslated: 0 })
  await coordinator.api('POST', `/api/articles/${article}/versions`, { name: 'to client' })
  const { json: named } = await coordinator.api('GET', `/api/articles/${article}/versions`)
  // Between them stands the one that the bulk approval made by itself.
  expect(named.versions.map(({ name }: { name: string }) => name)).toEqual(['to client', '', 'first draft'])

  const [to, , from] = named.versions.map(({ id }: { id: string }) => id)
  const { json: compared } = await coordinator.api(
    'GET',
    `/api/articles/${article}/comparison?from=${from}&to=${to}`,
  )
  expect(compared).toMatchObject({
    counts: { changed: 1, unchanged: 17 },
    segments: [{ id: `${article}.2`, number: 2 }],
  })

  for (const [format, { pack }] of WRITERS) {
    const file = await coordinator.api(
      'GET',
      `/api/articles/${article}/export?format=${format}&only=approved`,
    )
    expect(file.status).toBe(200)
    expect(file.text).toContain(pack ? 'PK' : 'English 2, better.')
    expect(file.headers.get('content-disposition')).toContain(
      'attachment; filename=Tiongkok-dan-Kazakhstan-en.',
    )
  }
  const plain = await coordinator.api('GET', `/api/articles/${article}/export?format=text`)
  expect(plain.text.split('\n').filter((line) => line !== '')).toHaveLength(18)
})
