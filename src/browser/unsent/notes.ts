import { Database } from '../database.ts'
import { findAll, member, textMember } from '../dom.ts'
import { post } from '../editor/answers.ts'
import { Tabs } from './tabs.ts'

/** Text boxes whose text is kept; `data-keep` names the place, the same on every page that has a box for it. */
const BOXES = 'textarea[data-keep]'

/** What nobody came back to for so long is not kept any longer. Milliseconds. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1_000

/**
 * Comments, replies and notes that one person has typed and not sent: they survive a reload, a crash and a closed browser,
 * and are back in their boxes where a page shows them. What is typed in a page that is still open stays that page's.
 */
export class Notes {
  readonly #person: string
  readonly #tabs: Tabs
  readonly #database: Database
  /** What this page has, by place. */
  readonly #mine = new Map<string, string>()

  constructor(person: string) {
    this.#person = person
    this.#tabs = new Tabs(person)
    this.#database = new Database('padan-notes', ['person', 'place', 'tab'], () => {})
    document.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement && target.matches(BOXES)) this.#typed(target)
    })
    document.addEventListener('submit', (event) => this.#submitted(event))
    void this.#takeOver()
  }

  /** Puts what is kept into boxes that came in, and opens what they lie in. */
  show(within: ParentNode): void {
    if (this.#mine.size === 0) return
    for (const box of findAll(within, BOXES, HTMLTextAreaElement)) {
      const text = this.#mine.get(placeOf(box))
      if (text === undefined || box.value !== box.defaultValue) continue
      box.value = text
      open(box)
    }
  }

  /** What a form says was taken: its boxes are empty again, also those that took their place meanwhile. */
  sent(form: HTMLFormElement): void {
    const places = new Set(findAll(form, BOXES, HTMLTextAreaElement).map(placeOf))
    for (const place of places) this.#forget(place)
    for (const box of findAll(document, BOXES, HTMLTextAreaElement))
      if (places.has(placeOf(box))) box.value = box.defaultValue
  }

  #typed(box: HTMLTextAreaElement): void {
    const place = placeOf(box)
    if (box.value === box.defaultValue || box.value.trim() === '') this.#forget(place)
    else this.#keep(place, box.value)
  }

  #keep(place: string, text: string): void {
    this.#mine.set(place, text)
    const kept = { person: this.#person, place, tab: this.#tabs.name, text, at: Date.now() }
    this.#database.write((store) => store.put(kept))
  }

  #forget(place: string, tab = this.#tabs.name): void {
    if (tab === this.#tabs.name) this.#mine.delete(place)
    this.#database.write((store) => store.delete([this.#person, place, tab]))
  }

  /** Of pages that are gone. */
  async #takeOver(): Promise<void> {
    const left = await this.#database.between([this.#person], [this.#person, '\uffff'])
    const gone = await this.#tabs.gone(left.map((one) => textMember(one, 'tab')))
    for (const one of left) {
      const [place, tab, text] = [textMember(one, 'place'), textMember(one, 'tab'), textMember(one, 'text')]
      if (!gone.has(tab)) continue
      const old = Date.now() - Number(member(one, 'at')) > KEPT_FOR
      if (!old && !this.#mine.has(place)) this.#keep(place, text)
      this.#forget(place, tab)
    }
    this.show(document)
  }

  /**
   * A form that the browser itself would send: whether its text may be forgotten is known only once it was taken. It goes
   * out twice under one operation, so that it happens once.
   */
  #submitted(event: SubmitEvent): void {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return
    if (!findAll(form, BOXES, HTMLTextAreaElement).some((box) => this.#mine.has(placeOf(box)))) return
    event.preventDefault()
    const fields = Object.fromEntries(new FormData(form))
    void post(new URL(form.action).pathname, fields, { person: this.#person }).then(({ kind }) => {
      if (kind === 'done')
        for (const box of findAll(form, BOXES, HTMLTextAreaElement)) this.#forget(placeOf(box))
      form.submit()
    })
  }
}

function placeOf({ dataset }: HTMLElement): string {
  return dataset.keep ?? ''
}

/** Nobody finds a text in something that is folded away. */
function open(box: HTMLElement): void {
  for (let around = box.closest('details'); around; around = around.parentElement?.closest('details') ?? null)
    around.open = true
}

let notes: Notes | undefined

/** What the person on this page has typed and not sent; undefined: nobody is signed in. */
export function notesHere(): Notes | undefined {
  const person = document.getElementById('inbox')?.dataset.person
  if (person !== undefined) notes ??= new Notes(person)
  return notes
}
