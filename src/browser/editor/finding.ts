import { find } from '../dom.ts'
import type { Screen } from './screen.ts'

/** Longest text that is looked for. */
export const LONGEST = 200

/** To the search in the whole article, for the words that are selected, if any are. */
export function openSearch({ root, box }: Screen): boolean {
  const link = find(root, '#search', HTMLAnchorElement)
  if (!link) return false
  const words = selectedIn(box) || (document.getSelection()?.toString() ?? '')
  const address = new URL(link.href)
  if (words.trim() !== '' && words.length <= LONGEST && !/[\n\r]/.test(words))
    address.searchParams.set('q', words)
  location.assign(address)
  return true
}

export function selectedIn(box: HTMLTextAreaElement | undefined): string {
  return box === undefined ? '' : box.value.slice(box.selectionStart, box.selectionEnd)
}
