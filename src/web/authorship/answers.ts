import { z } from 'zod'
import { descentOf } from '../../core/article/authorship.ts'
import { currentRevision, type Segment } from '../../core/article/state.ts'
import { publicId } from '../../desk/document.ts'
import type { ArticleContext } from '../context.ts'
import { numberOf } from '../revisions/place.ts'
import { who, whoOf } from '../revisions/who.ts'

const count = z.number().int()

const authored = z.strictObject({
  id: z.string(),
  number: count,
  text: z.string(),
  /** In order, without gaps; UTF-16 code units of the text, `[start, end)`. */
  spans: z.array(
    z.strictObject({
      start: count,
      end: count,
      text: z.string(),
      /** The revision that these words came with, and whose segment it was of. */
      revision: z.string(),
      segment: z.string(),
      by: who,
      at: z.string(),
      origin: z.string(),
    }),
  ),
})

export const authorshipAnswer = z.strictObject({
  page: count,
  pages: count,
  /** Those that have a text, in reading order. */
  segments: z.array(authored),
})

export type AuthoredSegment = z.infer<typeof authored>

/** Who wrote which words of the current texts of these segments. */
export async function authorsOf(
  c: ArticleContext<unknown, unknown>,
  segments: readonly Segment[],
): Promise<readonly AuthoredSegment[]> {
  const { article, entry, workspace } = c
  const descents = segments.map((segment) => descentOf(article, segment))
  const spans = await c.house.desk.work.run('authorship', { descents, language: article.pair.target })
  return segments.map((segment, index) => {
    const text = currentRevision(article, segment)?.text ?? ''
    return {
      id: publicId(entry.id, segment.ref),
      number: numberOf(article, segment.ref),
      text,
      spans: (spans[index] ?? []).flatMap(({ start, end, revision: ref }) => {
        const revision = article.revisions.get(ref)
        if (!revision) return []
        return {
          start,
          end,
          text: text.slice(start, end),
          revision: publicId(entry.id, ref),
          segment: publicId(entry.id, revision.segment),
          by: whoOf(workspace, revision.by),
          at: revision.at,
          origin: revision.origin,
        }
      }),
    }
  })
}
