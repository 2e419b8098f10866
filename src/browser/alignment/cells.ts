import { find, findAll } from '../dom.ts'

export type Side = 'source' | 'target'

/** A sentence on the screen. */
export interface Cell {
  readonly card: HTMLElement
  readonly bead: HTMLElement
  readonly number: number
  readonly side: Side
  readonly sentence: number
}

export function cellOf(element: EventTarget | null): Cell | undefined {
  const card = element instanceof Element ? element.closest('.card') : null
  const bead = card?.closest('.bead')
  if (!(card instanceof HTMLElement) || !(bead instanceof HTMLElement)) return undefined
  const [side, sentence] = card.id.split('-')
  return {
    card,
    bead,
    number: numberOf(bead),
    side: side === 'target' ? 'target' : 'source',
    sentence: Number(sentence),
  }
}

export function numberOf(bead: HTMLElement): number {
  return Number(bead.dataset.bead)
}

export function beadAt(root: HTMLElement, number: number): HTMLElement | undefined {
  return find(root, `#bead-${number}`, HTMLElement)
}

export function cardsIn(bead: ParentNode, side: Side): readonly HTMLElement[] {
  return findAll(bead, `.cell[data-side="${side}"] .card`, HTMLElement)
}

/** The sentence some places from this one on its side. */
export function beside(root: HTMLElement, { card, side }: Cell, by: number): HTMLElement | undefined {
  const cards = cardsIn(root, side)
  return cards[cards.indexOf(card) + by]
}

/** The nearest sentence of a side: in the same bead, or else in those behind and before. */
export function across(root: HTMLElement, { bead, number }: Cell, side: Side): HTMLElement | undefined {
  const [own] = cardsIn(bead, side)
  if (own) return own
  const cards = cardsIn(root, side)
  return cards.find((card) => (cellOf(card)?.number ?? 0) > number) ?? cards.at(-1)
}

/** A sentence of a neighbouring bead: on the same side, if it has one there. */
export function inNext(root: HTMLElement, { number, side }: Cell, by: number): HTMLElement | undefined {
  const bead = beadAt(root, number + by)
  if (!bead) return undefined
  return cardsIn(bead, side)[0] ?? find(bead, '.card', HTMLElement)
}

/** The next doubtful bead on this page. */
export function doubtfulAfter(root: HTMLElement, number: number): HTMLElement | undefined {
  const found = findAll(root, '.bead[data-doubtful]', HTMLElement).find((bead) => numberOf(bead) > number)
  return found && find(found, '.card', HTMLElement)
}
