import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFirstAccount, send } from './api.ts'
import { box, eventually, focus, live, openEditor, row, saved, statusBecomes } from './editor.ts'
import { openStage, PATIENCE, type Stage, type Visitor } from './stage.ts'

const MANY = 10_000
const ROWS = '**/articles/*/rows?*'

let stage: Stage
let ana: Visitor
let article = ''

beforeAll(async () => {
  stage = await openStage()
  ana = await stage.visit('en')
  await makeFirstAccount(ana, stage.server)
  // Nobody waits at a screen while an article is made.
  ana.context.setDefaultTimeout(100_000)
  article = await made(MANY)
  ana.context.setDefaultTimeout(PATIENCE)
}, 120_000)
afterAll(() => stage.close())

/** An article of so many segments. */
async function made(count: number): Promise<string> {
  const lines = Array.from({ length: count }, (_, n) => `Kalimat ke-${n + 1} ada di sini, di desa itu.`)
  const { id } = await send(ana.context, '/articles', { title: `${count}`, text: lines.join('\n') })
  return id
}

/** Waits until all rows are on the page. */
async function whole(page: Page): Promise<void> {
  // A locator would look through all elements again and again while they come.
  await page.evaluate(`new Promise((done) => {
    const look = () => document.querySelector('#editor[data-whole]') ? done() : requestAnimationFrame(look)
    look()
  })`)
}

/** Later rows wait until this is called. */
async function holdRows(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = []
  let open = false
  await page.route(ROWS, (route) => (open ? route.continue() : void held.push(route)))
  return async () => {
    open = true
    await Promise.all(held.map((route) => route.continue()))
  }
}

test('the first rows are of use before the others are there, and then all are', async () => {
  const { page } = ana
  const release = await holdRows(page)
  await openEditor(page, article)
  expect(await page.locator('tr.row').count()).toBe(100)
  await row(page, 3).click()
  await page.keyboard.type('Sentence 3.')
  await page.keyboard.press('Control+Enter')
  await eventually(() => focus(page)).toBe('box 4')
  await saved(page)
  expect(await page.locator('#editor[data-whole]').count()).toBe(0)
  await release()
  await whole(page)
  expect(await page.locator('tr.row').count()).toBe(MANY)
  expect(await page.evaluate(NUMBERS)).toBe(MANY)
  expect(await page.locator('.pager:visible').count()).toBe(0)
  // Tab stops at the number of the active row alone.
  expect(await page.locator('.row-number a:not([tabindex="-1"])').count()).toBe(1)
  await page.unroute(ROWS)
})

// How many rows stand at the place that their number says.
const NUMBERS = `[...document.querySelectorAll('tr.row')].filter((row, at) => Number(row.dataset.number) === at + 1).length`

test('a link to segment 9,731 goes there; it is typed and confirmed like any other', async () => {
  const { page } = ana
  await openEditor(page, article, 9_731)
  await eventually(() => focus(page)).toBe('box 9731')
  await page.keyboard.type('Sentence 9731.')
  await page.keyboard.press('Control+Enter')
  await eventually(() => focus(page)).toBe('box 9732')
  await statusBecomes(page, 9_731, 'translated')
  await saved(page)
  await whole(page)
  const box = await row(page, 9_732).boundingBox()
  expect(box?.y).toBeGreaterThan(0)
  expect(box?.y).toBeLessThan(900)
})

test('so does one that names only the row, which is not there yet', async () => {
  const { page } = ana
  const other = await ana.context.newPage()
  await other.goto(`/articles/${article}#segment-5020`)
  await eventually(() => focus(other)).toBe('box 5020')
  await other.evaluate(`location.hash = '#segment-7777'`)
  await eventually(() => focus(other)).toBe('box 7777')
  await other.close()
  expect(page.isClosed()).toBe(false)
})

test('words in the last row are there for the browser to find', async () => {
  const { page } = ana
  await openEditor(page, article, 2)
  await whole(page)
  // This Chromium has no search of its own (window.find finds nothing on any page): what searches need is looked at, that
  // the words are text that is only not painted yet, and that they can be selected and brought into sight.
  const found = await page.evaluate(`(() => {
    const text = document.querySelector('tr.row[data-number="10000"] .source-text')
    const barred = text.closest('[hidden], [inert], [aria-hidden="true"], details:not([open])')
    const how = getComputedStyle(text.closest('.chunk')).contentVisibility
    const painted = text.checkVisibility({ contentVisibilityAuto: true })
    getSelection().selectAllChildren(text)
    text.scrollIntoView()
    const { top } = text.getBoundingClientRect()
    return [barred, how, painted, text.checkVisibility(), String(getSelection()), top > 0 && top < innerHeight]
  })()`)
  expect(found).toEqual([null, 'auto', false, true, 'Kalimat ke-10000 ada di sini, di desa itu.', true])
})

test('keys go on into groups that are not there yet, in both directions and round the end', async () => {
  const { page } = ana
  const release = await holdRows(page)
  await openEditor(page, article, 4_200)
  await eventually(() => focus(page)).toBe('box 4200')
  await page.keyboard.press('Alt+J')
  await release()
  await eventually(() => focus(page)).toBe('box 4201')
  await page.unroute(ROWS)
  await openEditor(page, article, 5_001)
  await eventually(() => focus(page)).toBe('box 5001')
  await page.keyboard.press('Alt+ArrowUp')
  await eventually(() => focus(page)).toBe('box 5000')
  await openEditor(page, article, 1)
  await eventually(() => focus(page)).toBe('box 1')
  await page.keyboard.press('Alt+Shift+J')
  await eventually(() => focus(page)).toBe('box 10000')
  await page.keyboard.press('Control+g')
  await page.locator('#go-to-number').fill('2500')
  await page.keyboard.press('Enter')
  await eventually(() => focus(page)).toBe('box 2500')
})

