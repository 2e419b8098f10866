import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFirstAccount, send, signIn } from './api.ts'
import { eventually, focus, live, openEditor, row } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

describe('where one left an article', () => {
  let stage: Stage
  let desk: Visitor
  let couch: Visitor
  let article: string
  beforeAll(async () => {
    stage = await openStage()
    desk = await stage.visit('en')
    couch = await stage.visit('en', { viewport: { width: 1024, height: 800 } })
    await makeFirstAccount(desk, stage.server)
    await signIn(couch, 'ana')
    const text = Array.from({ length: 12 }, (_, n) => `Kalimat ke-${n + 1}.`).join('\n')
    article = (await send(desk.context, '/articles', { title: '', text })).id
    for (const n of [2, 4, 9])
      await send(desk.context, `/segments/${article}.${n}/revisions`, {
        text: `Number ${n}.`,
        state: 'translated',
        base: null,
      })
  })
  afterAll(() => stage?.close())

  /** Goes elsewhere, and waits until the server knows from where: what a page says as it goes is not to be listened to. */
  async function leave({ page, context }: Visitor, segment: number): Promise<void> {
    await page.goto('/')
    const known = async () => (await context.request.get(`/articles/${article}`)).text()
    await eventually(known).toContain(`segment=${segment}#segment-${segment}" data-left-at`)
  }

  it('is where he goes on at another device, with the filter; and back at the first, where he was last', async () => {
    await desk.page.goto(`/articles/${article}?status=translated`)
    await live(desk.page)
    await row(desk.page, 4).click()
    await eventually(() => focus(desk.page)).toBe('box 4')
    await leave(desk, 4)
    await couch.page.goto(`/articles/${article}`)
    await eventually(() => focus(couch.page)).toBe('box 4')
    expect(await couch.page.locator('tr.row').count()).toBe(3)
    await row(couch.page, 9).click()
    await eventually(() => focus(couch.page)).toBe('box 9')
    await leave(couch, 9)
    await desk.page.goto(`/articles/${article}`)
    await eventually(() => focus(desk.page)).toBe('box 9')
  })

  it('gives way to an address that names a place', async () => {
    await openEditor(couch.page, article, 5)
    await eventually(() => focus(couch.page)).toBe('box 5')
    expect(await couch.page.locator('tr.row').count()).toBe(12)
  })

  it('is what this browser knows, where the server could not be told', async () => {
    await openEditor(desk.page, article, 6)
    await desk.page.route('**/places', (route) => route.abort())
    await row(desk.page, 7).click()
    await eventually(() => focus(desk.page)).toBe('box 7')
    await desk.page.goto('/')
    await desk.page.unroute('**/places')
    await desk.page.goto(`/articles/${article}`)
    await eventually(() => focus(desk.page)).toBe('box 7')
  })

  it('is told seldom: no key and no step to another row sends it', async () => {
    const { page } = couch
    await openEditor(page, article, 1)
    await eventually(() => focus(page)).toBe('box 1')
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/places')) sent.push(request.postData() ?? '')
    })
    await page.keyboard.type('One.')
    for (const number of [2, 3, 4]) {
      await page.keyboard.press('Alt+ArrowDown')
      await eventually(() => focus(page)).toBe(`box ${number}`)
    }
    expect(sent).toEqual([])
    await leave(couch, 4)
  })
})
