import type { ArticleState } from '../../core/article/state.ts'
import type { AuditFact } from '../../core/audit/event.ts'
import type { CatalogueEntry } from '../../core/workspace/state.ts'
import { packedDocument } from '../../desk/document.ts'
import { type Outgoing, WRITERS } from '../../exchange/index.ts'
import type { Deflated } from '../../exchange/parts/zip.ts'
import type { WriteInput } from '../../work/files.ts'
import type { Watch } from '../../work/pool.ts'
import type { ProjectContext } from '../context.ts'
import { type Reply, refused } from '../reply.ts'
import type { ExportQuery } from './input.ts'
import { labelsFor } from './page.ts'

/** An article as a file of the format, with the choices of the query; `since`: what changes are shown against. */
export async function written(
  c: ProjectContext<unknown, Omit<ExportQuery, 'format'>>,
  article: string,
  state: ArticleState,
  writer: Outgoing,
  watch: Watch,
  since?: ArticleState,
): Promise<readonly Uint8Array[]> {
  return c.house.desk.work.run('write', await givenOf(c, article, state, writer, since), watch)
}

/** The same as it lies in a zip file. */
export async function deflated(
  c: ProjectContext<unknown, Omit<ExportQuery, 'format'>>,
  article: string,
  state: ArticleState,
  writer: Outgoing,
  watch: Watch,
): Promise<Deflated> {
  return c.house.desk.work.run('deflate', await givenOf(c, article, state, writer), watch)
}

async function givenOf(
  c: ProjectContext<unknown, Omit<ExportQuery, 'format'>>,
  article: string,
  state: ArticleState,
  { format, history = false }: Outgoing,
  since?: ArticleState,
): Promise<WriteInput> {
  const { only, untranslated, separator, bom } = c.query
  const options = { only, untranslated, history, ...(since ? { since } : {}) }
  const packed = await packedDocument(c.workspace, article, state, options, c.house.desk.now())
  return { ...packed, format, labels: labelsFor(c.t), options: { separator, mark: bom === 'yes' } }
}

/** What went out, as the audit says it. */
export function exportOf({ id, title }: CatalogueEntry, format: string): AuditFact {
  return { act: 'exported', article: id, title, format }
}

/** What went out is a version, if the store can write now: the file goes out in any case, and does not wait for it. */
export async function markExport(
  c: ProjectContext<unknown, unknown>,
  { id, archived }: CatalogueEntry,
): Promise<void> {
  if (archived || c.request.method !== 'GET') return
  try {
    await c.house.desk.articles.act(id, c.ask, { type: 'markMoment', moment: 'export' }, c.actor)
  } catch (error) {
    c.house.log.warn({ error, article: id }, 'an export was not kept as a version')
  }
}

export function unknownFormat(asked: string): Reply {
  const formats = [...WRITERS.keys()]
  const values = { asked, formats: formats.join(', ') }
  return refused({ code: 'unknown_format', field: 'format', values }, { json: { formats } })
}
