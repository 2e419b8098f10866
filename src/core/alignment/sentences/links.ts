import type { Side, WordType } from './tokens.ts'

/** Which words of the two sides may translate each other: for every type of one side, types of the other with a weight. */
export interface Links {
  readonly starts: Int32Array
  readonly others: Int32Array
  /** 0 to 1: the share of the word's uses that the other one explains. */
  readonly weights: Float32Array
}

/** A pair of types with its weight. */
export interface Link {
  readonly source: number
  readonly target: number
  readonly weight: number
}

/** What words mean apart from the texts at hand. */
export interface Knowledge {
  stemSource(word: string): string
  stemTarget(word: string): string
  /** Target stems of a source stem, with weights of 0 to 1. */
  equivalents(sourceStem: string): ReadonlyMap<string, number>
  /** Whether any source stem has this target stem among its equivalents. */
  knowsTarget(stem: string): boolean
  /** Likeness of a source and a target word, 0 to 1. */
  likeness(source: string, target: string): number
}

const SAME = 0.9
const SAME_MARK = 0.6
/** Words that are less alike than this are strangers. */
const LEAST_LIKENESS = 0.75
const SHORTEST_LIKE = 4
const LONGEST_LIKE = 40
/** Of words that begin alike, the most that one word is compared with. */
const MOST_COMPARED = 400

/** Every pair of words that is the same, alike or known: what can be said before the texts are aligned. */
export function knownLinks(source: Side, target: Side, knowledge: Knowledge): readonly Link[] {
  const forms = new Map(target.types.map((type, index) => [type.form, index]))
  const stems = group(target.types, (type) => type.stem)
  const beginnings = group(target.types, beginningOf)
  return source.types.flatMap((type, index) => {
    const found = new Map<number, number>()
    const note = (other: number, weight: number) => found.set(other, Math.max(weight, found.get(other) ?? 0))
    const same = forms.get(type.form)
    if (same !== undefined) note(same, type.kind === 'mark' ? SAME_MARK : SAME)
    for (const [stem, weight] of knowledge.equivalents(type.stem))
      for (const other of stems.get(stem) ?? []) note(other, weight)
    for (const other of beginnings.get(beginningOf(type)) ?? []) {
      const likeness = knowledge.likeness(type.form, target.types[other]?.form ?? '')
      if (likeness >= LEAST_LIKENESS) note(other, likeness * likeness * SAME)
    }
    return [...found].map(([other, weight]) => ({ source: index, target: other, weight }))
  })
}

/** Two letters that words of one origin share in both spellings; empty: not compared by likeness. */
function beginningOf(type: WordType): string {
  const { kind, form } = type
  if (kind === 'number' || kind === 'mark') return ''
  if (form.length < SHORTEST_LIKE || form.length > LONGEST_LIKE) return ''
  return type.form
    .replace(/^ph/, 'f')
    .replace(/^(?:c(?=[^eiyh])|qu?)/, 'k')
    .replace(/^c(?=[eiy])/, 's')
    .slice(0, 2)
}

function group(
  types: readonly WordType[],
  keyOf: (type: WordType) => string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  types.forEach((type, index) => {
    const key = keyOf(type)
    if (key === '') return
    const known = groups.get(key)
    if (!known) groups.set(key, [index])
    else if (known.length < MOST_COMPARED) known.push(index)
  })
  return groups
}

/** The pairs as a table for the source types, or (`back`) for the target types. */
export function tableOf(links: readonly Link[], types: number, back = false): Links {
  const starts = new Int32Array(types + 1)
  for (const link of links) {
    const own = (back ? link.target : link.source) + 1
    starts[own] = (starts[own] ?? 0) + 1
  }
  for (let type = 0; type < types; type++) starts[type + 1] = (starts[type + 1] ?? 0) + (starts[type] ?? 0)
  const next = starts.slice()
  const others = new Int32Array(links.length)
  const weights = new Float32Array(links.length)
  for (const link of links) {
    const own = back ? link.target : link.source
    const place = next[own] ?? 0
    next[own] = place + 1
    others[place] = back ? link.source : link.target
    weights[place] = link.weight
  }
  return { starts, others, weights }
}
