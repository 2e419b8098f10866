import { may } from '../../core/workspace/rights.ts'
import { actorIn, defaultProject } from '../../core/workspace/state.ts'
import type { Imported } from '../../desk/desk.ts'
import { importBilingual, importPasted, importSource } from '../../desk/import-file.ts'
import { isBilingual, isPacked } from '../../exchange/readers/index.ts'
import { sourceOf } from '../../exchange/sources/index.ts'
import { type DecodeFault, headOf } from '../../work/decode.ts'
import type { Undecoded } from '../../work/files.ts'
import { again } from '../again.ts'
import type { PersonContext } from '../context.ts'
import type { EdgeCode, EdgeDetails } from '../refusals.ts'
import { made, type Reply, refused } from '../reply.ts'
import { askedAbout, changesPage, fileOf } from './changes.ts'
import type { NewArticleBody } from './input.ts'
import { newArticlePage } from './page.ts'

/**
 * A text, pasted or uploaded, becomes an article of a project that the person coordinates; a bilingual file becomes one
 * with its translations, and one with a layout one that goes out in the same layout.
 */
export async function createArticle(c: PersonContext<NewArticleBody>): Promise<Reply> {
  const project = c.body.project || (defaultProject(c.workspace)?.id ?? '')
  const role = actorIn(c.workspace, c.person.id, project)?.role
  if (role === undefined) return refused({ code: 'not_found', field: 'project' })
  if (!may(role, 'coordinate')) return refused({ code: 'forbidden' })
  const form = { view: 'articles/new', model: newArticlePage(c, c.body) }
  const { title, pair, html } = c.body
  const { desk } = c.house
  const file = fileOf(c)
  if (html !== '' && file) return refused({ code: 'invalid', field: 'file' }, { page: form })
  if (html !== '') return answered(c, await importPasted(desk, c.ask, { title, project, pair }, html), form)
  const alone = file && c.body.text.trim() === '' ? file : undefined
  if (alone && (await desk.work.run('isTable', alone.buffer)))
    return answered(c, await importBilingual(desk, c.ask, { title, project, pair }, alone.buffer), form)
  const source = alone && sourceOf(alone.buffer, alone.originalname)
  if (alone && source) {
    const original = { format: source.format, bytes: alone.buffer }
    const asked = await askedAbout(c, original)
    if (asked.length > 0) return changesPage(c, original, asked)
    const article = { title, project, pair, changes: c.body.changes }
    return answered(c, await importSource(desk, c.ask, article, original), form)
  }
  if (alone && !isPacked(alone.buffer) && isBilingual(headOf(alone.buffer), alone.originalname))
    return answered(c, await importBilingual(desk, c.ask, { title, project, pair }, alone.buffer), form)
  const given = await givenText(c)
  if (given.kind === 'both') return refused({ code: 'invalid', field: 'file' }, { page: form })
  if (given.kind === 'undecoded') return again(c, given.code, { field: 'file', ...given.place }, form)
  return answered(c, await desk.importArticle(c.ask, { title, text: given.text, project, pair }), form)
}

function answered(
  c: PersonContext<NewArticleBody>,
  imported: Imported | Undecoded,
  form: { readonly view: string; readonly model: object },
): Reply {
  if ('undecoded' in imported) {
    const { code, place } = undecoded(imported.undecoded)
    return again(c, code, { field: 'file', ...place }, form)
  }
  if (!imported.ok) return refused(imported.refusal, { page: form })
  return made(c.api, { id: imported.article }, `/articles/${imported.article}`)
}

type Given =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'both' }
  | { readonly kind: 'undecoded'; readonly code: EdgeCode; readonly place: EdgeDetails }

/** What was pasted or uploaded; a file is kept as it is. */
export async function givenText(c: PersonContext<{ readonly text: string }>): Promise<Given> {
  const { request, body, house } = c
  if (!request.file) return { kind: 'text', text: typedText(c) }
  if (body.text.trim() !== '') return { kind: 'both' }
  const decoded = await house.desk.work.run('decode', request.file.buffer)
  if (decoded.ok) return { kind: 'text', text: decoded.text }
  return { kind: 'undecoded', ...undecoded(decoded) }
}

/** Browsers send line ends of a text area as CRLF whatever was typed. */
export function typedText({ body, api }: PersonContext<{ readonly text: string }>): string {
  return api ? body.text : body.text.replaceAll('\r\n', '\n')
}

/** Why bytes are no text, and where. */
export function undecoded({ code, offset, line }: DecodeFault): {
  readonly code: EdgeCode
  readonly place: EdgeDetails
} {
  return { code, place: code === 'bad_encoding' ? { line, values: { offset } } : {} }
}
