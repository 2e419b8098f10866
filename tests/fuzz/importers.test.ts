import fc from 'fast-check'
import { describe, test } from 'vitest'
import { OF_IMPORTERS, progress } from './cases.ts'
import { IMPORTERS, type Importer } from './importers.ts'
import { mutatedBytes, mutatedText, randomText } from './mutations.ts'
import { mutatedPackages } from './packages.ts'

const numRuns = Math.ceil(OF_IMPORTERS / Object.keys(IMPORTERS).length)
const HOUR = 3_600_000
/** Of one kind of file; the rest is likely to be the same. */
const MOST_FOUND = 5
/** Characters of a file that are printed. */
const MOST_SAID = 20_000
/** Bytes; a larger file takes longer, and says nothing new. */
const MOST = 200_000

const encoded = (text: string) => new TextEncoder().encode(text)

/** Real files with something changed, mostly in their structure, and now and then what is no file at all. */
function filesFor({ samples, grammar }: Importer): fc.Arbitrary<Uint8Array> {
  const random = fc.oneof(randomText.map(encoded), fc.uint8Array({ maxLength: 400 }))
  if (grammar === 'zip')
    return fc.oneof({ weight: 9, arbitrary: mutatedPackages(samples) }, { weight: 1, arbitrary: random })
  const texts = samples.map((bytes) => new TextDecoder().decode(bytes))
  return fc.oneof(
    { weight: 7, arbitrary: mutatedText(texts, grammar).map(encoded) },
    { weight: 1, arbitrary: mutatedText(texts, 'lines').map(encoded) },
    { weight: 2, arbitrary: mutatedBytes(samples) },
    { weight: 1, arbitrary: random },
  )
}

describe.each(Object.entries(IMPORTERS))('%s', (_, importer) => {
  test.each(importer.samples.map((bytes, index) => [index, bytes] as const))(
    'real file %i is taken',
    (_index, bytes) => {
      importer.take(bytes)
    },
  )

  test('whatever was done to a file, it is read or refused, in time', { timeout: HOUR }, () => {
    const found: string[] = []
    const take = fc.property(filesFor(importer), (file) => {
      const bytes = file.subarray(0, MOST)
      done += 1
      progress('importers', done, OF_IMPORTERS)
      if (found.length < MOST_FOUND) found.push(...wrongWith(importer, bytes))
    })
    fc.assert(take, { numRuns })
    if (found.length > 0) throw new Error(found.join('\n\n'))
  })
})

let done = 0

function wrongWith(importer: Importer, bytes: Uint8Array): readonly string[] {
  try {
    importer.take(bytes)
    return []
  } catch (error) {
    return [`${String(error)}\n${Buffer.from(bytes).toString('base64').slice(0, MOST_SAID)}`]
  }
}
