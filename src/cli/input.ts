import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { type DecodeFault, decodeText } from '../work/decode.ts'
import { CommandRefused } from './command.ts'

/** The text of a file, or of standard input where no file is named. */
export async function readText(file: string | undefined, stdin: Readable): Promise<string> {
  return textIn(file === undefined ? await readAll(stdin) : await readBytes(file), file)
}

/** The text that these bytes of a file are. */
export function textIn(bytes: Uint8Array, file: string | undefined): string {
  const decoded = decodeText(bytes)
  if (decoded.ok) return decoded.text
  if (decoded.code === 'empty_file') return ''
  throw noText(decoded, file ?? 'standard input')
}

/** What is said of bytes that are no text. */
export function noText({ code, offset }: DecodeFault, place: string): CommandRefused {
  return new CommandRefused(
    code === 'bad_encoding'
      ? `${place} is neither UTF-8 nor UTF-16 with a byte order mark (byte ${offset})`
      : `${place} is not a text file`,
  )
}

export async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

export function readBytes(file: string): Promise<Buffer> {
  return aboutFile(file, () => readFile(file))
}

/** Says as one line what the system would not do with a file; other errors stay what they are. */
export async function aboutFile<Result>(file: string, use: () => Promise<Result>): Promise<Result> {
  try {
    return await use()
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
    throw new CommandRefused(`${file} cannot be used (${String(error.code)})`, { cause: error })
  }
}
