import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addMember, makeFirstAccount, send, signIn } from './api.ts'
import { faultsOf } from './checks.ts'
import { box, eventually, focus, openEditor, row, saved } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

let stage: Stage
let ana: Visitor
let sari: Visitor
let article: string
let hers: Page
let mine: Page
beforeAll(async () => {
  stage = await openStage()
  ana = await stage.visit('en')
  await makeFirstAccount(ana, stage.server)
  await addMember(ana, 'sari', 'translator')
  sari = await stage.visit('id')
  await signIn(sari, 'sari')
  article = (await send(ana.context, '/articles', { text: 'Satu.\nDua.\nTiga.\nEmpat.' })).id
  mine = ana.page
  hers = sari.page
  await openEditor(mine, article, 1)
  await openEditor(hers, article, 2)
})
afterAll(() => stage?.close())

const signOn = (page: Page, number: number) => row(page, number).locator('.row-here')

it('the row says in words and by a sign who else is in it, and nobody sees himself', async () => {
  await eventually(() => signOn(mine, 2).textContent()).toContain('sari is in this segment')
  expect(await signOn(mine, 2).getAttribute('title')).toBe('sari is in this segment')
  expect(await signOn(mine, 2).locator('[aria-hidden=true]').last().textContent()).toBe('S')
  await eventually(() => signOn(hers, 1).textContent()).toContain('Ana Lestari sedang di segmen ini')
  expect(await signOn(hers, 1).locator('[aria-hidden=true]').last().textContent()).toBe('AL')
  expect(await signOn(mine, 1).count()).toBe(0)
  await eventually(() => mine.locator('#others').textContent()).toBe('· Also here: sari (2)')
  expect(await faultsOf(mine)).toEqual([])
})

it('the next open segment is one that nobody is in, unless no other is left', async () => {
  await box(mine).fill('One.')
  await mine.keyboard.press('Control+Enter')
  await eventually(() => focus(mine)).toBe('box 3')
  await eventually(() => signOn(hers, 3).count()).toBe(1)
  await mine.keyboard.press('Alt+j')
  await eventually(() => focus(mine)).toBe('box 4')
  await box(mine).fill('Four.')
  await mine.keyboard.press('Control+Enter')
  await eventually(() => focus(mine)).toBe('box 3')
  await box(mine).fill('Three.')
  await mine.keyboard.press('Control+Enter')
  await eventually(() => focus(mine)).toBe('box 2')
  await saved(mine)
})

it('two in one segment are told of each other, and none is kept out', async () => {
  await eventually(() => hers.locator('#announce').textContent()).toBe(
    sari.t('articles:live.alsoIn', { name: 'Ana Lestari' }),
  )
  await box(mine).fill('Two.')
  await mine.keyboard.press('Control+Shift+Enter')
  await saved(mine)
  await eventually(() => box(hers).inputValue()).toBe('Two.')
  expect(await box(hers).isEditable()).toBe(true)
})

it('a change of more segments than are told one by one is on every screen too, beside what is being typed', async () => {
  const lines = Array.from({ length: 520 }, (_, n) => `${n + 1},Kalimat ${n + 1}.,The bank ${n + 1}.`)
  const buffer = Buffer.from(['id,source,target', ...lines].join('\n'))
  const file = { name: 'many.csv', mimeType: 'text/csv', buffer }
  const answer = await ana.context.request.post('/api/articles', {
    multipart: { title: 'Many', text: '', file },
  })
  const { id } = await answer.json()
  const page = await sari.context.newPage()
  await openEditor(page, id, 3)
  await eventually(() => box(page).inputValue()).toBe('The bank 3.')
  await send(ana.context, `/articles/${id}/replacements`, { q: 'bank', replacement: 'shore', all: true })
  await eventually(() => row(page, 500).locator('.target-text').textContent()).toBe('The shore 500.')
  await eventually(() => box(page).inputValue()).toBe('The shore 3.')
  await page.close()
})

it('whose a segment is comes to every screen, and the chip shows one’s own', async () => {
  const { id } = await (await sari.context.request.get('/api/account')).json()
  const page = await sari.context.newPage()
  await openEditor(page, article, 1)
  const assignment = { from: 3, to: 4, person: id, due: '2020-01-31' }
  await send(ana.context, `/articles/${article}/assignments`, assignment)
  await eventually(() => row(mine, 3).locator('.row-owner').textContent()).toContain('sari')
  await eventually(() => row(page, 4).locator('.row-owner').textContent()).toContain(
    sari.t('assignments:you'),
  )
  await page.reload()
  await page.locator('.chip[data-of]').click()
  await page.locator('.chip[data-of][aria-current]').waitFor()
  // The segment that was active stays in sight.
  expect(await page.locator('tr.row').count()).toBeLessThanOrEqual(3)
  await page.close()
})

it('whoever closes the page is in no segment any more', async () => {
  await hers.close()
  await eventually(() => signOn(mine, 2).count()).toBe(0)
  await eventually(() => mine.locator('#others').isHidden()).toBe(true)
  expect([...ana.complaints, ...sari.complaints]).toEqual([])
})
