import { find } from '../dom.ts'

/** How long to wait before the page is asked again how far it is. Milliseconds. */
const AGAIN = 1_000

/** While texts are still being read, shows how far that is, and then what was found. Without script a link does it. */
export function startRenderings(root: HTMLElement): void {
  if (root.dataset.working !== undefined) window.setTimeout(() => void look(root), AGAIN)
}

async function look(root: HTMLElement): Promise<void> {
  const response = await fetch(location.href).catch(() => undefined)
  if (response?.redirected || (response && !response.ok)) return
  const page = response && new DOMParser().parseFromString(await response.text(), 'text/html')
  const fresh = page && find(page, '#renderings', HTMLElement)
  if (fresh && fresh.dataset.working === undefined) {
    delete root.dataset.working
    root.replaceChildren(...fresh.childNodes)
  } else if (fresh) {
    const [bar, now] = [root, fresh].map((one) => find(one, 'progress', HTMLProgressElement))
    if (bar && now) bar.value = now.value
  }
  startRenderings(root)
}
