import { find, findAll } from '../dom.ts'

/** Parts that are always taken as the server has them. */
const LIVING = ['#tools', '#figures', '#pages']

/** Reads the page again at a place, and takes from it what differs: most groups of beads stay as they are. */
export async function refresh(root: HTMLElement, at: string): Promise<void> {
  const address = `${location.pathname}?at=${at}`
  const answer = await fetch(address)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = find(page, '#beads', HTMLElement)
  const here = find(root, '#beads', HTMLElement)
  if (!fresh || !here) return location.reload()
  history.replaceState(null, '', address)
  for (const selector of LIVING) {
    const [old, now] = [root.querySelector(selector), page.querySelector(selector)]
    if (old && now) old.replaceChildren(...now.childNodes)
  }
  const groups = findAll(fresh, '.bead-group', HTMLElement)
  const ids = new Set(groups.map(({ id }) => id))
  for (const old of findAll(here, '.bead-group', HTMLElement)) if (!ids.has(old.id)) old.remove()
  for (const group of groups) {
    const old = find(here, `#${group.id}`, HTMLElement)
    if (!old) here.append(group)
    else if (old.innerHTML !== group.innerHTML) old.replaceWith(group)
  }
}
