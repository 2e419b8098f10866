import { connected, type Partner } from '../../core/alignment/words/component.ts'
import { find, member } from '../dom.ts'
import { type Link, linksFrom, type Side } from '../links/words.ts'
import { Mirror } from './mirror.ts'
import type { Row } from './rows.ts'
import type { Saver } from './saver.ts'
import type { Screen } from './screen.ts'

/** How long the caret or the pointer rests before links are asked for. Milliseconds. */
const REST = 300

interface Known {
  /** The texts that the places count in. */
  readonly source: string
  readonly target: string
  readonly words: Readonly<Record<Side, readonly { readonly start: number; readonly end: number }[]>>
  readonly links: readonly Link[]
}

/**
 * Lights up, in the active segment, what belongs to the word under the pointer or the caret, on both sides. Nothing while
 * what was typed is not saved, or where a browser cannot paint words without touching the text (`CSS.highlights`).
 */
export function lightWords(screen: Screen, saver: Saver): void {
  if (!('highlights' in CSS)) return
  const light = new Light(screen, saver)
  screen.root.addEventListener('pointermove', (event) =>
    light.point(event.target, event.clientX, event.clientY),
  )
  screen.root.addEventListener('pointerleave', () => light.dark())
  document.addEventListener('selectionchange', () => light.caret())
  screen.root.addEventListener('input', () => light.dark())
  // A window of another size wraps the text anew.
  window.addEventListener('resize', () => {
    light.dark()
    light.caret()
  })
}

class Light {
  readonly #screen: Screen
  readonly #saver: Saver
  readonly #mirror: Mirror
  #known: Known | undefined
  #timer = 0
  /** What is lit, so that the same is not painted again. */
  #lit = ''

  constructor(screen: Screen, saver: Saver) {
    this.#screen = screen
    this.#saver = saver
    this.#mirror = new Mirror(screen)
  }

  point(target: EventTarget | null, x: number, y: number): void {
    const row = this.#screen.rows.active
    if (!row || !(target instanceof Element) || !row.element.contains(target)) return
    const side = target.closest('.source-text')
      ? 'source'
      : target === this.#screen.box
        ? 'target'
        : undefined
    if (!side) return
    const known = this.#ready(row)
    const node = known && this.#node(side, row)
    const word = node && known.words[side].find((one) => covers(rangeOf(node, one), x, y))
    if (word) this.#show(row, { side, ...word })
  }

  caret(): void {
    const { box, rows } = this.#screen
    const row = rows.active
    if (!row || !box || document.activeElement !== box) return
    const known = this.#ready(row)
    const at = box.selectionStart
    const word = known?.words.target.find(({ start, end }) => start <= at && at <= end)
    if (word) this.#show(row, { side: 'target', ...word })
    else this.dark()
  }

  dark(): void {
    if (this.#lit === '') return
    this.#lit = ''
    for (const name of NAMES) CSS.highlights.delete(name)
    this.#mirror.hide()
  }

  /** The links of the row's texts of now; asks for them where they are not here yet. */
  #ready(row: Row): Known | undefined {
    const text = this.#screen.box?.value ?? row.target
    if (text === '' || this.#saver.isPending(row.id) || row.revision === '') return undefined
    if (this.#known?.target === text && this.#known.source === row.source) return this.#known
    this.dark()
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#ask(row, text), REST)
    return undefined
  }

  async #ask(row: Row, target: string): Promise<void> {
    const response = await fetch(`/api/segments/${row.id}/links`).catch(() => undefined)
    if (!response?.ok) return
    const answer: unknown = await response.json()
    const words = {
      source: spansIn(member(answer, 'source'), row.source),
      target: spansIn(member(answer, 'target'), target),
    }
    // Somebody else's text, or one whose line ends HTML changed: places would not fit.
    if (!words.source || !words.target) return
    const { source, target: spans } = { source: words.source, target: words.target }
    this.#known = {
      source: row.source,
      target,
      words: { source, target: spans },
      links: linksFrom(member(answer, 'links')),
    }
    if (this.#screen.rows.active?.id === row.id) this.caret()
  }

  #show(row: Row, word: Partner | (Omit<Partner, 'sure'> & { readonly sure?: boolean })): void {
    const lit = `${row.id} ${word.side} ${word.start} ${this.#known?.target}`
    if (lit === this.#lit || !this.#known) return
    this.dark()
    this.#lit = lit
    const ranges = new Map<(typeof NAMES)[number], Range[]>(NAMES.map((name) => [name, []]))
    for (const one of connected(this.#known.links, word)) {
      const node = this.#node(one.side, row)
      const same = one.side === word.side && one.start === word.start
      if (node)
        ranges.get(same ? 'link-word' : one.sure ? 'link-sure' : 'link-possible')?.push(rangeOf(node, one))
    }
    for (const [name, found] of ranges) CSS.highlights.set(name, new Highlight(...found))
  }

  #node(side: Side, row: Row): Text | undefined {
    const shown = side === 'source' ? find(row.element, '.source-text', HTMLElement) : undefined
    const node = side === 'source' ? shown?.firstChild : this.#mirror.text()
    return node instanceof Text ? node : undefined
  }
}

const NAMES = ['link-word', 'link-sure', 'link-possible'] as const

/** Where words stand in a text; undefined where one of them is not there. */
function spansIn(value: unknown, text: string) {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  const spans = list.map((one) => ({
    start: Number(member(one, 'start')),
    end: Number(member(one, 'end')),
    text: member(one, 'text'),
  }))
  return spans.every((one) => text.slice(one.start, one.end) === one.text) ? spans : undefined
}

function rangeOf(node: Text, { start, end }: { readonly start: number; readonly end: number }): Range {
  const range = document.createRange()
  range.setStart(node, Math.min(start, node.length))
  range.setEnd(node, Math.min(end, node.length))
  return range
}

function covers(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  )
}
