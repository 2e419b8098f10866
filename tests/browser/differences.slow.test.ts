import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMember, makeFirstAccount, revisionsOf, segmentsOf, send, signIn } from './api.ts'
import { faultsOf, tooWideAt } from './checks.ts'
import { openEditor } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const OLD = 'In the old harbour he waited for "an hour" with us, and a dog barked.'
const NEW = 'He waited for “an hour” with all of us in the old harbour, and a cat barked.'

let stage: Stage
let ana: Visitor
let sari: Visitor
let article = ''
beforeAll(async () => {
  stage = await openStage()
  ana = await stage.visit('en')
  sari = await stage.visit('id')
  await makeFirstAccount(ana, stage.server)
  await addMember(ana, 'sari', 'translator')
  await signIn(sari, 'sari')
  article = (await send(ana.context, '/articles', { title: 'Pelabuhan', text: 'Satu dua.\n\nTiga empat.' }))
    .id
})
afterAll(() => stage.close())

/** The first segment with two texts, the newer by the translator; its id. */
async function twoTexts(): Promise<string> {
  const [segment] = await segmentsOf(ana.context, article)
  const id = segment?.id ?? ''
  let base = segment?.revision ?? null
  for (const [by, text] of [
    [ana, OLD],
    [sari, NEW],
  ] as const)
    base = (await send(by.context, `/segments/${id}/revisions`, { text, state: 'translated', base })).id
  return id
}

async function pressUntil(page: Page, key: string, found: string): Promise<void> {
  for (let count = 0; count < 80; count++) {
    if ((await page.locator(found).count()) > 0) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} did not lead to ${found}`)
}

describe('a difference', () => {
  test.each(['en', 'id'] as const)('is cycled through its three layouts with D, in %s', async (language) => {
    const { page } = language === 'en' ? ana : sari
    const segment = await twoTexts()
    await page.goto(`/segments/${segment}/revisions?lng=${language}`)
    await page.locator('del.moved').waitFor()
    await page.locator('#layouts a[aria-current]').focus()
    for (const layout of ['side', 'result', 'inline']) {
      await page.keyboard.press('d')
      await page.waitForURL(new RegExp(`layout=${layout}`))
      await page.locator('#layouts:focus').waitFor()
      expect((await page.locator('ins').count()) > 0).toBe(layout !== 'result')
      expect(await faultsOf(page)).toEqual([])
      expect(await tooWideAt(page, [360, 768, 1440])).toEqual([])
      await page.locator('#layouts').focus()
    }
  })

  test('is shown in the editor in the layout that D chose, also for the next segment', async () => {
    const { page } = ana
    await twoTexts()
    await openEditor(page, article, 1)
    await page.locator('#target:focus').waitFor()
    await page.keyboard.press('Escape')
    const shown = page.locator('.review-change:visible')
    expect(await shown.getAttribute('data-layout')).toBe('inline')
    await page.keyboard.press('d')
    await page.waitForURL(/layout=side/)
    expect(await shown.getAttribute('data-layout')).toBe('side')
    await page.reload()
    await page.locator('.review-change[data-layout="side"]:visible').waitFor()
    expect(await faultsOf(page)).toEqual([])
  })
})

describe('a single change', () => {
  test('is rejected by keyboard, as a new text, and then is not there any more', async () => {
    const { page } = ana
    const segment = await twoTexts()
    await page.goto(`/segments/${segment}/revisions?lng=en`)
    const before = await page.locator('.choice').count()
    await page.getByRole('radio', { name: 'Accept' }).last().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/from=/)
    expect(await page.locator('.choice').count()).toBe(before - 1)
    const [now, was] = await revisionsOf(ana.context, segment)
    expect([now?.text, was?.text]).toEqual([NEW.replace('cat', 'dog'), NEW])
    expect(await faultsOf(page)).toEqual([])
  })

  test('that moved words goes back from both ends, without script, in the review', async () => {
    const segment = await twoTexts()
    const context = await stage.browser.newContext({
      baseURL: stage.server.url,
      javaScriptEnabled: false,
      storageState: await ana.context.storageState(),
    })
    const page = await context.newPage()
    await page.goto(`/articles/${article}/reviews?lng=id`)
    await page.locator('ins.moved + .choice label').last().click()
    await page.getByRole('button', { name: 'Simpan dengan pilihan ini' }).click()
    await page.waitForURL(/reviews/)
    const [now] = await revisionsOf(ana.context, segment)
    expect(now?.text).toContain('In the old harbour')
    expect(now?.text).not.toContain('us in the old')
    await context.close()
  })
})

describe('who wrote what', () => {
  test.each(['en', 'id'] as const)('is read word by word with the keyboard, in %s', async (language) => {
    const { page } = language === 'en' ? ana : sari
    const segment = await twoTexts()
    await page.goto(`/articles/${article}/authorship?lng=${language}`)
    await page.locator('#text').waitFor()
    await pressUntil(page, 'Tab', '.authored:focus')
    const who = page.locator('.authored:focus .authored-who')
    expect(await who.boundingBox().then((box) => (box?.height ?? 0) > 10)).toBe(true)
    expect(await who.innerText()).toMatch(language === 'en' ? /typed, segment 1/ : /diketik, segmen 1/)
    expect(await faultsOf(page)).toEqual([])
    expect(await tooWideAt(page, [360, 768, 1440])).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`/segments/${segment.replace('.', '\\.')}/revisions.*#revision-`))
    expect([...ana.complaints, ...sari.complaints]).toEqual([])
  })
})
