import { describe, expect, it } from 'vitest'
import type { ChangesChoice } from '../../../src/exchange/parts/docx-changes.ts'
import { unzipped } from '../../../src/exchange/parts/zip.ts'
import { docx } from '../../../src/exchange/sources/docx.ts'
import { paragraph, part, run, wordFile } from './word.ts'

const by = (author: string) => `w:id="1" w:author="${author}" w:date="2026-11-25T08:00:00Z"`
const ins = (content: string, author = 'Sari') => `<w:ins ${by(author)}>${content}</w:ins>`
const del = (text: string, author = 'Sari') =>
  `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
/** A paragraph whose end was put in or taken out. */
const ended = (mark: string, content: string, more = '') =>
  `<w:p><w:pPr>${more}<w:rPr><w:${mark} ${by('Sari')}/></w:rPr></w:pPr>${content}</w:p>`
const row = (content: string, properties = '') => `<w:tr>${properties}<w:tc>${content}</w:tc></w:tr>`

function settled(body: string, choice: ChangesChoice) {
  const file = docx.settled?.(wordFile(body), choice) ?? new Uint8Array()
  const xml = new TextDecoder().decode(unzipped(file).get('word/document.xml'))
  const read = docx.read(file)
  return {
    body: /<w:body>([\s\S]*)<\/w:body>/.exec(xml)?.[1] ?? '',
    texts: read.ok ? read.units.map(({ text }) => text) : [],
    changes: read.ok ? read.changes : undefined,
  }
}

describe('tracked changes of a Word file', () => {
  it.each<[what: string, body: string, accepted: string[], rejected: string[]]>([
    [
      'words put in and taken out',
      paragraph(`${run('Dua ')}${del('puluh ')}${ins(run('belas '))}${run('orang')}`),
      ['Dua belas orang'],
      ['Dua puluh orang'],
    ],
    [
      'words put in by one and taken out by another',
      paragraph(`${run('Dua')}<w:ins ${by('Sari')}>${del(' puluh', 'Budi')}</w:ins>${run(' orang')}`),
      ['Dua orang'],
      ['Dua orang'],
    ],
    [
      'words that were moved',
      `${paragraph(`${run('Satu')}<w:moveFromRangeStart w:id="3" w:name="m"/><w:moveFrom ${by('Sari')}>${run(' dua')}</w:moveFrom><w:moveFromRangeEnd w:id="3"/>`)}${paragraph(`${run('Tiga')}<w:moveTo ${by('Sari')}>${run(' dua')}</w:moveTo>`)}`,
      ['Satu', 'Tiga dua'],
      ['Satu dua', 'Tiga'],
    ],
    [
      'a paragraph cut in two',
      ended('ins', run('Satu. '), '<w:pStyle w:val="Quote"/>') + paragraph(run('Dua.')),
      ['Satu.', 'Dua.'],
      ['Satu. Dua.'],
    ],
    [
      'two paragraphs joined',
      ended('del', run('Satu. ')) + paragraph(run('Dua.')),
      ['Satu. Dua.'],
      ['Satu.', 'Dua.'],
    ],
    [
      'a paragraph put in',
      paragraph(run('Satu.')) + ended('ins', ins(run('Baru.'))) + paragraph(run('Dua.')),
      ['Satu.', 'Baru.', 'Dua.'],
      ['Satu.', 'Dua.'],
    ],
    [
      'a paragraph taken out before a table',
      `${ended('del', del('Lama.'))}<w:tbl>${row(paragraph(run('sel')))}</w:tbl>`,
      ['sel'],
      ['Lama.', 'sel'],
    ],
    [
      'the end of the last paragraph of a cell, which stays',
      `<w:tbl>${row(ended('del', del('Lama.')))}</w:tbl>${paragraph(run('Isi.'))}`,
      ['Isi.'],
      ['Lama.', 'Isi.'],
    ],
    [
      'rows and cells of a table',
      `<w:tbl>${row(paragraph(ins(run('baru'))), `<w:trPr><w:ins ${by('Sari')}/></w:trPr>`)}${row(paragraph(del('lama')), `<w:trPr><w:del ${by('Sari')}/></w:trPr>`)}${row(`<w:tcPr><w:cellIns ${by('Sari')}/></w:tcPr>${paragraph(run('sisip'))}`)}</w:tbl>`,
      ['baru', 'sisip'],
      ['lama'],
    ],
    [
      'a link and a field taken out',
      paragraph(
        `${run('Lihat ')}<w:hyperlink r:id="r1">${del('laman')}${ins(run('situs'))}</w:hyperlink><w:del ${by('Sari')}><w:r><w:delInstrText>PAGE</w:delInstrText></w:r></w:del>`,
      ),
      ['Lihat ⟦1⟧situs⟦/1⟧'],
      ['Lihat ⟦1⟧laman⟦/1⟧'],
    ],
  ])('%s', (_, body, accepted, rejected) => {
    for (const [choice, texts] of [['accepted', accepted] as const, ['rejected', rejected] as const]) {
      const found = settled(body, choice)
      expect(found.texts, choice).toEqual(texts)
      expect(found.changes, choice).toBeUndefined()
      expect(found.body, choice).not.toMatch(
        /<w:(?:ins|del\w*|move\w+|cell\w+)\b|<w:tbl><\/w:tbl>|<w:tc><\/w:tc>/,
      )
    }
  })

  it('of formatting go back to what it was', () => {
    const body =
      `<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:b/></w:rPr><w:pPrChange ${by('Sari')}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr>` +
      `<w:r><w:rPr><w:b/><w:rPrChange ${by('Sari')}><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>${ins(run('x'))}</w:p>`
    expect(settled(body, 'rejected').body).toBe(
      '<w:p><w:pPr><w:jc w:val="left"/><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r></w:p>',
    )
    expect(settled(body, 'accepted').body).toBe(
      `<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>${run('x')}</w:p>`,
    )
  })

  it('are told by whom, each once', () => {
    const box = (tag: string, content: string) =>
      `<mc:${tag}><w:txbxContent>${content}</w:txbxContent></mc:${tag}>`
    const inBox = paragraph(ins(run('kotak'), 'Budi'))
    const body = [
      ended('ins', ins(run('satu')) + ins(run(' tebal', '<w:b/>')) + run(' x ') + ins(run('y'))),
      ended('del', run('dua')),
      paragraph(`<w:moveFrom ${by('Budi')}>${run('a')}</w:moveFrom>${del('lama', '')}`),
      paragraph(`<w:moveTo ${by('Budi')}>${run('a')}</w:moveTo>`),
      `<w:p><w:r><mc:AlternateContent xmlns:mc="m">${box('Choice', inBox)}${box('Fallback', inBox)}</mc:AlternateContent></w:r></w:p>`,
    ].join('')
    const read = docx.read(
      wordFile(body, { 'word/footer1.xml': part(paragraph(del('kaki', 'Tuti')), 'ftr') }),
    )
    expect(read).toMatchObject({
      changes: [
        { author: 'Sari', count: 3 },
        { author: 'Budi', count: 2 },
        { author: '', count: 1 },
        { author: 'Tuti', count: 1 },
      ],
    })
  })

  it.each<[string, Uint8Array]>([
    ['has none', wordFile(paragraph(run('a')))],
    ['cannot be read', wordFile('<w:p><w:r></w:p>')],
    ['is half there', wordFile(paragraph(run('a'))).slice(0, 300)],
  ])('a file that %s stays as it is', (_, file) => {
    expect(docx.settled?.(file, 'rejected')).toBe(file)
  })

  it.each<[ChangesChoice, string]>([
    ['accepted', 'Dua belas orang'],
    ['rejected', 'Dua puluh orang'],
  ])('leave the translated file without any: %s', (choice, source) => {
    const body =
      paragraph(`${run('Dua ')}${del('puluh ')}${ins(run('belas '))}${run('orang')}`) +
      paragraph(del('Lama.') + ins(run('Baru.')))
    const file = docx.settled?.(wordFile(body), choice) ?? new Uint8Array()
    const read = docx.read(file)
    expect(read.ok && read.units[0]?.text).toBe(source)
    const english = new TextDecoder().decode(
      unzipped(docx.rebuild(file, ['People', null], 'en')).get('word/document.xml'),
    )
    expect([...english.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual([
      'People',
      choice === 'accepted' ? 'Baru.' : 'Lama.',
    ])
    expect(english).not.toMatch(/<w:(?:ins|del|delText)\b/)
  })
})
