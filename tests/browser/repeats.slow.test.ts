import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFirstAccount, segmentsOf, send } from './api.ts'
import { box, eventually, focus, openEditor, row, saved, statusBecomes } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

describe('segments with the same source', () => {
  let stage: Stage
  let ana: Visitor
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('en')
    await makeFirstAccount(ana, stage.server)
  })
  afterAll(() => stage?.close())

  const alert = (page: Page) => page.locator('#alert')

  /** Four times the same, the third and fourth confirmed as something else; the fourth approved. Open at the first. */
  async function begin(): Promise<{ page: Page; article: string }> {
    const { page, context } = ana
    const text = Array.from({ length: 4 }, () => 'Hujan turun.').join('\nBanjir.\n')
    const { id: article } = await send(context, '/articles', { title: '', text })
    const [, , , , third, , fourth] = await segmentsOf(context, article)
    for (const [segment, english] of [
      [third, 'Rain.'],
      [fourth, 'Rain fell.'],
    ] as const) {
      const base = (await segmentsOf(context, article)).find(({ id }) => id === segment?.id)?.revision ?? null
      await send(context, `/segments/${segment?.id}/revisions`, { text: english, state: 'translated', base })
    }
    const approved = (await segmentsOf(context, article)).find(({ id }) => id === fourth?.id)?.revision
    await send(context, `/revisions/${approved}/decisions`, { outcome: 'approved' })
    await openEditor(page, article, 1)
    await eventually(() => focus(page)).toBe('box 1')
    return { page, article }
  }

  const texts = async (article: string) =>
    (await segmentsOf(ana.context, article))
      .filter(({ source }) => source === 'Hujan turun.')
      .map(({ status, target }) => `${status}: ${target}`)

  it('all take a text by one key, which counts them; one press takes it all back', async () => {
    const { page, article } = await begin()
    const before = await texts(article)
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('It rained.')
    await page.keyboard.press('Alt+=')
    await alert(page).getByText('2 changed, 1 left as is').waitFor()
    expect(await focus(page)).toBe('box 1')
    expect(await texts(article)).toEqual([
      'translated: It rained.',
      'draft: It rained.',
      'translated: It rained.',
      'approved: Rain fell.',
    ])
    await row(page, 3).locator('.repeated', { hasText: 'from segment 1' }).waitFor()
    await eventually(() => row(page, 5).locator('.target-text').textContent()).toBe('It rained.')
    await alert(page).getByRole('button', { name: 'Undo' }).click()
    await eventually(() => texts(article)).toEqual(before)
    await statusBecomes(page, 5, 'translated')
    await eventually(() => row(page, 5).locator('.target-text').textContent()).toBe('Rain.')
  })

  it('are let alone by one that stands apart; it says so, and joins them again by the same key', async () => {
    const { page, article } = await begin()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('It rained here.')
    await page.keyboard.press('Alt+-')
    await row(page, 1).locator('.apart').waitFor()
    await page.locator('#repeats[data-apart]').waitFor()
    expect(await focus(page)).toBe('box 1')
    expect((await texts(article))[0]).toBe('translated: It rained here.')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Control+g')
    await page.keyboard.type('5')
    await page.keyboard.press('Enter')
    await eventually(() => focus(page)).toBe('box 5')
    await page.locator('#repeat-all').waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('Rain came down.')
    await page.keyboard.press('Alt+=')
    await alert(page).getByText('1 changed, 2 left as is').waitFor()
    expect((await texts(article))[0]).toBe('translated: It rained here.')
    await row(page, 1).locator('.row-number a').click()
    await page.locator('#repeat-join').waitFor()
    await page.keyboard.press('Alt+-')
    await row(page, 1).locator('.apart').waitFor({ state: 'detached' })
    await page.locator('#repeat-apart').waitFor()
    expect(await focus(page)).toBe('box 1')
  })

  it('are changed by the button too, which gives the focus back to the box; the choice survives being offline', async () => {
    const { page, article } = await begin()
    await page.context().setOffline(true)
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('Rain again.')
    await page.locator('#repeat-all').click()
    expect(await focus(page)).toBe('box 1')
    await page.locator('#save-state[data-state="offline"]').waitFor()
    await page.context().setOffline(false)
    await alert(page).getByText('2 changed, 1 left as is').waitFor()
    expect((await texts(article))[2]).toBe('translated: Rain again.')
  })

  it('have no line and no key where there are none', async () => {
    const { page } = await begin()
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+ArrowDown')
    await eventually(() => focus(page)).toBe('box 4')
    await page.locator('#editing:not([data-loading]) #segment-more').waitFor()
    const repeated = await page.locator('#repeats').count()
    expect(repeated).toBe(1)
    const { id } = await send(ana.context, '/articles', { title: '', text: 'Satu.\nDua.' })
    await openEditor(page, id, 1)
    expect(await page.locator('#repeats').count()).toBe(0)
    await page.keyboard.type('One.')
    await page.keyboard.press('Alt+=')
    expect(await box(page).inputValue()).toBe('One.')
    await saved(page)
    expect(await row(page, 1).getAttribute('data-status')).toBe('draft')
  })
})
