import { COMPARISON_WRITERS } from '../../exchange/comparison.ts'
import type { ArticleContext } from '../context.ts'
import { fileName } from '../exports/name.ts'
import type { Reply } from '../reply.ts'
import type { Compared } from './compare.ts'
import type { ComparisonQuery, FILES } from './input.ts'

/** The comparison as a file that needs nothing else. */
export async function comparisonFile(
  c: ArticleContext<unknown, ComparisonQuery>,
  { comparison, from, to }: Compared,
  format: (typeof FILES)[number],
): Promise<Reply> {
  const { extension, mediaType } = COMPARISON_WRITERS[format]
  const name = fileName(
    `${c.entry.title}-${c.t('versions:comparison.file')}`,
    c.entry.id,
    c.article.pair.target,
    extension,
  )
  const { counts, segments } = comparison
  const number = (value: number) => c.formats.number(value)
  const words = (key: string, values = {}) => c.t(`versions:comparison.${key}`, values)
  const document = {
    title: c.entry.title,
    language: c.language,
    pair: c.article.pair,
    heading: words('between', { from: from.label, to: to.label, interpolation: { escapeValue: false } }),
    facts: [
      ...(counts.changed + counts.added + counts.removed === 0 ? [words('same')] : []),
      words('counts', {
        changed: number(counts.changed),
        added: number(counts.added),
        removed: number(counts.removed),
        unchanged: number(counts.unchanged),
      }),
      words('words', { inserted: number(counts.wordsInserted), deleted: number(counts.wordsDeleted) }),
      words('measure', {
        distance: number(counts.distance),
        similarity: c.formats.share(counts.similarity, 1),
      }),
      words('written', { time: c.formats.time(c.house.desk.now().toISOString()), count: segments.length }),
    ],
    rows: segments.map((segment) => ({
      id: segment.id,
      heading: words('segment', { number: number(segment.number) }),
      notes: [
        words(`kind.${segment.kind}`),
        segment.summary,
        segment.kind === 'status'
          ? [segment.statusBefore, segment.statusAfter].map((one) => c.t(`common:status.${one}`)).join(' → ')
          : words('similar', { share: c.formats.share(segment.similarity, 1) }),
        segment.by
          ? words('last', {
              name: segment.by.name || c.t('common:someone'),
              time: c.formats.time(segment.at ?? ''),
              interpolation: { escapeValue: false },
            })
          : '',
      ].filter((note) => note !== ''),
      source: segment.source,
      by: segment.by && { name: segment.by.name || c.t('common:someone'), at: segment.at ?? '' },
      pieces: segment.kind === 'status' ? [{ kind: 'same', text: segment.after }] : segment.pieces,
    })),
    data: comparison,
  }
  const content = await c.house.desk.work.run('writeComparison', { format, document })
  return { kind: 'file', name, mediaType, content }
}
