import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, makeFirstAccount, revisionsOf, segmentsOf, send, signIn } from './api.ts'
import { faultsOf } from './checks.ts'
import { eventually, focus, hasFocus, openEditor, saved, tabTo } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const SOURCE = 'Satu dua.\nTiga empat.\nLima enam.\nTujuh delapan.\nSembilan sepuluh.'

describe('reviewing, by keys alone', () => {
  let stage: Stage
  let ana: Visitor
  let sari: Visitor
  let budi: Visitor
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('en')
    sari = await stage.visit('en')
    budi = await stage.visit('id')
    await makeFirstAccount(ana, stage.server)
    await addMember(ana, 'sari', 'translator')
    await addMember(ana, 'budi', 'reviewer')
    await signIn(sari, 'sari')
    await signIn(budi, 'budi')
  })
  afterAll(() => stage?.close())

  /** Five segments that the translator confirmed. */
  async function begin(): Promise<string> {
    const { id } = await send(ana.context, '/articles', { title: 'Angka', text: SOURCE })
    for (const { id: segment, number } of await segmentsOf(ana.context, id))
      await translate(sari, segment, `Sentence ${number} has words.`)
    return id
  }

  async function translate(who: Visitor, segment: string, text: string): Promise<void> {
    const [last] = await revisionsOf(who.context, segment)
    await send(who.context, `/segments/${segment}/revisions`, {
      text,
      state: 'translated',
      base: last?.id ?? null,
    })
  }

  async function openReview({ page }: Visitor, article: string): Promise<void> {
    await page.goto(`/articles/${article}/reviews`)
    await tabTo(page, page.locator('#segment-1'))
  }

  async function statusesOf(article: string): Promise<readonly string[]> {
    return (await segmentsOf(ana.context, article)).map(({ status }) => status)
  }

  /** Number of the text that has the focus; 0: none has. */
  async function at(page: Page): Promise<number> {
    const [, number = '0'] = /^article segment-(\d+)$/.exec(await focus(page)) ?? []
    return Number(number)
  }

  it('approves, returns with a reason, goes on to the next each time, and says when it is done', async () => {
    const article = await begin()
    const { page, t } = budi
    await openReview(budi, article)
    await page.keyboard.press('a')
    await eventually(() => at(page)).toBe(2)
    await page.keyboard.press('r')
    await eventually(() => focus(page)).toBe('select reason-2')
    await page.keyboard.type(t('segments:reason.grammar'))
    await tabTo(page, page.locator('#note-2'))
    await page.keyboard.type('Kata kerja tunggal.')
    await page.keyboard.press('Control+Enter')
    await eventually(() => at(page)).toBe(3)
    expect(await statusesOf(article)).toEqual([
      'approved',
      'returned',
      'translated',
      'translated',
      'translated',
    ])
    await page.keyboard.press('j')
    expect(await at(page)).toBe(4)
    await page.keyboard.press('k')
    expect(await at(page)).toBe(3)
    for (const next of [4, 5]) {
      await page.keyboard.press('a')
      await eventually(() => at(page)).toBe(next)
    }
    await page.keyboard.press('a')
    await eventually(() => page.locator('#review-said').textContent()).toBe(t('decisions:live.end'))
    expect(await hasFocus(page.locator('#review-end'))).toBe(true)
    expect(await faultsOf(page)).toEqual([])
    expect(budi.complaints).toEqual([])
  })

  it('says why a return is refused, and keeps the form', async () => {
    const article = await begin()
    const { page, t } = budi
    await openReview(budi, article)
    await page.keyboard.press('r')
    await page.keyboard.press('Control+Enter')
    const message = t('errors:reason_needed')
    await eventually(() => page.locator('#review-alert').textContent()).toBe(
      t('decisions:live.refused', { message }),
    )
    expect(await focus(page)).toBe('select reason-1')
    await page.keyboard.press('Escape')
    expect(await at(page)).toBe(1)
    expect(await statusesOf(article)).not.toContain('returned')
  })

  it('marks words, which stay marked while the translator rewrites, and are quoted once they are gone', async () => {
    const article = await begin()
    const { page, t } = budi
    const [first] = await segmentsOf(ana.context, article)
    const segment = first?.id ?? ''
    await openReview(budi, article)
    await page.keyboard.press('m')
    await page.waitForURL(/\/marks/)
    for (const [list, word] of [
      ['#mark-from', 'has'],
      ['#mark-to', 'words'],
    ] as const) {
      await tabTo(page, page.locator(list))
      await page.keyboard.type(word)
    }
    expect(await faultsOf(page)).toEqual([])
    await tabTo(page, page.locator('#mark-note'))
    await page.keyboard.type('Terlalu umum.')
    await tabTo(page, page.locator('#mark-form button[type="submit"]'))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/reviews#segment-1$/)
    await eventually(() => at(page)).toBe(1)
    const marked = page.locator('#segment-1 .marked')
    expect(await marked.allTextContents()).toEqual(['has words'])
    await translate(sari, segment, 'Now, sentence 1 has words.')
    await page.reload()
    expect(await marked.allTextContents()).toEqual(['has words'])
    await translate(sari, segment, 'Now, sentence 1.')
    await page.reload()
    expect(await marked.count()).toBe(0)
    expect(await page.locator('#segment-1 .marks').innerText()).toContain(t('marks:gone'))
    expect(await page.locator('#segment-1 .marks q').textContent()).toBe('has words')
    // The mark is reason enough.
    await tabTo(page, page.locator('#segment-1'))
    await page.keyboard.press('r')
    await page.keyboard.press('Control+Enter')
    await eventually(() => statusesOf(article)).toEqual(['returned', ...Array(4).fill('translated')])
    await openEditor(sari.page, article, 1)
    await sari.page.locator('.returned-note').waitFor()
    expect(await sari.page.locator('.returned-note').first().innerText()).toContain(
      sari.t('segments:reason.terminology'),
    )
  })

  it('edits a text and has to say why before it is approved; the translator sees what was changed', async () => {
    const article = await begin()
    const { page } = budi
    await openReview(budi, article)
    await page.keyboard.press('e')
    await page.waitForURL(/segment=1/)
    await eventually(() => focus(page)).toBe('box 1')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Sentence one has words.')
    await page.keyboard.press('Control+Shift+Enter')
    await saved(page)
    await openReview(budi, article)
    await page.keyboard.press('a')
    await eventually(() => focus(page)).toBe('select reason-edit-1')
    await page.keyboard.press('Control+Enter')
    await eventually(() => at(page)).toBe(2)
    await openEditor(sari.page, article, 1)
    const note = sari.page.locator('.returned-note').first()
    await note.waitFor()
    expect(await note.innerText()).toContain(sari.t('segments:outcome.approved-with-edits', { name: 'budi' }))
    expect(await note.locator('ins').count()).toBeGreaterThan(0)
  })

  it('keeps the two-person rule: the button says why it is off, a coordinator may override it', async () => {
    const article = await begin()
    const [first] = await segmentsOf(ana.context, article)
    await send(ana.context, '/projects/j1/details', { twoPerson: 'strict' })
    await translate(budi, first?.id ?? '', 'By Budi.')
    await openReview(budi, article)
    const approve = budi.page.locator('#segment-1 [data-command="approve"]')
    expect(await approve.isDisabled()).toBe(true)
    const why = await approve.getAttribute('aria-describedby')
    expect(await budi.page.locator(`#${why}`).textContent()).toBe(budi.t('errors:own_revision'))
    await translate(ana, first?.id ?? '', 'By Ana.')
    await openReview(ana, article)
    await ana.page.keyboard.press('a')
    await eventually(() => focus(ana.page)).toBe('textarea override-1')
    await ana.page.keyboard.type('Nobody else is here.')
    await tabTo(ana.page, ana.page.locator('#reason-edit-1'))
    await ana.page.keyboard.type(ana.t('segments:reason.style'))
    await ana.page.keyboard.press('Control+Enter')
    await eventually(() => at(ana.page)).toBe(2)
    await ana.page.goto(`/segments/${first?.id}/revisions`)
    expect(await ana.page.locator('main').innerText()).toContain('Nobody else is here.')
    await send(ana.context, '/projects/j1/details', { twoPerson: 'off' })
  })

  it('chooses a run, looks at what will happen, approves it at once, and undoes it', async () => {
    const article = await begin()
    const { page, t } = budi
    await openReview(budi, article)
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Shift+X')
    expect(await page.locator('#review-said').textContent()).toBe(t('decisions:live.chosen', { count: 3 }))
    await tabTo(page, page.locator('#bulk button[value="approved"]'), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/decisions\/new/)
    expect(await page.locator('input[name="revisions"]').count()).toBe(3)
    expect(await faultsOf(page)).toEqual([])
    await tabTo(page, page.locator('main form button[type="submit"]'))
    await page.keyboard.press('Enter')
    await page.locator('form[action$="/reversals"]').waitFor()
    expect(await statusesOf(article)).toEqual([
      'translated',
      'approved',
      'approved',
      'approved',
      'translated',
    ])
    await tabTo(page, page.locator('form[action$="/reversals"] button'))
    await page.keyboard.press('Enter')
    await eventually(() => statusesOf(article)).toEqual(Array(5).fill('translated'))
  })
})
