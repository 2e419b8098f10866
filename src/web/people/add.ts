import { type Refusal, refuse } from '../../core/refusal.ts'
import type { WorkspaceCommandOf } from '../../core/workspace/command.ts'
import { MADE_PASSWORD_DAYS, madePasswordEnds, makePassword, passwordDigest } from '../../desk/accounts.ts'
import { requestDigest } from '../../desk/operation.ts'
import { again } from '../again.ts'
import type { PersonContext } from '../context.ts'
import { json, page, type Reply, redirect, refused } from '../reply.ts'
import { passwordFault } from '../sessions/password.ts'
import type { TypedPerson } from './page.ts'

/** A person with a role in a project or, without one, in none: a role alone is refused, and a project alone. */
export function personCommand({
  name,
  login,
  administrator,
  project,
  role,
}: TypedPerson):
  | { readonly ok: true; readonly command: WorkspaceCommandOf<'addPerson'> }
  | { readonly ok: false; readonly refusal: Refusal } {
  if ((project === undefined) !== (role === undefined))
    return refuse('invalid', { field: role === undefined ? 'role' : 'project' })
  const command = {
    type: 'addPerson',
    name,
    login,
    ...(administrator ? { administrator } : {}),
    ...(project !== undefined && role !== undefined ? { membership: { project, role } } : {}),
  } as const
  return { ok: true, command }
}

interface NewPerson {
  readonly command: WorkspaceCommandOf<'addPerson'>
  /** None: one is made, and shown once. */
  readonly password: string | undefined
  /** The form to show again when it is refused. */
  readonly form: { readonly view: string; readonly model: object }
  /** Where to go on. */
  readonly to: string
}

/** Adds a person with a password, for administrators and, within their project, for coordinators. */
export async function addPerson(
  c: PersonContext,
  { command, password, form, to }: NewPerson,
): Promise<Reply> {
  const fault = password === undefined ? undefined : passwordFault(c.house.settings, command, password)
  if (fault) return again(c, fault.code, fault.details, form)
  if (command.login.trim() === '') return refused({ code: 'name_needed', field: 'login' }, { page: form })
  const secret = password ?? makePassword()
  const digest = await passwordDigest(secret)
  // The password is no part of what history keeps of the request, not even as a digest.
  const ask = { ...c.ask, request: requestDigest(c.person.id, to, command) }
  const acted = await c.house.desk.administer(ask, command)
  if (!acted.ok) return refused(acted.refusal, { page: form })
  const added = acted.line?.events.find((event) => event.type === 'personAdded')
  const person = acted.state.people.get(added?.person ?? '')
  // A late repeat: he was added, and removed since.
  if (!person) return refused({ code: 'not_found' })
  const ends = password === undefined ? madePasswordEnds(c.house.desk.now()) : undefined
  const set = await c.house.accounts.setInitialPassword(person.id, digest, ask.operation, ends)
  const { id, name, login } = person
  const shown = set && password === undefined ? { password: secret } : {}
  if (c.api) return json({ id, name, login, ...shown }, 201)
  if (set && password !== undefined) return redirect(to)
  return page(
    'people/password',
    { current: 'people', added: { name, login, ...shown }, to, days: MADE_PASSWORD_DAYS },
    201,
  )
}
