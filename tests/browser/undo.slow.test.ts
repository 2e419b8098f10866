import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, makeFirstAccount, revisionsOf, segmentsOf, send, signIn } from './api.ts'
import { faultsOf, tooWideAt } from './checks.ts'
import { box, eventually, focus, openEditor, row, saved, statusBecomes, tabTo } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const SOURCES = ['Banjir surut.', 'Warga pulang.', 'Jalan dibuka.']

describe('the last change of status', () => {
  let stage: Stage
  let ana: Visitor
  let sari: Visitor
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('en')
    await makeFirstAccount(ana, stage.server)
    await addMember(ana, 'sari', 'translator')
    sari = await stage.visit('id')
    await signIn(sari, 'sari')
  })
  afterAll(() => stage?.close())

  async function begin(who: Visitor = sari): Promise<{ page: Page; article: string }> {
    const { id } = await send(ana.context, '/articles', { title: '', text: SOURCES.join('\n') })
    await openEditor(who.page, id, 1)
    await eventually(() => focus(who.page)).toBe('box 1')
    return { page: who.page, article: id }
  }

  const last = (page: Page) => page.locator('#last-said')
  const statuses = async (article: string) =>
    (await segmentsOf(ana.context, article)).map(({ status }) => status)

  type Box = Awaited<ReturnType<ReturnType<Page['locator']>['boundingBox']>>
  const footOf = (page: Page) => page.locator('.editor-bottom').boundingBox()
  /** By how much it is elsewhere, or larger; what sticks to the edge of a page that was scrolled by a fraction is off by one. */
  const moved = (from: Box, to: Box) =>
    Math.max(
      ...(['x', 'y', 'width', 'height'] as const).map((side) =>
        Math.abs((to?.[side] ?? 1e9) - (from?.[side] ?? 0)),
      ),
    )

  it('is said in the foot while one types on, moves nothing, and a key undoes it', async () => {
    const { page, article } = await begin()
    expect(await last(page).isVisible()).toBe(false)
    await page.keyboard.type('The flood')
    await saved(page)
    await page.keyboard.type(' recedes.')
    const foot = await footOf(page)
    await page.keyboard.press('Control+Enter')
    await eventually(() => focus(page)).toBe('box 2')
    expect(await last(page).innerText()).toBe(sari.t('articles:live.confirmed', { number: 1 }))
    expect(moved(foot, await footOf(page))).toBeLessThan(0.5)
    await page.keyboard.type('Residents')
    await saved(page)
    expect(await last(page).isVisible()).toBe(true)
    await statusBecomes(page, 1, 'translated')
    await page.keyboard.press('Alt+.')
    await eventually(() => focus(page)).toBe('box 1')
    await statusBecomes(page, 1, 'draft')
    await eventually(() => box(page).inputValue()).toBe('The flood')
    expect(await page.locator('#announce').textContent()).toBe(sari.t('articles:live.undone', { number: 1 }))
    expect(await last(page).isVisible()).toBe(false)
    expect(await statuses(article)).toEqual(['draft', 'draft', 'untranslated'])
    const texts = await revisionsOf(ana.context, `${article}.1`)
    expect(texts.map(({ text }) => text)).toContain('The flood recedes.')
    // What is undone can be written and confirmed like any other.
    await page.keyboard.press('End')
    await page.keyboard.type(' recedes at last.')
    await page.keyboard.press('Control+Enter')
    await eventually(() => focus(page)).toBe('box 2')
    await saved(page)
    expect(await statuses(article)).toEqual(['translated', 'draft', 'untranslated'])
  })

  it('is undone by its button, reached with Tab, on a wide screen and on a telephone', async () => {
    const { page, article } = await begin()
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await box(page).fill('The flood recedes.')
      const foot = await footOf(page)
      await page.keyboard.press('Control+Enter')
      await eventually(() => focus(page)).toBe('box 2')
      await saved(page)
      expect(moved(foot, await footOf(page))).toBeLessThan(0.5)
      expect(await faultsOf(page)).toEqual([])
      expect(await tooWideAt(page, [320, width])).toEqual([])
      await tabTo(page, page.locator('#last-undo'))
      await page.keyboard.press('Enter')
      await eventually(() => focus(page)).toBe('box 1')
      await statusBecomes(page, 1, 'untranslated')
      expect(await statuses(article)).toEqual(['untranslated', 'untranslated', 'untranslated'])
      await eventually(() => box(page).inputValue()).toBe('')
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('may be a text made a draft again', async () => {
    const { page, article } = await begin()
    await page.keyboard.type('The flood recedes.')
    await page.keyboard.press('Control+Enter')
    await saved(page)
    await openEditor(page, article, 1)
    await eventually(() => focus(page)).toBe('box 1')
    await page.keyboard.press('Control+Shift+Enter')
    expect(await last(page).innerText()).toBe(sari.t('articles:live.reopened', { number: 1 }))
    await saved(page)
    await page.keyboard.press('Alt+.')
    await statusBecomes(page, 1, 'translated')
    expect(await focus(page)).toBe('box 1')
    expect(await statuses(article)).toEqual(['translated', 'untranslated', 'untranslated'])
  })

  it('may be a reviewer’s word, undone by a single key on the row', async () => {
    const { article } = await begin()
    for (const number of [1, 2])
      await send(sari.context, `/segments/${article}.${number}/revisions`, {
        text: `Sentence ${number}.`,
        state: 'translated',
        base: null,
      })
    const { page } = ana
    await openEditor(page, article, 1)
    await eventually(() => focus(page)).toBe('box 1')
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    await eventually(() => focus(page)).toBe('row 2')
    expect(await last(page).innerText()).toBe('Segment 1, Approved.')
    await page.keyboard.press('u')
    await eventually(() => focus(page)).toBe('row 1')
    await statusBecomes(page, 1, 'translated')
    expect(await statuses(article)).toEqual(['translated', 'translated', 'untranslated'])
    await page.locator('#approve').waitFor()
  })

  it('stays what it is where somebody changed the segment since, and that is said', async () => {
    const { page, article } = await begin()
    await page.keyboard.type('The flood recedes.')
    await page.keyboard.press('Control+Enter')
    await saved(page)
    const [first] = await revisionsOf(ana.context, `${article}.1`)
    await send(ana.context, `/segments/${article}.1/revisions`, {
      text: 'The water recedes.',
      state: 'translated',
      base: first?.id ?? null,
    })
    await eventually(() => row(page, 1).locator('.target-text').textContent()).toBe('The water recedes.')
    await page.keyboard.press('Alt+.')
    await eventually(() => page.locator('#announce').textContent()).toBe(
      sari.t('articles:live.undoKept', { number: 1 }),
    )
    expect((await segmentsOf(ana.context, article))[0]?.target).toBe('The water recedes.')
  })

  it('may be a segment that was left out, by a form', async () => {
    const { page, article } = await begin()
    await page.locator('#segment-more > summary').click()
    await page.locator('#omit-details > summary').click()
    await page.locator('#omit').click()
    await page.locator('#done p', { hasText: sari.t('articles:done.omitted') }).waitFor()
    expect(await statuses(article)).toEqual(['translated', 'untranslated', 'untranslated'])
    await page.locator('#undo').click()
    await eventually(() => statuses(article)).toEqual(['untranslated', 'untranslated', 'untranslated'])
  })
})
