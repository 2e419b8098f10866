import type { z } from 'zod'
import { again } from '../again.ts'
import { LANGUAGE_COOKIE, languageCookie } from '../middleware/language.ts'
import { cookieName, isSecure } from '../middleware/session.ts'
import { json, made, page, refused } from '../reply.ts'
import { personRoute, type Route } from '../route.ts'
import { changePassword } from '../sessions/change-password.ts'
import { passwordFault } from '../sessions/password.ts'
import * as input from './input.ts'
import { accountJson, accountPage, formOf, keysOf, VIEW } from './page.ts'
import { type Preferences, writePreferences } from './preferences.ts'
import { ownSessionRoutes } from './sessions.ts'
import { tokenRoutes } from './tokens.ts'

export const accountRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/account',
    surface: 'both',
    summary: 'My own account: name, preferences, sessions, API tokens (never their secrets).',
    answer: { status: 200, schema: input.accountAnswer },
    async handle(c) {
      const keys = await keysOf(c)
      return c.api ? json(accountJson(c, keys)) : page(VIEW, accountPage(c, keys))
    },
  }),
  personRoute({
    method: 'post',
    path: '/account/preferences',
    surface: 'both',
    summary:
      'Sets my language, theme, density, size of text, time zone, help while typing, and how I review.',
    body: input.preferencesBody,
    answer: { status: 201, schema: input.preferencesAnswer },
    async handle(c) {
      const { keys, toured, ...before } = c.preferences
      const changed = { ...before, ...given(c.body) }
      await writePreferences(c.house.desk.store.records, c.person.id, { ...changed, keys, toured })
      // What was chosen here stands above what this browser was once told by `?lng=`.
      const secure = isSecure(c.house.settings)
      c.request.res?.clearCookie(cookieName(LANGUAGE_COOKIE, secure), languageCookie(secure))
      return made(c.api, changed, '/account')
    },
  }),
  personRoute({
    method: 'post',
    path: '/account/tours',
    surface: 'both',
    summary: 'Takes up the tour through an article, or declines it: it is not offered again.',
    body: input.tourBody,
    answer: { status: 201, schema: input.tourAnswer },
    async handle(c) {
      const { article } = c.body
      await writePreferences(c.house.desk.store.records, c.person.id, { ...c.preferences, toured: true })
      return made(
        c.api,
        { toured: true },
        c.workspace.articles.has(article) ? `/articles/${article}?tour=1` : '/',
      )
    },
  }),
  personRoute({
    method: 'post',
    path: '/account/names',
    surface: 'both',
    summary: 'Changes my name.',
    body: input.nameBody,
    answer: { status: 201, schema: input.nameAnswer },
    async handle(c) {
      const { name } = c.body
      const command = { type: 'renamePerson', person: c.person.id, name } as const
      const acted = await c.house.desk.administer(c.ask, command)
      if (!acted.ok)
        return refused(acted.refusal, { page: await formOf(c, { failed: 'names', typed: name }) })
      const kept = acted.state.people.get(c.person.id)?.name ?? ''
      return made(c.api, { id: c.person.id, name: kept }, '/account')
    },
  }),
  personRoute({
    method: 'post',
    path: '/account/passwords',
    surface: 'both',
    summary: 'Changes my password; my other sessions end and my API tokens are revoked.',
    body: input.passwordBody,
    answer: { status: 201, schema: input.passwordAnswer },
    async handle(c) {
      const { current, password } = c.body
      const form = await formOf(c, { failed: 'passwords' })
      if (!(await c.house.accounts.passwordIsRight(c.person.id, current)))
        return again(c, 'wrong_password', { field: 'current' }, form)
      const fault = passwordFault(c.house.settings, c.person, password)
      if (fault) return again(c, fault.code, fault.details, form)
      const { id } = c.person
      await changePassword(c, id, password, { act: 'passwordChanged', by: id })
      return c.api ? json({ changed: true }, 201) : page('account/changed', { current: 'account' })
    },
  }),
  ...ownSessionRoutes,
  ...tokenRoutes,
]

/** Without what was not sent. */
function given(body: z.infer<typeof input.preferencesBody>): Partial<Preferences> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
}
