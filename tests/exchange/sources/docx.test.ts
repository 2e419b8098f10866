import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unzipped } from '../../../src/exchange/parts/zip.ts'
import { isTable } from '../../../src/exchange/readers/index.ts'
import { docx } from '../../../src/exchange/sources/docx.ts'
import { paragraph, part, run, wordFile } from './word.ts'

const BOLD = '<w:b/>'
const ITALIC = '<w:i/>'
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`

function textsIn(file: Uint8Array): readonly string[] {
  const read = docx.read(file)
  if (!read.ok) throw new Error(read.message)
  return read.units.map(({ text }) => text)
}

function bodyOf(file: Uint8Array): string {
  const xml = new TextDecoder().decode(unzipped(file).get('word/document.xml'))
  return /<w:body>([\s\S]*)<\/w:body>/.exec(xml)?.[1] ?? ''
}

const LANG = '<w:lang w:val="en-US"/>'

describe('a Word file', () => {
  it.each<[string, string, string[]]>([
    ['runs of one formatting as one text', paragraph(run('Gem') + run('pa di Palu')), ['Gempa di Palu']],
    [
      'other formatting as a pair',
      paragraph(run('Warga ') + run('mengungsi', BOLD) + run(' ke bukit.')),
      ['Warga ⟦1⟧mengungsi⟦/1⟧ ke bukit.'],
    ],
    [
      'what stands above and below the line as pairs',
      paragraph(
        run('Gas CO') +
          run('2', '<w:vertAlign w:val="subscript"/>') +
          run(' di 40 km') +
          run('2', '<w:vertAlign w:val="superscript"/>'),
      ),
      ['Gas CO⟦1⟧2⟦/1⟧ di 40 km⟦2⟧2⟦/2⟧'],
    ],
    ['what all of it has as nothing', paragraph(run('Semua tebal', BOLD)), ['Semua tebal']],
    [
      'the language and marks of proofing as nothing',
      paragraph(
        `${run('Satu ')}<w:proofErr w:type="spellStart"/>${run('dua', '<w:noProof/><w:lang w:val="id-ID"/>')}`,
      ),
      ['Satu dua'],
    ],
    [
      'a link as one pair',
      paragraph(
        `${run('Lihat ')}<w:hyperlink r:id="rId4">${run('laman', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>${run('.')}`,
      ),
      ['Lihat ⟦1⟧laman⟦/1⟧.'],
    ],
    [
      'bold in a link as a pair in it',
      paragraph(
        `${run('Lihat ')}<w:hyperlink r:id="rId4">${run('laman resmi', ITALIC)}${run('ini', BOLD)}</w:hyperlink>`,
      ),
      ['Lihat ⟦1⟧laman resmi⟦2⟧ini⟦/2⟧⟦/1⟧'],
    ],
    [
      'tabs, breaks and note signs as signs',
      paragraph(
        `<w:r><w:t>Satu</w:t><w:tab/><w:t>dua</w:t><w:br/><w:t>tiga</w:t><w:footnoteReference w:id="2"/><w:t>.</w:t></w:r>`,
      ),
      ['Satu⟦1/⟧dua⟦2/⟧tiga⟦3/⟧.'],
    ],
    [
      'a field as signs round its result',
      paragraph(
        run('Halaman ') +
          field('begin') +
          '<w:r><w:instrText>PAGE</w:instrText></w:r>' +
          field('separate') +
          run('12') +
          field('end') +
          run(' dari dua'),
      ),
      ['Halaman ⟦1/⟧12⟦2/⟧ dari dua'],
    ],
    [
      'tracked changes as accepted',
      paragraph(
        `${run('Dua ')}<w:del w:id="1">${'<w:r><w:delText>puluh </w:delText></w:r>'}</w:del><w:ins w:id="2">${run('belas ')}</w:ins>${run('orang')}`,
      ),
      ['Dua belas orang'],
    ],
    [
      'tables, lists and controls paragraph by paragraph',
      `<w:tbl><w:tr><w:tc>${paragraph(run('sel'))}</w:tc></w:tr></w:tbl><w:sdt><w:sdtContent>${paragraph(run('kendali'))}</w:sdtContent></w:sdt>`,
      ['sel', 'kendali'],
    ],
    [
      'paragraphs without a word as none',
      paragraph('') + paragraph(run(' … ')) + paragraph(run('kata')),
      ['kata'],
    ],
    [
      'signs that the text itself has as words',
      paragraph(`${run('⟦1⟧ lalu ')}${run('tebal', BOLD)}`),
      ['⟦1⟧ lalu ⟦2⟧tebal⟦/2⟧'],
    ],
  ])('reads %s', (_, body, texts) => {
    const file = wordFile(body)
    expect(docx.accepts(file, 'x')).toBe(true)
    expect(textsIn(file)).toEqual(texts)
    expect(
      textsIn(
        docx.rebuild(
          file,
          texts.map(() => null),
          'en',
        ),
      ),
    ).toEqual(texts)
    expect(textsIn(docx.rebuild(file, texts, 'en'))).toEqual(texts)
  })

  it('is read with headers before the text, and notes and footers behind it; headings are known', () => {
    const file = wordFile(
      paragraph(run('Judul'), 'Heading1') + paragraph(run('Isi')) + paragraph(run('Foto: Antara'), 'Caption'),
      {
        'word/footer1.xml': part(paragraph(run('kaki')), 'ftr'),
        'word/header1.xml': part(paragraph(run('kepala')), 'hdr'),
        'word/footnotes.xml': part(
          `<w:footnote w:id="2">${paragraph(run('catatan'))}</w:footnote>`,
          'footnotes',
        ),
      },
    )
    const read = docx.read(file)
    expect(read).toMatchObject({ ok: true, title: 'Judul' })
    expect(read.ok && read.units.map(({ text, kind }) => [text, kind])).toEqual([
      ['kepala', null],
      ['Judul', 'title'],
      ['Isi', null],
      ['Foto: Antara', 'caption'],
      ['catatan', null],
      ['kaki', null],
    ])
  })

  it.each<[string, string, string, string]>([
    [
      'words in their formatting',
      paragraph(run('Warga ') + run('lari', BOLD)),
      'People ⟦1⟧run⟦/1⟧',
      `<w:p><w:r><w:rPr>${LANG}</w:rPr><w:t xml:space="preserve">People </w:t></w:r><w:r><w:rPr>${BOLD}${LANG}</w:rPr><w:t xml:space="preserve">run</w:t></w:r></w:p>`,
    ],
    [
      'markup signs as text',
      paragraph(run('a')),
      'x < y & z',
      `<w:p><w:r><w:rPr>${LANG}</w:rPr><w:t xml:space="preserve">x &lt; y &amp; z</w:t></w:r></w:p>`,
    ],
    [
      'a link without the words that went',
      paragraph(`${run('a ')}<w:hyperlink r:id="r1">${run('b')}</w:hyperlink>`),
      'gone',
      `<w:p><w:r><w:rPr>${LANG}</w:rPr><w:t xml:space="preserve">gone</w:t></w:r></w:p>`,
    ],
    [
      'pairs that lie across each other as the outer one',
      paragraph(run('satu dua tiga ') + run('b', BOLD) + run('i', ITALIC)),
      '⟦1⟧x⟦2⟧y⟦/1⟧z⟦/2⟧',
      `<w:p><w:r><w:rPr>${BOLD}${LANG}</w:rPr><w:t xml:space="preserve">x</w:t></w:r><w:r><w:rPr>${BOLD}${LANG}</w:rPr><w:t xml:space="preserve">y</w:t></w:r><w:r><w:rPr>${LANG}</w:rPr><w:t xml:space="preserve">z</w:t></w:r></w:p>`,
    ],
    [
      'signs of no markup as they are typed',
      paragraph(run('a')),
      '⟦7⟧ b',
      `<w:p><w:r><w:rPr>${LANG}</w:rPr><w:t xml:space="preserve">⟦7⟧ b</w:t></w:r></w:p>`,
    ],
    [
      'bookmarks round the text',
      paragraph(`<w:bookmarkStart w:id="1" w:name="x"/>${run('a')}<w:bookmarkEnd w:id="1"/>`),
      'b',
      `<w:p><w:bookmarkStart w:id="1" w:name="x"/><w:r><w:rPr>${LANG}</w:rPr><w:t xml:space="preserve">b</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>`,
    ],
  ])('is written back with %s', (_, body, text, written) => {
    expect(bodyOf(docx.rebuild(wordFile(body), [text], 'en'))).toBe(written)
  })

  it('keeps a field whole though its signs were deleted', () => {
    const body = paragraph(
      run('Hal. ') +
        field('begin') +
        '<w:r><w:instrText>PAGE</w:instrText></w:r>' +
        field('separate') +
        run('12') +
        field('end') +
        run(' dari'),
    )
    const written = bodyOf(docx.rebuild(wordFile(body), ['Page'], 'en'))
    expect(written.match(/fldCharType="(\w+)"/g)).toEqual(
      ['begin', 'separate', 'end'].map((type) => `fldCharType="${type}"`),
    )
  })

  it('leaves every other part and every untranslated paragraph byte for byte', () => {
    const file = wordFile(paragraph(run('satu')) + paragraph(run('dua', BOLD)), {
      'word/styles.xml': part('', 'styles'),
      'word/media/a.png': 'x',
    })
    const rebuilt = docx.rebuild(file, ['one', null], 'en')
    const [before, after] = [unzipped(file), unzipped(rebuilt)]
    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [name, bytes] of before)
      if (name !== 'word/document.xml') expect(after.get(name)).toEqual(bytes)
    expect(bodyOf(rebuilt)).toContain(paragraph(run('dua', BOLD)))
    expect(docx.rebuild(file, ['one', null], 'en')).toEqual(rebuilt)
  })

  it('reads what was written back as it was given, whatever the words', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((words) => words.replaceAll(/[\s\p{C}⟦⟧]+/gu, ' ').trim())
      .filter((words) => /[\p{L}\p{N}]/u.test(words))
    fc.assert(
      fc.property(text, text, (one, other) => {
        const file = wordFile(paragraph(run('satu ') + run('dua', BOLD)) + paragraph(run('tiga')))
        expect(textsIn(docx.rebuild(file, [`⟦1⟧${one}⟦/1⟧ dan ${other} lagi di sini`, other], 'en'))[1]).toBe(
          other,
        )
      }),
    )
  })

  it.each<[string, Uint8Array, string, string]>([
    ['half a file', wordFile(paragraph(run('a'))).slice(0, 300), 'file_unreadable', 'zip'],
    ['broken XML', wordFile('<w:p><w:r></w:p>'), 'file_unreadable', 'where <w:r> is open'],
    [
      'a document type',
      wordFile('', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' }),
      'file_unreadable',
      'document type',
    ],
    [
      'another kind of XML',
      wordFile('', { 'word/document.xml': '<document/>' }),
      'file_unreadable',
      'not a document of Word',
    ],
    ['bytes that are no UTF-8', wordFile('', { 'word/document.xml': '' }), 'file_unreadable', 'no element'],
    ['no word', wordFile(paragraph('')), 'file_empty', 'no text'],
    [
      'a bomb',
      wordFile(paragraph(run('a')), { 'word/x.xml': ' '.repeat(30_000_000) }),
      'file_too_complex',
      'times its size',
    ],
    [
      '100,000 nested elements',
      wordFile('<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000)),
      'file_too_complex',
      'word/document.xml',
    ],
  ])('refuses %s', (_, file, code, message) => {
    const read = docx.read(file)
    expect(read).toMatchObject({
      ok: false,
      code: expect.any(String),
      message: expect.stringContaining(message),
    })
    expect(!read.ok && read.code).toBe(code)
  })

  it('tells what it leaves aside', () => {
    const read = docx.read(
      wordFile(
        paragraph(`${run('a')}<w:ins w:id="1">${run('b')}</w:ins><w:r><w:commentReference w:id="0"/></w:r>`),
      ),
    )
    expect(read).toMatchObject({ aside: { comments: 1 }, changes: [{ author: '', count: 1 }] })
    expect(docx.conformance.length).toBeGreaterThan(150)
  })
})

it('with a table like ours, but not ours, is a document to be translated', () => {
  const cells = (texts: readonly string[]) =>
    `<w:tr>${texts.map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`).join('')}</w:tr>`
  const body = `<w:tbl>${cells(['No', 'Berat (kg)', 'Harga (rp)', 'Catatan', 'Status'])}${cells(['1', '2', '3', '4', '5'])}</w:tbl>`
  expect(isTable(wordFile(body))).toBe(false)
})
