import { z } from 'zod'
import type { Revision } from '../../core/article/state.ts'
import type { Presentation } from '../../core/revision/present.ts'
import { publicId } from '../../desk/document.ts'
import { escapeMarkdown } from '../../exchange/markdown.ts'
import type { ArticleContext } from '../context.ts'
import { json, type Reply, refused } from '../reply.ts'
import type { DifferenceQuery } from './input.ts'
import { comparedWith } from './page.ts'
import { numberOf } from './place.ts'
import { refIn } from './refs.ts'
import { summaryOf } from './summary.ts'

const count = z.number().int()

/** A stretch of a difference: `same` and `delete` give the old text, `same` and `insert` the new. */
export const piece = z.strictObject({
  kind: z.enum(['same', 'insert', 'delete']),
  text: z.string(),
  /** The change it belongs to, from 1; of all but `same`. */
  edit: count.optional(),
  /** The number of a move, the same at both ends. */
  moved: count.optional(),
  /** The two sides differ in spaces, quotes or dashes alone. */
  signs: z.literal(true).optional(),
})

export const differenceAnswer = z.strictObject({
  from: z.string(),
  to: z.string(),
  summary: z.string(),
  insertions: count,
  deletions: count,
  moves: count,
  edits: count,
  wordsInserted: count,
  wordsDeleted: count,
  precise: z.boolean(),
  pieces: z.array(piece),
})

/** What one revision changed in another of the same segment, as JSON or as Markdown. */
export async function showDifference(c: ArticleContext<unknown, DifferenceQuery>): Promise<Reply> {
  const to = c.article.revisions.get(c.ref)
  const segment = c.article.segments.get(to?.segment ?? 0)
  if (!to || !segment) return refused({ code: 'not_found' })
  const asked = c.query.from === undefined ? undefined : (refIn(c.entry.id, c.query.from) ?? 0)
  const from = comparedWith(c.article, segment, to, asked)
  if (!from && c.query.from !== undefined) return refused({ code: 'not_found', field: 'from' })
  const pairs = [{ before: from?.text ?? '', after: to.text }]
  const [difference] = await c.house.desk.work.run('compare', pairs)
  if (!difference) throw new Error('Two texts were compared and nothing came back')
  return differenceReply(c, from, to, difference)
}

function differenceReply(
  c: ArticleContext<unknown, DifferenceQuery>,
  from: Revision | undefined,
  to: Revision,
  difference: Presentation,
): Reply {
  const summary = summaryOf(c.t, difference)
  if (c.query.format === 'json') {
    const id = from ? publicId(c.entry.id, from.ref) : ''
    return json({ from: id, to: publicId(c.entry.id, to.ref), summary, ...difference })
  }
  const title = c.t('revisions:difference.title', { number: numberOf(c.article, to.segment) })
  return markdownReply(`difference-${to.ref}.md`, markdownOf(title, summary, difference.pieces))
}

export function markdownReply(name: string, content: string): Reply {
  return { kind: 'file', name, mediaType: 'text/markdown; charset=utf-8', content }
}

/** A heading, the summary, and the text with `<ins>` and `<del>`, which Markdown keeps; `⇤1` … `⇥1` was moved. */
export function markdownOf(title: string, summary: string, pieces: readonly Marked[]): string {
  return `## ${escapeMarkdown(title)}\n\n${escapeMarkdown(summary)}\n\n${pieces.map(marked).join('')}\n`
}

type Marked = z.infer<typeof piece>

function marked({ kind, text, moved }: Marked): string {
  const inner = escapeMarkdown(text).replaceAll(/\r\n?|\n/g, '<br>')
  if (kind === 'same') return inner
  const [tag, arrow] = kind === 'insert' ? ['ins', '⇥'] : ['del', '⇤']
  return `<${tag}>${moved === undefined ? '' : `${arrow}${moved} `}${inner}</${tag}>`
}
