import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFirstAccount, send } from './api.ts'
import { box, eventually, focus, openEditor, row, saved, statusBecomes } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const SOURCES = [
  'Kerugian banjir di Demak pada 17 Agustus mencapai Rp1,5 miliar, kata BMKG.',
  'Warga Demak mengungsi.',
  'Pemerintah Kabupaten Demak menutup jalan.',
]

describe('typing', () => {
  let stage: Stage
  let ana: Visitor
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('en')
    await makeFirstAccount(ana, stage.server)
  })
  afterAll(() => stage?.close())

  /** A new article, open at a segment with the focus in its box. */
  async function begin(segment = 1, text = SOURCES.join('\n')): Promise<Page> {
    const { id } = await send(ana.context, '/articles', { title: '', text })
    await openEditor(ana.page, id, segment)
    await eventually(() => focus(ana.page)).toBe(`box ${segment}`)
    return ana.page
  }

  const options = (page: Page) => page.locator('#choices [role="option"] .choice-text').allTextContents()
  const marked = (page: Page) =>
    page.locator('#choices [aria-selected="true"] .choice-text').allTextContents()

  describe('what goes over from the source', () => {
    it('is listed, in English form and as it stands; Enter takes the first that is not there yet', async () => {
      const page = await begin()
      await page.keyboard.insertText('Floods in ')
      await page.keyboard.press('Control+,')
      expect(await options(page)).toEqual([
        'Demak',
        '17 August',
        'August 17',
        '17 Agustus',
        'Rp1.5 billion',
        'IDR 1.5 billion',
        'Rp1,5 miliar',
        'BMKG',
      ])
      expect(await marked(page)).toEqual(['Demak'])
      await page.keyboard.press('Enter')
      expect(await box(page).inputValue()).toBe('Floods in Demak')
      await page.keyboard.insertText(' on ')
      await page.keyboard.press('Control+,')
      expect(await marked(page)).toEqual(['17 August'])
      expect(await page.locator('#choices [data-used] .choice-text').allTextContents()).toEqual(['Demak'])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.keyboard.insertText(' cost ')
      await page.keyboard.press('Control+,')
      await page.keyboard.press('5')
      expect(await box(page).inputValue()).toBe('Floods in Demak on August 17 cost Rp1.5 billion')
      expect(await focus(page)).toBe('box 1')
      await page.keyboard.press('Control+z')
      expect(await box(page).inputValue()).toBe('Floods in Demak on August 17 cost ')
    })

    it('goes away with Escape, or when one types on', async () => {
      const page = await begin()
      await page.keyboard.press('Control+,')
      expect(await page.locator('#choices').count()).toBe(1)
      await page.keyboard.press('Escape')
      expect(await page.locator('#choices').count()).toBe(0)
      expect(await focus(page)).toBe('box 1')
      await page.keyboard.press('Control+,')
      await page.keyboard.type('x')
      expect(await page.locator('#choices').count()).toBe(0)
      expect(await box(page).inputValue()).toBe('x')
      expect(await box(page).getAttribute('aria-activedescendant')).toBeNull()
    })
  })

  describe('what may be meant', () => {
    /** Waits until the page knows what may be typed here. */
    async function beginKnowing(segment = 2): Promise<Page> {
      const known = ana.page.waitForResponse(/\/suggestions$/)
      const page = await begin(segment)
      await (await known).finished()
      return page
    }

    it('is offered after two letters; Enter and Tab take nothing that no arrow chose', async () => {
      const page = await beginKnowing(3)
      await page.keyboard.type('The g')
      expect(await page.locator('#choices').count()).toBe(0)
      await page.keyboard.type('o')
      await eventually(() => options(page)).toContain('government')
      expect(await marked(page)).toEqual([])
      await page.keyboard.press('Enter')
      expect(await box(page).inputValue()).toBe('The go')
      await page.keyboard.type('v')
      await page.keyboard.press('ArrowDown')
      expect(await marked(page)).toEqual(['government'])
      expect(await box(page).getAttribute('aria-activedescendant')).toBe('choices-0')
      await page.keyboard.press('Enter')
      expect(await box(page).inputValue()).toBe('The government')
      expect(await page.locator('#choices').count()).toBe(0)
      await page.keyboard.press('Control+z')
      expect(await box(page).inputValue()).toBe('The gov')
    })

    it('has the names of the article, and stays shut for a word once Escape shut it', async () => {
      const page = await beginKnowing()
      await page.keyboard.type('de')
      await eventually(() => options(page)).toContain('Demak')
      await page.keyboard.press('Escape')
      expect(await focus(page)).toBe('box 2')
      await page.keyboard.type('m')
      expect(await page.locator('#choices').count()).toBe(0)
      await page.keyboard.type(' De')
      await eventually(() => options(page)).toContain('Demak')
      await page.keyboard.press('Tab')
      await page.locator('#choices').waitFor({ state: 'detached' })
      expect(await box(page).inputValue()).toBe('dem De')
    })

    it('is taken by Tab, or not offered at all, as one chose', async () => {
      await send(ana.context, '/account/preferences', { suggest: 'tab' })
      const page = await beginKnowing()
      await page.keyboard.type('Dem')
      await eventually(() => options(page)).toContain('Demak')
      await page.keyboard.press('Tab')
      expect(await box(page).inputValue()).toBe('Demak')
      await send(ana.context, '/account/preferences', { suggest: 'off' })
      await begin(2)
      await page.keyboard.type('Dem')
      expect(await page.locator('#choices').count()).toBe(0)
      await send(ana.context, '/account/preferences', { suggest: 'arrows' })
    })
  })

  describe('words of the source', () => {
    /** Selects words in the source of a segment, as a drag over them does. */
    const select = (page: Page, number: number, words: string) =>
      page.evaluate(`(() => {
        const text = document.querySelector('tr.row[data-number="${number}"] .source-text').firstChild
        const at = text.data.indexOf('${words}')
        document.activeElement?.blur()
        getSelection().setBaseAndExtent(text, at, text, at + ${words.length})
      })()`)

    it('that are selected go to the caret, fitted to the place; undo takes them out', async () => {
      const page = await begin()
      await page.keyboard.insertText('Losses reached, it said.')
      for (let step = 0; step < ', it said.'.length; step += 1) await page.keyboard.press('ArrowLeft')
      await select(page, 1, 'Rp1,5 miliar')
      await page.keyboard.press('Alt+c')
      expect(await box(page).inputValue()).toBe('Losses reached Rp1,5 miliar, it said.')
      expect(await focus(page)).toBe('box 1')
      await page.keyboard.press('Control+z')
      expect(await box(page).inputValue()).toBe('Losses reached, it said.')
    })

    it('go in by the button too, and with nothing selected the whole source goes', async () => {
      const page = await begin(2)
      await select(page, 2, 'Demak')
      await page.locator('[data-command="copy-source"]').click()
      expect(await box(page).inputValue()).toBe('Demak')
      await page.keyboard.press('Control+Insert')
      expect(await box(page).inputValue()).toBe(SOURCES[1])
    })
  })

  it('a confirmed text is opened again and confirmed again where one is', async () => {
    const page = await begin(2)
    await page.keyboard.type('Residents of Demak fled.')
    await page.keyboard.press('Control+Shift+Enter')
    await statusBecomes(page, 2, 'translated')
    expect(await focus(page)).toBe('box 2')
    await saved(page)
    // Presses that follow the first one quickly are nothing more than that one.
    await eventually(async () => {
      await page.keyboard.press('Control+Shift+Enter')
      return row(page, 2).getAttribute('data-status')
    }).toBe('draft')
    await saved(page)
    await page.reload()
    await eventually(() => focus(page)).toBe('box 2')
    await statusBecomes(page, 2, 'draft')
    expect(await box(page).inputValue()).toBe('Residents of Demak fled.')
    await page.keyboard.press('Control+Shift+Enter')
    await statusBecomes(page, 2, 'translated')
  })

  describe('quotation marks and dashes', () => {
    it('become those of print, and one Backspace or undo brings back what was typed', async () => {
      const page = await begin(2)
      await page.keyboard.type('"It\'s')
      expect(await box(page).inputValue()).toBe('“It’s')
      await page.keyboard.type('"')
      await page.keyboard.press('Backspace')
      expect(await box(page).inputValue()).toBe('“It’s"')
      await page.keyboard.press('Backspace')
      expect(await box(page).inputValue()).toBe('“It’s')
      await page.keyboard.type('--')
      expect(await box(page).inputValue()).toBe('“It’s–')
      await page.keyboard.press('Control+z')
      expect(await box(page).inputValue()).toBe('“It’s--')
    })

    it('stay as they are once Alt+O said so, also after a reload', async () => {
      const page = await begin(2)
      const kept = page.waitForResponse(/\/api\/account\/preferences$/)
      await page.keyboard.press('Alt+o')
      expect(await page.locator('#announce').textContent()).toBe(ana.t('segments:typing.signsOff'))
      await page.keyboard.type('"a"')
      expect(await box(page).inputValue()).toBe('"a"')
      await kept
      await begin(2)
      await page.keyboard.type("it's")
      expect(await box(page).inputValue()).toBe("it's")
      const again = page.waitForResponse(/\/api\/account\/preferences$/)
      await page.keyboard.press('Alt+o')
      await again
      await page.keyboard.type('"')
      expect(await box(page).inputValue()).toBe("it's”")
    })
  })

  describe('repeated segments', () => {
    it('are filled and say so at once; a match of the panel is taken by a key', async () => {
      const page = await begin(1, 'Hujan turun.\nBanjir.\nHujan turun.\nHujan turun di Demak.')
      await page.keyboard.insertText('It rained.')
      await page.keyboard.press('Control+Enter')
      await row(page, 3).locator('.repeated', { hasText: 'from segment 1' }).waitFor()
      await statusBecomes(page, 3, 'draft')
      expect(await row(page, 3).locator('.target-text').textContent()).toBe('It rained.')
      await page.keyboard.press('Alt+ArrowDown')
      await page.locator('.repeat-note').waitFor()
      await page.keyboard.press('Alt+x')
      expect(await box(page).inputValue()).toBe('')
      await page.locator('.matches button[data-command="take-1"]').waitFor()
      await page.keyboard.press('Control+1')
      expect(await box(page).inputValue()).toBe('It rained.')
      await page.keyboard.press('Control+Enter')
      await statusBecomes(page, 3, 'translated')
      await page.locator('tr[data-number="3"] .repeated').waitFor({ state: 'detached' })
    })
  })

  describe('warnings and the word list', () => {
    it('stand in the panel after Alt+Q; a link goes to the box of its segment', async () => {
      const page = await begin(1)
      await page.keyboard.insertText('The floods in Demak on 17 August cost a lot, BMKG said.')
      await page.keyboard.press('Control+s')
      await statusBecomes(page, 1, 'draft')
      await page.keyboard.press('Alt+q')
      const warning = page.locator('#warnings-panel li[data-kind="numbers"]')
      await warning.filter({ hasText: 'Number missing or different: Rp1,5 miliar' }).waitFor()
      expect(await page.locator('#warnings-panel .warnings > li').count()).toBe(3)
      await page.locator('#warnings-panel .chip', { hasText: 'Not translated' }).click()
      await eventually(() => page.locator('#warnings-panel .warnings > li').count()).toBe(2)
      await page.locator('#warnings-panel a', { hasText: 'Segment 3' }).click()
      await eventually(() => focus(page)).toBe('box 3')
      await page.locator('#warnings-close').click()
      expect(await page.locator('#warnings-panel').isVisible()).toBe(false)
      expect(await focus(page)).toBe('box 3')
    })

    it('take a selected word with Alt+W, which is offered then', async () => {
      const page = await begin(2)
      await page.keyboard.insertText('Perumda')
      await page.keyboard.press('Alt+w')
      expect(await page.locator('#announce').textContent()).toBe(ana.t('segments:typing.selectFirst'))
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Alt+w')
      await page
        .locator('#announce', { hasText: '“Perumda” is in the word list now.' })
        .waitFor({ state: 'attached' })
      const known = page.waitForResponse(/\/suggestions$/)
      await begin(3)
      await (await known).finished()
      await page.keyboard.type('per')
      await eventually(() => options(page)).toContain('Perumda')
    })
  })
})
