import { connected } from '../../core/alignment/words/component.ts'
import type { Span } from '../../core/revision/follow.ts'
import { find, findAll, member } from '../dom.ts'

export type Side = 'source' | 'target'

/** A word on the screen. */
export interface Word extends Span {
  readonly element: HTMLElement
  readonly side: Side
}

/** A link as it is shown; one whose words are gone is not among them. */
export interface Link {
  readonly source: Span
  readonly target: Span
  readonly score: number
  readonly state: string
  readonly sure: boolean
}

/** The links that the server gave, but for stale ones. */
export function linksFrom(json: unknown): readonly Link[] {
  const list: readonly unknown[] = Array.isArray(json) ? json : []
  return list.flatMap((one) => {
    const [source, target] = [spanFrom(member(one, 'source')), spanFrom(member(one, 'target'))]
    const state = String(member(one, 'state'))
    if (!source || !target || state === 'stale') return []
    return [
      { source, target, state, score: Number(member(one, 'score')), sure: member(one, 'sure') === true },
    ]
  })
}

/** The words of a board and the links between them. */
export class Words {
  readonly links: readonly Link[]
  readonly #all: readonly Word[]

  constructor(root: HTMLElement) {
    this.links = linksFrom(JSON.parse(root.dataset.links ?? '[]'))
    this.#all = (['source', 'target'] as const).flatMap((side) =>
      findAll(root, `.links-line[data-side="${side}"] .links-word`, HTMLElement).map((element) => {
        return { element, side, start: Number(element.dataset.start), end: Number(element.dataset.end) }
      }),
    )
  }

  of(side: Side): readonly Word[] {
    return this.#all.filter((word) => word.side === side)
  }

  at(target: EventTarget | null): Word | undefined {
    const element = target instanceof Element ? target.closest('.links-word') : null
    return this.#all.find((word) => word.element === element)
  }

  /** The word of a side that begins there. */
  startingAt(side: Side, start: number): Word | undefined {
    return this.of(side).find((word) => word.start === start)
  }

  /** The words that a span covers. */
  within(side: Side, { start, end }: Span): readonly Word[] {
    return this.of(side).filter((word) => word.start < end && word.end > start)
  }

  /** What lights up with a word, itself among it, and whether by sure links alone. */
  lit(word: Word): readonly { readonly word: Word; readonly sure: boolean }[] {
    return connected(this.links, word).flatMap((partner) =>
      this.within(partner.side, partner).map((found) => ({ word: found, sure: partner.sure })),
    )
  }

  /** The links that end in a word. */
  linksOf(word: Word): readonly Link[] {
    return this.links.filter((link) => link[word.side].start < word.end && link[word.side].end > word.start)
  }

  /** The word beside it, or on the other side its partner, or what stands about as far on. */
  towards(word: Word, way: 'before' | 'behind' | 'across'): Word | undefined {
    const line = this.of(word.side)
    const place = line.indexOf(word)
    if (way !== 'across') return line[place + (way === 'behind' ? 1 : -1)]
    const side = word.side === 'source' ? 'target' : 'source'
    const [link] = this.linksOf(word).toSorted((a, b) => b.score - a.score)
    const [partner] = link ? this.within(side, link[side]) : []
    const other = this.of(side)
    return partner ?? other[Math.round((place / Math.max(1, line.length - 1)) * (other.length - 1))]
  }
}

export function lineOf(root: HTMLElement): HTMLElement | undefined {
  return find(root, '.links-lines', HTMLElement)
}

function spanFrom(value: unknown): Span | undefined {
  const ends: readonly unknown[] = Array.isArray(value) ? value : []
  const [start, end] = ends
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined
}
