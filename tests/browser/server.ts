import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../src/settings.ts'

export interface RunningServer {
  readonly url: string
  /** Link to the set-up page, from the second line that the server printed; null when an account exists. */
  readonly setup: string | null
  readonly folder: string
  readonly process: ChildProcess
  /** Ends the server; its data stay when `keep` is true. */
  stop(keep?: boolean): Promise<void>
  /** Kills the server as a power cut does; its data stay. */
  kill(): Promise<void>
}

interface ServerOptions {
  /** A folder with data; none: an empty one of its own. */
  readonly folder?: string
  /** None: a free one. */
  readonly port?: number
  /** None: the embedded store. */
  readonly databaseUrl?: string
  /** Others of the environment. */
  readonly settings?: Readonly<Record<string, string>>
}

/** Starts the built server as people do. */
export async function startServer({
  folder,
  port = 0,
  databaseUrl,
  settings = {},
}: ServerOptions = {}): Promise<RunningServer> {
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'padan-server-')))
  const { PADAN_SERVER_IMPORT: first } = process.env
  const before = ['--enable-source-maps', ...(first === undefined ? [] : ['--import', first])]
  const child = spawn(process.execPath, [...before, join(packageRoot(), 'dist/main.js')], {
    env: {
      // Refused requests are what many tests are about, and say nothing new.
      LOG_LEVEL: 'error',
      ...process.env,
      ...settings,
      PORT: String(port),
      PADAN_DATA: data,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { url, setup } = await firstLines(child)
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((done) => child.once('exit', done))
    child.kill(signal)
    await ended
  }
  return {
    url,
    setup,
    folder: data,
    process: child,
    async stop(keep = false) {
      await end('SIGTERM')
      if (!keep) await rm(data, { recursive: true, force: true })
    },
    kill: () => end('SIGKILL'),
  }
}

function firstLines(child: ChildProcess): Promise<{ url: string; setup: string | null }> {
  return new Promise((resolve, reject) => {
    let out = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text
      // The second line, if there is one, comes with the first.
      const url = /^Padan listens on (\S+)\n/m.exec(out)?.[1]
      const setup = /^Make the first account: (\S+)\n/m.exec(out)?.[1] ?? null
      if (url !== undefined) resolve({ url, setup })
    })
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code} before it listened`)))
  })
}
