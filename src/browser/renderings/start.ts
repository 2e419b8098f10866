import { find } from '../dom.ts'

/** How long to wait before the page is asked again how far it is. Milliseconds. */
const AGAIN = 1_000

/** While texts are still being read, shows how far that is, and then what was found. Without script a link does it. */
export function startRenderings(root: HTMLElement): void {
  if (root.dataset.working !== undefined)
    window.setTimeout(() => void showRenderings(root, location.href), AGAIN)
}

/**
 * Shows in `root` what the page at an address finds, and until then how far that is. False: there is no such page, or no network
 * at first. `wanted`: whether it is still asked for; if not, `root` is left as it is.
 */
export async function showRenderings(
  root: HTMLElement,
  address: string,
  wanted: () => boolean = () => true,
): Promise<boolean> {
  for (;;) {
    const response = await fetch(address).catch(() => undefined)
    if (!wanted()) return true
    if (response?.redirected || (response && !response.ok)) return false
    if (!response && root.dataset.working === undefined) return false
    const page = response && new DOMParser().parseFromString(await response.text(), 'text/html')
    const fresh = page && find(page, '#renderings', HTMLElement)
    if (fresh && wanted()) show(root, fresh)
    if (root.dataset.working === undefined) return true
    await new Promise((done) => window.setTimeout(done, AGAIN))
  }
}

/** The bar that is there moves on: whoever is at the link below it stays. */
function show(root: HTMLElement, fresh: HTMLElement): void {
  const [bar, now] = [root, fresh].map((one) => find(one, 'progress', HTMLProgressElement))
  root.toggleAttribute('data-working', fresh.dataset.working !== undefined)
  if (bar && now) bar.value = now.value
  else root.replaceChildren(...fresh.childNodes)
}
