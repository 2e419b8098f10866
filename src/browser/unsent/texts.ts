import { Database } from '../database.ts'
import { member, textMember } from '../dom.ts'

export type SavedState = 'draft' | 'translated'

/** What a confirmation does beside: every segment with the same source gets the text, or this one is set apart from them. */
export type Spread = 'all' | 'apart'

/** A text under the operation that it is sent with, however often and by whichever page. */
export interface Wanted {
  readonly text: string
  readonly state: SavedState
  readonly repeats?: Spread
  readonly operation: string
}

export interface Request extends Wanted {
  /** The revision that it was typed on; null: none. */
  readonly base: string | null
}

/** What one person typed for one segment in one page and the server has not acknowledged. */
export interface Unsent extends Request {
  readonly person: string
  /** Public id of the segment, and its number when it was typed. */
  readonly segment: string
  readonly number: number
  /** Of the article. */
  readonly title: string
  /** The page that it was typed in; see `Tabs`. */
  readonly tab: string
  /** What the base says. */
  readonly baseText: string
  /** An older text that went out and got no answer: it is sent again first. */
  readonly sent: Request | null
  /** When the segment began to wait, in milliseconds: what waits longest goes first. */
  readonly at: number
}

/** Unsent texts in the browser's own database: they survive a reload, a crash and a closed browser. */
export class Texts {
  readonly #person: string
  readonly #tab: string
  readonly #database: Database

  /** `told`: whether this browser keeps anything, each time that changes. */
  constructor(person: string, tab: string, told: (keeps: boolean) => void) {
    this.#person = person
    this.#tab = tab
    this.#database = new Database('padan-unsent', ['person', 'segment', 'tab'], told)
  }

  get keeps(): boolean {
    return this.#database.works
  }

  keep(text: Omit<Unsent, 'person' | 'tab' | 'title'>, title: string): void {
    const kept: Unsent = { ...text, title, person: this.#person, tab: this.#tab }
    this.#database.write((store) => store.put(kept))
  }

  forget(segment: string, tab = this.#tab): void {
    this.#database.write((store) => store.delete([this.#person, segment, tab]))
  }

  /** What other pages left of an article, longest waiting first. */
  leftIn(article: string): Promise<readonly Unsent[]> {
    // The sign behind the dot: no segment of another article lies between.
    return this.#between(`${article}.`, `${article}/`)
  }

  /** What other pages left of any article. */
  left(): Promise<readonly Unsent[]> {
    return this.#between('', '\uffff')
  }

  async #between(from: string, to: string): Promise<readonly Unsent[]> {
    const found = await this.#database.between([this.#person, from], [this.#person, to])
    return found
      .flatMap((one) => unsentFrom(one) ?? [])
      .filter(({ tab }) => tab !== this.#tab)
      .toSorted((one, other) => one.at - other.at)
  }
}

function unsentFrom(found: unknown): Unsent | undefined {
  const request = requestFrom(found)
  const at = member(found, 'at')
  if (!request || typeof at !== 'number') return undefined
  return {
    ...request,
    person: textMember(found, 'person'),
    segment: textMember(found, 'segment'),
    number: Number(member(found, 'number')),
    title: textMember(found, 'title'),
    tab: textMember(found, 'tab'),
    baseText: textMember(found, 'baseText'),
    sent: requestFrom(member(found, 'sent')) ?? null,
    at,
  }
}

function requestFrom(found: unknown): Request | undefined {
  const operation = textMember(found, 'operation')
  if (operation === '') return undefined
  const base = textMember(found, 'base')
  return {
    text: textMember(found, 'text'),
    state: textMember(found, 'state') === 'translated' ? 'translated' : 'draft',
    operation,
    base: base === '' ? null : base,
    ...spreadIn(textMember(found, 'repeats')),
  }
}

function spreadIn(repeats: string): { readonly repeats?: Spread } {
  return repeats === 'all' || repeats === 'apart' ? { repeats } : {}
}
