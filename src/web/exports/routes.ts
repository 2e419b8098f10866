import { packedDocument } from '../../desk/document.ts'
import { docx } from '../../exchange/docx.ts'
import { outgoing, WRITERS } from '../../exchange/index.ts'
import { originalKind } from '../../exchange/sources/index.ts'
import { note } from '../audit/note.ts'
import { pointAt } from '../comparisons/points.ts'
import type { ArticleContext } from '../context.ts'
import { page, type Reply, refused } from '../reply.ts'
import { articleRoute, projectRoute, type Route } from '../route.ts'
import { type ExportQuery, exportQuery, severalQuery } from './input.ts'
import { making } from './making.ts'
import { fileName } from './name.ts'
import { exportsModel, ORIGINAL } from './page.ts'
import { exportSeveral, severalPage } from './several.ts'
import { exportOf, markExport, unknownFormat, written } from './write.ts'

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
    summary: `Gives the article as a file; format: one of ${[...WRITERS.keys()].join(', ')}; table, as docx; zip: a file of each; or original: the file it came in, translated; \`since\`: what the table for Word tracks changes from, as \`from\` of a comparison.`,
    right: 'export',
    query: exportQuery,
    handle: exportArticle,
  }),
  projectRoute({
    method: 'get',
    path: '/projects/:id/exports',
    surface: 'page',
    summary: 'Form for an export of several articles.',
    right: 'export',
    handle(c) {
      const { view, model } = severalPage(c)
      return page(view, model)
    },
  }),
  projectRoute({
    method: 'get',
    path: '/projects/:id/export',
    surface: 'both',
    summary:
      'Gives several articles of the project as one zip file, a file each; article: an id, as often as there are articles.',
    right: 'export',
    query: severalQuery,
    handle: exportSeveral,
  }),
]

async function exportArticle(c: ArticleContext<unknown, ExportQuery>): Promise<Reply> {
  if (c.query.format === ORIGINAL) return exportOriginal(c)
  const writer = outgoing(c.query.format)
  if (!writer) return unknownFormat(c.query.format)
  const tracks = writer.format === docx.format && c.query.since !== ''
  const since = tracks ? await pointAt(c, c.query.since) : undefined
  if (tracks && !since) return refused({ code: 'not_found', field: 'since' })
  const name = fileName(c.entry.title, c.entry.id, c.article.pair.target, writer.extension)
  return making(c, { name, mediaType: writer.mediaType }, async ({ signal }) => {
    const content = await written(c, c.entry.id, c.article, writer, { signal }, since?.state)
    void markExport(c, c.entry)
    await note(c, exportOf(c.entry, writer.format))
    return content
  })
}

/** The file that the article came in, with the translations in it. */
async function exportOriginal(c: ArticleContext<unknown, ExportQuery>): Promise<Reply> {
  const { only, untranslated } = c.query
  const { desk } = c.house
  const original = await desk.originals.read(c.entry.id)
  const source = originalKind(original?.format)
  if (!original || !source) return unknownFormat(ORIGINAL)
  const name = fileName(c.entry.title, c.entry.id, c.article.pair.target, source.extension)
  return making(c, { name, mediaType: source.mediaType }, async ({ signal }) => {
    const options = { only, untranslated }
    const packed = await packedDocument(c.workspace, c.entry.id, c.article, options, desk.now())
    const content = await desk.work.run('rebuild', { ...packed, ...original }, { signal })
    void markExport(c, c.entry)
    await note(c, exportOf(c.entry, ORIGINAL))
    return [content]
  })
}
