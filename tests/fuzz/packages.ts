import fc from 'fast-check'
import { unzipped, zipped } from '../../src/exchange/parts/zip.ts'
import { mutatedBytes, mutatedText } from './mutations.ts'

/** Zip files whose bytes were changed, whose parts were, or that lack, rename or swap some of their parts. */
export function mutatedPackages(samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return fc.oneof(
    { weight: 1, arbitrary: mutatedBytes(samples) },
    { weight: 4, arbitrary: fc.oneof(...samples.map(withOnePartChanged)) },
    { weight: 1, arbitrary: fc.oneof(...samples.map(withPartsMoved)) },
  )
}

function withOnePartChanged(sample: Uint8Array): fc.Arbitrary<Uint8Array> {
  const entries = unzipped(sample)
  const texts = [...entries].map(([name, bytes]) =>
    mutatedText([new TextDecoder().decode(bytes)], 'xml').map((text) => {
      const all = new Map(entries)
      all.set(name, new TextEncoder().encode(text))
      return zipped(all)
    }),
  )
  const main = [...entries.keys()].findIndex((name) => /document\.xml$|sheet1\.xml$/.test(name))
  return fc.oneof(
    ...texts.map((arbitrary, index) => ({ weight: index === main ? 5 * texts.length : 1, arbitrary })),
  )
}

const NAMES = [
  '../x',
  '/etc/passwd',
  '',
  'word/document.xml',
  'xl/workbook.xml',
  '__proto__',
  'WORD/DOCUMENT.XML',
]

function withPartsMoved(sample: Uint8Array): fc.Arbitrary<Uint8Array> {
  const entries = [...unzipped(sample)]
  const names = [...entries.map(([name]) => name), ...NAMES]
  return fc
    .array(fc.tuple(fc.constantFrom(...names), fc.nat(entries.length - 1)), { maxLength: entries.length })
    .map((list) => {
      const moved = list.flatMap(([name, index]): [string, Uint8Array][] => {
        const bytes = entries[index]?.[1]
        return bytes ? [[name, bytes]] : []
      })
      return zipped(new Map(moved))
    })
}
