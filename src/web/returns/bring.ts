import { type Refusal, refuse } from '../../core/refusal.ts'
import { packedDocument, publicId } from '../../desk/document.ts'
import { unreadable } from '../../desk/import-file.ts'
import { digestInSteps } from '../../desk/operation.ts'
import { baseOf } from '../../exchange/parts/language.ts'
import { isPacked } from '../../exchange/readers/index.ts'
import type { ReturnedDocument } from '../../exchange/readers/returned.ts'
import { PO_SOURCE } from '../../exchange/sources/po.ts'
import { XLIFF_SOURCES } from '../../exchange/sources/xliff.ts'
import { headOf } from '../../work/decode.ts'
import type { SentFile } from '../../work/files.ts'
import { again } from '../again.ts'
import { typedText, undecoded } from '../articles/create.ts'
import { donePath } from '../articles/done.ts'
import { pointAt } from '../comparisons/points.ts'
import type { ArticleContext } from '../context.ts'
import { longJson } from '../long-json.ts'
import { json, made, page, type Reply, redirect, refused } from '../reply.ts'
import { closedTo } from '../revisions/closed.ts'
import type { ReturnInput } from './input.ts'
import { countsOf, previewPage, returnPage, rowsOf, unmatchedOf } from './page.ts'
import { chosenRows, planReturn, type ReturnPlan, remarksIn } from './plan.ts'

type Context = ArticleContext<ReturnInput>

/** What a file says of itself. */
type Told = Omit<ReturnedDocument, 'rows'>

/** A bilingual file that comes back: shown row by row first, then, on the same article and no other, taken as was chosen. */
export async function bringReturn(c: Context): Promise<Reply> {
  const form = returnPage(c)
  const { file } = c.request
  if (file && c.body.text.trim() !== '') return refused({ code: 'invalid', field: 'file' }, { page: form })
  const { read, since } = await readFrom(c, file?.buffer ?? typedText(c))
  if ('undecoded' in read) {
    const { code, place } = undecoded(read.undecoded)
    return again(c, code, { field: 'file', ...place }, form)
  }
  if (!read.ok) return refused(unreadable(read), { page: form })
  const wrong = (await closedTo(c)) ?? otherLanguages(c, read.document)
  if (wrong) return refused(wrong, { page: form })
  if (file && c.body.digest !== undefined && c.body.digest !== (await digestInSteps(file.buffer)))
    return again(c, 'other_file', { field: 'file' }, form)
  if (c.body.preview) return preview(c, read.document, await planReturn(c, read.rows, since))
  if (c.body.head === undefined) return refused({ code: 'invalid', field: 'head' }, { page: form })
  return take(c, await planReturn(c, read.rows, since), c.body.head)
}

/** A file in which the article came says nothing of revisions: what went out last is then what it was changed from. */
async function readFrom(c: Context, file: SentFile) {
  const { work, originals, now } = c.house.desk
  const original = isAlike(file, c.entry.original) ? await originals.read(c.entry.id) : undefined
  if (!original) return { read: await work.run('readReturn', file) }
  const options = { only: 'all', untranslated: 'omit' } as const
  const packed = await packedDocument(c.workspace, c.entry.id, c.article, options, now())
  const read = await work.run('readBack', { file, original: original.bytes, ...packed })
  return { read, since: (await pointAt(c, 'exported'))?.state }
}

/** Whether a file may be the one in which the article came: XLIFF as well as that, or a message catalogue. */
function isAlike(file: SentFile, kind: string | null): boolean {
  if (kind === null || (typeof file !== 'string' && isPacked(file))) return false
  return /^\s*</.test(typeof file === 'string' ? file : headOf(file))
    ? XLIFF_SOURCES.has(kind)
    : kind === PO_SOURCE.format
}

async function preview(c: Context, document: Told, plan: ReturnPlan): Promise<Reply> {
  const { format, delimiter = null } = document
  if (c.api) {
    const counted = { counts: countsOf(plan), skipped: document.skipped ?? 0 }
    const told = { id: null, version: null, head: c.head, format, delimiter, ...counted }
    return longJson(told, { rows: rowsOf(c, plan), unmatched: unmatchedOf(plan) })
  }
  const { view, model } = await previewPage(c, document, plan, c.request.file?.buffer)
  return page(view, model)
}

async function take(c: Context, plan: ReturnPlan, head: number): Promise<Reply> {
  const rows = chosenRows(plan, c.entry.id, c.body.decisions)
  const remarks = c.body.remarks === 'add' ? remarksIn(plan) : []
  const { articles } = c.house.desk
  const most = c.house.settings.limits.commentsPerSegment
  const command = { type: 'bringBack', rows, remarks, most } as const
  const acted = await articles.actOn(c.entry.id, c.ask, command, c.actor, head)
  if (!acted.ok) return refused(acted.refusal, { page: returnPage(c) })
  if (!acted.line) return c.api ? json({ id: null, version: null }, 201) : redirect(`/articles/${c.entry.id}`)
  const version = acted.line.events.find((event) => event.type === 'versionNamed')
  const named = version?.type === 'versionNamed' ? publicId(c.entry.id, version.version) : null
  const [first] = acted.line.events.flatMap((event) =>
    event.type === 'segmentRevised' || event.type === 'commentAdded' ? [event.segment] : [],
  )
  return made(c.api, { id: acted.line.seq, version: named }, donePath(c, acted.state, first ?? 0))
}

/** A file of other languages belongs to another article, whatever its ids say; one that names none is not asked. */
function otherLanguages(c: Context, { source, target }: Told): Refusal | undefined {
  const { pair } = c.article
  const same = (given: string, ours: string): boolean => given === '' || baseOf(given) === baseOf(ours)
  if (same(source, pair.source) && same(target, pair.target)) return undefined
  const values = { source, target, ourSource: pair.source, ourTarget: pair.target }
  return refuse('languages_differ', { field: 'file', values }).refusal
}
