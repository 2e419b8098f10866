import type { Response } from 'express'
import { type NewAlignment, startAlignment } from '../../desk/align.ts'
import { decodeText } from '../../desk/decode.ts'
import { again } from '../again.ts'
import type { ProjectContext } from '../context.ts'
import type { EdgeCode, EdgeDetails } from '../refusals.ts'
import { made, type Reply, refused } from '../reply.ts'
import { errorBody, sentence } from '../send.ts'
import type { NewAlignmentInput } from './input.ts'
import { newAlignmentPage } from './list.ts'

type Context = ProjectContext<NewAlignmentInput>

/** What a page asks for that wants to know how far it is. */
const LINES = 'application/x-ndjson'

/** Two texts, pasted or uploaded, become an alignment. */
export async function addAlignment(c: Context): Promise<Reply> {
  const form = newAlignmentPage(c, c.body)
  const [source, target] = [givenText(c, 'source'), givenText(c, 'target')]
  if (source.kind !== 'text') return untaken(c, source, form)
  if (target.kind !== 'text') return untaken(c, target, form)
  const { title, pair } = c.body
  const asked = { title, pair, project: c.project.id, source: source.text, target: target.text }
  if (!c.api && c.request.get('accept') === LINES)
    return { kind: 'stream', open: (response) => follow(c, asked, response) }
  const started = await startAlignment(c.house.desk, c.ask, asked)
  if (!started.ok) return refused(started.refusal, { page: form })
  return made(c.api, { id: started.alignment }, `/alignments/${started.alignment}`)
}

/** Tells, a line each, how far it is and where the alignment is then; whoever goes away ends it, and nothing is kept. */
async function follow(c: Context, asked: NewAlignment, response: Response): Promise<void> {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  response.status(200).type(LINES).set({ 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
  const tell = (line: object) => response.write(`${JSON.stringify(line)}\n`)
  tell({ done: 0 })
  const watch = { signal: gone.signal, progress: (done: number) => tell({ done }) }
  try {
    const started = await startAlignment(c.house.desk, c.ask, asked, watch)
    if (started.ok) tell({ to: `/alignments/${started.alignment}` })
    else {
      const { code } = started.refusal
      tell({ error: errorBody(code, sentence(c.t, code, started.refusal), started.refusal) })
    }
  } catch (error) {
    if (!gone.signal.aborted) throw error
  } finally {
    response.end()
  }
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
