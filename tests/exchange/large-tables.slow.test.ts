import { describe, expect, it } from 'vitest'
import { fileOf } from '../../src/exchange/document.ts'
import { WRITERS } from '../../src/exchange/index.ts'
import { joined } from '../../src/exchange/parts/bytes.ts'
import { readPacked } from '../../src/exchange/readers/index.ts'
import { longDocument } from '../bench/export/document.ts'

/** Unpacked, more than 100 MB. */
const SEGMENTS = 62_000

describe('a table of an article that is as large as they come', () => {
  it.each(['xlsx', 'docx'])('comes back whole: %s', (format) => {
    const writer = WRITERS.get(format)
    if (!writer) throw new Error(`no format ${format}`)
    const read = readPacked(joined(fileOf(writer, longDocument(SEGMENTS))))
    if (!read.ok) throw new Error(read.message)
    expect(read.document.rows).toHaveLength(SEGMENTS)
    expect(read.document.rows.at(-1)).toMatchObject({
      id: `a7.${SEGMENTS}`,
      revision: `a7.${200_000 + SEGMENTS}`,
    })
  })
})
