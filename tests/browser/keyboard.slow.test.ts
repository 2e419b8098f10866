import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS, type CommandId } from '../../src/core/commands/registry.ts'
import { addMember, makeFirstAccount, samplesOf, segmentsOf, send, signIn } from './api.ts'
import { box, eventually, focus, hasFocus, live, openEditor, row, saved } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const SOURCES = ['Banjir surut.', 'Warga pulang.', 'Jalan dibuka.', 'Pasar ramai.']

/** Where the focus goes from segment 2, whose box (or row, for single letters) has it; 1 and 2 wait for review. */
const GOES = {
  confirm: { box: 'box 3' },
  'confirm-stay': { box: 'box 2' },
  'undo-last': { box: 'box 2', row: 'row 2' },
  save: { box: 'box 2' },
  'copy-source': { box: 'box 2' },
  clear: { box: 'box 2' },
  next: { box: 'box 3', row: 'row 3' },
  previous: { box: 'box 1', row: 'row 1' },
  'next-unfinished': { box: 'box 3' },
  'previous-unfinished': { box: 'box 4' },
  // Another page, ready to be typed in.
  search: { box: 'input search-q' },
  warnings: { box: 'section warnings-panel' },
  concordance: { box: 'input concordance-q' },
  'go-to': { box: 'input go-to-number' },
  placeables: { box: 'box 2' },
  'insert-tag': { box: 'box 2' },
  'insert-tags': { box: 'box 2' },
  // Another page, and what it is about.
  history: { box: 'h1' },
  words: { box: 'button Warga' },
  'change-case': { box: 'box 2' },
  'no-break-space': { box: 'box 2' },
  'take-1': { box: 'box 2' },
  'take-2': { box: 'box 2' },
  'take-3': { box: 'box 2' },
  'repeat-all': { box: 'box 2' },
  'repeat-apart': { box: 'box 2' },
  'print-signs': { box: 'box 2' },
  'list-word': { box: 'box 2' },
  split: { box: 'h1' },
  merge: { box: 'box 2' },
  comment: { box: 'textarea comment-text', row: 'textarea comment-text' },
  'focus-panel': { box: 'aside panel' },
  calm: { box: 'box 2' },
  edit: { row: 'box 2' },
  approve: { row: 'row 1' },
  return: { row: 'select return-reason' },
  mark: { row: 'h1' },
  layout: { row: 'row 2' },
  help: { box: 'button', row: 'button' },
} as const satisfies Record<CommandId, { readonly box?: string; readonly row?: string }>

const KEYS = COMMANDS.flatMap(({ id, keys }) =>
  keys.map(({ chord, scope }) => {
    const from = scope === 'row' ? 'row' : 'box'
    const goes: { readonly box?: string; readonly row?: string } = GOES[id]
    return { id, chord, from, to: goes[from] ?? 'nowhere' } as const
  }),
)

