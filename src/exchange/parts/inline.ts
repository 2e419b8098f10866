import { type Atom, atomsIn, balanced } from '../../core/text/atoms.ts'
import { ALONE, CLOSES, OPENS, PAIRS } from './code-names.ts'
import { carried, type XmlMarkup } from './xml.ts'
import type { ReadElement } from './xml-reader.ts'

/** How a format writes atoms; a half without its other in the text: undefined stays the sign it is. */
export interface InlineCodes {
  readonly pair: readonly [open: (id: number) => string, close: (id: number) => string]
  readonly alone: (id: number) => string
  readonly half?: Readonly<Record<'open' | 'close', (id: number) => string>>
}

export const CODES_12: InlineCodes = {
  pair: [(id) => `<g id="${id}">`, () => '</g>'],
  alone: (id) => `<x id="${id}"/>`,
  half: { open: (id) => `<bx id="${id}"/>`, close: (id) => `<ex id="${id}"/>` },
}

/**
 * Of a segment of a unit in which `taken` are the numbers of codes of segments before: XLIFF 2 lets an id stand for one code
 * of a unit. Halves would have to name each other across segments, which no tool's edits keep.
 */
export function codes21(segment: number, taken: ReadonlySet<number>): InlineCodes {
  const idOf = (number: number) => (taken.has(number) ? `padan.${segment}.${number}` : `${number}`)
  return {
    pair: [(number) => `<pc id="${idOf(number)}">`, () => '</pc>'],
    alone: (number) => `<ph id="${idOf(number)}"/>`,
  }
}

/** `i` pairs them inside of a text, `x` with those of the other language. */
export const CODES_TMX: InlineCodes = {
  pair: [(id) => `<bpt i="${id}" x="${id}"/>`, (id) => `<ept i="${id}"/>`],
  alone: (id) => `<ph x="${id}"/>`,
  half: {
    open: (id) => `<it pos="begin" x="${id}"/>`,
    close: (id) => `<it pos="end" x="${id}"/>`,
  },
}

/** A text with its atoms as inline codes, those that its source has too, each once; all else as it is written. */
export function inlineOf(text: string, source: string, codes: InlineCodes): string | XmlMarkup {
  if (!text.includes('⟦')) return text
  const known = new Set(atomsIn(source).map(({ sign }) => sign))
  const seen = new Set<string>()
  const atoms = atomsIn(text).filter(({ sign }) => {
    const first = known.has(sign) && !seen.has(sign)
    seen.add(sign)
    return first
  })
  if (atoms.length === 0) return text
  const whole = new Set(balanced(atoms))
  const parts: string[] = []
  let from = 0
  for (const atom of atoms) {
    const code = codeOf(atom, whole.has(atom), codes)
    if (code === undefined) continue
    parts.push(carried(text.slice(from, atom.start), 'text'), code)
    from = atom.end
  }
  return { xml: parts.join('') + carried(text.slice(from), 'text') }
}

function codeOf(
  { role, number }: Atom,
  whole: boolean,
  { pair, alone, half }: InlineCodes,
): string | undefined {
  if (role === 'alone') return alone(number)
  if (!whole) return half?.[role](number)
  return pair[role === 'open' ? 0 : 1](number)
}

/** Codes of the format that a text was made of. What is highlighted (`hi`) is words. */
const TMX_CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'sub'])

/** A text with inline codes as one with atoms, by their numbers; codes without a number are no part of it. */
export function textWithAtoms({ content }: ReadElement): string {
  return content.map((part) => (typeof part === 'string' ? part : signOf(part))).join('')
}

function signOf(element: ReadElement): string {
  const { name, attributes } = element
  const number = numberOf(attributes.get('startRef') ?? attributes.get('rid') ?? attributes.get('id'))
  if (PAIRS.has(name)) {
    const inner = textWithAtoms(element)
    return number === undefined ? inner : `⟦${number}⟧${inner}⟦/${number}⟧`
  }
  if (number !== undefined && ALONE.has(name)) return `⟦${number}/⟧`
  if (number !== undefined && OPENS.has(name)) return `⟦${number}⟧`
  if (number !== undefined && CLOSES.has(name)) return `⟦/${number}⟧`
  return name === 'mrk' ? textWithAtoms(element) : ''
}

/** The same of TMX, whose codes that end name the one that begins by its `i`; those that are not in the other language have no `x`. */
export function tmxTextWithAtoms(segment: ReadElement): string {
  const numbers = new Map(
    segment.children
      .filter(({ name }) => name === 'bpt')
      .map(({ attributes }) => [attributes.get('i'), numberOf(attributes.get('x') ?? attributes.get('i'))]),
  )
  const signs = (element: ReadElement): string =>
    element.content.map((part) => (typeof part === 'string' ? part : sign(part))).join('')
  const sign = (code: ReadElement): string => {
    const { name, attributes } = code
    const paired = name === 'bpt' || name === 'ept'
    const number = paired ? numbers.get(attributes.get('i')) : numberOf(attributes.get('x'))
    if (!TMX_CODES.has(name)) return signs(code)
    if (number === undefined) return ''
    if (name === 'ph') return `⟦${number}/⟧`
    const closes = name === 'ept' || (name === 'it' && attributes.get('pos') === 'end')
    return name === 'bpt' || name === 'it' || closes ? `⟦${closes ? '/' : ''}${number}⟧` : ''
  }
  return signs(segment)
}

function numberOf(id: string | undefined): number | undefined {
  const [, number] = /^(?:padan\.\d+\.)?([1-9]\d{0,4})$/.exec(id ?? '') ?? []
  return number === undefined ? undefined : Number(number)
}
