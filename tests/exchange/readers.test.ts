import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv } from '../../src/exchange/csv.ts'
import type { BilingualDocument, DocumentSegment, Writer } from '../../src/exchange/document.ts'
import { json } from '../../src/exchange/json.ts'
import { po } from '../../src/exchange/po.ts'
import { delimiterOf } from '../../src/exchange/readers/csv.ts'
import { READERS, readReturn } from '../../src/exchange/readers/index.ts'
import { jsonOfReturn, jsonReader } from '../../src/exchange/readers/json.ts'
import type { ReturnedDocument } from '../../src/exchange/readers/returned.ts'
import { xliff12 } from '../../src/exchange/xliff12.ts'
import { xliff21 } from '../../src/exchange/xliff21.ts'
import { anyText } from './arbitrary.ts'
import { CHOICES, documentOf, fileText, hardDocument, segmentOf } from './documents.ts'

const BOTH: readonly Writer[] = [xliff12, xliff21, csv, json, po]

function back(writer: Writer, document: BilingualDocument): ReturnedDocument {
  const read = readReturn(fileText(writer, document))
  if (!read.ok) throw new Error(`${read.message} in line ${read.line}`)
  expect(read.document.format).toBe(writer.format)
  return read.document
}

const given = ({ target, omission }: DocumentSegment) => (target === '' && omission === null ? null : target)
const plain = (text: string | null) => (text === '' ? null : text)

describe.each(BOTH.map((writer) => [writer.format, writer] as const))(
  '%s, written and read',
  (format, writer) => {
    test.each(CHOICES)('keeps ids, texts, states, revisions and notes: %o', (choice) => {
      const base = hardDocument(choice)
      const segments = base.segments.map((segment, index) => ({
        ...segment,
        revision: segment.target === null ? null : `a7.${100 + index}`,
      }))
      const document = { ...base, segments }
      const { source, target, rows } = back(writer, document)
      expect([source, target]).toEqual(['id', 'en'])
      const written = segments.filter(
        (one) =>
          format !== 'csv' || one.target !== null || (choice.untranslated === 'source' && one.source !== ''),
      )
      expect(rows.map(({ id }) => id)).toEqual(written.map(({ id }) => id))
      expect(rows.map((row) => row.source)).toEqual(written.map((one) => one.source))
      expect(rows.map((row) => plain(row.target))).toEqual(written.map((one) => plain(given(one))))
      expect(rows.map(({ status }) => status)).toEqual(written.map(({ status }) => status))
      expect(rows.map(({ revision }) => revision)).toEqual(written.map(({ revision }) => revision))
      for (const [index, { notes }] of written.entries())
        for (const { text } of notes) expect(rows[index]?.note).toContain(text)
    })

    test('any text survives', () => {
      fc.assert(
        fc.property(anyText, anyText, (source, target) => {
          const [row] = back(writer, documentOf([segmentOf(1, { source, target })])).rows
          expect(row).toMatchObject({ source, target })
        }),
      )
    })

    test('what was read goes through a form as the same', () => {
      const document = back(writer, hardDocument())
      const again = jsonReader.read(jsonOfReturn(document))
      const rows = document.rows.map((row) => ({ ...row, line: 1 }))
      expect(again).toEqual({
        ok: true,
        document: { ...document, delimiter: undefined, format: 'json', rows },
      })
    })

    test('half of it is refused', () => {
      const text = fileText(writer, hardDocument())
      expect(readReturn(text.slice(0, text.indexOf('Kalimat 9') + 3))).toMatchObject({ ok: false })
    })
  },
)

test('each file of the folder is a reader, and says what it keeps', () => {
  const files = readdirSync(new URL('../../src/exchange/readers', import.meta.url))
  const named = [...READERS.keys(), 'index', 'returned'].map((name) => `${name}.ts`)
  expect(files.toSorted()).toEqual(named.toSorted())
  for (const { conformance } of READERS.values()) expect(conformance.length).toBeGreaterThan(150)
})

const unit = (attributes: string, inner: string) =>
  `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns:mq="MQXliff" xmlns:m="http://www.memsource.com/mxlf/2.0"><file original="a7" source-language="id" target-language="en" datatype="plaintext"><body><group><trans-unit id="a7.1" ${attributes}><source>Satu.</source>${inner}</trans-unit></group></body></file></xliff>`
const conf = (word: string) =>
  `<seg-source><mrk mtype="seg" mid="1">Satu.</mrk></seg-source><target><mrk mtype="seg" mid="1">One.</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="${word}"/></sdl:seg-defs>`

