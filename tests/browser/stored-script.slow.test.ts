import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enter, makeWorld, PAGES, type World } from './every-page.ts'
import { openStage, type Stage } from './stage.ts'
import { poison, SCRIPT, TEXT, takenForMore } from './stored-script.ts'

const asked = encodeURIComponent(SCRIPT)

/** Pages that show what stands in their address. */
const REFLECTING = [
  `/?q=${asked}`,
  `/?lng=${asked}`,
  `/sessions/new?to=${asked}`,
  `/inbox?${asked}=${asked}`,
  `/queue?article=${asked}&person=${asked}&language=${asked}`,
  `/quality?person=${asked}`,
  `/${asked}`,
  `/articles/${asked}`,
] as const

/**
 * Twice: as people have it, where the browser must find nothing to report; and with the Content-Security-Policy off, where
 * script that got into a page would run.
 */
describe.each([
  ['with its policy', false],
  ['without its policy', true],
])('stored script, on a page %s', (_, bypassCSP) => {
  let stage: Stage
  let world: World
  let visitors: Awaited<ReturnType<typeof enter>>
  const dialogs: string[] = []

  beforeAll(async () => {
    stage = await openStage()
    world = await makeWorld(stage)
    visitors = await enter(stage, 'en', { bypassCSP })
    const ana = visitors.get('administrator')
    if (!ana) throw new Error('nobody administers')
    await poison(ana.context, world)
    for (const { page } of visitors.values())
      page.on('dialog', async (dialog) => {
        dialogs.push(`${page.url()}: ${dialog.message()}`)
        await dialog.dismiss()
      })
  })
  afterAll(() => stage?.close())

  function visitor(as: Parameters<typeof visitors.get>[0]) {
    const found = visitors.get(as)
    if (!found) throw new Error(`Nobody is ${as}`)
    return found
  }

  it.each(PAGES)('$name ($as)', async ({ as, open }) => {
    const { page, complaints } = visitor(as)
    const known = complaints.length
    await open(page, world)
    expect(await takenForMore(page)).toEqual([])
    expect({ dialogs, complaints: complaints.slice(known) }).toEqual({ dialogs: [], complaints: [] })
  })

  it.each(REFLECTING)('%s', async (path) => {
    const { page, complaints } = visitor('administrator')
    const known = complaints.length
    await page.goto(path)
    expect(await takenForMore(page)).toEqual([])
    expect({ dialogs, complaints: complaints.slice(known) }).toEqual({ dialogs: [], complaints: [] })
  })

  it('is shown as it was written', async () => {
    const { page } = visitor('administrator')
    await page.goto('/projects/j1')
    expect(await page.locator('h1').textContent()).toBe(SCRIPT)
    expect(await page.locator('#details-brief').inputValue()).toBe(TEXT)
    await page.goto('/people/p1')
    expect(await page.locator('h1').textContent()).toBe(`${SCRIPT}p1`)
    await page.goto(`/segments/${world.segment}/comments`)
    expect(await page.locator('main').textContent()).toContain(SCRIPT)
    await page.goto(`/articles/${world.untouched}/reading?side=source`)
    expect(await page.locator('main').textContent()).toContain('<iframe srcdoc="<script>parent.alert(6)')
  })
})
