import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unzipped, zipped } from '../../src/exchange/parts/zip.ts'

const run = promisify(execFile)

/** Debian's package libreoffice-writer. */
export function hasOffice(): boolean {
  try {
    execFileSync('which', ['soffice'])
    return true
  } catch {
    return false
  }
}

/** A Word file with other words in it, as LibreOffice keeps it when it is opened, changed and saved; without that, changed in place. */
export async function revised(file: Uint8Array, words: string, others: string): Promise<Buffer> {
  if (!hasOffice()) return inPlace(file, words, others)
  const folder = await mkdtemp(join(tmpdir(), 'padan-revised-'))
  const saved = async (name: string, filter: string) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      join(folder, name),
    ])
  }
  try {
    await writeFile(join(folder, 'came.docx'), file)
    await saved('came.docx', 'fodt')
    const flat = await readFile(join(folder, 'came.fodt'), 'utf8')
    await writeFile(join(folder, 'revised.fodt'), replaced(flat, words, others))
    await saved('revised.fodt', 'docx:Office Open XML Text')
    return await readFile(join(folder, 'revised.docx'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function inPlace(file: Uint8Array, words: string, others: string): Buffer {
  const entries = new Map(unzipped(file))
  const xml = new TextDecoder().decode(entries.get('word/document.xml'))
  entries.set('word/document.xml', new TextEncoder().encode(replaced(xml, words, others)))
  return Buffer.from(zipped(entries))
}

function replaced(text: string, words: string, others: string): string {
  if (text.split(words).length !== 2) throw new Error(`“${words}” does not stand in the file once`)
  return text.replace(words, others)
}
