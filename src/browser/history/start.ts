import { matches } from '../../core/commands/chord.ts'
import { HISTORY_SLOTS } from '../../core/commands/slots.ts'
import { find, isTextBox } from '../dom.ts'
import { keysIn, mac } from '../keys/keys.ts'

const [BACK] = keysIn(HISTORY_SLOTS)

/** Rest after the slider moved before its moment is asked for, in milliseconds. */
const REST = 120

/** Shows each moment that the slider comes to, in place: the same page that the button gives, of which banner and rows are taken. */
export function startHistory(root: HTMLElement): void {
  const slider = find(root, '#at', HTMLInputElement)
  if (!slider) return
  let waiting: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined
  const show = async (address: string, push: boolean): Promise<void> => {
    running?.abort()
    const mine = new AbortController()
    running = mine
    try {
      const answer = await fetch(address, { signal: mine.signal })
      if (!answer.ok) return location.assign(address)
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (running !== mine) return
      put(page, slider)
      if (push) history.replaceState(null, '', address)
    } catch (error) {
      // What is shown stays; the button still does it.
      if (!(error instanceof Error)) throw error
    }
  }
  find(root, '#go', HTMLButtonElement)?.setAttribute('hidden', '')
  slider.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void show(`?at=${slider.value}`, true), REST)
  })
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[id^="step-"]') : null
    if (!(link instanceof HTMLAnchorElement) || link.href === '' || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    void show(link.href, true).then(() => document.getElementById(link.id)?.focus())
  })
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !BACK || !matches(BACK.chord, event, mac)) return
    if (isTextBox(event.target) && event.target !== slider) return
    find(root, '#back', HTMLAnchorElement)?.click()
  })
}

function put(page: Document, slider: HTMLInputElement): void {
  for (const id of ['banner', 'acts', 'rows']) {
    const fresh = page.getElementById(id)
    if (fresh) document.getElementById(id)?.replaceWith(document.adoptNode(fresh))
  }
  const at = document.getElementById('banner')?.dataset.at
  if (at !== undefined && at !== slider.value) slider.value = at
  slider.setAttribute('aria-valuetext', document.getElementById('moment')?.textContent ?? '')
}
