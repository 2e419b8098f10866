import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf, tooWideAt } from './checks.ts'
import { openStage, type Stage } from './stage.ts'

describe('the checks themselves', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage?.close())

  it('find a faint text, a small target, a field without a name and a page that is too wide', async () => {
    const { page } = await stage.visit()
    await page.setContent(`<!doctype html><html lang="en"><title>Faults</title><main><h1>Faults</h1>
      <p style="color: #bbb; background: #fff; width: 600px">Faint</p>
      <input><a href="/a" style="font-size: 8px">a</a><br><a href="/b" style="font-size: 8px">b</a></main></html>`)
    const rules = new Set((await faultsOf(page)).map((fault) => fault.split(':')[0]))
    expect([...rules].sort()).toEqual(['color-contrast', 'label', 'target-size'])
    expect(await tooWideAt(page, [1440, 390])).toEqual([expect.stringMatching(/^390: 6\d\d/)])
  })

  it('find in one theme what the other has not, on the same page', async () => {
    const { page } = await stage.visit('en', { colorScheme: 'light' })
    await page.setContent(`<!doctype html><html lang="en" style="color-scheme: light dark; background: Canvas">
      <title>Themes</title><main><h1>Themes</h1><input>
      <p style="color: light-dark(#333, #444)">Faint in the dark</p></main></html>`)
    const found = async () => (await faultsOf(page, 'colours')).map((fault) => fault.split(':')[0])
    expect(await found()).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await found()).toEqual(['color-contrast'])
  })
})
