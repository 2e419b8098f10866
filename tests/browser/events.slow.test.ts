import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addMember, makeFirstAccount, segmentsOf, send, signIn } from './api.ts'
import { eventually, openEditor, row } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

let stage: Stage
let ana: Visitor
let sari: Visitor
let one: string
let two: string
beforeAll(async () => {
  process.env.METRICS = '1'
  stage = await openStage()
  delete process.env.METRICS
  ana = await stage.visit('en')
  await makeFirstAccount(ana, stage.server)
  await addMember(ana, 'sari', 'translator')
  sari = await stage.visit('en')
  await signIn(sari, 'sari')
  one = (await send(ana.context, '/articles', { text: 'Satu.\nDua.\nTiga.\nEmpat.' })).id
  two = (await send(ana.context, '/articles', { text: 'Lima.\nEnam.\nTujuh.\nDelapan.' })).id
  await sari.page.close()
})
afterAll(() => stage?.close())

/** Open event streams, as the server counts them. */
async function streams(): Promise<number> {
  const text = await (await fetch(`${stage.server.url}/metrics`)).text()
  return Number(/^padan_open_streams (\d+)$/m.exec(text)?.[1])
}

async function open(article: string): Promise<Page> {
  const page = await sari.context.newPage()
  await openEditor(page, article, 4)
  return page
}

async function save(article: string, number: number, text: string): Promise<void> {
  const { id, revision } = (await segmentsOf(ana.context, article))[number - 1] ?? { id: '', revision: null }
  await send(ana.context, `/segments/${id}/revisions`, { text, state: 'translated', base: revision })
}

async function shows(page: Page, number: number, text: string): Promise<void> {
  await eventually(() => row(page, number).locator('.target-text').textContent()).toBe(text)
}

it('pages of one person share a stream, and lose nothing when the one that has it goes', async () => {
  const leader = await open(one)
  await eventually(streams).toBe(1)
  const same = await open(one)
  const other = await open(two)
  await save(one, 1, 'One.')
  await save(two, 1, 'Five.')
  await shows(leader, 1, 'One.')
  await shows(same, 1, 'One.')
  await shows(other, 1, 'Five.')
  expect(await streams()).toBe(1)

  // Saved before, while and after another page takes over.
  await Promise.all([save(one, 2, 'Two.'), leader.close(), save(two, 2, 'Six.')])
  await save(one, 3, 'Three.')
  await shows(same, 2, 'Two.')
  await shows(same, 3, 'Three.')
  await shows(other, 2, 'Six.')
  await eventually(streams).toBe(1)

  await same.close()
  await save(two, 3, 'Seven.')
  await shows(other, 3, 'Seven.')
  await eventually(streams).toBe(1)
  await other.close()
  await eventually(streams).toBe(0)
})

it('the count in the head comes over the same stream, to every page', async () => {
  const editor = await open(one)
  const home = await sari.context.newPage()
  await home.goto('/')
  await eventually(streams).toBe(1)
  const [first] = await segmentsOf(ana.context, one)
  await send(ana.context, `/segments/${first?.id}/comments`, { text: '@sari, please look' })
  // One text of the sample is returned to whoever translates.
  for (const page of [editor, home])
    await eventually(() => page.locator('#inbox-count').textContent()).toContain('2')
  await editor.close()
  await send(ana.context, `/segments/${first?.id}/comments`, { text: '@sari, here too' })
  await eventually(() => home.locator('#inbox-count').textContent()).toContain('3')
  expect(sari.complaints).toEqual([])
  await home.close()
})

it('where pages cannot agree on one, as on plain http in a network, each has its own', async () => {
  const visitor = await stage.visit('en')
  await visitor.context.addInitScript('delete Navigator.prototype.locks')
  await signIn(visitor, 'sari')
  await openEditor(visitor.page, one, 4)
  const beside = await visitor.context.newPage()
  await openEditor(beside, two, 4)
  await eventually(streams).toBe(2)
  await save(one, 1, 'One again.')
  await save(two, 1, 'Five again.')
  await shows(visitor.page, 1, 'One again.')
  await shows(beside, 1, 'Five again.')
  await visitor.context.close()
})
