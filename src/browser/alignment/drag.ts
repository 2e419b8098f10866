import { findAll } from '../dom.ts'
import { type Cell, cardsIn, cellOf, numberOf } from './cells.ts'

export interface Drop {
  readonly act: 'merge' | 'up' | 'down'
  /** Number of the bead that it is done to. */
  readonly bead: number
}

/** Cards onto the cards of the next bead join both; onto the room about them, they move over. The tools do the same. */
export function bindDrag(
  root: HTMLElement,
  dropped: (cell: Cell, drop: Drop) => void,
  refused: () => void,
): void {
  let held: Cell | undefined
  root.addEventListener('dragstart', (event) => {
    held = cellOf(event.target)
    if (!held || !event.dataTransfer) return
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', held.card.textContent ?? '')
  })
  root.addEventListener('dragover', (event) => {
    unmark(root)
    const place = placeOf(event.target)
    if (!held || !place || place.dataset.side !== held.side) return
    event.preventDefault()
    const card = cellOf(event.target)?.card
    const drop = dropOn(held, place, card)
    if (!drop) return
    if (drop.act === 'merge' && card) card.dataset.drop = 'merge'
    else place.dataset.drop = 'shift'
  })
  root.addEventListener('drop', (event) => {
    const place = placeOf(event.target)
    const cell = held
    end()
    if (!cell || !place || place.dataset.side !== cell.side) return
    event.preventDefault()
    const drop = dropOn(cell, place, cellOf(event.target)?.card)
    if (drop) dropped(cell, drop)
    else refused()
  })
  root.addEventListener('dragend', end)

  function end(): void {
    held = undefined
    unmark(root)
  }
}

function placeOf(target: EventTarget | null): HTMLElement | undefined {
  const place = target instanceof Element ? target.closest('.cell') : null
  return place instanceof HTMLElement ? place : undefined
}

function dropOn(cell: Cell, place: HTMLElement, card: HTMLElement | undefined): Drop | undefined {
  const bead = place.closest('.bead')
  const by = bead instanceof HTMLElement ? numberOf(bead) - cell.number : 0
  if (Math.abs(by) !== 1) return undefined
  if (card) return { act: 'merge', bead: Math.min(cell.number, cell.number + by) }
  const cards = cardsIn(cell.bead, cell.side)
  const outer = by < 0 ? cards[0] : cards.at(-1)
  return outer === cell.card ? { act: by < 0 ? 'up' : 'down', bead: cell.number } : undefined
}

function unmark(root: HTMLElement): void {
  for (const marked of findAll(root, '[data-drop]', HTMLElement)) delete marked.dataset.drop
}
