import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf, tooWideAt, wronglyMarked } from './checks.ts'
import { BARE_PAGES, enter, makeWorld, PAGES, type World } from './every-page.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'
import type { Language } from './texts.ts'

interface Look {
  readonly language: Language
  readonly colorScheme: 'light' | 'dark'
  readonly width: number
  /** Whether it is asked at every width as well if the page fits: once a language, since colours take no room. */
  readonly fits?: boolean
}

const WIDTHS = [1440, 1024, 390, 320]

/** Opens every page once and asks of each: axe, width, language, complaints of the browser. */
export function everyPage({ language, colorScheme, width, fits = false }: Look): void {
  describe(`pages in ${language}, ${colorScheme}, ${width} px`, () => {
    const options = { colorScheme, viewport: { width, height: 900 } }
    const widths = fits ? WIDTHS : []
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
        bareFindings.set(path, await findings(bare, widths, (page) => page.goto(address)))
      }
      world = await makeWorld(stage)
      visitors = await enter(stage, language, options)
    })
    afterAll(() => stage?.close())

    it.each(BARE_PAGES)('without an account: /%s', (path) => {
      expect(bareFindings.get(path)).toEqual(nothingFound(language))
    })

    it.each(PAGES)('$name ($as)', async ({ as, open }) => {
      const visitor = visitors.get(as)
      if (!visitor) throw new Error(`Nobody is ${as}`)
      expect(await findings(visitor, widths, (page) => open(page, world))).toEqual(nothingFound(language))
    })
  })
}

async function findings(
  { page, complaints }: Visitor,
  widths: readonly number[],
  open: (page: Page) => Promise<unknown>,
) {
  const known = complaints.length
  // Of a page that failed before while it was cut off.
  await page.context().setOffline(false)
  await open(page)
  return {
    axe: await faultsOf(page),
    tooWide: await tooWideAt(page, widths),
    language: await page.locator('html').getAttribute('lang'),
    wronglyMarked: await wronglyMarked(page),
    headings: await page.locator('h1').count(),
    complaints: complaints.slice(known),
  }
}

function nothingFound(language: Language): Awaited<ReturnType<typeof findings>> {
  return { axe: [], tooWide: [], language, wronglyMarked: [], headings: 1, complaints: [] }
}
