import type { Activation } from './activation.ts'
import { followClosing } from './closing.ts'
import { saySpread } from './repeats.ts'
import type { Row } from './rows.ts'
import type { Saver } from './saver.ts'
import type { SaverEvents, SaveState } from './saving.ts'
import type { Screen } from './screen.ts'
import type { SignIn } from './sign-in.ts'
import { catchUp } from './told.ts'

interface Parts {
  readonly screen: Screen
  readonly saver: () => Saver
  readonly activation: () => Activation
  readonly signIn: SignIn
  /** Whether this browser keeps what is typed. */
  keeps(): boolean
}

/** What the page shows and says of saves. */
export function saverEvents({ screen, saver, activation, signIn, keeps }: Parts): SaverEvents {
  const { voice, rows } = screen
  let away = false
  return {
    saveState(state: SaveState, waiting: number) {
      voice.mark(state, waiting)
      screen.root.toggleAttribute('data-signed-out', state === 'signedOut')
      if (state === 'saved') voice.quiet()
      const down = state === 'offline' || state === 'failing'
      if (down) voice.alarm(voice.text(keeps() ? state : 'unkept'), [], keeps() && state === 'offline')
      if (state !== 'signedOut') signIn.close()
      if (away && !down) {
        voice.quiet()
        void activation().refresh()
      }
      away = down
    },
    acknowledged(segment, text, id, status) {
      const row = rows.byId(segment)
      if (!row) return
      row.revision = id ?? ''
      row.target = text
      const pending = saver().isPending(segment)
      // Somebody may have been faster with what came next than the answer to this one.
      const followed = !pending && catchUp(screen, saver(), row)
      if (!pending && !followed) screen.setStatus(row, status)
      if (status === 'translated') row.followSource()
      if (rows.active?.id !== segment) return
      screen.setBase(saver().baseOf(segment))
      row.note('')
      if (followed || (status === 'translated' && !pending)) void activation().refresh()
    },
    spread(operation, repeats) {
      void saySpread(screen, saver().settled(), operation, repeats)
    },
    conflict(segment) {
      screen.lastAct.drop(segment)
      const row = rows.byId(segment)
      row?.note(voice.text('conflictNote'))
      if (row && rows.active?.id === segment) activation().conflicted(row)
      else alarmConflicts(screen, saver(), activation())
    },
    replaced(segment, text, successors) {
      const row = rows.byId(segment)
      const active = rows.active?.id === segment
      if (saver().textOf(segment) === undefined) {
        // It was emptied, so nothing of it is to be copied.
        if (row && !active) row.element.remove()
        return
      }
      if (row && !active) row.target = text
      const [first] = successors.flatMap((id) => rows.byId(id) ?? [])
      const actions = first
        ? [button(voice.text('successor'), () => void leaveReplaced(screen, activation(), row, first))]
        : []
      const drop = button(voice.text('discard'), () => {
        saver().discard(segment)
        // The row stood here only for what was typed in it.
        if (row) location.reload()
        else voice.quiet()
      })
      const words = row
        ? voice.text('replaced', { number: row.number })
        : voice.text('replacedAway', { text })
      voice.alarm(words, [...actions, drop])
    },
    refused(segment, text, message, code) {
      screen.lastAct.drop(segment)
      const row = rows.byId(segment)
      if (code === 'article_closed') {
        if (row && rows.active?.id !== segment) row.target = text
        void followClosing(screen, saver(), activation(), true)
      } else if (row && saver().textOf(segment) !== undefined)
        screen.setStatus(row, row.revision === '' ? 'untranslated' : 'draft')
      const drop = button(voice.text('discard'), () => {
        saver().discard(segment)
        location.reload()
      })
      voice.alarm(voice.text('refused', { message }), FOR_GOOD.has(code) ? [drop] : [])
    },
    // In the middle of a word nobody gets a dialog: the keys would go into it.
    signedOut(message) {
      if (!saver().typing) signIn.ask(message)
    },
    held() {
      if (saver().conflicts.length > 0) alarmConflicts(screen, saver(), activation())
      else voice.alarm(voice.text('unsavedFirst'))
    },
    takenOver(segment) {
      const row = rows.byId(segment)
      const text = saver().textOf(segment) ?? ''
      if (!row) return
      if (rows.active?.id === segment) activation().restored(row)
      else row.target = text
    },
  }
}

/** What no other text of this person would change. */
const FOR_GOOD: ReadonlySet<string> = new Set(['forbidden', 'archived', 'not_found'])

/** Texts that met others in segments which are not being worked on. */
function alarmConflicts(screen: Screen, saver: Saver, activation: Activation): void {
  const { voice, rows } = screen
  const places = saver.conflicts.flatMap((segment) => {
    const row = rows.byId(segment)
    const words = voice.text('conflictGo', { number: row?.number ?? saver.numberOf(segment) })
    if (row) return button(words, () => void activation.activate(row))
    return link(words, `/articles/${screen.article}?segment=${saver.numberOf(segment)}`)
  })
  voice.alarm(voice.text('conflicts'), places)
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

export function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button'
  made.textContent = words
  made.addEventListener('click', act)
  return made
}

export function link(words: string, address: string): HTMLAnchorElement {
  const made = document.createElement('a')
  made.className = 'button'
  made.href = address
  made.textContent = words
  return made
}
