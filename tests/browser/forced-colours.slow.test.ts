import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enter, makeWorld, PAGES, type World } from './every-page.ts'
import { openStage, type Stage } from './stage.ts'

type Visitors = Awaited<ReturnType<typeof enter>>

/** Pages with signs that colour alone could tell apart, and what has to tell them apart: of two selectors, these styles. */
const APART = {
  'editor, a segment in review': [
    ['tr.row[aria-current]', 'tr.row:not([aria-current])', 'outlineStyle'],
    ['.chip[aria-current]', '.chip:not([aria-current])', 'outlineStyle'],
    ['#confirm', '#save-draft, .editing .button:not(.primary, .quiet)', 'backgroundColor'],
  ],
  review: [
    ['ins', '.review-item p', 'textDecorationLine'],
    ['del', 'ins', 'textDecorationLine'],
    ['.choice input:checked + label', '.choice input:not(:checked) + label', 'backgroundColor'],
  ],
  'history, compared inline': [
    ['ins', 'del', 'textDecorationLine'],
    ['.chip[aria-current]', '.chip:not([aria-current])', 'outlineStyle'],
  ],
  'an alignment': [
    ['.card[aria-current]', '.card:not([aria-current])', 'borderTopColor'],
    ['.site-nav a[aria-current]', '.site-nav a:not([aria-current])', 'outlineStyle'],
  ],
  'tour, step 2': [['.tour .button.primary, .button.primary', '.button:not(.primary)', 'backgroundColor']],
} as const satisfies Record<string, readonly (readonly [string, string, string])[]>

describe('forced colours and reduced motion', () => {
  let stage: Stage
  let world: World
  let visitors: Visitors
  beforeAll(async () => {
    stage = await openStage()
    world = await makeWorld(stage)
    visitors = await enter(stage, 'en', { forcedColors: 'active' })
  })
  afterAll(() => stage?.close())

  const open = async (name: string): Promise<Page> => {
    const found = PAGES.find((one) => one.name === name)
    const page = found && visitors.get(found.as)?.page
    if (!page) throw new Error(`No page is called ${name}`)
    await found.open(page, world)
    return page
  }

  it.each(Object.entries(APART))(
    '%s: signs differ by more than a colour that is not kept',
    async (name, pairs) => {
      const page = await open(name)
      for (const [one, other, style] of pairs) {
        const values: (string | undefined)[] =
          await page.evaluate(`[${JSON.stringify(one)}, ${JSON.stringify(other)}]
        .map((selector) => document.querySelector(selector))
        .map((element) => element ? getComputedStyle(element).${style} : undefined)`)
        expect(values, `${one} and ${other}`).not.toContain(undefined)
        expect(values[0], `${style} of ${one} and ${other}`).not.toBe(values[1])
      }
    },
  )

  it.each(['home', 'editor, a segment in review', 'review', 'search, found', 'an alignment', 'keys'])(
    '%s: what has the focus shows it',
    async (name) => {
      expect(await (await open(name)).evaluate(WITHOUT_RING)).toEqual([])
    },
  )

  it('moves nothing for those who asked for less motion', async () => {
    const page = await open('editor, a segment in review')
    const durations = `[...new Set([...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element)
      return [transitionDuration, animationDuration, scrollBehavior]
    }))].sort()`
    expect(await page.evaluate(durations)).toEqual(['0s', 'auto'])
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await page.evaluate(durations)).toContain('0.12s')
    await page.emulateMedia({ reducedMotion: 'reduce' })
  })
})

const WITHOUT_RING = `(() => {
  const stops = [...document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary')]
    .filter((element) => !element.disabled && element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  const without = []
  for (const element of stops) {
    element.focus({ focusVisible: true, preventScroll: true })
    if (document.activeElement !== element) continue
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 1)
      without.push(element.localName + '#' + element.id + '.' + element.className)
  }
  return without
})()`
