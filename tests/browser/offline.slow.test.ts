import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addMember, makeFirstAccount, revisionsOf, segmentsOf, send, signIn } from './api.ts'
import { box, eventually, focus, live, openEditor, row, saved, statusBecomes } from './editor.ts'
import { openStage, PASSWORD, type Stage, type Visitor } from './stage.ts'
import { openWire } from './wire.ts'

const SOURCES = ['Banjir surut.', 'Warga pulang.', 'Jalan dibuka.', 'Sekolah mulai lagi.', 'Pasar ramai.']

/** The page itself waits longer and longer before it tries again. Milliseconds. */
const NEXT_TRY = 30_000

let stage: Stage
let ana: Visitor
let sari: Visitor
beforeAll(async () => {
  stage = await openStage()
  ana = await stage.visit('en')
  await makeFirstAccount(ana, stage.server)
  await addMember(ana, 'sari', 'translator')
  sari = await stage.visit('id')
  await signIn(sari, 'sari')
})
afterEach(() => sari.context.setOffline(false))
afterAll(() => stage?.close())

async function newArticle(): Promise<string> {
  const { id } = await send(ana.context, '/articles', { title: '', text: SOURCES.join('\n') })
  return id
}

/** A new article, open at its first segment in a page of its own. */
async function begin(visitor: Visitor): Promise<{ readonly article: string; readonly page: Page }> {
  const article = await newArticle()
  return { article, page: await another(visitor, article) }
}

async function another({ context }: Visitor, article: string, segment = 1): Promise<Page> {
  const page = await context.newPage()
  await openEditor(page, article, segment)
  await eventually(() => focus(page)).toBe(`box ${segment}`)
  return page
}

async function targets(article: string): Promise<readonly string[]> {
  return (await segmentsOf(ana.context, article)).map(({ target }) => target)
}

/** All revisions of a segment, newest first, superseded drafts too. */
async function textsIn(article: string, number: number) {
  const segment = (await segmentsOf(ana.context, article))[number - 1]
  return revisionsOf(ana.context, segment?.id ?? '')
}

function mark(page: Page): Promise<string> {
  return page.locator('#save-state').innerText()
}

function alarm(page: Page): Promise<string> {
  return page.locator('#alert').innerText()
}

/** Types into three segments while nothing can be sent; ends in the fourth. */
async function typeThree({ t }: Visitor, page: Page): Promise<void> {
  await page.keyboard.type('The flood')
  await page.locator('#save-state[data-state="offline"]').waitFor()
  await page.keyboard.type(' recedes.')
  await page.keyboard.press('Control+Enter')
  expect(await focus(page)).toBe('box 2')
  await page.keyboard.press('Alt+c')
  expect(await box(page).inputValue()).toBe(SOURCES[1])
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('> ')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('The road')
  await page.keyboard.press('Alt+ArrowDown')
  expect(await focus(page)).toBe('box 4')
  await eventually(() => mark(page)).toBe(t('articles:live.waitOffline', { count: 3 }))
}

const THREE = ['The flood recedes.', `> ${SOURCES[1]}`, 'The road', '', '']

