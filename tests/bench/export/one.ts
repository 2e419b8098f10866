import { readFileSync, writeFileSync } from 'node:fs'
import { readReturn } from '../../../src/exchange/readers/index.ts'
import { JOBS } from '../../../src/work/jobs.ts'
import { pack } from '../../../src/work/packed.ts'
import { longDocument } from './document.ts'

/** One piece of work in a process of its own: `write FORMAT FILE SEGMENTS`, `read FILE`, or `build SEGMENTS`, nothing but the document. */
function work([task = '', ...words]: readonly string[]): number {
  if (task === 'read') {
    const [file = ''] = words
    const text = readFileSync(file, 'utf8')
    const began = performance.now()
    const read = readReturn(text)
    if (!read.ok) throw new Error(`${file}: ${read.message} in line ${read.line}`)
    return performance.now() - began
  }
  const { packed, ...document } = packedDocument(Number(words.at(-1)))
  if (task === 'build') return 0
  const [format = '', file = ''] = words
  const began = performance.now()
  const content = JOBS.write.run({ document, segments: packed, format })
  const took = performance.now() - began
  writeFileSync(file, content)
  return took
}

/** As a worker gets it. */
function packedDocument(count: number) {
  const { segments, ...document } = longDocument(count)
  return { ...document, packed: pack(segments) }
}

process.stdout.write(`${work(process.argv.slice(2))}`)
