import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFirstAccount, send } from './api.ts'
import { box, eventually, focus, openEditor } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

describe('help with typing', () => {
  let stage: Stage
  let ana: Visitor
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('en')
    await makeFirstAccount(ana, stage.server)
  })
  afterAll(() => stage?.close())

  /** A new article, the focus in the box of its second segment. */
  async function begin(): Promise<Page> {
    const { context, page } = ana
    const { id } = await send(context, '/articles', { title: '', text: 'Banjir surut.\nWarga pulang.' })
    await openEditor(page, id, 2)
    await eventually(() => focus(page)).toBe('box 2')
    return page
  }

  it('changes the case of what is selected, and undoes it as the browser does', async () => {
    const page = await begin()
    await page.keyboard.type('Flood in DEMAK')
    await page.keyboard.press('Shift+F3')
    expect(await box(page).inputValue()).toBe('Flood in DEMAK')
    await page.keyboard.press('Control+a')
    for (const written of ['flood in demak', 'Flood in demak', 'FLOOD IN DEMAK', 'flood in demak']) {
      await page.keyboard.press('Shift+F3')
      expect(await box(page).inputValue()).toBe(written)
    }
    for (const written of ['FLOOD IN DEMAK', 'Flood in demak', 'flood in demak', 'Flood in DEMAK']) {
      await page.keyboard.press('Control+z')
      expect(await box(page).inputValue()).toBe(written)
    }
    await page.keyboard.press('End')
    for (let letters = 0; letters < 5; letters += 1) await page.keyboard.press('Shift+ArrowLeft')
    await page.locator('#segment-more > summary').click()
    await page.locator('[data-command="change-case"]').click()
    expect(await box(page).inputValue()).toBe('Flood in demak')
    expect(await focus(page)).toBe('box 2')
  })

  it('puts a no-break space at the caret, by key and by button, and in no other box', async () => {
    const page = await begin()
    await page.keyboard.type('Rp')
    await page.keyboard.press('Control+Shift+Space')
    await page.keyboard.type('5')
    expect(await box(page).inputValue()).toBe('Rp\u00A05')
    await page.locator('#segment-more > summary').click()
    await page.locator('[data-command="no-break-space"]').click()
    await page.keyboard.type('million')
    expect(await box(page).inputValue()).toBe('Rp\u00A05\u00A0million')
    await page.locator('#filter-text').focus()
    await page.keyboard.press('Control+Shift+Space')
    expect(await box(page).inputValue()).toBe('Rp\u00A05\u00A0million')
  })
})
