import { member, textMember } from '../dom.ts'
import { keep, readKept } from '../kept.ts'
import { send } from './answers.ts'

/** Articles whose place this browser remembers. */
const MOST = 200
/** What belongs to one visit and not to the place. */
const PASSING = ['lng', 'done', 'tour']
/** Whoever stays in a row as long may go on at another device. Milliseconds. */
const IDLE = 20_000

/** A place, and what the server had when it was come to: another place that the server has since is newer. */
interface Kept {
  readonly place: string
  /** By the server's clock; 0: it had none. */
  readonly base: number
}

/**
 * Where this person was in each article, with which filter: in this browser at once, and on the server once he rests or
 * leaves, so that he goes on there from any device. How the rows are shown to him is this browser's alone.
 */
export class Left {
  readonly #person: string
  readonly #article: string
  /** The newest that the server had. */
  readonly #server: Kept
  #base: number
  /** What the server was told last. */
  #told: string | undefined
  #here: string | undefined
  #timer: number | undefined

  constructor({ dataset }: HTMLElement) {
    this.#person = dataset.me ?? ''
    this.#article = dataset.article ?? ''
    this.#server = { place: dataset.left ?? '', base: Number(dataset.leftAt ?? 0) }
    this.#base = this.#server.base
    this.#told = this.#server.place
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#tell(true)
    })
    window.addEventListener('pagehide', () => void this.#tell(true))
  }

  /** The address that leads back; undefined: this one was asked for, or it is where the person was. */
  back(active: number | undefined): string | undefined {
    const asked = new URLSearchParams(location.search)
    asked.delete('lng')
    if (asked.size > 0 || location.hash !== '') return undefined
    const here = this.#places().get(this.#article)
    const left = here && here.base >= this.#server.base ? here.place : this.#server.place
    const place = new URL(left, location.href)
    const only = place.searchParams.size === 1 && place.searchParams.get('segment') === String(active)
    return only || place.search === '' ? undefined : `${place.search}${place.hash}`
  }

  /** This is where the person is now. */
  keep(): void {
    const query = new URLSearchParams(location.search)
    for (const [name, value] of [...query]) if (PASSING.includes(name) || value === '') query.delete(name)
    this.#here = query.size > 0 ? `?${query}${location.hash}` : ''
    this.#keepHere(this.#here)
    window.clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#tell(), IDLE)
  }

  /** All rows in one page, or the server's pages one at a time. */
  get shown(): 'whole' | 'pages' {
    return readKept(`padan-rows-${this.#person}`) === 'pages' ? 'pages' : 'whole'
  }

  set shown(shown: 'whole' | 'pages') {
    keep(`padan-rows-${this.#person}`, shown)
  }

  /** One that is lost is told again with the next, and this browser knows it meanwhile. */
  async #tell(last = false): Promise<void> {
    window.clearTimeout(this.#timer)
    const place = this.#here
    if (place === undefined || place === this.#told) return
    this.#told = place
    const sending = { person: this.#person, last }
    const answer = await send(`/articles/${this.#article}/places`, { place }, sending)
    if (answer?.status !== 201) {
      this.#told = undefined
      return
    }
    this.#base = Math.max(this.#base, Number(member(answer.body, 'at') ?? 0))
    this.#keepHere(this.#here ?? place)
  }

  #keepHere(place: string): void {
    const places = this.#places()
    places.delete(this.#article)
    places.set(this.#article, { place, base: this.#base })
    keep(`padan-left-${this.#person}`, JSON.stringify(Object.fromEntries([...places].slice(-MOST))))
  }

  #places(): Map<string, Kept> {
    const kept = readKept(`padan-left-${this.#person}`)
    const parsed = parse(kept ?? '{}')
    const names = typeof parsed === 'object' && parsed !== null ? Object.keys(parsed) : []
    return new Map(names.map((name) => [name, keptIn(member(parsed, name))]))
  }
}

function keptIn(value: unknown): Kept {
  return { place: textMember(value, 'place'), base: Number(member(value, 'base') ?? 0) }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
