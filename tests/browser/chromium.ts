import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

// @sparticuz/chromium unpacks to the temporary folder and takes whatever is there, even of another version.
const VERSION = '147.0.0'

/** Starts the real Chromium that `npm ci` brought, or the one at CHROMIUM_PATH. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await unpackedChromium())
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  })
}

async function unpackedChromium(): Promise<string> {
  const folder = join(tmpdir(), `padan-chromium-${VERSION}`)
  mkdirSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  // Where the machine lacks NSS the package brings its own, but only if it believes to be on AWS Lambda.
  const hasNss = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/lib64', '/usr/lib', '/usr/lib/aarch64-linux-gnu'].some(
    (place) => existsSync(join(place, 'libnss3.so')),
  )
  if (!hasNss) process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
  const { default: sparticuz } = await import('@sparticuz/chromium')
  return sparticuz.executablePath()
}
