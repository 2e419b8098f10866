import { ROLES } from '../../core/workspace/event.ts'
import type { WorkspaceState } from '../../core/workspace/state.ts'
import type { OneTimeLink } from '../../desk/one-time-links.ts'
import type { PersonContext } from '../context.ts'
import { ownOrigin } from '../middleware/security.ts'
import type { TypedPerson } from '../people/page.ts'

/** Links that open, and the form for a new invitation with what was typed in it. */
export async function invitationsPage(c: PersonContext, typed: TypedPerson = { name: '', login: '' }) {
  const open = await c.house.oneTimeLinks.open(c.house.desk.now())
  const projects = [...c.workspace.projects.values()].map(({ id, name }) => ({ id, name }))
  const invitations = open.map((link) => shownLink(c.workspace, link))
  const names = new Map(projects.map(({ id, name }) => [id, name]))
  return {
    current: 'people',
    invitations: invitations.map((one) => ({ ...one, where: names.get(one.project ?? '') ?? '' })),
    projects,
    roles: ROLES,
    typed,
  }
}

/** A link as administrators see it: whom it lets in, and what he will be; never the link itself. */
export function shownLink(workspace: WorkspaceState, link: OneTimeLink) {
  const { id, kind, by, createdAt, expiresAt } = link
  const times = { by, createdAt, expiresAt }
  if (link.kind === 'invitation') {
    const { name, login, administrator, membership } = link
    const { project = null, role = null } = membership ?? {}
    return { id, kind, person: null, name, login, administrator, project, role, ...times }
  }
  const { name = '', login = '' } = workspace.people.get(link.person) ?? {}
  const nothing = { administrator: false, project: null, role: null }
  return { id, kind, person: link.person, name, login, ...nothing, ...times }
}

/** The address that the link is opened at. */
export function addressOf(c: PersonContext, secret: string): string {
  return `${ownOrigin(c.request, c.house.settings)}/passwords/new?link=${secret}`
}
