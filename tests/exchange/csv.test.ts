import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv } from '../../src/exchange/csv.ts'
import { type BilingualDocument, SEPARATORS } from '../../src/exchange/document.ts'
import { readReturn } from '../../src/exchange/readers/index.ts'
import { anyText } from './arbitrary.ts'
import { CHOICES, documentOf, fileText, hardDocument, segmentOf } from './documents.ts'

type Cells = Readonly<Record<string, string>>

function rows(document: BilingualDocument): readonly Cells[] {
  return parse<Cells>(fileText(csv, document), { bom: true, columns: true })
}

/** Undoes what the marker column names. */
function exact(row: Cells): Cells {
  const escaped = new Set(row.escaped?.split(' '))
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [column, escaped.has(column) ? cell.slice(1) : cell]),
  )
}

test.each(SEPARATORS)('parted by %s it comes back as the same, whatever is in it', (separator) => {
  const document = hardDocument()
  const text = fileText(csv, document, undefined, { separator })
  const read = readReturn(text)
  const plain = readReturn(fileText(csv, document))
  if (!read.ok || !plain.ok) throw new Error('not read')
  expect(read.document.delimiter).toBe({ comma: ',', semicolon: ';', tab: '\t' }[separator])
  expect(read.document.rows).toEqual(plain.document.rows)
})

test('begins with a byte order mark and the columns, lines end in CR LF', () => {
  const [header] = fileText(csv, documentOf([segmentOf(1)])).split('\r\n')
  expect(header).toBe(
    '\uFEFF' +
      '"number","id","kind","paragraph","source","target","status","omission","author","changed","reviewer","note",' +
      '"target_is","scope","revision","languages","escaped"',
  )
})

test('begins with no byte order mark where none is wanted, and is the same without', () => {
  const document = hardDocument()
  const bare = fileText(csv, document, undefined, { mark: false })
  expect(`\uFEFF${bare}`).toBe(fileText(csv, document))
  expect(readReturn(bare)).toEqual(readReturn(`\uFEFF${bare}`))
})

test('a row says who, when, and what its target is', () => {
  const [, deck, byline, returned, omitted, added, ...others] = rows(hardDocument())
  expect(deck).toMatchObject({
    number: '2',
    id: 'a7.2',
    kind: 'deck',
    paragraph: '2',
    status: 'draft',
    author: 'Budi',
  })
  expect(byline).toMatchObject({ target: '[id: Kalimat 3.]', target_is: 'source', scope: 'all', changed: '' })
  expect(returned).toMatchObject({
    reviewer: 'Budi',
    note: 'Budi: terminology (minor): <b>tense</b> & "tone"\nBudi: grammar (minor): <b>tense</b> & "tone"',
  })
  expect(omitted).toMatchObject({ target: '', target_is: 'omission', omission: 'local' })
  expect(added).toMatchObject({ source: '', target: 'Only in English.', target_is: 'translation' })
  expect(others.map((row) => row.number)).not.toContain('7')
})

test.each(CHOICES)('holds the segments that it should: %o', (choice) => {
  const document = hardDocument(choice)
  const kept = document.segments.filter(
    ({ target, source }) => target !== null || (choice.untranslated === 'source' && source !== ''),
  )
  const found = rows(document)
  expect(found.map((row) => row.id)).toEqual(kept.map((segment) => segment.id))
  expect(new Set(found.map((row) => row.scope))).toEqual(new Set([choice.only]))
})

describe('a spreadsheet', () => {
  const FORMULAS = [
    '=1',
    '+1',
    '-1',
    '@a',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00a0\u200b=1',
    '＝1',
    '\tx',
    '-5 °C',
  ]

  test.each(FORMULAS)('finds no formula in %j', (source) => {
    const [row] = rows(documentOf([segmentOf(1, { source, target: `x${source}` })]))
    expect(row).toMatchObject({ source: `'${source}`, target: `x${source}`, escaped: 'source' })
  })

  test.each(["'=1", "'kutip", 'a=1', '–5', ' biasa', ''])('gets %j as it is', (source) => {
    const [row] = rows(documentOf([segmentOf(1, { source })]))
    expect(row).toMatchObject({ source, escaped: '' })
  })

  test('finds none in names and notes either', () => {
    const stamp = { name: '=cmd()', at: '2026-11-20T08:00:00.000Z' }
    const [row] = rows(documentOf([segmentOf(1, { changed: stamp, notes: [{ ...stamp, text: 'x' }] })]))
    expect(row).toMatchObject({ author: "'=cmd()", note: "'=cmd(): x", escaped: 'author note' })
  })
})

test('any text comes back', () => {
  fc.assert(
    fc.property(anyText, anyText, (source, target) => {
      const [row] = rows(documentOf([segmentOf(1, { source, target })]))
      expect(row && exact(row)).toMatchObject({ source, target })
      for (const cell of Object.values(row ?? {})) expect(cell).not.toMatch(/^(?:[\t\r\n]|\s*[=+\-@])/)
    }),
  )
})
