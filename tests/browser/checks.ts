import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** What axe finds, one line a fault: rule, element, why. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  // axe counts in the page that is there: of one that is still being left it would say nothing, or fail.
  await page.waitForLoadState('load')
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.replaceAll('\n', ' ')}`,
    ),
  )
}

/** Widths at which the page is wider than the window. */
export async function tooWideAt(page: Page, widths: readonly number[]): Promise<readonly string[]> {
  const before = page.viewportSize()
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const needed: number = await page.evaluate('document.documentElement.scrollWidth')
    if (needed > width) found.push(`${width}: ${needed} (${await page.evaluate(WIDEST)})`)
  }
  if (before) await page.setViewportSize(before)
  return found
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
