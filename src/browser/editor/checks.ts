import { isWaived } from '../../core/article/waivers.ts'
import { TEXT_WARNINGS, type UnwantedWord, type Warning, warningsOf } from '../../core/checks/check.ts'
import { lengthRatio } from '../../core/text/length.ts'
import { find, textMember } from '../dom.ts'
import { confirmKeys } from './commands.ts'
import type { Row } from './rows.ts'
import { locale, type Voice } from './voice.ts'
import { waivedIn, warningItem, wordsOf } from './waiving.ts'

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
  /** The segment and text whose confirming was asked about; confirmed again, it is meant. */
  #asked = ''
  #known: { readonly source: string; readonly text: string; readonly found: readonly Warning[] } | undefined

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

  show(row: Row, { value: text }: HTMLTextAreaElement): void {
    window.clearTimeout(this.#timer)
    this.#showLength(row, text)
    const list = find(this.#root, '#segment-warnings', HTMLElement)
    if (!list || list.closest('tr.row') !== row.element) return
    const found = this.found(row, text)
    const items = found.map((one) => warningItem(this.#voice, one, this.isWaived(row, text, one)))
    const asked = this.wasAsked(row, text) && this.standing(row, text).length > 0
    list.replaceChildren(...items, ...(asked ? [question(this.#again)] : []))
    list.hidden = items.length === 0
  }

  /** What may be wrong with a text of the row. */
  found(row: Row, text: string): readonly Warning[] {
    const { source } = row
    if (this.#known?.source === source && this.#known.text === text) return this.#known.found
    const pair = { source: this.#root.dataset.source ?? 'id', target: this.#root.dataset.target ?? 'en' }
    const checked = { source, target: text, omitted: text.trim() === '', pair, unwanted: this.#unwanted }
    const found = warningsOf(checked).filter(({ kind }) => TEXT_WARNINGS.includes(kind))
    this.#known = { source, text, found }
    return found
  }

  /** Whether somebody lets a warning about a text of the row be. */
  isWaived(row: Row, text: string, warning: Warning): boolean {
    return isWaived(
      warning,
      waivedIn(row).filter((one) => one.text === text),
    )
  }

  /** What may be wrong with a text of the row and nobody lets be. */
  standing(row: Row, text: string): readonly Warning[] {
    return this.found(row, text).filter((one) => !this.isWaived(row, text, one))
  }

  /** The text is not confirmed yet: shows and says what is wrong with it, and that confirming it again is meant. */
  ask(row: Row, box: HTMLTextAreaElement): void {
    this.#asked = keyOf(row, box.value)
    this.show(row, box)
    const warnings = this.standing(row, box.value).map((one) => `${wordsOf(this.#voice, one)}.`)
    if (warnings.length > 0) this.#voice.say([...warnings, this.#again].join(' '))
  }

  /** Confirming this text of the row was asked about, and no other since. */
  wasAsked(row: Row, text: string): boolean {
    return this.#asked === keyOf(row, text)
  }

  get #again(): string {
    // Whoever has no keys at hand is told of none.
    const keys = matchMedia('(pointer: coarse)').matches ? '' : confirmKeys()
    return this.#voice.text(keys === '' ? 'warning.againButton' : 'warning.again', { keys })
  }

  #showLength(row: Row, text: string): void {
    const place = find(row.element, '#length', HTMLElement)
    if (!place) return
    const ratio = lengthRatio(row.source, text)
    const words = ratio === null ? '' : this.#voice.text('length', { ratio: this.#ratio.format(ratio) })
    if (place.textContent !== words) place.textContent = words
  }
}

function keyOf({ id }: Row, text: string): string {
  return `${id} ${text}`
}

function question(words: string): HTMLElement {
  const line = document.createElement('li')
  line.className = 'asked'
  line.textContent = words
  return line
}

function unwantedIn(json: string | undefined): readonly UnwantedWord[] {
  const parsed: unknown = JSON.parse(json ?? '[]')
  return (Array.isArray(parsed) ? parsed : []).map((one: unknown) => ({
    avoid: textMember(one, 'avoid'),
    use: textMember(one, 'use'),
  }))
}
