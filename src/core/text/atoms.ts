/** Inline markup of the file that an article came from, as it stands in a text. */
export interface Atom {
  /** UTF-16 code units into the text. */
  readonly start: number
  readonly end: number
  /** As it is written: `⟦1⟧`, `⟦/1⟧` or `⟦2/⟧`. */
  readonly sign: string
  /** From 1; the two halves of a pair share it. */
  readonly number: number
  readonly role: 'open' | 'close' | 'alone'
}

const ATOM = /⟦(?:(\/)?([1-9]\d{0,4})|([1-9]\d{0,4})(\/))⟧/g

/**
 * The atoms of a text, in order: `⟦1⟧` opens a pair (bold, a link), `⟦/1⟧` closes it, `⟦2/⟧` stands alone (a line break,
 * an image, a footnote's sign).
 */
export function atomsIn(text: string): readonly Atom[] {
  if (!text.includes('⟦')) return []
  return Array.from(text.matchAll(ATOM), (found) => {
    const [sign, slash, paired, alone] = found
    const role = alone !== undefined ? 'alone' : slash === undefined ? 'open' : 'close'
    return { start: found.index, end: found.index + sign.length, sign, number: Number(paired ?? alone), role }
  })
}

/** A text as its readers see it, without atoms. */
export function withoutAtoms(text: string): string {
  return text.includes('⟦') ? text.replace(ATOM, '') : text
}

/** Whether a place lies inside an atom, where nothing may be cut. */
export function insideAtom(text: string, at: number): boolean {
  return atomsIn(text).some(({ start, end }) => start < at && at < end)
}

export interface AtomFaults {
  /** Signs of the source that the translation does not have, in the source's order. */
  readonly missing: readonly string[]
  /** Signs of the translation that are not in the source, or stand there more often. */
  readonly extra: readonly string[]
  /** Pairs that close before they open, or lie across each other. */
  readonly crossed: readonly number[]
}

/** How the atoms of a translation differ from its source's. Order beyond that of pairs is free: English moves words. */
export function atomFaults(source: string, target: string): AtomFaults {
  const [wanted, given] = [atomsIn(source), atomsIn(target)]
  const left = wanted.map(({ sign }) => sign)
  const extra: string[] = []
  for (const { sign } of given) {
    const at = left.indexOf(sign)
    if (at === -1) extra.push(sign)
    else left.splice(at, 1)
  }
  const paired = new Set(balanced(given).map(({ number }) => number))
  const halves = given.filter(({ role }) => role !== 'alone')
  const whole = (number: number) =>
    ['open', 'close'].every((role) => halves.some((one) => one.number === number && one.role === role))
  const numbers = [...new Set(halves.map(({ number }) => number))]
  return { missing: left, extra, crossed: numbers.filter((number) => whole(number) && !paired.has(number)) }
}

/** A translation with the atoms that it lacks behind it; pairs that were lost whole stand there empty. */
export function withMissingAtoms(source: string, target: string): string {
  return target + atomFaults(source, target).missing.join('')
}

/** The atoms that can be written as markup: pairs that are whole, once each, and do not lie across another. */
export function balanced(atoms: readonly Atom[]): readonly Atom[] {
  const kept = new Set<Atom>()
  const open: Atom[] = []
  const seen = new Set<number>()
  for (const atom of atoms) {
    if (atom.role === 'alone') kept.add(atom)
    else if (atom.role === 'open') {
      if (!seen.has(atom.number)) open.push(atom)
      seen.add(atom.number)
    } else {
      const at = open.findLastIndex(({ number }) => number === atom.number)
      const opening = open[at]
      if (!opening) continue
      // What opened inside and is not closed yet lies across: it goes, the outer pair stays.
      open.length = at
      kept.add(opening).add(atom)
    }
  }
  return atoms.filter((atom) => kept.has(atom))
}
