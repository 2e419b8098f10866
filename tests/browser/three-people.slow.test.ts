import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, makeFirstAccount, segmentsOf, send, signIn } from './api.ts'
import { box, eventually, openEditor, row } from './editor.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const SOURCES = [
  'Banjir melanda kota itu pada hari Selasa pagi.',
  'Warga mengungsi ke sekolah dan masjid terdekat.',
  'Presiden meninjau lokasi bersama dua menteri.',
  'Hujan belum berhenti sampai malam.',
  'Pemerintah menjanjikan bantuan Rp5 miliar.',
  'Harga beras naik di pasar-pasar tradisional.',
  'Polisi menutup tiga jalan utama.',
  'Sekolah libur selama sepekan.',
  'Listrik padam di lima kecamatan.',
  'Relawan membagikan selimut dan makanan.',
  'Sungai meluap setelah tanggul jebol.',
  'Kereta api terlambat berjam-jam.',
]
const WORDS = 'flood residents school minister rain price police road power river relief hours'.split(' ')

/** What is done in all, by three people at the same time. */
const ACTIONS = 1_000

/** How often somebody may have to look until all that waits has gone out and come in. Milliseconds. */
const SETTLED = 120_000

let stage: Stage
let ana: Visitor
let sari: Visitor
let rudi: Visitor
beforeAll(async () => {
  stage = await openStage()
  ana = await stage.visit('en')
  await makeFirstAccount(ana, stage.server)
  await addMember(ana, 'sari', 'translator')
  await addMember(ana, 'rudi', 'reviewer')
  sari = await stage.visit('id')
  await signIn(sari, 'sari')
  rudi = await stage.visit('en')
  await signIn(rudi, 'rudi')
})
afterAll(() => stage?.close())

/** Numbers below `limit`, the same in every run of a seed (mulberry32). */
function dice(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit)
  }
}

interface Player {
  readonly visitor: Visitor
  readonly page: Page
  readonly article: string
  readonly pick: (limit: number) => number
}

type Act = (player: Player) => Promise<unknown>

/** Whoever is refused because another was first goes on with something else: that is what this is about. */
async function ask({ visitor }: Player, path: string, data: object): Promise<void> {
  const response = await visitor.context.request.post(`/api${path}`, { data }).catch(unlessClosed)
  if (response) expect(response.status(), `${path}: ${await response.text()}`).toBeLessThan(500)
}

/** A server may close a connection that was idle just as somebody asks on it; browsers ask again by themselves. */
function unlessClosed(error: Error): undefined {
  if (!/ECONNRESET|socket hang up/.test(error.message)) throw error
}

async function listed({ visitor, article }: Player) {
  const list = await segmentsOf(visitor.context, article).catch(unlessClosed)
  return list ?? segmentsOf(visitor.context, article)
}

async function anySegment(player: Player) {
  const list = await listed(player)
  const { pick } = player
  const found = list[pick(list.length)]
  if (!found) throw new Error('The article has no segment')
  return found
}

/** A conflict, or a text whose segment is gone, waits for the person to say what becomes of it. */
async function choose({ visitor, page, pick }: Player): Promise<void> {
  const discard = page.getByRole('button', { name: visitor.t('articles:live.discard') })
  const sides = page.locator('.conflict [data-choice="mine"], .conflict [data-choice="theirs"]').or(discard)
  // Other segments in which something waits, by name.
  const places = page.locator('[data-sentence] .button')
  const buttons = (await sides.count()) > 0 ? sides : places
  const count = await buttons.count()
  if (count === 0) return
  await buttons
    .nth(pick(count))
    .click({ timeout: 2_000 })
    .catch(() => undefined)
}

async function type({ page, pick }: Player): Promise<void> {
  const words = Array.from({ length: 1 + pick(4) }, () => WORDS[pick(WORDS.length)]).join(' ')
  await page.keyboard.press(pick(2) === 0 ? 'Control+End' : 'Control+a')
  await page.keyboard.type(` ${words}`)
}

const press =
  (...keys: readonly string[]): Act =>
  async ({ page }) => {
    for (const key of keys) await page.keyboard.press(key)
  }

async function go(player: Player): Promise<void> {
  const rows = player.page.locator('tr.row')
  const at = player.pick(Math.max(1, await rows.count()))
  // A row that another merged away meanwhile is no longer there to be clicked.
  await rows
    .nth(at)
    .locator('.row-source')
    .click({ timeout: 2_000 })
    .catch(() => undefined)
}

async function decide(player: Player): Promise<void> {
  const { revision } = await anySegment(player)
  if (revision === null) return
  const outcome = (['approved', 'returned', 'withdrawn'] as const)[player.pick(3)]
  const reasons = outcome === 'returned' ? [{ code: 'style', severity: 'minor' }] : []
  await ask(player, `/revisions/${revision}/decisions`, { outcome, reasons })
}

