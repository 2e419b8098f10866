import type { StorageEngine } from 'multer'
import { patiently } from '../../turn.ts'
import { copyOf } from '../../work/own-bytes.ts'

/** Files in memory, as multer's own storage keeps them, but others have their turn while a long one is put together. */
export const gathering: StorageEngine = {
  _handleFile(_request, file, done) {
    const chunks: Uint8Array[] = []
    file.stream.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    file.stream.on('end', () => {
      patiently(() => copyOf(chunks)).then(
        ({ buffer, length: size }) => done(null, { buffer: Buffer.from(buffer), size }),
        done,
      )
    })
  },
  _removeFile(_request, _file, done) {
    done(null)
  },
}
