import { z } from 'zod'
import type { ArticleState } from '../../core/article/state.ts'
import type { Presentation } from '../../core/revision/present.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { piece } from '../revisions/difference.ts'
import { refIn } from '../revisions/refs.ts'
import { summaryOf } from '../revisions/summary.ts'
import { who, whoOf } from '../revisions/who.ts'
import { changesBetween } from './changes.ts'

const count = z.number().int()

export const comparisonAnswer = z.strictObject({
  from: z.string(),
  to: z.string(),
  counts: z.strictObject({
    changed: count,
    added: count,
    removed: count,
    unchanged: count,
    wordsInserted: count,
    wordsDeleted: count,
  }),
  /** Those that differ, in reading order. */
  segments: z.array(
    z.strictObject({
      id: z.string(),
      number: count,
      kind: z.enum(['changed', 'added', 'removed']),
      source: z.string(),
      before: z.string(),
      after: z.string(),
      pieces: z.array(piece),
      summary: z.string(),
      by: who.nullable(),
      at: z.string().nullable(),
    }),
  ),
})

export type Comparison = z.infer<typeof comparisonAnswer>

/** Two points of an article's history beside each other; undefined: there is no such version. */
export async function compareVersions(
  c: ArticleContext,
  from: string,
  to: string,
): Promise<Comparison | undefined> {
  const before = await stateAt(c, from)
  const after = await stateAt(c, to)
  if (!before || !after) return undefined
  const { list, unchanged } = changesBetween(before, after)
  const differences = await c.house.desk.work.run('compare', list)
  const counted = (kind: string) => list.filter((change) => change.kind === kind).length
  const sum = (of: (one: Presentation) => number) => differences.reduce((total, one) => total + of(one), 0)
  return {
    from,
    to,
    counts: {
      changed: counted('changed'),
      added: counted('added'),
      removed: counted('removed'),
      unchanged,
      wordsInserted: sum((one) => one.wordsInserted),
      wordsDeleted: sum((one) => one.wordsDeleted),
    },
    segments: list.map(({ segment, number, kind, source, before, after, revision }, index) => ({
      id: publicId(c.entry.id, segment.ref),
      number,
      kind,
      source,
      before,
      after,
      pieces: [...(differences[index]?.pieces ?? [])],
      summary: summaryOf(c.t, differences[index]),
      by: revision ? whoOf(c.workspace, revision.by) : null,
      at: revision?.at ?? null,
    })),
  }
}

async function stateAt(c: ArticleContext, point: string): Promise<ArticleState | undefined> {
  if (point === 'now') return c.article
  const version = c.article.versions.find(({ ref }) => ref === refIn(c.entry.id, point))
  return version && c.house.desk.articles.at(c.entry.id, version.seq)
}
