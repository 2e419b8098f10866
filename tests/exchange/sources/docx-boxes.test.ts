import { describe, expect, it } from 'vitest'
import { unzipped } from '../../../src/exchange/parts/zip.ts'
import { docx } from '../../../src/exchange/sources/docx.ts'
import { boxed, paragraph, part, run, shape, wordFile } from './word.ts'

function unitsOf(file: Uint8Array): readonly string[] {
  const read = docx.read(file)
  if (!read.ok) throw new Error(read.message)
  return read.units.map(({ text }) => text)
}

function documentOf(file: Uint8Array): string {
  return new TextDecoder().decode(unzipped(file).get('word/document.xml'))
}

/** The words of each paragraph in text boxes, in the order of the file. */
function boxesOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:txbxContent>([\s\S]*?)<\/w:txbxContent>/g)].flatMap(([, content = '']) =>
    [...content.matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].map(([, inner = '']) =>
      [...inner.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, text]) => text).join(''),
    ),
  )
}

const upper = (text: string) => text.replaceAll(/\p{L}+/gu, (word) => word.toUpperCase())

describe('text boxes of a Word file', () => {
  const BODY =
    paragraph(
      run('Sebelum ') +
        boxed(paragraph(run('Kotak satu')) + paragraph(run('Kotak ') + run('dua', '<w:b/>'))) +
        run(' sesudah'),
    ) +
    paragraph(boxed(paragraph(run('Sendiri')))) +
    paragraph(run('Akhir'))

  it('are read once, behind the paragraph that they hang on, and written both ways alike', () => {
    const file = wordFile(BODY)
    const units = unitsOf(file)
    expect(units).toEqual(['Sebelum ⟦1/⟧ sesudah', 'Kotak satu', 'Kotak ⟦1⟧dua⟦/1⟧', 'Sendiri', 'Akhir'])
    const english = docx.rebuild(file, units.map(upper), 'en')
    expect(unitsOf(english)).toEqual(units.map(upper))
    expect(boxesOf(documentOf(english))).toEqual([
      ...['KOTAK SATU', 'KOTAK DUA', 'KOTAK SATU', 'KOTAK DUA'],
      ...['SENDIRI', 'SENDIRI'],
    ])
    expect(
      documentOf(english).match(/<w:b\/><w:lang w:val="en-US"\/><\/w:rPr><w:t xml:space="preserve">DUA/g),
    ).toHaveLength(2)
  })

  it('stay byte for byte where nothing in them or round them is translated', () => {
    const file = wordFile(BODY)
    const untouched = docx.rebuild(
      file,
      unitsOf(file).map(() => null),
      'en',
    )
    expect(unzipped(untouched)).toEqual(unzipped(file))
    const inner = docx.rebuild(file, [null, 'One', null, null, null], 'en')
    const lang = '<w:rPr><w:lang w:val="en-US"/></w:rPr>'
    expect(
      documentOf(inner).replaceAll(
        `<w:r>${lang}<w:t xml:space="preserve">One</w:t></w:r>`,
        run('Kotak satu'),
      ),
    ).toBe(documentOf(file))
  })

  it('keep their words though the sign of the box was deleted', () => {
    const file = wordFile(BODY)
    const english = docx.rebuild(file, ['Before and after', 'One', 'Two', 'Alone', 'End'], 'en')
    expect(boxesOf(documentOf(english))).toEqual(['One', 'Two', 'One', 'Two', 'Alone', 'Alone'])
  })

  it('may stand in one another, and hold a text that has no words any more', () => {
    const file = wordFile(
      paragraph(run('Luar') + boxed(paragraph(run('Tengah') + shape(paragraph(run('Dalam')))))),
    )
    expect(unitsOf(file)).toEqual(['Luar', 'Tengah', 'Dalam'])
    const english = documentOf(docx.rebuild(file, ['Outer', '…', 'Inner'], 'en'))
    expect([...english.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual([
      ...['Outer', '…', 'Inner', '…', 'Inner'],
    ])
  })

  it('whose two ways say different things are translated apart', () => {
    const box = boxed(paragraph(run('Baru')), paragraph(run('Lama')))
    const file = wordFile(
      paragraph(box) + paragraph(boxed(paragraph(run('a')), paragraph(run('b')) + paragraph(run('c')))),
    )
    expect(unitsOf(file)).toEqual(['Baru', 'Lama', 'a', 'b', 'c'])
    const english = documentOf(docx.rebuild(file, ['New', 'Old', 'A', 'B', 'C'], 'en'))
    expect(boxesOf(english)).toEqual(['New', 'Old', 'A', 'B', 'C'])
  })

  it('of an article that came in before they were read stay as they are', () => {
    const english = documentOf(docx.rebuild(wordFile(BODY), ['Before ⟦1/⟧ after', 'End'], 'en'))
    expect(boxesOf(english)).toEqual([
      'Kotak satu',
      'Kotak dua',
      'Kotak satu',
      'Kotak dua',
      'Sendiri',
      'Sendiri',
    ])
    expect(english).toContain('>End</w:t>')
  })
})

describe('what else a Word file holds', () => {
  const word = (name: string, content: string) => `<w:r><w:${name}>${content}</w:${name}></w:r>`
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const instruction = (code: string) => `<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>`
  const drawing = (uri: string, id: string) =>
    word(
      'drawing',
      `<a:graphic xmlns:a="a"><a:graphicData uri="${uri}"><x:data xmlns:x="x" r:id="${id}"/></a:graphicData></a:graphic>`,
    )
  const TOC = [
    paragraph(
      `${field('begin')}${instruction('TOC \\o "1-3" \\h')}${field('separate')}<w:hyperlink w:anchor="_Toc1">${run('Pendahuluan')}<w:r><w:tab/></w:r>${field('begin')}${instruction('PAGEREF _Toc1 \\h')}${field('separate')}${run('1')}${field('end')}</w:hyperlink>`,
    ),
    paragraph(field('end')),
  ]
  const PARTS = {
    'word/diagrams/data1.xml': '<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><a:t>Bagan</a:t></dgm:dataModel>',
    'word/charts/chart1.xml': '<c:chart xmlns:c="c"><c:v>Grafik</c:v></c:chart>',
    'word/comments.xml': part(
      `<w:comment w:id="0">${paragraph(run('Catatan penyunting'))}</w:comment>`,
      'comments',
    ),
  }
  const FILE = wordFile(
    [
      paragraph(
        `<w:commentRangeStart w:id="0"/>${run('Warga lari')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
      paragraph(
        run('Lihat bagan') + drawing('http://schemas.openxmlformats.org/drawingml/2006/diagram', 'rId7'),
      ),
      paragraph(drawing('http://schemas.openxmlformats.org/drawingml/2006/chart', 'rId8')),
      paragraph(
        `${run('Lihat ')}${field('begin')}${instruction('HYPERLINK "https://example.org/"')}${field('separate')}${run('laman', '<w:u/>')}${field('end')}${run(', hal. ')}<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>`,
      ),
      ...TOC,
    ].join(''),
    PARTS,
  )

  it('is left as it is, and stays where it was when the words round it are translated', () => {
    const units = unitsOf(FILE)
    expect(units).toEqual([
      'Warga lari',
      'Lihat bagan',
      'Lihat ⟦1/⟧⟦2⟧laman⟦3/⟧⟦/2⟧, hal. ⟦4⟧3⟦/4⟧',
      expect.stringContaining('Pendahuluan'),
    ])
    const before = documentOf(FILE)
    for (const texts of [units.map(upper), units.map(() => 'Words alone')]) {
      const english = docx.rebuild(FILE, texts, 'en')
      const after = documentOf(english)
      for (const [name, bytes] of unzipped(FILE))
        if (name !== 'word/document.xml') expect(unzipped(english).get(name), name).toEqual(bytes)
      for (const pattern of [
        /<w:drawing>[\s\S]*?<\/w:drawing>/g,
        /<w:comment\w+ w:id="0"\/>/g,
        /<w:fldChar [^>]*>/g,
        /<w:instrText[^>]*>[^<]*/g,
      ])
        expect(after.match(pattern)?.toSorted(), `${pattern}`).toEqual(before.match(pattern)?.toSorted())
    }
  })
})
