import type { Locator } from 'playwright-core'
import { box, openEditor } from '../editor.ts'
import { anySegment, ask, comeBack, listed, no, type Player, yes } from './player.ts'

/** Says whether it could be done: what another took away meanwhile is not there any more. */
export type Act = (player: Player) => Promise<boolean>

const WORDS = 'flood residents school minister rain price police road power river relief hours'.split(' ')

/** What is there now can be clicked at once; what is not will not come. Milliseconds. */
const PRESS = 1_500

export const press =
  (...keys: readonly string[]): Act =>
  async ({ visitor }) => {
    for (const key of keys) await visitor.page.keyboard.press(key)
    return true
  }

/** Whoever wants to write and is in no box goes into the one that is open. */
async function enterBox({ visitor: { page } }: Player): Promise<boolean> {
  if (await box(page).and(page.locator(':focus')).count()) return true
  return box(page).focus({ timeout: PRESS }).then(yes, no)
}

export async function type(player: Player): Promise<boolean> {
  const { pick, visitor } = player
  if (!(await enterBox(player))) return false
  const words = Array.from({ length: 1 + pick(4) }, () => word(player)).join(' ')
  await visitor.page.keyboard.press(pick(2) === 0 ? 'Control+End' : 'Control+a')
  await visitor.page.keyboard.type(` ${words}`)
  return true
}

export async function go({ visitor, pick }: Player): Promise<boolean> {
  const rows = visitor.page.locator('tr.row')
  const at = pick(Math.max(1, await rows.count()))
  return click(rows.nth(at).locator('.row-source'))
}

/** The first click on another row's source opens the row, the second puts the caret where it is cut. */
export async function cut(player: Player): Promise<boolean> {
  const { page } = player.visitor
  const source = page.locator('tr.row[aria-current] .source-text')
  const there = (await go(player)) && (await click(source))
  if (!there) return false
  await page.keyboard.press('Alt+p')
  return true
}

export async function join(player: Player): Promise<boolean> {
  await go(player)
  return press('Alt+k')(player)
}

/** The button that a split or a join leaves, else the browser's own undo. */
export async function undo(player: Player): Promise<boolean> {
  const button = player.visitor.page.locator('#undo')
  if ((await button.count()) > 0) return click(button)
  return (await enterBox(player)) && press('Control+z', 'Control+z')(player)
}

export async function comment(player: Player): Promise<boolean> {
  const { page } = player.visitor
  await page.keyboard.press('Alt+m')
  const written = await page
    .locator('#comment-text')
    .fill(`Is ${word(player)} right?`, { timeout: PRESS })
    .then(yes, no)
  return written && click(page.locator('#comment-send'))
}

/** Answers or settles a thread of the segment that is open. */
export async function answer(player: Player): Promise<boolean> {
  const { page } = player.visitor
  const threads = page.locator('#comments > .part > .thread')
  const count = await threads.count()
  if (count === 0) return false
  const thread = threads.nth(player.pick(count))
  if (player.pick(2) === 0) return click(thread.locator('[id^="settle-"]'))
  if (!(await click(thread.locator('.thread-acts summary')))) return false
  const text = thread.locator('.thread-acts textarea')
  const written = await text.fill(`Yes, ${word(player)}.`, { timeout: PRESS }).then(yes, no)
  return written && click(thread.locator('.thread-acts form.comment-form button'))
}

/** By the keys on the row; what may not be approved stays as it is. */
export async function approve(player: Player): Promise<boolean> {
  await go(player)
  return press('Escape', 'a')(player)
}

export async function giveBack(player: Player): Promise<boolean> {
  const { page } = player.visitor
  await go(player)
  await press('Escape', 'r')(player)
  const note = page.locator('#return-note')
  const written = await note.fill(`Not ${word(player)}.`, { timeout: PRESS }).then(yes, no)
  return written && click(page.locator('#return'))
}

export async function withdraw(player: Player): Promise<boolean> {
  const { page } = player.visitor
  const button = page.locator('#withdraw')
  if ((await button.count()) === 0) {
    const decided = page.locator('tr.row:is([data-status="approved"], [data-status="returned"]) .row-source')
    const count = await decided.count()
    if (count === 0 || !(await click(decided.nth(player.pick(count))))) return false
  }
  return click(button)
}

/** One change of the newest text is taken back, the others stay. */
export async function chooseChange(player: Player): Promise<boolean> {
  const { revision } = await anySegment(player)
  if (revision === null) return false
  const difference = await ask(player, `/revisions/${revision}/difference`)
  if (!difference.ok()) return false
  const { from } = await difference.json()
  if (from === '') return false
  const chosen = await ask(player, `/revisions/${revision}/revisions`, { from, rejected: [1] })
  return chosen.ok()
}

/** In another browser, or a program of his. */
export async function elsewhere(player: Player): Promise<boolean> {
  const { id, revision } = await anySegment(player)
  const text = `${word(player)} from elsewhere`
  return (await ask(player, `/segments/${id}/revisions`, { text, state: 'translated', base: revision })).ok()
}

export async function replace(player: Player): Promise<boolean> {
  const made = await ask(player, `/articles/${player.article}/replacements`, {
    q: word(player),
    replacement: word(player),
    all: true,
  })
  if (made.ok()) player.replaced = (await made.json()).operation
  return made.ok()
}

export async function takeBack(player: Player): Promise<boolean> {
  const { replaced: reverts, article } = player
  if (reverts === undefined) return false
  player.replaced = undefined
  return (await ask(player, `/articles/${article}/reversals`, { reverts })).ok()
}

export async function loseNetwork(player: Player): Promise<boolean> {
  player.away = 3 + player.pick(8)
  await player.visitor.context.setOffline(true)
  return true
}

export async function reload(player: Player): Promise<boolean> {
  await comeBack(player)
  const list = await listed(player)
  await openEditor(player.visitor.page, player.article, 1 + player.pick(list.length))
  return true
}

export function word({ pick }: Player): string {
  return WORDS[pick(WORDS.length)] ?? ''
}

export function click(what: Locator): Promise<boolean> {
  return what.click({ timeout: PRESS }).then(yes, no)
}
