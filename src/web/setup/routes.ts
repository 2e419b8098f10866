import { createHash, timingSafeEqual } from 'node:crypto'
import { SYSTEM } from '../../core/history.ts'
import { refuse } from '../../core/refusal.ts'
import { hasAccount, type Person, personByLogin, type WorkspaceState } from '../../core/workspace/state.ts'
import { passwordDigest } from '../../desk/accounts.ts'
import { requestDigest } from '../../desk/operation.ts'
import { again } from '../again.ts'
import type { OpenContext } from '../context.ts'
import { EdgeError } from '../refusals.ts'
import { page, refused } from '../reply.ts'
import { openRoute, type Route } from '../route.ts'
import { signIn } from '../sessions/enter.ts'
import { signedIn } from '../sessions/input.ts'
import { PASSWORD_LIMITS, passwordFault } from '../sessions/password.ts'
import { setupBody, setupQuery } from './input.ts'

const VIEW = 'setup/show'

export const setupRoutes: readonly Route[] = [
  openRoute({
    method: 'get',
    path: '/setup',
    surface: 'page',
    summary: 'The form for the first account; open only until one exists.',
    query: setupQuery,
    handle(c) {
      if (hasAccount(c.workspace)) throw new EdgeError('no_page')
      checkToken(c, c.query.token ?? '')
      return page(VIEW, formOf(c.query.token ?? '', '', ''))
    },
  }),
  openRoute({
    method: 'post',
    path: '/setup',
    surface: 'both',
    summary: 'Makes the first account, an administrator, and signs it in.',
    body: setupBody,
    answer: { status: 201, schema: signedIn },
    async handle(c) {
      const { token, name, login, password } = c.body
      checkToken(c, token)
      if (!(await isOpenOrRepeat(c, login, password))) throw new EdgeError('no_page')
      const form = { view: VIEW, model: formOf(token, name, login) }
      const fault = passwordFault(c.house.settings, { name, login }, password)
      if (fault) return again(c, fault.code, fault.details, form)
      if (login.trim() === '') return refused({ code: 'name_needed', field: 'login' }, { page: form })
      const digest = await passwordDigest(password)
      // The password is no part of what history keeps of the request, not even as a digest.
      const ask = { ...c.ask, by: SYSTEM, request: requestDigest('setup', name, login) }
      const command = { type: 'addPerson', name, login, administrator: true } as const
      const acted = await c.house.desk.administerIf(ask, command, onlyFirst)
      if (!acted.ok && acted.refusal.code === 'not_found') throw new EdgeError('no_page')
      if (!acted.ok) return refused(acted.refusal, { page: form })
      const person = personByLogin(acted.state, login)
      if (!person || !(await c.house.accounts.setInitialPassword(person.id, digest, ask.operation)))
        throw new EdgeError('no_page')
      return signIn(c, person, firstArticle(acted.state))
    },
  }),
]

function formOf(token: string, name: string, login: string) {
  return { token, typed: { name, login }, limits: PASSWORD_LIMITS }
}

/** Decided with the history as it is when the account is added: two at once cannot both win. */
function onlyFirst(state: WorkspaceState) {
  return hasAccount(state) ? refuse('not_found') : undefined
}

/** A repeat of the set-up whose answer was lost knows the password it set. */
async function isOpenOrRepeat(c: OpenContext, login: string, password: string): Promise<boolean> {
  if (!hasAccount(c.workspace)) return true
  const person: Person | undefined = personByLogin(c.workspace, login)
  return c.house.accounts.passwordIsRight(person?.id, password)
}

function checkToken(c: OpenContext, token: string): void {
  if (!timingSafeEqual(digest(token), digest(c.house.setupToken))) throw new EdgeError('setup_link')
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** The untouched sample, as long as it is there. */
function firstArticle(workspace: WorkspaceState): string {
  for (const entry of workspace.articles.values())
    if (entry.sample === 'untouched') return `/articles/${entry.id}`
  return '/'
}
