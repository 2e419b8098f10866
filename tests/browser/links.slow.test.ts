import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMember, makeFirstAccount, segmentsOf, send, signIn } from './api.ts'
import { faultsOf, tooWideAt } from './checks.ts'
import { box, eventually, focus, hasFocus, openEditor, saved } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const SOURCE = 'Pemerintah menutup pelabuhan itu pada hari Selasa.'
const TARGET = 'The government closed the port on Tuesday.'

let stage: Stage
let ana: Visitor
let sari: Visitor
beforeAll(async () => {
  stage = await openStage()
  ana = await stage.visit('en')
  sari = await stage.visit('id')
  await makeFirstAccount(ana, stage.server)
  await addMember(ana, 'sari', 'translator')
  await signIn(sari, 'sari')
})
afterAll(() => stage.close())

/** A new article, open in the editor at its first segment, translated. */
async function begin({ page, context }: Visitor, source = SOURCE, text = TARGET): Promise<string> {
  const { id: article } = await send(ana.context, '/articles', { title: 'Pelabuhan', text: source })
  const [segment] = await segmentsOf(context, article)
  await send(context, `/segments/${segment?.id}/revisions`, { text, state: 'translated', base: null })
  await openEditor(page, article, 1)
  await eventually(() => focus(page)).toBe('box 1')
  return article
}

function word(page: Page, side: 'source' | 'target', text: string) {
  return page.locator(`#links [data-side="${side}"] .links-word`, { hasText: new RegExp(`^${text}$`) })
}

/** Links that somebody made, as the list gives them. */
async function confirmed(page: Page): Promise<readonly string[]> {
  const listed = await page
    .locator('#links-listed li[data-state="confirmed"] > span:first-child')
    .allTextContents()
  return listed.map((one) => one.replaceAll(/\s+/g, ' ').trim())
}

/** Words that are lit under a name, on either side. */
function lit(page: Page, name: string): Promise<string> {
  return page.evaluate<string>(`[...(CSS.highlights.get('${name}') ?? [])].map(String).sort().join(' ')`)
}

describe('words light up with their partners', () => {
  test('under the pointer, on both sides, and go dark when the pointer leaves', async () => {
    const { page } = ana
    await begin(ana)
    const text = page.locator('tr.row[aria-current] .source-text')
    const { x = 0, y = 0, height = 0 } = (await text.boundingBox()) ?? {}
    // A pointer that never rests asks for nothing.
    for (let step = 0; step < 20 && (await lit(page, 'link-word')) !== 'Pemerintah'; step += 1) {
      await page.mouse.move(x + 15 + step, y + height / 2)
      await page.waitForTimeout(500)
    }
    expect(await lit(page, 'link-word')).toBe('Pemerintah')
    expect(await lit(page, 'link-sure')).toContain('government')
    await page.locator('h1').hover()
    await page.locator('.editor-title .meta').hover()
    await box(page).press('End')
    await box(page).pressSequentially(' Now')
    await eventually(() => lit(page, 'link-word')).toBe('')
  })

  test('under the caret', async () => {
    const { page } = sari
    await begin(sari)
    await box(page).press('Control+Home')
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight')
    await eventually(() => lit(page, 'link-word')).toBe('government')
    expect(await lit(page, 'link-sure')).toContain('Pemerintah')
  })
})

