import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { packageRoot } from '../../src/settings.ts'

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built `padan` on a data folder. */
export function padan(folder: string, args: readonly string[], input = ''): Promise<Ran> {
  return run(folder, 'cli.js', args, input)
}

/** Runs a built program of dist on a data folder, to its end. */
export function run(folder: string, program: string, args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(packageRoot(), 'dist', program), ...args], {
      env: { ...process.env, PADAN_DATA: folder, PORT: '0' },
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
