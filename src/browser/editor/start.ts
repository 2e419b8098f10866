import { find, isTextBox } from '../dom.ts'
import { enterConfirms } from '../keys/keys.ts'
import { Tabs } from '../unsent/tabs.ts'
import { Texts } from '../unsent/texts.ts'
import { actionsOf } from './actions.ts'
import { Activation } from './activation.ts'
import { bindAtoms } from './atoms.ts'
import { Calm } from './calm.ts'
import { Choices } from './choices.ts'
import { bindCommands } from './commands.ts'
import { bindComments } from './comments.ts'
import { bindConcordance } from './concordance.ts'
import { renewConflict } from './conflict.ts'
import { bindRows } from './gather.ts'
import { holdPlace } from './holding.ts'
import { Left } from './left.ts'
import { lightWords } from './light.ts'
import { listen } from './live.ts'
import { showArrived, showChange } from './others.ts'
import { bindPanel } from './panel.ts'
import { bindParts } from './panel-parts.ts'
import { rereadRows } from './reread.ts'
import { bindReview } from './review.ts'
import { Saver } from './saver.ts'
import { saverEvents } from './saves.ts'
import { Screen } from './screen.ts'
import { keepCaret } from './segmentation.ts'
import { SignIn } from './sign-in.ts'
import { Signs } from './signs.ts'
import { startSuggesting } from './suggesting.ts'
import { bindWaiving } from './waiving.ts'
import { bindWarnings } from './warnings.ts'

/** Makes the editor's page live. Without it the page works too, by links and forms. */
export function startEditor(root: HTMLElement): void {
  const screen = new Screen(root)
  const person = root.dataset.me ?? ''
  const left = new Left(root)
  const back = left.back(screen.rows.active?.number)
  if (back !== undefined) {
    location.replace(back)
    return
  }
  const tabs = new Tabs(person)
  const texts = new Texts(person, tabs.name, (keeps) => showKept(screen, keeps))
  const keeps = (): boolean => texts.keeps
  const signIn = new SignIn(screen, () => saver.retry())
  const parts = { screen, saver: () => saver, activation: () => activation, signIn, keeps }
  const title = find(root, 'h1', HTMLElement)?.textContent ?? ''
  const number = (segment: string): number | undefined => screen.rows.numberOf(segment)
  const saver = new Saver({ person, texts, title, number }, saverEvents(parts))
  const activation = new Activation(screen, saver, () => left.keep())
  const choices = new Choices(screen)
  const signs = new Signs(screen)
  const calm = new Calm(screen, person, () => activation.focus('box'))
  const signedOut = (message: string): void => signIn.ask(message)
  const actions = actionsOf({ screen, saver, activation, choices, signs, calm, signedOut })
  root.dataset.live = ''
  find(root, '#help-open', HTMLButtonElement)?.removeAttribute('hidden')
  bindCommands(root, actions)
  keepCaret(root)
  bindAtoms(screen)
  startSuggesting(screen, choices)
  bindWarnings(screen, activation)
  bindConcordance(screen, activation)
  bindWaiving(screen, signedOut)
  lightWords(screen, saver)
  bindPanel(screen, () => activation.focus('box'))
  bindParts(root, person)
  bindReview(screen, activation, signedOut)
  bindComments(screen, saver, activation, signedOut)
  bindTyping(screen, saver, activation, actions.confirm)
  bindForms(screen, saver, actions.confirm, actions.save)
  bindLeaving(screen, saver, keeps)
  activation.begin()
  screen.rest.onArrival((arrived) => showArrived(screen, saver, activation, arrived))
  bindRows(screen, saver, activation, left)
  const takeOver = (): void => void takeOverFrom(tabs, texts, saver, screen.article)
  holdPlace(screen, person)
  takeOver()
  window.addEventListener('online', takeOver)
  const done = find(root, '#done p', HTMLElement)?.textContent
  if (done) screen.voice.say(done)
  listen(person, screen.article, Number(root.dataset.head), {
    changed: (change) => showChange(screen, saver, activation, change),
    resync: () => {
      screen.freshPage.forget()
      void saver.settled().then(() => rereadRows(screen, activation))
    },
    presence: (data) => screen.presence.take(data),
  })
}

/** Quietly: what is typed is safe only once the server has it. */
function showKept({ root, voice }: Screen, keeps: boolean): void {
  const said = find(root, '#not-kept', HTMLElement)
  if (said) said.hidden = keeps
  if (!keeps) voice.say(said?.textContent ?? '')
}

function bindTyping(screen: Screen, saver: Saver, activation: Activation, confirm: () => boolean): void {
  const { root, rows, voice } = screen
  root.addEventListener('input', (event) => {
    const { box } = screen
    const row = rows.active
    if (!box || !row || event.target !== box) return
    screen.fitBox()
    screen.checks.soon(row, box)
    saver.typed(row.id, box.value)
    const conflict = saver.conflictOf(row.id)
    if (conflict) renewConflict(screen, conflict)
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
      saver.whenSaved(() => {
        // What it stood in may have been drawn anew meanwhile: a form that stands nowhere is not sent.
        if (!form.isConnected) screen.root.append(form)
        form.submit()
      })
    }
  })
}

function bindLeaving({ root }: Screen, saver: Saver, keeps: () => boolean): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saver.flush(true)
    // Perhaps he signed in elsewhere meanwhile.
    else if (root.dataset.signedOut !== undefined) saver.retry()
  })
  window.addEventListener('pagehide', () => saver.flush(true))
  window.addEventListener('online', () => saver.retry())
  window.addEventListener('offline', () => saver.lost())
  window.addEventListener('beforeunload', (event) => {
    if (!keeps() && !saver.idle) event.preventDefault()
  })
}

/** Texts that pages which are gone left behind; those of pages that are open are theirs. */
async function takeOverFrom(tabs: Tabs, texts: Texts, saver: Saver, article: string): Promise<void> {
  const left = await texts.leftIn(article)
  const gone = await tabs.gone(left.map(({ tab }) => tab))
  for (const text of left) if (gone.has(text.tab)) saver.takeOver(text)
}
