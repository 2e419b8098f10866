import { matches } from '../../core/commands/chord.ts'
import type { ReviewKey } from '../../core/commands/registry.ts'
import { REVIEW_SLOTS, SEND_SLOT } from '../../core/commands/slots.ts'
import { findAll, isTextBox } from '../dom.ts'
import { keysIn, mac, sayKeys } from '../keys/keys.ts'

/** Does it for the text that has the focus, and says whether there was anything to do. */
export type Handler = (item: HTMLElement) => boolean

const KEYS = keysIn(REVIEW_SLOTS)
const [SEND] = keysIn([SEND_SLOT])

/** Holding a key down must not decide one text after the other. */
const REPEATED: ReadonlySet<ReviewKey> = new Set(['next', 'previous'])

/** Single letters, while a text of the review has the focus; Ctrl+Enter sends the form that is being filled in. */
export function bindKeys(root: HTMLElement, handlers: Readonly<Record<ReviewKey, Handler>>): void {
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || !(event.target instanceof Element)) return
    const sends = SEND !== undefined && matches(SEND.chord, event, mac)
    const form = event.target.closest('details form')
    if (sends && form instanceof HTMLFormElement) {
      event.preventDefault()
      if (!event.repeat) form.requestSubmit()
      return
    }
    const item = event.target.closest('.review-item')
    if (!(item instanceof HTMLElement)) return
    if (event.key === 'Escape') return leave(item, event.target)
    const typing = isTextBox(event.target) && !event.target.matches('[type="checkbox"]')
    const found = typing ? undefined : KEYS.find(({ chord }) => matches(chord, event, mac))
    if (!found) return
    if (event.repeat && !REPEATED.has(found.id)) return event.preventDefault()
    if (handlers[found.id](item)) event.preventDefault()
  })
}

/** Says the keys of each control. */
export function explainKeys(root: HTMLElement): void {
  for (const control of findAll(root, '[data-command]', HTMLElement)) {
    const chords = KEYS.filter(({ id }) => id === control.dataset.command).map(({ chord }) => chord)
    sayKeys(control, chords)
  }
}

/** Escape closes what is open and gives the focus back to the text. */
function leave(item: HTMLElement, target: Element): void {
  target.closest('details')?.removeAttribute('open')
  item.focus()
}