describe('without a network', () => {
  it('one goes on: move, type, confirm, copy the source, clear; then all is sent in order', async () => {
    const { article, page } = await begin(sari)
    await sari.context.setOffline(true)
    await typeThree(sari, page)
    expect(await alarm(page)).toContain(sari.t('articles:live.offline'))
    expect(await page.locator('label[for="target"]').textContent()).toContain('4')
    await page.keyboard.type('Nothing')
    await page.locator('[data-command="clear"]').click()
    expect(await box(page).inputValue()).toBe('')
    await page.keyboard.press('Alt+ArrowUp')
    expect(await box(page).inputValue()).toBe('The road')
    expect(await targets(article)).toEqual(['', '', '', '', ''])
    await sari.context.setOffline(false)
    await saved(page)
    expect(await alarm(page)).toBe('')
    expect(await targets(article)).toEqual(THREE)
    await statusBecomes(page, 1, 'translated')
    // Only the first was tried while there was no network; the others went once, in order.
    const [one, two, three] = await Promise.all([1, 2, 3].map((number) => textsIn(article, number)))
    expect(one?.map(({ text, state }) => [text, state])[0]).toEqual(['The flood recedes.', 'translated'])
    expect(two?.map(({ state }) => state)).toEqual(['translated'])
    expect(three?.map(({ state }) => state)).toEqual(['draft'])
    const order = [one, two, three].map((list) => Number(list?.[0]?.id.split('.')[1]))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    // What is about the segment follows.
    await page.locator('.editing:not([data-loading])').waitFor()
    await page.close()
  })

  // Past a wire that is cut: what a page sends while it goes gets past a browser that is set offline.
  it('a reload loses nothing, and what waited is sent', async () => {
    const wire = await openWire(stage.server.url)
    const article = await newArticle()
    const page = await sari.context.newPage()
    await page.goto(`${wire.url}/articles/${article}?segment=1`)
    await live(page)
    await eventually(() => focus(page)).toBe('box 1')
    wire.cut()
    await typeThree(sari, page)
    await page.reload().catch(() => undefined)
    expect(await page.locator('#editor').count()).toBe(0)
    expect(await targets(article)).toEqual(['', '', '', '', ''])
    wire.mend()
    await page.goto(`${wire.url}/articles/${article}?segment=3`)
    await live(page)
    await eventually(() => box(page).inputValue()).toBe('The road')
    await saved(page)
    expect(await targets(article)).toEqual(THREE)
    await statusBecomes(page, 1, 'translated')
    expect((await textsIn(article, 2)).map(({ state }) => state)).toEqual(['translated'])
    await page.close()
    await wire.close()
  })

  it('a request whose answer was lost is not sent as something new after a reload', async () => {
    const { article, page } = await begin(sari)
    const path = '**/api/segments/*/revisions'
    await page.route(path, async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    await page.keyboard.type('The flood')
    await page.locator('#save-state[data-state="offline"]').waitFor()
    await page.unroute(path)
    await page.route(path, (route) => route.abort())
    await page.keyboard.type(' recedes.')
    await page.reload()
    await live(page)
    await eventually(() => box(page).inputValue()).toBe('The flood recedes.')
    await page.unroute(path)
    await eventually(async () => (await targets(article))[0], NEXT_TRY).toBe('The flood recedes.')
    expect(await page.locator('.conflict').count()).toBe(0)
    expect((await textsIn(article, 1)).map(({ text }) => text)).toEqual(['The flood recedes.', 'The flood'])
    await page.close()
  })

  it('the page is closed, and the text goes out of the next one', async () => {
    const { article, page } = await begin(sari)
    await sari.context.setOffline(true)
    await page.keyboard.type('Typed on the train.')
    await page.close()
    await sari.context.setOffline(false)
    const next = await another(sari, article, 2)
    await eventually(() => row(next, 1).locator('.target-text').textContent()).toBe('Typed on the train.')
    await saved(next)
    expect((await targets(article))[0]).toBe('Typed on the train.')
    await next.close()
  })
})

describe('a server that is restarted', () => {
  it('gets what waited in order; the page never said that it was saved', { timeout: 90_000 }, async () => {
    const { article, page } = await begin(ana)
    await stage.server.kill()
    await page.keyboard.type('The flood recedes.')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('Residents go home.')
    await page.keyboard.press('Control+Enter')
    await eventually(() => mark(page)).toBe(ana.t('articles:live.waitOffline', { count: 2 }))
    await stage.restart()
    await page.locator('#save-state[data-state="saved"]').waitFor({ timeout: NEXT_TRY })
    expect((await targets(article)).slice(0, 2)).toEqual(['The flood recedes.', 'Residents go home.'])
    expect((await textsIn(article, 2)).map(({ state }) => state)).toEqual(['translated'])
    await page.close()
  })
})

describe('a session that ends while one types', () => {
  async function endSession({ context }: Visitor): Promise<void> {
    await send(context, '/sessions/closures', {})
  }

  it('is begun again in place, and nothing is lost', async () => {
    const { article, page } = await begin(sari)
    await page.keyboard.type('The flood')
    await saved(page)
    await endSession(sari)
    await page.keyboard.type(' recedes.')
    const dialog = page.locator('#sign-in')
    await dialog.waitFor()
    expect(await mark(page)).toBe(sari.t('articles:live.waitSignedOut', { count: 1 }))
    expect(await dialog.locator('[autocomplete="username"]').inputValue()).toBe('sari')
    const password = dialog.locator('[autocomplete="current-password"]')
    await eventually(() => focus(page)).toBe('input sign-in-password')
    await password.fill('wrong')
    await page.keyboard.press('Enter')
    await eventually(() => dialog.locator('.error').innerText()).toBe(sari.t('errors:wrong_login'))
    await password.fill(PASSWORD)
    await page.keyboard.press('Enter')
    await saved(page)
    expect(await dialog.count()).toBe(0)
    expect(await alarm(page)).toBe('')
    expect(await focus(page)).toBe('box 1')
    expect(await box(page).inputValue()).toBe('The flood recedes.')
    expect((await targets(article))[0]).toBe('The flood recedes.')
    await page.close()
  })

  it('leaves what was typed to the next page, and every other page says so', async () => {
    const { article, page } = await begin(sari)
    await page.keyboard.press('Alt+ArrowDown')
    await endSession(sari)
    await page.keyboard.type('Typed in time.')
    await page.locator('#sign-in').waitFor()
    await page.close()
    await signIn(sari, 'sari')
    const next = await sari.context.newPage()
    await next.goto('/projects')
    const link = next.locator('#unsent a')
    await link.waitFor()
    expect(await link.innerText()).toBe(`${SOURCES[0]} (1)`)
    await link.click()
    await live(next)
    await saved(next)
    expect(await focus(next)).toBe('box 2')
    expect((await targets(article))[1]).toBe('Typed in time.')
    await next.close()
  })

  it('sends nothing under the name of who signs in instead', async () => {
    const { article, page } = await begin(sari)
    await endSession(sari)
    await page.keyboard.type('Of Sari.')
    await page.locator('#sign-in').waitFor()
    await page.locator('#sign-in-login').fill('ana')
    await page.locator('#sign-in-password').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await eventually(() => alarm(page)).toContain(
      sari.t('articles:live.otherPerson', { name: 'Ana Lestari' }),
    )
    await page.locator('#alert button', { hasText: 'Ana Lestari' }).click()
    await page.locator('#editor:not([data-signed-out])').waitFor()
    await live(page)
    expect(await box(page).inputValue()).toBe('')
    expect((await targets(article))[0]).toBe('')
    await box(page).fill('Of Ana.')
    await saved(page)
    await signIn(sari, 'sari')
    await page.reload()
    await live(page)
    await page.locator('.conflict').waitFor()
    expect(await box(page).inputValue()).toBe('Of Sari.')
    expect((await targets(article))[0]).toBe('Of Ana.')
    await page.locator('.conflict [data-choice="theirs"]').click()
    await saved(page)
    await page.close()
  })

  it('nor where somebody else signed in in another tab', async () => {
    const { article, page } = await begin(sari)
    await signIn(sari, 'ana')
    await page.keyboard.type('Of Sari.')
    const dialog = page.locator('#sign-in')
    await eventually(() => dialog.locator('.error').innerText()).toBe(sari.t('errors:other_person'))
    expect((await targets(article))[0]).toBe('')
    await page.locator('#sign-in-password').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await saved(page)
    expect((await targets(article))[0]).toBe('Of Sari.')
    await page.close()
  })
})

describe('a browser that keeps nothing', () => {
  // Chromium does not hold a small page to a quota, so the disk is full because this says so.
  const FULL = `(() => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...all) {
      const request = put.apply(this, all)
      if (globalThis.isFull) this.transaction.abort()
      return request
    }
  })()`

  it('says so quietly, saves all the same, and asks before it throws away what is not sent', async () => {
    const { article, page } = await begin(sari)
    await page.evaluate(`${FULL}; globalThis.isFull = true`)
    const hint = page.locator('#not-kept')
    expect(await hint.isVisible()).toBe(false)
    await page.keyboard.type('Saved all the same.')
    await hint.waitFor()
    await saved(page)
    expect((await targets(article))[0]).toBe('Saved all the same.')
    await sari.context.setOffline(true)
    await page.keyboard.type(' Not yet sent.')
    await eventually(() => alarm(page)).toContain(sari.t('articles:live.unkept'))
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await sari.context.setOffline(false)
    await saved(page)
    await page.evaluate('globalThis.isFull = false')
    await page.keyboard.type(' Kept again.')
    await hint.waitFor({ state: 'hidden' })
    await sari.context.setOffline(true)
    await page.keyboard.type(' And again.')
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed
    await sari.context.setOffline(false)
    const next = await another(sari, article)
    await eventually(() => box(next).inputValue()).toMatch(/ And again\.$/)
    await saved(next)
    await next.close()
  })

  it('nor has any database at all', async () => {
    const article = await newArticle()
    const page = await sari.context.newPage()
    await page.addInitScript('Object.defineProperty(window, "indexedDB", { value: undefined })')
    await openEditor(page, article, 1)
    await page.locator('#not-kept').waitFor()
    await eventually(() => focus(page)).toBe('box 1')
    await page.keyboard.type('Saved all the same.')
    await saved(page)
    expect((await targets(article))[0]).toBe('Saved all the same.')
    await page.close()
  })
})
