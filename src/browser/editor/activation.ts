import { find, findAll } from '../dom.ts'
import { replaceText } from './box.ts'
import { type Choice, hideConflict, mergedText, showConflict } from './conflict.ts'
import { handOver, surround } from './handover.ts'
import { Place } from './place.ts'
import { Row } from './rows.ts'
import type { Saver } from './saver.ts'
import type { Screen } from './screen.ts'
import { catchUp } from './told.ts'

/** Where the focus goes with a row: into its box, or on the row itself for single keys. */
export type Focus = 'box' | 'row'

/**
 * Moves the one text box from row to row. The box is there at once, with what the list shows; the rest (notes, review,
 * history) follows from the server, so that nothing typed meanwhile is lost.
 */
export class Activation {
  readonly #screen: Screen
  readonly #saver: Saver
  readonly #place: Place
  #turn = 0
  #ready = Promise.resolve()

  /** `moved`: the address names another row now. */
  constructor(screen: Screen, saver: Saver, moved: () => void) {
    this.#screen = screen
    this.#saver = saver
    this.#place = new Place(screen, moved)
  }

  /** Takes over the row that the server made active. */
  begin(): void {
    const row = this.#screen.rows.active
    if (row) {
      this.#saver.enter(row.id, row.revision, row.target)
      this.#restore(row)
    }
    this.#screen.freshen()
    if (!row) return
    if (new URLSearchParams(location.search).has('segment')) {
      this.#arrive(row)
      // Going to the address's fragment, the browser takes the focus away again, as late as when all is loaded.
      if (document.readyState !== 'complete')
        window.addEventListener('load', () => requestAnimationFrame(() => this.#arrive(row)), { once: true })
    }
  }

  #arrive(row: Row): void {
    const lost = document.activeElement === document.body || document.activeElement === null
    if (!lost || this.#screen.rows.active?.id !== row.id) return
    row.reveal()
    this.focus('box')
  }

  async activate(row: Row, focus: Focus = 'box'): Promise<void> {
    const { rows } = this.#screen
    const left = rows.active
    if (left?.element === row.element) {
      row.reveal()
      this.focus(focus)
      return
    }
    this.#saver.flush()
    if (left) this.#leave(left)
    this.#turn += 1
    const turn = this.#turn
    row.current = true
    row.note('')
    this.#carry(row)
    if (left?.isGone && this.#saver.textOf(left.id) === undefined) left.element.remove()
    row.reveal()
    this.focus(focus)
    this.#place.show(row)
    this.#ready = this.refresh(turn)
    await this.#ready
  }

  /** Numbers are others now, or as many more or fewer. */
  renumbered(): void {
    const row = this.#screen.rows.active
    if (!row) return
    this.#place.show(row)
    this.#name(row)
  }

  /**
   * The active row's segment is there no longer. Whoever has typed in it, or is at something else about it, stays until he
   * goes; anybody else is at the one that took its place, should that be beside it and have come just now.
   */
  goneFrom(row: Row, isNew: (row: Row) => boolean): void {
    const { rows, box, voice } = this.#screen
    row.isGone = true
    const heir = [rows.beside(row, -1), rows.beside(row, 1)].filter((one) => one instanceof Row).find(isNew)
    const { activeElement } = document
    const free = activeElement === box || activeElement === row.element || activeElement === document.body
    if (!heir || !free || this.#saver.textOf(row.id) !== undefined) return
    const status = this.#screen.statusName(heir.status)
    voice.say(voice.text('now', { number: heir.number, status }))
    void this.activate(heir, activeElement === box ? 'box' : 'row')
  }

  /**
   * Does it once all about the active row is there: what a decision is about comes a moment after the row. Not at all,
   * should another row be active by then. Says whether it was done, or may be.
   */
  whenReady(act: () => boolean): boolean {
    const turn = this.#turn
    if (this.#screen.editing?.dataset.loading === undefined) return act()
    void this.#ready.then(() => {
      if (turn === this.#turn) act()
    })
    return true
  }

  /** Reads the parts round the box of the active row anew. */
  async refresh(turn = this.#turn): Promise<void> {
    const row = this.#screen.rows.active
    if (!row) return
    const base = this.#saver.baseOf(row.id)
    const response = await fetch(`/segments/${row.id}/editor`).catch(() => undefined)
    if (!response && turn === this.#turn) this.#screen.blankPanel(row)
    if (response?.redirected || !response?.ok) return
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    if (turn !== this.#turn || this.#screen.rows.active?.id !== row.id) return
    // Something newer was saved meanwhile: what came would put an older text into the box.
    if (this.#saver.baseOf(row.id) !== base) return this.refresh(turn)
    this.#install(row, page)
  }

  /** The focus is always on something that has a name: the box, else the row. */
  focus(where: Focus): void {
    const { box, rows } = this.#screen
    if (where === 'box' && box) {
      box.focus({ preventScroll: true })
      box.setSelectionRange(box.value.length, box.value.length)
    } else rows.active?.focus()
  }

  #leave(row: Row): void {
    const { box } = this.#screen
    if (box && (box.readOnly || this.#saver.textOf(row.id) !== undefined)) row.target = box.value
    row.current = false
    hideConflict(this.#screen.root)
  }

  /** The box comes along, filled with what the row shows. */
  #carry(row: Row): void {
    const { editing, box, form } = this.#screen
    this.#saver.enter(row.id, row.revision, row.target)
    if (!editing || !box || !form) {
      editing?.remove()
      return
    }
    editing.dataset.loading = ''
    editing.dataset.segment = row.id
    form.setAttribute('action', `/segments/${row.id}/revisions`)
    box.value = row.target
    row.cell?.append(editing)
    this.#name(row)
    this.#screen.setBase(this.#saver.baseOf(row.id))
    this.#restore(row)
    this.#screen.freshen()
  }

  #install(row: Row, page: Document): void {
    const { editing, box, form, root } = this.#screen
    const again = editing !== undefined && editing.dataset.loading === undefined
    const finish = again ? this.#keepTyped() : () => {}
    const fresh = find(page, '#editing', HTMLElement)
    const panel = find(page, '#segment-panel', HTMLElement)
    if (panel) find(root, '#segment-panel', HTMLElement)?.replaceChildren(...panel.childNodes)
    if (!fresh) return
    const freshForm = find(fresh, '#target-form', HTMLFormElement)
    // It takes no text any more, and what was typed is not saved: that stays in sight.
    const held = box !== undefined && !freshForm && this.#saver.textOf(row.id) !== undefined
    if (held) {
      finish()
      return
    }
    if (editing && box && form && freshForm) {
      this.#adopt(row, fresh, freshForm)
      surround(editing, form, fresh, freshForm)
      delete editing.dataset.loading
    } else {
      editing?.remove()
      row.cell?.append(fresh)
    }
    this.#screen.setBase(this.#saver.baseOf(row.id))
    this.#screen.freshen()
    this.#showConflict(row)
    finish()
  }

  #keepTyped(): () => void {
    const { root } = this.#screen
    const parts = (): readonly HTMLElement[] => findAll(root, '#editing, #segment-panel', HTMLElement)
    return handOver(parts, () => this.focus('row'))
  }

  /** Who reads by ear hears the right number also while nothing comes from the server. */
  #name({ number }: Row): void {
    const { form, voice } = this.#screen
    const label = form && find(form, 'label', HTMLElement)
    if (label) label.textContent = voice.text('label', { number })
  }

  /** The label names the segment; the text is taken over unless something was typed meanwhile. */
  #adopt(row: Row, fresh: HTMLElement, freshForm: HTMLFormElement): void {
    const { form, box } = this.#screen
    const label = find(freshForm, 'label', HTMLElement)
    const own = form && find(form, 'label', HTMLElement)
    if (own) own.textContent = label?.textContent ?? ''
    if (!box || this.#saver.textOf(row.id) !== undefined) return
    const text = find(freshForm, 'textarea', HTMLTextAreaElement)?.value ?? ''
    this.#saver.rebase(row.id, fresh.dataset.base ?? '', text)
    row.revision = fresh.dataset.base ?? ''
    if (box.value !== text) box.value = text
  }

  /** What was typed and never acknowledged comes back; what was refused is tried again. */
  #restore(row: Row): void {
    const { box } = this.#screen
    const text = this.#saver.textOf(row.id)
    if (box && text !== undefined && box.value !== text) box.value = text
    this.#saver.again(row.id)
    this.#showConflict(row)
  }

  /** The active row has what another page left of it. */
  restored(row: Row): void {
    const { voice } = this.#screen
    this.#restore(row)
    this.#screen.fitBox()
    voice.say(voice.text('restored'))
  }

  /** A save of the active row met another text. */
  conflicted(row: Row): void {
    this.#restore(row)
  }

  #showConflict(row: Row): void {
    const conflict = this.#saver.conflictOf(row.id)
    if (conflict && this.#screen.box)
      showConflict(this.#screen, conflict, row.number, (choice) => {
        if (choice === 'merge') this.#merge(row)
        else this.#choose(row, choice)
      })
  }

  #choose(row: Row, choice: Exclude<Choice, 'merge'>): void {
    const { box, root } = this.#screen
    const conflict = this.#saver.conflictOf(row.id)
    if (!box || !conflict) return
    hideConflict(root)
    row.note('')
    const { theirs, mine, before } = conflict
    if (choice === 'theirs') {
      box.value = theirs?.text ?? ''
      row.target = box.value
      row.revision = theirs?.id ?? ''
      this.#screen.setStatus(row, theirs?.status ?? 'untranslated')
    }
    if (choice === 'mine') box.value = before ?? mine.text
    this.#saver.resolve(row.id, choice === 'theirs' ? 'theirs' : 'mine', box.value, mine.state)
    if (choice === 'theirs' && catchUp(this.#screen, this.#saver, row)) void this.refresh()
    this.#screen.setBase(this.#saver.baseOf(row.id))
    this.#screen.fitBox()
    this.focus('box')
  }

  /** Both texts in the box, to be gone over; nothing is sent yet. */
  #merge(row: Row): void {
    const { box } = this.#screen
    const conflict = this.#saver.conflictOf(row.id)
    if (!box || !conflict) return
    this.#saver.beginMerge(row.id)
    const merged = mergedText(conflict)
    if (merged !== undefined) replaceText(box, merged)
    this.#showConflict(row)
    this.focus('box')
  }
}
