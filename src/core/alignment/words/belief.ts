import { cognate } from '../cognates.ts'
import { lexicon } from '../lexicon/lexicon.ts'
import type { Corpus } from './corpus.ts'
import type { Belief } from './gibbs.ts'
import type { Learned } from './learned.ts'
import type { UnitPair } from './unit.ts'

/** Pseudo-counts of equal numbers, signs and names, of cognates at their best, and of the lexicon's entries at theirs. */
const WEIGHTS = { number: 9, sign: 3, name: 6, cognate: 3, lexicon: 2 } as const
/** Less alike than this is no cognate. */
const LEAST_COGNATE = 0.75
/** What was learned weighs at most as much as this many sightings of a word. */
const MOST_LEARNED = 100

/** Both directions of what is believed of a corpus before it is read. */
export function beliefs(
  corpus: Corpus,
  pairs: readonly UnitPair[],
  learned: Learned | undefined,
): { readonly forth: Belief; readonly back: Belief } {
  const forms = { source: formsOf(pairs, 'source'), target: formsOf(pairs, 'target') }
  const common = new Float64Array(corpus.slots)
  for (let slot = 0; slot < corpus.slots; slot++) {
    const source = corpus.sourceKeys[corpus.slotSource[slot] ?? 0] ?? ''
    const target = corpus.targetKeys[corpus.slotTarget[slot] ?? 0] ?? ''
    common[slot] = prior(
      { key: source, form: forms.source.get(source) ?? source },
      { key: target, form: forms.target.get(target) ?? target },
    )
  }
  const elsewhere = (keys: number) => new Float64Array(keys)
  const forth = { lexical: common, elsewhere: elsewhere(corpus.sources) }
  const back = { lexical: common, elsewhere: elsewhere(corpus.targets) }
  return learned ? withLearned(corpus, { forth, back }, learned) : { forth, back }
}

/** No belief at all, in either direction. */
export function unbelieving(corpus: Corpus): { readonly forth: Belief; readonly back: Belief } {
  const lexical = new Float64Array(corpus.slots)
  return {
    forth: { lexical, elsewhere: new Float64Array(corpus.sources) },
    back: { lexical, elsewhere: new Float64Array(corpus.targets) },
  }
}

function withLearned(
  corpus: Corpus,
  base: { readonly forth: Belief; readonly back: Belief },
  learned: Learned,
): { readonly forth: Belief; readonly back: Belief } {
  const forth = { lexical: Float64Array.from(base.forth.lexical), elsewhere: base.forth.elsewhere.slice() }
  const back = { lexical: Float64Array.from(base.back.lexical), elsewhere: base.back.elsewhere.slice() }
  const scale = (total: number) => (total > MOST_LEARNED ? MOST_LEARNED / total : 1)
  for (const [f, key] of corpus.sourceKeys.entries()) {
    const total = learned.sourceTotal(key)
    forth.elsewhere[f] = total * scale(total)
  }
  for (const [e, key] of corpus.targetKeys.entries()) {
    const total = learned.targetTotal(key)
    back.elsewhere[e] = total * scale(total)
  }
  for (let slot = 0; slot < corpus.slots; slot++) {
    const f = corpus.slotSource[slot] ?? 0
    const e = corpus.slotTarget[slot] ?? 0
    const source = corpus.sourceKeys[f] ?? ''
    const target = corpus.targetKeys[e] ?? ''
    const count = learned.count(source, target)
    if (count === 0) continue
    const ahead = count * scale(learned.sourceTotal(source))
    const behind = count * scale(learned.targetTotal(target))
    forth.lexical[slot] = (forth.lexical[slot] ?? 0) + ahead
    back.lexical[slot] = (back.lexical[slot] ?? 0) + behind
    forth.elsewhere[f] = (forth.elsewhere[f] ?? 0) - ahead
    back.elsewhere[e] = (back.elsewhere[e] ?? 0) - behind
  }
  return { forth, back }
}

interface Keyed {
  readonly key: string
  readonly form: string
}

function prior(source: Keyed, target: Keyed): number {
  const [kind, other] = [source.key[0], target.key[0]]
  if (kind === '#' || other === '#') return source.key === target.key ? WEIGHTS.number : 0
  if (kind === '.' || other === '.') return source.key === target.key ? WEIGHTS.sign : 0
  const known = lexicon().equivalents(source.key).get(target.key) ?? 0
  if (source.form === target.form) return Math.max(known * WEIGHTS.lexicon, WEIGHTS.name)
  const alike = mayBeCognates(source.form, target.form) ? cognate(source.form, target.form) : 0
  return known * WEIGHTS.lexicon + (alike >= LEAST_COGNATE ? WEIGHTS.cognate * alike * alike : 0)
}

/** Whether it is worth comparing them letter by letter: unlike starts and lengths never come to what counts. */
function mayBeCognates(source: string, target: string): boolean {
  const [shorter, longer] = [source.length, target.length].toSorted((a, b) => a - b)
  if (shorter === undefined || longer === undefined || shorter < 4 || longer > 2 * shorter) return false
  return firstSound(source) === firstSound(target)
}

function firstSound(word: string): string {
  const first = word.charAt(0)
  return /[ckqx]/.test(first)
    ? 'k'
    : /[fpv]/.test(first)
      ? 'f'
      : /[yij]/.test(first)
        ? 'i'
        : /[csz]/.test(first)
          ? 's'
          : first
}

/** The form in which each key is first met: cognates are told by spelling, not by stem. */
function formsOf(pairs: readonly UnitPair[], side: 'source' | 'target'): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const pair of pairs) for (const { key, form } of pair[side]) if (!forms.has(key)) forms.set(key, form)
  return forms
}
