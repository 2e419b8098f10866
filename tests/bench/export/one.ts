import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { isPacked, readFile } from '../../../src/exchange/readers/index.ts'
import { JOBS } from '../../../src/work/jobs.ts'
import { pack } from '../../../src/work/packed.ts'
import { longDocument, longSegments } from './document.ts'

/** One piece of work in a process of its own: `write FORMAT FILE SEGMENTS`, `read FILE`, or `build SEGMENTS`, nothing but the document. */
function work([task = '', ...words]: readonly string[]): number | string {
  if (task === 'read') {
    const [file = ''] = words
    const bytes = new Uint8Array(readFileSync(file))
    const began = performance.now()
    const read = readFile(isPacked(bytes) ? bytes : Buffer.from(bytes.buffer).toString())
    if (!read.ok) return `refused: ${read.message}`
    return performance.now() - began
  }
  const count = Number(words.at(-1))
  // As a worker gets them.
  const segments = pack(longSegments(count))
  const { segments: _, ...document } = longDocument(count)
  if (task === 'build') return 0
  const [format = '', file = ''] = words
  const began = performance.now()
  const chunks = JOBS.write.run({ document, segments, format })
  const took = performance.now() - began
  const open = openSync(file, 'w')
  for (const chunk of chunks) writeSync(open, chunk)
  closeSync(open)
  return took
}

process.stdout.write(`${work(process.argv.slice(2))}`)
