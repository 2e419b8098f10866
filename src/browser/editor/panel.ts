import { find } from '../dom.ts'
import type { Screen } from './screen.ts'

const WIDE = '(min-width: 80rem)'

/** To the side panel and back; on narrow screens it is a drawer. */
export function togglePanel(screen: Screen, back: () => void): boolean {
  const { panel } = screen
  if (!panel) return false
  const inside = panel.contains(document.activeElement)
  if (inside || (!matchMedia(WIDE).matches && isOpen(panel))) shutPanel(screen, back)
  else {
    showPanel(screen)
    panel.focus()
  }
  return true
}

/** The drawer is drawn out, where it is one. */
export function showPanel({ panel, root }: Screen): void {
  if (panel) panel.dataset.open = ''
  find(root, '#panel-toggle', HTMLButtonElement)?.setAttribute('aria-expanded', 'true')
}

/** A part of the panel that is there only when it is asked for. */
export function showPart(screen: Screen, part: HTMLElement): void {
  part.hidden = false
  showPanel(screen)
  part.scrollIntoView({ block: 'nearest' })
}

/** It is shut again, and the drawer with it, which may lie over what has the focus then. */
export function shutPart(screen: Screen, part: HTMLElement, back: () => void): void {
  part.hidden = true
  shutPanel(screen, back)
}

/** The drawer's controls; it shuts with Escape too. */
export function bindPanel(screen: Screen, back: () => void): void {
  const { panel, root } = screen
  if (!panel) return
  const toggle = find(root, '#panel-toggle', HTMLButtonElement)
  const button = find(root, '#panel-close', HTMLButtonElement)
  const wide = matchMedia(WIDE)
  const show = (): void => {
    for (const control of [toggle, button]) if (control) control.hidden = wide.matches
    toggle?.setAttribute('aria-expanded', String(isOpen(panel)))
  }
  wide.addEventListener('change', show)
  show()
  button?.addEventListener('click', () => shutPanel(screen, () => toggle?.focus()))
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    shutPanel(screen, back)
  })
}

/** The drawer is shut, where it is one. */
export function shutPanel({ panel, root }: Screen, back: () => void): void {
  if (panel) delete panel.dataset.open
  find(root, '#panel-toggle', HTMLButtonElement)?.setAttribute('aria-expanded', 'false')
  back()
}

function isOpen(panel: HTMLElement): boolean {
  return panel.dataset.open !== undefined
}
