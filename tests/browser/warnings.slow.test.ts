import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, makeFirstAccount, revisionsOf, send, signIn } from './api.ts'
import { faultsOf } from './checks.ts'
import { box, eventually, focus, hasFocus, openEditor, row, saved, statusBecomes, tabTo } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const SOURCE = 'Sebanyak 35 warga mengungsi.\nHujan turun.\nBanjir.'
const WARNED = 'Some thirty people fled'

describe('warnings when a text is confirmed', () => {
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

  async function begin(who: Visitor): Promise<{ page: Page; article: string }> {
    const { id } = await send(ana.context, '/articles', { title: '', text: SOURCE })
    await openEditor(who.page, id, 1)
    await eventually(() => focus(who.page)).toBe('box 1')
    return { page: who.page, article: id }
  }

  const lines = (page: Page) => page.locator('#segment-warnings > li:not(.asked) > span').allTextContents()
  const asked = (page: Page) => page.locator('#segment-warnings .asked')
  const said = (page: Page) => page.locator('#announce').textContent()
  const states = async (article: string) =>
    (await revisionsOf(ana.context, `${article}.1`)).map(({ state }) => state)

  it('are said first, with the focus in the box; the same key again confirms', async () => {
    const { page, article } = await begin(ana)
    await page.keyboard.insertText(WARNED)
    await page.keyboard.press('Control+Enter')
    await asked(page).waitFor()
    expect(await asked(page).textContent()).toBe('Ctrl+Enter again confirms anyway.')
    expect(await said(page)).toBe(
      'Number missing or different: 35. End mark differs from the source: .. Ctrl+Enter again confirms anyway.',
    )
    expect(await focus(page)).toBe('box 1')
    await saved(page)
    expect(await states(article)).toEqual(['draft'])
    // The save that went through meanwhile took nothing of it away.
    expect(await asked(page).count()).toBe(1)
    await page.keyboard.press('Control+Enter')
    await eventually(() => focus(page)).toBe('box 2')
    await statusBecomes(page, 1, 'translated')
    await saved(page)
    expect((await states(article))[0]).toBe('translated')
  })

  it('are asked about again once the text is another, and not once nothing is wrong with it', async () => {
    const { page } = await begin(ana)
    await page.keyboard.insertText(WARNED)
    await page.keyboard.press('Control+Enter')
    await asked(page).waitFor()
    await page.keyboard.insertText('.')
    await page.keyboard.press('Control+Enter')
    await eventually(() => lines(page)).toEqual(['Number missing or different: 35'])
    await asked(page).waitFor()
    expect(await focus(page)).toBe('box 1')
    await box(page).fill('Some 35 people fled.')
    await page.keyboard.press('Control+Enter')
    await eventually(() => focus(page)).toBe('box 2')
  })

  it('are asked about by the button, by the key that stays, and not again for a text that is confirmed', async () => {
    const { page } = await begin(sari)
    await page.keyboard.insertText(WARNED)
    await page.locator('#confirm').click()
    await asked(page).waitFor()
    expect(await asked(page).textContent()).toBe('Tekan Ctrl+Enter sekali lagi untuk tetap mengonfirmasi.')
    await page.keyboard.press('Control+Shift+Enter')
    await statusBecomes(page, 1, 'translated')
    await saved(page)
    await openEditor(page, (await page.locator('#editor').getAttribute('data-article')) ?? '', 1)
    await eventually(() => focus(page)).toBe('box 1')
    await page.keyboard.press('Control+Enter')
    await eventually(() => focus(page)).toBe('box 2')
  })

  it('can be ignored, by keyboard too: then nobody is asked, until the text is another', async () => {
    const { page, article } = await begin(ana)
    await openEditor(sari.page, article, 1)
    await page.keyboard.insertText(WARNED)
    await page.keyboard.press('Control+Enter')
    await asked(page).waitFor()
    for (const kind of ['numbers', 'endings']) {
      const button = page.locator(`#waive-${kind}`)
      await tabTo(page, button)
      const taken = page.waitForResponse(/\/waivers$/)
      await page.keyboard.press('Enter')
      await eventually(() => button.textContent()).toBe('Show again')
      await eventually(() => hasFocus(button)).toBe(true)
      expect((await taken).status()).toBe(201)
    }
    expect(await lines(page)).toEqual([
      'Ignored: Number missing or different: 35',
      'Ignored: End mark differs from the source: .',
    ])
    expect(await asked(page).count()).toBe(0)
    expect(await faultsOf(page)).toEqual([])
    await saved(page)
    // Somebody else has it on his screen as it is now, without asking for it.
    await eventually(() => box(sari.page).inputValue()).toBe(WARNED)
    await eventually(() => lines(sari.page)).toEqual([
      'Diabaikan: Angka hilang atau berbeda: 35',
      'Diabaikan: Tanda baca akhir berbeda dari sumber: .',
    ])
    await page.keyboard.press('Control+Enter')
    await eventually(() => focus(page)).toBe('box 2')
    await statusBecomes(page, 1, 'translated')
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.insertText('!')
    await page.keyboard.press('Control+Enter')
    await asked(page).waitFor()
    await eventually(() => lines(page)).toEqual([
      'Number missing or different: 35',
      'End mark differs from the source: ., !',
    ])
  })

  it('count again when they are shown again, also after the page was left', async () => {
    const { page, article } = await begin(ana)
    await page.keyboard.insertText(WARNED)
    const button = page.locator('#waive-numbers')
    const press = async () => {
      const taken = page.waitForResponse(/\/waivers$/)
      await button.click()
      await taken
    }
    await press()
    await saved(page)
    await openEditor(page, article, 1)
    await eventually(() => button.textContent()).toBe('Show again')
    await press()
    await eventually(() => button.textContent()).toBe('Ignore')
    await openEditor(page, article, 1)
    await eventually(() => lines(page)).toEqual([
      'Number missing or different: 35',
      'End mark differs from the source: .',
    ])
  })

  it('stay when the server does not take it, and that is said', async () => {
    const { page } = await begin(ana)
    await page.keyboard.insertText(WARNED)
    await page.locator('#waive-numbers').waitFor()
    await saved(page)
    await page.context().setOffline(true)
    try {
      await page.locator('#waive-numbers').click()
      await page.locator('#alert p').waitFor()
      await eventually(() => page.locator('#waive-numbers').textContent()).toBe('Ignore')
    } finally {
      await page.context().setOffline(false)
    }
    expect(await row(page, 1).getAttribute('data-waived')).toBe(null)
  })
})
