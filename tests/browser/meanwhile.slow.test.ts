import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, makeFirstAccount, segmentsOf, send, signIn } from './api.ts'
import { box, eventually, focus, openEditor, row, saved } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const SOURCES = ['Banjir surut.', 'Warga pulang.', 'Jalan dibuka.', 'Sekolah mulai lagi.']

let stage: Stage
let ana: Visitor
let sari: Visitor
let article = ''
beforeAll(async () => {
  stage = await openStage()
  ana = await stage.visit('en')
  await makeFirstAccount(ana, stage.server)
  await addMember(ana, 'sari', 'translator')
  sari = await stage.visit('en')
  await signIn(sari, 'sari')
})
afterAll(() => stage?.close())

/** Sari is in the box of a segment; what Ana does comes by itself. */
async function begin(segment: number): Promise<Page> {
  article = (await send(ana.context, '/articles', { title: '', text: SOURCES.join('\n') })).id
  await save(1, 'Flood.')
  const page = await sari.context.newPage()
  await openEditor(page, article, segment)
  await eventually(() => focus(page)).toBe(`box ${segment}`)
  return page
}

async function segment(number: number) {
  const found = (await segmentsOf(ana.context, article))[number - 1]
  return found ?? expect.unreachable(`There is no segment ${number}`)
}

async function save(number: number, text: string): Promise<void> {
  const { id, revision } = await segment(number)
  await send(ana.context, `/segments/${id}/revisions`, { text, state: 'translated', base: revision })
}

const count = (page: Page, status: string) => page.locator(`.chips [data-count-of="${status}"]`).textContent()

describe('what another does meanwhile', () => {
  it('is in the box before a key is typed on top of it, also where nothing else comes from the server', async () => {
    const page = await begin(1)
    await page.route('**/segments/*/editor', () => {})
    await save(1, 'The flood recedes.')
    await eventually(() => box(page).inputValue()).toBe('The flood recedes.')
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Slowly.')
    await saved(page)
    expect((await segment(1)).target).toBe('The flood recedes. Slowly.')
    await page.close()
  })

  it('draws a form anew that waits for a save; what it asked for is done all the same', async () => {
    const page = await begin(2)
    let answer = (): void => {}
    const held = new Promise<void>((done) => {
      answer = done
    })
    await page.route('**/api/segments/*/revisions', async (route) => {
      await held
      await route.continue()
    })
    await box(page).fill('Residents go home.')
    await page.locator('#kind').selectOption('deck')
    await page.locator('.kind-form button').click()
    const { id } = await segment(2)
    await send(ana.context, `/segments/${id}/comments`, { text: 'Who?' })
    await page.locator('#comments .thread').waitFor()
    const done = page.waitForResponse(/\/kinds$/)
    answer()
    await done
    await page.locator('#editor[data-live]').waitFor()
    expect((await segment(2)).target).toBe('Residents go home.')
    await openEditor(page, article, 2)
    expect(await page.locator('#kind').inputValue()).toBe('deck')
    await page.close()
  })

  it('shows once the answer to a save is there, though it was heard before', async () => {
    const page = await begin(1)
    let answer = (): void => {}
    const held = new Promise<void>((done) => {
      answer = done
    })
    await page.route('**/api/segments/*/revisions', async (route) => {
      const response = await route.fetch()
      await held
      await route.fulfill({ response })
    })
    await box(page).fill('The flood recedes.')
    await page.keyboard.press('Control+Enter')
    await eventually(async () => (await segment(1)).target).toBe('The flood recedes.')
    const { revision } = await segment(1)
    await send(ana.context, `/revisions/${revision}/decisions`, { outcome: 'approved' })
    await eventually(() => count(page, 'approved')).toBe('1')
    answer()
    await saved(page)
    expect(await row(page, 1).getAttribute('data-status')).toBe('approved')
    expect(await count(page, 'translated')).toBe('0')
    await page.close()
  })

  it('to the segments themselves shows in the list and in what is said above and below it', async () => {
    const page = await begin(3)
    const { id } = await segment(2)
    await send(ana.context, `/segments/${id}/merges`, {})
    await eventually(() => page.locator('#segment-count').textContent()).toBe('3 segments')
    await eventually(() => focus(page)).toBe('box 2')
    expect(await row(page, 2).locator('.source-text').textContent()).toBe('Warga pulang.\nJalan dibuka.')
    expect(await page.locator('#place').textContent()).toBe('Segment 2 of 3')
    expect(await page.locator('tr.row').count()).toBe(3)
    await eventually(() => new URL(page.url()).searchParams.get('segment')).toBe('2')
    await page.close()
  })

  it('to a segment that somebody is typing in leaves his text in sight until he has no use for it', async () => {
    const page = await begin(3)
    await sari.context.setOffline(true)
    await box(page).fill('The road opens.')
    const { id } = await segment(2)
    await send(ana.context, `/segments/${id}/merges`, {})
    await sari.context.setOffline(false)
    await page.locator('#alert .button').last().waitFor()
    await eventually(() => page.locator('tr.row').count()).toBe(4)
    expect(await box(page).inputValue()).toBe('The road opens.')
    await page.getByRole('button', { name: sari.t('articles:live.discard') }).click()
    await eventually(() => page.locator('tr.row').count()).toBe(3)
    expect(sari.complaints).toEqual([])
    await page.close()
  })
})
