import type { z } from 'zod'
import { decideWorkspace } from '../../core/workspace/decide/index.ts'
import { normalLogin } from '../../core/workspace/state.ts'
import type { LinkPurpose, OneTimeLink } from '../../desk/one-time-links.ts'
import { note } from '../audit/note.ts'
import type { PersonContext } from '../context.ts'
import { personCommand } from '../people/add.ts'
import { json, made, page, type Reply, refused } from '../reply.ts'
import { personRoute, type Route } from '../route.ts'
import * as input from './input.ts'
import { addressOf, invitationsPage, shownLink } from './page.ts'

const VIEW = 'invitations/index'
const LIST = '/invitations'

export const invitationRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: LIST,
    surface: 'both',
    summary:
      'One-time links that open: invitations of new people, and resets of passwords; never the links themselves.',
    administrator: true,
    answer: { status: 200, schema: input.invitationsAnswer },
    async handle(c) {
      if (!c.api) return page(VIEW, await invitationsPage(c))
      const open = await c.house.oneTimeLinks.open(c.house.desk.now())
      return json({ invitations: open.map((link) => shownLink(c.workspace, link)) })
    },
  }),
  personRoute({
    method: 'post',
    path: LIST,
    surface: 'both',
    summary:
      'Invites a new person: a link, shown this once, by which he chooses a password within 7 days and is added.',
    administrator: true,
    body: input.invitationBody,
    answer: { status: 201, schema: input.linkMade },
    handle: invite,
  }),
  personRoute({
    method: 'post',
    path: `${LIST}/revocations`,
    surface: 'both',
    summary: 'Revokes a one-time link, named by its id: it opens nothing any more.',
    administrator: true,
    body: input.revocationBody,
    answer: { status: 201, schema: input.revocationAnswer },
    async handle(c) {
      const { invitation } = c.body
      const link = await c.house.oneTimeLinks.revoke(invitation, c.house.desk.now())
      if (link) {
        await note(c, { act: `${link.kind}Revoked`, ...whomOf(link) })
        return made(c.api, { revoked: invitation }, LIST)
      }
      const form = { view: VIEW, model: { ...(await invitationsPage(c)), failed: 'revocations' } }
      return refused({ code: 'not_found', field: 'invitation' }, { page: form })
    },
  }),
  personRoute({
    method: 'post',
    path: '/people/:id/resets',
    surface: 'both',
    summary: 'Makes a link, shown this once, by which a person chooses a new password within 24 hours.',
    administrator: true,
    body: input.resetBody,
    answer: { status: 201, schema: input.linkMade },
    async handle(c) {
      const person = c.workspace.people.get(String(c.request.params.id ?? ''))
      if (!person) return refused({ code: 'not_found' })
      if (person.login === '') return refused({ code: 'invalid', field: 'login' })
      const { id } = person
      return shown(
        c,
        { kind: 'reset', by: c.person.id, operation: c.ask.operation, person: id },
        `/people/${id}`,
      )
    },
  }),
]

/** What the person would be refused for when he comes is refused now. */
async function invite(c: PersonContext<z.infer<typeof input.invitationBody>>): Promise<Reply> {
  const form = { view: VIEW, model: await invitationsPage(c, c.body) }
  const asked = personCommand(c.body)
  if (!asked.ok) return refused(asked.refusal, { page: form })
  const decided = decideWorkspace(c.workspace, asked.command)
  if (!decided.ok) return refused(decided.refusal, { page: form })
  const { name, login, administrator = false, membership = null } = asked.command
  if (login.trim() === '') return refused({ code: 'name_needed', field: 'login' }, { page: form })
  const { operation } = c.ask
  const purpose = {
    kind: 'invitation',
    by: c.person.id,
    operation,
    name,
    login,
    administrator,
    membership,
  } as const
  return shown(c, purpose, LIST)
}

async function shown(c: PersonContext, purpose: LinkPurpose, to: string): Promise<Reply> {
  const { secret, link } = await c.house.oneTimeLinks.make(purpose, c.house.desk.now())
  await note(c, { act: `${link.kind}Made`, ...whomOf(link) })
  const address = addressOf(c, secret)
  const { id, expiresAt } = link
  if (c.api) return json({ id, link: address, expiresAt }, 201)
  return page('invitations/made', { current: 'people', address, to, made: shownLink(c.workspace, link) }, 201)
}

/** Whom a link is for, as the audit says it. */
function whomOf(link: OneTimeLink): { person: string } | { login: string } {
  return link.kind === 'reset' ? { person: link.person } : { login: normalLogin(link.login) }
}
