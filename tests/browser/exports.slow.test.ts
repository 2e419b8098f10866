import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unzipped } from '../../src/exchange/parts/zip.ts'
import { makeFirstAccount, send } from './api.ts'
import { faultsOf, tooWideAt } from './checks.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

let stage: Stage
let ana: Visitor
beforeAll(async () => {
  stage = await openStage()
  ana = await stage.visit('en')
  await makeFirstAccount(ana, stage.server)
  for (const title of ['Banjir', 'Gempa']) await send(ana.context, '/articles', { title, text: 'Satu. Dua.' })
})
afterAll(() => stage?.close())

test('an export that takes over a second says so, is stopped by a key, and comes whole the next time', async () => {
  const { page } = ana
  /** Requests for the file wait on the way for as long as the test says. */
  let pass = () => {}
  const held = new Promise<void>((resolve) => {
    pass = resolve
  })
  await page.route('**/projects/j1/export?*', async (route) => {
    await held
    await route.continue().catch(() => undefined)
  })
  await page.goto('/projects/j1/exports')
  await page.getByLabel('Banjir').check()
  await page.getByLabel('Gempa').check()
  await page.getByRole('button', { name: 'Download' }).press('Enter')
  await page.getByText('The file is being made…').waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await tooWideAt(page, [320, 390, 1440])).toEqual([])
  await page.locator('#making-cancel:focus').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Stopped. Nothing went out.').waitFor()
  expect(await page.locator('#making').isVisible()).toBe(false)

  pass()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).press('Enter'),
  ])
  expect(download.suggestedFilename()).toBe('Newsroom-articles.zip')
  expect([...unzipped(await readFile(await download.path())).keys()]).toEqual([
    'Banjir-en.txt',
    'Gempa-en.txt',
  ])
  await page.getByText('Newsroom-articles.zip is downloaded.').waitFor()

  await page.getByLabel('Banjir').uncheck()
  await page.getByLabel('Gempa').uncheck()
  await page.getByRole('button', { name: 'Download' }).press('Enter')
  await page.getByRole('alert').getByText('Choose at least one article.').waitFor()
  expect(ana.complaints).toEqual([])
})
