import { fill, find, findAll, textsOf } from '../dom.ts'
import { fieldsOf, post } from '../forms.ts'
import { across, beadAt, beside, type Cell, cellOf, doubtfulAfter, inNext } from './cells.ts'
import { bindDrag } from './drag.ts'
import { bindKeys, explainKeys } from './keys.ts'
import { refresh } from './page.ts'
import { realign } from './realign.ts'
import { aimTools, type Chosen } from './tools.ts'

/** The alignment screen: keys and drags send the forms of its tools, one after the other, without leaving the page. */
export function startAlignment(root: HTMLElement): void {
  const texts = textsOf(root.dataset.texts)
  let current = cellOf(find(root, '.card[aria-current]', HTMLElement) ?? null)
  /** Number of the bead from which Shift and the arrows choose. */
  let anchor: number | undefined
  /** Held by Space, to be linked with one of the other side. */
  let pinned: string | undefined
  /** Settles when what was asked before is done: each act is about the beads that the one before left. */
  let turn: Promise<void> = Promise.resolve()

  bindKeys(root, {
    accept: () => press('accept'),
    review: () => press('review'),
    clear: () => press('clear'),
    keep: () => press('keep'),
    up: () => press('up'),
    down: () => press('down'),
    merge: () => press('merge'),
    unlink: () => press('unlink'),
    realign: () => press('realign'),
    join: () => press('join'),
    undo: () => press('undo'),
    redo: () => press('redo'),
    next: () => toDoubtful(),
    split: () => opened('split', current?.side === 'target' ? '[name="cutTarget"]' : '[name="cutSource"]'),
    edit: () => opened('edit', 'textarea'),
    cut: () => opened('cut', 'textarea'),
    link: (cell) => pin(cell),
    above: (cell) => moved(beside(root, cell, -1)),
    below: (cell) => moved(beside(root, cell, 1)),
    source: (cell) => moved(cell.side === 'source' ? undefined : across(root, cell, 'source')),
    target: (cell) => moved(cell.side === 'target' ? undefined : across(root, cell, 'target')),
    'range-up': (cell) => extended(cell, -1),
    'range-down': (cell) => extended(cell, 1),
  })
  root.addEventListener('focusin', ({ target }) => aim(cellOf(target)))
  root.addEventListener('click', (event) => {
    const cell = cellOf(event.target)
    if (cell && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      anchor = undefined
      cell.card.focus()
      aim(cell)
    }
    const link = event.target instanceof Element ? event.target.closest('#next-doubtful') : null
    if (link && current && toDoubtful()) event.preventDefault()
  })
  root.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    sendForm(event.target, fieldsOf(event.target, event.submitter))
  })
  bindDrag(
    root,
    (cell, { act, bead }) => {
      aim(cell)
      const form = find(root, '.tool-form', HTMLFormElement)
      if (!form) return
      const fields = fieldsOf(form)
      fields.set('act', act)
      fields.set('bead', String(bead))
      sendForm(form, fields)
    },
    () => say(texts.get('noDrop') ?? ''),
  )
  explainKeys(root)
  if (new URLSearchParams(location.search).has('at')) current?.card.focus()

  function aim(cell: Cell | undefined): void {
    if (!cell) return
    current?.card.removeAttribute('aria-current')
    for (const card of findAll(root, '.card[aria-current]', HTMLElement)) card.removeAttribute('aria-current')
    cell.card.setAttribute('aria-current', 'true')
    current = cell
    const chosen = chosenAt(cell)
    for (const bead of findAll(root, '.bead[data-chosen]', HTMLElement)) delete bead.dataset.chosen
    for (let number = chosen.from; anchor !== undefined && number < chosen.until; number += 1) {
      const bead = beadAt(root, number)
      if (bead) bead.dataset.chosen = ''
    }
    aimTools(root, texts, cell, chosen)
  }

  function chosenAt({ number }: Cell): Chosen {
    const other = anchor ?? number
    return { from: Math.min(number, other), until: Math.max(number, other) + 1 }
  }

  function moved(card: HTMLElement | undefined): boolean {
    if (!card) return false
    anchor = undefined
    card.focus()
    card.scrollIntoView({ block: 'nearest' })
    return true
  }

  function extended(cell: Cell, by: number): boolean {
    const card = inNext(root, cell, by)
    if (!card) return false
    anchor ??= cell.number
    card.focus()
    const now = cellOf(card)
    const { from, until } = now ? chosenAt(now) : { from: 0, until: 0 }
    say(fill(texts.get('range') ?? '', { from: from + 1, to: until }))
    return true
  }

  function press(key: string): boolean {
    // In its turn: the button then stands for the beads as they are by then.
    turn = turn.then(() => {
      const button = find(root, `button[data-key="${key}"]`, HTMLButtonElement)
      if (!button?.form || button.disabled) return undefined
      return act(button.form.action, fieldsOf(button.form, button))
    })
    return true
  }

  function sendForm({ action }: HTMLFormElement, fields: URLSearchParams): void {
    turn = turn.then(() => act(action, fields))
  }

  async function act(action: string, fields: URLSearchParams): Promise<void> {
    // The head tells a repeat; an operation would be the same for another act that is sent after a lost answer.
    fields.delete('operation')
    const send = fields.get('act') === 'realign' ? realign(root, action, fields) : post(action, fields)
    const refusal = await send.catch(lost)
    alarm(refusal ?? '')
    await renew()
    if (refusal === undefined) {
      const figures = find(root, '#figures', HTMLElement)?.textContent?.trim() ?? ''
      say(fill(texts.get('done') ?? '', { figures }))
    }
  }

  async function renew(): Promise<void> {
    anchor = undefined
    const { side, sentence } = current ?? { side: 'source', sentence: 0 }
    const failed = await refresh(root, `${side}:${sentence}`).catch(lost)
    if (failed !== undefined) return alarm(failed)
    explainKeys(root)
    mark()
    find(root, `#${side}-${sentence}`, HTMLElement)?.focus()
  }

  function lost(error: unknown): string {
    if (error instanceof TypeError) return texts.get('offline') ?? ''
    throw error
  }

  function toDoubtful(): boolean {
    const card = doubtfulAfter(root, current?.number ?? -1)
    if (card) return moved(card)
    const link = find(root, '#next-doubtful', HTMLAnchorElement)
    if (!link) say(texts.get('noDoubt') ?? '')
    else location.assign(link.href)
    return true
  }

  function opened(tool: string, field: string): boolean {
    const details = find(root, `details[data-tool="${tool}"]`, HTMLDetailsElement)
    if (!details) return false
    details.open = true
    const box = find(details, field, HTMLElement)
    box?.focus()
    if (box instanceof HTMLTextAreaElement) {
      const caret = tool === 'cut' ? 0 : box.value.length
      box.setSelectionRange(caret, caret)
    }
    return true
  }

  function pin(cell: Cell): boolean {
    const [side, sentence] = (pinned ?? '').split('-')
    if (side === undefined || side === '' || side === cell.side) {
      pinned = pinned === cell.card.id ? undefined : cell.card.id
      mark()
      say(fill(texts.get(pinned ? 'pinned' : 'unpinned') ?? '', { sentence: cell.sentence + 1 }))
      return true
    }
    pinned = undefined
    const form = find(root, '[data-tool="link"] form', HTMLFormElement)
    const far = form && find(form, '[name="far"]', HTMLInputElement)
    if (!form || !far) return false
    far.value = String(Number(sentence) + 1)
    find(form, 'button', HTMLButtonElement)?.click()
    return true
  }

  function mark(): void {
    for (const card of findAll(root, '.card[data-pinned]', HTMLElement)) delete card.dataset.pinned
    const card = pinned === undefined ? undefined : find(root, `#${pinned}`, HTMLElement)
    if (card) card.dataset.pinned = ''
  }

  function say(sentence: string): void {
    const place = find(root, '#alignment-said', HTMLElement)
    if (place) place.textContent = sentence
  }

  function alarm(sentence: string): void {
    const place = find(root, '#alignment-alert', HTMLElement)
    if (!place) return
    place.hidden = sentence === ''
    place.textContent = sentence
  }
}
