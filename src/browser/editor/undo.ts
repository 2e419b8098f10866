import { find } from '../dom.ts'
import { newUuid } from '../uuid.ts'
import type { Activation, Focus } from './activation.ts'
import { post } from './answers.ts'
import type { Saver } from './saver.ts'
import type { Screen } from './screen.ts'

/** A change of status that can be undone. */
export interface Act {
  /** Public id. */
  readonly segment: string
  readonly operation: string
  /** What it was, as a sentence. */
  readonly said: string
  /** Where the focus goes with the segment when it is undone. */
  readonly focus: Focus
}

/** The last change of status, in the foot of the page, until the next one: nobody has to be quick to undo it. */
export class LastAct {
  readonly #root: HTMLElement
  #act: Act | undefined

  constructor(root: HTMLElement) {
    this.#root = root
  }

  get act(): Act | undefined {
    return this.#act
  }

  show(act: Act): void {
    this.#act = act
    const said = find(this.#root, '#last-said', HTMLElement)
    if (said) said.textContent = act.said
    this.#root.toggleAttribute('data-undoable', true)
  }

  /** It came to nothing, or is undone. */
  drop(segment: string): void {
    if (this.#act?.segment !== segment) return
    this.#act = undefined
    this.#root.toggleAttribute('data-undoable', false)
  }
}

interface Parts {
  readonly screen: Screen
  readonly saver: Saver
  readonly activation: Activation
  readonly signedOut: (message: string) => void
}

/** Undoes the last change of status, and goes to its segment. */
export function undoLast(parts: Parts): boolean {
  const { act } = parts.screen.lastAct
  if (!act) return false
  parts.saver.whenSaved(() => revert(parts, act), act.segment)
  return true
}

async function revert(parts: Parts, act: Act): Promise<void> {
  const { screen, signedOut } = parts
  const { voice, root } = screen
  const { segment, operation: reverts } = act
  const body = { reverts, operation: newUuid() }
  const answer = await post(`/articles/${screen.article}/reversals`, body, { person: root.dataset.me ?? '' })
  if (answer.kind === 'signedOut') return signedOut(answer.message)
  if (answer.kind === 'unreachable') return voice.alarm(voice.text('offline'))
  // The button goes away.
  if (document.activeElement?.closest('#last')) parts.activation.focus('box')
  screen.lastAct.drop(segment)
  if (answer.kind === 'done') await goBack(parts, act, answer.kept)
  else if (answer.kind === 'refused') voice.alarm(voice.text('notUndone', { message: answer.message }))
}

/** To the segment, as the server has it now. */
async function goBack({ screen, activation }: Parts, act: Act, kept: boolean): Promise<void> {
  const { rows, voice } = screen
  const number = rows.numberOf(act.segment) ?? ''
  voice.say(voice.text(kept ? 'undoKept' : 'undone', { number }))
  const row = rows.byId(act.segment)
  if (!row) return
  const there = rows.active?.id === row.id
  await activation.activate(row, act.focus)
  if (there) await activation.refresh()
}
