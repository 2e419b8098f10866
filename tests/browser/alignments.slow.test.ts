import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFirstAccount, segmentsOf, send } from './api.ts'
import { faultsOf, tooWideAt } from './checks.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const PEOPLE = ['Siti Aminah', 'Budi Santoso', 'Rina Wulandari', 'Joko Prasetyo', 'Dewi Lestari']
const PLACES = ['Demak', 'Kudus', 'Semarang', 'Jepara', 'Pati', 'Rembang']
const ACTS = [
  ['membuka sekolah baru', 'opened a new school'],
  ['menutup pasar lama', 'closed the old market'],
  ['meninjau lokasi banjir', 'visited the flood site'],
  ['menanam pohon bakau', 'planted mangrove trees'],
] as const

/** Sixty sentences and their translations, none like another. */
const PAIRS = Array.from({ length: 60 }, (_, index) => {
  const person = PEOPLE[index % PEOPLE.length]
  const place = PLACES[index % PLACES.length]
  const [id, en] = ACTS[index % ACTS.length] ?? ACTS[0]
  const number = 100 + index * 7
  return [
    `${person} ${id} di ${place} bersama ${number} warga.`,
    `${person} ${en} in ${place} with ${number} residents.`,
  ] as const
})
const SOURCE = PAIRS.map(([id]) => id).join(' ')
const TARGET = PAIRS.map(([, en]) => en).join(' ')

let stage: Stage
let ana: Visitor
beforeAll(async () => {
  stage = await openStage()
  ana = await stage.visit('en')
  await makeFirstAccount(ana, stage.server)
})
afterAll(() => stage.close())

/** Sentences of each side in the beads from `from` on: `1-1 2-1`. */
async function shapes({ page }: Visitor, from: number, count: number): Promise<string> {
  const found: string[] = []
  for (let number = from; number < from + count; number += 1) {
    const cards = (side: string) => page.locator(`#bead-${number} [data-side="${side}"] .card`).count()
    found.push(`${await cards('source')}-${await cards('target')}`)
  }
  return found.join(' ')
}

const figures = ({ page }: Visitor, text: string) => page.locator('#figures', { hasText: text }).waitFor()

