import type { StorageEngine } from 'multer'
import { patiently, turn } from '../../turn.ts'

/** Bytes that are copied before others get their turn: new memory takes longer than the copy. */
const SLICE = 1 << 20

/** Files in memory, as multer's own storage keeps them, but others have their turn while a long one is put together. */
export const gathering: StorageEngine = {
  _handleFile(_request, file, done) {
    const chunks: Uint8Array[] = []
    file.stream.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    file.stream.on('end', () => {
      patiently(() => joined(chunks)).then((buffer) => done(null, { buffer, size: buffer.length }), done)
    })
  },
  _removeFile(_request, _file, done) {
    done(null)
  },
}

async function joined(chunks: readonly Uint8Array[]): Promise<Buffer> {
  const whole = Buffer.allocUnsafeSlow(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  let copied = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
    copied += chunk.length
    if (copied < SLICE) continue
    await turn()
    copied = 0
  }
  return whole
}
