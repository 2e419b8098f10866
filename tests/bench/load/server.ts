import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { packageRoot } from '../../../src/settings.ts'
import { spawnNode } from './pin.ts'
import type { Look } from './probe.ts'

export interface LoadServer {
  readonly url: string
  /** Memory of the whole process now, and the most it ever was. MB. */
  memory(): Promise<{ readonly now: number; readonly peak: number }>
  /** Processor time used since the start. Seconds. */
  processor(): Promise<number>
  /** File descriptors: files, sockets and what else the system keeps for it. */
  descriptors(): Promise<number>
  stop(): Promise<void>
}

/** A server that can be looked into. */
export interface ProbedServer extends LoadServer {
  /** `counting`: also its emitters, which holds it up. */
  look(counting?: boolean): Promise<Look>
  /** The longest that the event loop was held since this, or `look`, was asked last. Milliseconds. */
  held(): Promise<number>
}

/** Flags of Node for the server, to look into it: `PADAN_BENCH_FLAGS='--cpu-prof'`. */
const FLAGS = (process.env.PADAN_BENCH_FLAGS ?? '').split(' ').filter((flag) => flag !== '')

type Settings = Readonly<Record<string, string>>

/** Starts the built server as people do, on one core. */
export async function startOnCore(core: number, settings: Settings): Promise<LoadServer> {
  return (await start(core, settings, [])).server
}

/** The same with a probe in it, which is built into `folder`; without a core it runs where the system puts it. */
export async function startProbed(
  core: number | undefined,
  settings: Settings,
  folder: string,
): Promise<ProbedServer> {
  const outfile = join(folder, 'probe.mjs')
  const entryPoints = [join(import.meta.dirname, 'probe.ts')]
  buildSync({ entryPoints, outfile, platform: 'node', format: 'esm', bundle: true, logLevel: 'error' })
  const { server, child } = await start(core, settings, ['--expose-gc', '--import', outfile])
  return {
    ...server,
    async look(counting = false) {
      const answered: Promise<Look[]> = once(child, 'message')
      child.send(counting ? 'count' : 'look')
      const [look] = await answered
      if (!look) throw new Error('the server did not say what it holds')
      return look
    },
    async held() {
      const answered: Promise<number[]> = once(child, 'message')
      child.send('held')
      const [held] = await answered
      return held ?? Number.NaN
    },
  }
}

async function start(core: number | undefined, settings: Settings, flags: readonly string[]) {
  const child = spawnNode(core, [...FLAGS, ...flags, join(packageRoot(), 'dist/main.js')], {
    env: { ...process.env, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit', ...(flags.length > 0 ? (['ipc'] as const) : [])],
  })
  const url = await new Promise<string>((resolve, reject) => {
    let out = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      out += text
      const [, address] = /^Padan listens on (\S+)$/m.exec(out) ?? []
      if (address !== undefined) resolve(address)
    })
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code}`)))
  })
  const proc = (file: string) => readFile(`/proc/${child.pid}/${file}`, 'utf8')
  const server: LoadServer = {
    url,
    async memory() {
      const status = await proc('status')
      const megabytes = (field: string) =>
        Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? Number.NaN) / 1024
      return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') }
    },
    async processor() {
      const fields = (await proc('stat')).replace(/^.*\) /, '').split(' ')
      return (Number(fields[11]) + Number(fields[12])) / 100
    },
    descriptors: async () => (await readdir(`/proc/${child.pid}/fd`)).length,
    async stop() {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
    },
  }
  return { server, child }
}
