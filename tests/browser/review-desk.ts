import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { addMember, makeFirstAccount, samplesOf, segmentsOf, send, signIn } from './api.ts'
import { faultsOf } from './checks.ts'
import { eventually, focus, openEditor, saved, statusBecomes, tabTo } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

export const SOURCE = [
  'Harga beras naik lagi di Jawa.',
  'Petani di timur menunggu hujan sampai akhir bulan.',
  'Pasar tetap ramai pagi ini.',
  'Pemerintah mengimpor beras dan menahan ekspor jagung.',
  'Stok di gudang cukup.',
  'Panen raya mulai Maret.',
]
/** Of the first four. */
export const ENGLISH = [
  'Rice prices rise again in Java.',
  'Farmers in the east wait for rain until the end of the month.',
  'The market stays busy this morning.',
  'The government imports rice and holds back corn exports.',
]

/** Three people and one article: ana coordinates, sari translates, budi reviews. */
export interface ReviewDesk {
  readonly stage: Stage
  readonly ana: Visitor
  readonly sari: Visitor
  readonly budi: Visitor
  readonly article: string
  /** Ids of the versions that were named, the oldest first. */
  readonly versions: string[]
}

export async function openReviewDesk(): Promise<ReviewDesk> {
  const stage = await openStage()
  const [ana, sari, budi] = [await stage.visit('en'), await stage.visit('id'), await stage.visit('en')]
  await makeFirstAccount(ana, stage.server)
  await addMember(ana, 'sari', 'translator')
  await addMember(ana, 'budi', 'reviewer')
  await signIn(sari, 'sari')
  await signIn(budi, 'budi')
  // The samples would wait in everybody's inbox.
  for (const id of Object.values(await samplesOf(ana.context)))
    await send(ana.context, `/articles/${id}/archivings`, { archived: true })
  const { id: article } = await send(ana.context, '/articles', { title: 'Beras', text: SOURCE.join('\n') })
  return { stage, ana, sari, budi, article, versions: [] }
}

export async function accessible({ page }: Visitor): Promise<void> {
  expect(await faultsOf(page), page.url()).toEqual([])
}

export async function statuses({ ana, article }: ReviewDesk): Promise<readonly string[]> {
  return (await segmentsOf(ana.context, article)).map(({ status }) => status)
}

export async function segmentAt({ ana, article }: ReviewDesk, number: number) {
  const found = (await segmentsOf(ana.context, article)).find((one) => one.number === number)
  if (!found) throw new Error(`There is no segment ${number}`)
  return found
}

/** Types a text and confirms it. */
export async function write({ article }: ReviewDesk, { page }: Visitor, number: number, text: string) {
  await openEditor(page, article, number)
  await eventually(() => focus(page)).toBe(`box ${number}`)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Control+Shift+Enter')
  await statusBecomes(page, number, 'translated')
  await saved(page)
}

/** Goes to a text of the review page; its selector. */
export async function review(desk: ReviewDesk, { page }: Visitor, number: number): Promise<string> {
  await page.goto(`/articles/${desk.article}/reviews`)
  const [, ref] = (await segmentAt(desk, number)).id.split('.')
  const item = `#segment-${ref}`
  await tabTo(page, page.locator(item))
  return item
}

export async function press(page: Page, selector: string, back = false): Promise<void> {
  await tabTo(page, page.locator(selector), back ? 'Shift+Tab' : 'Tab')
  await page.keyboard.press('Enter')
}

/** The translator names the next version: v1, v2, … */
export async function nameVersion({ sari: { page }, article, versions }: ReviewDesk): Promise<void> {
  const name = `v${versions.length + 1}`
  await page.goto(`/articles/${article}/versions`)
  await tabTo(page, page.locator('#name'))
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  const row = page.locator('main tbody tr', { has: page.locator(`th:text-is("${name}")`) })
  await row.waitFor()
  versions.push((await row.getAttribute('id'))?.replace('version-', '') ?? '')
}

/** The coordinator sets the two-person rule of the project. */
export async function rule({ ana }: ReviewDesk, choice: 'off' | 'light' | 'strict'): Promise<void> {
  const { page, t } = ana
  await page.goto('/projects/j1')
  await tabTo(page, page.locator('#two-person'))
  await page.keyboard.type(t(`projects:twoPersonRules.${choice}`).slice(0, 12))
  expect(await page.locator('#two-person').inputValue()).toBe(choice)
  await tabTo(page, page.locator('form:has(#two-person) button[type="submit"]'))
  const loaded = page.waitForEvent('load')
  await page.keyboard.press('Enter')
  await loaded
  await accessible(ana)
}
