import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { type RunningServer, startServer } from './server.ts'
import { type Language, type Texts, textsIn } from './texts.ts'

export const PASSWORD = 'correct horse battery'

/** How long a page may take to show what it was asked for. Milliseconds. */
export const PATIENCE = 10_000
/** A page that loads shares the machine with another browser and a server. Milliseconds. */
const LOADS = 30_000

/** Somebody at a browser of his own. */
export interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  readonly t: Texts
  readonly language: Language
  /** What the browser complained about: errors in the console, Content-Security-Policy, faults of the server. */
  readonly complaints: readonly string[]
}

export interface Stage {
  readonly server: RunningServer
  readonly browser: Browser
  visit(language?: Language, options?: BrowserContextOptions): Promise<Visitor>
  /** Another server on the same folder and port, after the first one ended. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** A server on an empty data folder and a browser; close it in `afterAll`, which runs where this failed, too. */
export async function openStage(): Promise<Stage> {
  const first = await startServer()
  const browser = await launchChromium().catch(async (error) => {
    await first.stop()
    throw error
  })
  let server = first
  return {
    get server() {
      return server
    },
    browser,
    visit: (language = 'en', options = {}) => visit(browser, server, language, options),
    async restart() {
      server = await startServer({ folder: first.folder, port: Number(new URL(first.url).port) })
    },
    async close() {
      await browser.close()
      await server.stop()
    },
  }
}

async function visit(
  browser: Browser,
  server: RunningServer,
  language: Language,
  options: BrowserContextOptions,
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: language === 'id' ? 'id-ID' : 'en-GB',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(PATIENCE)
  context.setDefaultNavigationTimeout(LOADS)
  const complaints: string[] = []
  context.on('page', (page) => listen(page, complaints))
  return { context, page: await context.newPage(), t: await textsIn(language), language, complaints }
}

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    const text = message.text()
    // Refusals and cut connections are part of the story; Chromium logs them too.
    const expected = /^Failed to load resource: (the server responded with a status of 4|net::ERR_)/.test(
      text,
    )
    if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(`${page.url()}: ${text}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.stack ?? error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`)
  })
}
