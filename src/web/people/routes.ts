import { nameOf, type Person } from '../../core/workspace/state.ts'
import { MADE_PASSWORD_DAYS, madePasswordEnds, makePassword } from '../../desk/accounts.ts'
import { removePerson } from '../../desk/removal.ts'
import { again } from '../again.ts'
import type { PersonContext } from '../context.ts'
import { json, made, page, type Reply, redirect, refused } from '../reply.ts'
import { personRoute, type Route } from '../route.ts'
import { changePassword } from '../sessions/change-password.ts'
import { endStreams } from '../sessions/end-streams.ts'
import { passwordFault } from '../sessions/password.ts'
import { addPerson, personCommand } from './add.ts'
import * as input from './input.ts'
import { type FailedForm, peopleOf, peoplePage, personOf, personPage } from './page.ts'

const VIEW = 'people/index'
const ONE = 'people/show'
const LIST = '/people'

export const peopleRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: LIST,
    surface: 'both',
    summary: 'Everybody, with their roles; an empty login cannot sign in.',
    administrator: true,
    answer: { status: 200, schema: input.peopleAnswer },
    handle: (c) => (c.api ? json({ people: peopleOf(c.workspace) }) : page(VIEW, peoplePage(c.workspace))),
  }),
  personRoute({
    method: 'post',
    path: LIST,
    surface: 'both',
    summary: `Adds a person; a password that is not given is made, shown this once, and ends after ${MADE_PASSWORD_DAYS} days.`,
    administrator: true,
    body: input.personBody,
    answer: { status: 201, schema: input.personAdded },
    handle(c) {
      const form = { view: VIEW, model: peoplePage(c.workspace, c.body) }
      const asked = personCommand(c.body)
      if (!asked.ok) return refused(asked.refusal, { page: form })
      return addPerson(c, { command: asked.command, password: c.body.password, form, to: LIST })
    },
  }),
  personRoute({
    method: 'get',
    path: '/people/:id',
    surface: 'both',
    summary: 'A person with his roles.',
    administrator: true,
    answer: { status: 200, schema: input.personAnswer },
    async handle(c) {
      const person = named(c)
      if (!person) return refused({ code: 'not_found' })
      return c.api ? json(personOf(c.workspace, person)) : page(ONE, await pageOf(c, person))
    },
  }),
  personRoute({
    method: 'post',
    path: '/people/:id/names',
    surface: 'both',
    summary: 'Changes the name of a person.',
    administrator: true,
    body: input.nameBody,
    answer: { status: 201, schema: input.nameAnswer },
    async handle(c) {
      const { name } = c.body
      const person = named(c)
      if (!person) return refused({ code: 'not_found' })
      const acted = await c.house.desk.administer(c.ask, { type: 'renamePerson', person: person.id, name })
      if (!acted.ok)
        return refused(acted.refusal, { page: await formOf(c, person, { failed: 'names', typed: name }) })
      const kept = acted.state.people.get(person.id)?.name ?? ''
      return made(c.api, { id: person.id, name: kept }, pathOf(person))
    },
  }),
  personRoute({
    method: 'post',
    path: '/people/:id/passwords',
    surface: 'both',
    summary: `Gives a person a new password, made, shown once and good for ${MADE_PASSWORD_DAYS} days unless given; his sessions and tokens end.`,
    administrator: true,
    body: input.passwordBody,
    answer: { status: 201, schema: input.passwordAnswer },
    async handle(c) {
      const given = c.body.password
      const person = named(c)
      if (!person) return refused({ code: 'not_found' })
      const form = await formOf(c, person, { failed: 'passwords' })
      if (person.login === '') return refused({ code: 'invalid', field: 'login' }, { page: form })
      const fault = given === undefined ? undefined : passwordFault(c.house.settings, person, given)
      if (fault) return again(c, fault.code, fault.details, form)
      const password = given ?? makePassword()
      const ends = given === undefined ? madePasswordEnds(c.house.desk.now()) : undefined
      await changePassword(c, person.id, password, { act: 'passwordReset', by: c.person.id, ends })
      return passwordShown(c, person, given === undefined ? password : undefined)
    },
  }),
  personRoute({
    method: 'post',
    path: '/people/:id/administrators',
    surface: 'both',
    summary: 'Makes a person an administrator, or one no longer.',
    administrator: true,
    body: input.administratorBody,
    answer: { status: 201, schema: input.administratorAnswer },
    async handle(c) {
      const { administrator } = c.body
      const person = named(c)
      if (!person) return refused({ code: 'not_found' })
      const command = { type: 'changeAdministrator', person: person.id, administrator } as const
      const acted = await c.house.desk.administer(c.ask, command)
      if (!acted.ok)
        return refused(acted.refusal, { page: await formOf(c, person, { failed: 'administrators' }) })
      const rest = acted.state.people.get(c.person.id)?.administrator ? pathOf(person) : '/'
      return made(c.api, { id: person.id, administrator }, rest)
    },
  }),
  personRoute({
    method: 'post',
    path: '/people/:id/removals',
    surface: 'both',
    summary:
      'Removes a person for good: no sign-in, and a number in place of the name, which has to be given.',
    administrator: true,
    body: input.removalBody,
    answer: { status: 201, schema: input.removalAnswer },
    async handle(c) {
      const id = String(c.request.params.id ?? '')
      const person = named(c)
      if (person && c.body.name.trim() !== person.name) {
        const form = await formOf(c, person, { failed: 'removals' })
        return refused({ code: 'invalid', field: 'name' }, { page: form })
      }
      const acted = await removePerson(c.house.desk, c.house.accounts, c.ask, id)
      if (!acted.ok)
        return refused(acted.refusal, person && { page: await formOf(c, person, { failed: 'removals' }) })
      await c.house.secondFactors.forget(id)
      await c.house.oneTimeLinks.revokeResets(id)
      await c.house.sessions.endAll(id)
      await endStreams(c.house)
      return made(c.api, { id, name: nameOf(acted.state, id) }, LIST)
    },
  }),
]

/** The person that `:id` names. */
function named(c: PersonContext): Person | undefined {
  return c.workspace.people.get(String(c.request.params.id ?? ''))
}

async function formOf(c: PersonContext, person: Person, failure: FailedForm) {
  return { view: ONE, model: await pageOf(c, person, failure) }
}

async function pageOf(c: PersonContext, person: Person, failure?: FailedForm) {
  return personPage(c.workspace, person, await c.house.secondFactors.since(person.id), failure)
}

function pathOf(person: Person): string {
  return `${LIST}/${person.id}`
}

/** `made`: the password, where it was made here; a given one is not shown. */
function passwordShown(c: PersonContext, person: Person, made: string | undefined): Reply {
  const { id, name, login } = person
  if (c.api) return json({ id, name, login, ...(made === undefined ? {} : { password: made }) }, 201)
  if (made === undefined) return redirect(pathOf(person))
  const reset = { name, login, password: made }
  return page(
    'people/password',
    { current: 'people', reset, to: pathOf(person), days: MADE_PASSWORD_DAYS },
    201,
  )
}
