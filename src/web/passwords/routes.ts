import type { Person } from '../../core/workspace/state.ts'
import type { OneTimeLink } from '../../desk/one-time-links.ts'
import { fixedOperation } from '../../desk/operation.ts'
import { again } from '../again.ts'
import type { OpenContext } from '../context.ts'
import { EdgeError } from '../refusals.ts'
import { page, type Reply, refused } from '../reply.ts'
import { openRoute, type Route } from '../route.ts'
import { changePassword } from '../sessions/change-password.ts'
import { enter } from '../sessions/enter.ts'
import { mustTakePasswords } from '../sessions/form.ts'
import { signedIn } from '../sessions/input.ts'
import { PASSWORD_LIMITS, passwordFault } from '../sessions/password.ts'
import { linkQuery, passwordBody } from './input.ts'

export const passwordRoutes: readonly Route[] = [
  openRoute({
    method: 'get',
    path: '/passwords/new',
    surface: 'page',
    summary: 'The form for a password, opened by a one-time link.',
    query: linkQuery,
    async handle(c) {
      const { view, model } = formOf(c, c.query.link, await opened(c, c.query.link))
      return page(view, model)
    },
  }),
  openRoute({
    method: 'post',
    path: '/passwords',
    surface: 'both',
    summary:
      'Sets the password of whom a one-time link is for, who is added if he is new, and signs him in; the link is used then.',
    body: passwordBody,
    answer: { status: 201, schema: signedIn },
    handle: (c) => choose(c, c.body.link, c.body.password),
  }),
]

async function choose(c: OpenContext, secret: string, password: string): Promise<Reply> {
  const link = await opened(c, secret)
  const form = formOf(c, secret, link)
  const fault = passwordFault(c.house.settings, form.model.shown, password)
  if (fault) return again(c, fault.code, fault.details, form)
  const { oneTimeLinks } = c.house
  if (!(await oneTimeLinks.take(secret, c.ask.operation))) throw new EdgeError('link_used')
  const found = await personOf(c, link)
  if ('code' in found) {
    await oneTimeLinks.giveBack(secret)
    return refused(found, { page: form })
  }
  const act = link.kind === 'reset' ? 'resetUsed' : 'invitationUsed'
  await changePassword(c, found.id, password, { act, by: found.id })
  return enter(c, found, '/')
}

/** A link that opens; whoever made it must still be one who may. */
async function opened(c: OpenContext, secret: string): Promise<OneTimeLink> {
  await mustTakePasswords(c)
  const { oneTimeLinks, desk } = c.house
  const found = await oneTimeLinks.find(secret, desk.now(), c.ask.operation)
  if (!found) throw new EdgeError('link_unknown')
  const stands = c.workspace.people.get(found.link.by)?.administrator
  if (found.state !== 'open' || !stands)
    throw new EdgeError(found.state === 'open' ? 'link_revoked' : `link_${found.state}`)
  return found.link
}

/** Whom the link is for. Whoever is invited is added, in the name of him who invited; a repeat finds him there. */
async function personOf({ house, workspace, ask }: OpenContext, link: OneTimeLink) {
  if (link.kind === 'reset') return workspace.people.get(link.person) ?? ({ code: 'not_found' } as const)
  const { id, by, name, login, administrator, membership } = link
  const command = {
    type: 'addPerson',
    name,
    login,
    ...(administrator ? { administrator } : {}),
    ...(membership ? { membership } : {}),
  } as const
  const once = { ...ask, operation: fixedOperation('invitation', id), request: id, by }
  const acted = await house.desk.administer(once, command)
  if (!acted.ok) return acted.refusal
  const added = acted.line?.events.find((event) => event.type === 'personAdded')
  const person: Person | undefined = acted.state.people.get(added?.person ?? '')
  if (!person) throw new Error('A person was added and is not there')
  return person
}

function formOf({ workspace }: OpenContext, secret: string, link: OneTimeLink) {
  const shown = link.kind === 'invitation' ? link : workspace.people.get(link.person)
  const { name = '', login = '' } = shown ?? {}
  const model = {
    kind: link.kind,
    secret,
    shown: { name, login },
    limits: PASSWORD_LIMITS,
    expiresAt: link.expiresAt,
  }
  return { view: 'passwords/new', model }
}
