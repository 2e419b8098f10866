import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, makeFirstAccount, segmentsOf, send, signIn } from './api.ts'
import { faultsOf, tooWideAt } from './checks.ts'
import { box, eventually, openEditor, row, saved, statusBecomes, tabTo } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const TEXT = 'Banjir surut.\nWarga pulang.\nJalan dibuka.'

/** Ana coordinates, sari translates, rudi reviews. */
describe('closing an article', () => {
  let stage: Stage
  let ana: Visitor
  let sari: Visitor
  let rudi: Visitor
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('en')
    await makeFirstAccount(ana, stage.server)
    const enter = async (login: string, role: string, language: 'en' | 'id') => {
      await addMember(ana, login, role)
      const visitor = await stage.visit(language)
      await signIn(visitor, login)
      return visitor
    }
    sari = await enter('sari', 'translator', 'id')
    rudi = await enter('rudi', 'reviewer', 'en')
  })
  afterAll(() => stage?.close())

  /** Three confirmed texts, of which the first two are approved. */
  async function reviewed(): Promise<string> {
    const { id: article } = await send(ana.context, '/articles', { title: '', text: TEXT })
    const revisions: string[] = []
    for (const { id, number } of await segmentsOf(ana.context, article)) {
      const text = `Text ${number}.`
      revisions.push(
        (await send(sari.context, `/segments/${id}/revisions`, { text, state: 'translated', base: null })).id,
      )
    }
    for (const revision of revisions.slice(0, 2))
      await send(rudi.context, `/revisions/${revision}/decisions`, { outcome: 'approved' })
    return article
  }

  it('asks for a reason, says what is not done, and is done by keyboard alone', async () => {
    const article = await reviewed()
    const { page, t } = ana
    await openEditor(page, article)
    await tabTo(page, page.locator('#more > summary'))
    await page.keyboard.press('Enter')
    await tabTo(page, page.locator('#close-article'))
    await page.keyboard.press('Enter')
    await page.locator('#reason').waitFor()
    expect(await page.locator('main').textContent()).toContain('1 segment is not done')
    await tabTo(page, page.locator('#reason'))
    await page.keyboard.type('It is printed.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('#closure .final-notice').waitFor()
    expect(await page.locator('#closure').textContent()).toContain('Reason: It is printed.')
    expect(await row(page, 1).getAttribute('data-status')).toBe('final')
    expect(await row(page, 1).locator('.status-name').textContent()).toBe(t('common:status.final'))
    expect(await box(page).count()).toBe(0)
    await page.goto(`/articles/${article}?status=final`)
    expect(await page.locator('tr.row').count()).toBe(2)
  })

  it('locks the text under somebody who types: it stays on his screen, with the reason, and is saved once it is reopened', async () => {
    const article = await reviewed()
    const { page, t } = sari
    await openEditor(page, article, 3)
    await box(page).fill('Text three, half')
    await saved(page)
    await send(ana.context, `/articles/${article}/closures`, { reason: 'Printed.' })
    await page.locator('#closure .final-notice').waitFor()
    // Nothing was unsaved: the row only reads now.
    await eventually(() => box(page).count()).toBe(0)
    expect(await row(page, 3).locator('.read-only').textContent()).toBe('Text three, half')
    await statusBecomes(page, 1, 'final')
    await send(ana.context, `/articles/${article}/reopenings`, { reason: 'A wrong name.' })
    await box(page).waitFor()
    await statusBecomes(page, 1, 'approved')

    await page.context().setOffline(true)
    await box(page).fill('Text three, typed while nobody answered')
    await page.locator('#save-state[data-state="offline"]').waitFor()
    await send(ana.context, `/articles/${article}/closures`, { reason: 'Printed again.' })
    await page.context().setOffline(false)
    await eventually(() => page.locator('#alert').textContent()).toContain(t('errors:article_closed'))
    await page.locator('#closure .final-notice').waitFor()
    expect(await box(page).inputValue()).toBe('Text three, typed while nobody answered')
    expect(await box(page).getAttribute('readonly')).not.toBeNull()
    expect(await faultsOf(page)).toEqual([])

    await send(ana.context, `/articles/${article}/reopenings`, { reason: 'Once more.' })
    await eventually(() => box(page).getAttribute('readonly')).toBeNull()
    await saved(page)
    await eventually(async () => (await segmentsOf(ana.context, article))[2]?.target).toBe(
      'Text three, typed while nobody answered',
    )
    expect(sari.complaints).toEqual([])
  })

  it('is taken back with a reason, on the page alone', async () => {
    const article = await reviewed()
    const { page } = ana
    await send(ana.context, `/articles/${article}/closures`, { reason: 'Printed.' })
    await openEditor(page, article)
    await tabTo(page, page.locator('#closure a'))
    await page.keyboard.press('Enter')
    await tabTo(page, page.locator('#reason'))
    await page.keyboard.type('A wrong name.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('#close-article').waitFor({ state: 'attached' })
    expect(await row(page, 1).getAttribute('data-status')).toBe('approved')
    await page.goto(`/articles/${article}/closures`)
    expect(await page.locator('main').textContent()).toMatch(/Reopened by Ana Lestari.*A wrong name\./s)
  })

  it('works without a script', async () => {
    const article = await reviewed()
    const plain = await stage.visit('id', { javaScriptEnabled: false })
    await signIn(plain, 'ana')
    await plain.page.goto(`/articles/${article}/closures`)
    await plain.page.locator('#reason').fill('Sudah dicetak.')
    await plain.page.locator('main form button[type="submit"]').click()
    expect(await plain.page.locator('#closure').textContent()).toContain('Alasan: Sudah dicetak.')
    await plain.context.close()
  })

  it('the queue leads by keyboard alone to the segment that waits', async () => {
    const article = await reviewed()
    const { page } = rudi
    await page.goto(`/queue?article=${article}`)
    await tabTo(page, page.locator('#waiting tbody a'))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/reviews#segment-3$/)
    expect(await page.locator('#segment-3').isVisible()).toBe(true)
  })

  // The pages of an open article are among those of every-page.ts.
  it.each([
    ['light', 'en'],
    ['light', 'id'],
    ['dark', 'en'],
    ['dark', 'id'],
  ] as const)('its pages are free of faults and narrow enough, %s %s', async (colorScheme, language) => {
    const [closed, reopened] = [await reviewed(), await reviewed()]
    for (const article of [closed, reopened])
      await send(ana.context, `/articles/${article}/closures`, { reason: 'Printed.' })
    await send(ana.context, `/articles/${reopened}/reopenings`, { reason: 'A wrong name.' })
    const visitor = await stage.visit(language, { colorScheme })
    await signIn(visitor, 'ana')
    const paths = [`/articles/${closed}`, `/articles/${closed}/closures`, `/articles/${reopened}/closures`]
    for (const path of paths) {
      await visitor.page.goto(path)
      expect(await faultsOf(visitor.page), path).toEqual([])
      expect(await tooWideAt(visitor.page, [320, 390, 1440]), path).toEqual([])
    }
    expect(visitor.complaints).toEqual([])
    await visitor.context.close()
  })
})
