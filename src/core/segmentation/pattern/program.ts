import { isWord } from './classes.ts'
import type { Assertion, Node } from './syntax.ts'

/** What stands beside a position: the edge of the paragraph, a character of a word, or another. */
export const EDGE = 0
export const WORD = 1
export const OTHER = 2

/** One step of the machine; `next` are indices of steps. */
export type Step =
  | { readonly op: 'set'; readonly set: number; readonly next: number }
  /** What is tried first stands first. */
  | { op: 'fork'; readonly next: number[] }
  /** Where group n begins (slot 2n) or ends (2n + 1). */
  | { readonly op: 'save'; readonly slot: number; readonly next: number }
  | { readonly op: 'assert'; readonly what: Assertion; readonly next: number }
  | { readonly op: 'accept'; readonly rule: number }

/** More steps in one pattern are refused; a repeat counts each time. */
export const MOST_STEPS = 3_000

/** Number of steps that a tree becomes, without making them. */
export function stepsOf(node: Node): number {
  switch (node.op) {
    case 'set':
    case 'assert':
      return 1
    case 'cat':
      return node.parts.reduce((sum, part) => sum + stepsOf(part), 0)
    case 'alt':
      return 1 + node.parts.reduce((sum, part) => sum + stepsOf(part), 0)
    case 'group':
      return 2 + stepsOf(node.part)
    case 'repeat': {
      const times = node.max === Number.POSITIVE_INFINITY ? node.min + 1 : node.max
      return (stepsOf(node.part) + 1) * Math.max(times, 1)
    }
  }
}

/** Sets of characters, each character in one class of those that belong to the same sets. */
export class Alphabet {
  readonly #sets: RegExp[] = []
  readonly #known = new Map<string, number>()
  readonly #classOf = new Map<number, number>()
  readonly #basic = new Int32Array(0x10000)
  readonly #bySign = new Map<string, number>()
  /** By class: which sets it belongs to. Class 0 is the edge, which belongs to none. */
  readonly members: Uint8Array[] = [new Uint8Array(0)]
  /** By class: EDGE, WORD or OTHER. */
  readonly kinds: number[] = [EDGE]

  /** Number of a set; all sets have to be known before the first character is asked for. */
  setOf(source: string, ignoreCase: boolean): number {
    const key = `${ignoreCase ? 'i' : ''}:${source}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.#sets.length)
    return this.#sets.push(new RegExp(`^[${source}]$`, ignoreCase ? 'vi' : 'v')) - 1
  }

  classOf(point: number): number {
    const known = point < 0x10000 ? this.#basic[point] : this.#classOf.get(point)
    return known || this.#classify(point)
  }

  #classify(point: number): number {
    const character = String.fromCodePoint(point)
    const member = Uint8Array.from(this.#sets, (set) => (set.test(character) ? 1 : 0))
    const kind = isWord(character) ? WORD : OTHER
    const sign = `${kind}${member.join('')}`
    let found = this.#bySign.get(sign)
    if (found === undefined) {
      found = this.members.push(member) - 1
      this.kinds.push(kind)
      this.#bySign.set(sign, found)
    }
    if (point < 0x10000) this.#basic[point] = found
    else this.#classOf.set(point, found)
    return found
  }
}

/** The steps of many patterns, all tried at once; read forwards, or backwards over the text. */
export class Program {
  readonly steps: Step[] = []
  readonly starts: number[] = []
  readonly #alphabet: Alphabet
  readonly #backwards: boolean

  constructor(alphabet: Alphabet, backwards: boolean) {
    this.#alphabet = alphabet
    this.#backwards = backwards
  }

  add(node: Node, ignoreCase: boolean, rule: number): void {
    this.starts.push(this.#emit(node, ignoreCase, this.#push({ op: 'accept', rule })))
  }

  #push(step: Step): number {
    return this.steps.push(step) - 1
  }

  /** Built from the end: `next` is where a match of `node` goes on. */
  #emit(node: Node, ignoreCase: boolean, next: number): number {
    switch (node.op) {
      case 'set':
        return this.#push({ op: 'set', set: this.#alphabet.setOf(node.source, ignoreCase), next })
      case 'assert':
        return this.#push({ op: 'assert', what: node.what, next })
      case 'cat': {
        const parts = this.#backwards ? node.parts : node.parts.toReversed()
        return parts.reduce((after, part) => this.#emit(part, ignoreCase, after), next)
      }
      case 'alt':
        return this.#push({ op: 'fork', next: node.parts.map((part) => this.#emit(part, ignoreCase, next)) })
      case 'group': {
        const [first, last] = this.#backwards ? [1, 0] : [0, 1]
        const end = this.#push({ op: 'save', slot: 2 * node.number + last, next })
        const part = this.#emit(node.part, ignoreCase, end)
        return this.#push({ op: 'save', slot: 2 * node.number + first, next: part })
      }
      case 'repeat':
        return this.#repeat(node, ignoreCase, next)
    }
  }

  #repeat(
    { part, min, max, lazy }: Extract<Node, { op: 'repeat' }>,
    ignoreCase: boolean,
    next: number,
  ): number {
    const inTurn = (again: number): number[] => (lazy ? [next, again] : [again, next])
    let after = next
    if (max === Number.POSITIVE_INFINITY) {
      const loop: number[] = []
      after = this.#push({ op: 'fork', next: loop })
      loop.push(...inTurn(this.#emit(part, ignoreCase, after)))
    } else {
      for (let i = min; i < max; i++)
        after = this.#push({ op: 'fork', next: inTurn(this.#emit(part, ignoreCase, after)) })
    }
    for (let i = 0; i < min; i++) after = this.#emit(part, ignoreCase, after)
    return after
  }
}