describe('keyboard', () => {
  let stage: Stage
  let ana: Visitor
  let sari: Visitor
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('en')
    sari = await stage.visit('en')
    await makeFirstAccount(ana, stage.server)
    await addMember(ana, 'sari', 'translator')
    await signIn(sari, 'sari')
  })
  afterAll(() => stage?.close())

  /** A new article, two segments confirmed by the translator, open at segment 2 with the focus in its box. */
  async function begin({ page }: Visitor = ana): Promise<Page> {
    const { id: article } = await send(ana.context, '/articles', { title: '', text: SOURCES.join('\n') })
    for (const { id, source } of (await segmentsOf(ana.context, article)).slice(0, 2))
      await send(sari.context, `/segments/${id}/revisions`, {
        text: `> ${source}`,
        state: 'translated',
        base: null,
      })
    await openEditor(page, article, 2)
    await eventually(() => focus(page)).toBe('box 2')
    return page
  }

  it.each(KEYS)('$chord ($id) goes from the $from to $to', async ({ chord, from, to }) => {
    const page = await begin()
    if (from === 'row') await page.keyboard.press('Escape')
    expect(await focus(page)).toBe(`${from} 2`)
    await page.keyboard.press(keyOf(chord))
    await eventually(() => focus(page)).toMatch(new RegExp(`^${to}`))
  })

  it.each([
    ['Control+/', '#help'],
    ['Control+g', '#go-to'],
  ])('%s opens a dialog; Escape gives the focus back', async (key, dialog) => {
    const page = await begin()
    await page.keyboard.press(key)
    expect(await page.locator(`${dialog}[open]`).count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await page.locator(`${dialog}[open]`).count()).toBe(0)
    expect(await focus(page)).toBe('box 2')
  })

  it('goes to a number, and says when there is none', async () => {
    const page = await begin()
    await page.keyboard.press('Control+g')
    await page.keyboard.type('4')
    await page.keyboard.press('Enter')
    await eventually(() => focus(page)).toBe('box 4')
    await page.keyboard.press('Control+g')
    await page.keyboard.type('40')
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('#announce').textContent()).toBe(
      ana.t('articles:live.goTo', { number: 40 }),
    )
    expect(await focus(page)).toBe('box 4')
  })

  it('comes back from the panel with Alt+A and with Escape', async () => {
    const page = await begin()
    for (const key of ['Alt+a', 'Escape']) {
      await page.keyboard.press('Alt+a')
      expect(await focus(page)).toBe('aside panel')
      await page.keyboard.press(key)
      expect(await focus(page)).toBe('box 2')
    }
  })

  it('leaves the box with Escape and enters it with Enter', async () => {
    const page = await begin()
    await page.keyboard.press('Escape')
    expect(await focus(page)).toBe('row 2')
    await page.keyboard.press('Enter')
    expect(await focus(page)).toBe('box 2')
  })

  it('types letters in the box, breaks lines with Shift+Enter, and does nothing at Enter but say so', async () => {
    const page = await begin(sari)
    await page.keyboard.press('Alt+x')
    await page.keyboard.type('arej?')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('k')
    await page.keyboard.press('Enter')
    expect(await box(page).inputValue()).toBe('arej?\nk')
    expect(await page.locator('#announce').textContent()).toBe(
      'Ctrl+Enter confirms · Shift+Enter breaks the line · Ctrl+/ shortcuts',
    )
    expect(await focus(page)).toBe('box 2')
  })

  it('undoes a copied source with the browser’s own undo', async () => {
    const page = await begin(sari)
    const before = await box(page).inputValue()
    await page.keyboard.press('Alt+c')
    expect(await box(page).inputValue()).toBe(SOURCES[1])
    await page.keyboard.press('Control+z')
    expect(await box(page).inputValue()).toBe(before)
    await page.keyboard.press('Alt+x')
    expect(await box(page).inputValue()).toBe('')
    await page.keyboard.press('Control+z')
    expect(await box(page).inputValue()).toBe(before)
  })

  it('confirms once while the keys are held down', async () => {
    const page = await begin(sari)
    await page.keyboard.press('Alt+j')
    await page.keyboard.type('The road is open.')
    await page.keyboard.down('Control')
    for (let held = 0; held < 4; held += 1) await page.keyboard.down('Enter')
    await page.keyboard.up('Control')
    await saved(page)
    expect(await focus(page)).toBe('box 4')
    expect(await row(page, 4).getAttribute('data-status')).toBe('untranslated')
  })

  it('decides on the row that has the focus, even before all of it has come', async () => {
    const page = await begin()
    await page.keyboard.press('Escape')
    const slow = await holdBack(page)
    await page.keyboard.press('k')
    await page.keyboard.press('a')
    expect(await focus(page)).toBe('row 1')
    slow.release()
    await eventually(() => row(page, 1).getAttribute('data-status')).toBe('approved')
    expect(await row(page, 2).getAttribute('data-status')).toBe('translated')
    await eventually(() => focus(page)).toBe('row 2')
    await page.keyboard.press('a')
    await eventually(() => row(page, 2).getAttribute('data-status')).toBe('approved')
  })

  it('does not let a translator approve', async () => {
    const page = await begin(sari)
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    await page.keyboard.press('r')
    expect(await focus(page)).toBe('row 2')
    expect(await row(page, 2).getAttribute('data-status')).toBe('translated')
  })

  it('says the keys on the controls', async () => {
    const page = await begin()
    expect(await page.locator('#confirm').getAttribute('aria-keyshortcuts')).toBe('Control+Enter')
    expect(await page.locator('#confirm').getAttribute('title')).toContain('Ctrl+Enter')
    expect(await page.locator('#help tr[data-help]').count()).toBe(COMMANDS.length)
  })

  it.each(['/', '/projects', '/people', '/account', 'editor'])(
    'Tab comes to the skip link first: %s',
    async (path) => {
      const { page } = ana
      const { worked } = await samplesOf(ana.context)
      await page.goto(path === 'editor' ? `/articles/${worked}` : path)
      await page.keyboard.press('Tab')
      expect(await hasFocus(page.locator('.skip-link'))).toBe(true)
      expect(await uncovered(page)).toBe('')
      await page.keyboard.press('Enter')
      expect(await focus(page)).toBe('main main')
    },
  )

  it.each([
    { width: 1440, key: 'Tab' },
    { width: 1440, key: 'Shift+Tab' },
    { width: 390, key: 'Tab' },
    { width: 390, key: 'Shift+Tab' },
  ])('nothing covers a stop of $key at $width px', async ({ width, key }) => {
    const visitor = await stage.visit('en', { viewport: { width, height: 800 } })
    const { page } = visitor
    await signIn(visitor, 'ana')
    const { worked } = await samplesOf(visitor.context)
    await openEditor(page, worked, 15)
    await eventually(() => focus(page)).toBe('box 15')
    const covered: string[] = []
    const stops = new Set<string>()
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press(key)
      const place = await focus(page)
      if (place.startsWith('body')) continue
      stops.add(place)
      const found = await uncovered(page)
      if (found !== '') covered.push(`${place} lies under ${found}`)
      if (place === 'box 15') break
    }
    expect(covered).toEqual([])
    expect([...stops].at(-1)).toBe('box 15')
    expect(stops.size).toBeGreaterThan(20)
    await visitor.context.close()
  })

  it('keeps the active row in sight', async () => {
    const { worked } = await samplesOf(ana.context)
    const { page } = ana
    await page.setViewportSize({ width: 390, height: 800 })
    await openEditor(page, worked, 15)
    await eventually(() => uncovered(page)).toBe('')
    await page.setViewportSize({ width: 1440, height: 900 })
    await live(page)
  })
})

