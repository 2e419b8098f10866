import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BARE_PAGES, enter, makeWorld, PAGES, type World } from './every-page.ts'
import { layoutFaultsOf } from './layout-checks.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

/** As wide as a window of 1280 pixels enlarged four times (WCAG 1.4.10); text of twice the size (1.4.4). */
const VIEWS = [
  { name: '320 px', width: 320, text: 16 },
  { name: '200 % text', width: 1280, text: 32 },
] as const

describe('a page that is enlarged is whole: no sideways scrolling, nothing cut off, no text upon text', () => {
  let stage: Stage
  let world: World
  let visitors: Awaited<ReturnType<typeof enter>>
  const bareFaults = new Map<string, readonly string[]>()

  beforeAll(async () => {
    stage = await openStage()
    // The longer of the two languages.
    const bare = await stage.visit('id')
    for (const path of BARE_PAGES) {
      await bare.page.goto(path === 'setup' ? (stage.server.setup ?? '') : `/${path}`)
      bareFaults.set(path, await faultsOf(bare.page))
    }
    world = await makeWorld(stage)
    visitors = await enter(stage, 'id')
  })
  afterAll(() => stage?.close())

  it.each(BARE_PAGES)('without an account: /%s', (path) => {
    expect(bareFaults.get(path)).toEqual([])
  })

  it.each(PAGES)('$name ($as)', async ({ as, open }) => {
    const visitor: Visitor | undefined = visitors.get(as)
    if (!visitor) throw new Error(`Nobody is ${as}`)
    await visitor.context.setOffline(false)
    await open(visitor.page, world)
    expect(await faultsOf(visitor.page)).toEqual([])
  })
})

async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState('load')
  // Groups of rows that are not on the screen have no layout before they are scrolled to.
  await page.evaluate(`(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.chunk { content-visibility: visible !important }')
    document.adoptedStyleSheets = [sheet]
  })()`)
  const browser = await page.context().newCDPSession(page)
  const faults: string[] = []
  for (const { name, width, text } of VIEWS) {
    // The size that people set in the browser: media queries in rem follow it, as they do there.
    await browser.send('Page.setFontSizes', { fontSizes: { standard: text, fixed: (text * 13) / 16 } })
    await page.setViewportSize({ width, height: 900 })
    faults.push(...(await layoutFaultsOf(page)).map((fault) => `${name}: ${fault}`))
  }
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } })
  await page.setViewportSize({ width: 1440, height: 900 })
  await browser.detach()
  return faults
}
