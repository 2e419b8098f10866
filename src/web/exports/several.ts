import { LIMITS } from '../../core/article/limits.ts'
import type { ArticleState } from '../../core/article/state.ts'
import { type Refusal, refuse } from '../../core/refusal.ts'
import type { CatalogueEntry } from '../../core/workspace/state.ts'
import type { Writer } from '../../exchange/document.ts'
import { WRITERS } from '../../exchange/index.ts'
import { type ZipEntry, zipping } from '../../exchange/parts/zip.ts'
import { note } from '../audit/note.ts'
import type { ProjectContext } from '../context.ts'
import { articlesOf } from '../projects/page.ts'
import { type Reply, refused } from '../reply.ts'
import type { SeveralQuery } from './input.ts'
import { making, type Waiting } from './making.ts'
import { distinctNames, fileName } from './name.ts'
import { choicesModel } from './page.ts'
import { deflated, exportOf, markExport, unknownFormat } from './write.ts'

interface Loaded {
  readonly state: ArticleState
}

/** The form for an export of several articles, with those that were chosen before. */
export function severalPage(c: ProjectContext<unknown, unknown>, query?: SeveralQuery) {
  const chosen = query?.article ?? []
  const open = articlesOf(c.workspace, c.project.id).filter(({ archived }) => !archived)
  const model = {
    current: 'projects',
    project: { id: c.project.id, name: c.project.name },
    articles: open.map(({ id, title }) => ({ id, title, chosen: chosen.includes(id) })),
    ...choicesModel(query),
    missing: null,
  }
  return { view: 'exports/several', model }
}

/** Several articles of a project as one zip file; one after the other, so that no more is held than they are long. */
export async function exportSeveral(c: ProjectContext<unknown, SeveralQuery>): Promise<Reply> {
  const { format, article: chosen } = c.query
  const form = { page: severalPage(c, c.query) }
  const writer = WRITERS.get(format)
  if (!writer) return unknownFormat(format)
  const entries = entriesOf(c, chosen)
  if (!entries) return refused({ code: 'not_found', field: 'article' }, form)
  if (entries.length === 0) return refused({ code: 'export_empty', field: 'article' }, form)
  const { desk } = c.house
  const loaded = await Promise.all(entries.map(({ id }) => desk.articles.load(id)))
  const wrong = tooLong(loaded)
  if (wrong) return refused(wrong, form)
  const name = fileName(c.project.name, c.project.id, 'articles', 'zip')
  return making(c, { name, mediaType: 'application/zip' }, async (watch) => {
    const files = await filesOf(c, writer, entries, loaded, watch)
    const content = [...zipping(files, desk.now())]
    for (const entry of entries) void markExport(c, entry)
    await note(c, ...entries.map((entry) => exportOf(entry, writer.format)))
    return content
  })
}

/** Undefined: one of them is not of this project. */
function entriesOf(c: ProjectContext, chosen: readonly string[]): readonly CatalogueEntry[] | undefined {
  const here = new Map(articlesOf(c.workspace, c.project.id).map((entry) => [entry.id, entry]))
  const entries = [...new Set(chosen)].map((id) => here.get(id))
  return entries.every((entry) => entry !== undefined) ? entries : undefined
}

function tooLong(loaded: readonly Loaded[]): Refusal | undefined {
  const count = loaded.reduce((sum, { state }) => sum + state.order.length, 0)
  const limit = LIMITS.segments
  if (count <= limit) return undefined
  return refuse('export_too_long', { field: 'article', values: { limit, count } }).refusal
}

async function filesOf(
  c: ProjectContext<unknown, SeveralQuery>,
  writer: Writer,
  entries: readonly CatalogueEntry[],
  loaded: readonly Loaded[],
  { signal, progress }: Waiting,
): Promise<readonly ZipEntry[]> {
  const names = distinctNames(
    entries.map(({ id, title }, index) => {
      const language = loaded[index]?.state.pair.target ?? ''
      return fileName(title, id, language, writer.extension)
    }),
  )
  const files: ZipEntry[] = []
  for (const [index, { state }] of loaded.entries()) {
    const content = await deflated(c, entries[index]?.id ?? '', state, writer, { signal })
    files.push({ name: names[index] ?? '', content })
    progress?.(files.length / loaded.length)
  }
  return files
}
