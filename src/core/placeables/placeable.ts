import type { Span } from '../revision/follow.ts'

/** What of a source goes into its translation as it is, or by rule. `short`: an abbreviation. `address`: of the web or of mail. */
export type PlaceableKind = 'tag' | 'address' | 'date' | 'time' | 'money' | 'number' | 'short' | 'name'

/** Offsets are into the source. */
export interface Placeable extends Span {
  readonly kind: PlaceableKind
  /** As it stands in the source. */
  readonly text: string
  /** As the other language writes it, the usual form first; the text itself where nothing changes. At least one. */
  readonly forms: readonly string[]
}

/** How one kind of placeable is found and written in the other language. */
export interface Rule {
  readonly kind: PlaceableKind
  /** Global. Linear in the text: no quantifier overlaps its neighbour. */
  readonly pattern: RegExp
  /** The forms of a match; none: it is not one. A group called `rest` is what the placeable is without what leads to it. */
  readonly forms: (groups: Groups) => readonly string[]
}

/** The named groups of a match; those that matched nothing are empty. */
export type Groups = (name: string) => string
