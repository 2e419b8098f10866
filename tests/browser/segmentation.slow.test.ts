import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD } from '../web/house.ts'
import { type Cast, newArticle, openCast, translate } from '../web/story.ts'
import { launchChromium } from './chromium.ts'

let cast: Cast
let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
  cast = await openCast()
})
afterAll(async () => {
  await browser?.close()
  await cast?.house.close()
})

const WORDS = {
  en: {
    split: 'The segment was split.',
    merged: 'The segments were merged.',
    updated: 'The source was updated.',
    undone: 'undone',
    changed: 'The source has changed since this was translated',
    counts: '2 unchanged · 1 changed · 0 removed · 1 added',
    replaced: 'Your text is still in the box',
  },
  id: {
    split: 'Segmen sudah dipisahkan.',
    merged: 'Segmen sudah digabungkan.',
    updated: 'Sumber sudah diperbarui.',
    undone: 'diurungkan',
    changed: 'Sumber berubah setelah terjemahan ini dibuat',
    counts: '2 tetap · 1 berubah · 0 dihapus · 1 ditambahkan',
    replaced: 'Teks Anda masih ada di kotak',
  },
} as const

type Language = keyof typeof WORDS

async function enter(login: string, language: Language): Promise<Page> {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const context = await browser.newContext({ baseURL: cast.house.url, locale, reducedMotion: 'reduce' })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  await page.goto('/sessions/new')
  await page.fill('input[name="login"]', login)
  await page.fill('input[name="password"]', PASSWORD)
  await page.press('input[name="password"]', 'Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sessions'))
  return page
}

const sources = (page: Page) => page.locator('tr.row .source-text').allTextContents()

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** Undoes what the notice tells of, and goes back to the article. */
async function undo(page: Page, article: string, words: string): Promise<void> {
  await page.click('#undo')
  await page.waitForURL(/\/reversals$/)
  expect(await page.locator('main').textContent()).toContain(words)
  await page.goto(`/articles/${article}?segment=1`)
}

