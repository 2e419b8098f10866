import { type Atom, atomFaults, atomsIn } from '../../core/text/atoms.ts'
import { find, findAll } from '../dom.ts'
import { mac } from '../keys/keys.ts'
import type { Screen } from './screen.ts'

/**
 * Tags in the text box are whole or not there: the caret does not stop inside one, and what deletes a part of it deletes
 * all. Under the box stands what differs from the source.
 */
export function bindAtoms(screen: Screen): void {
  const { root } = screen
  /** Whether the last key went back through the text. */
  let back = false
  /** Puts the ends of the selection at the edge of a tag that they are inside of; says whether one was. */
  const leaveAtoms = (box: HTMLTextAreaElement): boolean => {
    const { selectionStart, selectionEnd, selectionDirection, value } = box
    const atoms = atomsIn(value)
    const [from, to] = [round(atoms, selectionStart), round(atoms, selectionEnd)]
    const alone = selectionStart === selectionEnd
    const start = from && (alone && !back ? from.end : from.start)
    const end = to && (alone && back ? to.start : to.end)
    if (from || to) box.setSelectionRange(start ?? selectionStart, end ?? selectionEnd, selectionDirection)
    return from !== undefined || to !== undefined
  }
  document.addEventListener('selectionchange', () => {
    const { box } = screen
    if (box && document.activeElement === box) leaveAtoms(box)
  })
  // Who types on at once is faster than the event above.
  root.addEventListener('beforeinput', (event) => {
    const { box } = screen
    if (!box || event.target !== box || event.isComposing || event.inputType !== 'insertText') return
    if (event.data === null || !leaveAtoms(box)) return
    event.preventDefault()
    document.execCommand('insertText', false, event.data)
  })
  root.addEventListener('keydown', (event) => {
    const { box } = screen
    if (!box || event.target !== box || event.isComposing) return
    back = BACK.has(event.key)
    if (event.key !== 'Backspace' && event.key !== 'Delete') return
    // Only on macOS does Alt make these two delete a word.
    if (event.altKey && !mac) return
    if (box.selectionStart !== box.selectionEnd) return
    const beside = atomsIn(box.value).find(({ start, end }) => (back ? end : start) === box.selectionStart)
    if (!beside) return
    event.preventDefault()
    box.setSelectionRange(beside.start, beside.end)
    document.execCommand('delete')
  })
  root.addEventListener('input', (event) => {
    if (event.target === screen.box) tell(screen)
  })
  root.addEventListener('click', (event) => {
    const sign = event.target instanceof Element ? event.target.closest('button.atom') : null
    if (sign instanceof HTMLElement) insert(screen, [sign.dataset.atom ?? ''])
  })
}

const BACK: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowUp', 'Backspace', 'Home', 'PageUp'])

/** The next tag of the source that the text lacks goes in at the caret; a pair goes round what is selected. */
export function insertTag(screen: Screen): boolean {
  const missing = missingIn(screen)
  const [first] = missing
  if (first === undefined) return true
  const closing = first.replace('⟦', '⟦/')
  const { box } = screen
  const chosen = box && box.selectionStart !== box.selectionEnd && missing.includes(closing)
  insert(screen, chosen ? [first, closing] : [first])
  return true
}

/** All tags of the source that the text lacks go in at the caret, in the source's order. */
export function insertTags(screen: Screen): boolean {
  const missing = missingIn(screen)
  if (missing.length > 0) insert(screen, [missing.join('')])
  return true
}

/** What is wrong with the tags of the active segment, as a sentence; empty: nothing. */
export function tagFaults({ box, rows, voice }: Screen): string {
  const row = rows.active
  if (!box || !row || row.source === '') return ''
  const { missing, extra, crossed } = atomFaults(row.source, box.value)
  const told = [
    ['tags.missing', missing],
    ['tags.extra', extra],
    ['tags.crossed', crossed.map((number) => `⟦${number}⟧`)],
  ] as const
  return told
    .filter(([, signs]) => signs.length > 0)
    .map(([key, signs]) => voice.text(key, { signs: signs.join(' ') }))
    .join('. ')
}

/** Shows under the box which tags are used and what is wrong; again when another segment or text came in. */
export function tell(screen: Screen): void {
  const { root, box } = screen
  const place = find(root, '#atoms-said', HTMLElement)
  if (!place || !box) return
  const faults = box.value === '' ? '' : tagFaults(screen)
  if (place.textContent !== faults) place.textContent = faults
  const missing = missingIn(screen)
  for (const button of findAll(root, '#atoms button.atom', HTMLElement))
    button.toggleAttribute('data-used', !missing.includes(button.dataset.atom ?? ''))
}

function missingIn({ box, rows }: Screen): readonly string[] {
  const row = rows.active
  return box && row ? atomFaults(row.source, box.value).missing : []
}

/** Tags at the caret, or one before and one behind what is selected; the browser's undo takes them out again. */
export function insert({ box }: Screen, [before = '', behind = '']: readonly string[]): void {
  if (!box || box.readOnly) return
  box.focus({ preventScroll: true })
  const chosen = behind === '' ? '' : box.value.slice(box.selectionStart, box.selectionEnd)
  document.execCommand('insertText', false, before + chosen + behind)
}

/** The atom that a place lies inside of. */
function round(atoms: readonly Atom[], at: number): Atom | undefined {
  return atoms.find(({ start, end }) => start < at && at < end)
}
