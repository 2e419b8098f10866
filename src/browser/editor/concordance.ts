import { find, findAll } from '../dom.ts'
import type { Activation } from './activation.ts'
import { showPanel } from './panel.ts'
import type { Screen } from './screen.ts'
import { sourceWords } from './source-words.ts'
import { insertWords } from './typing.ts'

/** How long to wait before the server is asked again how far it is. Milliseconds. */
const AGAIN = 1_000
/** Longest words that are looked for. */
const LONGEST = 200

interface Parts {
  readonly section: HTMLElement
  readonly form: HTMLFormElement
  readonly words: HTMLInputElement
  readonly side: HTMLSelectElement
  readonly found: HTMLElement
}

/** In the side panel, where the words that are selected stand, in the source or in the box, and what stands for them. */
export function openConcordance(screen: Screen): boolean {
  const parts = partsIn(screen)
  if (!parts) return false
  const { section, words, side } = parts
  const chosen = chosenIn(screen)
  section.hidden = false
  showPanel(screen)
  if (chosen) {
    words.value = chosen.words
    side.value = chosen.side
    void look(screen, parts)
  }
  words.focus()
  words.select()
  section.scrollIntoView({ block: 'nearest' })
  return true
}

/** The form asks anew; Enter on a place puts its words at the caret, arrows go from one to the other. */
export function bindConcordance(screen: Screen, activation: Activation): void {
  const parts = partsIn(screen)
  if (!parts) return
  const { section, form } = parts
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void look(screen, parts)
  })
  section.addEventListener('click', ({ target }) => {
    const control = target instanceof Element ? target.closest('button') : null
    if (control?.id === 'concordance-close') {
      section.hidden = true
      activation.focus('box')
    } else if (control?.dataset.insert !== undefined) insertFrom(screen, control)
  })
  section.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const all = places(section)
    const at = all.findIndex((one) => one.contains(document.activeElement))
    if (by === undefined || at === -1) return
    event.preventDefault()
    all.at((at + by) % all.length)?.focus()
  })
}

async function look(screen: Screen, parts: Parts): Promise<void> {
  const { form, words, found } = parts
  const { voice, box } = screen
  const asked = addressOf(form)
  const besides = new URLSearchParams({ besides: screen.rows.active?.id ?? '' })
  if (words.value.trim() === '') return found.replaceChildren()
  const response = await fetch(`${asked}&${besides}`).catch(() => undefined)
  if (response?.redirected || !response?.ok) return voice.say(voice.text('markOffline'))
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const fresh = find(page, '#renderings', HTMLElement)
  // Something else was asked for meanwhile.
  if (!fresh || asked !== addressOf(form)) return
  found.replaceChildren(...fresh.childNodes)
  if (fresh.dataset.working !== undefined) window.setTimeout(() => void look(screen, parts), AGAIN)
  for (const control of places(found)) control.hidden = !box || box.readOnly || !wordsAt(control)
  const said = find(found, '[role="status"]', HTMLElement)?.textContent ?? ''
  voice.say(said.trim())
  if (document.activeElement === words)
    places(found)
      .find(({ hidden }) => !hidden)
      ?.focus()
}

/** The words that stand there on the translation's side go to the caret. */
function insertFrom({ box, editing }: Screen, control: HTMLElement): void {
  const words = wordsAt(control)
  if (box && !box.readOnly && editing?.dataset.loading === undefined && words) insertWords(box, words)
}

/** Empty: none are marked there. Spelt as elsewhere, should a capital be that of a sentence. */
function wordsAt(control: HTMLElement): string {
  const text = control.closest('li')?.querySelector('[data-target]')
  const words = text ? findAll(text, 'mark', HTMLElement).map(({ textContent }) => textContent) : []
  const one = words.join(' ')
  const told = control.closest('.rendering')?.querySelector('h2 > span')?.textContent ?? ''
  return told.toLowerCase() === one.toLowerCase() ? told : one
}

function places(within: HTMLElement): readonly HTMLButtonElement[] {
  return findAll(within, '[data-insert]', HTMLButtonElement)
}

function chosenIn(
  screen: Screen,
): { readonly words: string; readonly side: 'source' | 'target' } | undefined {
  const { box, rows } = screen
  const written =
    box && document.activeElement === box ? box.value.slice(box.selectionStart, box.selectionEnd) : ''
  const words = (written || (sourceWords(rows.active)?.quote ?? '')).trim()
  if (words === '' || words.length > LONGEST) return undefined
  return { words, side: written === '' ? 'source' : 'target' }
}

function addressOf(form: HTMLFormElement): string {
  const asked = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') asked.set(name, value)
  return `${form.action}?${asked}`
}

function partsIn({ root }: Screen): Parts | undefined {
  const section = find(root, '#concordance-panel', HTMLElement)
  const form = find(root, '#concordance-form', HTMLFormElement)
  const words = find(root, '#concordance-q', HTMLInputElement)
  const side = find(root, '#concordance-side', HTMLSelectElement)
  const found = find(root, '#concordance', HTMLElement)
  return section && form && words && side && found && { section, form, words, side, found }
}
