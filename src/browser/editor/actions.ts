import type { CommandId } from '../../core/commands/registry.ts'
import { find } from '../dom.ts'
import type { Spread } from '../unsent/texts.ts'
import type { Activation, Focus } from './activation.ts'
import { insertTag, insertTags, tagFaults } from './atoms.ts'
import { replaceText } from './box.ts'
import type { Calm } from './calm.ts'
import type { Choices } from './choices.ts'
import type { Handler } from './commands.ts'
import { openComment } from './comments.ts'
import { openConcordance } from './concordance.ts'
import { hideConflict } from './conflict.ts'
import { openGoTo, openHelp } from './dialogs.ts'
import { openSearch } from './finding.ts'
import { nextLayout } from './layout.ts'
import { togglePanel } from './panel.ts'
import { openPlaceables } from './placeables.ts'
import { joinAgain, repeatsAt, takeMatch } from './repeats.ts'
import type { Row } from './rows.ts'
import type { Saver } from './saver.ts'
import type { Screen } from './screen.ts'
import { mergeActive, splitActive } from './segmentation.ts'
import type { Signs } from './signs.ts'
import { changeCase, copyWords, noBreakSpace } from './typing.ts'
import { undoLast } from './undo.ts'
import { openWarnings } from './warnings.ts'
import { listWord } from './word-list.ts'
import { openWords } from './words.ts'

interface Parts {
  readonly screen: Screen
  readonly saver: Saver
  readonly activation: Activation
  readonly choices: Choices
  readonly signs: Signs
  readonly calm: Calm
  readonly signedOut: (message: string) => void
}

/** What each command of the registry does on this page. */
export function actionsOf(parts: Parts): Readonly<Record<CommandId, Handler>> {
  const { screen } = parts
  return {
    confirm: () => confirm(parts, true),
    'confirm-stay': () => reopen(parts) || confirm(parts, false),
    'undo-last': () => undoLast(parts),
    save: () => save(parts),
    'copy-source': () => copyWords(screen) || fillBox(parts, screen.rows.active?.source ?? ''),
    clear: () => fillBox(parts, ''),
    placeables: () => openPlaceables(screen, parts.choices),
    'insert-tag': () => insertTag(screen),
    'insert-tags': () => insertTags(screen),
    'change-case': () => changeCase(screen),
    'no-break-space': () => noBreakSpace(screen),
    'take-1': () => takeMatch(screen, 1),
    'take-2': () => takeMatch(screen, 2),
    'take-3': () => takeMatch(screen, 3),
    'repeat-all': () => parts.activation.whenReady(() => spreadText(parts, 'all')),
    'repeat-apart': () => parts.activation.whenReady(() => spreadText(parts, 'apart')),
    'list-word': () => listWord(screen),
    'print-signs': () => parts.signs.toggle(),
    split: () => splitActive(screen, parts.saver),
    merge: () => mergeActive(screen),
    next: () => step(parts, 1),
    previous: () => step(parts, -1),
    'next-unfinished': () => stepOpen(parts, 1),
    'previous-unfinished': () => stepOpen(parts, -1),
    search: () => openSearch(screen),
    warnings: () => openWarnings(screen, parts.saver),
    concordance: () => openConcordance(screen),
    'go-to': () => openGoTo(screen, (number) => goTo(parts, number)),
    history: () => openHistory(screen),
    words: () => openWords(screen, parts.saver),
    comment: () => parts.activation.whenReady(() => openComment(screen)),
    'focus-panel': () => togglePanel(screen, () => parts.activation.focus('box')),
    calm: () => parts.calm.toggle(),
    edit: () => edit(parts),
    approve: () => parts.activation.whenReady(() => press(screen, '#approve')),
    return: () => parts.activation.whenReady(() => openReturn(screen)),
    mark: () => parts.activation.whenReady(() => follow(screen, '#mark-words')),
    layout: () => nextLayout(screen.root),
    help: () => openHelp(screen),
  }
}

/** A text that says nothing is left to the server to refuse, with the row still in sight. */
function confirm({ screen, saver, activation }: Parts, onward: boolean, repeats?: Spread): boolean {
  const { box, voice, rows } = screen
  const row = rows.active
  if (!box || !row) return false
  if (box.readOnly) return true
  const conflict = saver.conflictOf(row.id)
  if (conflict && conflict.before === undefined) {
    find(screen.root, '.conflict button', HTMLButtonElement)?.focus()
    return true
  }
  const text = box.value
  const same = text === row.target && (row.status === 'approved' || row.status === 'translated')
  if (text.trim() !== '' && warned(screen, row, box, same)) return true
  screen.confirmed = performance.now()
  screen.spread = repeats === 'all' ? row.number : 0
  // What was put together out of two texts is confirmed like any other.
  let operation = ''
  if (conflict) saver.resolve(row.id, 'mine', text, 'translated')
  else operation = saver.save(row.id, text, 'translated', repeats)
  if (conflict) hideConflict(screen.root)
  if (text.trim() === '') return true
  row.target = text
  const said = voice.text(repeats === 'apart' ? 'typing.apart' : 'confirmed', { number: row.number })
  if (!same) screen.setStatus(row, 'translated')
  if (!same && operation !== '') screen.lastAct.show({ segment: row.id, operation, said, focus: 'box' })
  if (!onward) {
    voice.say(said)
    return true
  }
  const seek = () => rows.nextOpen(row)
  const go = (next: Row | undefined): void => {
    voice.say(`${said} ${next ? screen.announce(next) : voice.text('noneOpen')}`)
    if (next) void activation.activate(next)
  }
  screen.rest.reach(seek, go, () => voice.say(`${said} ${voice.text('rowsOffline')}`))
  return true
}

