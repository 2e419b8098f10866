import { fill, find, findAll, textsOf } from '../dom.ts'
import { type Answer, post } from '../editor/answers.ts'
import { newUuid } from '../uuid.ts'
import { drawArcs } from './arcs.ts'
import { lineOf, type Side, type Word, Words } from './words.ts'

/**
 * The words of a segment and the lines between them, to be seen and mended by mouse, keys and touch: on a page of their
 * own, or in the editor's dialog.
 */
export function startLinks(root: HTMLElement): void {
  new Board(root).begin()
}

class Board {
  readonly #root: HTMLElement
  #words: Words
  #picked: Word | undefined
  #lit: ReadonlySet<Word> = new Set()
  /** Operations that undo takes back, the newest last. */
  readonly #done: string[] = []
  #busy = false

  constructor(root: HTMLElement) {
    this.#root = root
    this.#words = new Words(root)
  }

  begin(): void {
    const root = this.#root
    root.addEventListener('pointerover', (event) => this.#over(event.target))
    root.addEventListener('focusin', (event) => this.#over(event.target, true))
    root.addEventListener('click', (event) => this.#click(event.target))
    root.addEventListener('keydown', (event) => this.#key(event))
    root.addEventListener('submit', (event) => this.#submit(event))
    new ResizeObserver(() => this.#draw()).observe(root)
    this.#show()
  }

  #show(): void {
    this.#words = new Words(this.#root)
    this.#picked = undefined
    this.#lit = new Set()
    const lines = lineOf(this.#root)
    if (lines) lines.hidden = false
    for (const side of ['source', 'target'] as const)
      this.#words.of(side)[0]?.element.setAttribute('tabindex', '0')
    const undo = find(this.#root, '#links-undo', HTMLButtonElement)
    if (undo) undo.disabled = this.#done.length === 0
    this.#draw()
  }

  #draw(): void {
    drawArcs(this.#root, this.#words, this.#lit)
  }

  #over(target: EventTarget | null, focused = false): void {
    const word = this.#words.at(target)
    if (!word) return
    if (focused)
      for (const { element } of this.#words.of(word.side))
        element.tabIndex = element === word.element ? 0 : -1
    const lit = this.#words.lit(word)
    for (const one of findAll(this.#root, '.links-word', HTMLElement)) delete one.dataset.lit
    for (const { word: one, sure } of lit) one.element.dataset.lit = sure ? 'sure' : 'possible'
    word.element.dataset.lit = 'word'
    this.#lit = new Set(lit.map((one) => one.word))
    this.#draw()
    if (this.#picked) return
    const partners = lit.flatMap((one) => (one.word.side === word.side ? [] : [textOf(one.word)])).join(' ')
    this.#say(partners === '' ? 'none' : 'pair', { word: textOf(word), partners })
  }

  #click(target: EventTarget | null): void {
    if (target instanceof Element && target.closest('#links-undo')) return void this.#undo()
    const word = this.#words.at(target)
    if (!word || this.#root.dataset.writable === undefined) return
    // Safari gives no focus to a button that is clicked.
    word.element.focus()
    const picked = this.#picked
    if (picked && picked.side !== word.side) void this.#link([pairOf(picked, word)], true)
    else this.#pick(picked?.element === word.element ? undefined : word)
  }

  #pick(word: Word | undefined): void {
    this.#picked?.element.removeAttribute('aria-pressed')
    this.#picked = word
    word?.element.setAttribute('aria-pressed', 'true')
    if (word) this.#say('picked', { word: textOf(word) })
    else this.#over(document.activeElement)
  }

  #key(event: KeyboardEvent): void {
    const word = this.#words.at(event.target)
    if (event.isComposing || event.altKey) return
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && this.#done.length > 0) {
      event.preventDefault()
      void this.#undo()
    } else if (word && !event.ctrlKey && !event.metaKey && this.#act(word, event.key)) event.preventDefault()
  }

  /** Whether the key means something on a word. */
  #act(word: Word, key: string): boolean {
    const way = WAYS[key]
    if (way) this.#words.towards(word, way)?.element.focus()
    else if (key === 'Escape' && this.#picked) this.#pick(undefined)
    else if ((key === 'Delete' || key === 'Backspace') && this.#root.dataset.writable !== undefined)
      this.#unlink(word)
    else return false
    return true
  }

  /** What is picked on the other side, or else every partner. */
  #unlink(word: Word): void {
    const picked = this.#picked
    if (picked && picked.side !== word.side) return void this.#link([pairOf(picked, word)], false)
    void this.#link(this.#words.linksOf(word), false)
  }

  async #link(pairs: readonly Pair[], linked: boolean): Promise<void> {
    const { segment, revision } = this.#root.dataset
    const words = pairs.map((pair) => this.#quote(pair)).join(', ')
    const bodies = pairs.map(({ source, target }) => ({
      source: [source.start, source.end],
      target: [target.start, target.end],
      linked,
      revision,
      operation: newUuid(),
    }))
    await this.#send(
      bodies.map((body) => ({ path: `/segments/${segment}/links`, body })),
      linked ? 'linked' : 'unlinked',
      words,
    )
  }

  /** What a form of the list says is said without leaving the page. */
  #submit(event: SubmitEvent): void {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    event.preventDefault()
    const body = { ...Object.fromEntries(new FormData(form)), operation: newUuid() }
    const words = form.closest('li')?.querySelector('span')?.textContent?.trim() ?? ''
    const apart = 'linked' in body ? body.linked === 'false' : form.id !== 'links-new'
    void this.#send([{ path: new URL(form.action).pathname, body }], apart ? 'unlinked' : 'linked', words)
  }

  async #undo(): Promise<void> {
    const reverts = this.#done.at(-1)
    const article = this.#root.dataset.article ?? ''
    if (reverts === undefined || this.#busy) return
    const answer = await this.#once(() =>
      post(`/articles/${article}/reversals`, { reverts, operation: newUuid() }),
    )
    if (answer?.kind === 'done') {
      this.#done.pop()
      await this.#reload()
      this.#say('undone')
    } else this.#refused(answer)
  }

  async #send(
    asked: readonly { readonly path: string; readonly body: { readonly operation: string } }[],
    said: 'linked' | 'unlinked',
    words: string,
  ): Promise<void> {
    if (asked.length === 0 || this.#busy) return
    let last: Answer | undefined
    for (const { path, body } of asked) {
      last = await this.#once(() => post(path, body))
      if (last?.kind !== 'done') break
      if (last.id !== null) this.#done.push(body.operation)
    }
    if (last?.kind !== 'done') return this.#refused(last)
    await this.#reload()
    this.#say(said, { words })
  }

  async #once(act: () => Promise<Answer>): Promise<Answer | undefined> {
    this.#busy = true
    try {
      return await act()
    } finally {
      this.#busy = false
    }
  }

  /** The board as the server has it now; the focus stays on its word. */
  async #reload(): Promise<void> {
    const root = this.#root
    const word = this.#words.at(document.activeElement)
    const id = document.activeElement?.id ?? ''
    const response = await fetch(`/segments/${root.dataset.segment}/links`).catch(() => undefined)
    if (response?.redirected || !response?.ok) return
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const fresh = find(page, '#links', HTMLElement)
    if (!fresh) return
    const listed = find(root, '#links-listed', HTMLDetailsElement)?.open ?? true
    root.replaceChildren(...fresh.childNodes)
    Object.assign(root.dataset, fresh.dataset)
    const list = find(root, '#links-listed', HTMLDetailsElement)
    if (list) list.open = listed
    this.#show()
    const same = word && this.#words.startingAt(word.side, word.start)?.element
    const kept = id === '' ? undefined : find(root, `#${CSS.escape(id)}:not(:disabled)`, HTMLElement)
    ;(same ?? kept ?? this.#words.of('source')[0]?.element)?.focus()
  }

  #quote({ source, target }: Pair): string {
    const words = (side: Side, span: Pair[Side]) => this.#words.within(side, span).map(textOf).join(' ')
    return `${words('source', source)} → ${words('target', target)}`
  }

  #refused(answer: Answer | undefined): void {
    if (answer?.kind === 'refused') this.#say('refused', { message: answer.message })
    else this.#say(answer?.kind === 'signedOut' ? 'signedOut' : 'offline')
  }

  #say(key: string, values: Readonly<Record<string, string>> = {}): void {
    const place = find(this.#root, '#links-said', HTMLElement)
    if (place) place.textContent = fill(textsOf(this.#root.dataset.texts).get(key) ?? '', values)
  }
}

type Pair = Record<Side, { readonly start: number; readonly end: number }>

const WAYS: Readonly<Record<string, 'before' | 'behind' | 'across'>> = {
  ArrowLeft: 'before',
  ArrowRight: 'behind',
  ArrowUp: 'across',
  ArrowDown: 'across',
}

function pairOf(one: Word, other: Word): Pair {
  const [source, target] = one.side === 'source' ? [one, other] : [other, one]
  return { source, target }
}

function textOf({ element }: Word): string {
  return element.textContent ?? ''
}