async function cut(player: Player): Promise<void> {
  const { id, source } = await anySegment(player)
  const space = source.indexOf(' ', player.pick(source.length))
  if (space > 0) await ask(player, `/segments/${id}/splits`, { at: space + 1 })
}

async function join(player: Player): Promise<void> {
  const { id } = await anySegment(player)
  await ask(player, `/segments/${id}/merges`, {})
}

/** Looked at what was saved last, and takes it back, whoever it was of. */
async function elsewhere(player: Player): Promise<void> {
  const { id, revision } = await anySegment(player)
  const text = `${WORDS[player.pick(WORDS.length)]} from elsewhere`
  await ask(player, `/segments/${id}/revisions`, { text, state: 'translated', base: revision })
}

async function loseNetwork({ visitor, page, pick }: Player): Promise<void> {
  await visitor.context.setOffline(true)
  await page.keyboard.type(`${WORDS[pick(WORDS.length)]} `)
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.type(`${WORDS[pick(WORDS.length)]} `)
  await visitor.context.setOffline(false)
}

async function reload({ page, article }: Player): Promise<void> {
  await openEditor(page, article)
}

/** The question what becomes of a text may be covered by another; the page asks again when it is loaded. */
async function askAnew(player: Player): Promise<void> {
  const { page } = player
  const asked = page.locator('.conflict, [data-sentence] .button')
  await asked
    .first()
    .waitFor({ timeout: 3_000 })
    .catch(() => reload(player))
}

/** How often each is done, in hundredths. */
const TRANSLATES: readonly (readonly [times: number, act: Act])[] = [
  [24, type],
  [14, press('Control+Enter')],
  [6, press('Control+Shift+Enter')],
  [14, go],
  [8, press('Alt+ArrowDown')],
  [5, press('Alt+ArrowUp')],
  [5, press('Alt+j')],
  [4, press('Alt+c')],
  [3, press('Alt+x')],
  [5, elsewhere],
  [4, cut],
  [4, join],
  [2, loseNetwork],
  [2, reload],
]
const REVIEWS: typeof TRANSLATES = [
  [40, decide],
  [15, go],
  [10, press('Escape', 'a')],
  [15, type],
  [10, press('Control+Enter')],
  [5, press('Alt+ArrowDown')],
  [5, reload],
]

function draw(acts: typeof TRANSLATES, pick: Player['pick']): Act {
  let left = pick(acts.reduce((sum, [times]) => sum + times, 0))
  for (const [times, act] of acts) {
    if (left < times) return act
    left -= times
  }
  throw new Error('Nothing was drawn')
}

/** A row a line: place, status, source and target, as it is shown. */
async function screenOf({ page }: Player): Promise<readonly string[]> {
  const rows = await page.locator('tr.row').all()
  return Promise.all(
    rows.map(async (one) => {
      const number = await one.getAttribute('data-number')
      const status = await one.getAttribute('data-status')
      const source = await one.locator('.source-text').textContent()
      const active = await one.locator('#target').count()
      const target =
        active > 0 ? await box(page).inputValue() : await one.locator('.target-text').textContent()
      return `${number} ${status} | ${source} | ${target}`
    }),
  )
}

async function serverOf(player: Player): Promise<readonly string[]> {
  const list = await listed(player)
  return list.map(({ number, status, source, target }) => `${number} ${status} | ${source} | ${target}`)
}

describe('three people in one article', () => {
  it.each([20_261_130])(
    'do a thousand things at once (seed %i), and every screen is the server’s in the end',
    { timeout: 900_000 },
    async (seed) => {
      const { id: article } = await send(ana.context, '/articles', { title: '', text: SOURCES.join('\n') })
      const players = await Promise.all(
        [ana, sari, rudi].map(async (visitor, index): Promise<Player> => {
          await openEditor(visitor.page, article, 1 + index)
          return { visitor, page: visitor.page, article, pick: dice(seed + index) }
        }),
      )
      let done = 0
      await Promise.all(
        players.map(async (player) => {
          while (done < ACTIONS) {
            done += 1
            await draw(player.visitor === rudi ? REVIEWS : TRANSLATES, player.pick)(player)
            await choose(player)
          }
        }),
      )
      for (const player of players)
        await eventually(async () => {
          await choose(player)
          const state = (await player.page.locator('#save-state').getAttribute('data-state')) ?? 'none'
          if (state === 'failed') await askAnew(player)
          return [await player.page.locator('.conflict').count(), state]
        }, SETTLED).toEqual([0, expect.stringMatching(/^(saved|none)$/)])
      const kept = await serverOf(players[0] ?? expect.unreachable())
      expect(kept.filter((line) => !line.endsWith('| ')).length).toBeGreaterThan(3)
      for (const player of players)
        await eventually(() => screenOf(player), SETTLED).toEqual(await serverOf(player))
      expect(await row(players[0]?.page ?? expect.unreachable(), 1).count()).toBe(1)
      expect([ana, sari, rudi].flatMap(({ complaints }) => complaints)).toEqual([])
    },
  )
})
