import { SuggestionIndex } from '../../core/suggest/index.ts'
import type { Suggestion, SuggestionFrom } from '../../core/suggest/suggestion.ts'
import { member, textMember } from '../dom.ts'
import { replaceRange } from './box.ts'
import type { Choices } from './choices.ts'
import type { Row } from './rows.ts'
import type { Screen } from './screen.ts'

/** What this person wants: a list, a list of which Tab takes the first, or none. */
const WANTED = document.body.dataset.suggest ?? 'arrows'

const FROM: ReadonlySet<string> = new Set(['list', 'link', 'rendering', 'name', 'phrase', 'word'])

/** After two letters of a word, what it may become is offered; nothing is taken unless a key asks for it. */
export function startSuggesting(screen: Screen, choices: Choices): void {
  if (WANTED === 'off') return
  const suggesting = new Suggesting(screen, choices)
  screen.root.addEventListener('focusin', (event) => {
    if (event.target === screen.box && screen.rows.active) void suggesting.ready(screen.rows.active)
  })
  screen.root.addEventListener('input', (event) => {
    if (event.target !== screen.box || !(event instanceof InputEvent)) return
    if (event.inputType === 'insertText' && !event.isComposing) suggesting.offer()
    else choices.close()
  })
}

class Suggesting {
  readonly #screen: Screen
  readonly #choices: Choices
  /** The segment that the index is of, or is on its way for. */
  #segment = ''
  #index: SuggestionIndex | undefined
  /** Where the word begins for which Escape shut the list; -1: none. */
  #left = -1
  #taking = false

  constructor(screen: Screen, choices: Choices) {
    this.#screen = screen
    this.#choices = choices
  }

  /** Asks once for what may be typed in a segment. */
  async ready(row: Row): Promise<void> {
    if (this.#segment === row.id) return
    this.#segment = row.id
    this.#index = undefined
    this.#left = -1
    const response = await fetch(`/api/segments/${row.id}/suggestions`).catch(() => undefined)
    if (this.#segment !== row.id) return
    // Asked again when the box is entered anew.
    if (!response?.ok) this.#segment = ''
    else this.#index = new SuggestionIndex(suggestionsIn(await response.json()))
  }

  offer(): void {
    const { box, voice } = this.#screen
    if (this.#taking || !box || box.readOnly) return
    this.#choices.close()
    const caret = box.selectionStart
    if (!this.#index || caret !== box.selectionEnd) return
    if (/^[\p{L}\p{N}]/u.test(box.value.slice(caret, caret + 2))) return
    const found = this.#index.after(box.value.slice(Math.max(0, caret - CONTEXT), caret))
    const offset = Math.max(0, caret - CONTEXT)
    const [first] = found
    const start = offset + (first?.start ?? 0)
    if (!first || start === this.#left) return
    const notes = new Map(found.map(({ text, from }) => [text, voice.text(`typing.from.${from}`)]))
    this.#choices.open(
      found.map(({ text }) => ({ text, note: notes.get(text) ?? '' })),
      {
        label: voice.text('typing.suggestions'),
        at: -1,
        numbered: false,
        tab: WANTED === 'tab',
        place: start,
        take: ({ text }) => {
          const place = found.find((one) => one.text === text)?.start ?? first.start
          this.#taking = true
          replaceRange(box, offset + place, caret, text)
          this.#taking = false
        },
        left: () => {
          this.#left = start
        },
      },
    )
  }
}

/** Code units before the caret that decide. */
const CONTEXT = 100

function suggestionsIn(answer: unknown): readonly Suggestion[] {
  const list = member(answer, 'suggestions')
  return (Array.isArray(list) ? list : []).flatMap((one: unknown) => {
    const from = textMember(one, 'from')
    return isFrom(from) ? [{ text: textMember(one, 'text'), from }] : []
  })
}

function isFrom(from: string): from is SuggestionFrom {
  return FROM.has(from)
}
