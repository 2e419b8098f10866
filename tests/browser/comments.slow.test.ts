import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, makeFirstAccount, samplesOf, segmentsOf, send, signIn } from './api.ts'
import { faultsOf } from './checks.ts'
import { box, eventually, focus, hasFocus, openEditor, row, saved, tabTo } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const SOURCES = ['Harga beras naik lagi di Jawa.', 'Petani menunggu hujan.', 'Pasar tetap ramai.']

describe('comments, by keyboard alone', () => {
  let stage: Stage
  let ana: Visitor
  let sari: Visitor
  let rini: Visitor
  let article = ''
  beforeAll(async () => {
    stage = await openStage()
    ana = await stage.visit('en')
    sari = await stage.visit('en')
    rini = await stage.visit('id')
    await makeFirstAccount(ana, stage.server)
    await addMember(ana, 'sari', 'translator')
    await addMember(ana, 'rini', 'reviewer')
    await signIn(sari, 'sari')
    await signIn(rini, 'rini')
    // The samples wait for everybody.
    for (const id of Object.values(await samplesOf(ana.context)))
      await send(ana.context, `/articles/${id}/archivings`, { archived: true })
    const made = await send(ana.context, '/articles', { title: 'Beras', text: SOURCES.join('\n') })
    article = made.id
    const [first] = await segmentsOf(ana.context, article)
    await send(sari.context, `/segments/${first?.id}/revisions`, {
      text: 'Rice prices rise again in Java.',
      state: 'translated',
      base: null,
    })
  })
  afterAll(() => stage?.close())

  const inboxOf = ({ page }: Visitor) => page.locator('#inbox-count').textContent()
  const thread = ({ page }: Visitor, n = 0) => page.locator('#comments .thread').nth(n)
  const flag = ({ page }: Visitor) => row(page, 1).locator('.row-talk-count')

  /** What the filter says of segments with open comments; empty: it does not offer them. */
  const offered = async ({ page }: Visitor) => {
    const chip = page.locator('.chip[data-has="comments"]')
    return (await chip.isVisible()) ? ((await chip.locator('.chip-count').textContent()) ?? '') : ''
  }

  it('a thread on selected words, with a name taken from the list; it comes to the other’s screen and inbox', async () => {
    await rini.page.goto('/projects')
    expect(await inboxOf(rini)).toContain('1')
    await openEditor(ana.page, article, 1)
    const { page } = sari
    await openEditor(page, article, 1)
    await eventually(() => focus(page)).toBe('box 1')
    expect([await offered(ana), await offered(sari)]).toEqual(['', ''])
    await page.keyboard.press('Control+Home')
    for (let n = 0; n < 'Rice'.length; n += 1) await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Alt+m')
    await eventually(() => focus(page)).toBe('textarea comment-text')
    expect(await page.locator('#comment-quote').inputValue()).toBe('Rice')
    await page.keyboard.type('@ri')
    await page.locator('[role="option"][aria-selected="true"]').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Enter')
    expect(await page.locator('#comment-text').inputValue()).toBe('@rini ')
    await page.keyboard.type('rice or unhulled rice?')
    await tabTo(page, page.locator('#comment-send'))
    await page.keyboard.press('Enter')
    await thread(sari).waitFor()
    await eventually(() => focus(page)).toMatch(/^article thread-/)
    expect(await thread(sari).locator('.thread-quote').textContent()).toContain('Rice')
    await eventually(() => flag(sari).textContent()).toBe('1')
    await eventually(() => flag(ana).textContent()).toBe('1')
    expect([await offered(ana), await offered(sari)]).toEqual(['1', '1'])
    await eventually(() => thread(ana).count()).toBe(1)
    await eventually(() => inboxOf(rini)).toContain('2')
    expect(await rini.page.locator('#inbox-news').textContent()).toContain('sebutan: 1')
    expect(await faultsOf(page)).toEqual([])
  })

  it('from the inbox to the thread, an answer without leaving the keyboard, and the count goes down', async () => {
    const { page } = rini
    // Whoever stands in the comments has read what comes; she goes on writing.
    await box(sari.page).focus()
    await page.goto('/inbox')
    expect(await faultsOf(page)).toEqual([])
    await tabTo(page, page.locator('.inbox-note a').first())
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/comments#thread-/)
    await tabTo(page, page.locator('.thread-acts summary').first())
    await page.keyboard.press('Enter')
    await tabTo(page, page.locator('.thread-acts textarea').first())
    await page.keyboard.type('Beras, sudah digiling.')
    await tabTo(page, page.locator('.thread-acts button').first())
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('.comment').count()).toBe(2)
    await eventually(() => sari.page.locator('.comment').count()).toBe(2)
    await eventually(() => inboxOf(sari)).toContain('1')
    await page.goto('/inbox')
    // The answer read the thread, so nothing is left to be marked as read.
    expect(await page.locator('#read-all').count()).toBe(0)
    await eventually(() => inboxOf(rini)).toContain('1')
    expect(await faultsOf(page)).toEqual([])
  })

  it('going into the comments reads them', async () => {
    const { page } = sari
    await page.keyboard.press('Alt+m')
    await eventually(() => page.locator('#inbox-count').isHidden()).toBe(true)
    await eventually(() => row(page, 1).locator('.row-talk').getAttribute('data-unread')).toBeNull()
  })

  it('words that change are told as they are now; gone words keep the quote', async () => {
    const { page } = sari
    await openEditor(page, article, 1)
    await box(page).fill('Now rice prices rise again in Java.')
    await saved(page)
    await page.reload()
    await thread(sari).waitFor()
    await box(page).fill('Prices rise again in Java.')
    await saved(page)
    await page.reload()
    await thread(sari).waitFor()
    expect(await thread(sari).locator('.thread-quote').textContent()).toContain('Rice')
  })

  it('resolves, and opens again', async () => {
    const { page } = sari
    await tabTo(page, page.locator('.thread [id^="settle-"]').first())
    await page.keyboard.press('Enter')
    await eventually(() => flag(sari).textContent()).toBe('0')
    await eventually(() => flag(ana).textContent()).toBe('0')
    expect([await offered(ana), await offered(sari)]).toEqual(['', ''])
    await tabTo(page, page.locator('#comments-settled > summary'), 'Shift+Tab')
    await page.keyboard.press('Enter')
    const [first] = await segmentsOf(ana.context, article)
    await send(rini.context, `/segments/${first?.id}/comments`, { text: 'Masih di Jawa?' })
    await eventually(() => flag(sari).textContent()).toBe('1')
    await thread(sari, 1).waitFor()
    expect(await hasFocus(page.locator('#comments-settled > summary'))).toBe(true)
    await tabTo(page, page.locator('#comments-settled [id^="settle-"]'))
    await page.keyboard.press('Enter')
    await eventually(() => flag(ana).textContent()).toBe('2')
    expect(await faultsOf(page)).toEqual([])
  })

  it('what reviewers changed and why stands in the feedback of whose text it was', async () => {
    const [first] = await segmentsOf(ana.context, article)
    await send(sari.context, `/segments/${first?.id}/revisions`, {
      text: 'Prices rise again in Java.',
      state: 'translated',
      base: first?.revision,
    })
    const [now] = await segmentsOf(ana.context, article)
    await send(rini.context, `/revisions/${now?.revision}/decisions`, {
      outcome: 'returned',
      reasons: [{ code: 'omission', severity: 'major' }],
      note: 'Of what?',
    })
    const { page } = sari
    await eventually(() => inboxOf(sari)).toContain('1')
    await page.goto('/feedback')
    expect(await page.locator('.feedback-item').first().textContent()).toContain('Of what?')
    expect(await faultsOf(page)).toEqual([])
    await tabTo(page, page.locator('.feedback-item summary').first())
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+End')
    await page.keyboard.type('Of rice, sorry.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/feedback$/)
    await eventually(() => inboxOf(rini)).toContain('1')
    for (const { complaints } of [ana, sari, rini]) expect(complaints).toEqual([])
  })
})
