import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { revisionsOf } from './api.ts'
import { box, eventually, focus, openEditor, saved, statusBecomes, tabTo } from './editor.ts'
import {
  accessible,
  ENGLISH,
  nameVersion,
  openReviewDesk,
  press,
  type ReviewDesk,
  review,
  rule,
  SOURCE,
  segmentAt,
  statuses,
  write,
} from './review-desk.ts'
import type { Visitor } from './stage.ts'

/** One article from its first text to its closing. Each test goes on where the last ended. */
describe('one article by three people, by keyboard alone', () => {
  let desk: ReviewDesk
  let ana: Visitor
  let sari: Visitor
  let budi: Visitor
  let article = ''
  beforeAll(async () => {
    desk = await openReviewDesk()
    ;({ ana, sari, budi, article } = desk)
  })
  afterAll(() => desk?.stage.close())

  const inboxOf = ({ page }: Visitor) => page.locator('#inbox-count').textContent()

  it('the translator writes four sentences and names a version', async () => {
    const { page } = sari
    await openEditor(page, article, 1)
    for (const [index, text] of ENGLISH.entries()) {
      await eventually(() => focus(page)).toBe(`box ${index + 1}`)
      await page.keyboard.type(text)
      await page.keyboard.press('Control+Enter')
    }
    await eventually(() => statuses(desk)).toEqual([
      ...Array(4).fill('translated'),
      'untranslated',
      'untranslated',
    ])
    await accessible(sari)
    await nameVersion(desk)
    await accessible(sari)
    await budi.page.goto('/inbox')
    expect(await inboxOf(budi)).toContain('4')
  })

  it('approved, returned for marked words, approved with an edit: each outcome is said and seen', async () => {
    const { page } = budi
    await review(desk, budi, 1)
    await accessible(budi)
    await page.keyboard.press('a')
    await eventually(() => focus(page)).toBe('article segment-2')
    await page.keyboard.press('m')
    await page.waitForURL(/\/marks/)
    await tabTo(page, page.locator('#mark-from'))
    await page.keyboard.type('wait')
    await tabTo(page, page.locator('#mark-to'))
    await page.keyboard.type('rain')
    await accessible(budi)
    await press(page, '#mark-form button[type="submit"]')
    await page.waitForURL(/\/reviews#segment-2$/)
    await eventually(() => focus(page)).toBe('article segment-2')
    await page.keyboard.press('r')
    await page.keyboard.press('Control+Enter')
    await eventually(() => focus(page)).toBe('article segment-3')

    await page.keyboard.press('e')
    await page.waitForURL(/segment=3/)
    await eventually(() => focus(page)).toBe('box 3')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('The market is still busy this morning.')
    await page.keyboard.press('Control+Shift+Enter')
    await saved(page)
    await review(desk, budi, 3)
    await page.keyboard.press('a')
    await eventually(() => focus(page)).toBe('select reason-edit-3')
    await accessible(budi)
    await page.keyboard.press('Control+Enter')
    await eventually(() => statuses(desk)).toEqual([
      ...['approved', 'returned', 'approved', 'translated'],
      ...['untranslated', 'untranslated'],
    ])
    await sari.page.goto('/feedback')
    const feedback = await sari.page.locator('main').textContent()
    expect(feedback).toContain('still')
    await accessible(sari)
    await nameVersion(desk)
  })

  it('a single approval is withdrawn and given again', async () => {
    const { page } = budi
    await openEditor(page, article, 1)
    await press(page, '#withdraw')
    await statusBecomes(page, 1, 'translated')
    await eventually(async () => (await segmentAt(desk, 1)).status).toBe('translated')
    await accessible(budi)
    await review(desk, budi, 1)
    await page.keyboard.press('a')
    await eventually(async () => (await segmentAt(desk, 1)).status).toBe('approved')
  })

  it('marked words stay marked while the translator writes round them', async () => {
    await write(desk, sari, 2, 'Farmers in the dry east wait for rain until the end of the month.')
    const item = await review(desk, budi, 2)
    expect(await budi.page.locator(`${item} .marked`).allTextContents()).toEqual(['wait for rain'])
    await write(desk, sari, 2, 'Farmers in the dry east still wait for the rain until the end of the month.')
    await budi.page.reload()
    expect(await budi.page.locator(`${item} .marked`).allTextContents()).toEqual(['wait for the rain'])
    expect(await budi.page.locator(`${item} .marks .tag`).textContent()).toBe(budi.t('marks:changed'))
    expect(await budi.page.locator(`${item} .marks q`).textContent()).toBe('wait for rain')
    await accessible(budi)
  })

  it('one change of several is rejected, as a new text', async () => {
    const { page, t } = budi
    const item = await review(desk, budi, 2)
    const before = await page.locator(`${item} .choice`).count()
    expect(before).toBeGreaterThan(1)
    await tabTo(page, page.locator(`${item} .choice`).last().getByRole('radio', { checked: true }))
    await page.keyboard.press('ArrowRight')
    await tabTo(page, page.locator(item).getByRole('button', { name: t('revisions:choice.submit') }))
    await page.keyboard.press('Enter')
    await eventually(() => page.locator(`${item} .choice`).count()).toBe(before - 1)
    const { id } = await segmentAt(desk, 2)
    const [now, was] = await revisionsOf(budi.context, id)
    expect([now?.text, was?.text]).toEqual([
      'Farmers in the dry east still wait for rain until the end of the month.',
      'Farmers in the dry east still wait for the rain until the end of the month.',
    ])
    expect(await page.locator(`${item} .marked`).allTextContents()).toEqual(['wait for rain'])
  })

  it('a sentence is split between two versions', async () => {
    await nameVersion(desk)
    const { page } = sari
    await openEditor(page, article, 4)
    await eventually(() => focus(page)).toBe('box 4')
    await page.keyboard.press('Alt+p')
    await page.waitForURL(/\/splits\/new/)
    await accessible(sari)
    await tabTo(page, page.locator('input[name="at"]').first())
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, page.locator('main form button[type="submit"]'))
    await page.keyboard.press('Enter')
    await page.locator('#done').waitFor()
    expect((await statuses(desk)).length).toBe(SOURCE.length + 1)
    await nameVersion(desk)
    await write(desk, sari, 4, 'The government imports rice')
    await write(desk, sari, 5, 'and holds back exports of corn.')
    await nameVersion(desk)
  })

  it('five versions are compared, the split is one row, and the base moves by key', async () => {
    const { page, t } = budi
    await page.goto(`/articles/${article}/comparison?from=${desk.versions[4]}`)
    for (const version of desk.versions.slice(0, 4).toReversed()) {
      await page.keyboard.press('[')
      await page.waitForURL((url) => url.searchParams.get('from') === version)
    }
    const heading = t('versions:comparison.between', { from: 'v1', to: t('versions:point.now') })
    expect(await page.locator('h2').first().textContent()).toBe(heading)
    // Sentences 2, 3 and 4; the fourth is two by now.
    const changes = page.locator('.changes article')
    expect(await changes.count()).toBe(3)
    expect(await changes.nth(2).locator('p').nth(1).textContent()).toBe(SOURCE[3])
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('j')
    expect(await focus(page)).toContain('article change-')
    await page.keyboard.press('d')
    await page.waitForURL(/layout=side/)
    await accessible(budi)
  })

  it('without the rule a reviewer approves his own text', async () => {
    await rule(desk, 'off')
    await write(desk, budi, 6, 'There is enough in the stores.')
    await review(desk, budi, 6)
    await budi.page.keyboard.press('a')
    await eventually(async () => (await segmentAt(desk, 6)).status).toBe('approved')
  })

  it('the light rule warns', async () => {
    const { page, t } = budi
    await rule(desk, 'light')
    await write(desk, budi, 6, 'There is enough rice in the stores.')
    const item = await review(desk, budi, 6)
    const warned = await page.locator(`${item} [data-command="approve"]`).getAttribute('aria-describedby')
    expect(await page.locator(`#${warned}`).textContent()).toBe(t('decisions:own'))
    await accessible(budi)
    await page.keyboard.press('a')
    await eventually(async () => (await segmentAt(desk, 6)).status).toBe('approved')
  })

  it('the strict rule forbids and says why; who coordinates may give a reason', async () => {
    const { page, t } = budi
    await rule(desk, 'strict')
    await write(desk, budi, 6, 'Stores hold enough rice.')
    const item = await review(desk, budi, 6)
    const button = page.locator(`${item} [data-command="approve"]`)
    expect(await button.isDisabled()).toBe(true)
    const why = await button.getAttribute('aria-describedby')
    expect(await page.locator(`#${why}`).textContent()).toBe(t('errors:own_revision'))
    await page.keyboard.press('a')
    await accessible(budi)
    expect((await segmentAt(desk, 6)).status).toBe('translated')

    await write(desk, ana, 7, 'The main harvest begins in March.')
    await review(desk, ana, 7)
    await ana.page.keyboard.press('a')
    await eventually(() => focus(ana.page)).toMatch(/^textarea override-/)
    await accessible(ana)
    await ana.page.keyboard.type('Nobody else is on duty.')
    await ana.page.keyboard.press('Control+Enter')
    await eventually(async () => (await segmentAt(desk, 7)).status).toBe('approved')
  })

  it('a comment names the reviewer, who is told and answers', async () => {
    await budi.page.goto('/inbox')
    const before = Number(/\d+/.exec((await inboxOf(budi)) ?? '')?.[0] ?? 0)
    const { page } = sari
    await openEditor(page, article, 5)
    await eventually(() => focus(page)).toBe('box 5')
    await page.keyboard.press('Alt+m')
    await eventually(() => focus(page)).toBe('textarea comment-text')
    await page.keyboard.type('@budi jagung atau gandum?')
    await tabTo(page, page.locator('#comment-send'))
    await page.keyboard.press('Enter')
    await page.locator('#comments .thread').waitFor()
    await eventually(() => inboxOf(budi)).toContain(String(before + 1))
    await budi.page.goto('/inbox')
    await accessible(budi)
    await press(budi.page, '.inbox-note a >> nth=0')
    await budi.page.waitForURL(/\/comments#thread-/)
    await press(budi.page, '.thread-acts summary >> nth=0')
    await tabTo(budi.page, budi.page.locator('.thread-acts textarea').first())
    await budi.page.keyboard.type('Jagung.')
    await press(budi.page, '.thread-acts button >> nth=0')
    await budi.page.locator('.thread', { hasText: 'Jagung.' }).waitFor()
    await eventually(() => page.locator('#comments .comment').count()).toBe(2)
    await accessible(budi)
  })

  it('several are approved at once: what is skipped is said before, and one undo takes all back', async () => {
    const { page, t } = budi
    await review(desk, budi, 2)
    await press(page, '#bulk button[value="approved"]', true)
    await page.waitForURL(/\/decisions\/new/)
    // His own sentence, and the one that he changed and has not said why.
    expect(await page.locator('main').textContent()).toContain(t('errors:own_revision'))
    await accessible(budi)
    const before = await statuses(desk)
    await press(page, 'main form button[type="submit"]')
    await page.locator('form[action$="/reversals"]').waitFor()
    const after = await statuses(desk)
    expect(after.filter((status) => status === 'approved').length).toBeGreaterThan(
      before.filter((status) => status === 'approved').length,
    )
    await accessible(budi)
    await press(page, 'form[action$="/reversals"] button')
    await eventually(() => statuses(desk)).toEqual(before)
  })

  it('all is approved, closed, locked, and opened again for a reason', async () => {
    await rule(desk, 'off')
    const { page } = ana
    await page.goto(`/articles/${article}/reviews`)
    await press(page, '#bulk button[value="approved"]')
    await page.waitForURL(/\/decisions\/new/)
    await press(page, 'main form button[type="submit"]')
    await page.locator('form[action$="/reversals"]').waitFor()
    expect(new Set(await statuses(desk))).toEqual(new Set(['approved']))
    await page.goto(`/articles/${article}`)
    await press(page, '#more > summary')
    await press(page, '#close-article')
    await page.locator('#reason').waitFor()
    await accessible(ana)
    await press(page, 'main form button[type="submit"]')
    await page.locator('#closure .final-notice').waitFor()
    expect(await box(page).count()).toBe(0)
    expect(await page.locator('tr.row[data-status="final"]').count()).toBe(SOURCE.length + 1)
    await accessible(ana)
    await press(page, '#closure a')
    await tabTo(page, page.locator('#reason'))
    await page.keyboard.type('A wrong name.')
    await press(page, 'main form button[type="submit"]')
    await page.locator('#close-article').waitFor({ state: 'attached' })
    expect(new Set(await statuses(desk))).toEqual(new Set(['approved']))
    await page.goto(`/articles/${article}/quality`)
    await accessible(ana)
    for (const { complaints } of [ana, sari, budi]) expect(complaints).toEqual([])
  })
})
