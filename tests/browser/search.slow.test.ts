import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFirstAccount, segmentsOf, send } from './api.ts'
import { faultsOf, tooWideAt } from './checks.ts'
import { box, eventually, focus, openEditor, tabTo } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const SOURCES = ['Harga beras naik lagi di Jawa.', 'Beras langka.', 'Petani menunggu hujan.', 'Pasar ramai.']
const TARGETS = ['Paddy prices rise in Java.', 'Paddy is scarce; paddy is dear.', 'Farmers wait.', '']

describe('search and replace by keyboard alone', () => {
  let stage: Stage
  let ana: Visitor
  let article = ''
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('en')
    await makeFirstAccount(ana, stage.server)
    article = (await send(ana.context, '/articles', { title: 'Beras', text: SOURCES.join('\n') })).id
    for (const [index, { id }] of (await segmentsOf(ana.context, article)).entries())
      if (TARGETS[index])
        await send(ana.context, `/segments/${id}/revisions`, {
          text: TARGETS[index],
          state: 'translated',
          base: null,
        })
  })
  afterAll(() => stage?.close())

  const targets = async () => (await segmentsOf(ana.context, article)).map(({ target }) => target)

  it('leads from the words selected in the editor to their places and back to a segment', async () => {
    const { page } = ana
    await openEditor(page, article, 1)
    await eventually(() => focus(page)).toBe('box 1')
    await page.keyboard.press('Home')
    for (let i = 0; i < 'Paddy'.length; i += 1) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+Shift+F')
    await page.locator('#found-title:focus').waitFor()
    expect(await page.locator('#found-title').textContent()).toBe('3 hits in 2 segments')
    expect(await page.locator('#search-q').inputValue()).toBe('Paddy')
    expect(await page.locator('.found-list mark').allTextContents()).toEqual(['Paddy', 'Paddy', 'paddy'])
    await tabTo(page, page.locator('.found-head a').nth(1))
    await page.keyboard.press('Enter')
    await page.locator('#editor[data-live]').waitFor()
    await eventually(() => focus(page)).toBe('box 2')
    expect(await box(page).inputValue()).toBe(TARGETS[1])
  })

  it('is narrowed, previewed, done in what is chosen, and undone at once', async () => {
    const { page } = ana
    await page.goto(`/articles/${article}/search`)
    await eventually(() => focus(page)).toBe('input search-q')
    await page.keyboard.type('paddy')
    await tabTo(page, page.locator('#search-wholeWord'))
    await page.keyboard.press('Space')
    await tabTo(page, page.locator('#search-replacement'))
    await page.keyboard.type('rice')
    await tabTo(page, page.locator('#search-preview'))
    await page.keyboard.press('Enter')
    await page.locator('#replace').waitFor()
    expect(await page.locator('#changing').textContent()).toContain('2 segments would change.')
    expect(await page.locator('.replace-item ins').count()).toBe(3)
    expect([await faultsOf(page), await tooWideAt(page, [320, 390])]).toEqual([[], []])
    await tabTo(page, page.locator('#change-1'))
    await page.keyboard.press('Space')
    await tabTo(page, page.locator('#replace'))
    await page.keyboard.press('Enter')
    await page.locator('#replaced').waitFor()
    expect(await page.locator('#replaced').textContent()).toContain('1 segment changed.')
    expect(await targets()).toEqual([TARGETS[0], 'rice is scarce; rice is dear.', TARGETS[2], ''])
    await tabTo(page, page.locator('#undo'))
    await page.keyboard.press('Enter')
    await page.locator('main a[href$="/reviews"]').waitFor()
    expect(await targets()).toEqual(TARGETS)
    expect(ana.complaints).toEqual([])
  })

  it('shows what others replace in an editor that is open', async () => {
    const { page } = ana
    await openEditor(page, article, 3)
    const asked = { q: 'scarce', replacement: 'rare', all: true }
    await send(ana.context, `/articles/${article}/replacements`, asked)
    await eventually(() => page.locator('tr.row[data-number="2"] .row-target').textContent()).toContain(
      'is rare',
    )
  })

  it('works without scripts, in Indonesian, on a phone', async () => {
    const plain = await stage.visit('id', { javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
    await plain.context.addCookies((await ana.context.cookies()).filter(({ name }) => name !== 'language'))
    const { page, t } = plain
    await page.goto(`/articles/${article}`)
    await page.locator('#search').click()
    await page.locator('#search-q').fill('beras')
    await page.locator('#search-form .primary').click()
    expect(await page.locator('#found-title').textContent()).toBe(
      t('search:in', { count: 2, shown: '2', found: t('search:found', { count: 2, shown: '2' }) }),
    )
    await page.locator('#search-q').fill('farmers')
    await page.locator('#search-replacement').fill('Growers')
    await page.locator('#search-preview').click()
    await page.locator('#replace').click()
    expect(await page.locator('#replaced').textContent()).toContain(
      t('replacements:done', { count: 1, shown: '1' }),
    )
    expect((await targets())[2]).toBe('Growers wait.')
  })
})
