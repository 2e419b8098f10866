import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFirstAccount, segmentsOf, send } from './api.ts'
import { box, eventually, focus, openEditor, row, saved } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const SOURCES = [
  'Kerusuhan pecah di kota itu.',
  'Polisi menghentikan kerusuhan itu.',
  'Korban kerusuhan dibawa ke rumah sakit.',
]
const TARGETS = ['Unrest broke out in the city.', 'Police stopped the unrest.']

/** Selects words of the active row's source, as the mouse would. */
const SELECT = `(words) => {
  const text = document.querySelector('tr[aria-current] .source-text').firstChild
  const at = text.data.indexOf(words)
  getSelection().setBaseAndExtent(text, at, text, at + words.length)
}`

describe('the concordance', () => {
  let stage: Stage
  let ana: Visitor
  let article: string
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('en')
    await makeFirstAccount(ana, stage.server)
    article = (await send(ana.context, '/articles', { title: 'Kerusuhan', text: SOURCES.join('\n') })).id
    for (const [at, { id }] of (await segmentsOf(ana.context, article)).entries())
      if (TARGETS[at] !== undefined)
        await send(ana.context, `/segments/${id}/revisions`, {
          text: TARGETS[at],
          state: 'translated',
          base: null,
        })
  })
  afterAll(() => stage?.close())

  async function begin(segment: number): Promise<Page> {
    await openEditor(ana.page, article, segment)
    await eventually(() => focus(ana.page)).toBe(`box ${segment}`)
    return ana.page
  }

  const found = (page: Page) => page.locator('#concordance .rendering-places > li')

  it('shows selected words of the source with what stands for them; Enter puts that at the caret', async () => {
    const page = await begin(3)
    await page.keyboard.type('Victims of the ')
    await page.evaluate(`(${SELECT})('kerusuhan')`)
    await page.keyboard.press('Control+k')
    await eventually(() => found(page).count()).toBe(2)
    expect(await page.locator('#concordance h2').textContent()).toContain('unrest ×2')
    expect(await found(page).first().locator('mark').allTextContents()).toEqual(['Kerusuhan', 'Unrest'])
    await eventually(() => focus(page)).toBe(`button ${ana.t('renderings:insert')}`)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    expect(await box(page).inputValue()).toBe('Victims of the unrest')
    expect(await focus(page)).toBe('box 3')
    await page.keyboard.press('Control+z')
    expect(await box(page).inputValue()).toBe('Victims of the ')
    await saved(page)
  })

  it('shows selected words of the translation with what they stand for', async () => {
    const page = await begin(2)
    await page.evaluate(`document.getElementById('target').setSelectionRange(19, 25)`)
    await page.keyboard.press('Control+k')
    await eventually(() => found(page).count()).toBe(1)
    expect(await page.locator('#concordance-side').inputValue()).toBe('target')
    expect(await found(page).locator('mark').allTextContents()).toEqual(['Kerusuhan', 'Unrest'])
  })

  it('goes to a place on the page, and what cannot be put in has no button, also once another row is entered', async () => {
    const page = await begin(3)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('polisi')
    await page.keyboard.press('Enter')
    await eventually(() => focus(page)).toBe(`button ${ana.t('renderings:insert')}`)
    await page.locator('#concordance-q').fill('kota')
    await page.keyboard.press('Enter')
    await eventually(() => found(page).locator('mark').first().textContent()).toBe('kota')
    await page.evaluate('window.sameDocument = true')
    await found(page).locator('a').click()
    await eventually(() => focus(page)).toBe('box 1')
    expect(await page.evaluate('window.sameDocument')).toBe(true)
    await send(ana.context, `/segments/${article}.3/revisions`, {
      text: 'Nothing of it.',
      state: 'draft',
      base: (await segmentsOf(ana.context, article))[2]?.revision ?? null,
    })
    await page.locator('#concordance-q').fill('sakit')
    await page.keyboard.press('Enter')
    await eventually(() => found(page).locator('mark').allTextContents()).toEqual(['sakit'])
    await row(page, 2).click()
    await page.locator('#editing:not([data-loading])').waitFor()
    expect(await page.locator('[data-insert]:visible').count()).toBe(0)
  })

  it('is out of the way of the box on a phone once words are put in', async () => {
    const page = await begin(2)
    await page.setViewportSize({ width: 390, height: 800 })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('kerusuhan')
    await page.keyboard.press('Enter')
    await eventually(() => focus(page)).toBe(`button ${ana.t('renderings:insert')}`)
    await page.keyboard.press('Enter')
    expect(await focus(page)).toBe('box 2')
    expect(await page.locator('#panel').isVisible()).toBe(false)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('asks for words where none are selected, says that there are none, and is left by Escape', async () => {
    const page = await begin(1)
    await page.keyboard.press('Control+k')
    expect(await focus(page)).toBe('input concordance-q')
    await page.keyboard.type('gajah')
    await page.keyboard.press('Enter')
    await page.locator('#concordance .empty').waitFor()
    expect(await focus(page)).toBe('input concordance-q')
    await page.keyboard.press('Escape')
    expect(await focus(page)).toBe('box 1')
    await page.locator('#concordance-close').click()
    expect(await page.locator('#concordance-panel').isVisible()).toBe(false)
    expect(await focus(page)).toBe('box 1')
  })

  it('does not take the focus from somebody who goes on writing while it looks', async () => {
    const page = await begin(3)
    await page.route('**/renderings?*', async (route) => {
      await new Promise((done) => setTimeout(done, 300))
      await route.continue()
    })
    await page.evaluate(`(${SELECT})('kerusuhan')`)
    await page.keyboard.press('Control+k')
    await box(page).focus()
    await page.keyboard.type('x')
    await eventually(() => found(page).count()).toBe(2)
    expect(await focus(page)).toBe('box 3')
    expect(ana.complaints).toEqual([])
  })
})