test.each([
  ['', '', 'untranslated', null],
  ['', '<target state="needs-translation">One.</target>', 'draft', 'One.'],
  ['', '<target state="needs-adaptation">One.</target>', 'draft', 'One.'],
  ['', '<target state="x-unheard-of">One.</target>', 'draft', 'One.'],
  ['', '<target>One.</target>', 'draft', 'One.'],
  ['approved="yes"', '<target>One.</target>', 'approved', 'One.'],
  ['', '<target state="final">One.</target>', 'final', 'One.'],
  [
    '',
    '<target>O<g id="1">n<ph id="2">{code}</ph></g>e<x id="3"/>.</target>',
    'draft',
    'O⟦1⟧n⟦2/⟧⟦/1⟧e⟦3/⟧.',
  ],
  ['', '<target>O<g id="b">n<ph id="c">{code}</ph></g>e<bx id="4"/>.</target>', 'draft', 'One⟦4⟧.'],
  ['', conf('Draft'), 'draft', 'One.'],
  ['', conf('Translated'), 'translated', 'One.'],
  ['', conf('RejectedTranslation'), 'returned', 'One.'],
  ['', conf('RejectedSignOff'), 'returned', 'One.'],
  ['', conf('ApprovedTranslation'), 'approved', 'One.'],
  ['', conf('ApprovedSignOff'), 'final', 'One.'],
  ['', conf('Unheard'), 'draft', 'One.'],
  ['mq:status="ManuallyConfirmed"', '<target>One.</target>', 'translated', 'One.'],
  ['mq:status="PartiallyEdited"', '<target>One.</target>', 'draft', 'One.'],
  ['mq:status="Pretranslated"', '<target>One.</target>', 'draft', 'One.'],
  ['mq:status="Proofread"', '<target>One.</target>', 'final', 'One.'],
  ['m:confirmed="1"', '<target>One.</target>', 'translated', 'One.'],
  ['m:confirmed="0"', '<target>One.</target>', 'draft', 'One.'],
])('XLIFF of other tools: %s %s', (attributes, inner, status, target) => {
  expect(readReturn(unit(attributes, inner))).toMatchObject({
    ok: true,
    document: { rows: [{ id: 'a7.1', source: 'Satu.', status, target }] },
  })
})

const DEEP = `<xliff version="1.2">${'<g>'.repeat(100_000)}`
const MANY = `<xliff version="1.2" ${Array.from({ length: 200_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`
const twice = (text: string) => text.replace(/<trans-unit.*<\/trans-unit>/s, '$&$&')

test.each([
  ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]>\n<xliff/>', 'document type', 1],
  ['an entity bomb', '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "&b;&b;">]>\n<x/>', 'document type', 2],
  ['an external entity', '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">\n<xliff/>', 'document type', 1],
  ['an unknown entity', unit('', '<target>&nbsp;</target>'), '&nbsp;', 1],
  ['100,000 elements in one another', DEEP, 'more than 100 elements', 1],
  ['200,000 attributes', MANY, 'more than 100 attributes', 1],
  ['another root', '<tmx version="1.4"/>', '<tmx>', 1],
  ['a version not read', '<xliff version="9"/>', 'XLIFF 9', 1],
  ['no file', '<xliff version="1.2"/>', '<file>', 1],
  ['an id twice', twice(unit('', '')), 'a7.1 twice', 1],
  ['a unit without id', unit('', '').replace('id="a7.1"', ''), 'without id', 1],
  ['two roots', '<xliff version="1.2"/>\n<b/>', 'second element', 2],
  ['a character reference that is none', unit('', '<target>&#xD800;</target>'), '&#xD800;', 1],
  ['no such column', 'a,b\n1,2\n', 'no column “id”', 1],
  ['the header alone', 'id,source,target\n', 'no row', 1],
  ['a column twice', 'id,source,target,id\n1,2,3,4\n', 'the column “id” twice', 1],
  ['a row too short', 'id,source,target\n1,2,3\n1,2\n', 'Invalid Record Length', 3],
  ['an open quotation mark', 'id,source,target\n1,2,"3\n', 'Quote Not Closed', 2],
  ['a quotation mark in a cell', 'id,source,target\n1,2,3"4\n', 'Quote', 2],
  ['10,000 columns', `${'id,'.repeat(10_000)}x\n`, 'more than 200 columns', 1],
  ['a row of the same id', 'id,source,target\n1,2,3\n1,2,3\n', '1 twice', 3],
  ['JSON that ends', '{"format":', 'JSON', 1],
  ['JSON of something else', '{}', 'padan-bilingual', 1],
  ['a JSON list', '[]', 'padan-bilingual', 1],
  ['JSON of a later version', '{"format":"padan-bilingual","formatVersion":2}', 'version', 1],
  ['JSON without ids', '{"format":"padan-bilingual","formatVersion":1,"segments":[{}]}', 'segment 1', 1],
  ['nothing at all', ' ', 'no column', 1],
])('refused: %s', (_, text, message, line) => {
  expect(readReturn(text)).toMatchObject({ ok: false, line, message: expect.stringContaining(message) })
})

test('a fault in XML has its column', () => {
  expect(readReturn('<xliff version="1.2">\n  <file></fil>')).toMatchObject({
    ok: false,
    line: 2,
    column: 15,
  })
})

test('names of an object’s own are ids like any other', () => {
  const text = 'id,source,target\n__proto__,a,b\ntoString,c,d\n'
  expect(readReturn(text)).toMatchObject({
    ok: true,
    document: { rows: [{ id: '__proto__' }, { id: 'toString' }] },
  })
})

test.each([
  ['id,source,target\n1,a;b,c\n', ','],
  ['id;source;target\r1;a,b;c\r', ';'],
  ['\uFEFFid\tsource\ttarget\r\n1\ta\tb\r\n', '\t'],
])('%j is parted by %j, whatever its line ends', (text, delimiter) => {
  expect(delimiterOf(text)).toBe(delimiter)
  expect(readReturn(text)).toMatchObject({ ok: true, document: { rows: [{ id: '1', status: 'draft' }] } })
})
