import { find } from '../dom.ts'
import type { Activation } from './activation.ts'
import { followClosing } from './closing.ts'
import { showTalk } from './comments.ts'
import type { Changed } from './live.ts'
import { sayFilled, showRepeat } from './repeats.ts'
import { rereadRows } from './reread.ts'
import type { Arrived } from './rest.ts'
import { Row } from './rows.ts'
import type { Saver } from './saver.ts'
import type { Screen } from './screen.ts'
import { isOlder, showTold, type ToldSegment } from './told.ts'
import { showWaived } from './waiving.ts'

/** Shows what was done to the article elsewhere; what this person is typing stays as it is. */
export function showChange(screen: Screen, saver: Saver, activation: Activation, change: Changed): void {
  screen.freshPage.hear(change.seq)
  screen.progress.replace(change.tally)
  if (change.talking !== null) screen.progress.talking(change.talking)
  screen.rest.hear(change)
  showSegments(screen, saver, activation, change)
  sayFilled(screen, change)
  const active = screen.rows.active
  if (active && change.by.id !== screen.root.dataset.me && change.segments.some(({ id }) => id === active.id))
    active.note(screen.voice.text('changedBy', { name: change.by.name }))
  showTalk(screen, activation, change)
  if (String(change.closed) !== screen.root.dataset.closed)
    void followClosing(screen, saver, activation, change.closed)
  else if (change.structure) void rereadRows(screen, activation)
}

/** Rows came: what was heard of them meanwhile shows, what was typed in them and is not saved, and who is in them. */
export function showArrived(
  screen: Screen,
  saver: Saver,
  activation: Activation,
  { rows, heard, own }: Arrived,
): void {
  const { active } = screen.rows
  if (own && active && adopt(screen, saver, active, own)) void activation.refresh()
  for (const row of rows) keepTyped(screen, saver, row)
  const ids = new Set([...rows.map(({ id }) => id), own?.dataset.id])
  for (const change of heard) {
    const segments = change.segments.filter(({ id }) => ids.has(id))
    const talk = change.talk.filter(({ id }) => ids.has(id))
    showSegments(screen, saver, activation, { ...change, segments })
    showTalk(screen, activation, { ...change, talk })
  }
  screen.presence.show()
}

/** A text of this person's that is on its way shows in a row that came; what the server has shows once it is through. */
function keepTyped({ told, voice }: Screen, saver: Saver, row: Row): void {
  const text = saver.textOf(row.id)
  if (text === undefined) return
  told.keep(toldIn(row))
  row.revision = saver.baseOf(row.id)
  row.target = text
  if (saver.conflictOf(row.id)) row.note(voice.text('conflictNote'))
}

/** A segment as a row of the server's shows it. */
function toldIn({ id, status, target: text, revision, element }: Row): ToldSegment {
  const omitted = find(element, '.target-text .meta', HTMLElement)?.textContent ?? ''
  return { id, status, text, revision, omitted }
}

/**
 * The row that is worked on as the server has it; a text of one's own that is on its way stays, and so does a newer one.
 * Says whether text or status is new.
 */
function adopt(screen: Screen, saver: Saver, row: Row, fresh: HTMLElement): boolean {
  const told = toldIn(new Row(fresh))
  renumber(row.element, fresh)
  if (isOlder(told.revision, row)) return false
  const same = row.status === told.status && row.revision === told.revision
  row.setStatus(told.status, screen.statusName(told.status))
  if (saver.textOf(row.id) !== undefined) screen.told.keep(told)
  else {
    saver.rebase(row.id, told.revision, told.text)
    if (row.revision !== told.revision) showTold(screen, row, told)
  }
  return !same
}

/** What comes before its text, and whose it is, follow. */
function renumber(old: HTMLElement, fresh: HTMLElement): void {
  old.dataset.number = fresh.dataset.number
  old.dataset.words = fresh.dataset.words
  old.classList.toggle('opens', fresh.classList.contains('opens'))
  old.setAttribute('aria-rowindex', fresh.getAttribute('aria-rowindex') ?? '')
  for (const part of ['.row-number', '.row-source', '.row-talk']) {
    const now = find(fresh, part, HTMLElement)
    if (now) find(old, part, HTMLElement)?.replaceWith(now)
  }
  find(old, '.row-owner', HTMLElement)?.remove()
  const owner = find(fresh, '.row-owner', HTMLElement)
  const place = find(old, '.row-here', HTMLElement) ?? find(old, '.row-status .status', HTMLElement)
  if (owner) place?.after(owner)
}

function showSegments(screen: Screen, saver: Saver, activation: Activation, change: Changed): void {
  for (const segment of change.segments) {
    const row = screen.rows.byId(segment.id)
    // A row that came meanwhile may be newer than what was heard while it was on its way.
    if (!row || isOlder(segment.revision, row)) continue
    // The tally counts it already; a save of ours that is on its way moves both once it is answered.
    row.setStatus(segment.status, screen.statusName(segment.status))
    showRepeat(screen, row, segment)
    showWaived(screen, row, segment.waived)
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
}
