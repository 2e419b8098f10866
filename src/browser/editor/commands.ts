import { matches, showChord } from '../../core/commands/chord.ts'
import { type CommandId, isCommandId } from '../../core/commands/registry.ts'
import { EDITOR_SLOTS } from '../../core/commands/slots.ts'
import { find, findAll, isTextBox } from '../dom.ts'
import { enterConfirms, keysIn, mac, sayKeys, showKeys } from '../keys/keys.ts'

/** Does it, and says whether there was anything to do; if not, the key keeps its own meaning. */
export type Handler = () => boolean

/** Holding a key down must not confirm or decide one segment after the other. */
const ONCE: ReadonlySet<CommandId> = new Set([
  'confirm',
  'confirm-stay',
  'undo-last',
  'approve',
  'return',
  'split',
  'merge',
  'repeat-all',
  'repeat-apart',
])

const KEYS = keysIn(EDITOR_SLOTS)

/** The key that confirms, as people read it; empty: there is none. */
export function confirmKeys(): string {
  if (enterConfirms) return 'Enter'
  return showKeys(KEYS.flatMap(({ id, chord }) => (id === 'confirm' ? [chord] : [])).slice(0, 1))
}

/** Keys and buttons (`data-command`) do what the registry names; tooltips and `aria-keyshortcuts` say which key. */
export function bindCommands(root: HTMLElement, handlers: Readonly<Record<CommandId, Handler>>): void {
  // Looked up once: a page of ten thousand rows is long to be searched at every key.
  const dialogs = findAll(document, 'dialog', HTMLDialogElement)
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || dialogs.some(({ open }) => open)) return
    const onRow =
      !isTextBox(event.target) && event.target instanceof Element && event.target.closest('tr.row') !== null
    const found = KEYS.find(({ chord, scope }) => (scope === 'page' || onRow) && matches(chord, event, mac))
    if (!found || isCopy(found.text, event.target)) return
    if (event.repeat && ONCE.has(found.id)) return event.preventDefault()
    if (handlers[found.id]()) event.preventDefault()
  })
  root.addEventListener('click', (event) => {
    const control = event.target instanceof Element ? event.target.closest('[data-command]') : null
    const id = control instanceof HTMLElement ? (control.dataset.command ?? '') : ''
    if (event.ctrlKey || event.metaKey || event.shiftKey || !isCommandId(id)) return
    if (LEFT_ALONE.has(id)) return
    if (handlers[id]()) event.preventDefault()
  })
  if (mac) rewriteHelp(root)
}

/** Links and disclosures that already do by themselves what the command does. */
const LEFT_ALONE: ReadonlySet<CommandId> = new Set(['history', 'return', 'edit', 'mark'])

/** Says the keys in the tooltip of each control of a part; again after new controls came in. */
export function explainKeys(root: HTMLElement, part: HTMLElement): void {
  for (const control of findAll(part, '[data-command]', HTMLElement)) {
    const id = control.dataset.command ?? ''
    if (!isCommandId(id)) continue
    const label = find(root, `#help [data-help="${id}"] th`, HTMLElement)?.textContent ?? ''
    const chords = KEYS.filter((key) => key.id === id).map(({ chord }) => chord)
    control.title = chords.length === 0 ? label : `${label} (${showKeys(chords)})`
    sayKeys(control, chords)
  }
}

/** Ctrl+Ins is the system's Copy as long as something is selected. */
function isCopy(text: string, target: EventTarget | null): boolean {
  if (text !== 'Ctrl+Insert') return false
  if (target instanceof HTMLTextAreaElement) return target.selectionStart !== target.selectionEnd
  return !(window.getSelection()?.isCollapsed ?? true)
}

function rewriteHelp(root: HTMLElement): void {
  for (const row of findAll(root, '#help [data-help]', HTMLElement)) {
    const keys = KEYS.filter(({ id }) => id === row.dataset.help)
    for (const [index, place] of findAll(row, 'kbd', HTMLElement).entries()) {
      const key = keys[index]
      if (key) place.textContent = showChord(key.chord, true)
    }
  }
}
