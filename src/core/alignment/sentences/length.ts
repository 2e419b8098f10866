/** How long a translation is beside its source, in UTF-16 code units without white space. */
export interface LengthModel {
  /** Target length of one source unit. */
  readonly ratio: number
  /** Variance for each unit. */
  readonly variance: number
}

/** English beside Indonesian, measured on news (design/language.md C). */
export const USUAL_LENGTHS: LengthModel = { ratio: 0.95, variance: 3 }

/** Headings and other short texts vary by more than their length. */
const FLOOR = 12
/** Beyond this many standard deviations squared one is as unlikely as another. */
const FURTHEST = 36

/**
 * Natural logarithm of how much likelier the target length is beside this source than beside any: the normal density
 * of Gale and Church (1993) over that of texts of `spread` (standard deviation of sentence lengths).
 */
export function lengthEvidence(source: number, target: number, model: LengthModel, spread: number): number {
  const mean = source * model.ratio
  const variance = model.variance * ((mean + target) / 2 + FLOOR)
  const away = Math.min(FURTHEST, (target - mean) ** 2 / variance)
  return Math.log(Math.max(1, spread) / Math.sqrt(variance)) - away / 2
}

/** The ratio of the texts at hand, from pairs that belong together, held to the usual one where they are few. */
export function measuredLengths(pairs: readonly (readonly [number, number])[]): LengthModel {
  const held = 1500
  const source = pairs.reduce((sum, [length]) => sum + length, held)
  const target = pairs.reduce((sum, [, length]) => sum + length, held * USUAL_LENGTHS.ratio)
  return { ...USUAL_LENGTHS, ratio: Math.min(2, Math.max(0.5, target / source)) }
}
