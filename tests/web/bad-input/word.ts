import { expect } from 'vitest'
import { unzipped } from '../../../src/exchange/parts/zip.ts'
import { paragraph, part, run, wordFile } from '../../exchange/sources/word.ts'
import { type Answer, exportOf, file, type Row, type Stage, segmentsOf } from './row.ts'
import { type ZipPart, zipOf } from './zip-file.ts'

const word = (content: () => Uint8Array) => file('a.docx', content)
const SATU = paragraph(run('Satu dua.'))
const DOCUMENT: ZipPart = { name: 'word/document.xml', content: part(`<w:body>${SATU}</w:body>`) }
const zip = (...parts: readonly ZipPart[]) => word(() => zipOf([DOCUMENT, ...parts]))
const SYMLINK = 0o120777 * 2 ** 16

const bad = (
  id: string,
  what: string,
  ask: Row['ask'],
  code = 'file_unreadable',
  more: Partial<Pick<Row, 'status' | 'why' | 'says'>> = {},
): Row => ({ id, what, ask, status: 422, code, ...more })

const taken = (id: string, what: string, content: () => Uint8Array, why?: string): Row => ({
  id,
  what,
  ask: word(content),
  status: 201,
  ...(why ? { why } : {}),
  after: asItCame(content),
})

const asItCame = (content: () => Uint8Array) => async (stage: Stage, answer: Answer) => {
  expect((await segmentsOf(stage, answer)).map(({ source }) => source).join(' ')).toMatch(/^Satu dua\./)
  const out = unzipped(await exportOf(stage, answer, 'original'))
  expect([...out]).toEqual([...unzipped(content())])
}

const links = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`
const drawing = paragraph(
  `${run('Satu dua.')}<w:r><w:drawing><a:blip xmlns:a="urn:a" r:link="rId9"/></w:drawing></w:r>`,
)
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`

export const WORD: readonly Row[] = [
  bad(
    'D1',
    'a part that is a thousand times as large as it lies there',
    zip({ name: 'word/x.xml', content: Buffer.alloc(30_000_000) }),
    'file_too_complex',
  ),
  bad(
    'D1',
    'a part that says it has 500 MB',
    zip({ name: 'word/x.xml', content: 'x'.repeat(1_000), size: 500_000_000 }),
    'file_too_complex',
  ),
  bad(
    'D2',
    'a part that is larger than it says',
    zip({ name: 'word/x.xml', content: 'x'.repeat(900_000), size: 10 }),
  ),
  bad(
    'D2',
    'a part that is smaller than it says',
    zip({ name: 'word/x.xml', content: 'x'.repeat(90_000), size: 95_000 }),
  ),
  bad(
    'D2',
    'a document that is larger than it says',
    word(() => zipOf([{ ...DOCUMENT, size: 40 }])),
  ),
  bad(
    'D3',
    '70,001 parts',
    word(() =>
      zipOf([DOCUMENT, ...Array.from({ length: 70_000 }, (_, n) => ({ name: `${n}`, content: '' }))]),
    ),
    'file_too_complex',
  ),
  ...[
    '../x.xml',
    '/etc/x.xml',
    '..\\x.xml',
    'word/../../x.xml',
    'C:\\x.xml',
    'word//x.xml',
    'a\u0000b.xml',
  ].map((name) => bad('D4', `a part called ${JSON.stringify(name)}`, zip({ name, content: 'x' }))),
  bad('D5', 'two documents', zip(DOCUMENT), 'file_unreadable', { says: /two entries/ }),
  bad(
    'D6',
    'a part that is a link',
    zip({ name: 'word/x.xml', content: '/etc/passwd', attributes: SYMLINK }),
  ),
  bad('D7', 'a part under a password', zip({ name: 'word/x.xml', content: 'x', flags: 1 })),
  bad(
    'D7',
    'a document under a password, as Word keeps it',
    word(() => Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 EncryptedPackage', 'latin1')),
    'binary_file',
    { status: 415, why: 'it is no zip file: nothing in it could be read' },
  ),
  bad(
    'D8',
    'half a file',
    word(() => wordFile(SATU).slice(0, -30)),
  ),
  bad(
    'D8',
    'no zip file',
    word(() => new TextEncoder().encode('PK\x03\x04 word/document.xml')),
  ),
  bad(
    'D8',
    'an empty file',
    word(() => new Uint8Array()),
    'empty_file',
  ),
  bad(
    'D9',
    'a package without a document',
    word(() => zipOf([{ name: 'mimetype', content: 'x' }])),
    'binary_file',
    { status: 415, why: 'without the document it is some zip file, and no kind of file that is taken' },
  ),
  bad(
    'D9',
    'a document by another name',
    word(() => zipOf([{ name: 'x/word/document.xml', content: 'x' }])),
  ),
  bad(
    'D10',
    'a document type',
    word(() =>
      wordFile('', {
        'word/document.xml':
          '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>',
      }),
    ),
    'file_unreadable',
    { says: /document type/ },
  ),
  ...['file:///etc/passwd', 'http://127.0.0.1:9/x.png'].map((target) =>
    taken('D11', `a picture that is at ${target}`, () =>
      wordFile(drawing, { 'word/_rels/document.xml.rels': links('image', target) }),
    ),
  ),
  ...['attachedTemplate', 'oleObject'].map((type) =>
    taken(
      'D12',
      `an ${type} that is elsewhere`,
      () => wordFile(SATU, { 'word/_rels/settings.xml.rels': links(type, 'http://127.0.0.1:9/x.dotm') }),
      'it is never opened, and who gets the file back gets what he sent',
    ),
  ),
  taken('D13', 'a zip in it', () =>
    wordFile(SATU, {
      'word/embeddings/x.docx': Buffer.from(zipOf([{ name: '../x', content: 'x' }])).toString('latin1'),
    }),
  ),
  taken(
    'D14',
    'fields that begin and do not end',
    () =>
      wordFile(paragraph(run('Satu dua.') + field('begin').repeat(1_000) + field('separate').repeat(1_000))),
    'the files of Okapi are not ours to keep: what they are about is made here',
  ),
  taken('D14', 'fields that end and did not begin', () =>
    wordFile(paragraph(run('Satu dua.') + field('end').repeat(1_000))),
  ),
  bad(
    'D15',
    'two parts at one place',
    word(() => zipOf([DOCUMENT, { name: 'word/x.xml', content: 'x', at: 0 }])),
  ),
  bad(
    'D16',
    '100,000 tables in one another',
    word(() => wordFile('<w:tbl><w:tr><w:tc>'.repeat(100_000))),
    'file_too_complex',
  ),
]
