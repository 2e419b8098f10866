import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addMember, makeFirstAccount, segmentsOf, send, signIn } from './api.ts'
import { faultsOf } from './checks.ts'
import { eventually, live, openEditor, row } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const SOURCES = ['Banjir surut.', 'Warga pulang.', 'Jalan dibuka.']

let stage: Stage
let ana: Visitor
let rini: Visitor
let article = ''
let segment = ''
beforeAll(async () => {
  stage = await openStage()
  ana = await stage.visit('en')
  await makeFirstAccount(ana, stage.server)
  await addMember(ana, 'rini', 'reviewer')
  rini = await stage.visit('id')
  await signIn(rini, 'rini')
})
afterEach(() => rini.context.setOffline(false))
afterAll(() => stage?.close())

/** An article with a text to review, and a thread on it; Rini's page is at its first segment. */
async function begin(): Promise<Page> {
  article = (await send(ana.context, '/articles', { title: '', text: SOURCES.join('\n') })).id
  segment = (await segmentsOf(ana.context, article))[0]?.id ?? ''
  const said = { text: 'The flood recedes.', state: 'translated', base: null }
  await send(ana.context, `/segments/${segment}/revisions`, said)
  await send(ana.context, `/segments/${segment}/comments`, { text: 'Recedes or falls?' })
  const page = await rini.context.newPage()
  await openEditor(page, article, 1)
  return page
}

const comment = (page: Page) => page.locator('#comment-text')
const reply = (page: Page) => page.locator('.thread-acts textarea')
const note = (page: Page) => page.locator('#return-note')

async function openBoxes(page: Page): Promise<void> {
  await page.locator('#comment-new > summary').click()
  await page.locator('.thread-acts summary').click()
  await page.locator('#return-details > summary').click()
}

/** What stands in the three boxes, each of which is in sight where there is something. */
async function typedIn(page: Page): Promise<readonly string[]> {
  const boxes = [comment(page), reply(page), note(page)]
  return Promise.all(
    boxes.map(async (box) => {
      const text = await box.inputValue()
      return text === '' || (await box.isVisible()) ? text : `${text} (folded away)`
    }),
  )
}

const TYPED = ['Is “surut” right?', 'Falls, I think.', 'Too literal.']
const NOTHING = ['', '', '']

async function typeAll(page: Page): Promise<void> {
  await openBoxes(page)
  for (const [index, box] of [comment(page), reply(page), note(page)].entries())
    await box.pressSequentially(TYPED[index] ?? '')
}

describe('a comment, a reply and a note for the translator that are typed and not sent', () => {
  it('are back in their boxes after a reload, and at no other segment', async () => {
    const page = await begin()
    await typeAll(page)
    await page.reload()
    await live(page)
    await eventually(() => typedIn(page)).toEqual(TYPED)
    expect(await faultsOf(page)).toEqual([])
    await row(page, 2).locator('.row-source').click()
    await page.locator('.panel-part h2', { hasText: '2' }).waitFor()
    expect(await comment(page).inputValue()).toBe('')
    await row(page, 1).locator('.row-source').click()
    await eventually(() => typedIn(page)).toEqual(TYPED)
    await page.close()
  })

  it('are those of the page that they were typed in while it is open, and of the next one once it is gone', async () => {
    const page = await begin()
    await typeAll(page)
    const second = await rini.context.newPage()
    await openEditor(second, article, 1)
    await comment(second).waitFor({ state: 'attached' })
    expect(await typedIn(second)).toEqual(NOTHING)
    await page.close()
    await second.reload()
    await live(second)
    await eventually(() => typedIn(second)).toEqual(TYPED)
    await second.close()
  })

  it('stay where the network is gone, and are not kept once they are sent', async () => {
    const page = await begin()
    await rini.context.setOffline(true)
    await typeAll(page)
    await page.locator('#comment-send').click()
    await page.locator('#alert', { hasText: rini.t('articles:live.offline') }).waitFor()
    await rini.context.setOffline(false)
    await page.reload()
    await live(page)
    await eventually(() => typedIn(page)).toEqual(TYPED)
    await page.locator('#comment-send').click()
    await eventually(() => page.locator('.thread').count()).toBe(2)
    await page
      .locator('.thread-acts textarea:visible')
      .first()
      .locator('xpath=ancestor::form//button')
      .click()
    await page.locator('.comment', { hasText: TYPED[1] ?? '' }).waitFor()
    await page.locator('#return').click()
    await eventually(() => row(page, 1).getAttribute('data-status')).toBe('returned')
    await openEditor(page, article, 1)
    await comment(page).waitFor({ state: 'attached' })
    const changed = page
      .locator('textarea[data-keep]')
      .evaluateAll((all) =>
        all
          .map((one) => [Reflect.get(one, 'value'), Reflect.get(one, 'defaultValue')])
          .filter(([now, given]) => now !== given),
      )
    expect(await changed).toEqual([])
    expect(await kept(page)).toEqual([])
    await page.close()
  })

  it('are kept on the pages of comments and of the review, too, and sent as the browser would', async () => {
    const page = await begin()
    await page.goto(`/segments/${segment}/comments`)
    await page.locator('.thread-acts summary').click()
    await reply(page).pressSequentially('Falls.')
    await page.reload()
    await eventually(() => reply(page).inputValue()).toBe('Falls.')
    await page.locator('.thread-acts form.comment-form button').click()
    await page.locator('.comment', { hasText: 'Falls.' }).waitFor()
    expect(await page.locator('.comment').count()).toBe(2)
    await page.goto(`/articles/${article}/reviews`)
    await page.locator('[data-command="return"]').click()
    await page.locator('.review-item textarea[name="note"]').pressSequentially('Too short.')
    await openEditor(page, article, 1)
    await eventually(() => note(page).inputValue()).toBe('Too short.')
    await page.goto(`/articles/${article}/reviews`)
    const box = page.locator('.review-item textarea[name="note"]')
    await eventually(() => box.inputValue()).toBe('Too short.')
    await box.locator('xpath=ancestor::form//button').click()
    await eventually(() => page.locator('.review-item').count()).toBe(0)
    expect(await kept(page)).toEqual([])
    await page.close()
    expect([ana, rini].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})

/** Where this browser still keeps something in the article. */
function kept(page: Page): Promise<readonly string[]> {
  return page.evaluate(KEPT.replace('ARTICLE', article))
}

// Code for the page is a string: the DOM's names are not for tests.
const KEPT = `new Promise((done, failed) => {
  const request = indexedDB.open('padan-notes', 1)
  request.onerror = () => failed(request.error)
  request.onsuccess = () => {
    const keys = request.result.transaction('table').objectStore('table').getAllKeys()
    keys.onsuccess = () => {
      request.result.close()
      done(keys.result.map((key) => key[1]).filter((place) => place.includes(' ARTICLE.')))
    }
  }
})`
