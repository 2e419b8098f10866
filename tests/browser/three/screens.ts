import { expect } from 'vitest'
import { eventually, openEditor } from '../editor.ts'
import { click } from './acts.ts'
import { beInEditor, listed, type Player } from './player.ts'

/** How long it may take until all that waits has gone out and come in. Milliseconds. */
const SETTLED = 120_000

/** What asks for a decision: a text that met another, or whose segment is gone, or that is refused. */
const SIDES = '.conflict [data-choice="mine"], .conflict [data-choice="theirs"]'

/** Says what becomes of one text that waits for that; false: none does. */
export async function decideOne({ visitor: { page, t }, pick }: Player): Promise<boolean> {
  const discard = page.locator('#alert').getByRole('button', { name: t('articles:live.discard') })
  const sides = page.locator(SIDES).or(discard)
  // Other segments in which something waits, by number.
  const places = page.locator(`#alert[data-sentence^="${t('articles:live.conflicts')}"] .button`)
  const buttons = (await sides.count()) > 0 ? sides : places
  const count = await buttons.count()
  return count > 0 && click(buttons.nth(pick(count)))
}

/** Everything this person typed is decided and saved, and he is at a segment that is there. */
export async function settle(player: Player): Promise<void> {
  const { page } = player.visitor
  await eventually(async () => {
    await beInEditor(player)
    await decideOne(player)
    const gone = await page.locator('tr.row[data-gone]').count()
    if (gone > 0) await page.keyboard.press(`Alt+Arrow${player.pick(2) === 0 ? 'Up' : 'Down'}`)
    const state = (await page.locator('#save-state').getAttribute('data-state')) ?? 'none'
    const open = await page.locator(SIDES).count()
    // The question what becomes of a text may be covered by another; the page asks again when it is loaded.
    if (state === 'failed' && open === 0 && !(await decideOne(player))) await beginAnew(player)
    return `${open} ${gone} ${state}`
  }, SETTLED).toMatch(/^0 0 (saved|none)$/)
}

async function beginAnew({ visitor: { page }, article }: Player): Promise<void> {
  const asked = page.locator(`${SIDES}, #alert .button`).first()
  const comes = await asked.waitFor({ timeout: 2_000 }).then(
    () => true,
    () => false,
  )
  if (!comes) await openEditor(page, article)
}

// In one go, so that nothing comes in between; code for the page is a string, as the names of the DOM are not for tests.
const SHOWN = `(() => {
  const text = (selector, within = document) => within.querySelector(selector)?.textContent.trim() ?? ''
  const rows = [...document.querySelectorAll('tr.row')].map((row) => {
    const box = row.querySelector('#target')
    const talk = row.querySelector('.row-talk')
    const said = talk.hidden ? '' : text('.row-talk-count', talk) + ('unread' in talk.dataset ? ' unread' : '')
    const target = box ? box.value : row.querySelector('.target-text').textContent
    const number = text('.row-number', row) + ' ' + row.getAttribute('aria-rowindex')
    const status = row.dataset.status + ' ' + text('.row-status .status', row)
    return [number, status, text('.source-text', row), target, said].join(' | ')
  })
  const bar = [...document.querySelectorAll('.progress-bar rect')].map((part) => part.getAttribute('width'))
  const counts = [...document.querySelectorAll('.chips li:not([hidden]) .chip')].map((chip) => chip.textContent.replaceAll(/\\s+/g, ' ').trim())
  return [
    text('.progress-text'), bar.join(' '), counts.join(', '), text('#segment-count'), text('#words'), text('#place'), ...rows,
  ]
})()`

export function screenOf({ visitor: { page } }: Player): Promise<readonly string[]> {
  return page.evaluate(SHOWN)
}

/** The same place as the server shows it to the same person now. */
async function freshOf({ visitor: { page, context } }: Player): Promise<readonly string[]> {
  const { pathname, search } = new URL(page.url())
  const fresh = await context.newPage()
  try {
    await fresh.goto(`${pathname}${search}`)
    await fresh.locator('#editor[data-live]').waitFor()
    return await fresh.evaluate(SHOWN)
  } finally {
    await fresh.close()
  }
}

/** What stands on his screen is what the server has. */
export async function expectServers(player: Player): Promise<void> {
  await eventually(async () => {
    const [shown, fresh] = [await screenOf(player), await freshOf(player)]
    return differing(shown, fresh)
  }, SETTLED).toEqual([])
  const list = await listed(player)
  const shown = await screenOf(player)
  const lines = list.map(({ source, target }) => expect.stringContaining(`| ${source} | ${target} |`))
  expect(shown.slice(-list.length)).toEqual(lines)
}

/** Line by line, as shown and as it is. */
function differing(shown: readonly string[], fresh: readonly string[]): readonly string[] {
  const lines = Array.from({ length: Math.max(shown.length, fresh.length) }, (_, index) => index)
  return lines
    .filter((line) => shown[line] !== fresh[line])
    .map((line) => `shown: ${shown[line]}; server: ${fresh[line]}`)
}
