import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFirstAccount, samplesOf, send } from './api.ts'
import { faultsOf, tooWideAt } from './checks.ts'
import { eventually, focus, hasFocus, openEditor, row } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

describe('the look that a person chose', () => {
  let stage: Stage
  let ana: Visitor
  let worked: string
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('id')
    await makeFirstAccount(ana, stage.server)
    worked = (await samplesOf(ana.context)).worked
  })
  afterAll(() => stage?.close())

  const look = (values: object) => send(ana.context, '/account/preferences', values)
  /** Height of the first row, which has one line, and size of its text, in pixels. */
  const measured = async () => {
    await openEditor(ana.page, worked, 15)
    const size: string = await ana.page.evaluate(
      `getComputedStyle(document.querySelector('tr.row .source-text')).fontSize`,
    )
    return { height: (await row(ana.page, 1).boundingBox())?.height ?? 0, size: Number.parseFloat(size) }
  }

  it('is denser or more open, and larger', async () => {
    const normal = await measured()
    await look({ density: 'compact' })
    const compact = await measured()
    await look({ density: 'comfortable' })
    const comfortable = await measured()
    await look({ density: 'normal', size: 'largest' })
    const largest = await measured()
    expect([compact.size, normal.size, comfortable.size, largest.size]).toEqual([14, 15, 16, 22.5])
    expect(compact.height).toBeLessThan(normal.height)
    expect(normal.height).toBeLessThan(comfortable.height)
    expect(normal.height).toBeLessThan(largest.height)
  })

  it.each([
    { density: 'compact', size: 'normal' },
    { density: 'comfortable', size: 'largest' },
  ])(
    'is whole and readable: $density, $size',
    async (values) => {
      const { page, complaints } = ana
      await look(values)
      await openEditor(page, worked, 15)
      expect(await faultsOf(page)).toEqual([])
      expect(await tooWideAt(page, [1440, 1024, 390, 320])).toEqual([])
      for (const path of [`/articles/${worked}/reviews`, '/account', '/account/keys', '/']) {
        await page.goto(path)
        expect(await tooWideAt(page, [1440, 1024, 390, 320]), path).toEqual([])
      }
      expect(complaints).toEqual([])
    },
    60_000,
  )

  it.each([1440, 1024, 390])(
    'may have the translation left of the source, for the eye alone: %i px',
    async (width) => {
      const { page } = ana
      await look({ density: 'normal', size: 'normal', columns: 'translation' })
      await page.setViewportSize({ width, height: 900 })
      await openEditor(page, worked, 15)
      await eventually(() => focus(page)).toBe('box 15')
      const one = row(page, 15)
      const cells = await Promise.all(
        ['number', 'target', 'source', 'status'].map((name) => one.locator(`.row-${name}`).boundingBox()),
      )
      const lefts = cells.map((cell) => cell?.x ?? Number.NaN)
      if (width > 768) {
        expect(lefts).toEqual(lefts.toSorted((a, b) => a - b))
        expect(new Set(cells.map((cell) => cell?.y)).size).toBe(1)
        const heads = await Promise.all(
          ['Inggris', 'Indonesia'].map((name) => page.getByRole('columnheader', { name }).boundingBox()),
        )
        expect(heads.map((head) => head?.x)).toEqual(lefts.slice(1, 3))
      } else expect(cells[1]?.y).toBeGreaterThan(cells[2]?.y ?? Number.NaN)
      const read: string[] = await page.evaluate(
        `[...document.querySelector('tr.row[data-number="15"]').children].map(({ className }) => className)`,
      )
      expect(read).toEqual(['row-number', 'row-source', 'row-target', 'row-status'])
      await page.keyboard.press('Shift+Tab')
      expect(await hasFocus(one.locator('.row-number a'))).toBe(true)
      await page.keyboard.press('Tab')
      expect(await focus(page)).toBe('box 15')
      expect(await faultsOf(page)).toEqual([])
      expect(await tooWideAt(page, [width])).toEqual([])
      await look({ columns: 'source' })
      await page.setViewportSize({ width: 1440, height: 900 })
    },
    60_000,
  )

  it('has its time zone in the mark of saves', async () => {
    const { page } = ana
    await look({ zone: 'Asia/Jayapura' })
    await openEditor(page, worked, 15)
    await page.keyboard.type('!')
    await page.keyboard.press('Control+s')
    await page.locator('#save-state[data-state="saved"]').waitFor()
    const clock = await page.locator('#save-state').textContent()
    const format = new Intl.DateTimeFormat('id-ID', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Asia/Jayapura',
    })
    const now = Date.now()
    const possible = [0, 1, 2].map((minute) => format.format(now - minute * 60_000))
    expect(
      possible.some((time) => clock?.includes(time)),
      clock ?? '',
    ).toBe(true)
  })
})
