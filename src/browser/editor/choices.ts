import { find, findAll } from '../dom.ts'
import { Mirror } from './mirror.ts'
import type { Screen } from './screen.ts'

/** Something that can be put into the text box. */
export interface Choice {
  readonly text: string
  /** What it is of, or where it comes from. */
  readonly note: string
  /** BCP 47 tag of the note; without it the page's. */
  readonly noteLanguage?: string
  readonly used?: boolean
}

export interface Shown {
  /** What the list is, for those who hear it. */
  readonly label: string
  /** Number of the choice that Enter takes; -1: none until an arrow key marks one. */
  readonly at: number
  /** Asked for by a key: 1 to 9 take a choice, and any other key shuts the list. */
  readonly numbered: boolean
  /** Tab takes the first choice also while none is marked. */
  readonly tab: boolean
  /** Where in the text the list points to. UTF-16 code units. */
  readonly place: number
  readonly take: (choice: Choice) => void
  /** Escape shut it. */
  readonly left?: () => void
}

const NUMBERED = 9

/**
 * The one list of choices at the text box. The focus stays in the box; what is marked is said by `aria-activedescendant`.
 * While nothing is marked, no key but the arrows and Escape is the list's.
 */
export class Choices {
  readonly #screen: Screen
  readonly #mirror: Mirror
  #shown: Shown | undefined
  #choices: readonly Choice[] = []
  #at = -1

