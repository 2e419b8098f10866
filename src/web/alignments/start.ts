import { startAlignment } from '../../desk/align.ts'
import { decodeText } from '../../desk/decode.ts'
import { again } from '../again.ts'
import type { ProjectContext } from '../context.ts'
import type { EdgeCode, EdgeDetails } from '../refusals.ts'
import { made, type Reply, refused } from '../reply.ts'
import { asksForLines, followed } from './follow.ts'
import type { NewAlignmentInput } from './input.ts'
import { newAlignmentPage } from './list.ts'

type Context = ProjectContext<NewAlignmentInput>

/** Two texts, pasted or uploaded, become an alignment. */
export async function addAlignment(c: Context): Promise<Reply> {
  const form = newAlignmentPage(c, c.body)
  const [source, target] = [givenText(c, 'source'), givenText(c, 'target')]
  if (source.kind !== 'text') return untaken(c, source, form)
  if (target.kind !== 'text') return untaken(c, target, form)
  const { title, pair } = c.body
  const asked = { title, pair, project: c.project.id, source: source.text, target: target.text }
  if (asksForLines(c))
    return followed(c, async (watch) => {
      const started = await startAlignment(c.house.desk, c.ask, asked, watch)
      return started.ok ? { ok: true, to: `/alignments/${started.alignment}` } : started
    })
  const started = await startAlignment(c.house.desk, c.ask, asked)
  if (!started.ok) return refused(started.refusal, { page: form })
  return made(c.api, { id: started.alignment }, `/alignments/${started.alignment}`)
}

type Given =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'both'; readonly field: string }
  | { readonly kind: 'undecoded'; readonly code: EdgeCode; readonly details: EdgeDetails }

function untaken(
  c: Context,
  given: Exclude<Given, { kind: 'text' }>,
  form: ReturnType<typeof newAlignmentPage>,
): Reply {
  if (given.kind === 'both') return refused({ code: 'invalid', field: given.field }, { page: form })
  return again(c, given.code, given.details, form)
}

function givenText({ request, body, api }: Context, side: 'source' | 'target'): Given {
  const typed = api ? body[side] : body[side].replaceAll('\r\n', '\n')
  const field = `${side}File`
  const files: readonly Express.Multer.File[] = Object.values(request.files ?? {}).flat()
  const file = files.find(({ fieldname }) => fieldname === field)
  if (!file) return { kind: 'text', text: typed }
  if (typed.trim() !== '') return { kind: 'both', field }
  const decoded = decodeText(file.buffer)
  if (decoded.ok) return { kind: 'text', text: decoded.text }
  const { code, offset, line } = decoded
  const place = code === 'bad_encoding' ? { line, values: { offset } } : {}
  return { kind: 'undecoded', code, details: { field, ...place } }
}
