import { matches } from '../../core/commands/chord.ts'
import type { ComparisonCommandId } from '../../core/commands/registry.ts'
import { COMPARISON_SLOTS } from '../../core/commands/slots.ts'
import { find, findAll, isTextBox } from '../dom.ts'
import { keysIn, mac } from '../keys/keys.ts'

const KEYS = keysIn(COMPARISON_SLOTS)

/** Moves the base and walks through the changes by single keys, outside text boxes. */
export function startComparison(root: HTMLElement): void {
  const changes = findAll(root, '.changes article', HTMLElement)
  const follow = (id: string) => (): void => find(root, id, HTMLAnchorElement)?.click()
  const walk = (by: number) => (): void => {
    const at = changes.findIndex((one) => one.contains(document.activeElement))
    const next = changes[at < 0 ? 0 : at + by]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  const handlers: Readonly<Record<ComparisonCommandId, () => void>> = {
    'older-base': follow('#older'),
    'newer-base': follow('#newer'),
    'next-change': walk(1),
    'previous-change': walk(-1),
  }
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || isTextBox(event.target)) return
    const found = KEYS.find(({ chord }) => matches(chord, event, mac))
    if (!found) return
    event.preventDefault()
    handlers[found.id]()
  })
}
