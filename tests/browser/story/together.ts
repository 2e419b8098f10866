import { expect } from 'vitest'
import { segmentsOf, send } from '../api.ts'
import { box, eventually, focus, live, openEditor, row, saved, statusBecomes } from '../editor.ts'
import { openWire, type Wire } from '../wire.ts'
import type { Story } from './cast.ts'

/** What one saves is on the other's screen; after a cut the stream catches up. */
export async function seeEachOther(story: Story): Promise<void> {
  const wire = await openWire(story.stage.server.url)
  try {
    await watch(story, wire)
  } finally {
    await wire.close()
  }
}

async function watch({ ana, sari, article }: Story, wire: Wire): Promise<void> {
  await ana.page.goto(`${wire.url}/articles/${article}?segment=1`)
  await Promise.all([live(ana.page), openEditor(sari.page, article, 7)])
  await box(sari.page).fill('The first of two.')
  await sari.page.keyboard.press('Control+Shift+Enter')
  await shows(ana.page, 7, 'The first of two.')
  expect(await row(ana.page, 7).innerText()).toContain(ana.t('articles:live.changedBy', { name: 'Sari' }))
  expect(await focus(ana.page)).toBe('box 1')
  wire.cut()
  await box(sari.page).fill('The second of two.')
  await sari.page.keyboard.press('Control+Shift+Enter')
  await saved(sari.page)
  await shows(sari.page, 7, 'The second of two.')
  expect(await row(ana.page, 7).locator('.target-text').textContent()).toBe('The first of two.')
  wire.mend()
  await eventually(() => row(ana.page, 7).locator('.target-text').textContent()).toBe('The second of two.')
}

/** Both change one segment: the second keeps his own text on screen and chooses. */
export async function meetInOneSegment(story: Story): Promise<void> {
  const { sari, article } = story
  await openEditor(sari.page, article, 8)
  await collide(story, 'Of Sari, first time.', 'Of Ana, first time.')
  await sari.page.locator('.conflict button[data-choice="mine"]').click()
  expect(await sari.page.locator('.conflict').count()).toBe(0)
  expect(await box(sari.page).inputValue()).toBe('Of Sari, first time.')
  await saved(sari.page)
  expect((await segmentsOf(sari.context, article))[7]?.target).toBe('Of Sari, first time.')
  await collide(story, 'Of Sari, second time.', 'Of Ana, second time.')
  await sari.page.locator('.conflict button[data-choice="theirs"]').click()
  expect(await box(sari.page).inputValue()).toBe('Of Ana, second time.')
  expect(await focus(sari.page)).toBe('box 8')
  await statusBecomes(sari.page, 8, 'translated')
  expect((await segmentsOf(sari.context, article))[7]?.target).toBe('Of Ana, second time.')
}

/** The translator writes while cut off; meanwhile somebody else saves the same segment. */
async function collide({ sari, ana, article }: Story, mine: string, theirs: string): Promise<void> {
  const { page, context, t } = sari
  await context.setOffline(true)
  await box(page).fill(mine)
  await page.locator('#save-state[data-state="offline"]').waitFor()
  expect(await page.locator('#alert').innerText()).toContain(t('articles:live.offline'))
  const { id, revision } = (await segmentsOf(ana.context, article))[7] ?? { id: '', revision: null }
  await send(ana.context, `/segments/${id}/revisions`, { text: theirs, state: 'translated', base: revision })
  await context.setOffline(false)
  const conflict = page.locator('.conflict')
  await conflict.waitFor()
  expect(await box(page).inputValue()).toBe(mine)
  expect(await conflict.locator('.conflict-title').innerText()).toBe(
    t('articles:live.conflict', { name: 'Ana Lestari', number: 8 }),
  )
  expect(await conflict.locator('ins').count()).toBeGreaterThan(0)
  expect((await segmentsOf(ana.context, article))[7]?.target).toBe(theirs)
}

async function shows(page: Story['ana']['page'], number: number, text: string): Promise<void> {
  await eventually(() => row(page, number).locator('.target-text').textContent(), 3_000).toBe(text)
}
