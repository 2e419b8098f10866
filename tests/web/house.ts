import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Express } from 'express'
import type { DestinationStream } from 'pino'
import { Accounts } from '../../src/desk/accounts.ts'
import { Desk } from '../../src/desk/desk.ts'
import type { Identities } from '../../src/desk/identities.ts'
import { OneTimeLinks } from '../../src/desk/one-time-links.ts'
import { loadSamples } from '../../src/desk/samples.ts'
import { SecondFactors } from '../../src/desk/second-factor/second-factors.ts'
import { packageRoot, readSettings, type Settings } from '../../src/settings.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import type { Store } from '../../src/store/store.ts'
import { buildApp } from '../../src/web/app.ts'
import { Streams } from '../../src/web/events/streams.ts'
import { Metrics } from '../../src/web/health/metrics.ts'
import { Readiness } from '../../src/web/health/readiness.ts'
import { Inbox } from '../../src/web/inbox/inbox.ts'
import { InboxStreams } from '../../src/web/inbox/streams.ts'
import { openLanguages } from '../../src/web/middleware/language.ts'
import { openLog } from '../../src/web/middleware/log.ts'
import { signOnParts } from '../../src/web/oidc/parts.ts'
import { Presences } from '../../src/web/presences/presences.ts'
import { limitsIn, SessionStore } from '../../src/web/sessions/store.ts'
import { openWork, workLimitsOf } from '../../src/work/pool.ts'

export interface TestHouse {
  readonly url: string
  readonly desk: Desk
  readonly accounts: Accounts
  readonly secondFactors: SecondFactors
  readonly identities: Identities
  /** What is said in English of a refusal. */
  sentence(code: string): string
  readonly setupToken: string
  readonly folder: string
  readonly app: Express
  /** With `keep` the folder stays, for a house that is opened again. */
  close(keep?: boolean): Promise<void>
}

interface HouseOptions {
  readonly samples?: boolean
  /** A folder that an earlier house kept. */
  readonly folder?: string
  /** Settings that the test is about. */
  readonly settings?: Partial<Settings>
  /** Where the log goes; it is silent unless `settings` give a level. */
  readonly log?: DestinationStream
  /** The clock of the server. */
  readonly now?: () => Date
  /** Another backend than a folder. */
  readonly backend?: () => Promise<Store>
  /** Puts something around the store. */
  readonly around?: (store: Store) => Store
}

/** As they are, but that a test may ask more often than people do. */
export const LIMITS = {
  ...readSettings({}).limits,
  requestsPerPerson: 1_000_000,
  requestsPerAddress: 1_000_000,
}

export const PASSWORD = 'correct horse battery'

/** A whole server on a free port with a store of its own in a temporary folder. */
export async function openHouse(options: HouseOptions = {}): Promise<TestHouse> {
  const root = packageRoot()
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'padan-')))
  const clock = () => (options.now?.() ?? new Date()).getTime()
  const opened = await (options.backend?.() ?? openLowdbStore(folder, { now: clock }))
  const store = options.around?.(opened) ?? opened
  const limits = { ...LIMITS, ...options.settings?.limits }
  const work = openWork(join(root, 'dist/work/thread.js'), workLimitsOf(limits.workers))
  const desk = new Desk(store, work, options.now, limits)
  if (options.samples ?? true) await loadSamples(desk, join(root, 'db/samples'))
  const settings: Settings = {
    port: 0,
    host: '127.0.0.1',
    data: folder,
    databaseUrl: null,
    publicUrl: null,
    proxies: ['loopback'],
    dictionary: null,
    binDays: 30,
    root,
    version: 'test',
    logLevel: 'silent',
    metrics: null,
    sessions: { idleDays: 14, absoluteDays: 90 },
    limits,
    keys: [],
    oidc: null,
    localSignIn: true,
    ...options.settings,
  }
  const accounts = new Accounts(store.records)
  const signOn = signOnParts(settings, desk)
  const secondFactors = new SecondFactors(store.records, settings.keys)
  const streams = new Streams(store)
  const inbox = new Inbox(desk)
  const inboxStreams = new InboxStreams(desk, inbox)
  const presences = new Presences(store, () => desk.workspace())
  const setupToken = 'token-for-tests'
  const log = openLog(settings.logLevel, options.log)
  const metrics = settings.metrics ? new Metrics() : null
  metrics?.countStreams(() => streams.size + inboxStreams.size)
  const readiness = new Readiness(store)
  const languages = await openLanguages(root)
  const sessions = new SessionStore(store.records, clock, limitsIn(settings.sessions))
  const house = {
    desk,
    settings,
    streams,
    inbox,
    inboxStreams,
    presences,
    accounts,
    oneTimeLinks: new OneTimeLinks(store.records),
    secondFactors,
    ...signOn,
    sessions,
    languages,
    log,
    setupToken,
    readiness,
    metrics,
  }
  const app = buildApp({ house, sessionSecret: 'for tests' })
  // As main.ts has it, more than any client waits: none sends on a connection that was just closed.
  const server = createServer({ keepAliveTimeout: 130_000 }, app)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    desk,
    accounts,
    secondFactors,
    identities: signOn.identities,
    sentence: (code) => languages.getFixedT('en')(`errors:${code}`),
    setupToken,
    folder,
    app,
    async close(keep = false) {
      streams.end()
      inboxStreams.end()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await work.close()
      await store.close()
      if (!keep) await rm(folder, { recursive: true, force: true })
    },
  }
}

let count = 0

/** A new operation id for work that a test does past HTTP. */
export function nextOperation(): string {
  count += 1
  return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
}

/** Adds a person with PASSWORD and a bearer token; `role` in the default project. */
export async function addPerson(
  house: TestHouse,
  login: string,
  role: 'translator' | 'reviewer' | 'coordinator' | 'administrator',
): Promise<{ readonly id: string; readonly token: string }> {
  const ask = { operation: nextOperation(), request: login, by: 'system' }
  const membership = role === 'administrator' ? {} : { membership: { project: 'j1', role } }
  const administrator = role === 'administrator' ? { administrator: true } : {}
  const acted = await house.desk.administer(ask, {
    type: 'addPerson',
    name: login,
    login,
    ...membership,
    ...administrator,
  })
  if (!acted.ok) throw new Error(`${login} was refused: ${acted.refusal.code}`)
  const added = acted.line?.events.find((event) => event.type === 'personAdded')
  const id = added?.type === 'personAdded' ? added.person : ''
  await house.accounts.setPassword(id, PASSWORD)
  return { id, token: await house.accounts.makeToken(id, 'test', house.desk.now()) }
}

/** fetch with a bearer token and JSON. */
export function client(house: TestHouse, token: string) {
  return async (method: 'GET' | 'POST', path: string, body?: unknown) => {
    const response = await fetch(house.url + path, {
      method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    }
  }
}
