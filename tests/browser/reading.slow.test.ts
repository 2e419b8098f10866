import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFirstAccount, segmentsOf, send } from './api.ts'
import { faultsOf, tooWideAt } from './checks.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const TEXT =
  'Pelabuhan Lama Dibuka\n\nKapal pertama datang pagi ini. Warga bersorak.\n\nHujan turun sesudahnya.'
const TRANSLATED = [
  'Old Harbour Opens',
  'The first ship came “this morning” & <early>.',
  '',
  'Rain fell later.',
]

let stage: Stage
let ana: Visitor
let article = ''
beforeAll(async () => {
  stage = await openStage()
  ana = await stage.visit('en', { permissions: ['clipboard-read'] })
  await makeFirstAccount(ana, stage.server)
  article = (await send(ana.context, '/articles', { title: 'Pelabuhan', text: TEXT })).id
  for (const [index, { id }] of (await segmentsOf(ana.context, article)).entries()) {
    const text = TRANSLATED[index] ?? ''
    if (text !== '')
      await send(ana.context, `/segments/${id}/revisions`, { text, state: 'translated', base: null })
  }
})
afterAll(() => stage.close())

test('the translation is copied as headings and paragraphs, without what is not translated', async () => {
  const { page, t, complaints } = ana
  await page.goto(`/articles/${article}`)
  await page.locator('#more > summary').press('Enter')
  await page.locator(`#more a[href$="/reading"]`).press('Enter')
  await page.locator('#copy-reading').press('Enter')
  await page.locator('#reading-state', { hasText: '3' }).waitFor()
  expect(await page.locator('#reading-state').textContent()).toBe(t('reading:copied', { sentences: 3 }))
  const copied = (type: string) =>
    page.evaluate<string>(`navigator.clipboard.read()
    .then(([item]) => item.getType('${type}')).then((blob) => blob.text())`)
  expect(await copied('text/plain')).toBe(
    'Old Harbour Opens\n\nThe first ship came “this morning” & <early>.\n\nRain fell later.',
  )
  expect(await copied('text/html')).toContain(
    '<h1>Old Harbour Opens</h1>\n<p>The first ship came “this morning” &amp; &lt;early&gt;.</p>\n<p>Rain fell later.</p>',
  )
  expect(complaints).toEqual([])
})

test('a sentence leads to its segment, from either side', async () => {
  const { page } = ana
  await page.goto(`/articles/${article}/reading?side=both`)
  expect(await faultsOf(page)).toEqual([])
  expect(await tooWideAt(page, [390])).toEqual([])
  await page.locator('[data-side="source"] a', { hasText: 'Hujan turun' }).press('Enter')
  await page.waitForURL(/segment=4#segment-4/)
})
