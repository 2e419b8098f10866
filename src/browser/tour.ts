import { find } from './dom.ts'

/** The tour takes the focus when a step opens, holds nobody in it, and is left with Escape from anywhere on the page. */
export function startTour(tour: HTMLElement): void {
  const leave = find(tour, '#tour-leave', HTMLAnchorElement)
  find(tour, 'h2', HTMLElement)?.focus()
  leave?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    end()
  })
  document.addEventListener('keydown', onKey)

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
    if (document.querySelector('dialog[open]') === null) end()
  }

  function end(): void {
    document.removeEventListener('keydown', onKey)
    const held = tour.contains(document.activeElement)
    tour.remove()
    if (leave) history.replaceState(history.state, '', leave.href)
    const place = find(document, '#target', HTMLElement) ?? document.getElementById('main')
    if (held) place?.focus()
  }
}