describe('an alignment', () => {
  test('goes from two pasted texts to an article by keys alone', async () => {
    const { page } = ana
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await page.goto('/projects/j1/alignments')
    await page.getByRole('link', { name: 'Align two texts' }).press('Enter')
    await page.getByLabel('Original').focus()
    await page.keyboard.insertText(SOURCE)
    await page.getByLabel('Translation', { exact: true }).focus()
    await page.keyboard.insertText(TARGET)
    await page.getByRole('button', { name: 'Align' }).press('Enter')
    await page.waitForURL(/\/alignments\/[a-z0-9]{12}$/)
    await figures(ana, '60 pairs · 0% accepted · 0 doubtful')
    const address = new URL(page.url()).pathname

    await page.locator('#source-0').focus()
    await press('a')
    await figures(ana, '2% accepted')
    await press('ArrowDown', 'm')
    await figures(ana, '59 pairs')
    expect(await shapes(ana, 0, 3)).toBe('1-1 2-2 1-1')
    expect(await page.evaluate('document.activeElement.id')).toBe('source-1')
    await press('ArrowDown', 's', 'Enter')
    await figures(ana, '60 pairs')
    expect(await shapes(ana, 0, 3)).toBe('1-1 1-1 1-1')
    await press('ArrowRight', 'u')
    await figures(ana, '2 doubtful')
    expect(await shapes(ana, 1, 2)).toBe('1-2 1-0')
    expect(await page.evaluate('document.activeElement.id')).toBe('target-2')

    // Left, and found again as it was.
    await page.goto('/projects/j1/alignments')
    await page.locator('tbody').getByText('60').waitFor()
    await page.locator(`a[href="${address}"]`).press('Enter')
    await figures(ana, '60 pairs · 2% accepted')
    expect(await shapes(ana, 1, 2)).toBe('1-2 1-0')
    await page.locator('#target-2').focus()
    await press('g')
    await figures(ana, '0 doubtful')
    expect(await shapes(ana, 0, 4)).toBe('1-1 1-1 1-1 1-1')
    for (const now of ['2 doubtful', '0 doubtful', '59 pairs', '60 pairs · 2% accepted · 0 doubtful']) {
      await press('Control+z')
      await figures(ana, now)
    }

    for (const now of ['59 pairs', '60 pairs', '2 doubtful']) {
      await press(now === '59 pairs' ? 'Control+Shift+z' : 'Control+y')
      await figures(ana, now)
    }
    for (const now of ['0 doubtful', '59 pairs', '60 pairs']) {
      await press('Control+z')
      await figures(ana, now)
    }

    // A sentence is cut at the cursor and made one again; it stays the one with the focus.
    await page.locator('#source-2').focus()
    await press('b', 'Control+ArrowRight', 'Enter')
    await page.locator('#bead-2 #source-3').waitFor()
    expect(await shapes(ana, 2, 2)).toBe('2-1 1-1')
    expect(await page.locator('#source-2').textContent()).toBe(PAIRS[2]?.[0].split(' ')[0])
    await press('j')
    await page.locator('#bead-3 #source-3').waitFor()
    expect(await page.locator('#source-2').textContent()).toBe(PAIRS[2]?.[0])
    await page.locator('#target-2').focus()

    await press('e')
    await page.keyboard.insertText(' Again.')
    await press('Enter')
    await page.locator('#target-2', { hasText: 'Again.' }).waitFor()
    await press(' ', 'ArrowLeft', 'ArrowDown', 'ArrowDown', ' ')
    await page.locator('#bead-2 #source-2').waitFor()
    await page
      .locator('#bead-4 #source-4')
      .waitFor({ state: 'hidden' })
      .catch(() => undefined)
    await press('Control+z')
    await page.locator('#bead-4 #target-4').waitFor()
    await page.locator('#source-4').focus()
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'k')
    await page.locator('#bead-6[data-left]').waitFor()
    expect(await page.locator('.bead[data-left]').count()).toBe(3)
    await press('r')
    await figures(ana, '1 doubtful')
    await page.locator('#source-0').focus()
    await press('n')
    await page.locator('.bead[data-doubtful] .card[aria-current]').waitFor()

    await page.getByRole('link', { name: 'Finish' }).press('Enter')
    await page.locator('#doubtful-left').waitFor()
    await page.getByRole('button', { name: 'Make an article all the same' }).press('Enter')
    await page.waitForURL(/\/articles\/[a-z0-9]{12}/)
    const article = /articles\/([a-z0-9]{12})/.exec(page.url())?.[1] ?? ''
    const segments = await segmentsOf(ana.context, article)
    expect(segments).toHaveLength(60)
    expect(segments.filter(({ status }) => status === 'draft')).toHaveLength(57)
    expect(segments[0]).toMatchObject({ source: PAIRS[0]?.[0], target: PAIRS[0]?.[1], status: 'draft' })
    expect(ana.complaints).toEqual([])
  })

  test('is mended by the mouse: a card dragged onto a card joins, onto the room beside it moves', async () => {
    const { page } = ana
    const { id } = await send(ana.context, '/projects/j1/alignments', { source: SOURCE, target: TARGET })
    await page.goto(`/alignments/${id}?at=source:2`)
    await page.locator('#source-2').dragTo(page.locator('#source-3'))
    await figures(ana, '59 pairs')
    expect(await shapes(ana, 2, 2)).toBe('2-2 1-1')
    await page.getByRole('button', { name: 'Undo' }).click()
    await figures(ana, '60 pairs')
    const room = page.locator('#bead-3 [data-side="target"]')
    await page.locator('#target-2').dragTo(room, { targetPosition: { x: 40, y: 3 } })
    await page.locator('#bead-3 #target-2').waitFor()
    expect(await shapes(ana, 2, 2)).toBe('1-0 1-2')
    expect(await faultsOf(page)).toEqual([])
    expect(await tooWideAt(page, [320, 390, 768, 1440])).toEqual([])
    expect(ana.complaints).toEqual([])
  })

  test('works as plain forms, without script, in Indonesian', async () => {
    const { id } = await send(ana.context, '/projects/j1/alignments', { source: SOURCE, target: TARGET })
    const context = await stage.browser.newContext({
      baseURL: stage.server.url,
      javaScriptEnabled: false,
      storageState: await ana.context.storageState(),
    })
    const page = await context.newPage()
    await page.goto(`/alignments/${id}?lng=id`)
    await page.locator('#target-5').click()
    await page.getByText('Pasangan 6 · Inggris, kalimat 6').waitFor()
    await page.getByRole('button', { name: 'Gabungkan dengan berikutnya' }).click()
    await page.getByText('59 pasangan').waitFor()
    await page.getByText('Pasangan 6 · Inggris, kalimat 6').waitFor()
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await page.getByText('60 pasangan').waitFor()
    await context.close()
  })
})
