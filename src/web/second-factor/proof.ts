import type { Person } from '../../core/workspace/state.ts'
import { noteEach } from '../audit/note.ts'
import type { OpenContext, PersonContext } from '../context.ts'

/** Whether a code is one of this person's now; the audit hears of a wrong one, and of one for when the app is lost. */
export async function provesFor(c: OpenContext, { id }: Person, code: string): Promise<boolean> {
  const proof = await c.house.secondFactors.prove(id, code, c.house.desk.now())
  if (proof === undefined) await noteEach(c, c.person?.id ?? '', { act: 'codeFailed', person: id })
  if (proof === 'recovery') await noteEach(c, id, { act: 'recoveryCodeUsed', person: id })
  return proof !== undefined
}

/** The same of whoever asks. */
export function proves(c: PersonContext, code: string): Promise<boolean> {
  return provesFor(c, c.person, code)
}
