import type { z } from 'zod'
import { note } from '../audit/note.ts'
import type { PersonContext } from '../context.ts'
import { json, made, page, type Reply, refused } from '../reply.ts'
import { personRoute, type Route } from '../route.ts'
import { endStreams } from '../sessions/end-streams.ts'
import * as input from './input.ts'
import { formOf } from './page.ts'

export const tokenRoutes: readonly Route[] = [
  personRoute({
    method: 'post',
    path: '/account/tokens',
    surface: 'both',
    summary:
      'Makes an API token, for reading alone or for writing too, good for so many days; it is shown this once.',
    body: input.tokenBody,
    answer: { status: 201, schema: input.tokenAnswer },
    handle: makeToken,
  }),
  personRoute({
    method: 'post',
    path: '/account/tokens/revocations',
    surface: 'both',
    summary: 'Revokes one of my API tokens, named by its id.',
    body: input.revocationBody,
    answer: { status: 201, schema: input.revocationAnswer },
    handle: (c) => revokeToken(c, c.body.token),
  }),
]

async function makeToken(c: PersonContext<z.infer<typeof input.tokenBody>>): Promise<Reply> {
  const { accounts, desk } = c.house
  const { label, ...asked } = c.body
  const more = { ...asked, operation: c.ask.operation, until: c.token?.expiresAt }
  const token = await accounts.makeToken(c.person.id, label, desk.now(), more)
  const { scope = 'write', expiresAt = '' } = (await accounts.tokenOf(token)) ?? {}
  await note(c, { act: 'tokenMade', label, scope })
  if (c.api) return json({ token, scope, expiresAt }, 201)
  return page('account/token', { current: 'account', token, scope, expiresAt }, 201)
}

async function revokeToken(c: PersonContext, token: string): Promise<Reply> {
  const found = (await c.house.accounts.tokensOf(c.person.id)).find(({ id }) => id === token)
  if (!found || !(await c.house.accounts.revokeToken(c.person.id, token)))
    return refused({ code: 'not_found', field: 'token' }, { page: await formOf(c, { failed: 'tokens' }) })
  await endStreams(c.house)
  await note(c, { act: 'tokenRevoked', label: found.label, scope: found.scope })
  return made(c.api, { revoked: token }, '/account')
}
