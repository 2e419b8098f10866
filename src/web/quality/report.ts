import { z } from 'zod'
import {
  CODES,
  DIMENSION,
  type Figures,
  isSmallSample,
  penaltiesOf,
  SEVERITIES,
  scoreOf,
  sumFigures,
} from '../../core/article/quality.ts'
import type { PersonWeek, Week } from '../../core/article/reviewed.ts'

const count = z.number().int()

const figures = z.strictObject({
  segments: count,
  /** Reviewed words of the source: the sample that the score is over. */
  words: count,
  penalties: count,
  /** 100 × (1 − penalties / words); null: nothing was reviewed. */
  score: z.number().nullable(),
  /** The sample is too small to rely on the score. */
  small: z.boolean(),
  excellent: count,
  /** Words that others changed before approval, of so many. */
  changed: count,
  compared: count,
  errors: z.array(z.strictObject({ code: z.enum(CODES), severity: z.enum(SEVERITIES), count })),
})

export type FiguresAnswer = z.infer<typeof figures>

export const reportAnswer = z.strictObject({
  figures,
  /** By week, the oldest first; named by its Monday. */
  weeks: z.array(figures.extend({ week: z.string() })),
  people: z.array(figures.extend({ id: z.string(), name: z.string() })),
  articles: z.array(figures.extend({ id: z.string(), title: z.string() })),
})

/** What the table of errors goes by. */
export const TABLE = {
  kinds: CODES.map((code) => ({ code, dimension: DIMENSION[code] })),
  severities: SEVERITIES,
}

/** What was found in one article in texts of one person (empty: in all) in one week. */
export interface Cell extends PersonWeek {
  readonly article: string
}

/** Figures as they are shown: with the score, and errors in MQM's order. */
export function shown(found: Figures): FiguresAnswer {
  const { segments, words, excellent, changed, compared } = found
  const rank = ({ code, severity }: Figures['errors'][number]) =>
    CODES.indexOf(code) * SEVERITIES.length + SEVERITIES.indexOf(severity)
  const errors = found.errors.toSorted((a, b) => rank(a) - rank(b)).map((error) => ({ ...error }))
  const [penalties, score, small] = [penaltiesOf(found), scoreOf(found), isSmallSample(found)]
  return { segments, words, penalties, score, small, excellent, changed, compared, errors }
}

export function byWeek(weeks: readonly Week[]) {
  return sums(weeks, ({ week }) => week)
    .map(([week, found]) => ({ week, ...found }))
    .toSorted((a, b) => (a.week < b.week ? -1 : 1))
}

/** The sum of each group, in order of first appearance. */
export function sums<T extends Figures>(
  all: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly [string, FiguresAnswer])[] {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return [...groups].map(([key, group]) => [key, shown(sumFigures(group))])
}
