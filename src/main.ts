import { createServer } from 'node:http'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { hasAccount } from './core/workspace/state.ts'
import { Accounts } from './desk/accounts.ts'
import { mustBeWhole, noteFormat } from './desk/backup/arrival.ts'
import { Desk } from './desk/desk.ts'
import { readDictionary } from './desk/dictionary.ts'
import { OneTimeLinks } from './desk/one-time-links.ts'
import { eraseNames } from './desk/removal.ts'
import { loadSamples } from './desk/samples.ts'
import { SecondFactors } from './desk/second-factor/second-factors.ts'
import { type Limits, readSettings } from './settings.ts'
import { nameOfHome, openStore } from './store/open.ts'
import { DamagedError } from './store/store.ts'
import { buildApp } from './web/app.ts'
import { Streams } from './web/events/streams.ts'
import { measuredStore } from './web/health/measured-store.ts'
import { Metrics } from './web/health/metrics.ts'
import { Readiness } from './web/health/readiness.ts'
import { Inbox } from './web/inbox/inbox.ts'
import { InboxStreams } from './web/inbox/streams.ts'
import { openLanguages } from './web/middleware/language.ts'
import { landmarks, openLog } from './web/middleware/log.ts'
import { sharedSecret } from './web/middleware/session.ts'
import { signOnParts } from './web/oidc/parts.ts'
import { Presences } from './web/presences/presences.ts'
import { limitsIn, SessionStore } from './web/sessions/store.ts'
import { openWork, workLimitsOf } from './work/pool.ts'

/** How long running requests may take to end once the server was told to stop. */
const GRACE_MS = 8_000

// By default V8 lets the heap grow by half and more between two full collections. A fifth keeps a server with 100,000
// segments under 300 MB after an import of 10 MB, which takes some 8 % longer (npm run bench -- load --memory).
setFlagsFromString('--heap-growing-percent=20')

const settings = readSettings()
const log = openLog(settings.logLevel)
const metrics = settings.metrics ? new Metrics() : null

async function start(): Promise<void> {
  const opened = await openStore(settings, { onNotice: (text) => log.warn(text) })
  const store = metrics ? measuredStore(opened, (...seen) => metrics.appended(...seen)) : opened
  await mustBeWhole(store, nameOfHome(settings))
  await noteFormat(store)
  const dictionary = settings.dictionary === null ? '' : await readDictionary(settings.dictionary)
  const work = openWork(
    join(settings.root, 'dist/work/thread.js'),
    workLimitsOf(settings.limits.workers),
    dictionary,
  )
  const desk = new Desk(store, work, undefined, settings.limits)
  await loadSamples(desk, join(settings.root, 'db/samples'))
  await desk.bin.empty()
  await desk.sweep()
  await eraseNames(desk)
  const secondFactors = new SecondFactors(store.records, settings.keys)
  for (const person of await secondFactors.renewSeals())
    log.warn({ person }, 'no key in PADAN_KEYS opens the second factor of a person')
  const endBin = desk.bin.emptyDaily((error) => log.error({ err: error }, 'the bin was not emptied'))
  const streams = new Streams(store)
  const inbox = new Inbox(desk)
  const inboxStreams = new InboxStreams(desk, inbox)
  const presences = new Presences(store, () => desk.workspace())
  metrics?.countStreams(() => streams.size + inboxStreams.size)
  const readiness = new Readiness(store)
  desk.audit.onFault((error) => log.error({ err: error }, 'lines of the audit wait: the store takes none'))
  const house = {
    desk,
    settings,
    streams,
    inbox,
    inboxStreams,
    presences,
    accounts: new Accounts(store.records),
    oneTimeLinks: new OneTimeLinks(store.records),
    secondFactors,
    ...signOnParts(settings, desk),
    sessions: new SessionStore(store.records, Date.now, limitsIn(settings.sessions)),
    languages: await openLanguages(settings.root),
    log,
    setupToken: await sharedSecret(store.records, 'setup'),
    readiness,
    metrics,
  }
  const app = buildApp({ house, sessionSecret: await sharedSecret(store.records, 'session') })
  const server = createServer(timesOf(settings.limits), app)
  server.once('error', fail)
  server.listen(settings.port, settings.host, async () => {
    const address = addressOf(server.address())
    const setup = `Make the first account: ${settings.publicUrl ?? address}/setup?token=${house.setupToken}\n`
    // In one piece: whoever reads the first line has the second.
    process.stdout.write(`Padan listens on ${address}\n${hasAccount(await desk.workspace()) ? '' : setup}`)
    landmarks(log).info({ address, version: settings.version }, 'started')
  })

  let stopping = false
  async function stop(): Promise<void> {
    if (stopping) return
    stopping = true
    readiness.stop()
    endBin()
    landmarks(log).info('stopping')
    streams.end()
    inboxStreams.end()
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    await new Promise((done) => {
      server.close(done)
      server.closeIdleConnections()
    })
    clearTimeout(late)
    await work.close()
    await store.close()
    landmarks(log).info('stopped')
    process.exit(0)
  }
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'ended by a fault')
    process.exit(1)
  })
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}

/**
 * An idle connection is closed by whoever waited less. A proxy that sends a request on one which we just closed answers 502,
 * so proxies have to be first: HAProxy and load balancers wait 60 s, nginx 60 or 75, Traefik 90, Caddy 120.
 */
const KEEP_ALIVE_MS = 130_000

/** Node looks for requests that are late only now and then. */
function timesOf({ headerSeconds, requestSeconds }: Limits) {
  const [head, all] = [headerSeconds * 1000, requestSeconds * 1000]
  return {
    headersTimeout: Math.min(head, all),
    requestTimeout: all,
    connectionsCheckingInterval: Math.min(5_000, head / 2, all / 2),
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxHeaderSize: 16_384,
  }
}

function addressOf(address: ReturnType<ReturnType<typeof createServer>['address']>): string {
  const port = typeof address === 'object' && address !== null ? address.port : settings.port
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  return `http://${host}:${port}`
}

function fail(error: unknown): void {
  const hint = error instanceof DamagedError ? '. Put the folder aside, then: padan restore FILE' : ''
  process.stderr.write(
    `Padan cannot start: ${error instanceof Error ? error.message : String(error)}${hint}\n`,
  )
  process.exit(1)
}

start().catch(fail)
