import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, makeFirstAccount, segmentsOf, send, signIn } from './api.ts'
import { box, eventually, focus, openEditor, row, saved, statusBecomes } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const SOURCES = ['Banjir surut.', 'Warga pulang.', 'Jalan dibuka.', 'Pasar ramai.']

describe('keys of one’s own', () => {
  let stage: Stage
  let ana: Visitor
  let sari: Visitor
  let article: string
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('en')
    sari = await stage.visit('en')
    await makeFirstAccount(ana, stage.server)
    await addMember(ana, 'sari', 'translator')
    await signIn(sari, 'sari')
    article = (await send(ana.context, '/articles', { title: '', text: SOURCES.join('\n') })).id
    for (const { id, source } of (await segmentsOf(ana.context, article)).slice(1, 3))
      await send(sari.context, `/segments/${id}/revisions`, {
        text: `> ${source}`,
        state: 'translated',
        base: null,
      })
  })
  afterAll(() => stage?.close())

  const shown = (page: Page, name: string) => page.locator(`#key-${name} .key-chord`).innerText()

  it('begin from another tool’s, change by being pressed, and work', async () => {
    const { page, t } = ana
    await page.goto('/account')
    await page.getByRole('link', { name: t('account:keys') }).click()
    await page.locator('#preset').selectOption('memoq')
    await page.getByRole('button', { name: t('keys:saveSet') }).click()
    await page.locator('#missing').waitFor()
    expect(await shown(page, 'comment')).toBe('Ctrl+M')

    await page.locator('#key-confirm summary').click()
    await page.locator('#key-confirm [data-record]').click()
    expect(await page.locator('#keys-said').textContent()).toBe(t('keys:pressNow'))
    await page.keyboard.press('Control+j')
    expect(await page.locator('#chord-confirm').inputValue()).toBe('Ctrl+J')
    await page.keyboard.press('Enter')
    await eventually(() => shown(page, 'confirm')).toBe('Ctrl+J')

    await openEditor(page, article, 1)
    await eventually(() => focus(page)).toBe('box 1')
    expect(await page.locator('#confirm').getAttribute('aria-keyshortcuts')).toBe('Control+J')
    expect(await page.locator('#confirm').getAttribute('title')).toContain('(Ctrl+J)')
    expect(await page.locator('#hint').textContent()).toContain('Ctrl+J confirms')
    await page.keyboard.type('The flood went down.')
    // The old key does nothing any more.
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Control+s')
    await saved(page)
    expect(await focus(page)).toBe('box 1')
    await statusBecomes(page, 1, 'draft')
    await page.keyboard.press('Control+j')
    await eventually(() => focus(page)).toBe('box 4')
    await statusBecomes(page, 1, 'translated')
    await page.keyboard.press('F1')
    expect(await page.locator('#help [data-help="confirm"] kbd').allTextContents()).toEqual(['Ctrl+J'])
    await page.keyboard.press('Escape')
  })

  it('of a tool work on rows', async () => {
    const { page } = ana
    await openEditor(page, article, 2)
    await eventually(() => focus(page)).toBe('box 2')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowDown')
    await eventually(() => focus(page)).toBe('row 3')
    await page.keyboard.press('k')
    await page.keyboard.press('ArrowUp')
    await eventually(() => focus(page)).toBe('row 2')
  })

  it('are refused where the browser keeps them, or another command has them', async () => {
    const { page, t } = ana
    await page.goto('/account/keys')
    await page.locator('#key-save summary').click()
    const field = page.locator('#chord-save')
    await field.fill('Ctrl+T')
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('#chord-save-error').textContent()).toContain(t('keys:reason.kept'))
    expect(await field.inputValue()).toBe('Ctrl+T')
    await field.fill('ctrl+j')
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('#chord-save-error').textContent()).toContain(t('commands:confirm'))
    expect(await focus(page)).toBe('input chord-save')
  })

  it('can be pressed without being caught: Tab goes on', async () => {
    const { page } = ana
    await page.goto('/account/keys')
    await page.locator('#key-save summary').click()
    await page.locator('#key-save [data-record]').click()
    await page.keyboard.press('Tab')
    expect(await focus(page)).toBe('button Save')
    expect(await page.locator('#key-save [data-record]').getAttribute('aria-pressed')).toBe('false')
    expect(await page.locator('#chord-save').inputValue()).toBe('Ctrl+S')
  })

  it('of single letters can be turned off, in the editor and in review', async () => {
    const { page, t } = ana
    await page.goto('/account/keys')
    await page.locator('#letters').selectOption('off')
    await page.getByRole('button', { name: t('keys:saveSet') }).click()
    await page.locator('#key-approve .tag').waitFor()
    await openEditor(page, article, 2)
    await eventually(() => focus(page)).toBe('box 2')
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    await page.keyboard.press('e')
    expect(await focus(page)).toBe('row 2')
    await page.goto(`/articles/${article}/reviews`)
    const first = page.locator('.review-item').first()
    await first.focus()
    expect(await first.locator('[data-command="approve"]').getAttribute('aria-keyshortcuts')).toBe(null)
    await page.keyboard.press('a')
    await page.keyboard.press('x')
    expect(await first.locator('[name="revisions"]').isChecked()).toBe(false)
    await page.keyboard.press('ArrowDown')
    expect(await focus(page)).toContain('article segment-')
    await openEditor(page, article, 2)
    expect(await row(page, 2).getAttribute('data-status')).toBe('translated')
  })

  it('confirm by Enter alone for those who chose so, and Shift+Enter breaks the line', async () => {
    const { page } = sari
    await send(sari.context, '/account/keys', { preset: 'omegat' })
    await openEditor(page, article, 4)
    await eventually(() => focus(page)).toBe('box 4')
    await page.keyboard.type('The market')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('is busy.')
    expect(await box(page).inputValue()).toBe('The market\nis busy.')
    await page.keyboard.press('Enter')
    await statusBecomes(page, 4, 'translated')
    expect(await box(page).inputValue()).toBe('The market\nis busy.')
    expect(ana.complaints).toEqual([])
    expect(sari.complaints).toEqual([])
  })
})
