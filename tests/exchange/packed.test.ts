import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BilingualDocument, fileOf, type Writer } from '../../src/exchange/document.ts'
import { docx } from '../../src/exchange/docx.ts'
import { joined } from '../../src/exchange/parts/bytes.ts'
import { unzipped, zipped } from '../../src/exchange/parts/zip.ts'
import { isPacked, isTable, readPacked } from '../../src/exchange/readers/index.ts'
import { xlsx } from '../../src/exchange/xlsx.ts'
import { documentOf, HARD_TEXTS, hardDocument, segmentOf } from './documents.ts'

function packed(writer: Writer, document: BilingualDocument): Uint8Array {
  if (!writer.pack) throw new Error(`${writer.format} is no package`)
  return joined(fileOf(writer, document))
}

function rowsOf(file: Uint8Array) {
  const read = readPacked(file)
  if (!read.ok) throw new Error(read.message)
  return read.document.rows
}

/** The file with one of its parts changed. */
function edited(file: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const entries = new Map(unzipped(file))
  entries.set(part, new TextEncoder().encode(change(new TextDecoder().decode(entries.get(part)))))
  return zipped(entries)
}

/** Word knows line breaks and tabs, and no other sign of that kind. */
const asWord = (text: string) => text.replaceAll(/\r\n|[\r\u2028\u2029]/g, '\n')

