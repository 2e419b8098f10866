import { fill, find, findAll } from '../dom.ts'
import { type Cell, cardsIn } from './cells.ts'

/** Beads `[from, until)` that are chosen. */
export interface Chosen {
  readonly from: number
  readonly until: number
}

/** Points the tools at a sentence and at the beads that are chosen. */
export function aimTools(
  root: HTMLElement,
  texts: ReadonlyMap<string, string>,
  cell: Cell,
  { from, until }: Chosen,
): void {
  const values = { bead: from, until, side: cell.side, sentence: cell.sentence }
  for (const form of findAll(root, '.tool-form', HTMLFormElement))
    for (const [name, value] of Object.entries(values)) {
      const field = find(form, `[name="${name}"]`, HTMLInputElement)
      if (field) field.value = String(value)
    }
  const where = find(root, '#where', HTMLElement)
  if (where) where.textContent = whereIs(texts, cell)
  for (const text of findAll(root, '.sentence-text', HTMLTextAreaElement)) {
    text.value = cell.card.textContent ?? ''
    text.lang = cell.card.lang
  }
  for (const select of findAll(root, '[data-tool="split"] select', HTMLSelectElement))
    offer(select, cell, texts)
  const keep = find(root, 'button[data-key="keep"]', HTMLButtonElement)
  const act = cell.bead.dataset.left === undefined ? 'leave' : 'keep'
  if (keep && keep.value !== act) {
    keep.value = act
    keep.firstChild?.replaceWith(`${texts.get(`act.${act}`) ?? ''} `)
  }
}

function whereIs(texts: ReadonlyMap<string, string>, { bead, number, side, sentence }: Cell): string {
  const language = texts.get(side) ?? ''
  const where = fill(texts.get('where') ?? '', { bead: number + 1, language, sentence: sentence + 1 })
  const doubts = find(bead, '.gutter-doubt', HTMLElement)?.title ?? ''
  return doubts === '' ? where : `${where} · ${doubts}`
}

/** Where the second part may begin: at each sentence of the bead, or behind the last. */
function offer(select: HTMLSelectElement, cell: Cell, texts: ReadonlyMap<string, string>): void {
  const side = select.dataset.side === 'target' ? 'target' : 'source'
  const cards = cardsIn(cell.bead, side)
  const sentences = cards.map(({ id }) => Number(id.split('-')[1]))
  const chosen = side === cell.side ? cell.sentence : (sentences[1] ?? sentences[0])
  const options = cards.map((card, index) => {
    const sentence = sentences[index] ?? 0
    return new Option(card.textContent ?? '', String(sentence), false, sentence === chosen)
  })
  const end = cell.bead.dataset[`${side}End`]
  select.replaceChildren(...options, new Option(texts.get('split.nothing') ?? '', end))
}
