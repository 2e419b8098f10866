import { type BilingualDocument, fileOf } from '../../../src/exchange/document.ts'
import { WRITERS } from '../../../src/exchange/index.ts'
import { unzipped, zipped } from '../../../src/exchange/parts/zip.ts'
import { isPacked } from '../../../src/exchange/readers/index.ts'
import { longDocument, longSegments } from '../export/document.ts'

/** Words of a source: beyond 12 MB there is no article of 100,000 segments. */
const WORDS = 13

/** A table of so many segments with their translations, each with its number as a mark. */
export function tableOf(segments: number): Blob {
  const short = (text: string) => text.split(' ', WORDS).join(' ')
  const list: BilingualDocument['segments'] = {
    *[Symbol.iterator]() {
      for (const one of longSegments(segments)) {
        const target = `${short(one.target ?? '')} [#${one.number}]`
        yield { ...one, source: short(one.source), target, notes: [] }
      }
    },
  }
  const writer = WRITERS.get('csv')
  if (!writer) throw new Error('there are no tables any more')
  return new Blob([...fileOf(writer, { ...longDocument(segments), segments: list })].map(ofItsOwn))
}

/** The same file as somebody outside sends it back: another text wherever the number is one of `every`. */
export function changedOutside(file: Uint8Array<ArrayBuffer>, every: number): Blob {
  if (!isPacked(file)) return new Blob([changed(file, every)])
  const entries = new Map(
    [...unzipped(file)].map(([name, bytes]) => [name, /\.xml$/.test(name) ? changed(bytes, every) : bytes]),
  )
  return new Blob([ofItsOwn(zipped(entries))])
}

function changed(bytes: Uint8Array, every: number): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()
  const told = text.replaceAll(/\[#(\d+)\]/g, (mark, number) =>
    Number(number) % every === 0 ? `[#${number}!]` : mark,
  )
  return new TextEncoder().encode(told)
}

function ofItsOwn(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
