import { matches } from '../../core/commands/chord.ts'
import type { AlignmentKey } from '../../core/commands/registry.ts'
import { ALIGNMENT_SLOTS } from '../../core/commands/slots.ts'
import { findAll, isTextBox } from '../dom.ts'
import { keysIn, mac, sayKeys } from '../keys/keys.ts'
import { type Cell, cellOf } from './cells.ts'

const KEYS = keysIn(ALIGNMENT_SLOTS)

/** Holding a key down must not change one pair after the other. */
const REPEATED: ReadonlySet<AlignmentKey> = new Set(['above', 'below', 'range-up', 'range-down', 'next'])

/** Keys on the sentence that has the focus. In the boxes of the tools Enter sends, and Escape gives the focus back. */
export function bindKeys(
  root: HTMLElement,
  handlers: Readonly<Record<AlignmentKey, (cell: Cell) => boolean>>,
): void {
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || !(event.target instanceof Element)) return
    if (event.target.closest('.tool-box, details')) return inBox(root, event, event.target)
    const cell = cellOf(event.target)
    if (!cell) return
    const found = KEYS.find(({ chord }) => matches(chord, event, mac))
    if (!found) return
    if (event.repeat && !REPEATED.has(found.id)) return event.preventDefault()
    if (handlers[found.id](cell)) event.preventDefault()
  })
}

/** Says the keys of each tool. */
export function explainKeys(root: HTMLElement): void {
  for (const control of findAll(root, '[data-key]', HTMLElement)) {
    const keys = KEYS.filter(({ id }) => id === control.dataset.key)
    sayKeys(
      control,
      keys.map(({ chord }) => chord),
    )
  }
}

function inBox(root: HTMLElement, event: KeyboardEvent, target: Element): void {
  if (event.key === 'Escape') {
    target.closest('details')?.removeAttribute('open')
    findAll(root, '.card[aria-current]', HTMLElement)[0]?.focus()
    return
  }
  const form = target.closest('form')
  if (event.key !== 'Enter' || event.shiftKey || event.repeat || !form || !isTextBox(target)) return
  event.preventDefault()
  if (target instanceof HTMLTextAreaElement && target.dataset.breaks !== undefined)
    target.setRangeText('\n', target.selectionStart, target.selectionStart)
  form.requestSubmit(form.querySelector('button'))
}
