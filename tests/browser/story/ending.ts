import { expect } from 'vitest'
import { segmentsOf } from '../api.ts'
import { eventually, openEditor, row } from '../editor.ts'
import { button, field, heading, type Story, submit } from './cast.ts'

/** The reviewer approves all but one together, and takes it back. */
export async function approveTogetherAndUndo({ budi, article }: Story): Promise<void> {
  const { page, t, context } = budi
  const before = await segmentsOf(context, article)
  const waiting = before.filter(({ status }) => status === 'translated').map(({ number }) => number)
  await page.goto(`/articles/${article}/reviews`)
  expect(await page.locator('.review-item').count()).toBe(waiting.length)
  const done = waiting.slice(1)
  for (const box of (await page.locator('.review-item input[type="checkbox"]').all()).slice(1))
    await box.check()
  await submit(budi, button(budi, 'decisions:bulkApprove'))
  await heading(budi, t('decisions:preview.title.approved'))
  const counted = { count: done.length, shown: String(done.length) }
  expect(approvedIn(await segmentsOf(context, article))).toEqual(approvedIn(before))
  await submit(budi, button(budi, 'decisions:preview.submit.approved', counted))
  await heading(budi, t('decisions:result.title.approved'))
  expect(await page.locator('main').innerText()).toContain(t('decisions:result.approved', counted))
  expect(approvedIn(await segmentsOf(context, article))).toEqual(
    [...approvedIn(before), ...done].sort((a, b) => a - b),
  )
  await submit(budi, button(budi, 'decisions:result.undo'))
  await heading(budi, t('decisions:reverted.title'))
  expect((await segmentsOf(context, article)).map(({ status }) => status)).toEqual(
    before.map(({ status }) => status),
  )
}

/** A new title; then read only, and writable again. */
export async function renameAndArchive({ ana, sari, article }: Story): Promise<void> {
  const { page, t } = ana
  await page.goto(`/articles/${article}/settings`)
  await field(ana, 'articles:new.name').fill('Judul baru “dua”')
  await submit(ana, button(ana, 'common:save'))
  await submit(ana, button(ana, 'articles:settings.archiveSubmit'))
  await page.goto('/')
  expect(await page.locator(`a[href="/articles/${article}"]`).count()).toBe(0)
  await openEditor(sari.page, article, 2)
  await heading(sari, 'Judul baru “dua”')
  expect(await sari.page.locator('main').innerText()).toContain(sari.t('articles:archivedNotice'))
  expect(await sari.page.locator('#target').count()).toBe(0)
  const { id, revision } = (await segmentsOf(sari.context, article))[1] ?? { id: '', revision: null }
  const data = { text: 'Too late.', state: 'draft', base: revision }
  const refused = await sari.context.request.post(`/api/segments/${id}/revisions`, { data })
  expect(await refused.json()).toMatchObject({ error: { code: 'archived' } })
  await page.goto('/?archived=1')
  expect(await page.locator(`a[href="/articles/${article}"]`).innerText()).toBe('Judul baru “dua”')
  await page.goto(`/articles/${article}/settings`)
  expect(await page.locator('main').innerText()).toContain(t('articles:archivedNotice'))
  await submit(ana, button(ana, 'articles:settings.unarchiveSubmit'))
  await openEditor(sari.page, article, 2)
  await eventually(() => sari.page.locator('#target').count()).toBe(1)
  expect(await row(sari.page, 2).getAttribute('data-status')).toBe('approved')
}

/** The sample goes into the bin, from there it goes for good once its title was typed. */
export async function deleteSample({ ana, sari }: Story): Promise<void> {
  const { page, t } = ana
  await page.goto('/')
  const sample = page.locator('tr', { has: page.locator('.tag', { hasText: t('home:sample') }) }).first()
  const address = (await sample.locator('th a').getAttribute('href')) ?? ''
  await page.goto(`${address}/settings`)
  const title = await field(ana, 'articles:new.name').inputValue()
  await submit(ana, button(ana, 'articles:settings.deleteSubmit'))
  expect(new URL(page.url()).pathname).toBe('/projects/j1/bin')
  expect((await sari.context.request.get(address)).status()).toBe(404)
  const typed = page.locator('form[action="/removals"] [name="title"]')
  const remove = page.locator('form[action="/removals"] button')
  await page.locator('main summary').click()
  await typed.fill(`${title}?`)
  await submit(ana, remove)
  expect(await typed.getAttribute('aria-invalid')).toBe('true')
  await typed.fill(title)
  await submit(ana, remove)
  expect(await page.locator('main').innerText()).toContain(t('bin:empty'))
  expect((await sari.context.request.get(address)).status()).toBe(404)
}

function approvedIn(segments: Awaited<ReturnType<typeof segmentsOf>>): number[] {
  return segments.filter(({ status }) => status === 'approved').map(({ number }) => number)
}
