import { atomsIn, balanced, withoutAtoms } from '../../core/text/atoms.ts'

/** What a paragraph of a file consists of, in order. `markup` is what the file says there. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly markup: string }
  | { readonly kind: 'alone'; readonly markup: string; readonly needed?: boolean }
  /** Halves of a pair name each other by the same object. */
  | { readonly kind: 'open' | 'close'; readonly markup: string; readonly pair: object }

/** A paragraph as a text with atoms, and what stands for each of them. */
export interface Unit<P extends Piece = Piece> {
  readonly text: string
  /** What stands before and behind the text and is no business of a translator: spaces, images, markup round all of it. */
  readonly before: readonly P[]
  readonly inner: readonly P[]
  readonly after: readonly P[]
  /** By sign. */
  readonly atoms: ReadonlyMap<string, P>
}

/** Makes a unit of pieces; undefined where they hold no letter or digit. Spaces in a row are one, as on a page. */
export function unitOf<P extends Piece>(pieces: readonly P[]): Unit<P> | undefined {
  const whole = pieces.filter((piece) => piece.kind !== 'text' || piece.text !== '')
  const partner = partners(whole)
  let [first, last] = [0, whole.length]
  /** The half of a pair whose other does not stand between the edges: such a one goes to the edge. */
  const halved = (at: number) => {
    const other = partner.get(at)
    return isHalf(whole[at]) && (other === undefined || other < first || other >= last)
  }
  for (;;) {
    const [one, other] = [whole[first], whole[last - 1]]
    if (first >= last || !one || !other) return undefined
    if (idle(one) || halved(first)) first += 1
    else if (idle(other) || halved(last - 1)) last -= 1
    else if (one.kind === 'open' && other.kind === 'close' && one.pair === other.pair) {
      first += 1
      last -= 1
    } else break
  }
  const inner = whole.slice(first, last)
  const { text, atoms } = written(inner)
  if (!/[\p{L}\p{N}]/u.test(withoutAtoms(text))) return undefined
  return { text, before: whole.slice(0, first), inner, after: whole.slice(last), atoms }
}

/** Nothing to translate at the edge of a unit. */
function idle(piece: Piece): boolean {
  return piece.kind === 'alone' || (piece.kind === 'text' && piece.text.trim() === '')
}

function isHalf(piece: Piece | undefined): boolean {
  return piece?.kind === 'open' || piece?.kind === 'close'
}

/** Where the other half of each pair is. */
function partners(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const opened = new Map<object, number>()
  const found = new Map<number, number>()
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'open') opened.set(piece.pair, index)
    const at = piece.kind === 'close' ? opened.get(piece.pair) : undefined
    if (at !== undefined) found.set(at, index).set(index, at)
  }
  return found
}

function written<P extends Piece>(inner: readonly P[]): { text: string; atoms: ReadonlyMap<string, P> } {
  const atoms = new Map<string, P>()
  const partner = partners(inner)
  const numbers = new Map<object, number>()
  // A sign of this shape in the file's own words stays what it is: ours are numbered behind it.
  const own = inner.flatMap((piece) => (piece.kind === 'text' ? atomsIn(piece.text) : []))
  let count = own.reduce((highest, { number }) => Math.max(highest, number), 0)
  const parts = inner.map((piece, index) => {
    if (piece.kind === 'text') return piece.text.replaceAll(/[ \t\n\r\f]+/g, ' ')
    if (piece.kind === 'alone' || !partner.has(index)) {
      count += 1
      atoms.set(`⟦${count}/⟧`, piece)
      return `⟦${count}/⟧`
    }
    const number = numbers.get(piece.pair) ?? ++count
    numbers.set(piece.pair, number)
    const sign = piece.kind === 'open' ? `⟦${number}⟧` : `⟦/${number}⟧`
    atoms.set(sign, piece)
    return sign
  })
  return { text: spaced(parts.join('')), atoms }
}

/** One space where what was left out parts two, and none at the ends. */
function spaced(text: string): string {
  return text.replaceAll(/ {2,}/g, ' ').trim()
}

/** A translated text as it is written into the file: plain stretches, and pieces in place of their atoms. */
export function writtenBack<P extends Piece>(unit: Unit<P>, text: string): readonly (string | P)[] {
  const parts: (string | P)[] = []
  const known = atomsIn(text).filter(({ sign }) => unit.atoms.has(sign))
  const sound = new Set(balanced(known))
  let from = 0
  for (const atom of known) {
    const piece = unit.atoms.get(atom.sign)
    parts.push(text.slice(from, atom.start))
    from = atom.end
    if (piece && sound.has(atom)) parts.push(piece)
  }
  parts.push(text.slice(from))
  const lost = [...unit.atoms].filter(([sign, piece]) => isNeeded(piece) && !text.includes(sign))
  return [...parts, ...lost.map(([, piece]) => piece)].filter((part) => part !== '')
}

function isNeeded(piece: Piece): boolean {
  return piece.kind === 'alone' && piece.needed === true
}
