import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addMember, makeFirstAccount, segmentsOf, send, signIn } from './api.ts'
import { box, eventually, focus, live, openEditor, row, saved, statusBecomes } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const SOURCES = ['Banjir surut.', 'Warga pulang.', 'Jalan dibuka.', 'Sekolah mulai lagi.', 'Pasar ramai.']
const BEFORE = 'The big flood recedes from the city today.'

let stage: Stage
let ana: Visitor
let sari: Visitor
let article: string
let page: Page
beforeAll(async () => {
  stage = await openStage()
  ana = await stage.visit('en')
  await makeFirstAccount(ana, stage.server)
  await addMember(ana, 'sari', 'translator')
  sari = await stage.visit('en')
  await signIn(sari, 'sari')
})
afterEach(() => sari.context.setOffline(false))
afterAll(() => stage?.close())

async function begin(): Promise<void> {
  const made = await send(ana.context, '/articles', { title: '', text: SOURCES.join('\n') })
  article = made.id
  await save(ana, 1, BEFORE)
  page = await open(1)
}

async function open(segment: number): Promise<Page> {
  const opened = await sari.context.newPage()
  await openEditor(opened, article, segment)
  await eventually(() => focus(opened)).toBe(`box ${segment}`)
  return opened
}

async function segment(number: number) {
  const found = (await segmentsOf(ana.context, article))[number - 1]
  if (!found) throw new Error(`There is no segment ${number}`)
  return found
}

async function target(number: number): Promise<string> {
  return (await segment(number)).target
}

async function save({ context }: Visitor, number: number, text: string): Promise<void> {
  const { id, revision } = await segment(number)
  await send(context, `/segments/${id}/revisions`, { text, state: 'translated', base: revision })
}

/** Sari types while she is cut off; meanwhile Ana saves another text in the same segment. */
async function collide(mine: string, theirs: string): Promise<void> {
  await sari.context.setOffline(true)
  await box(page).fill(mine)
  await page.locator('#save-state[data-state="offline"]').waitFor()
  await save(ana, 1, theirs)
  await sari.context.setOffline(false)
  await page.locator('.conflict').waitFor()
}

/** What one side of the view shows, with what was put in and taken out as `[+…]` and `[-…]`. */
function side(name: 'base' | 'theirs' | 'mine'): Promise<string> {
  return page.locator(`.conflict [data-side="${name}"] dd`).evaluate((place) => {
    for (const hidden of place.querySelectorAll('.visually-hidden')) hidden.remove()
    for (const one of place.querySelectorAll('ins')) one.textContent = `[+${one.textContent}]`
    for (const one of place.querySelectorAll('del')) one.textContent = `[-${one.textContent}]`
    return place.textContent ?? ''
  })
}

function choose(choice: string): Promise<void> {
  return page.locator(`.conflict [data-choice="${choice}"]`).click()
}

