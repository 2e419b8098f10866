import { find, findAll } from '../dom.ts'
import { showRenderings } from '../renderings/start.ts'
import type { Activation } from './activation.ts'
import { LONGEST, selectedIn } from './finding.ts'
import { showPart, shutPanel, shutPart } from './panel.ts'
import type { Screen } from './screen.ts'
import { sourceWords } from './source-words.ts'
import { insertWords } from './typing.ts'

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
  showPart(screen, section)
  if (chosen) {
    words.value = chosen.words
    side.value = chosen.side
    void look(screen, parts)
  }
  words.focus()
  words.select()
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
  section.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = target?.closest('a')
    const row = link && screen.rows.byId(link.dataset.segment ?? '')
    if (row) {
      event.preventDefault()
      void activation.activate(row)
    }
    const control = target?.closest('button')
    if (control?.id === 'concordance-close') {
      shutPart(screen, section, () => activation.focus('box'))
    } else if (control?.dataset.insert !== undefined) insertFrom(screen, control)
  })
  section.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const all = usable(section)
    const at = all.findIndex((one) => one.contains(document.activeElement))
    if (by === undefined || at === -1) return
    event.preventDefault()
    all.at((at + by) % all.length)?.focus()
  })
}

async function look(screen: Screen, { form, words, found, side }: Parts): Promise<void> {
  const { voice, box, root, rows } = screen
  words.lang = root.dataset[side.value] ?? ''
  delete found.dataset.working
  if (words.value.trim() === '') return found.replaceChildren()
  const asked = addressOf(form)
  const besides = new URLSearchParams({ besides: rows.active?.id ?? '' })
  const wanted = (): boolean => asked === addressOf(form)
  const shown = await showRenderings(found, `${asked}&${besides}`, wanted)
  if (!wanted()) return
  if (!shown) return voice.say(voice.text('markOffline'))
  for (const control of places(found)) control.hidden = !box || box.readOnly || wordsAt(control) === ''
  voice.say((find(found, '[role="status"]', HTMLElement)?.textContent ?? '').trim())
  if (document.activeElement === words) usable(found)[0]?.focus()
}

/** The words that stand there on the translation's side go to the caret. */
function insertFrom(screen: Screen, control: HTMLElement): void {
  const { box, editing } = screen
  const words = wordsAt(control)
  if (!box || box.readOnly || editing?.dataset.loading !== undefined || words === '') return
  shutPanel(screen, () => insertWords(box, words))
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

function usable(within: HTMLElement): readonly HTMLButtonElement[] {
  return places(within).filter(({ hidden }) => !hidden)
}

function chosenIn(
  screen: Screen,
): { readonly words: string; readonly side: 'source' | 'target' } | undefined {
  const { box, rows } = screen
  const written = document.activeElement === box ? selectedIn(box) : ''
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