describe.each(['en', 'id'] as const)('in %s', (language) => {
  const words = WORDS[language]

  test('a segment is split by keyboard alone, merged by key, and both are undone', async () => {
    const article = await newArticle(cast)
    await translate(cast.translator, `${article}.1`, 'One two three.')
    const page = await enter('tari', language)
    await page.goto(`/articles/${article}?segment=1`)
    await page.locator('#target').waitFor()
    for (let i = 0; i < 'two three.'.length; i += 1) await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Alt+p')
    await page.waitForURL(/\/splits\/new\?target=4$/)
    await expectAccessible(page)
    expect(await page.locator('input[name="targetAt"]:checked').inputValue()).toBe('4')
    await page.locator('input[name="at"]').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.locator('#done').waitFor()
    expect(await page.locator('#done').textContent()).toContain(words.split)
    expect((await sources(page)).slice(0, 2)).toEqual(['Satu', 'dua tiga.'])
    expect(await page.locator('#target').inputValue()).toBe('One')
    await expectAccessible(page)
    await undo(page, article, words.undone)
    expect((await sources(page))[0]).toBe('Satu dua tiga.')
    expect(await page.locator('#target').inputValue()).toBe('One two three.')

    await page.keyboard.press('Alt+k')
    await page.locator('#done').waitFor()
    expect(await page.locator('#done').textContent()).toContain(words.merged)
    expect((await sources(page))[0]).toBe('Satu dua tiga. Empat lima.')
    await undo(page, article, words.undone)
    expect(await sources(page)).toHaveLength(3)
    await page.context().close()
  })

  test('a click in the source and the button split there; what is typed goes along', async () => {
    const article = await newArticle(cast)
    const page = await enter('tari', language)
    await page.goto(`/articles/${article}?segment=2`)
    await page.locator('#target').fill('Four five.')
    await page.locator('tr.row[aria-current] .source-text').click({ position: { x: 30, y: 8 } })
    await page.click('#segment-more > summary')
    await page.click('#split')
    await page.locator('#done').waitFor()
    const all = await sources(page)
    expect(all).toHaveLength(4)
    expect(all.slice(1, 3).join('').replace(/\s/g, '')).toBe('Empatlima.')
    expect(await page.locator('#target').inputValue()).toBe('Four five.')
    await page.context().close()
  })

  test('without scripts the same is done by links and forms', async () => {
    const article = await newArticle(cast)
    const signedIn = await enter('tari', language)
    const storageState = await signedIn.context().storageState()
    await signedIn.context().close()
    const locale = language === 'id' ? 'id-ID' : 'en-GB'
    const context = await browser.newContext({
      baseURL: cast.house.url,
      locale,
      javaScriptEnabled: false,
      storageState,
    })
    const page = await context.newPage()
    await page.goto(`/articles/${article}?segment=3`)
    await page.click('#segment-more > summary')
    await page.click('#split')
    await page.locator('input[name="at"]').nth(1).check()
    await page.click('main button[type="submit"]')
    await page.locator('#done').waitFor()
    expect((await sources(page)).slice(2)).toEqual(['Enam tujuh', 'delapan sembilan.'])
    await page.click('#segment-more > summary')
    await page.click('#merge')
    await page.locator('#done').waitFor()
    expect(await sources(page)).toHaveLength(3)
    await context.close()
  })

  test('what is typed in a segment that another splits stays on the screen', async () => {
    const article = await newArticle(cast)
    const page = await enter('tari', language)
    await page.goto(`/articles/${article}?segment=1`)
    await page.locator('#target').fill('One')
    await page.locator('tr.row[aria-current][data-status="draft"]').waitFor()
    let send: (() => void) | undefined
    const sent = new Promise<void>((done) => {
      send = done
    })
    await page.route(`**/api/segments/${article}.1/revisions`, async (route) => {
      await sent
      await route.continue()
    })
    await page.locator('#target').pressSequentially(' two')
    await cast.other.api('POST', `/api/segments/${article}.1/splits`, { at: 5 })
    await page.locator(`tr.row[data-id="${article}.5"]`).waitFor()
    send?.()
    await page.locator('#alert', { hasText: words.replaced }).waitFor()
    expect(await page.locator('#target').inputValue()).toBe('One two')
    await page.context().close()
  })

  test('a corrected source is looked at, put in place, worked on, and undone', async () => {
    const article = await newArticle(cast)
    await translate(cast.translator, `${article}.3`, 'Six seven eight nine.')
    const page = await enter('koko', language)
    await page.goto(`/articles/${article}/settings`)
    await page.click(`a[href="/articles/${article}/sources/new"]`)
    await expectAccessible(page)
    const text = await page.locator('#text').inputValue()
    await page.locator('#text').fill(`Pembuka baru.\n\n${text.replace('sembilan', 'sepuluh')}`)
    await page.click('main form button[type="submit"]')
    await page.locator('#counts').waitFor()
    expect(await page.locator('#counts').textContent()).toBe(words.counts)
    await expectAccessible(page)
    await page.click('#update')
    await page.locator('#done').waitFor()
    expect(await page.locator('#done').textContent()).toContain(words.updated)
    expect((await sources(page))[0]).toBe('Pembuka baru.')
    const undoAddress = page.url()
    await page.goto(`/articles/${article}?segment=4`)
    expect(await page.locator('.source-change').textContent()).toContain(words.changed)
    await expectAccessible(page)
    await page.goto(undoAddress)
    await undo(page, article, words.undone)
    expect(await sources(page)).toEqual(['Satu dua tiga.', 'Empat lima.', 'Enam tujuh delapan sembilan.'])
    await page.goto(`/articles/${article}?segment=3`)
    expect(await page.locator('.source-change').count()).toBe(0)
    await page.context().close()
  })
})
