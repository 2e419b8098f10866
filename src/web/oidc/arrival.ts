import { SYSTEM } from '../../core/history.ts'
import type { WorkspaceCommand } from '../../core/workspace/command.ts'
import {
  defaultProject,
  type Person,
  personByLogin,
  type WorkspaceState,
} from '../../core/workspace/state.ts'
import { identityOf } from '../../desk/identities.ts'
import { fixedOperation, newOperation } from '../../desk/operation.ts'
import type { OidcRole, OidcSettings } from '../../settings.ts'
import { noteEach } from '../audit/note.ts'
import type { OpenContext } from '../context.ts'
import { EdgeError } from '../refusals.ts'
import { endStreams } from '../sessions/end-streams.ts'
import { nameIn, roleIn, verifiedEmail } from './claims.ts'
import type { Claims } from './provider.ts'

/** The person that somebody from the provider is here, with the role that the provider gives him now. Throws why he is nobody. */
export async function personFrom(c: OpenContext, settings: OidcSettings, claims: Claims): Promise<Person> {
  const role = roleIn(settings, claims)
  const known = await c.house.identities.personOf(settings.issuer, claims.sub)
  const person = known ?? (await linked(c, settings, claims)) ?? (await added(c, settings, claims, role))
  const found = (await c.house.desk.workspace()).people.get(person)
  if (!found) throw new EdgeError('oidc_removed')
  if (role === undefined) return found
  await follow(c, found, role)
  const now = (await c.house.desk.workspace()).people.get(person)
  if (!now) throw new EdgeError('oidc_removed')
  // Who is the last administrator stays, whatever the provider says.
  if (role === null && !now.administrator) throw new EdgeError('oidc_no_role')
  return now
}

/** Whoever comes for the first time and has the checked e-mail address that is a login here, where that is allowed. */
async function linked(c: OpenContext, settings: OidcSettings, claims: Claims): Promise<string | undefined> {
  const email = settings.linkByEmail ? verifiedEmail(claims) : undefined
  const person = email === undefined ? undefined : personByLogin(c.workspace, email)
  if (!person) return undefined
  if (await c.house.identities.isLinked(person.id))
    throw new EdgeError('oidc_login_taken', { values: { name: person.login } })
  const whose = await c.house.identities.link(settings.issuer, claims.sub, person.id)
  await noteEach(c, whose, { act: 'identityLinked', person: whose })
  return whose
}

/** Somebody new, if the provider gives him a role. */
async function added(
  c: OpenContext,
  settings: OidcSettings,
  claims: Claims,
  role: OidcRole | null | undefined,
): Promise<string> {
  if (role === undefined) throw new EdgeError('oidc_unknown')
  if (role === null) throw new EdgeError('oidc_no_role')
  const { name, login } = nameIn(claims)
  const project = defaultProject(c.workspace)?.id
  const place =
    role === 'administrator' ? { administrator: true } : project ? { membership: { project, role } } : {}
  const identity = identityOf(settings.issuer, claims.sub)
  const ask = { ...c.ask, operation: fixedOperation('identity', identity), request: identity, by: SYSTEM }
  const acted = await c.house.desk.administer(ask, { type: 'addPerson', name, login, ...place })
  if (!acted.ok) throw new EdgeError('oidc_login_taken', { values: { name: login } })
  const event = acted.line?.events.find(({ type }) => type === 'personAdded')
  if (event?.type !== 'personAdded') throw new Error('A person was added and is not there')
  return c.house.identities.link(settings.issuer, claims.sub, event.person)
}

/** Gives a person the role that the provider says, in the default project; what he was signed in with ends where that is another. */
async function follow(c: OpenContext, person: Person, role: OidcRole | null): Promise<void> {
  const commands = changes(await c.house.desk.workspace(), person, role)
  let changed = false
  for (const command of commands) {
    const ask = { ...c.ask, operation: newOperation(), by: SYSTEM }
    const acted = await c.house.desk.administer(ask, command)
    if (acted.ok) changed = true
    else if (acted.refusal.code !== 'last_administrator')
      throw new Error(`${command.type} was refused: ${acted.refusal.code}`)
  }
  if (!changed) return
  await c.house.sessions.endAll(person.id)
  await endStreams(c.house)
}

/** What has to be done so that a person has a role. */
function changes(workspace: WorkspaceState, { id, administrator }: Person, role: OidcRole | null) {
  const commands: WorkspaceCommand[] = []
  const administers = role === 'administrator'
  if (administrator !== administers)
    commands.push({ type: 'changeAdministrator', person: id, administrator: administers })
  const project = defaultProject(workspace)
  const has = project?.members.get(id) ?? null
  if (project && !administers && has !== role)
    commands.push({ type: 'changeMember', project: project.id, person: id, role })
  return commands
}
