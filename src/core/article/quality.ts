import type { MarkCode, Reason, ReasonCode, Severity } from './event.ts'

/**
 * Penalty points of an error by its severity: the defaults of MQM ("The MQM Scoring Models", themqm.org, severity
 * multipliers 0, 1, 5 and 25).
 */
export const PENALTY: Readonly<Record<Severity, number>> = { neutral: 0, minor: 1, major: 5, critical: 25 }

/** Words below which a score says little: MQM evaluates samples of 500 to 20,000 words (the same page, section 1). */
export const SMALL_SAMPLE = 500

export type Dimension = 'terminology' | 'accuracy' | 'language' | 'style' | 'locale' | 'audience' | 'markup'

/** The dimension of MQM that each kind of error belongs to, in MQM's order. */
export const DIMENSION: Readonly<Record<ReasonCode, Dimension>> = {
  terminology: 'terminology',
  mistranslation: 'accuracy',
  omission: 'accuracy',
  addition: 'accuracy',
  untranslated: 'accuracy',
  grammar: 'language',
  spelling: 'language',
  punctuation: 'language',
  style: 'style',
  'locale-format': 'locale',
  audience: 'audience',
  markup: 'markup',
}

/** The kinds of error, dimension by dimension. */
export const CODES: readonly ReasonCode[] = [
  'terminology',
  'mistranslation',
  'omission',
  'addition',
  'untranslated',
  'grammar',
  'spelling',
  'punctuation',
  'style',
  'locale-format',
  'audience',
  'markup',
]

export const SEVERITIES: readonly Severity[] = ['neutral', 'minor', 'major', 'critical']

/** How often an error of a kind and severity was found. */
export interface Errors extends Reason {
  readonly count: number
}

/** What was found in texts that were reviewed. */
export interface Figures {
  /** Reviewed, each once however often. */
  readonly segments: number
  /** Source words of these. */
  readonly words: number
  /** Each kind and severity once, in any order. */
  readonly errors: readonly Errors[]
  /** Marks that say that something is done very well. */
  readonly excellent: number
  /** Words that others changed in confirmed texts before they were approved: word edit distance. */
  readonly changed: number
  /** Words of the texts that were approved; each pair counts the words of its longer side. */
  readonly compared: number
}

export const NO_FIGURES: Figures = {
  segments: 0,
  words: 0,
  errors: [],
  excellent: 0,
  changed: 0,
  compared: 0,
}

/** Both together; the order does not matter. */
export function addFigures(one: Figures, other: Figures): Figures {
  return {
    segments: one.segments + other.segments,
    words: one.words + other.words,
    errors: merged([...one.errors, ...other.errors]),
    excellent: one.excellent + other.excellent,
    changed: one.changed + other.changed,
    compared: one.compared + other.compared,
  }
}

export function sumFigures(all: readonly Figures[]): Figures {
  return all.reduce(addFigures, NO_FIGURES)
}

/** Errors and praise from reasons and marks. */
export function findings(found: readonly { readonly code: MarkCode; readonly severity: Severity }[]) {
  const errors = found.flatMap(({ code, severity }) =>
    code === 'excellent' ? [] : [{ code, severity, count: 1 }],
  )
  return { errors: merged(errors), excellent: found.length - errors.length }
}

/** Penalty points of what was found. */
export function penaltiesOf({ errors }: Pick<Figures, 'errors'>): number {
  return errors.reduce((sum, { severity, count }) => sum + count * PENALTY[severity], 0)
}

/**
 * MQM's score: 100 × (1 − penalties / source words). Null where nothing was reviewed; below 0 where there is more than a
 * point of penalty a word.
 */
export function scoreOf(figures: Pick<Figures, 'errors' | 'words'>): number | null {
  return figures.words === 0 ? null : 100 * (1 - penaltiesOf(figures) / figures.words)
}

/** Whether a score over so many words is better not relied on. */
export function isSmallSample({ words }: Pick<Figures, 'words'>): boolean {
  return words < SMALL_SAMPLE
}

function merged(errors: readonly Errors[]): readonly Errors[] {
  const found = new Map<string, Errors>()
  for (const { code, severity, count } of errors) {
    const key = `${code} ${severity}`
    found.set(key, { code, severity, count: count + (found.get(key)?.count ?? 0) })
  }
  return [...found.values()]
}