test('without a connection it says that they are not there', async () => {
  const { page } = ana
  await page.route(ROWS, (route) => route.abort())
  await openEditor(page, article, 4_200)
  await eventually(() => focus(page)).toBe('box 4200')
  await page.keyboard.press('Alt+J')
  await eventually(() => page.locator('#announce').textContent()).toContain('not loaded yet')
  expect(await focus(page)).toBe('box 4200')
  await page.unroute(ROWS)
})

test('what another does to a row while it is on its way shows when it comes', async () => {
  const { page } = ana
  const shorter = await made(1_000)
  const late = new Promise<() => Promise<void>>((told) => {
    void page.route(ROWS, async (route) => {
      if (!asksFor(route.request().url(), 600)) return route.continue()
      const response = await route.fetch()
      told(() => route.fulfill({ response }))
    })
  })
  await openEditor(page, shorter, 20)
  const release = await late
  const revision = { text: 'Six hundred.', state: 'translated', base: null }
  await send(ana.context, `/segments/${shorter}.600/revisions`, revision)
  await eventually(() => page.locator('[data-count-of="translated"]').textContent()).toBe('1')
  await release()
  await whole(page)
  expect(await row(page, 600).locator('.target-text').textContent()).toBe('Six hundred.')
  expect(await row(page, 600).getAttribute('data-status')).toBe('translated')
  await page.unroute(ROWS)
})

/** Whether the rows with that number are among those that an address asks for. */
function asksFor(address: string, number: number): boolean {
  const refs = new URL(address).searchParams.get('refs') ?? ''
  return refs.split(',').some((run) => {
    const [first = 0, last = first] = run.split('-').map(Number)
    return first <= number && number <= last
  })
}

test('a segment that comes is there on a page that is open, and all behind it have new numbers', async () => {
  const { page } = ana
  const shorter = await made(1_000)
  await openEditor(page, shorter, 800)
  await eventually(() => focus(page)).toBe('box 800')
  await whole(page)
  await page.keyboard.type('Typed meanwhile')
  const added = await send(ana.context, `/articles/${shorter}/segments`, { after: `${shorter}.100` })
  await row(page, 1_001).waitFor({ state: 'attached' })
  await whole(page)
  expect(await page.evaluate(NUMBERS)).toBe(1_001)
  expect(await focus(page)).toBe('box 801')
  expect(await box(page).inputValue()).toBe('Typed meanwhile')
  await saved(page)
  await send(ana.context, `/segments/${added.id}/removals`, {})
  await eventually(() => page.locator('tr.row').count()).toBe(1_000)
  await whole(page)
  expect(await page.evaluate(NUMBERS)).toBe(1_000)
})

// Each costs 20 ms a row that is entered: see editor-counts.css and bottom.ejs.
test('nothing in the editor makes the browser go through the whole page when the box moves', async () => {
  const { page } = ana
  await openEditor(page, article, 3)
  expect(await page.locator('#editor [form]').count()).toBe(0)
  const counting = `[...document.querySelectorAll('#editor :not(table *), #editing *')].filter((part) => {
    const { counterIncrement, counterReset, counterSet } = getComputedStyle(part)
    return [counterIncrement, counterReset, counterSet].some((one) => one !== 'none')
  }).map(({ localName, className }) => localName + '.' + className)`
  expect(await page.evaluate(counting)).toEqual([])
  await row(page, 4).click()
  await page.locator('#editing:not([data-loading])').waitFor()
  expect(await page.locator('#editor [form]').count()).toBe(0)
  const hidden = `[...document.querySelectorAll('#editing details')].map((one) => getComputedStyle(one, '::details-content').display)`
  expect(await page.evaluate(hidden)).toEqual(['none', 'none'])
})

test('filter and place are those of before when somebody comes back, until he asks for all', async () => {
  const { page } = ana
  await page.goto(`/articles/${article}?status=translated`)
  await live(page)
  await whole(page)
  expect(await page.locator('tr.row').count()).toBe(2)
  await row(page, 9_731).click()
  await eventually(() => focus(page)).toBe('box 9731')
  await page.goto('/')
  await page.goto(`/articles/${article}`)
  await eventually(() => focus(page)).toBe('box 9731')
  expect(await page.locator('tr.row').count()).toBe(2)
  await page.reload()
  await eventually(() => focus(page)).toBe('box 9731')
  await page.locator('.chip').first().click()
  await row(page, 1).waitFor()
  await live(page)
  await row(page, 7).click()
  await eventually(() => focus(page)).toBe('box 7')
  await page.goto(`/articles/${article}`)
  await eventually(() => focus(page)).toBe('box 7')
})

test('who likes pages better has 100 rows and links to the others, from then on', async () => {
  const { page } = ana
  await openEditor(page, article, 7)
  await page.locator('#rows-shown [data-shown="pages"]').click()
  await page.locator('#editor[data-shown="pages"][data-live]').waitFor()
  expect(await page.locator('tr.row').count()).toBe(100)
  await page.locator('.pager .later').first().click()
  await row(page, 101).waitFor()
  await live(page)
  expect(await page.locator('tr.row').count()).toBe(100)
  await row(page, 200).click()
  await page.locator('tr.row[data-number="200"] #editing').waitFor()
  await page.keyboard.press('Alt+ArrowDown')
  await row(page, 201).waitFor()
  await page.locator('#rows-shown [data-shown="whole"]').click()
  await page.locator('#editor[data-shown="whole"][data-live]').waitFor()
  await whole(page)
  expect(await page.locator('tr.row').count()).toBe(MANY)
  expect(ana.complaints).toEqual([])
})
