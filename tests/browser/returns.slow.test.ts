import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFirstAccount, segmentsOf, send } from './api.ts'
import { faultsOf } from './checks.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const SOURCES = ['Harga beras naik lagi di Jawa.', 'Petani menunggu hujan.', 'Pasar tetap ramai.']
const TARGETS = ['Rice prices rise again in Java.', 'Farmers wait for rain.', 'Markets stay busy.']

describe('a bilingual file that comes back, by keyboard alone', () => {
  let stage: Stage
  let ana: Visitor
  let article = ''
  let file = ''
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('en')
    await makeFirstAccount(ana, stage.server)
    article = (await send(ana.context, '/articles', { title: 'Beras', text: SOURCES.join('\n') })).id
    for (const [index, { id }] of (await segmentsOf(ana.context, article)).entries())
      await send(ana.context, `/segments/${id}/revisions`, {
        text: TARGETS[index],
        state: 'translated',
        base: null,
      })
    const sent = await ana.context.request.get(
      `${stage.server.url}/articles/${article}/export?format=xliff12`,
    )
    file = (await sent.text())
      .replace('wait for rain', 'await the rain')
      .replace('stay busy', 'remain crowded')
  })
  afterAll(() => stage?.close())

  const targets = async () => (await segmentsOf(ana.context, article)).map(({ target }) => target)

  it('is looked at, one row taken and one kept, and undone at once', async () => {
    const { page } = ana
    await page.goto(`/articles/${article}/returns/new`)
    const buffer = Buffer.from(file)
    await page.locator('#file').setInputFiles({ name: 'beras.xlf', mimeType: 'application/xml', buffer })
    await page.locator('main form button[type=submit]').focus()
    await page.keyboard.press('Enter')
    await page.locator('#counts').waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(await page.locator('main fieldset').count()).toBe(2)
    await page.locator(`#take-${article}\\.3`).focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator(`#keep-${article}\\.3`).isChecked()).toBe(true)
    await page.locator('#apply').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/done=/)
    expect(await targets()).toEqual([TARGETS[0], 'Farmers await the rain.', TARGETS[2]])
    const reverts = new URL(page.url()).searchParams.get('done')
    await send(ana.context, `/articles/${article}/reversals`, { reverts })
    expect(await targets()).toEqual(TARGETS)
  })
})
