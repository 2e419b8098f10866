import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf, tooWide, wronglyMarked } from './checks.ts'
import { BARE_PAGES, enter, makeWorld, PAGES, type PageCase, type World } from './every-page.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'
import type { Language } from './texts.ts'

const HEIGHT = 900
/** Widths at which axe is asked, in both themes; at the last one it is only asked whether the page fits. */
const WIDTHS = [1440, 1024, 390] as const
const NARROWEST = 320
const THEMES = ['light', 'dark'] as const

/**
 * Opens every page once in a language and looks at it in both themes at each width, as somebody does who turns a phone or
 * draws a window smaller. Asks of each: axe, width, language, complaints of the browser.
 */
export function everyPage(language: Language): void {
  describe(`pages in ${language}, light and dark, at ${WIDTHS.join(', ')} px`, () => {
    const options = { colorScheme: THEMES[0], viewport: { width: WIDTHS[0], height: HEIGHT } }
    let stage: Stage
    let bare: Visitor
    let world: World
    let visitors: Awaited<ReturnType<typeof enter>>
    const bareFindings = new Map<string, unknown>()

    beforeAll(async () => {
      stage = await openStage()
      bare = await stage.visit(language, options)
      for (const path of BARE_PAGES) {
        const address = path === 'setup' ? (stage.server.setup ?? '') : `/${path}`
        bareFindings.set(path, await findings(bare, (page) => page.goto(address), undefined))
      }
      world = await makeWorld(stage)
      visitors = await enter(stage, language, options)
    })
    afterAll(() => stage?.close())

    it.each(BARE_PAGES)('without an account: /%s', (path) => {
      expect(bareFindings.get(path)).toEqual(nothingFound(language))
    })

    it.each(PAGES)('$name ($as)', async ({ as, open, place }) => {
      const visitor = visitors.get(as)
      if (!visitor) throw new Error(`Nobody is ${as}`)
      expect(await findings(visitor, (page) => open(page, world), place)).toEqual(nothingFound(language))
    })
  })
}

async function findings(
  { page, complaints }: Visitor,
  open: (page: Page) => Promise<unknown>,
  place: PageCase['place'],
) {
  const known = complaints.length
  // Of a page that failed before while it was cut off.
  await page.context().setOffline(false)
  await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT })
  await open(page)
  return {
    language: await page.locator('html').getAttribute('lang'),
    wronglyMarked: await wronglyMarked(page),
    headings: await page.locator('h1').count(),
    ...(await looks(page, place)),
    complaints: complaints.slice(known),
  }
}

async function looks(page: Page, place: PageCase['place']) {
  const axe: string[] = []
  const wide: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT })
    await place?.(page)
    wide.push(...(await tooWide(page)))
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme })
      const faults = await faultsOf(page, theme === THEMES[0] ? 'all' : 'colours')
      axe.push(...faults.map((fault) => `${width} px, ${theme}: ${fault}`))
    }
    await page.emulateMedia({ colorScheme: THEMES[0] })
  }
  await page.setViewportSize({ width: NARROWEST, height: HEIGHT })
  wide.push(...(await tooWide(page)))
  return { axe, tooWide: wide }
}

function nothingFound(language: Language): Awaited<ReturnType<typeof findings>> {
  return { axe: [], tooWide: [], language, wronglyMarked: [], headings: 1, complaints: [] }
}
