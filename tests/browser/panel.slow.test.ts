import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFirstAccount, samplesOf, send } from './api.ts'
import { faultsOf, tooWideAt } from './checks.ts'
import { box, eventually, focus, openEditor, saved, tabTo } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

describe('beside the text', () => {
  let stage: Stage
  let ana: Visitor
  let worked: string
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('en')
    await makeFirstAccount(ana, stage.server)
    worked = (await samplesOf(ana.context)).worked
  })
  afterAll(() => stage?.close())

  it('a part that was folded stays so with every segment, and over a reload', async () => {
    const { page } = ana
    await openEditor(page, worked, 4)
    await eventually(() => focus(page)).toBe('box 4')
    const history = page.locator('details[data-part="history"]')
    const open = async () => (await history.getAttribute('open')) !== null
    expect(await open()).toBe(true)
    await history.locator('summary').click()
    await eventually(open).toBe(false)
    await page.locator('.panel-part h2', { hasText: '4' }).waitFor()
    await page.keyboard.press('Alt+ArrowDown')
    await page.locator('.panel-part h2', { hasText: '5' }).waitFor()
    await eventually(open).toBe(false)
    await openEditor(page, worked, 6)
    await eventually(open).toBe(false)
    await history.locator('summary').click()
    await eventually(open).toBe(true)
  })

  it('comments that are folded unfold when one wants to comment', async () => {
    const { page } = ana
    await openEditor(page, worked, 4)
    await page.locator('details[data-part="comments"] > summary').click()
    await page.locator('#comment-new').waitFor({ state: 'hidden' })
    await page.locator('#target').focus()
    await page.keyboard.press('Alt+m')
    await eventually(() => focus(page)).toBe('textarea comment-text')
  })

  it('its edge is drawn by keys, by the pointer and by a click, and stays where it was put', async () => {
    const { page } = ana
    await openEditor(page, worked, 4)
    await eventually(() => focus(page)).toBe('box 4')
    const width = async () => (await page.locator('#panel').boundingBox())?.width
    expect(await width()).toBe(336)
    await tabTo(page, page.locator('#panel-edge'))
    await page.keyboard.press('ArrowLeft')
    expect(await width()).toBe(352)
    await page.keyboard.press('End')
    expect(await width()).toBe(480)
    expect(await page.locator('#panel-edge').getAttribute('aria-valuenow')).toBe('480')
    await page.locator('#panel-edge').click()
    expect(await width()).toBe(300)
    const at = await page.locator('#panel-edge').boundingBox()
    const [x, y] = [(at?.x ?? 0) + 12, (at?.y ?? 0) + 200]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 50, y)
    await page.mouse.up()
    expect(await width()).toBe(350)
    await openEditor(page, worked, 5)
    expect(await width()).toBe(350)
    await page.setViewportSize({ width: 1024, height: 900 })
    expect(await page.locator('#panel-edge').isVisible()).toBe(false)
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})

describe('under the box', () => {
  let stage: Stage
  let ana: Visitor
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('id')
    await makeFirstAccount(ana, stage.server)
  })
  afterAll(() => stage?.close())

  it('stands what may be wrong with the text, once one stops to type; the box is described by it', async () => {
    const { page, t } = ana
    const { id } = await send(ana.context, '/articles', { title: '', text: 'Ada 12 rumah.\nWarga pulang.' })
    await openEditor(page, id, 1)
    await eventually(() => focus(page)).toBe('box 1')
    const warnings = page.locator('#segment-warnings li')
    await page.keyboard.insertText('There are some houses.')
    await warnings.first().waitFor()
    const numbers = t('warnings:kind.numbers')
    expect(await warnings.allTextContents()).toEqual([expect.stringMatching(new RegExp(`^${numbers}`))])
    expect(await box(page).getAttribute('aria-describedby')).toBe(
      'active-source segment-warnings active-status',
    )
    expect(await page.locator('#active-source').textContent()).toContain('Ada 12 rumah.')
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('There are 12 houses.')
    await eventually(() => warnings.count()).toBe(0)
    await page.keyboard.press('Control+Enter')
    await eventually(() => focus(page)).toBe('box 2')
    expect(await page.locator('#active-source').textContent()).toContain('Warga pulang.')
    expect(await page.locator('#active-status').count()).toBe(1)
  })

  it.each([1024, 390])(
    'stand the matches of the panel where that is a drawer: %i px',
    async (width) => {
      const { page } = ana
      const text = 'Hujan turun di Demak.\nBanjir surut.\nHujan turun di Kudus.\nHujan turun di Demak.'
      const { id } = await send(ana.context, '/articles', { title: '', text })
      for (const [n, english] of ['It rained in Demak.', 'The flood went down.'].entries())
        await send(ana.context, `/segments/${id}.${n + 1}/revisions`, {
          text: english,
          state: 'translated',
          base: null,
        })
      await page.setViewportSize({ width: 1440, height: 900 })
      await openEditor(page, id, 3)
      await page.locator('#panel .matches').waitFor()
      const below = page.locator('.matches-below')
      expect(await below.isVisible()).toBe(false)
      await page.setViewportSize({ width, height: 800 })
      await below.waitFor()
      expect(await below.locator('.match-text').allTextContents()).toEqual(['It rained in Demak.'])
      expect(await page.locator('#panel').isVisible()).toBe(false)
      await below.locator('button').click()
      expect(await box(page).inputValue()).toBe('It rained in Demak.')
      await page.locator('#target').focus()
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Delete')
      await page.keyboard.press('Control+1')
      expect(await box(page).inputValue()).toBe('It rained in Demak.')
      expect(await faultsOf(page)).toEqual([])
      expect(await tooWideAt(page, [width])).toEqual([])
      await page.setViewportSize({ width: 1440, height: 900 })
    },
    60_000,
  )

  it('stands how long the text is against its source, once one stops to type, and nothing moves for it', async () => {
    const { page } = ana
    const { id } = await send(ana.context, '/articles', { title: '', text: 'Ada 12 rumah.\nWarga pulang.' })
    await openEditor(page, id, 1)
    await eventually(() => focus(page)).toBe('box 1')
    const length = page.locator('#length')
    expect(await length.textContent()).toBe('')
    const place = await page.locator('#confirm').boundingBox()
    await page.keyboard.type('Twelve houses there are.')
    await eventually(() => length.textContent()).toBe('Panjang ×1,85')
    expect(await length.getAttribute('title')).toBe(ana.t('segments:length.title'))
    expect(await page.locator('#confirm').boundingBox()).toEqual(place)
    await page.keyboard.press('Control+Enter')
    await eventually(() => focus(page)).toBe('box 2')
    expect(await length.textContent()).toBe('')
    await page.keyboard.press('Alt+ArrowUp')
    await eventually(() => length.textContent()).toBe('Panjang ×1,85')
    await saved(page)
    const plain = await (await ana.context.request.get(`/articles/${id}?segment=1`)).text()
    expect(plain).toMatch(/id="length"[^>]*>[^<]*×1[.,]85</)
  })

  it('stands so without a script too', async () => {
    const { context } = ana
    const { id } = await send(context, '/articles', { title: '', text: 'Ada 12 rumah.' })
    await send(context, `/segments/${id}.1/revisions`, { text: 'There are 13.', state: 'draft', base: null })
    const page = await (await context.request.get(`/articles/${id}?segment=1`)).text()
    expect(page).toMatch(/<ul id="segment-warnings"[^>]*>\s*<li[^>]*><span[^>]*>[^<]*12/)
  })
})
