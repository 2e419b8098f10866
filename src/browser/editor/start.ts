import { find, isTextBox } from '../dom.ts'
import { enterConfirms } from '../keys/keys.ts'
import { actionsOf } from './actions.ts'
import { Activation } from './activation.ts'
import { bindAtoms } from './atoms.ts'
import { followClosing } from './closing.ts'
import { bindCommands } from './commands.ts'
import { bindComments } from './comments.ts'
import { leaveAll } from './kept.ts'
import { lightWords } from './light.ts'
import { listen } from './live.ts'
import { rereadRows, showChange } from './others.ts'
import { bindPanel } from './panel.ts'
import { bindReview } from './review.ts'
import type { Row } from './rows.ts'
import { Saver, type SaverEvents, type SaveState } from './saver.ts'
import { Screen } from './screen.ts'
import { keepCaret } from './segmentation.ts'

/** Makes the editor's page live. Without it the page works too, by links and forms. */
export function startEditor(root: HTMLElement): void {
  const screen = new Screen(root)
  const saver = new Saver(
    saverEvents(
      screen,
      () => saver,
      () => activation,
    ),
  )
  const activation = new Activation(screen, saver)
  const actions = actionsOf({ screen, saver, activation })
  root.dataset.live = ''
  find(root, '#help-open', HTMLButtonElement)?.removeAttribute('hidden')
  bindCommands(root, actions)
  keepCaret(root)
  bindAtoms(screen)
  lightWords(screen, saver)
  bindPanel(screen, () => activation.focus('box'))
  bindReview(screen, activation, () => alarmSignedOut(screen, saver))
  bindComments(screen, saver, activation, () => alarmSignedOut(screen, saver))
  bindTyping(screen, saver, activation, actions.confirm)
  bindForms(screen, saver, actions.confirm, actions.save)
  bindLeaving(saver)
  activation.begin()
  const done = find(root, '#done p', HTMLElement)?.textContent
  if (done) screen.voice.say(done)
  listen(screen.article, Number(root.dataset.head), {
    changed: (change) => showChange(screen, saver, activation, change),
    resync: () => void saver.settled().then(() => rereadRows(screen)),
  })
}

function saverEvents(screen: Screen, saver: () => Saver, activation: () => Activation): SaverEvents {
  const { voice, rows } = screen
  return {
    saveState(state: SaveState) {
      voice.mark(state)
      if (state === 'saved') voice.quiet()
      if (state === 'failed') voice.alarm(voice.text(navigator.onLine ? 'failed' : 'offline'))
      if (state === 'signedOut') alarmSignedOut(screen, saver())
    },
    acknowledged(segment, text, id, status) {
      const row = rows.byId(segment)
      if (!row) return
      row.revision = id ?? ''
      row.target = text
      if (!saver().isPending(segment)) screen.setStatus(row, status)
      if (status === 'translated') row.followSource()
      if (rows.active?.id !== segment) return
      screen.setBase(id ?? '')
      row.note('')
      if (status === 'translated' && !saver().isPending(segment)) void activation().refresh()
    },
    conflict(segment, theirs) {
      const row = rows.byId(segment)
      voice.mark('failed')
      if (!row) return
      if (rows.active?.id === segment) return activation().conflicted(row)
      const sentence = voice.text('conflict', { name: theirs?.name ?? '', number: row.number })
      voice.alarm(sentence, [
        button(
          voice.text('place', { number: row.number, total: screen.root.dataset.total ?? '' }),
          () => void activation().activate(row),
        ),
      ])
    },
    replaced(segment, text, successors) {
      const row = rows.byId(segment)
      if (row && rows.active?.id !== segment) row.target = text
      const [first] = successors.flatMap((id) => rows.byId(id) ?? [])
      const actions = first
        ? [button(voice.text('successor'), () => void leaveReplaced(screen, activation(), row, first))]
        : []
      voice.alarm(voice.text('replaced', { number: row?.number ?? '' }), actions)
    },
    refused(segment, text, message, code) {
      const row = rows.byId(segment)
      if (code === 'article_closed') {
        if (row && rows.active?.id !== segment) row.target = text
        void followClosing(screen, saver(), activation(), true)
      } else if (row) screen.setStatus(row, row.revision === '' ? 'untranslated' : 'draft')
      voice.alarm(voice.text('refused', { message }))
    },
  }
}

/** The row that is gone keeps showing what was typed in it, to be copied. */
function leaveReplaced(
  screen: Screen,
  activation: Activation,
  left: Row | undefined,
  to: Row,
): Promise<void> {
  const text = screen.box?.value ?? ''
  const active = left && screen.rows.active?.id === left.id
  if (active) left.target = text
  return activation.activate(to)
}

function alarmSignedOut({ voice, root }: Screen, saver: Saver): void {
  const link = document.createElement('a')
  link.href = `/sessions/new?to=${encodeURIComponent(`/articles/${root.dataset.article ?? ''}`)}`
  link.target = '_blank'
  link.textContent = voice.text('signIn')
  voice.alarm(voice.text('signedOut'), [link, button(voice.text('retry'), () => saver.retry())])
}

function bindTyping(screen: Screen, saver: Saver, activation: Activation, confirm: () => boolean): void {
  const { root, rows, voice } = screen
  root.addEventListener('input', (event) => {
    const { box } = screen
    const row = rows.active
    if (!box || !row || event.target !== box) return
    screen.fitBox()
    saver.typed(row.id, box.value)
  })
  root.addEventListener('focusout', (event) => {
    if (event.target === screen.box) saver.flush()
  })
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape' && rows.around(event.target) && event.target !== rows.active?.element)
      rows.active?.focus()
    else if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.matches('tr.row')) {
      event.preventDefault()
      const row = rows.around(event.target)
      if (row) void activation.activate(row)
    } else if (event.key === 'Enter' && !event.shiftKey && event.target === screen.box) {
      event.preventDefault()
      if (!enterConfirms) voice.say(find(root, '#hint', HTMLElement)?.textContent ?? '')
      else if (!event.repeat) confirm()
    }
  })
  root.addEventListener('click', (event) => {
    const row = rows.around(event.target)
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey || isTextBox(event.target)) return
    const inside =
      event.target instanceof Element && event.target.closest('.editing, summary, button') !== null
    // A click in the source of the active row puts the caret where it may be split.
    const source = event.target instanceof Element && event.target.closest('.source-text') !== null
    if (source && row.element === rows.active?.element) return
    if (inside || !(window.getSelection()?.isCollapsed ?? true)) return
    event.preventDefault()
    void activation.activate(row)
  })
}

/** The box's own form saves in place; other forms wait until what was typed is safe, then go their plain way. */
function bindForms(screen: Screen, saver: Saver, confirm: () => boolean, save: () => boolean): void {
  screen.root.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.method === 'dialog') return
    if (form.id === 'target-form') {
      event.preventDefault()
      const draft = event.submitter instanceof HTMLButtonElement && event.submitter.value === 'draft'
      if (draft) save()
      else confirm()
    } else if (!saver.idle) {
      event.preventDefault()
      void saver.settled().then(() => form.submit())
    }
  })
}

function bindLeaving(saver: Saver): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saver.flush(true)
  })
  window.addEventListener('pagehide', () => {
    saver.flush(true)
    leaveAll()
  })
  window.addEventListener('online', () => saver.retry())
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button'
  made.textContent = words
  made.addEventListener('click', act)
  return made
}
