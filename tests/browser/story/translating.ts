import { expect } from 'vitest'
import { segmentsOf } from '../api.ts'
import { box, eventually, focus, live, openEditor, row, saved, statusBecomes, tabTo } from '../editor.ts'
import type { Visitor } from '../stage.ts'
import type { Story } from './cast.ts'
import { heading } from './cast.ts'

/** Which segment the translator leaves out; it stands at this place, from 1. */
export const OMITTED = 5

/** From the editor's page to the last segment without touching the mouse. */
export async function translateByKeys({ sari, article, material }: Story): Promise<void> {
  const { page } = sari
  const { sentences } = material
  const texts = sentences.map(({ target }) => target)
  await openEditor(page, article)
  await page.keyboard.press('Control+g')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await eventually(() => focus(page)).toBe('box 1')
  await confirm(sari, texts[0] ?? '', 1)
  await copySource(sari, sentences[1]?.source ?? '')
  await page.keyboard.press('Control+a')
  await confirm(sari, texts[1] ?? '', 2)
  await draftSurvivesReload(sari, texts[2] ?? '')
  await page.keyboard.press('Control+Enter')
  expect(await focus(page)).toBe('box 4')
  await moveUpAndDown(sari)
  await confirm(sari, texts[3] ?? '', 4)
  await omit(sari)
  for (const number of [6, 7]) await confirm(sari, texts[number - 1] ?? '', number)
  await page.keyboard.type(texts[7] ?? '')
  await page.keyboard.press('Control+Enter')
  await saved(page)
  expect(await page.locator('#announce').textContent()).toContain(sari.t('articles:live.noneOpen'))
  const now = await segmentsOf(sari.context, article)
  expect(now.map(({ target }) => target)).toEqual(texts.map((text, at) => (at + 1 === OMITTED ? '' : text)))
  expect(now.map(({ status }) => status)).toEqual(texts.map(() => 'translated'))
}

/** A sentence that only the translation has, behind segment 4: it becomes number 5 and all below move on. */
export async function addSentence({ sari, material, article }: Story): Promise<void> {
  const { page } = sari
  await openEditor(page, article, 4)
  await eventually(() => focus(page)).toBe('box 4')
  await tabTo(page, page.locator('#segment-more > summary'))
  await page.keyboard.press('Enter')
  await tabTo(page, page.locator('#add-segment'))
  await page.keyboard.press('Enter')
  await eventually(() => focus(page)).toBe('box 5')
  await live(page)
  expect(await row(page, 5).locator('.row-source').innerText()).toBe(sari.t('segments:added'))
  await page.keyboard.type(material.extra)
  await page.keyboard.press('Control+Enter')
  await saved(page)
  await statusBecomes(page, 5, 'translated')
}

/** Types into the box that has the focus and confirms; the next open box has the focus at once. */
async function confirm(sari: Visitor, text: string, number: number): Promise<void> {
  const { page, t } = sari
  expect(await focus(page)).toBe(`box ${number}`)
  await page.keyboard.type(text)
  await page.keyboard.press('Control+Enter')
  expect(await focus(page)).toBe(`box ${number + 1}`)
  expect(await row(page, number).getAttribute('data-status')).toBe('translated')
  expect(await row(page, number).locator('.row-status').innerText()).toBe(t('common:status.translated'))
  expect(await row(page, number).locator('.target-text').textContent()).toBe(text)
  expect(await page.locator('#announce').textContent()).toContain(t('articles:live.confirmed', { number }))
  // What the stream told of an earlier save may come behind the screen's own count, and the next line behind that.
  await eventually(async () => (await page.locator('#words').textContent()) === (await wordsDone(sari))).toBe(
    true,
  )
}

async function copySource({ page }: Visitor, source: string): Promise<void> {
  await page.keyboard.press('Alt+c')
  expect(await box(page).inputValue()).toBe(source)
}

async function draftSurvivesReload(sari: Visitor, text: string): Promise<void> {
  const { page } = sari
  const half = text.slice(0, 12)
  await page.keyboard.type(half)
  await saved(page)
  await statusBecomes(page, 3, 'draft')
  await page.reload()
  await live(page)
  await eventually(() => focus(page)).toBe('box 3')
  expect(await box(page).inputValue()).toBe(half)
  await page.keyboard.type(text.slice(12))
}

async function moveUpAndDown({ page }: Visitor): Promise<void> {
  await page.keyboard.press('Alt+ArrowUp')
  expect(await focus(page)).toBe('box 3')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  expect(await focus(page)).toBe('box 5')
  await page.keyboard.press('Alt+Shift+J')
  expect(await focus(page)).toBe('box 4')
}

/** Leaves segment 5 out, with a reason; the next open one is next. */
async function omit({ page, t }: Visitor): Promise<void> {
  expect(await focus(page)).toBe(`box ${OMITTED}`)
  await tabTo(page, page.locator('#segment-more > summary'))
  await page.keyboard.press('Enter')
  await tabTo(page, page.locator('summary', { hasText: t('segments:omit.title') }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.locator('#omission'))
  await page.keyboard.type(t('segments:omit.local').slice(0, 6))
  await tabTo(page, page.locator('#omit'))
  await page.keyboard.press('Enter')
  await live(page)
  await eventually(() => focus(page)).toBe(`box ${OMITTED + 1}`)
  expect(await row(page, OMITTED).locator('.target-text').innerText()).toBe(t('segments:omitted.local'))
  expect(await row(page, OMITTED).getAttribute('data-status')).toBe('translated')
}

/** What the foot should say, from the rows. */
async function wordsDone({ page, t }: Visitor): Promise<string> {
  const rows: readonly (readonly [string, number])[] = await page.evaluate(
    `[...document.querySelectorAll('tr.row')].map((row) => [row.dataset.status, Number(row.dataset.words)])`,
  )
  const sum = (list: typeof rows) => list.reduce((words, [, more]) => words + more, 0)
  const done = sum(rows.filter(([status]) => status === 'translated' || status === 'approved'))
  return t('articles:words', { done: String(done), total: String(sum(rows)) })
}

/** The translator finds his way from the home page, by keys. */
export async function openFromHome({ sari, article }: Story): Promise<void> {
  const { page, t } = sari
  await page.goto('/')
  await heading(sari, t('home:title'))
  await tabTo(page, page.locator(`main a[href^="/articles/${article}"]`).first())
  await page.keyboard.press('Enter')
  await live(page)
  expect(new URL(page.url()).pathname).toBe(`/articles/${article}`)
}
