import type { Screen } from './screen.ts'

/** What decides where words of a text box stand. */
const LIKE = [
  'font',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'padding',
  'borderWidth',
  'textIndent',
  'tabSize',
] as const

/**
 * The text of the active box once more, unseen and exactly over it, since words inside a text box can neither be found
 * nor painted. Not there for assistive technology, nor for the pointer.
 */
export class Mirror {
  readonly #screen: Screen
  readonly #element = document.createElement('div')

  constructor(screen: Screen) {
    this.#screen = screen
    this.#element.className = 'box-mirror'
    this.#element.setAttribute('aria-hidden', 'true')
  }

  /** The text over the box as it is now; undefined where there is no box. */
  text(): Text | undefined {
    const { box, form } = this.#screen
    if (!box || !form) return undefined
    const element = this.#element
    if (element.parentElement !== form) form.append(element)
    element.hidden = false
    if (element.textContent !== box.value) element.textContent = box.value
    const style = getComputedStyle(box)
    for (const name of LIKE) element.style[name] = style[name]
    element.style.left = `${box.offsetLeft}px`
    element.style.top = `${box.offsetTop - box.scrollTop}px`
    // Inside the page also after a window of another size has made the box narrower.
    element.style.width = `min(${box.offsetWidth}px, 100% - ${box.offsetLeft}px)`
    const node = element.firstChild
    return node instanceof Text ? node : undefined
  }

  hide(): void {
    this.#element.hidden = true
  }
}