describe('links are mended', () => {
  test('by mouse: two clicks link, a button undoes, and the dialog gives the focus back', async () => {
    const { page, complaints } = ana
    await begin(ana)
    await page.locator('#segment-more > summary').click()
    await page.locator('[data-command="words"]').first().click()
    await word(page, 'source', 'hari').click()
    await word(page, 'target', 'Tuesday').click()
    await eventually(() => confirmed(page)).toEqual(['hari → Tuesday'])
    expect(await page.locator('#links .links-arcs path').count()).toBeGreaterThan(0)
    await page.locator('#links-undo').click()
    await eventually(() => confirmed(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('#words-dialog[open]').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })

  test.each(['en', 'id'] as const)('by keyboard alone, in %s', async (language) => {
    const visitor = language === 'en' ? ana : sari
    const { page, t } = visitor
    await begin(visitor)
    await page.keyboard.press('Alt+L')
    await eventually(() => hasFocus(word(page, 'source', 'Pemerintah'))).toBe(true)
    await eventually(() => page.locator('#links-said').textContent()).toContain('government')
    for (const text of ['menutup', 'pelabuhan']) {
      await page.keyboard.press('ArrowRight')
      expect(await hasFocus(word(page, 'source', text))).toBe(true)
    }
    await page.keyboard.press('Space')
    expect(await page.locator('#links-said').textContent()).toBe(
      t('links:live.picked', { word: 'pelabuhan' }),
    )
    await page.keyboard.press('ArrowDown')
    await eventually(() => page.evaluate<string>('document.activeElement.dataset.start ?? ""')).not.toBe('')
    for (let step = 0; step < 10 && !(await hasFocus(word(page, 'target', 'port'))); step += 1)
      await page.keyboard.press(step < 5 ? 'ArrowRight' : 'ArrowLeft')
    await page.keyboard.press('Space')
    await eventually(() => confirmed(page)).toEqual(['pelabuhan → port'])

    await eventually(() => hasFocus(word(page, 'target', 'port'))).toBe(true)
    await page.keyboard.press('Delete')
    await eventually(() => page.locator('#links h2').count()).toBeGreaterThan(1)
    expect(await confirmed(page)).toEqual([])
    await page.keyboard.press('Control+Z')
    await eventually(() => confirmed(page)).toEqual(['pelabuhan → port'])
    await page.keyboard.press('Escape')
    await eventually(() => focus(page)).toBe('box 1')
  })

  test('and what was said is marked stale, never dropped, when its word is written anew', async () => {
    const { page } = sari
    await begin(sari)
    await page.keyboard.press('Alt+L')
    await word(page, 'source', 'pelabuhan').click()
    await word(page, 'target', 'port').click()
    await eventually(() => confirmed(page)).toEqual(['pelabuhan → port'])
    await page.keyboard.press('Escape')
    await box(page).fill('The government closed everything on Tuesday.')
    await page.keyboard.press('Control+S')
    await saved(page)
    await page.keyboard.press('Alt+L')
    await page.locator('#links li[data-state="stale"]', { hasText: 'port' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(await tooWideAt(page, [390])).toEqual([])
  })

  test('in a long sentence there is a table as well', async () => {
    const { page } = ana
    const source =
      'Pemerintah menutup pelabuhan, pasar, sekolah, rumah sakit, bandara, stasiun, jembatan, kantor, toko, bank, ' +
      'hotel, taman, perpustakaan, museum, stadion, pabrik, gudang, terminal, masjid, gereja, kampus dan penjara pada ' +
      'hari Selasa karena banjir, gempa, kebakaran, hujan, angin dan longsor melanda kota itu.'
    const target =
      'The government closed the port, market, school, hospital, airport, station, bridge, office, shop, bank, hotel, ' +
      'park, library, museum, stadium, factory, warehouse, terminal, mosque, church, campus and prison on Tuesday ' +
      'because flood, earthquake, fire, rain, wind and landslide hit the city.'
    await begin(ana, source, target)
    await page.keyboard.press('Alt+L')
    await page.locator('.links-matrix table').waitFor()
    expect(await page.locator('.links-matrix tbody tr').count()).toBeGreaterThan(20)
  })
})

test('one click leads from a rendering to its segment', async () => {
  const { page } = ana
  const article = await begin(ana)
  await page.goto(`/articles/${article}/renderings?q=pelabuhan`)
  await page.locator('section.rendering mark', { hasText: 'port' }).waitFor()
  await page.locator('section.rendering a').first().click()
  await page.waitForURL(/segment=1#segment-1/)
})