describe('two people in one segment', () => {
  it('see what both began from and what each changed in it', async () => {
    await begin()
    await collide('The big flood recedes from the town today.', 'The huge flood recedes from the city today.')
    expect(await side('base')).toBe(BEFORE)
    expect(await side('theirs')).toBe('The [-big][+huge] flood recedes from the city today.')
    expect(await side('mine')).toBe('The big flood recedes from the [-city][+town] today.')
    expect(await page.locator('.conflict-title').innerText()).toBe(
      sari.t('articles:live.conflict', { name: 'Ana Lestari', number: 1 }),
    )
    expect(await target(1)).toBe('The huge flood recedes from the city today.')
    await page.close()
  })

  it('mine: stands on top of theirs, which stay in the history', async () => {
    await begin()
    await collide('Mine.', 'Theirs.')
    await choose('mine')
    await saved(page)
    expect(await target(1)).toBe('Mine.')
    expect(await focus(page)).toBe('box 1')
    expect(await page.locator('.conflict').count()).toBe(0)
    await page.close()
  })

  it('theirs: comes into the box, and nothing is sent', async () => {
    await begin()
    await collide('Mine.', 'Theirs.')
    await choose('theirs')
    expect(await box(page).inputValue()).toBe('Theirs.')
    await saved(page)
    const { target, status } = await segment(1)
    expect([target, status]).toEqual(['Theirs.', 'translated'])
    await page.reload()
    await live(page)
    expect(await box(page).inputValue()).toBe('Theirs.')
    await page.close()
  })

  it('merged: both changes in the box, gone over by hand, then saved', async () => {
    await begin()
    await collide('The big flood recedes from the town today.', 'The huge flood recedes from the city today.')
    expect(await page.locator('.conflict-hint').innerText()).toBe(sari.t('articles:live.conflictBoth'))
    await choose('merge')
    expect(await box(page).inputValue()).toBe('The huge flood recedes from the town today.')
    expect(await focus(page)).toBe('box 1')
    await page.keyboard.type(' At last.')
    // The view still says what each had.
    expect(await side('mine')).toBe('The big flood recedes from the [-city][+town] today.')
    expect(await target(1)).toBe('The huge flood recedes from the city today.')
    await choose('merged')
    await saved(page)
    expect(await target(1)).toBe('The huge flood recedes from the town today. At last.')
    await page.close()
  })

  it('merged by hand where both changed the same words, and confirmed by key', async () => {
    await begin()
    await collide(
      'The vast flood recedes from the city today.',
      'The huge flood recedes from the city today.',
    )
    expect(await page.locator('.conflict-hint').innerText()).toBe(sari.t('articles:live.conflictApart'))
    await page.keyboard.press('Control+Shift+Enter')
    expect(await page.locator('.conflict button:focus').count()).toBe(1)
    await choose('merge')
    expect(await box(page).inputValue()).toBe('The vast flood recedes from the city today.')
    await box(page).fill('The vast, huge flood recedes from the city today.')
    await page.keyboard.press('Control+Shift+Enter')
    await saved(page)
    await statusBecomes(page, 1, 'translated')
    expect(await target(1)).toBe('The vast, huge flood recedes from the city today.')
    expect(await page.locator('.conflict').count()).toBe(0)
    await page.close()
  })

  it('a reload keeps the text and the choice', async () => {
    await begin()
    await collide('Mine.', 'Theirs.')
    await page.reload()
    await live(page)
    await page.locator('.conflict').waitFor()
    expect(await box(page).inputValue()).toBe('Mine.')
    expect(await side('base')).toBe(BEFORE)
    await choose('mine')
    await saved(page)
    expect(await target(1)).toBe('Mine.')
    await page.close()
  })

  it('the same text is no conflict', async () => {
    await begin()
    await sari.context.setOffline(true)
    await box(page).fill('The same.')
    await page.locator('#save-state[data-state="offline"]').waitFor()
    await save(ana, 1, 'The same.')
    await sari.context.setOffline(false)
    await saved(page)
    expect(await page.locator('.conflict').count()).toBe(0)
    await page.close()
  })

  it('one in the middle of the queue holds up none of the others, and each place is named', async () => {
    await begin()
    await sari.context.setOffline(true)
    for (const [index, text] of ['Mine 1.', 'Mine 2.', 'Mine 3.'].entries()) {
      await box(page).fill(text)
      if (index < 2) await page.keyboard.press('Alt+ArrowDown')
    }
    await page.locator('#save-state[data-state="offline"]').waitFor()
    await save(ana, 1, 'Theirs 1.')
    await save(ana, 2, 'Theirs 2.')
    await sari.context.setOffline(false)
    await eventually(() => target(3)).toBe('Mine 3.')
    const places = page.locator('#alert button')
    await eventually(() => places.allInnerTexts()).toEqual(
      [1, 2].map((number) => sari.t('articles:live.conflictGo', { number })),
    )
    expect(await row(page, 1).locator('.row-status').innerText()).toContain(
      sari.t('articles:live.conflictNote'),
    )
    expect(await page.locator('#save-state').innerText()).toBe(sari.t('articles:live.notSaved'))
    await places.first().click()
    expect(await focus(page)).toBe('box 1')
    expect(await box(page).inputValue()).toBe('Mine 1.')
    await choose('mine')
    await page.locator('#alert button').last().click()
    await eventually(() => focus(page)).toBe('box 2')
    await choose('theirs')
    await saved(page)
    expect([await target(1), await target(2)]).toEqual(['Mine 1.', 'Theirs 2.'])
    await page.close()
  })
})

describe('two tabs of one person', () => {
  it('what one saves is shown in the other', async () => {
    await begin()
    const other = await open(2)
    await other.keyboard.type('From the other tab.')
    await saved(other)
    await eventually(() => row(page, 2).locator('.target-text').textContent()).toBe('From the other tab.')
    // In the same segment too, where nothing else is typed here.
    await page.keyboard.press('Alt+ArrowDown')
    await box(other).fill('Once more.')
    await eventually(() => box(page).inputValue()).toBe('Once more.')
    await box(page).fill('Back again.')
    await saved(page)
    await eventually(() => box(other).inputValue()).toBe('Back again.')
    expect((await page.locator('.conflict').count()) + (await other.locator('.conflict').count())).toBe(0)
    await Promise.all([page.close(), other.close()])
  })

  it('the same text from both is no conflict, another one is', async () => {
    await begin()
    const other = await open(1)
    await sari.context.setOffline(true)
    await Promise.all([box(page).fill('The same.'), box(other).fill('The same.')])
    await Promise.all([page, other].map((one) => one.locator('[data-state="offline"]').waitFor()))
    await sari.context.setOffline(false)
    await Promise.all([saved(page), saved(other)])
    await sari.context.setOffline(true)
    await Promise.all([box(page).fill('One.'), box(other).fill('Two.')])
    await Promise.all([page, other].map((one) => one.locator('[data-state="offline"]').waitFor()))
    await sari.context.setOffline(false)
    const views = () => Promise.all([page, other].map((one) => one.locator('.conflict').count()))
    await eventually(async () => (await views()).reduce((sum, count) => sum + count)).toBe(1)
    const [here] = await views()
    const loser = here === 1 ? page : other
    expect(await loser.locator('.conflict-title').innerText()).toBe(
      sari.t('articles:live.conflictOwn', { number: 1 }),
    )
    expect(await box(loser).inputValue()).toBe(loser === page ? 'One.' : 'Two.')
    await Promise.all([page.close(), other.close()])
  })

  it('a tab that is open keeps its text; one that is gone leaves it to the other', async () => {
    await begin()
    const other = await open(2)
    await sari.context.setOffline(true)
    await other.keyboard.type('Of the other tab.')
    await other.locator('#save-state[data-state="offline"]').waitFor()
    await page.keyboard.press('End')
    await page.keyboard.type(' Of this one.')
    await page.locator('#save-state[data-state="offline"]').waitFor()
    await other.close()
    await sari.context.setOffline(false)
    await saved(page)
    await eventually(() => target(2)).toBe('Of the other tab.')
    await eventually(() => row(page, 2).locator('.target-text').textContent()).toBe('Of the other tab.')
    expect(await target(1)).toBe(`${BEFORE} Of this one.`)
    await page.close()
  })
})
