import { find, findAll } from '../dom.ts'
import type { Activation } from './activation.ts'
import { refOf } from './chunk.ts'
import type { Left } from './left.ts'
import type { Saver } from './saver.ts'
import type { Screen } from './screen.ts'

/** All rows into one page, or the server's page as it is, as the person chose; and to the row that the address names. */
export function bindRows(screen: Screen, saver: Saver, activation: Activation, left: Left): void {
  const { root, rows, rest } = screen
  root.dataset.shown = left.shown
  for (const row of rows.all) row.current = row.element.hasAttribute('aria-current')
  if (left.shown === 'pages') for (const { element, missing } of rows.chunks) if (missing) element.remove()
  for (const pager of findAll(root, '.pager', HTMLElement))
    pager.hidden = pager.dataset.pager !== (left.shown === 'pages' ? 'pages' : 'wholes')
  for (const button of findAll(root, '#rows-shown [data-shown]', HTMLButtonElement)) {
    button.hidden = button.dataset.shown === left.shown
    button.addEventListener('click', () => {
      left.shown = button.dataset.shown === 'pages' ? 'pages' : 'whole'
      saver.whenSaved(() => location.reload())
    })
  }
  if (new URLSearchParams(location.search).size > 0) left.keep()
  measure(screen)
  rest.begin()
  const follow = (): void => followHash(screen, activation)
  follow()
  window.addEventListener('hashchange', follow)
}

/** Groups that are not painted get room as if their rows were as high as those that are. */
function measure({ root, rows }: Screen): void {
  const table = find(root, 'table.segments', HTMLElement)
  const heights = rows.all
    .filter(({ element }) => !element.hasAttribute('aria-current'))
    .map(({ element }) => element.getBoundingClientRect().height)
    .filter((height) => height > 0)
  if (!table || heights.length === 0) return
  const mean = heights.reduce((sum, height) => sum + height, 0) / heights.length
  table.style.setProperty('--row', `${mean.toFixed(1)}px`)
}

/** `#segment-12` is the segment with that number in its id, whether its row is here yet or not. */
function followHash({ rows, rest, voice }: Screen, activation: Activation): void {
  const ref = Number(/^#segment-(\d+)$/.exec(location.hash)?.[1] ?? 0)
  if (ref === 0 || refOf(rows.active?.id ?? '') === ref) return
  rest.reach(
    () => rows.byRef(ref) ?? rows.chunkOf(ref),
    (row) => row && void activation.activate(row),
    () => voice.say(voice.text('rowsOffline')),
  )
}
