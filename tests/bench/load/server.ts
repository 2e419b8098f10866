import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../../../src/settings.ts'
import { spawnNode } from './pin.ts'

export interface LoadServer {
  readonly url: string
  /** Memory of the whole process now, and the most it ever was. MB. */
  memory(): Promise<{ readonly now: number; readonly peak: number }>
  /** Processor time used since the start. Seconds. */
  processor(): Promise<number>
  stop(): Promise<void>
}

/** Flags of Node for the server, to look into it: `PADAN_BENCH_FLAGS='--cpu-prof'`. */
const FLAGS = (process.env.PADAN_BENCH_FLAGS ?? '').split(' ').filter((flag) => flag !== '')

/** Starts the built server as people do, on one core. */
export async function startOnCore(
  core: number,
  settings: Readonly<Record<string, string>>,
): Promise<LoadServer> {
  const child = spawnNode(core, [...FLAGS, join(packageRoot(), 'dist/main.js')], {
    env: { ...process.env, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
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
  return {
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
    async stop() {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
    },
  }
}
