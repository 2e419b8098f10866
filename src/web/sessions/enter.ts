import type { Person } from '../../core/workspace/state.ts'
import { again } from '../again.ts'
import { noteEach } from '../audit/note.ts'
import type { OpenContext } from '../context.ts'
import { EdgeError } from '../refusals.ts'
import { made, page, type Reply } from '../reply.ts'
import { provesFor } from '../second-factor/proof.ts'
import { formOf } from './form.ts'
import { beginSession } from './session.ts'

const CODE_VIEW = 'sessions/code'

/** Begins a session and goes on. */
export async function signIn(c: OpenContext, person: Person, to: string, via?: 'oidc'): Promise<Reply> {
  await beginSession(c.request, person.id, c.house.desk.now(), via)
  await noteEach(c, person.id, { act: 'signedIn' })
  const { id, name, login } = person
  return made(c.api, { person: { id, name, login } }, to)
}

/** Signs in whose password is known to be right; whoever has a second factor is asked for it first. */
export async function enter(c: OpenContext, person: Person, to: string, code?: string): Promise<Reply> {
  const { secondFactors, desk } = c.house
  if ((await secondFactors.since(person.id)) === null) return signIn(c, person, to)
  if (code !== undefined && code.trim() !== '') {
    if (await provesFor(c, person, code)) return signIn(c, person, to)
    throw new EdgeError('wrong_code', { field: 'code' })
  }
  if (c.api) throw new EdgeError('code_needed', { field: 'code' })
  const ticket = await secondFactors.tickets.make(person.id, desk.now())
  return page(CODE_VIEW, { ticket, login: person.login, to })
}

/** The second half of a sign-in in two steps. */
export async function finishWithTicket(
  c: OpenContext,
  person: Person | undefined,
  asked: {
    readonly login: string
    readonly ticket: string | undefined
    readonly code: string | undefined
    readonly to: string
  },
): Promise<Reply> {
  const { login, ticket = '', code = '', to } = asked
  const { tickets } = c.house.secondFactors
  // Tries are counted by login: the ticket has to be of that one.
  if (!person || (await tickets.personOf(ticket, c.house.desk.now())) !== person.id)
    return again(c, 'ticket_over', {}, await formOf(c, to, login))
  if (!(await provesFor(c, person, code)))
    return again(c, 'wrong_code', { field: 'code' }, { view: CODE_VIEW, model: { ticket, login, to } })
  await tickets.forget(ticket)
  return signIn(c, person, to)
}
