import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type ListedRevision,
  type ListedSegment,
  makeFirstAccount,
  revisionsOf,
  segmentsOf,
  send,
  signIn,
} from './api.ts'
import { box, eventually, focus, live, openEditor, row, saved } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'
import { button } from './story/cast.ts'

const SOURCES = ['Banjir surut.', 'Warga pulang.', 'Jalan dibuka.']

/** The browser itself waits longer and longer before it tries again. Milliseconds. */
const NEXT_TRY = 30_000

describe('nothing typed is lost', () => {
  let stage: Stage
  let ana: Visitor
  let page: Page
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('en')
    page = ana.page
    await makeFirstAccount(ana, stage.server)
  })
  afterAll(() => stage?.close())

  /** A new article, open at its first segment. */
  async function begin(): Promise<string> {
    const { id } = await send(ana.context, '/articles', { title: '', text: SOURCES.join('\n') })
    await openEditor(page, id, 1)
    await eventually(() => focus(page)).toBe('box 1')
    return id
  }

  async function first(article: string): Promise<ListedSegment> {
    const [segment] = await segmentsOf(ana.context, article)
    if (!segment) throw new Error('The article has no segment')
    return segment
  }

  /** Revisions of the first segment, newest first. */
  async function revisions(article: string): Promise<readonly ListedRevision[]> {
    return revisionsOf(ana.context, (await first(article)).id)
  }

  it('when the server is killed while one types', { timeout: 90_000 }, async () => {
    const article = await begin()
    await page.keyboard.type('The flood')
    await saved(page)
    await page.keyboard.type(' recedes')
    await stage.server.kill()
    await page.keyboard.type(' slowly.')
    await page.locator('#save-state[data-state="offline"]').waitFor()
    expect(await page.locator('#alert').innerText()).not.toBe('')
    await page.keyboard.press('Control+Enter')
    expect(await focus(page)).toBe('box 2')
    await page.keyboard.type('Residents go home.')
    await stage.restart()
    await eventually(
      async () => (await segmentsOf(ana.context, article)).map(({ target }) => target),
      NEXT_TRY,
    ).toEqual(['The flood recedes slowly.', 'Residents go home.', ''])
    // The draft that was on its way is sent again first, under its own operation; the confirmation follows.
    await eventually(async () => (await first(article)).status, NEXT_TRY).toBe('translated')
    await saved(page)
    expect(await page.locator('#alert').innerText()).toBe('')
    // The stream comes back too: what happens elsewhere is seen again.
    const third = (await segmentsOf(ana.context, article))[2]
    await send(ana.context, `/segments/${third?.id}/revisions`, {
      text: 'The road is open.',
      state: 'draft',
      base: null,
    })
    await eventually(() => row(page, 3).locator('.target-text').textContent(), NEXT_TRY).toBe(
      'The road is open.',
    )
  })

  it('when the page is closed at a dead server and opened later', { timeout: 90_000 }, async () => {
    const article = await begin()
    await stage.server.kill()
    await page.keyboard.type('Typed into the void.')
    await page.locator('#save-state[data-state="offline"]').waitFor()
    await page.close()
    await stage.restart()
    page = await ana.context.newPage()
    await openEditor(page, article, 1)
    await eventually(() => box(page).inputValue()).toBe('Typed into the void.')
    await eventually(async () => (await first(article)).target, NEXT_TRY).toBe('Typed into the void.')
  })

  it('when one signs out in another tab', async () => {
    const article = await begin()
    const other = { ...ana, page: await ana.context.newPage() }
    await other.page.goto('/')
    await button(other, 'common:signOut').click()
    await other.page.waitForURL(/\/sessions\/new/)
    await page.keyboard.type('Typed while signed out.')
    await page.locator('#sign-in').waitFor()
    expect(await page.locator('#alert').innerText()).toContain(ana.t('articles:live.signedOut'))
    await page.locator('#sign-in-later').click()
    expect(await box(page).inputValue()).toBe('Typed while signed out.')
    await signIn(ana, 'ana')
    await page.locator('#alert button', { hasText: ana.t('articles:live.retry') }).click()
    await saved(page)
    expect((await first(article)).target).toBe('Typed while signed out.')
    expect(await page.locator('#alert').innerText()).toBe('')
    await other.page.close()
  })

  it('when the page is loaded anew before the draft was saved', async () => {
    const article = await begin()
    await page.keyboard.type('Typed and gone')
    await page.reload()
    await live(page)
    await eventually(() => box(page).inputValue()).toBe('Typed and gone')
    await eventually(async () => (await first(article)).target).toBe('Typed and gone')
  })

  it('when the tab is closed before the draft was saved', async () => {
    const article = await begin()
    await page.keyboard.type('Typed and closed')
    await page.close()
    page = await ana.context.newPage()
    await openEditor(page, article, 1)
    await eventually(() => box(page).inputValue()).toBe('Typed and closed')
    await eventually(async () => (await first(article)).target).toBe('Typed and closed')
  })

  it('when one follows a link before the draft was saved', async () => {
    const article = await begin()
    await page.keyboard.type('Typed and left')
    await page.locator('.site-name').click()
    await page.waitForURL(/\/$/)
    await eventually(async () => (await first(article)).target).toBe('Typed and left')
  })

  it('when a line break stands at the beginning', async () => {
    const article = await begin()
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('Second line.')
    await saved(page)
    await page.reload()
    await live(page)
    expect(await box(page).inputValue()).toBe('\nSecond line.')
    await page.keyboard.press('Control+Shift+Enter')
    await saved(page)
    expect((await first(article)).target).toBe('\nSecond line.')
  })

  it('when the rest of a row comes later than the draft was saved', async () => {
    const article = await begin()
    let release = () => {}
    const gate = new Promise<void>((done) => {
      release = done
    })
    await page.route(
      '**/segments/*/editor',
      async (route) => {
        const response = await route.fetch()
        await gate
        await route.fulfill({ response })
      },
      { times: 1 },
    )
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.type('Typed early')
    await saved(page)
    const late = page.waitForResponse('**/segments/*/editor')
    release()
    await late
    await page.locator('.editing:not([data-loading])').waitFor()
    expect(await box(page).inputValue()).toBe('Typed early')
    await page.keyboard.type(', kept.')
    await page.keyboard.press('Control+Shift+Enter')
    await eventually(async () => (await segmentsOf(ana.context, article))[1]?.target).toBe(
      'Typed early, kept.',
    )
    expect(await page.locator('.conflict').count()).toBe(0)
  })

  it('when a note to the translator is half written and his text changes', async () => {
    const article = await begin()
    const { id } = await first(article)
    const one = await send(ana.context, `/segments/${id}/revisions`, {
      text: 'First.',
      state: 'translated',
      base: null,
    })
    await page.locator('#return-details').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('r')
    await page.locator('#return-reason').selectOption('style')
    await page.locator('#return-note').fill('Too')
    await page.keyboard.type(' stiff')
    const other = await send(ana.context, `/segments/${id}/revisions`, {
      text: 'Second.',
      state: 'translated',
      base: one.id,
    })
    await eventually(() => page.locator('#return-details form').getAttribute('action')).toContain(other.id)
    expect(await focus(page)).toBe('textarea return-note')
    await page.keyboard.type(', please.')
    expect(await page.locator('#return-note').inputValue()).toBe('Too stiff, please.')
    expect(await page.locator('#return-reason').inputValue()).toBe('style')
    await page.locator('#return').click()
    await eventually(() => row(page, 1).getAttribute('data-status')).toBe('returned')
    await eventually(() => page.locator('.returned-note').innerText()).toContain('Too stiff, please.')
  })

  it('when the server refuses it', async () => {
    const article = await begin()
    const long = 'x'.repeat(10_001)
    await box(page).fill(long)
    await eventually(() => page.locator('#alert').innerText()).not.toBe('')
    expect(await box(page).inputValue()).toBe(long)
    await box(page).fill('Short again.')
    await saved(page)
    expect((await first(article)).target).toBe('Short again.')
  })

  it('and nothing is saved twice by two quick confirms', async () => {
    const article = await begin()
    await page.keyboard.type('Once.')
    await page.keyboard.press('Control+Shift+Enter')
    await page.keyboard.press('Control+Shift+Enter')
    await page.locator('#confirm').dblclick()
    await saved(page)
    await eventually(() => row(page, 1).getAttribute('data-status')).toBe('translated')
    const texts = (await revisions(article)).filter(({ state }) => state === 'translated')
    expect(texts.map(({ text }) => text)).toEqual(['Once.'])
  })

  it('nor by an answer that never came', async () => {
    const article = await begin()
    let lost = 0
    await page.route('**/api/segments/*/revisions', async (route) => {
      if (lost > 0) return route.continue()
      lost += 1
      await route.fetch()
      await route.abort('connectionreset')
    })
    await page.keyboard.type('Once.')
    await page.keyboard.press('Control+Shift+Enter')
    await saved(page)
    await page.unroute('**/api/segments/*/revisions')
    expect(lost).toBe(1)
    expect((await revisions(article)).map(({ text }) => text)).toEqual(['Once.'])
  })

  it('nor by a form that is sent twice', async () => {
    const article = await begin()
    const { id } = await first(article)
    const form = { operation: crypto.randomUUID(), base: '', text: 'Once.', state: 'translated' }
    for (let sent = 0; sent < 2; sent += 1) {
      const answer = await ana.context.request.post(`/segments/${id}/revisions`, { form, maxRedirects: 0 })
      expect(answer.status()).toBe(303)
    }
    expect(await revisions(article)).toHaveLength(1)
  })
})
