import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pino } from 'pino'
import { hasAccount } from './core/workspace/state.ts'
import { Accounts } from './desk/accounts.ts'
import { Desk } from './desk/desk.ts'
import { loadSamples } from './desk/samples.ts'
import { readSettings } from './settings.ts'
import { openLowdbStore } from './store/lowdb/store.ts'
import { buildApp } from './web/app.ts'
import { Streams } from './web/events/streams.ts'
import { openLanguages } from './web/middleware/language.ts'
import { sessionSecret } from './web/middleware/session.ts'
import { SessionStore } from './web/sessions/store.ts'
import { openWork } from './work/pool.ts'

/** How long running requests may take to end once the server was told to stop. */
const GRACE_MS = 8_000

const settings = readSettings()
const log = pino({ name: 'padan', level: 'info' }, pino.destination({ dest: 2, sync: true }))

async function start(): Promise<void> {
  const store = await openLowdbStore(settings.data)
  const work = openWork(join(settings.root, 'dist/work/thread.js'))
  const desk = new Desk(store, work)
  await loadSamples(desk, join(settings.root, 'db/samples'))
  await desk.sweep()
  const streams = new Streams(store)
  const house = {
    desk,
    settings,
    streams,
    accounts: new Accounts(store.records),
    sessions: new SessionStore(store.records, Date.now),
    languages: await openLanguages(settings.root),
    log,
    setupToken: randomBytes(18).toString('base64url'),
  }
  const app = buildApp({ house, sessionSecret: await sessionSecret(store.records) })
  const server = createServer(
    { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 10_000, maxHeaderSize: 16_384 },
    app,
  )
  server.once('error', fail)
  server.listen(settings.port, settings.host, async () => {
    const address = addressOf(server.address())
    process.stdout.write(`Padan listens on ${address}\n`)
    const open = !hasAccount(await desk.workspace())
    if (open)
      process.stdout.write(
        `Make the first account: ${settings.publicUrl ?? address}/setup?token=${house.setupToken}\n`,
      )
  })

  let stopping = false
  async function stop(): Promise<void> {
    if (stopping) return
    stopping = true
    streams.end()
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    await new Promise((done) => {
      server.close(done)
      server.closeIdleConnections()
    })
    clearTimeout(late)
    await work.close()
    await store.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}

function addressOf(address: ReturnType<ReturnType<typeof createServer>['address']>): string {
  const port = typeof address === 'object' && address !== null ? address.port : settings.port
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  return `http://${host}:${port}`
}

function fail(error: unknown): void {
  process.stderr.write(`Padan cannot start: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

start().catch(fail)
