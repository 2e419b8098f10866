import { find, member, textMember } from '../dom.ts'
import { button } from './saves.ts'
import type { Screen } from './screen.ts'

/** Signs the same person in again in place; meanwhile nothing goes out, and nothing is lost. */
export class SignIn {
  readonly #screen: Screen
  readonly #retry: () => void
  /** Somebody closed the dialog: it comes only when it is asked for. */
  #later = false

  /** `retry`: it may be that what waits can go out now. */
  constructor(screen: Screen, retry: () => void) {
    this.#screen = screen
    this.#retry = retry
  }

  /** The person is signed out; `message` says how, where it is known. */
  ask(message = ''): void {
    const { voice } = this.#screen
    voice.alarm(voice.text('signedOut'), [
      button(voice.text('signIn'), () => this.#open()),
      button(voice.text('retry'), () => {
        voice.quiet()
        this.#retry()
      }),
    ])
    if (!this.#later) this.#open(message)
  }

  /** He is signed in. */
  close(): void {
    this.#later = false
    this.#dialog?.close()
  }

  get #dialog(): HTMLDialogElement | undefined {
    return find(document, '#sign-in', HTMLDialogElement)
  }

  #open(message = ''): void {
    if (this.#dialog) return
    const template = find(document, '#sign-in-template', HTMLTemplateElement)
    const dialog = template?.content.firstElementChild?.cloneNode(true)
    if (!(dialog instanceof HTMLDialogElement)) return
    // Outside of the editor, whose forms wait until everything is saved.
    document.body.append(dialog)
    const form = find(dialog, 'form', HTMLFormElement)
    form?.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#send(dialog, form)
    })
    const later = (): void => {
      this.#later = true
    }
    dialog.addEventListener('cancel', later)
    find(dialog, '#sign-in-later', HTMLButtonElement)?.addEventListener('click', () => {
      later()
      dialog.close()
    })
    dialog.addEventListener('close', () => dialog.remove())
    dialog.showModal()
    if (message !== '') say(dialog, message)
  }

  async #send(dialog: HTMLDialogElement, form: HTMLFormElement): Promise<void> {
    const { voice, root } = this.#screen
    const answer = await begin(Object.fromEntries(new FormData(form)))
    if (answer === undefined) return say(dialog, voice.text('offline'))
    if (answer.id === '') return askAgain(dialog, form, answer)
    if (answer.id === root.dataset.me) {
      this.close()
      voice.quiet()
      return this.#retry()
    }
    dialog.close()
    voice.alarm(voice.text('otherPerson', { name: answer.name }), [
      button(voice.text('signIn'), () => this.#open()),
      button(voice.text('reload', { name: answer.name }), () => location.reload()),
    ])
  }
}

interface Begun {
  /** Who is signed in now; empty: nobody, `message` says why. */
  readonly id: string
  readonly name: string
  readonly message: string
  readonly code: string
}

/** After an answer that let nobody in: a second factor is asked for only once it is known to be needed. */
function askAgain(dialog: HTMLDialogElement, form: HTMLFormElement, { code, message }: Begun): void {
  const second = find(form, '#sign-in-second', HTMLElement)
  const first = code === 'code_needed' && second?.hidden === true
  if (second && first) second.hidden = false
  say(dialog, first ? '' : message)
  const field = second?.hidden === false && code !== 'wrong_login' ? 'code' : 'password'
  find(form, `[name="${field}"]`, HTMLInputElement)?.select()
}

/** Undefined: no answer. */
async function begin(fields: object): Promise<Begun | undefined> {
  try {
    const response = await fetch('/api/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fields),
    })
    const body: unknown = await response.json()
    const person = member(body, 'person')
    const error = member(body, 'error')
    const [message, code] = [textMember(error, 'message'), textMember(error, 'code')]
    return { id: textMember(person, 'id'), name: textMember(person, 'name'), message, code }
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined
    throw error
  }
}

function say(dialog: HTMLDialogElement, sentence: string): void {
  const place = find(dialog, '.error', HTMLElement)
  if (place) place.textContent = sentence
}
