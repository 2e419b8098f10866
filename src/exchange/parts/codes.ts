import { atomsIn, balanced } from '../../core/text/atoms.ts'
import { CLOSES, isCode, OPENS, PAIRS } from './code-names.ts'
import { carried } from './xml.ts'
import type { ReadElement } from './xml-reader.ts'

/**
 * The inline codes of a unit of XLIFF, of both its sides, as atoms: a code keeps its number where its id is one, others are
 * numbered behind them. `document` is the text in which the elements have their places (`plainXml`).
 */
export class UnitCodes {
  readonly #document: string
  readonly #numbers = new Map<string, number>()
  readonly #markup = new Map<string, string>()
  #highest = 0

  constructor(document: string, sides: readonly ReadElement[]) {
    this.#document = document
    const own = sides.flatMap(({ text }) => atomsIn(text))
    // A sign of this shape in the file's own words stays what it is.
    this.#highest = own.reduce((highest, { number }) => Math.max(highest, number), 0)
    const keys = new Set(sides.flatMap(codesIn).map(keyOf))
    for (const key of keys) if (isNumber(key) && Number(key) > this.#highest) this.#take(key, Number(key))
    for (const key of keys) if (!this.#numbers.has(key)) this.#take(key, this.#highest + 1)
    for (const side of sides) this.text(side)
  }

  /** One side as a text with atoms. */
  text({ content }: ReadElement): string {
    return content.map((part) => (typeof part === 'string' ? part : this.#sign(part))).join('')
  }

  /** A text with atoms as the inside of an element; an atom that is none of this unit's stands there as it is written. */
  markup(text: string): string {
    const known = atomsIn(text).filter(({ sign }) => this.#markup.has(sign))
    const sound = new Set(balanced(known))
    const written = new Set<string>()
    const parts: string[] = []
    let from = 0
    for (const atom of known) {
      parts.push(carried(text.slice(from, atom.start), 'target'))
      from = atom.end
      const half = atom.role !== 'alone' && !sound.has(atom) && !this.#isHalf(atom.sign)
      if (half || written.has(atom.sign)) continue
      parts.push(this.#markup.get(atom.sign) ?? '')
      written.add(atom.sign)
    }
    return parts.join('') + carried(text.slice(from), 'target')
  }

  /** Whether a sign is an element of its own, which need not lie right to its other half. */
  #isHalf(sign: string): boolean {
    return /\/>$|<\/(?:\w+:)?(?:bpt|ept)>$/.test(this.#markup.get(sign) ?? '')
  }

  #take(key: string, number: number): void {
    this.#numbers.set(key, number)
    this.#highest = Math.max(this.#highest, number)
  }

  #sign(element: ReadElement): string {
    const { name, start, end, inside } = element
    const number = this.#numbers.get(keyOf(element))
    if (number === undefined) return this.text(element)
    if (PAIRS.has(name) && inside.start !== end) {
      const [open, close] = [`⟦${number}⟧`, `⟦/${number}⟧`]
      this.#keep(open, start, inside.start)
      this.#keep(close, inside.end, end)
      return open + this.text(element) + close
    }
    const sign = CLOSES.has(name) ? `⟦/${number}⟧` : OPENS.has(name) ? `⟦${number}⟧` : `⟦${number}/⟧`
    this.#keep(sign, start, end)
    return sign
  }

  #keep(sign: string, start: number, end: number): void {
    if (!this.#markup.has(sign)) this.#markup.set(sign, this.#document.slice(start, end))
  }
}

/** In their order; those inside of what is no text (the native code of `ph`) are none. */
function codesIn(element: ReadElement): readonly ReadElement[] {
  return element.children.flatMap((child) => {
    const inner = PAIRS.has(child.name) || !isCode(child.name) ? codesIn(child) : []
    return isCode(child.name) ? [child, ...inner] : inner
  })
}

/** What both halves of a pair, and both sides, call a code. */
function keyOf({ name, attributes, start }: ReadElement): string {
  const id = attributes.get('id') ?? ''
  if (!isCode(name)) return ''
  const given = attributes.get('rid') ?? attributes.get('startRef') ?? id
  return given === '' ? `at ${start}` : given
}

function isNumber(key: string): boolean {
  return /^[1-9]\d{0,4}$/.test(key)
}
