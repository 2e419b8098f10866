import { uriOf } from '../../desk/second-factor/second-factors.ts'
import { again } from '../again.ts'
import { note } from '../audit/note.ts'
import type { PersonContext } from '../context.ts'
import { json, made, page, type Reply, redirect, refused } from '../reply.ts'
import { personRoute, type Route } from '../route.ts'
import { endStreams } from '../sessions/end-streams.ts'
import * as input from './input.ts'
import { type Failed, formOf, secondFactorPage, stateOf, VIEW } from './page.ts'
import { proves } from './proof.ts'

const PLACE = '/account/second-factor'

export const secondFactorRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: PLACE,
    surface: 'both',
    summary: 'My second factor: since when, how many recovery codes are left, whether it is demanded.',
    unproven: true,
    answer: { status: 200, schema: input.stateAnswer },
    handle: async (c) => (c.api ? json(await stateOf(c)) : page(VIEW, await secondFactorPage(c))),
  }),
  personRoute({
    method: 'post',
    path: `${PLACE}/offers`,
    surface: 'both',
    summary: 'Makes a secret for an authenticator app; it counts once its first code confirms it.',
    unproven: true,
    body: input.offerBody,
    answer: { status: 201, schema: input.offerAnswer },
    async handle(c) {
      const { accounts, secondFactors, desk } = c.house
      const { password, code = '' } = c.body
      if ((await secondFactors.since(c.person.id)) !== null) {
        if (!(await proves(c, code))) return wrongCode(c, 'offers')
      } else if (!(await accounts.passwordIsRight(c.person.id, password ?? '')))
        return again(c, 'wrong_password', { field: 'password' }, await formOf(c, 'offers'))
      const secret = await secondFactors.offer(c.person.id, desk.now())
      return c.api ? json({ secret, uri: uriOf(secret, c.person.login) }, 201) : redirect(PLACE)
    },
  }),
  personRoute({
    method: 'post',
    path: `${PLACE}/confirmations`,
    surface: 'both',
    summary:
      'Confirms the offered secret by its first code: it counts from now on, and ten recovery codes are shown this once.',
    unproven: true,
    body: input.codeBody,
    answer: { status: 201, schema: input.recoveryAnswer },
    async handle(c) {
      const { secondFactors, sessions, desk } = c.house
      const { id } = c.person
      if (!(await secondFactors.confirm(id, c.body.code, desk.now()))) return wrongCode(c, 'confirmations')
      const codes = await secondFactors.recovery.make(id)
      // Whoever came in elsewhere came without it.
      await sessions.endAll(id, c.request.session.person === id ? c.request.sessionID : '')
      await endStreams(c.house)
      await note(c, { act: 'secondFactorSet', person: id })
      return codesShown(c, codes)
    },
  }),
  personRoute({
    method: 'post',
    path: `${PLACE}/recovery-codes`,
    surface: 'both',
    summary: 'Makes ten new recovery codes, shown this once, in place of those before.',
    body: input.codeBody,
    answer: { status: 201, schema: input.recoveryAnswer },
    async handle(c) {
      if (!(await proves(c, c.body.code))) return wrongCode(c, 'recovery')
      const codes = await c.house.secondFactors.recovery.make(c.person.id)
      await note(c, { act: 'recoveryCodesMade', person: c.person.id })
      return codesShown(c, codes)
    },
  }),
  personRoute({
    method: 'post',
    path: `${PLACE}/removals`,
    surface: 'both',
    summary: 'Takes my second factor off, unless it is demanded of me.',
    body: input.codeBody,
    answer: { status: 201, schema: input.removalAnswer },
    async handle(c) {
      const { demanded } = await stateOf(c)
      if (demanded) return again(c, 'second_factor_demanded', {}, await formOf(c, 'removals'))
      if (!(await proves(c, c.body.code))) return wrongCode(c, 'removals')
      await c.house.secondFactors.forget(c.person.id)
      await note(c, { act: 'secondFactorEnded', person: c.person.id })
      return made(c.api, { removed: true }, PLACE)
    },
  }),
  personRoute({
    method: 'post',
    path: '/people/:id/second-factor/removals',
    surface: 'both',
    summary: 'Takes off the second factor of a person who has lost it; his sessions end.',
    administrator: true,
    body: input.nothingBody,
    answer: { status: 201, schema: input.removalAnswer },
    async handle(c) {
      const person = c.workspace.people.get(String(c.request.params.id ?? ''))
      if (!person) return refused({ code: 'not_found' })
      const { secondFactors, sessions } = c.house
      if ((await secondFactors.since(person.id)) !== null) {
        await secondFactors.forget(person.id)
        await sessions.endAll(person.id)
        await endStreams(c.house)
        await note(c, { act: 'secondFactorTakenOff', person: person.id })
      }
      return made(c.api, { removed: true }, `/people/${person.id}`)
    },
  }),
  personRoute({
    method: 'post',
    path: '/second-factor-demands',
    surface: 'both',
    summary:
      'Says of whom a second factor is demanded: of nobody, of coordinators and administrators, of all.',
    administrator: true,
    body: input.demandBody,
    answer: { status: 201, schema: input.demandAnswer },
    async handle(c) {
      const acted = await c.house.desk.administer(c.ask, { type: 'demandSecondFactor', of: c.body.of })
      if (acted.ok) await endStreams(c.house)
      return acted.ok ? made(c.api, { of: acted.state.secondFactor }, '/people') : refused(acted.refusal)
    },
  }),
]

async function wrongCode(c: PersonContext, failed: Failed): Promise<Reply> {
  return again(c, 'code_unknown', { field: 'code' }, await formOf(c, failed))
}

function codesShown(c: PersonContext, recoveryCodes: readonly string[]): Reply {
  if (c.api) return json({ recoveryCodes }, 201)
  return page('second-factor/codes', { current: 'account', recoveryCodes }, 201)
}
