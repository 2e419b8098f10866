import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axePackage = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
// The package's builder sends all of axe, twice this size, two times for each question.
const AXE = readFileSync(axePackage.resolve('axe-core/axe.min.js'), 'utf8')

const RULES = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  /** All that another theme can change: a house test holds that themes differ in colours alone. */
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
}

/** What axe finds in the look that the page has now, one line a fault: rule, element, why. */
export async function faultsOf(page: Page, rules: keyof typeof RULES = 'all'): Promise<readonly string[]> {
  // axe counts in the page that is there: of one that is still being left it would say nothing, or fail.
  await page.waitForLoadState('load')
  if (await page.evaluate(`typeof axe === 'undefined'`)) await page.evaluate(AXE)
  return page.evaluate(`(async () => {
    const options = { runOnly: ${JSON.stringify(RULES[rules])}, resultTypes: ['violations'], elementRef: false }
    const { violations } = await axe.run(document, options)
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
      id + ': ' + target.join(' ') + ': ' + failureSummary.replaceAll('\\n', ' ')))
  })()`)
}

/** Widths at which the page is wider than the window. */
export async function tooWideAt(page: Page, widths: readonly number[]): Promise<readonly string[]> {
  const before = page.viewportSize()
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    found.push(...(await tooWide(page)))
  }
  if (before) await page.setViewportSize(before)
  return found
}

/** Whether the page is wider than its window: none or one line that says by how much and what stands out. */
export async function tooWide(page: Page): Promise<readonly string[]> {
  const width = page.viewportSize()?.width ?? 0
  const needed: number = await page.evaluate('document.documentElement.scrollWidth')
  return needed > width ? [`${width}: ${needed} (${await page.evaluate(WIDEST)})`] : []
}

// The furthest to the right that does not lie in something that scrolls by itself.
const WIDEST = `[...document.body.querySelectorAll('*')]
  .filter((element) => {
    for (let above = element.parentElement; above; above = above.parentElement)
      if (above !== document.body && getComputedStyle(above).overflowX !== 'visible') return false
    return true
  })
  .map((element) => [element.getBoundingClientRect().right, element.localName + '.' + element.className + ' ' + element.id])
  .sort((a, b) => a[0] - b[0]).slice(-4).join('; ')`

/** Texts of an article that are not marked as in its languages. */
export async function wronglyMarked(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const editor = document.querySelector('#editor')
    const langOf = (element) => element.closest('[lang]')?.lang
    const wrong = (selector, lang) => [...document.querySelectorAll(selector)].filter((one) => langOf(one) !== lang)
      .map((one) => selector + ' is in ' + langOf(one))
    // Without an editor the page is about an article from Indonesian.
    const { source, target } = editor?.dataset ?? { source: 'id', target: 'en' }
    return [
      ...wrong('.pieces:not(.source-change .pieces, .match-source .pieces)', target), ...wrong('.source-change .pieces', source),
      ...wrong('.match-source', source), ...wrong('.match-target', target), ...wrong('.row-source .source-text', source),
      ...wrong('.row-target', target), ...wrong('#target', target),
      ...wrong('.review-change p:not(.meta)', target), ...wrong('.history-text', target),
    ]
  })()`)
}
