import { packedDocument } from '../../desk/document.ts'
import { WRITERS } from '../../exchange/index.ts'
import { SOURCES } from '../../exchange/sources/index.ts'
import type { ArticleContext } from '../context.ts'
import { page, type Reply, refused } from '../reply.ts'
import { articleRoute, type Route } from '../route.ts'
import { type ExportQuery, exportQuery } from './input.ts'
import { fileName } from './name.ts'
import { exportsModel, labelsFor } from './page.ts'

/** The format that only articles have that came in a file with a layout. */
const ORIGINAL = 'original'

export const exportRoutes: readonly Route[] = [
  articleRoute({
    method: 'get',
    path: '/articles/:id/exports',
    surface: 'page',
    summary: 'Form for an export.',
    right: 'export',
    handle: async (c) => page('exports/form', await exportsModel(c)),
  }),
  articleRoute({
    method: 'get',
    path: '/articles/:id/export',
    surface: 'both',
    summary: `Gives the article as a file; format: one of ${[...WRITERS.keys()].join(', ')}, or original: the file it came in, translated.`,
    right: 'export',
    query: exportQuery,
    handle: exportArticle,
  }),
]

async function exportArticle(c: ArticleContext<unknown, ExportQuery>): Promise<Reply> {
  const { format, only, untranslated, separator } = c.query
  if (format === ORIGINAL) return exportOriginal(c)
  const writer = WRITERS.get(format)
  if (!writer) return unknownFormat(format)
  const { desk } = c.house
  const packed = await packedDocument(c.workspace, c.entry.id, c.article, { only, untranslated }, desk.now())
  const content = await desk.work.run('write', {
    ...packed,
    format,
    labels: labelsFor(c.t),
    options: { separator },
  })
  if (!c.entry.archived && c.request.method === 'GET') void markExport(c)
  const name = fileName(c.entry.title, c.entry.id, c.article.pair.target, writer.extension)
  return { kind: 'file', name, mediaType: writer.mediaType, content }
}

/** The file that the article came in, with the translations in it. */
async function exportOriginal(c: ArticleContext<unknown, ExportQuery>): Promise<Reply> {
  const { only, untranslated } = c.query
  const { desk } = c.house
  const original = await desk.originals.read(c.entry.id)
  const source = SOURCES.get(original?.format ?? '')
  if (!original || !source) return unknownFormat(ORIGINAL)
  const packed = await packedDocument(c.workspace, c.entry.id, c.article, { only, untranslated }, desk.now())
  const content = await desk.work.run('rebuild', { ...packed, ...original })
  if (!c.entry.archived && c.request.method === 'GET') void markExport(c)
  const name = fileName(c.entry.title, c.entry.id, c.article.pair.target, source.extension)
  return { kind: 'file', name, mediaType: source.mediaType, content }
}

/** What went out is a version, if the store can write now: the file goes out in any case, and does not wait for it. */
async function markExport(c: ArticleContext<unknown, ExportQuery>): Promise<void> {
  try {
    const moment = { type: 'markMoment', moment: 'export' } as const
    await c.house.desk.articles.act(c.entry.id, c.ask, moment, c.actor)
  } catch (error) {
    c.house.log.warn({ error, article: c.entry.id }, 'an export was not kept as a version')
  }
}

function unknownFormat(asked: string): Reply {
  const formats = [...WRITERS.keys()]
  const refusal = {
    code: 'unknown_format',
    field: 'format',
    values: { asked, formats: formats.join(', ') },
  } as const
  return refused(refusal, { json: { formats } })
}
