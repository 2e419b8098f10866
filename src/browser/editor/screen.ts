import { find, findAll, textsOf } from '../dom.ts'
import { notesHere } from '../unsent/notes.ts'
import { tell } from './atoms.ts'
import { Checks } from './checks.ts'
import { explainKeys } from './commands.ts'
import { FreshPage } from './fresh-page.ts'
import { keepLayout } from './layout.ts'
import { Presence } from './presence.ts'
import { Progress } from './progress.ts'
import { Rest } from './rest.ts'
import { type Row, Rows } from './rows.ts'
import { Told } from './told.ts'
import { LastAct } from './undo.ts'
import { Voice } from './voice.ts'

/** The editor's page: its parts, and what changes in several of them together. */
export class Screen {
  readonly root: HTMLElement
  readonly rows: Rows
  readonly rest: Rest
  readonly voice: Voice
  readonly progress: Progress
  readonly presence: Presence
  readonly checks: Checks
  readonly freshPage = new FreshPage()
  readonly told = new Told()
  readonly lastAct: LastAct
  /** Number of the segment whose text was last given to all with the same source; 0: another was confirmed since. */
  spread = 0
  /** When a text was last confirmed, by the clock of the page. */
  confirmed = Number.NEGATIVE_INFINITY
  readonly #statuses: ReadonlyMap<string, string>

  constructor(root: HTMLElement) {
    this.root = root
    this.rows = new Rows(root)
    this.rest = new Rest(root, this.rows)
    this.voice = new Voice(root, textsOf(root.dataset.texts))
    this.progress = new Progress(root, this.voice)
    this.checks = new Checks(root, this.voice)
    this.presence = new Presence(this)
    this.lastAct = new LastAct(root)
    this.#statuses = textsOf(root.dataset.statuses)
  }

  get article(): string {
    return this.root.dataset.article ?? ''
  }

  get editing(): HTMLElement | undefined {
    return find(this.root, '#editing', HTMLElement)
  }

  get form(): HTMLFormElement | undefined {
    return find(this.root, '#target-form', HTMLFormElement)
  }

  get box(): HTMLTextAreaElement | undefined {
    return find(this.root, '#target', HTMLTextAreaElement)
  }

  get panel(): HTMLElement | undefined {
    return find(this.root, '#panel', HTMLElement)
  }

  /** All but the rows, which may be many: there is nothing in them to be looked for but about the active one. */
  get #parts(): readonly HTMLElement[] {
    const beside = [...this.root.children].filter((part) => !part.matches('.editor-body'))
    return [
      ...beside.filter((part) => part instanceof HTMLElement),
      ...[this.panel, this.editing].filter((part) => part !== undefined),
    ]
  }

  statusName(status: string): string {
    return this.#statuses.get(status) ?? ''
  }

  /** A row's number and status, as a sentence. */
  announce({ number, status }: Row): string {
    return this.voice.text('now', { number, status: this.statusName(status) })
  }

  /** The row and the progress follow; `words` counts the row's source. */
  setStatus(row: Row, status: string): void {
    if (status === '' || row.status === status) return
    this.progress.move(row.words, row.status, status)
    row.setStatus(status, this.statusName(status))
  }

  /** Forms of the active row that name the revision they build on. */
  setBase(base: string): void {
    const { editing } = this
    if (!editing) return
    for (const field of findAll(editing, 'input[name="base"]', HTMLInputElement)) field.value = base
  }

  /** Nothing comes from the server: what is about another segment must not stand beside this one. */
  blankPanel(row: Row): void {
    const panel = find(this.root, '#segment-panel', HTMLElement)
    const said = document.createElement('p')
    said.className = 'meta'
    said.textContent = this.voice.text('panelOffline', { number: row.number })
    if (this.editing?.dataset.loading !== undefined) panel?.replaceChildren(said)
  }

  /** After parts came in: tooltips, controls that need a script, the height of the box. */
  freshen(): void {
    for (const part of this.#parts) {
      for (const control of findAll(part, '.scripted', HTMLElement)) control.hidden = false
      explainKeys(this.root, part)
    }
    if (this.editing) keepLayout(this.editing)
    tell(this)
    if (this.rows.active && this.box) this.checks.show(this.rows.active, this.box)
    this.presence.show()
    notesHere()?.show(this.root)
    this.fitBox()
  }

  /** For browsers without `field-sizing`. */
  fitBox(): void {
    const { box } = this
    if (!box || CSS.supports('field-sizing', 'content')) return
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight + 2}px`
  }
}
