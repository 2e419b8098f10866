import { matches } from '../core/commands/chord.ts'
import { LAYOUT_SLOT } from '../core/commands/slots.ts'
import { find, findAll, isTextBox } from './dom.ts'
import { keysIn, mac } from './keys/keys.ts'

const [KEY] = keysIn([LAYOUT_SLOT])

/** Its key shows the differences of a page in the next layout, as its links do; only from within what it changes. */
export function startLayouts(nav: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event
    if (event.isComposing || event.repeat || isTextBox(target) || !(target instanceof Element)) return
    if (!KEY || !matches(KEY.chord, event, mac)) return
    const place = target.closest('[data-layouts], .review-item, .changes article')
    const links = findAll(nav, 'a', HTMLAnchorElement)
    const now = find(nav, 'a[aria-current]', HTMLAnchorElement)
    const next = links[(now ? links.indexOf(now) + 1 : 0) % links.length]
    if (!place || !next) return
    event.preventDefault()
    const url = new URL(next.href)
    url.hash = place.id
    location.assign(url)
  })
}
