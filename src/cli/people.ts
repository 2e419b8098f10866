import type { AuditAct } from '../core/audit/event.ts'
import { SYSTEM } from '../core/history.ts'
import type { Role } from '../core/workspace/event.ts'
import { personByLogin } from '../core/workspace/state.ts'
import { Accounts, madePasswordEnds, makePassword, PASSWORD_MAX, PASSWORD_MIN } from '../desk/accounts.ts'
import { COMMAND_LINE } from '../desk/audit.ts'
import { ensureProject } from '../desk/first-start.ts'
import { isGuessable } from '../desk/guessable.ts'
import { openLocalSignIn } from '../desk/local-sign-in.ts'
import { OneTimeLinks } from '../desk/one-time-links.ts'
import { newOperation } from '../desk/operation.ts'
import { SecondFactors } from '../desk/second-factor/second-factors.ts'
import { endSessionsOf } from '../desk/sessions.ts'
import { TOKEN_DAYS, TOKEN_DAYS_DEFAULT, TOKEN_SCOPES, type TokenScope } from '../desk/token.ts'
import { parse, words } from './arguments.ts'
import { type Command, CommandRefused, print, type Terminal, UsageError, withDesk } from './command.ts'
import { readAll } from './input.ts'
import { refusalLine } from './refusal.ts'

export const userCommand: Command = {
  usage: 'user add NAME --role translator|reviewer|coordinator|admin [--password-stdin]',
  async run(args, terminal) {
    const { values, positionals } = parse(args, {
      role: { type: 'string' },
      'password-stdin': { type: 'boolean' },
    })
    const [verb, login = ''] = words(positionals, 2)
    if (verb !== 'add') throw new UsageError(`user ${verb} is not known`)
    const role = roleOf(values.role)
    const { given, password } = await passwordFrom(terminal, login, values['password-stdin'] === true)
    await withDesk(terminal, 'write', async (desk) => {
      const project = await ensureProject(desk)
      const operation = newOperation()
      const place = role === 'admin' ? { administrator: true } : { membership: { project, role } }
      const command = { type: 'addPerson', name: login, login, ...place } as const
      const acted = await desk.administer(
        { operation, request: operation, by: SYSTEM, from: COMMAND_LINE },
        command,
      )
      if (!acted.ok) throw new CommandRefused(`${login} was not added: ${refusalLine(acted.refusal)}`)
      await new Accounts(desk.store.records).setPassword(
        personByLogin(acted.state, login)?.id ?? '',
        password,
        given ? undefined : madePasswordEnds(desk.now()),
      )
      if (!given) await print(terminal.stdout, `${password}\n`)
    })
  },
}

/**
 * The way back in for somebody who lost password, phone or provider, and out for whoever has taken the account: its sessions,
 * tokens and links end. The server that holds the folder has to be stopped.
 */
export const rescueCommand: Command = {
  usage: 'rescue NAME [--password-stdin]',
  async run(args, terminal) {
    const { values, positionals } = parse(args, { 'password-stdin': { type: 'boolean' } })
    const [login = ''] = words(positionals, 1)
    const { given, password } = await passwordFrom(terminal, login, values['password-stdin'] === true)
    await withDesk(terminal, 'write', async (desk) => {
      const { records } = desk.store
      const person = personByLogin(await desk.workspace(), login)?.id
      if (person === undefined) throw new CommandRefused(`there is no person with the login ${login}`)
      const factors = new SecondFactors(records)
      const hadFactor = (await factors.since(person)) !== null
      const accounts = new Accounts(records)
      await accounts.forget(person)
      await accounts.setPassword(person, password, given ? undefined : madePasswordEnds(desk.now()))
      await new OneTimeLinks(records).revokeResets(person)
      await endSessionsOf(records, person)
      await factors.forget(person)
      await openLocalSignIn(records, desk.now())
      const ask = { operation: newOperation(), request: '', by: SYSTEM, from: COMMAND_LINE }
      const acts: readonly AuditAct[] = [
        'passwordReset',
        ...(hadFactor ? (['secondFactorTakenOff'] as const) : []),
        'localSignInOpened',
      ]
      await desk.audit.record(
        ask,
        acts.map((act) => ({ act, person })),
      )
      if (!given) await print(terminal.stdout, `${password}\n`)
    })
  },
}

async function passwordFrom(terminal: Terminal, login: string, given: boolean) {
  const password = given
    ? (await readAll(terminal.stdin)).toString('utf8').replace(/\r?\n$/, '')
    : makePassword()
  if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX)
    throw new CommandRefused(`a password has ${PASSWORD_MIN} to ${PASSWORD_MAX} characters`)
  if (isGuessable(password, [login, 'padan'])) throw new CommandRefused('that password is easy to guess')
  return { given, password }
}

/** Of a token that is made here. */
const LABEL = 'padan token'

export const tokenCommand: Command = {
  usage: 'token NAME [--scope read|write] [--days 30|90|365]',
  run(args, terminal) {
    const { values, positionals } = parse(args, { scope: { type: 'string' }, days: { type: 'string' } })
    const [login = ''] = words(positionals, 1)
    const asked = { scope: scopeOf(values.scope), days: daysOf(values.days) }
    return withDesk(terminal, 'write', async (desk) => {
      const person = personByLogin(await desk.workspace(), login)
      if (!person) throw new CommandRefused(`there is no person with the login ${login}`)
      const accounts = new Accounts(desk.store.records)
      const token = await accounts.makeToken(person.id, LABEL, desk.now(), asked)
      const ask = { operation: newOperation(), request: '', by: SYSTEM, from: COMMAND_LINE }
      const made = { act: 'tokenMade', person: person.id, label: LABEL, scope: asked.scope } as const
      await desk.audit.record(ask, [made])
      await print(terminal.stdout, `${token}\n`)
    })
  },
}

function scopeOf(value = 'write'): TokenScope {
  const scope = TOKEN_SCOPES.find((one) => one === value)
  if (scope === undefined) throw new UsageError('--scope is read or write')
  return scope
}

function daysOf(value = String(TOKEN_DAYS_DEFAULT)): number {
  const days = TOKEN_DAYS.find((one) => String(one) === value)
  if (days === undefined) throw new UsageError(`--days is ${TOKEN_DAYS.join(', ')}`)
  return days
}

function roleOf(value: string | undefined): Role | 'admin' {
  if (value === 'translator' || value === 'reviewer' || value === 'coordinator' || value === 'admin')
    return value
  throw new UsageError('--role is translator, reviewer, coordinator or admin')
}
