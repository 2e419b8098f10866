import { startAlignment } from '../../desk/align.ts'
import { again } from '../again.ts'
import type { ProjectContext } from '../context.ts'
import { made, type Reply, refused } from '../reply.ts'
import { asksForLines, followed } from './follow.ts'
import { type Given, givenText } from './given.ts'
import type { NewAlignmentInput } from './input.ts'
import { newAlignmentPage } from './list.ts'

type Context = ProjectContext<NewAlignmentInput>

/** Two texts, pasted or uploaded, become an alignment. */
export async function addAlignment(c: Context): Promise<Reply> {
  const form = newAlignmentPage(c, c.body)
  const [source, target] = [await givenText(c, 'source'), await givenText(c, 'target')]
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

function untaken(
  c: Context,
  given: Exclude<Given, { kind: 'text' }>,
  form: ReturnType<typeof newAlignmentPage>,
): Reply {
  if (given.kind === 'both') return refused({ code: 'invalid', field: given.field }, { page: form })
  if (given.kind === 'refused') return refused(given.refusal, { page: form })
  return again(c, given.code, given.details, form)
}
