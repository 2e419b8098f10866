import { find, member, textMember } from '../dom.ts'
import type { Row } from './rows.ts'
import type { Screen } from './screen.ts'
import { locale } from './voice.ts'

interface Present {
  readonly id: string
  readonly name: string
  readonly segment: string
}

/** Who else is in which segment: a sign on the row, and all of them in the head of the page. */
export class Presence {
  readonly #screen: Screen
  readonly #list = new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' })
  #others: readonly Present[] = []

  constructor(screen: Screen) {
    this.#screen = screen
  }

  /** The server told anew who is there. */
  take(data: unknown): void {
    const { root, rows, voice } = this.#screen
    const before = this.#others
    const people = member(data, 'people')
    this.#others = (Array.isArray(people) ? people : [])
      .map((one) => ({
        id: textMember(one, 'id'),
        name: textMember(one, 'name'),
        segment: textMember(one, 'segment'),
      }))
      .filter(({ id }) => id !== root.dataset.me)
    for (const { segment } of before) this.#mark(segment)
    this.show()
    const active = rows.active?.id
    const came = this.#others.filter(
      ({ id, segment }) =>
        segment === active && !before.some((one) => one.id === id && one.segment === active),
    )
    if (came.length > 0) voice.say(voice.text('alsoIn', { name: this.#names(came) }))
  }

  /** Again after rows came in. */
  show(): void {
    for (const { segment } of this.#others) this.#mark(segment)
    const { root, rows, voice } = this.#screen
    const place = find(root, '#others', HTMLElement)
    if (!place) return
    const number = new Intl.NumberFormat(locale())
    const said = this.#others.map(({ name, segment }) => {
      const place = rows.numberOf(segment)
      return place ? `${name} (${number.format(place)})` : name
    })
    place.hidden = said.length === 0
    place.textContent = voice.text('alsoHere', { names: this.#list.format(new Set(said)) })
  }

  #mark(segment: string): void {
    const row = this.#screen.rows.byId(segment)
    const there = this.#others.filter((one) => one.segment === segment)
    if (row) mark(row, there, this.#screen.voice.text('inSegment', { name: this.#names(there) }))
  }

  #names(people: readonly Present[]): string {
    return this.#list.format(new Set(people.map(({ name }) => name)))
  }
}

function mark(row: Row, people: readonly Present[], words: string): void {
  row.isHeld = people.length > 0
  const status = find(row.element, '.row-status .status', HTMLElement)
  const old = find(row.element, '.row-here', HTMLElement)
  if (old?.title === words && people.length > 0) return
  old?.remove()
  if (people.length === 0) return
  const sign = document.createElement('span')
  sign.className = 'row-here'
  sign.title = words
  const initials = document.createElement('span')
  initials.setAttribute('aria-hidden', 'true')
  initials.textContent = people.map(({ name }) => initialsOf(name)).join(' ')
  const said = document.createElement('span')
  said.className = 'visually-hidden'
  said.textContent = words
  sign.append(icon(), initials, said)
  // On the line of the status where it fits, so that a row of one line does not grow.
  status?.after(sign)
}

function icon(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
  use.setAttribute('href', '#icon-person')
  svg.append(use)
  return svg
}

/** The first letters of the first and last word of a name. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word = '') => [...word][0]?.toLocaleUpperCase() ?? '').join('')
}
