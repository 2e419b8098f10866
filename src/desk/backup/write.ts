import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Counts, counting, FORMAT, VERSION } from './format.ts'
import type { Part } from './parts.ts'

const CHUNK = 1 << 18

/**
 * Writes a backup: a header line, a line for each part, and a last line with the counts and a SHA-256 of all before it. It
 * stands under its name only when it is whole and durable; what stood there before is replaced then. `at`: ISO 8601.
 */
export async function writeBackup(file: string, parts: AsyncIterable<Part>, at: string): Promise<Counts> {
  const path = resolve(file)
  const beside = `${path}.${randomUUID()}.tmp`
  try {
    const handle = await open(beside, 'wx', 0o600)
    let counts: Counts
    try {
      counts = await fill(handle, parts, at)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, path)
    await syncFolder(dirname(path))
    return counts
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

async function fill(handle: FileHandle, parts: AsyncIterable<Part>, at: string): Promise<Counts> {
  const sum = createHash('sha256')
  const counts = counting()
  let held: string[] = []
  let length = 0
  const say = async (value: unknown): Promise<void> => {
    const line = `${JSON.stringify(value)}\n`
    sum.update(line)
    held.push(line)
    length += line.length
    if (length >= CHUNK) await flush()
  }
  const flush = async (): Promise<void> => {
    // Not write(): that may write less than it was given.
    await handle.appendFile(held.join(''))
    held = []
    length = 0
  }
  await say({ format: FORMAT, version: VERSION, at })
  for await (const part of parts) {
    counts.add(part)
    await say(part)
  }
  const sha256 = sum.digest('hex')
  held.push(`${JSON.stringify({ end: counts.done(), sha256 })}\n`)
  await flush()
  return counts.done()
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