/** Keeps what belongs to a row from coming, until it is released. */
async function holdBack(page: Page): Promise<{ release(): void }> {
  let release = () => {}
  const gate = new Promise<void>((done) => {
    release = done
  })
  await page.route(
    '**/segments/*/editor',
    async (route) => {
      await gate
      await route.continue()
    },
    { times: 1 },
  )
  return { release: () => release() }
}

/** A chord of the registry as Playwright wants it. */
function keyOf(chord: string): string {
  const parts = chord.split('+')
  const last = parts.pop() ?? ''
  const key = parts.includes('Shift') || last.length > 1 ? last : last.toLowerCase()
  return [...parts.map((part) => (part === 'Ctrl' ? 'Control' : part)), key].join('+')
}

/**
 * What lies over the centre of the element that has the focus, or of the part of it that is in the window: a list that
 * scrolls sideways may show a part. Empty: nothing.
 */
function uncovered(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const active = document.activeElement
    const { left, top, right, bottom } = active.getClientRects()[0] ?? active.getBoundingClientRect()
    const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2
    const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2
    const over = document.elementFromPoint(x, y)
    if (over && (active.contains(over) || over.contains(active) && over.matches('label, summary'))) return ''
    return over ? over.localName + '.' + over.className : 'the edge of the window'
  })()`)
}
