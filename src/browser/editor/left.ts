import { member } from '../dom.ts'
import { keep, readKept } from '../kept.ts'

/** Articles whose place is remembered. */
const MOST = 200
/** What belongs to one visit and not to the place. */
const PASSING = ['lng', 'done']

/** Where this person was in each article, with which filter, and how the rows are shown to him; kept in this browser. */
export class Left {
  readonly #person: string
  readonly #article: string

  constructor(person: string, article: string) {
    this.#person = person
    this.#article = article
  }

  /** The address that leads back; undefined: this one was asked for, or it is where the person was. */
  back(active: number | undefined): string | undefined {
    const asked = new URLSearchParams(location.search)
    asked.delete('lng')
    if (asked.size > 0 || location.hash !== '') return undefined
    const left = this.#places().get(this.#article)
    if (left === undefined) return undefined
    const place = new URL(left, location.href)
    const only = place.searchParams.size === 1 && place.searchParams.get('segment') === String(active)
    return only || place.search === '' ? undefined : `${place.search}${place.hash}`
  }

  /** This is where the person is now. */
  keep(): void {
    const query = new URLSearchParams(location.search)
    for (const [name, value] of [...query]) if (PASSING.includes(name) || value === '') query.delete(name)
    const { hash } = location
    const places = this.#places()
    places.delete(this.#article)
    if (query.size > 0) places.set(this.#article, `?${query}${hash}`)
    const kept = [...places].slice(-MOST)
    keep(`padan-left-${this.#person}`, JSON.stringify(Object.fromEntries(kept)))
  }

  /** All rows in one page, or the server's pages one at a time. */
  get shown(): 'whole' | 'pages' {
    return readKept(`padan-rows-${this.#person}`) === 'pages' ? 'pages' : 'whole'
  }

  set shown(shown: 'whole' | 'pages') {
    keep(`padan-rows-${this.#person}`, shown)
  }

  #places(): Map<string, string> {
    const kept = readKept(`padan-left-${this.#person}`)
    const parsed = parse(kept ?? '{}')
    const names = typeof parsed === 'object' && parsed !== null ? Object.keys(parsed) : []
    return new Map(names.map((name) => [name, String(member(parsed, name))]))
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
