import fc from 'fast-check'
import { expect, it } from 'vitest'
import { present } from '../../src/core/revision/present.ts'
import { COMPARISON_WRITERS } from '../../src/exchange/comparison.ts'
import { fileOf } from '../../src/exchange/document.ts'
import { docx } from '../../src/exchange/docx.ts'
import { joined } from '../../src/exchange/parts/bytes.ts'
import { readXml } from '../../src/exchange/parts/xml-reader.ts'
import { unzipped, zipped } from '../../src/exchange/parts/zip.ts'
import { readPacked } from '../../src/exchange/readers/index.ts'
import { documentOf, HARD_TEXTS, segmentOf } from './documents.ts'

const MAIN = 'word/document.xml'

function table(before: string, target: string, name = 'Budi'): Uint8Array {
  const changed = { name, at: '2026-11-30T01:02:03.456Z' }
  const document = documentOf([segmentOf(1, { target, before, changed })])
  return joined(fileOf(docx, document))
}

/** The file with every tracked change rejected, as Word does it. */
function rejected(file: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(unzipped(file).get(MAIN))
  const plain = xml
    .replaceAll(/<w:ins .*?<\/w:ins>/gs, '')
    .replaceAll(/<\/?w:del\b[^>]*>/g, '')
    .replaceAll('w:delText', 'w:t')
  return zipped(new Map([...unzipped(file), [MAIN, new TextEncoder().encode(plain)]]))
}

function targetIn(file: Uint8Array): string {
  const read = readPacked(file)
  if (!read.ok) throw new Error(read.message)
  return read.document.rows[0]?.target ?? ''
}

const asWord = (text: string) => text.replaceAll(/\r\n|[\r\u2028\u2029]/g, '\n')
const text = fc
  .oneof(
    fc.constantFrom(...HARD_TEXTS),
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('rice', 'rose', 'in', 'May', '12', ',', '\n'), { maxLength: 12 })
      .map((all) => all.join(' ')),
  )
  .filter((one) => !/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(one) && one !== '')

it('changes since a version are the later text when accepted and the earlier when rejected', () => {
  fc.assert(
    fc.property(text, text, (before, now) => {
      const file = table(before, now)
      expect(targetIn(file)).toBe(asWord(now))
      expect(targetIn(rejected(file))).toBe(asWord(before))
    }),
  )
})

it('names the author and the time of each change, and tells them when it comes back', () => {
  const file = table('Rice rose.', 'Rice fell.', 'B"udi & <x>')
  const xml = new TextDecoder().decode(unzipped(file).get(MAIN))
  expect(xml).toMatch(
    /<w:del w:id="\d+" w:author="B&quot;udi &amp; &lt;x&gt;" w:date="2026-11-30T01:02:03Z"><w:r>.*<w:delText[^>]*>rose</,
  )
  const read = readPacked(file)
  expect(read.ok && read.document.rows[0]?.changedBy).toEqual(['B"udi & <x>'])
  expect(targetIn(table('Same.', 'Same.'))).toBe('Same.')
  expect(new TextDecoder().decode(unzipped(table('Same.', 'Same.')).get(MAIN))).not.toContain('w:ins')
})

it('two versions beside each other are a document of Word with tracked changes', () => {
  const [before, after] = ['Rice rose in May.', 'Rice fell in May & June.']
  const file = COMPARISON_WRITERS.docx.write({
    title: 'Beras',
    language: 'en',
    pair: { source: 'id', target: 'en' },
    heading: 'v1 and now',
    facts: ['1 changed'],
    rows: [
      {
        id: 'a7.1',
        heading: 'Segment 1',
        notes: ['changed'],
        source: 'Beras turun.',
        pieces: present(before, after).pieces,
        by: { name: 'Sari', at: '2026-11-30T01:02:03Z' },
      },
    ],
    data: {},
  })
  if (typeof file === 'string') throw new Error('no package')
  const textsOf = (bytes: Uint8Array) => {
    const root = readXml(new TextDecoder().decode(unzipped(bytes).get(MAIN)))
    const body = root.children[0]?.children.filter(({ name }) => name === 'p') ?? []
    const inner = (element: (typeof body)[number]): string =>
      element.name === 't'
        ? element.text
        : element.children
            .filter(({ name }) => name !== 'del')
            .map(inner)
            .join('')
    return body.map(inner)
  }
  expect(textsOf(file)).toEqual([
    'Beras',
    'v1 and now',
    '1 changed',
    'Segment 1',
    'changed',
    'Beras turun.',
    after,
  ])
  expect(textsOf(rejected(file)).at(-1)).toBe(before)
})
