import { execFile, spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { packageRoot } from '../../src/settings.ts'

// A network of its own, of which only this machine itself is there.
const CLOSED = ['-rn', 'sh', '-c', 'ip link set lo up && exec "$@"', 'closed']
const WATCH = join(import.meta.dirname, 'outbound-watch.mjs')
const ASK = `import { connect } from 'node:net'
const asked = connect({ host: '192.0.2.1', port: 443, timeout: 3000 })
asked.once('connect', () => console.log('reached')).once('timeout', () => process.exit(0)).once('error', () => console.log('closed'))`

// Where a container may not make a network of its own, this cannot be tried; the watch alone would prove less.
const can = spawnSync('unshare', [...CLOSED, 'true']).status === 0

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'padan-closed-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it.runIf(can)('the network is closed in there, and the watch sees who wants out', async () => {
  const file = join(folder, 'control')
  const { stdout } = await promisify(execFile)(
    'unshare',
    [...CLOSED, process.execPath, '--import', WATCH, '--input-type=module', '-e', ASK],
    { env: { ...process.env, PADAN_OUTBOUND: file } },
  )
  expect(stdout.trim()).toBe('closed')
  expect(await readFile(file, 'utf8')).toBe('watching\nconnect 192.0.2.1\n')
})

it.runIf(can)(
  'the whole story goes on in there, and the server never wanted out',
  { timeout: 600_000 },
  async () => {
    const file = join(folder, 'story')
    const vitest = join(packageRoot(), 'node_modules/vitest/vitest.mjs')
    const story = ['run', '--config', 'tests/vitest.config.ts', '--project', 'quick', '--maxWorkers=1']
    const { code, out } = await run(
      'unshare',
      [
        ...CLOSED,
        process.execPath,
        vitest,
        ...story,
        'tests/browser/story.test.ts',
        '-t',
        'whole story with pages in .?en',
      ],
      { PADAN_OUTBOUND: file, PADAN_SERVER_IMPORT: WATCH },
    )
    expect(code, out).toBe(0)
    expect(out).toMatch(/1 passed/)
    const lines = new Set((await readFile(file, 'utf8')).trim().split('\n'))
    expect([...lines]).toEqual(['watching'])
  },
)

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  return new Promise<{ code: number | null; out: string }>((done, fail) => {
    const child = spawn(program, args, {
      cwd: packageRoot(),
      env: { ...process.env, ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        out += text
      })
    child.once('error', fail)
    child.once('close', (code) => done({ code, out }))
  })
}
