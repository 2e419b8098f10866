import { shareOf } from '../../core/article/share.ts'
import { find, findAll, member } from '../dom.ts'
import { locale, type Voice } from './voice.ts'

const STATUSES = ['final', 'approved', 'translated', 'returned', 'draft', 'untranslated'] as const

interface Tally {
  segments: number
  /** Source words. */
  words: number
}

/** The article's progress as the page shows it: bar, sentence, counts at the filters, words at the foot. */
export class Progress {
  readonly #root: HTMLElement
  readonly #filter: HTMLElement
  readonly #voice: Voice
  readonly #number = new Intl.NumberFormat(locale())
  readonly #percent = new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 })
  #tally: ReadonlyMap<string, Tally>

  constructor(root: HTMLElement, voice: Voice) {
    this.#root = root
    this.#filter = find(root, '.editor-filter', HTMLElement) ?? root
    this.#voice = voice
    const bar = find(root, '.progress', HTMLElement)
    this.#tally = tallyOf(JSON.parse(bar?.dataset.tally ?? '{}'))
  }

  /** A segment changed its status; the server's own tally follows later. */
  move(words: number, from: string, to: string): void {
    const old = this.#tally.get(from)
    const now = this.#tally.get(to)
    if (!old || !now || from === to) return
    old.segments -= 1
    old.words -= words
    now.segments += 1
    now.words += words
    this.#show()
  }

  replace(tally: unknown): void {
    this.#tally = tallyOf(tally)
    this.#show()
  }

  /** So many segments have open comments; no chip where none has, unless it is what is asked for. */
  talking(segments: number): void {
    const chip = find(this.#filter, '.chip[data-has="comments"]', HTMLElement)
    const count = chip && find(chip, '.chip-count', HTMLElement)
    if (count) count.textContent = this.#number.format(segments)
    if (chip?.parentElement) chip.parentElement.hidden = segments === 0 && !chip.hasAttribute('aria-current')
  }

  #show(): void {
    const words = (status: string): number => this.#tally.get(status)?.words ?? 0
    const total = STATUSES.reduce((sum, status) => sum + words(status), 0)
    let at = 0
    for (const status of STATUSES) {
      const width = total === 0 ? 0 : (100 * words(status)) / total
      const part = find(this.#root, `.progress-bar rect[data-status="${status}"]`, SVGElement)
      part?.setAttribute('x', at.toFixed(2))
      part?.setAttribute('width', width.toFixed(2))
      at += width
      const count = this.#number.format(this.#tally.get(status)?.segments ?? 0)
      for (const sign of findAll(this.#filter, `[data-count-of="${status}"]`, HTMLElement))
        sign.textContent = count
    }
    const waiting = this.#number.format(this.#tally.get('translated')?.segments ?? 0)
    for (const sign of findAll(this.#root, '#waiting > span', HTMLElement)) sign.textContent = waiting
    const approved = words('approved') + words('final')
    const done = approved + words('translated')
    this.#write('.progress-text', 'progress', {
      done: this.#percent.format(shareOf(done, total)),
      approved: this.#percent.format(shareOf(approved, total)),
      left: this.#number.format(total - done),
      total: this.#number.format(total),
    })
    this.#write('#words', 'words', { done: this.#number.format(done), total: this.#number.format(total) })
  }

  #write(selector: string, key: string, values: Readonly<Record<string, string>>): void {
    const place = find(this.#root, selector, HTMLElement)
    if (place) place.textContent = this.#voice.text(key, values)
  }
}

function tallyOf(value: unknown): ReadonlyMap<string, Tally> {
  const count = (found: unknown): number => (typeof found === 'number' ? found : 0)
  return new Map(
    STATUSES.map((status) => {
      const found = member(value, status)
      return [status, { segments: count(member(found, 'segments')), words: count(member(found, 'words')) }]
    }),
  )
}
