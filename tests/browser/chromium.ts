import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import { packageRoot } from '../../src/settings.ts'

// @sparticuz/chromium unpacks to the temporary folder and takes whatever is there, even of another version.
const PLACE = join(tmpdir(), 'padan-chromium-147.0.0')
const UNPACK = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-sync',
]

/** Starts the real Chromium that `npm ci` brought, or the one at CHROMIUM_PATH. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await unpackedChromium())
  return chromium.launch({ executablePath, args: ARGS })
}

async function unpackedChromium(): Promise<string> {
  // Where the machine lacks NSS the package brings its own, but only if it believes to be on AWS Lambda.
  const folders = [
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib64',
    '/lib64',
    '/usr/lib',
    '/usr/lib/aarch64-linux-gnu',
  ]
  const hasNss = folders.some((folder) => existsSync(join(folder, 'libnss3.so')))
  if (!hasNss) process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
  if (!existsSync(PLACE)) await unpack()
  const before = process.env.TMPDIR
  process.env.TMPDIR = PLACE
  const { default: sparticuz } = await import('@sparticuz/chromium')
  const path = await sparticuz.executablePath()
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  return path
}

/** In a folder of its own that takes its name when it is whole: several test files begin at once. */
async function unpack(): Promise<void> {
  const own = await mkdtemp(`${PLACE}-`)
  const env = { ...process.env, TMPDIR: own }
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK], {
    cwd: packageRoot(),
    env,
  })
  try {
    await rename(own, PLACE)
  } catch (error) {
    if (!existsSync(PLACE)) throw error
    await rm(own, { recursive: true, force: true })
  }
}
