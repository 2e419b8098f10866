import { hasAccount, type Person, personByLogin } from '../../core/workspace/state.ts'
import { again } from '../again.ts'
import { noteEach } from '../audit/note.ts'
import type { OpenContext } from '../context.ts'
import { ownOrigin } from '../middleware/security.ts'
import { made, page, type Reply, redirect } from '../reply.ts'
import { openRoute, type Route } from '../route.ts'
import { endStreams } from './end-streams.ts'
import { enter, finishWithTicket } from './enter.ts'
import { formOf, mustTakePasswords } from './form.ts'
import { signedIn, signedOut, signInBody, signInQuery } from './input.ts'
import { endSession } from './session.ts'
import { wayBack } from './way-back.ts'

/** Where a password can be changed. */
const OWN_PASSWORD = '/account#password'

export const sessionRoutes: readonly Route[] = [
  openRoute({
    method: 'get',
    path: '/sessions/new',
    surface: 'page',
    summary: 'The sign-in form.',
    query: signInQuery,
    async handle(c) {
      const to = backTo(c, c.query.to)
      if (c.person) return redirect(to)
      if (!hasAccount(c.workspace) && c.house.oidc === null) return redirect('/')
      const { view, model } = await formOf(c, to)
      return page(view, { ...model, left: c.query.left === 'oidc' })
    },
  }),
  openRoute({
    method: 'post',
    path: '/sessions',
    surface: 'both',
    summary: 'Signs a person in; the answer sets the session cookie.',
    body: signInBody,
    answer: { status: 201, schema: signedIn },
    async handle(c) {
      const { login, password, ticket, code } = c.body
      await mustTakePasswords(c)
      const to = backTo(c, c.body.to)
      const person = personByLogin(c.workspace, login)
      if (password === undefined) return finishWithTicket(c, person, { login, ticket, code, to })
      const right = await c.house.accounts.passwordIsRight(person?.id, password)
      if (person && right) return enterUnlessEnded(c, person, { to, code })
      await noteEach(c, '', { act: 'signInFailed', ...(person ? { person: person.id } : {}) })
      return again(c, 'wrong_login', {}, await formOf(c, to, login))
    },
  }),
  openRoute({
    method: 'post',
    path: '/sessions/closures',
    surface: 'both',
    summary: 'Signs out: ends the session of the cookie.',
    answer: { status: 201, schema: signedOut },
    async handle(c) {
      const elsewhere = c.request.session.via === 'oidc'
      await endSession(c.request)
      await endStreams(c.house)
      return made(c.api, { ended: true }, `/sessions/new${elsewhere ? '?left=oidc' : ''}`)
    },
  }),
]

/** A password that Padan made ends by itself: whoever still has it then is told whom to ask. */
async function enterUnlessEnded(
  c: OpenContext,
  person: Person,
  { to, code }: { readonly to: string; readonly code: string | undefined },
): Promise<Reply> {
  const ends = await c.house.accounts.passwordEnds(person.id)
  if (ends === null) return enter(c, person, to, code)
  if (ends > c.house.desk.now().toISOString()) return enter(c, person, OWN_PASSWORD, code)
  await noteEach(c, '', { act: 'signInFailed', person: person.id })
  return again(c, 'password_ended', {}, await formOf(c, to, person.login))
}

function backTo(c: OpenContext, to: string | undefined): string {
  return wayBack(to, ownOrigin(c.request, c.house.settings))
}
