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

type Language = 'en' | 'id'

const WORDS = {
  en: { between: 'v1 and Now', restored: 'It is as it was then.', undone: 'undone', now: 'as it is now' },
  id: {
    between: 'v1 dan Sekarang',
    restored: 'Sudah kembali seperti saat itu.',
    undone: 'diurungkan',
    now: 'adanya sekarang',
  },
} as const

async function enter(login: string, language: Language, javaScriptEnabled = true): Promise<Page> {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const options = { baseURL: cast.house.url, locale, reducedMotion: 'reduce', javaScriptEnabled } as const
  const context = await browser.newContext(options)
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  await page.goto('/sessions/new')
  await page.fill('input[name="login"]', login)
  await page.fill('input[name="password"]', PASSWORD)
  await page.press('input[name="password"]', 'Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sessions'))
  return page
}

/** Five versions, the first segment split between the second and the third. */
async function article(): Promise<{ readonly id: string; readonly versions: readonly string[] }> {
  const id = await newArticle(cast)
  const versions: string[] = []
  const mark = async (): Promise<void> => {
    const name = `v${versions.length + 1}`
    const { json } = await cast.translator.api('POST', `/api/articles/${id}/versions`, { name })
    versions.push(json.id)
  }
  await translate(cast.translator, `${id}.1`, 'One two three.')
  await mark()
  await translate(cast.translator, `${id}.2`, 'Four five.')
  await mark()
  await cast.other.api('POST', `/api/segments/${id}.1/splits`, { at: 5, targetAt: 4 })
  await mark()
  await translate(cast.other, `${id}.3`, 'Six seven.')
  await mark()
  await translate(cast.other, `${id}.2`, 'Four and five.')
  await mark()
  await translate(cast.other, `${id}.3`, 'Six and seven.')
  return { id, versions }
}

async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

const heading = (page: Page) => page.locator('h2').first().textContent()
const sources = (page: Page) => page.locator('tr.row .source-text').allTextContents()

describe.each(['en', 'id'] as const)('in %s', (language) => {
  const words = WORDS[language]

  test('five versions with a split in between are walked, restored and undone by keyboard alone', async () => {
    const { id, versions } = await article()
    const page = await enter('tari', language)
    await page.goto(`/articles/${id}/comparison`)
    expect(page.url()).not.toContain('from=')
    for (const version of versions.slice(0, 4).toReversed()) {
      await page.keyboard.press('[')
      await page.waitForURL((url) => url.searchParams.get('from') === version)
    }
    expect(await heading(page)).toBe(words.between)
    await expectAccessible(page)
    // Cut in between, and the same words: no row of its own.
    expect(await page.locator('.changes article h3').count()).toBe(2)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const focused = await page.evaluate('document.activeElement?.id')
    expect(focused).toBe(await page.locator('.changes article').nth(1).getAttribute('id'))
    await page.keyboard.press(']')
    await page.waitForURL((url) => url.searchParams.get('from') === versions[1])
    await page.keyboard.press('[')
    await page.waitForURL((url) => url.searchParams.get('from') === versions[0])
    await page.locator('a[href*="restorations/new"]').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/restorations\/new/)
    await expectAccessible(page)
    await page.locator('#restore').focus()
    await page.keyboard.press('Enter')
    await page.locator('#done').waitFor()
    expect(await page.locator('#done').textContent()).toContain(words.restored)
    expect(await sources(page)).toEqual(['Satu dua tiga.', 'Empat lima.', 'Enam tujuh delapan sembilan.'])
    await page.locator('#undo').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/reversals$/)
    expect(await page.locator('main').textContent()).toContain(words.undone)
    await page.goto(`/articles/${id}`)
    expect(await sources(page)).toHaveLength(4)
    await page.context().close()
  })

  test('the slider shows each moment in place, and Escape goes back to now', async () => {
    const { id } = await article()
    const page = await enter('tari', language)
    await page.goto(`/articles/${id}/history`)
    expect(await page.locator('#banner h1').textContent()).toContain(words.now)
    await page.locator('#at').focus()
    await page.keyboard.press('Home')
    await page.locator('#banner[data-at="1"]').waitFor()
    expect(await page.locator('#rows tbody tr').count()).toBe(3)
    expect(new URL(page.url()).searchParams.get('at')).toBe('1')
    await page.keyboard.press('ArrowRight')
    await page.locator('#banner[data-at="2"]').waitFor()
    expect(await page.locator('#rows tbody tr').first().textContent()).toContain('One two three.')
    await expectAccessible(page)
    await page.locator('#step-next').focus()
    await page.keyboard.press('Enter')
    await page.locator('#banner[data-at="3"]').waitFor()
    expect(await page.locator('#at').inputValue()).toBe('3')
    expect(await page.evaluate('document.activeElement?.id')).toBe('step-next')
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => url.pathname === `/articles/${id}`)
    await page.context().close()
  })

  test('without a script the same is done by links and forms', async () => {
    const { id } = await article()
    const page = await enter('tari', language, false)
    await page.goto(`/articles/${id}/history?at=2`)
    await page.locator('#go').click()
    await page.waitForURL(/at=2/)
    await page.locator('#restore').click()
    await page.locator('#restore').click()
    await page.locator('#done').waitFor()
    expect(await sources(page)).toHaveLength(3)
    await page.context().close()
  })
})