/** Confirms, and says what becomes of the segments with the same source; one that stands apart from them joins them again. */
function spreadText(parts: Parts, how: Spread): boolean {
  const { screen, activation } = parts
  const row = screen.rows.active
  const repeats = repeatsAt(screen)
  if (!row || repeats === 'none' || (repeats === 'apart' && how === 'all')) return false
  if (repeats === 'apart') void joinAgain(screen, row, () => activation.refresh())
  else confirm(parts, false, how)
  if (document.activeElement !== screen.box) activation.focus('box')
  return true
}

/** The second of two presses that follow each other within this time means what the first did. Milliseconds. */
const DOUBLE = 500

/** A confirmed text becomes a draft again, where nothing in it was changed. */
function reopen({ screen, saver }: Parts): boolean {
  const { box, voice, rows } = screen
  const row = rows.active
  if (!box || !row || box.readOnly || row.status !== 'translated' || box.value !== row.target) return false
  if (saver.conflictOf(row.id)) return false
  if (performance.now() - screen.confirmed < DOUBLE) return true
  const operation = saver.save(row.id, box.value, 'draft')
  screen.setStatus(row, 'draft')
  const said = voice.text('reopened', { number: row.number })
  screen.lastAct.show({ segment: row.id, operation, said, focus: 'box' })
  voice.say(said)
  return true
}

/** Says once what may be wrong with a text; confirmed again, it stays as it is. `same`: it is confirmed as it stands. */
function warned(screen: Screen, row: Row, box: HTMLTextAreaElement, same: boolean): boolean {
  const { checks, voice } = screen
  if (checks.wasAsked(row, box.value)) return false
  const faults = tagFaults(screen)
  if (faults === '' && (same || checks.standing(row, box.value).length === 0)) return false
  checks.ask(row, box)
  if (faults !== '') voice.alarm(voice.text('tags.warn', { faults: `${faults}.` }))
  return true
}

function save({ screen, saver }: Parts): boolean {
  const { box, voice, rows } = screen
  const row = rows.active
  if (!box || !row) return false
  if (!box.readOnly && box.value !== row.target && !saver.isPending(row.id))
    saver.save(row.id, box.value, 'draft')
  void saver.settled().then(() => voice.say(find(screen.root, '#save-state', HTMLElement)?.textContent ?? ''))
  return true
}

function fillBox({ screen }: Parts, text: string): boolean {
  if (!screen.box) return false
  replaceText(screen.box, text)
  return true
}

function step({ screen, activation }: Parts, by: 1 | -1): boolean {
  const { rows, rest, voice } = screen
  const row = rows.active
  const page = by === 1 ? '.later' : '.earlier'
  const go = (beside: Row | undefined): void => {
    if (beside) void activation.activate(beside, focusNow(screen))
    else follow(screen, `.pager:not([hidden]) ${page}`)
  }
  rest.reach(
    () => row && rows.beside(row, by),
    go,
    () => voice.say(voice.text('rowsOffline')),
  )
  return true
}

function stepOpen({ screen, activation }: Parts, by: 1 | -1): boolean {
  const { rows, rest, voice } = screen
  const row = rows.active
  const go = (open: Row | undefined): void => {
    if (open) void activation.activate(open)
    else voice.say(voice.text('noneOpen'))
  }
  const seek = () => row && rows.nextOpen(row, by)
  rest.reach(seek, go, () => voice.say(voice.text('rowsOffline')))
  return true
}

function goTo({ screen, activation }: Parts, number: number): void {
  const { rows, rest, voice } = screen
  const total = Number(screen.root.dataset.total)
  const seek = () => {
    const missing = rows.chunks.find((chunk) => chunk.missing && chunk.spans(number))
    return rows.byNumber(number) ?? missing
  }
  const go = (row: Row | undefined): void => {
    if (row) void activation.activate(row)
    else if (number >= 1 && number <= total) location.assign(`?segment=${number}`)
    else voice.say(voice.text('goTo', { number }))
  }
  rest.reach(seek, go, () => voice.say(voice.text('rowsOffline')))
}

function edit({ screen, activation }: Parts): boolean {
  const row = screen.rows.around(document.activeElement)
  if (!row) return false
  void activation.activate(row, 'box')
  return true
}

function openReturn(screen: Screen): boolean {
  const details = find(screen.root, '#return-details', HTMLDetailsElement)
  if (!details) return false
  details.open = true
  find(details, '#return-reason', HTMLSelectElement)?.focus()
  return true
}

function openHistory({ rows }: Screen): boolean {
  const { active } = rows
  if (active) location.assign(`/segments/${active.id}/revisions`)
  return active !== undefined
}

function press(screen: Screen, selector: string): boolean {
  const button = find(screen.root, selector, HTMLButtonElement)
  if (!button || button.disabled) return false
  button.form?.requestSubmit(button)
  return true
}

function follow(screen: Screen, selector: string): boolean {
  const link = find(screen.root, selector, HTMLAnchorElement)
  link?.click()
  return link !== undefined
}

/** Whoever moves by single keys stays on rows; whoever types stays in boxes. */
function focusNow({ rows }: Screen): Focus {
  const row: Row | undefined = rows.active
  return row !== undefined && document.activeElement === row.element ? 'row' : 'box'
}
