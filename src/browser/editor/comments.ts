import { find } from '../dom.ts'
import { notesHere } from '../unsent/notes.ts'
import type { Activation } from './activation.ts'
import { type Answer, post } from './answers.ts'
import type { Changed } from './live.ts'
import { showPanel } from './panel.ts'
import type { Saver } from './saver.ts'
import type { Screen } from './screen.ts'
import { sourceWords } from './source-words.ts'

const PATH =
  /^\/(segments|threads|comments)\/[^/]+\/(comments|resolutions|reopenings|edits|withdrawals|readings)$/

/** Comments without leaving the page; what was typed in the box is saved first, since its words may be quoted. */
export function bindComments(
  screen: Screen,
  saver: Saver,
  activation: Activation,
  signedOut: (message: string) => void,
): void {
  const { root } = screen
  root.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    const path = new URL(form.action).pathname
    if (!form.closest('#comments') || !PATH.test(path)) return
    event.preventDefault()
    const act = async (): Promise<void> => {
      const answer = await send(screen, activation, form, path)
      if (answer.kind === 'signedOut') signedOut(answer.message)
    }
    saver.whenSaved(act, screen.rows.active?.id)
  })
  root.addEventListener('focusin', (event) => {
    const part = event.target instanceof Element ? event.target.closest('#comments[data-unread]') : null
    if (part instanceof HTMLElement) void markRead(screen, part)
  })
  // Words that are written by hand may be from either side.
  root.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.id === 'comment-quote')
      setPlace(root, '', '')
  })
}

/** Opens the box for a comment, with the words that are selected in the active row. */
export function openComment(screen: Screen): boolean {
  const { root } = screen
  const details = find(root, '#comment-new', HTMLDetailsElement)
  const text = find(root, '#comment-text', HTMLTextAreaElement)
  const quote = find(root, '#comment-quote', HTMLInputElement)
  if (!details || !text || !quote) return false
  const words = selectedWords(screen)
  if (words) {
    quote.value = words.quote
    setPlace(root, words.side, String(words.near))
    const scope = find(root, '#comment-scope', HTMLSelectElement)
    if (scope && words.side === 'source') scope.value = 'source'
  }
  showPanel(screen)
  for (let part: Element | null | undefined = details; part; part = part.parentElement?.closest('details'))
    part.setAttribute('open', '')
  text.focus()
  return true
}

/** What was said and settled, by whomever: the flag of the row, and the panel where it is about the active segment. */
export function showTalk(screen: Screen, activation: Activation, change: Changed): void {
  const mine = change.by.id === screen.root.dataset.me
  const { voice, rows } = screen
  for (const { id, open, added } of change.talk) {
    const row = rows.byId(id)
    row?.setTalk(open, voice.text('openThreads', { count: open }), added && !mine ? true : undefined)
    if (rows.active?.id !== id) continue
    if (added && !mine)
      voice.say(voice.text('commented', { name: change.by.name, number: rows.active.number }))
    void activation.refresh()
  }
}

interface Words {
  readonly side: 'source' | 'target'
  readonly quote: string
  /** Where they begin in the text, UTF-16 code units. */
  readonly near: number
}

function selectedWords({ box, rows }: Screen): Words | undefined {
  if (box && document.activeElement === box) {
    const quote = box.value.slice(box.selectionStart, box.selectionEnd)
    return quote.trim() === '' ? undefined : { side: 'target', quote, near: box.selectionStart }
  }
  const words = sourceWords(rows.active)
  return words && { side: 'source', ...words }
}

function setPlace(root: HTMLElement, side: string, near: string): void {
  const form = find(root, '#comment-new form', HTMLFormElement)
  for (const [name, value] of [
    ['side', side],
    ['near', near],
  ] as const) {
    const field = form && find(form, `input[name="${name}"]`, HTMLInputElement)
    if (field) field.value = value
  }
}

async function send(
  screen: Screen,
  activation: Activation,
  form: HTMLFormElement,
  path: string,
): Promise<Answer> {
  const { voice, root } = screen
  const place = form.closest('.thread')?.id
  const hasGoneOn = goingOn()
  const answer = await post(path, Object.fromEntries(new FormData(form)), {
    person: root.dataset.me ?? '',
  })
  if (answer.kind === 'done') {
    voice.quiet()
    form.reset()
    notesHere()?.sent(form)
    form.closest('details:not(.part)')?.removeAttribute('open')
    const said = path.endsWith('/resolutions') ? 'threadResolved' : 'commentAdded'
    voice.say(voice.text(path.endsWith('/reopenings') ? 'threadReopened' : said))
    await activation.refresh()
    if (!hasGoneOn() || isNowhere()) goTo(root, place ?? `thread-${answer.id?.split('.')[1] ?? ''}`)
  } else if (answer.kind === 'refused') voice.alarm(voice.text('refused', { message: answer.message }))
  else if (answer.kind === 'unreachable') voice.alarm(voice.text('offline'))
  return answer
}

/** Whether a key or the pointer was used since: whoever has gone on is left where he is. */
function goingOn(): () => boolean {
  let gone = false
  for (const kind of ['keydown', 'pointerdown'])
    document.addEventListener(kind, () => (gone = true), { capture: true, once: true })
  return () => gone
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

/** To the thread, or where it was folded away to the place where the next comment is begun. */
function goTo(root: HTMLElement, id: string): void {
  const thread = root.querySelector(`#${CSS.escape(id)}`)
  if (thread instanceof HTMLElement && thread.checkVisibility()) thread.focus()
  else find(root, '#comment-new > summary', HTMLElement)?.focus()
}

/** Whoever goes into the comments has read them; the marks in the panel stay until it is drawn anew. */
async function markRead({ rows, voice, root }: Screen, part: HTMLElement): Promise<void> {
  delete part.dataset.unread
  const segment = part.dataset.segment ?? ''
  const answer = await post(`/segments/${segment}/readings`, {}, { person: root.dataset.me ?? '' })
  const row = rows.byId(segment)
  if (answer.kind === 'done')
    row?.setTalk(row.openThreads, voice.text('openThreads', { count: row.openThreads }), false)
}
