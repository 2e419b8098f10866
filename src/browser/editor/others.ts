import { find, findAll } from '../dom.ts'
import type { Activation } from './activation.ts'
import { followClosing } from './closing.ts'
import { showTalk } from './comments.ts'
import type { Changed } from './live.ts'
import { sayFilled, showRepeat } from './repeats.ts'
import { Row } from './rows.ts'
import type { Saver } from './saver.ts'
import type { Screen } from './screen.ts'
import { isOlder, showTold } from './told.ts'

/** Shows what was done to the article elsewhere; what this person is typing stays as it is. */
export function showChange(screen: Screen, saver: Saver, activation: Activation, change: Changed): void {
  screen.freshPage.hear(change.seq)
  screen.progress.replace(change.tally)
  for (const segment of change.segments) {
    const row = screen.rows.byId(segment.id)
    if (!row || isOlder(segment.revision, row)) continue
    // The tally counts it already; a save of ours that is on its way moves both once it is answered.
    row.setStatus(segment.status, screen.statusName(segment.status))
    showRepeat(screen, row, segment.repeats)
    const { id, status, text, revision } = segment
    const omitted = segment.omission === '' ? '' : screen.voice.text('omitted')
    const told = { id, status, text, revision, omitted }
    if (saver.textOf(id) !== undefined) {
      screen.told.keep(told)
      continue
    }
    const mine = change.by.id === screen.root.dataset.me
    const newText = row.revision !== segment.revision
    saver.rebase(id, revision, text)
    showTold(screen, row, told)
    if (!mine && newText) row.note(screen.voice.text('changedBy', { name: change.by.name }))
    if (screen.rows.active?.id === segment.id && (newText || !mine)) void activation.refresh()
  }
  sayFilled(screen, change)
  const active = screen.rows.active
  if (active && change.by.id !== screen.root.dataset.me && change.segments.some(({ id }) => id === active.id))
    active.note(screen.voice.text('changedBy', { name: change.by.name }))
  showTalk(screen, activation, change)
  if (String(change.closed) !== screen.root.dataset.closed)
    void followClosing(screen, saver, activation, change.closed)
  else if (change.structure) void rereadRows(screen, saver, activation)
}

const ABOVE = Node.DOCUMENT_POSITION_PRECEDING

/**
 * Segments came or went, or too many changed to be told one by one: the rows are made to agree with the server's, and what is
 * being typed is left alone. Gives the page as the server shows it now.
 */
export async function rereadRows(screen: Screen, saver: Saver, activation: Activation): Promise<Document> {
  const page = await screen.freshPage.read()
  const fresh = findAll(page, 'tr.row', HTMLElement)
  const known = new Set(fresh.map(({ dataset }) => dataset.id))
  const changed = new Set<string | undefined>()
  const came = new Set<string>()
  let before: Row | undefined
  for (const element of fresh) {
    const id = element.dataset.id ?? ''
    const row = screen.rows.byId(id)
    if (!row) came.add(id)
    if (row) {
      renumber(row.element, element)
      if (adopt(screen, saver, row, element)) changed.add(id)
      // Moved; the active row itself stays where it is, so that it keeps the focus.
      const above = before && before.element.compareDocumentPosition(row.element) === ABOVE
      if (before && above && row.id !== screen.rows.active?.id) before.element.after(row.element)
    } else if (before) before.element.after(plain(element))
    else screen.rows.all[0]?.element.before(plain(element))
    before = screen.rows.byId(id)
  }
  for (const row of screen.rows.all)
    if (!known.has(row.id) && row.id !== screen.rows.active?.id) row.element.remove()
  const table = find(page, 'table.segments', HTMLElement)
  const rowCount = table?.getAttribute('aria-rowcount') ?? ''
  find(screen.root, 'table.segments', HTMLElement)?.setAttribute('aria-rowcount', rowCount)
  screen.root.dataset.total = find(page, '#editor', HTMLElement)?.dataset.total ?? ''
  followCount(screen, page)
  activation.renumbered()
  screen.freshen()
  const tally = find(page, '.progress', HTMLElement)?.dataset.tally
  if (tally !== undefined) screen.progress.replace(JSON.parse(tally))
  const { active } = screen.rows
  if (active && !known.has(active.id)) activation.goneFrom(active, came)
  else if (changed.has(active?.id)) void activation.refresh()
  return page
}

/** Text and status as the server has them; a text of one's own that is on its way stays. Says whether anything is new. */
function adopt(screen: Screen, saver: Saver, row: Row, fresh: HTMLElement): boolean {
  const now = new Row(fresh)
  if (isOlder(now.revision, row)) return false
  const same = row.status === now.status && row.revision === now.revision
  row.setStatus(now.status, screen.statusName(now.status))
  const omitted = find(fresh, '.target-text .meta', HTMLElement)?.textContent ?? ''
  const told = { id: row.id, status: now.status, text: now.target, revision: now.revision, omitted }
  if (saver.textOf(row.id) !== undefined) screen.told.keep(told)
  else {
    saver.rebase(row.id, now.revision, now.target)
    if (row.revision !== now.revision) showTold(screen, row, told)
  }
  return !same
}

function renumber(old: HTMLElement, fresh: HTMLElement): void {
  old.dataset.number = fresh.dataset.number
  old.dataset.words = fresh.dataset.words
  old.classList.toggle('opens', fresh.classList.contains('opens'))
  old.setAttribute('aria-rowindex', fresh.getAttribute('aria-rowindex') ?? '')
  for (const part of ['.row-number', '.row-source', '.row-talk']) {
    const now = find(fresh, part, HTMLElement)
    if (now) find(old, part, HTMLElement)?.replaceWith(document.importNode(now, true))
  }
  // Whose it is may have come, changed or gone.
  find(old, '.row-owner', HTMLElement)?.remove()
  const owner = find(fresh, '.row-owner', HTMLElement)
  const place = find(old, '.row-here', HTMLElement) ?? find(old, '.row-status .status', HTMLElement)
  if (owner) place?.after(document.importNode(owner, true))
}

/** How many segments there are, or how many of them match. */
function followCount({ root }: Screen, page: Document): void {
  const count = find(root, '#segment-count', HTMLElement)
  if (count) count.textContent = find(page, '#segment-count', HTMLElement)?.textContent ?? ''
}

function plain(element: HTMLElement): HTMLElement {
  const row = document.importNode(element, true)
  row.removeAttribute('aria-current')
  row.querySelector('.editing')?.remove()
  return row
}