  constructor(screen: Screen) {
    this.#screen = screen
    this.#mirror = new Mirror(screen)
    // Before any other key of the page.
    document.addEventListener(
      'keydown',
      (event) => {
        if (!this.#shown || event.isComposing || event.target !== screen.box) return
        if (!this.#press(event)) return
        event.preventDefault()
        event.stopPropagation()
      },
      true,
    )
    screen.root.addEventListener('focusout', (event) => {
      if (event.target === screen.box) this.close()
    })
    screen.root.addEventListener('pointerdown', (event) => {
      if (event.target === screen.box) this.close()
    })
    window.addEventListener('resize', () => this.#follow())
  }

  get isOpen(): boolean {
    return this.#shown !== undefined
  }

  open(choices: readonly Choice[], shown: Shown): void {
    this.close()
    const { box, root } = this.#screen
    if (!box || choices.length === 0) return
    this.#shown = shown
    this.#choices = choices
    const list = document.createElement('ul')
    list.id = ID
    list.className = 'offers'
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', shown.label)
    list.append(...choices.map((choice, index) => this.#option(choice, index)))
    root.append(list)
    this.#place(list, box, shown.place)
    box.setAttribute('aria-autocomplete', 'list')
    box.setAttribute('aria-controls', ID)
    this.#mark(shown.at)
  }

  close(): void {
    if (!this.#shown) return
    this.#shown = undefined
    find(this.#screen.root, `#${ID}`, HTMLElement)?.remove()
    for (const name of ['aria-activedescendant', 'aria-controls', 'aria-autocomplete'])
      this.#screen.box?.removeAttribute(name)
  }

  /** Whether a key was the list's. */
  #press(event: KeyboardEvent): boolean {
    const { key } = event
    const shown = this.#shown
    if (!shown || HELD.has(key)) return false
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey
    if (plain && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const count = this.#choices.length
      if (this.#at < 0) this.#mark(key === 'ArrowDown' ? 0 : count - 1)
      else this.#mark((this.#at + (key === 'ArrowDown' ? 1 : count - 1)) % count)
      return true
    }
    if (plain && key === 'Escape') {
      this.close()
      shown.left?.()
      return true
    }
    const chosen = plain ? this.#chosenBy(key, shown) : undefined
    if (chosen) this.#take(chosen)
    else if (shown.numbered) this.close()
    return chosen !== undefined
  }

  #chosenBy(key: string, { numbered, tab }: Shown): Choice | undefined {
    if (key === 'Enter') return this.#choices[this.#at]
    if (key === 'Tab') return this.#choices[this.#at < 0 && tab ? 0 : this.#at]
    return numbered && /^[1-9]$/.test(key) ? this.#choices[Number(key) - 1] : undefined
  }

  #take(choice: Choice): void {
    const shown = this.#shown
    this.close()
    shown?.take(choice)
  }

  #option({ text, note, noteLanguage, used = false }: Choice, index: number): HTMLElement {
    const option = document.createElement('li')
    option.id = `${ID}-${index}`
    option.setAttribute('role', 'option')
    if (used) option.dataset.used = ''
    if (this.#shown?.numbered) {
      const key = document.createElement('kbd')
      key.textContent = index < NUMBERED ? String(index + 1) : ''
      option.append(key)
    }
    const words = document.createElement('span')
    words.className = 'choice-text'
    words.lang = this.#screen.root.dataset.target ?? 'en'
    words.textContent = text
    const said = document.createElement('span')
    said.className = 'meta'
    if (noteLanguage !== undefined) said.lang = noteLanguage
    said.textContent = note
    option.append(words, said)
    if (used) {
      const hidden = document.createElement('span')
      hidden.className = 'visually-hidden'
      hidden.textContent = this.#screen.voice.text('typing.used')
      option.append(hidden)
    }
    // Before the box loses the focus, which would shut the list.
    option.addEventListener('mousedown', (event) => {
      event.preventDefault()
      const choice = this.#choices[index]
      if (choice) this.#take(choice)
    })
    return option
  }

  #mark(at: number): void {
    const { box, root } = this.#screen
    this.#at = at
    const options = findAll(root, `#${ID} > [role="option"]`, HTMLElement)
    for (const [index, option] of options.entries())
      option.setAttribute('aria-selected', String(index === at))
    const marked = options[at]
    if (marked) box?.setAttribute('aria-activedescendant', marked.id)
    else box?.removeAttribute('aria-activedescendant')
    const list = marked?.parentElement
    if (!marked || !list) return
    // The list alone moves, never the page.
    if (marked.offsetTop < list.scrollTop) list.scrollTop = marked.offsetTop
    const below = marked.offsetTop + marked.offsetHeight - list.clientHeight
    if (below > list.scrollTop) list.scrollTop = below
  }

  /** A window of another size wraps the text anew. */
  #follow(): void {
    const list = find(this.#screen.root, `#${ID}`, HTMLElement)
    const { box } = this.#screen
    if (this.#shown && list && box) this.#place(list, box, this.#shown.place)
  }

  /** Under the place in the text, or over it where there is no room below. */
  #place(list: HTMLElement, box: HTMLTextAreaElement, place: number): void {
    const at = this.#rect(box, place)
    const frame = this.#screen.root.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height } = list
    const room = window.innerHeight - FOOT - at.bottom
    const over = room < height && at.top - HEAD > room
    const left = Math.max(
      0,
      Math.min(at.left, document.documentElement.clientWidth - width - GAP) - frame.left,
    )
    // Inside the page also before a window of another size has told of itself.
    list.style.left = `min(${left}px, max(0px, 100% - ${width}px))`
    list.style.top = `${(over ? at.top - height - GAP : at.bottom + GAP) - frame.top}px`
  }

  #rect(box: HTMLTextAreaElement, place: number): DOMRect {
    const node = this.#mirror.text()
    if (!node) return box.getBoundingClientRect()
    const range = document.createRange()
    range.setStart(node, Math.min(place, node.length))
    range.setEnd(node, Math.min(place + 1, node.length))
    const rect = range.getClientRects()[0]
    this.#mirror.hide()
    return rect ?? box.getBoundingClientRect()
  }
}

const ID = 'choices'
const HELD: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta'])
/** Pixels: between the list and its line, and what the bars at the ends of the window take. */
const GAP = 4
const FOOT = 48
const HEAD = 96
