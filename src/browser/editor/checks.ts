import { type UnwantedWord, warningsOf } from '../../core/checks/check.ts'
import { lengthRatio } from '../../core/text/length.ts'
import { find, textMember } from '../dom.ts'
import type { Row } from './rows.ts'
import { locale, type Voice } from './voice.ts'

/** Whoever types on is not told of what he is about to write. Milliseconds. */
const PAUSE = 300

/**
 * Under the box: what may be wrong with the text as it stands there, by the same rules as the warnings of the article, and
 * how long it is against its source.
 */
export class Checks {
  readonly #root: HTMLElement
  readonly #voice: Voice
  readonly #unwanted: readonly UnwantedWord[]
  readonly #ratio = new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  #timer: number | undefined

  constructor(root: HTMLElement, voice: Voice) {
    this.#root = root
    this.#voice = voice
    this.#unwanted = unwantedIn(root.dataset.unwanted)
  }

  /** Once no more is typed for a moment. */
  soon(row: Row, box: HTMLTextAreaElement): void {
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.show(row, box), PAUSE)
  }

  show(row: Row, box: HTMLTextAreaElement): void {
    window.clearTimeout(this.#timer)
    this.#showLength(row, box)
    const list = find(this.#root, '#segment-warnings', HTMLElement)
    if (!list || list.closest('tr.row') !== row.element) return
    const { source = 'id', target = 'en' } = this.#root.dataset
    const checked = { source: row.source, target: box.value, omitted: box.value.trim() === '' }
    const found = warningsOf({ ...checked, pair: { source, target }, unwanted: this.#unwanted })
    const items = found.flatMap(({ kind, about }) => {
      const words = this.#voice.text(`warning.${kind}`)
      return words === '' ? [] : [item(words, about)]
    })
    list.replaceChildren(...items)
    list.hidden = items.length === 0
  }

  #showLength(row: Row, box: HTMLTextAreaElement): void {
    const place = find(row.element, '#length', HTMLElement)
    if (!place) return
    const ratio = lengthRatio(row.source, box.value)
    const words = ratio === null ? '' : this.#voice.text('length', { ratio: this.#ratio.format(ratio) })
    if (place.textContent !== words) place.textContent = words
  }
}

function item(words: string, about: readonly string[]): HTMLElement {
  const line = document.createElement('li')
  line.textContent = [words, ...(about.length > 0 ? [about.join(', ')] : [])].join(': ')
  return line
}

function unwantedIn(json: string | undefined): readonly UnwantedWord[] {
  const parsed: unknown = JSON.parse(json ?? '[]')
  return (Array.isArray(parsed) ? parsed : []).map((one: unknown) => ({
    avoid: textMember(one, 'avoid'),
    use: textMember(one, 'use'),
  }))
}
