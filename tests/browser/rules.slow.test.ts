import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFirstAccount, send } from './api.ts'
import { faultsOf, tooWideAt } from './checks.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const SRX = fileURLToPath(new URL('../fixtures/srx/omegat-like.srx', import.meta.url))
const TEXT = 'Lapor Kapu. Rudi itu. Ia datang; lalu pergi.'
const PAGE = '/projects/j1/segmentation'

let stage: Stage
let ana: Visitor
beforeAll(async () => {
  stage = await openStage()
  ana = await stage.visit('en')
  await makeFirstAccount(ana, stage.server)
  await send(ana.context, '/articles', { title: 'Rudi', text: TEXT, project: 'j1', pair: 'id-en' })
})
afterAll(() => stage.close())

describe('rules of segmentation', () => {
  test('are tried as they are typed, saved, and cut the next article', async () => {
    const { page } = ana
    await page.goto('/projects/j1')
    await page.getByRole('link', { name: 'Rules of segmentation' }).click()
    await page.getByLabel('Never end a sentence').fill('Kapu.')
    const trial = page.locator('#trial')
    await trial.getByText('“Kapu.” never ends a sentence').waitFor()
    await page.getByLabel('Rule 1: before the place').fill(';')
    await trial.getByText('exception 1: a sentence ends').waitFor()
    expect(await trial.getByText('≠ different').count()).toBe(2)
    expect(await faultsOf(page)).toEqual([])
    expect(await tooWideAt(page, [360, 768, 1440])).toEqual([])
    await page.getByRole('button', { name: 'Save the rules' }).click()
    await page.getByText('The rules are saved').waitFor()
    expect(await page.getByLabel('Never end a sentence').inputValue()).toBe('Kapu')
    await page.goto('/articles/new?project=j1')
    await page.locator('#text').fill(TEXT)
    await page.locator('main form button[type=submit]').click()
    await page.waitForURL(/\/articles\/[a-z0-9]{12}/)
    expect(await page.locator('.row-source .source-text').allInnerTexts()).toEqual([
      'Lapor Kapu. Rudi itu.',
      'Ia datang;',
      'lalu pergi.',
    ])
  })

  test('of an SRX file are shown with what was refused before they are saved', async () => {
    const { page } = ana
    await page.goto(PAGE)
    await page.getByLabel('SRX file').setInputFiles(SRX)
    await page.getByLabel('Take its rules for').selectOption('en')
    await page.getByRole('button', { name: 'Read the file' }).click()
    await page.getByText('1 rule cannot be used:').waitFor()
    expect(await page.getByLabel('Never end a sentence').inputValue()).toBe('Kapu\nMr\nMrs\nInc\nU.K')
    expect(await faultsOf(page)).toEqual([])
    await page.goto(PAGE)
    expect(await page.getByLabel('Never end a sentence').inputValue()).toBe('Kapu')
    expect(ana.complaints).toEqual([])
  })

  test('are tried and refused without script, in Indonesian', async () => {
    const context = await stage.browser.newContext({
      baseURL: stage.server.url,
      javaScriptEnabled: false,
      storageState: await ana.context.storageState(),
    })
    const page = await context.newPage()
    await page.goto(`${PAGE}?lng=id`)
    await page.getByLabel('Aturan 1: sebelum tempat itu').fill('datang')
    await page.getByRole('button', { name: 'Coba tanpa menyimpan' }).click()
    await page.getByText('≠ berbeda').first().waitFor()
    await page.getByLabel('Aturan 1: sebelum tempat itu').fill('(?=x)')
    await page.getByLabel('Aturan 1: ditulis sebagai').selectOption('pattern')
    await page.getByRole('button', { name: 'Simpan aturan' }).click()
    await page.getByRole('alert').getByText('Pengecualian 1 tidak dapat dipakai').waitFor()
    expect(await page.getByLabel('Aturan 1: sebelum tempat itu').inputValue()).toBe('(?=x)')
    await context.close()
  })
})
