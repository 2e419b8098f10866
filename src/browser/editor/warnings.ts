import { find } from '../dom.ts'
import type { Activation } from './activation.ts'
import { showPart, shutPart } from './panel.ts'
import type { Saver } from './saver.ts'
import type { Screen } from './screen.ts'

/** Shows in the side panel what may be wrong in the article, as the server finds it now. */
export function openWarnings(screen: Screen, saver: Saver): boolean {
  const { root } = screen
  const section = find(root, '#warnings-panel', HTMLElement)
  if (!section) return false
  showPart(screen, section)
  section.focus()
  const address = `/articles/${screen.article}/warnings`
  void read(screen, address)
  // What was typed last counts too.
  if (!saver.idle) void saver.settled().then(() => read(screen, address))
  return true
}

/** Links go to the row where it is on the page; those of kinds show that kind; a button shuts the list. */
export function bindWarnings(screen: Screen, activation: Activation): void {
  const section = find(screen.root, '#warnings-panel', HTMLElement)
  section?.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    if (target?.closest('#warnings-close')) {
      shutPart(screen, section, () => activation.focus('box'))
      return
    }
    const link = target?.closest('a')
    if (!(link instanceof HTMLAnchorElement)) return
    const row = screen.rows.byId(link.dataset.segment ?? '')
    if (link.dataset.segment === undefined) void read(screen, link.href)
    else if (row) void activation.activate(row)
    else return
    event.preventDefault()
  })
}

async function read({ root, voice }: Screen, address: string): Promise<void> {
  const place = find(root, '#warnings', HTMLElement)
  const response = await fetch(address).catch(() => undefined)
  if (!place || response?.redirected || !response?.ok) return voice.say(voice.text('markOffline'))
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const fresh = find(page, '#warnings', HTMLElement)
  if (!fresh) return
  const within = place.contains(document.activeElement)
  place.replaceChildren(...fresh.childNodes)
  if (within) find(root, '#warnings-panel', HTMLElement)?.focus()
}
