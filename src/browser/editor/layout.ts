import { findAll } from '../dom.ts'

/** The name that the address has for how the change of the active segment is shown. */
const PARAMETER = 'layout'

/** Shows the change that waits for a decision in the next layout, and keeps that in the address. */
export function nextLayout(root: HTMLElement): boolean {
  const parts = partsOf(root)
  if (parts.length === 0) return false
  const shown = parts.findIndex(({ hidden }) => !hidden)
  const next = parts[(shown + 1) % parts.length]
  const url = new URL(window.location.href)
  url.searchParams.set(PARAMETER, next?.dataset.layout ?? '')
  history.replaceState(history.state, '', url)
  keepLayout(root)
  return true
}

/** Shows the change of a newly active segment as the one before it was shown. */
export function keepLayout(root: HTMLElement): void {
  const wanted = new URLSearchParams(window.location.search).get(PARAMETER)
  const parts = partsOf(root)
  if (!parts.some(({ dataset }) => dataset.layout === wanted)) return
  for (const part of parts) part.hidden = part.dataset.layout !== wanted
}

function partsOf(root: HTMLElement): readonly HTMLElement[] {
  return findAll(root, '.review-change[data-layout]', HTMLElement)
}
