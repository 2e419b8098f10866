import { expect } from 'vitest'
import { segmentsOf } from '../api.ts'
import { eventually, focus, live, openEditor, row, saved, statusBecomes, tabTo } from '../editor.ts'
import type { Visitor } from '../stage.ts'
import { button, heading, type Story, submit } from './cast.ts'

const NOTE = 'Angka dan “kutipan” – periksa lagi.'

/** The translator has second thoughts on a confirmed segment; he stays where he is. */
export async function reword({ sari, article, material }: Story, number: number): Promise<void> {
  const { page } = sari
  await openEditor(page, article, number)
  await eventually(() => focus(page)).toBe(`box ${number}`)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(material.sentences[number - 1]?.better ?? '')
  await page.keyboard.press('Control+Shift+Enter')
  expect(await focus(page)).toBe(`box ${number}`)
  await saved(page)
  await statusBecomes(page, number, 'translated')
}

/** The reviewer finds what waits, and reads the change since the text that was first confirmed. */
export async function findWaiting({ budi, article, material }: Story): Promise<void> {
  const { page, t } = budi
  const waiting = material.sentences.length + 1
  await page.goto('/')
  const task = page.locator(`main a[href^="/articles/${article}/reviews"]`)
  expect(await page.locator('#work-waiting + ul').textContent()).toContain(
    t('home:task.waiting', { count: waiting }),
  )
  await tabTo(page, task)
  await page.keyboard.press('Enter')
  await heading(budi, t('decisions:title'))
  const items = page.locator('.review-item')
  expect(await items.count()).toBe(waiting)
  const changed = items.nth(2)
  expect(await changed.locator('ins, del').count()).toBeGreaterThan(0)
  expect(await changed.locator('ins').first().textContent()).toContain(`[${t('common:diff.inserted')}]`)
  expect(await items.nth(3).locator('ins, del').count()).toBe(0)
  await tabTo(page, changed.locator('h2 a'))
  await page.keyboard.press('Enter')
  await live(page)
  await eventually(() => focus(page)).toBe('box 3')
}

/** Approves segment 3 and returns segment 4, by keys alone. */
export async function decideByKeys({ budi, material }: Story): Promise<void> {
  const { page, t } = budi
  await diffIs(budi, material.sentences[2])
  await page.keyboard.press('Escape')
  expect(await focus(page)).toBe('row 3')
  await page.keyboard.press('a')
  await statusBecomes(page, 3, 'approved')
  await eventually(() => focus(page)).toBe('row 4')
  await page.locator('#return-details').waitFor()
  await page.keyboard.press('r')
  await eventually(() => focus(page)).toBe('select return-reason')
  await page.keyboard.type(t('segments:reason.style'))
  await tabTo(page, page.locator('#return-note'))
  await page.keyboard.type(NOTE)
  await tabTo(page, page.locator('#return'))
  await page.keyboard.press('Enter')
  await statusBecomes(page, 4, 'returned')
  await eventually(() => focus(page)).toBe('row 5')
}

/** The translator, who has the article open, sees what came back and why, and writes it anew. */
export async function rewriteReturned({ sari, material }: Story): Promise<void> {
  const { page, t } = sari
  await statusBecomes(page, 4, 'returned', 3_000)
  await page.keyboard.press('Alt+j')
  expect(await focus(page)).toBe('box 4')
  const note = page.locator('.returned-note')
  await note.waitFor()
  expect(await note.innerText()).toContain('Budi')
  expect(await note.innerText()).toContain(t('segments:reason.style'))
  expect(await note.innerText()).toContain(NOTE)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(material.sentences[3]?.better ?? '')
  await page.keyboard.press('Control+Enter')
  await saved(page)
  await statusBecomes(page, 4, 'translated')
}

/** The reviewer sees the new text come in, reads what changed, approves it, and the title too. */
export async function decideAgain({ budi, material, article }: Story): Promise<void> {
  const { page } = budi
  await statusBecomes(page, 4, 'translated', 3_000)
  await page.keyboard.press('k')
  expect(await focus(page)).toBe('row 4')
  await page.locator('.review-change ins').first().waitFor()
  await diffIs(budi, material.sentences[3])
  await page.locator('#approve').waitFor()
  await page.keyboard.press('a')
  await statusBecomes(page, 4, 'approved')
  await openEditor(page, article, 1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await statusBecomes(page, 1, 'approved')
  const { status, revision } = (await segmentsOf(budi.context, article))[3] ?? {}
  expect([status, typeof revision]).toEqual(['approved', 'string'])
}

/** With the project's switch on, nobody approves a text of his own: not by the button, not past it. */
export async function forbidOwnText(story: Story): Promise<void> {
  const { ana, budi, article, material } = story
  const { page, t, context } = ana
  await page.goto('/projects/j1')
  await page.locator('#two-person').selectOption('strict')
  await submit(ana, button(ana, 'projects:saveDetails'))
  expect(await page.locator('#two-person').inputValue()).toBe('strict')
  await openEditor(page, article, 2)
  await page.locator('#target').fill(material.sentences[1]?.better ?? '')
  await page.keyboard.press('Control+Shift+Enter')
  await saved(page)
  // The review part follows the save: the button of the text before may stand there for a moment.
  const approve = page.locator('#approve:disabled')
  await approve.waitFor()
  const why = await approve.getAttribute('aria-describedby')
  expect(await page.locator(`#${why}`).textContent()).toBe(t('errors:own_revision'))
  const revision = (await segmentsOf(context, article))[1]?.revision ?? ''
  const forced = await context.request.post(`/api/revisions/${revision}/decisions`, {
    data: { outcome: 'approved' },
  })
  expect(forced.status()).toBe(403)
  expect(await forced.json()).toMatchObject({ error: { code: 'own_revision' } })
  expect((await segmentsOf(context, article))[1]?.status).toBe('translated')
  await openEditor(budi.page, article, 2)
  await budi.page.keyboard.press('Escape')
  await budi.page.keyboard.press('a')
  await statusBecomes(page, 2, 'approved', 3_000)
  expect(await row(page, 2).locator('.row-status').innerText()).toContain(t('common:status.approved'))
}

/** The word diff of the active row goes from the translator's first text to his later one. */
async function diffIs(
  budi: Visitor,
  sentence: { readonly target: string; readonly better: string } | undefined,
): Promise<void> {
  expect([await side(budi, 'del'), await side(budi, 'ins')]).toEqual([sentence?.target, sentence?.better])
}

/** The text that the diff shows of one side, without the words for those who listen. */
async function side({ page }: Visitor, kept: 'ins' | 'del'): Promise<string> {
  const gone = kept === 'ins' ? 'del' : 'ins'
  const text: string = await page.evaluate(`(() => {
    const change = document.querySelector('.review-change').cloneNode(true)
    for (const part of change.querySelectorAll('${gone}, .visually-hidden')) part.remove()
    return change.textContent
  })()`)
  return text.trim()
}