describe.each([
  [docx, 'word/document.xml', asWord],
  [xlsx, 'xl/worksheets/sheet1.xml', (text: string) => text],
] as const)('$0.format', (writer, main, same) => {
  it('comes back as it went out: ids, texts, states, revisions, omissions, notes', () => {
    const document = hardDocument({ only: 'all', untranslated: 'omit' })
    const given = document.segments.filter(({ target }) => writer === docx || target !== null)
    const rows = rowsOf(packed(writer, document))
    expect(
      rows.map(({ id, source, target, status, revision, omission }) => [
        id,
        source,
        target,
        status,
        revision,
        omission,
      ]),
    ).toEqual(
      given.map(({ id, source, target, status, revision, omission }) => [
        id,
        same(source),
        target === null ? null : same(target),
        status,
        revision,
        target === '' ? omission : null,
      ]),
    )
    expect(readPacked(packed(writer, document))).toMatchObject({
      document: { format: writer.format, source: 'id', target: 'en' },
    })
  })

  it('carries every text', () => {
    const text = fc
      .oneof(fc.constantFrom(...HARD_TEXTS), fc.string({ unit: 'grapheme' }))
      .filter((one) => !/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(one) && one !== '')
    fc.assert(
      fc.property(text, text, (source, target) => {
        const [row] = rowsOf(packed(writer, documentOf([segmentOf(1, { source, target })])))
        expect(row).toMatchObject({ source: same(source), target: same(target) })
      }),
    )
  })

  it('is the same for the same article, and known as a package and a table', () => {
    expect(isTable(packed(writer, documentOf([segmentOf(1)])))).toBe(true)
    const file = packed(writer, hardDocument())
    expect(packed(writer, hardDocument())).toEqual(file)
    expect(isPacked(file)).toBe(true)
  })

  it.each<[string, (file: Uint8Array) => Uint8Array, string]>([
    ['half of it', (file) => file.slice(0, file.length / 2), 'zip'],
    ['broken XML', (file) => edited(file, main, (text) => text.slice(0, -20)), ''],
    [
      'a row twice',
      (file) =>
        edited(file, main, (text) => text.replace('>a7.2<', '>a7.1<').replace('Kalimat 2', 'Kalimat 1')),
      'twice',
    ],
    [
      'a document type',
      (file) => edited(file, main, (text) => text.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')),
      'document type',
    ],
    [
      'no UTF-8',
      (file) => zipped(new Map([...unzipped(file), [main, new Uint8Array([0x3c, 0xff])]])),
      'UTF-8',
    ],
    [
      'no table',
      (file) => edited(file, main, (text) => text.replaceAll(/<w:tr>.*<\/w:tr>|<row .*<\/row>/g, '')),
      '',
    ],
    [
      'a bomb',
      (file) => zipped(new Map([...unzipped(file), ['x.xml', new Uint8Array(30_000_000)]])),
      'times its size',
    ],
    ['another package', () => zipped(new Map([['mimetype', new Uint8Array([65])]])), 'neither'],
  ])('refuses %s', (_, change, message) => {
    const read = readPacked(change(packed(writer, documentOf([segmentOf(1), segmentOf(2)]))))
    expect(read).toMatchObject({ ok: false, message: expect.stringContaining(message) })
  })
})

describe('a table filled in Word', () => {
  const file = packed(docx, documentOf([segmentOf(1, { target: 'Old text.', revision: 'a7.9' })]))
  const fill = (runs: string) =>
    rowsOf(
      edited(file, 'word/document.xml', (xml) =>
        xml.replace(/<w:r><w:rPr><w:lang w:val="en-US"\/><\/w:rPr><w:t [^>]*>Old text\.<\/w:t><\/w:r>/, runs),
      ),
    )[0]

  it.each<[string, string, string | null]>([
    [
      'tracked changes as accepted',
      '<w:del><w:r><w:delText>Old</w:delText></w:r></w:del><w:ins w:author="Budi"><w:r><w:t>New</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> text.</w:t></w:r>',
      'New text.',
    ],
    [
      'several paragraphs as lines',
      '<w:r><w:t>One.</w:t></w:r></w:p><w:p><w:r><w:t>Two.</w:t></w:r>',
      'One.\nTwo.',
    ],
    ['an emptied cell as no translation', '', null],
    [
      'formatting as nothing',
      '<w:r><w:rPr><w:b/></w:rPr><w:t>Bo</w:t></w:r><w:proofErr/><w:r><w:t>ld</w:t></w:r>',
      'Bold',
    ],
    [
      'hyphens and spaces as they are',
      '<w:r><w:t>mid “day”</w:t><w:softHyphen/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>',
      'mid “day”­a‑b',
    ],
    [
      'content controls as what is in them',
      '<w:sdt><w:sdtContent><w:r><w:t>In</w:t></w:r></w:sdtContent></w:sdt>',
      'In',
    ],
  ])('gives %s', (_, runs, target) => {
    expect(fill(runs)).toMatchObject({ id: 'a7.1', target, revision: 'a7.9' })
  })

  it.each<[string, string, string[]]>([
    ['no id of ours', 'abc', ['abc', 'a7.2']],
    ['the id of another row', 'a7.2', ['a7.2', 'a7.2']],
    ['an id that is gone', '', ['', 'a7.2']],
  ])('may have %s in a row: the others are read', (_, id, ids) => {
    const two = packed(docx, documentOf([segmentOf(1), segmentOf(2)]))
    const changed = edited(two, 'word/document.xml', (xml) => xml.replace('>a7.1<', `>${id}<`))
    expect(isTable(changed)).toBe(true)
    expect(rowsOf(changed).map((row) => [row.id, row.source])).toEqual([
      [ids[0], 'Kalimat 1.'],
      [ids[1], 'Kalimat 2.'],
    ])
  })

  it('has what was said in the margin of a row as its comment, by whom', () => {
    const remarked = edited(file, 'word/document.xml', (xml) =>
      xml.replace(
        'Old text.</w:t></w:r>',
        'Old text.</w:t></w:r><w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r><w:r><w:commentReference w:id="9"/></w:r>',
      ),
    )
    const said = (id: string, author: string, texts: string) =>
      `<w:comment w:id="${id}" w:author="${author}"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>${texts}</w:t></w:r></w:p></w:comment>`
    const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const part = `<w:comments ${space}>${said('3', 'Tuti', 'Elsewhere.')}${said('4', 'Budi', 'Really in May?')}</w:comments>`
    const entries = new Map(unzipped(remarked))
    entries.set('word/comments.xml', new TextEncoder().encode(part))
    expect(rowsOf(zipped(entries))).toMatchObject([{ target: 'Old text.', note: 'Budi: Really in May?' }])
    entries.set('word/comments.xml', new TextEncoder().encode(part.slice(0, -9)))
    expect(readPacked(zipped(entries))).toMatchObject({ ok: false })
  })

  it('without its bookmark does not say what went out', () => {
    const bare = edited(file, 'word/document.xml', (xml) => xml.replaceAll(/<w:bookmark[^>]*>/g, ''))
    expect(rowsOf(bare)[0]?.revision).toBeUndefined()
  })
})

describe('a workbook filled in Excel', () => {
  const sheet = (rows: string, strings = '') =>
    zipped(
      new Map(
        Object.entries({
          'xl/workbook.xml':
            '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" r:id="rId7"/></sheets></workbook>',
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId7" Target="worksheets/other.xml"/></Relationships>',
          'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
          'xl/worksheets/other.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
        }).map(([name, text]) => [name, new TextEncoder().encode(text)]),
      ),
    )
  const strings =
    ['id', 'source', 'target', 'a7.1', 'Satu.'].map((text) => `<si><t>${text}</t></si>`).join('') +
    '<si><r><t>On</t></r><r><t>e._x000A_</t></r><rPh><t>x</t></rPh></si>'
  const cell = (place: string, index: number) => `<c r="${place}" t="s"><v>${index}</v></c>`
  const head = `<row r="1">${cell('A1', 0)}${cell('B1', 1)}${cell('D1', 2)}</row>`

  it('gives shared strings, gaps between cells, empty rows and results of formulas', () => {
    const rows = rowsOf(
      sheet(
        `${head.replace('D1', 'C1')}<row r="2"/><row r="3">${cell('A3', 3)}${cell('B3', 4)}${cell('C3', 5)}</row><row r="4"><c r="A4"><v>7</v></c><c r="C4" t="str"><f>1+1</f><v>2</v></c></row>`,
        strings,
      ),
    )
    expect(rows).toMatchObject([
      { id: 'a7.1', source: 'Satu.', target: 'One.\n', status: 'draft', line: 3 },
      { id: '7', source: '', target: '2', line: 4 },
    ])
  })

  it.each([
    ['a column that is missing', head.replace('D1', 'D9'), ''],
    ['cells far away', `<row>${cell('XFE1', 0)}</row>`, 'too many cells'],
    ['no rows', head.replace('D1', 'C1'), 'no row below'],
  ])('refuses %s', (_, rows, message) => {
    expect(readPacked(sheet(rows, strings))).toMatchObject({
      ok: false,
      message: expect.stringContaining(message),
    })
  })
})
