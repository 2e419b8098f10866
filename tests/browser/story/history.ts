import { expect } from 'vitest'
import { revisionsOf, segmentsOf } from '../api.ts'
import { live, openEditor, row } from '../editor.ts'
import { button, field, heading, link, type Story, submit } from './cast.ts'

/** All revisions of segment 3; two compared; the first brought back, with its approval still to be read. */
export async function restoreFirst({ ana, article, material }: Story): Promise<void> {
  const { page, t, context } = ana
  await openEditor(page, article, 3)
  await page.keyboard.press('Alt+y')
  await heading(ana, t('revisions:title', { number: 3 }))
  const entries = page.locator('main tbody tr')
  expect(await entries.first().innerText()).toContain(t('revisions:outcome.approved'))
  const last = (await entries.count()) - 1
  await entries.nth(last).locator('[name="from"]').check()
  await entries.first().locator('[name="to"]').check()
  await submit(ana, button(ana, 'revisions:compare'))
  expect(await page.locator('section[aria-labelledby="comparison"] ins').count()).toBeGreaterThan(0)
  const number = await entries.nth(last).locator('th').innerText()
  await submit(ana, button(ana, 'revisions:restoreNumber', { number }))
  expect(await entries.first().innerText()).toContain(t('revisions:current'))
  expect(await entries.first().innerText()).toContain(t('revisions:origin.restore'))
  expect(await page.locator('main tbody').innerText()).toContain(t('revisions:outcome.approved'))
  const now = (await segmentsOf(context, article))[2]
  expect(now).toMatchObject({ target: material.sentences[2]?.target, status: 'translated' })
  expect((await revisionsOf(context, now?.id ?? ''))[0]?.text).toBe(now?.target)
  await submit(ana, link(ana, 'revisions:backToRow'))
  await live(page)
  expect(await row(page, 3).getAttribute('aria-current')).toBe('true')
}

export async function nameVersion({ ana, article }: Story, name: string): Promise<void> {
  const { page } = ana
  await page.goto(`/articles/${article}/versions`)
  await field(ana, 'versions:name').fill(name)
  await submit(ana, button(ana, 'versions:submit'))
  expect(await page.locator('tbody th').first().innerText()).toBe(name)
}

/** Two versions with each other, and one with now: which segments, how many, inline and side by side. */
export async function compareVersions(
  { ana, article, material }: Story,
  first: string,
  second: string,
): Promise<void> {
  const { page, t } = ana
  const { sentences } = material
  await page.goto(`/articles/${article}/versions`)
  await field(ana, 'versions:from').selectOption({ label: first })
  await field(ana, 'versions:to').selectOption({ label: second })
  await submit(ana, button(ana, 'versions:compareSubmit'))
  await heading(ana, t('versions:comparison.title'))
  expect(await page.locator('h2').textContent()).toBe(
    t('versions:comparison.between', { from: first, to: second }),
  )
  expect(await page.locator('main').innerText()).toContain(counts(3, 6))
  expect(await page.locator('main h3 a').allTextContents()).toEqual(
    [2, 3, 4].map((number) => t('versions:comparison.segment', { number })),
  )
  await page.goto(`/articles/${article}/versions`)
  await submit(ana, link(ana, 'versions:withNowName', { name: second }))
  expect(await page.locator('main').innerText()).toContain(counts(1, 8))
  expect(await page.locator('article .pieces').count()).toBe(1)
  expect(await page.locator('article ins, article del').count()).toBeGreaterThan(1)
  await submit(ana, link(ana, 'revisions:layout.side'))
  const [before, after] = await page.locator('article .pieces').all()
  expect(await before?.locator('ins').count()).toBe(0)
  expect(await after?.locator('del').count()).toBe(0)
  expect(await plain(before?.innerHTML())).toBe(sentences[2]?.better)
  expect(await plain(after?.innerHTML())).toBe(sentences[2]?.target)

  function counts(changed: number, unchanged: number): string {
    return t('versions:comparison.counts', { changed, added: 0, removed: 0, unchanged })
  }
}

/** The text of a diff without marks and without the words for those who listen. */
async function plain(html: Promise<string> | undefined): Promise<string> {
  return ((await html) ?? '')
    .replace(/<span class="visually-hidden"[^>]*>[^<]*<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
}
