import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFirstAccount, samplesOf, send, signIn } from './api.ts'
import { faultsOf, tooWideAt } from './checks.ts'
import { box, eventually, focus, openEditor, saved, statusBecomes } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const BESIDES = ['header.site', '.editor-nav', '.editor-filter', '#panel', '.progress']

describe('nothing but the text', () => {
  let stage: Stage
  let ana: Visitor
  let untouched: string
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('en')
    await makeFirstAccount(ana, stage.server)
    untouched = (await samplesOf(ana.context)).untouched
  })
  afterAll(() => stage?.close())

  const shown = ({ page }: Visitor) =>
    Promise.all(BESIDES.map(async (part) => ((await page.locator(part).isVisible()) ? [part] : []))).then(
      (parts) => parts.flat(),
    )

  it('is had and left by a key; one goes on typing, and it stays over a reload', async () => {
    const { page, t } = ana
    await openEditor(page, untouched, 3)
    await eventually(() => focus(page)).toBe('box 3')
    expect(await shown(ana)).toEqual(BESIDES)
    await page.keyboard.press('Alt+Enter')
    expect(await shown(ana)).toEqual([])
    expect(await focus(page)).toBe('box 3')
    expect(await page.locator('#announce').textContent()).toBe(t('articles:live.calmOn'))
    await page.keyboard.type('Written in peace on Monday.')
    await saved(page)
    expect(await page.locator('#save-state').isVisible()).toBe(true)
    await page.keyboard.press('Control+Enter')
    await eventually(() => focus(page)).toBe('box 4')
    await statusBecomes(page, 3, 'translated')
    await page.waitForURL(/segment=4/)
    await page.reload()
    await eventually(() => focus(page)).toBe('box 4')
    expect(await shown(ana)).toEqual([])
    await page.keyboard.press('Alt+Enter')
    expect(await shown(ana)).toEqual(BESIDES)
    expect(await focus(page)).toBe('box 4')
  })

  it('lets the panel be asked for, and is left by its button', async () => {
    const { page } = ana
    await openEditor(page, untouched, 4)
    await page.locator('#more > summary').click()
    await page.locator('.menu-list [data-command="calm"]').click()
    await eventually(() => focus(page)).toBe('box 4')
    await page.keyboard.press('Alt+a')
    expect(await focus(page)).toBe('aside panel')
    expect(await page.locator('#panel').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('#panel').isVisible()).toBe(false)
    expect(await focus(page)).toBe('box 4')
    await page.locator('#calm-end').click()
    expect(await shown(ana)).toEqual(BESIDES)
    expect(await box(page).isVisible()).toBe(true)
  })

  it.each([
    ['id', 'light'],
    ['en', 'dark'],
  ] as const)('is whole and readable in %s, %s', async (language, theme) => {
    const visitor = await stage.visit(language)
    const { page } = visitor
    await signIn(visitor, 'ana')
    await send(visitor.context, '/account/preferences', { language, theme })
    await openEditor(page, untouched, 4)
    await page.keyboard.press('Alt+Enter')
    for (const width of [1440, 1024, 390]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await faultsOf(page), `${width}`).toEqual([])
    }
    expect(await tooWideAt(page, [1440, 1024, 390, 320])).toEqual([])
    expect(visitor.complaints).toEqual([])
    await visitor.context.close()
  })
})
