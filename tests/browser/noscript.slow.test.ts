import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, makeFirstAccount, segmentsOf, send, signIn } from './api.ts'
import { box, row } from './editor.ts'
import { startServer } from './server.ts'
import { openStage, PASSWORD, type Stage, type Visitor } from './stage.ts'
import { button, field, heading, link, submit } from './story/cast.ts'

const SOURCES = ['Banjir surut.', 'Warga pulang.', 'Jalan dibuka.']

describe('without a script', () => {
  let stage: Stage
  let ana: Visitor
  let sari: Visitor
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('en', { javaScriptEnabled: false })
    sari = await stage.visit('id', { javaScriptEnabled: false })
    await makeFirstAccount(ana, stage.server)
    await addMember(ana, 'sari', 'translator')
    await signIn(sari, 'sari')
  })
  afterAll(() => stage?.close())

  async function newArticle(): Promise<string> {
    return (await send(ana.context, '/articles', { title: 'Banjir', text: SOURCES.join('\n') })).id
  }

  async function statuses(article: string): Promise<readonly string[]> {
    return (await segmentsOf(ana.context, article)).map(({ status }) => status)
  }

  /** Confirms texts for the first segments, past the pages. */
  async function translated(texts: readonly string[]): Promise<string> {
    const article = await newArticle()
    for (const [at, { id }] of (await segmentsOf(ana.context, article)).entries())
      if (texts[at] !== undefined)
        await send(sari.context, `/segments/${id}/revisions`, {
          text: texts[at],
          state: 'translated',
          base: null,
        })
    return article
  }

  it('makes the first account, signs out and in again', async () => {
    const server = await startServer()
    const visitor = await stage.visit('id', { javaScriptEnabled: false })
    try {
      await visitor.page.goto(server.setup ?? '')
      await field(visitor, 'sessions:name').fill('Ana')
      await field(visitor, 'sessions:login').fill('ana')
      await field(visitor, 'sessions:password').fill(PASSWORD)
      await submit(visitor, button(visitor, 'sessions:setup.submit'))
      expect(await visitor.page.locator('tr.row').count()).toBe(18)
      await submit(visitor, button(visitor, 'common:signOut'))
      await heading(visitor, visitor.t('sessions:title'))
      await field(visitor, 'sessions:login').fill('ana')
      await field(visitor, 'sessions:password').fill(PASSWORD)
      await submit(visitor, button(visitor, 'sessions:submit'))
      await heading(visitor, visitor.t('home:title'))
    } finally {
      await visitor.context.close()
      await server.stop()
    }
  })

  it('adds an article from a form', async () => {
    await ana.page.goto('/articles/new')
    await field(ana, 'articles:new.text').fill(SOURCES.join('\n'))
    await submit(ana, button(ana, 'articles:new.submit'))
    expect(await ana.page.locator('tr.row .source-text').allTextContents()).toEqual(SOURCES)
  })

  it('confirms and goes on, saves a draft, leaves out, adds and removes a sentence', async () => {
    const { page, t } = sari
    const article = await newArticle()
    await page.goto(`/articles/${article}`)
    expect(await page.locator('.scripted:visible, #help-open:visible, #panel-toggle:visible').count()).toBe(0)
    await box(page).fill('The flood recedes.\nSlowly.')
    await submit(sari, page.locator('#confirm'))
    expect(await row(page, 2).getAttribute('aria-current')).toBe('true')
    expect(await row(page, 1).locator('.target-text').textContent()).toBe('The flood recedes.\nSlowly.')
    await box(page).fill('Residents')
    await submit(sari, page.locator('#save-draft'))
    expect(await row(page, 2).getAttribute('data-status')).toBe('draft')
    await page.goto(`/articles/${article}?segment=3`)
    await page.locator('#segment-more > summary').click()
    await page.locator('summary', { hasText: t('segments:omit.title') }).click()
    await page.locator('#omission').selectOption('merged')
    await submit(sari, page.locator('#omit'))
    expect(await row(page, 3).locator('.target-text').innerText()).toBe(t('segments:omitted.merged'))
    expect(await statuses(article)).toEqual(['translated', 'draft', 'translated'])
    await page.goto(`/articles/${article}?segment=1`)
    await page.locator('#segment-more > summary').click()
    await submit(sari, page.locator('#add-segment'))
    expect(await row(page, 2).locator('.row-source').innerText()).toBe(t('segments:added'))
    await page.locator('#segment-more > summary').click()
    await submit(sari, page.locator('#remove-segment'))
    expect(await page.locator('tr.row').count()).toBe(3)
  })

  it('moves by links and filters by forms', async () => {
    const { page } = sari
    const article = await translated(['The flood recedes.'])
    await page.goto(`/articles/${article}?segment=1`)
    await submit(sari, page.locator('a[data-command="next"]'))
    expect(await row(page, 2).getAttribute('aria-current')).toBe('true')
    await submit(sari, row(page, 3).locator('.row-number a'))
    expect(await row(page, 3).getAttribute('aria-current')).toBe('true')
    await page.locator('#filter-text').fill('recedes')
    await submit(sari, page.locator('form[role="search"]:visible button'))
    expect(await page.locator('tr.row').count()).toBe(1)
    await page.goto(`/articles/${article}`)
    await submit(sari, page.locator('a.chip:has([data-status="untranslated"])'))
    expect(await page.locator('tr.row').count()).toBe(2)
  })

  it('approves, returns with a reason, and says when none was given', async () => {
    const { page, t } = ana
    const article = await translated(['The flood recedes.', 'Residents go home.'])
    await page.goto(`/articles/${article}/reviews`)
    await submit(ana, button(ana, 'decisions:approveNumber', { number: 1 }))
    expect(await statuses(article)).toEqual(['approved', 'translated', 'untranslated'])
    await page.locator('.review-item summary').click()
    await submit(ana, page.locator('.review-item details button'))
    expect(await page.locator('[role="alert"]').innerText()).toBe(t('errors:reason_needed'))
    await page.goto(`/articles/${article}/reviews`)
    await page.locator('.review-item summary').click()
    await page.locator('.review-item select[name="reason"]').selectOption('style')
    await page.locator('.review-item textarea').fill('Too stiff.')
    await submit(ana, page.locator('.review-item details button'))
    expect(await page.locator('main').innerText()).toContain('Too stiff.')
    expect(await statuses(article)).toEqual(['approved', 'returned', 'untranslated'])
    await sari.page.goto(`/articles/${article}?segment=2`)
    expect(await sari.page.locator('.returned-note').innerText()).toContain(sari.t('segments:reason.style'))
  })

  it('gives the typed text back when somebody else was first', async () => {
    const { page } = sari
    const article = await translated(['The flood recedes.'])
    await page.goto(`/articles/${article}?segment=1`)
    const { id, revision } = (await segmentsOf(ana.context, article))[0] ?? { id: '', revision: null }
    await send(ana.context, `/segments/${id}/revisions`, {
      text: 'The water falls.',
      state: 'draft',
      base: revision,
    })
    await box(page).fill('The flood is over.')
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await submit(sari, page.locator('#confirm'))
    expect((await answer).status()).toBe(409)
    expect(await field(sari, 'revisions:retry.yours').inputValue()).toBe('The flood is over.')
    expect(await page.locator('main').innerText()).toContain('The water falls.')
    expect((await segmentsOf(ana.context, article))[0]?.target).toBe('The water falls.')
    await submit(sari, button(sari, 'revisions:retry.confirm'))
    expect((await segmentsOf(ana.context, article))[0]).toMatchObject({
      target: 'The flood is over.',
      status: 'translated',
    })
  })

  it('names a version, compares it with now, restores an old text', async () => {
    const { page, t } = ana
    const article = await translated(['The flood recedes.'])
    await page.goto(`/articles/${article}/versions`)
    await field(ana, 'versions:name').fill('Before')
    await submit(ana, button(ana, 'versions:submit'))
    const { id, revision } = (await segmentsOf(ana.context, article))[0] ?? { id: '', revision: null }
    await send(ana.context, `/segments/${id}/revisions`, {
      text: 'The water recedes.',
      state: 'translated',
      base: revision,
    })
    await page.reload()
    await submit(ana, link(ana, 'versions:withNowName', { name: 'Before' }))
    expect(await page.locator('article del').innerText()).toContain('flood')
    expect(await page.locator('article ins').innerText()).toContain('water')
    await page.goto(`/segments/${id}/revisions`)
    await submit(ana, button(ana, 'revisions:restoreNumber', { number: 1 }))
    expect(await page.locator('tbody tr').first().innerText()).toContain(t('revisions:origin.restore'))
    expect((await segmentsOf(ana.context, article))[0]?.target).toBe('The flood recedes.')
  })

  it('confirms on a phone, and sends a text to all segments with the same source', async () => {
    const { page } = sari
    const text = ['Banjir surut.', 'Warga pulang.', 'Banjir surut.'].join('\n')
    const { id: article } = await send(ana.context, '/articles', { title: 'Ulang', text })
    await page.setViewportSize({ width: 390, height: 800 })
    await page.goto(`/articles/${article}?segment=2`)
    await box(page).fill('People go home.')
    await submit(sari, page.locator('#confirm'))
    expect(await statuses(article)).toEqual(['untranslated', 'translated', 'untranslated'])
    await page.goto(`/articles/${article}?segment=1`)
    await box(page).fill('The flood recedes.')
    await submit(sari, page.locator('.unscripted button').first())
    expect((await segmentsOf(ana.context, article)).map(({ target }) => target)).toEqual([
      'The flood recedes.',
      'People go home.',
      'The flood recedes.',
    ])
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('exports by a form', async () => {
    const article = await translated(['The flood recedes.'])
    await sari.page.goto(`/articles/${article}/exports`)
    await sari.page.locator('#untranslated-omit').check()
    const file = sari.page.waitForEvent('download')
    await button(sari, 'exports:submit').click()
    expect((await file).suggestedFilename()).toBe('Banjir-en.txt')
  })

  it('changes its language and stays where it is', async () => {
    const visitor = await stage.visit('en', { javaScriptEnabled: false })
    await signIn(visitor, 'sari')
    const article = await newArticle()
    await visitor.page.goto(`/articles/${article}?segment=2`)
    await submit(visitor, visitor.page.locator('.site-language'))
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('id')
    expect(await row(visitor.page, 2).getAttribute('aria-current')).toBe('true')
    await visitor.page.goto('/')
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('id')
    await visitor.context.close()
  })
})
