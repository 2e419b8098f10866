import { describe, expect, test } from 'vitest'
import { po } from '../../src/exchange/po.ts'
import { isBilingual, readReturn } from '../../src/exchange/readers/index.ts'
import type { ReturnedDocument } from '../../src/exchange/readers/returned.ts'
import { documentOf, fileText, hardDocument, segmentOf } from './documents.ts'

function read(text: string): ReturnedDocument {
  const found = readReturn(text)
  if (!found.ok) throw new Error(`${found.message} in line ${found.line}`)
  return found.document
}

const HEAD = 'msgid ""\nmsgstr ""\n"Language: en_GB\\n"\n"X-Source-Language: id\\n"\n'
const ENTRY = 'msgctxt "a7.1"\nmsgid "Satu."\nmsgstr "One."\n'

describe('PO, written', () => {
  test('is this, to the letter', () => {
    const ani = { name: 'Ani "A"', at: '2026-11-20T08:00:00.000Z' }
    const notes = [{ ...ani, text: 'grammar (minor):\ntense' }]
    const document = documentOf([
      segmentOf(1, {
        source: 'Satu\n"dua" \\ tiga',
        status: 'returned',
        revision: 'a7.9',
        changed: ani,
        notes,
      }),
      segmentOf(2, { paragraph: 1, target: '', omission: 'local' }),
      segmentOf(3, { paragraph: 1, source: '', target: 'Added.' }),
    ])
    expect(fileText(po, document)).toBe(`msgid ""
msgstr "Project-Id-Version: Harga beras naik\\nPOT-Creation-Date: 2026-11-22 11:30+0000\\nPO-Revision-Date: 2026-11-20 08:00+0000\\nLast-Translator: Ani \\"A\\"\\nLanguage-Team: Kabar\\nLanguage: en\\nMIME-Version: 1.0\\nContent-Type: text/plain; charset=utf-8\\nContent-Transfer-Encoding: 8bit\\nPlural-Forms: nplurals=2; plural=(n != 1);\\nX-Source-Language: id\\nX-Generator: Padan 0.1.0\\n"

#. padan: status=returned kind=body paragraph=1 revision=a7.9
#. Ani "A": grammar (minor):
#. tense
#, fuzzy
msgctxt "a7.1"
msgid "Satu\\n\\"dua\\" \\\\ tiga"
msgstr "Sentence 1."

#. padan: status=translated kind=body paragraph=2 omission=local
msgctxt "a7.2"
msgid "Kalimat 2."
msgstr ""

#. padan: status=translated kind=body paragraph=2
msgctxt "a7.3"
msgid ""
msgstr "Added."
`)
  })

  test('a long article is one file with one header, its entries in order', () => {
    const segments = Array.from({ length: 2_500 }, (_, index) => segmentOf(index + 1))
    const written = fileText(po, documentOf(segments))
    expect(written.match(/Content-Type/g)).toHaveLength(1)
    expect(written).not.toContain('\n\n\n')
    expect(read(written).rows.map(({ id }) => id)).toEqual(segments.map(({ id }) => id))
  })

  test('a note that looks like what Padan says is a note', () => {
    const notes = [{ name: 'padan', at: '', text: 'status=final\npadan: status=final' }]
    const { rows } = read(fileText(po, documentOf([segmentOf(1, { status: 'draft', notes })])))
    expect(rows).toMatchObject([{ status: 'draft', note: 'padan: status=final\npadan: status=final' }])
  })

  test('line ends of another system change nothing', () => {
    const written = fileText(po, hardDocument())
    const rows = read(written).rows
    expect(read(written.replaceAll('\n', '\r\n')).rows).toEqual(rows)
  })
})

describe('PO of other programs', () => {
  test.each<readonly [what: string, text: string, row: object]>([
    ['of ours', ENTRY, { id: 'a7.1', source: 'Satu.', target: 'One.', status: 'translated' }],
    ['folded', ENTRY.replace('"Satu."', '""\n"Sa"\n  "tu."'), { source: 'Satu.' }],
    ['with escapes', ENTRY.replace('One.', '\\"One\\"\\t\\\\n\\n'), { target: '"One"\t\\n\n' }],
    ['without a translation', ENTRY.replace('One.', ''), { target: null, status: 'untranslated' }],
    ['fuzzy', `#, c-format, fuzzy\n${ENTRY}`, { status: 'draft' }],
    ['with a flag that ends alike', `#, no-fuzzy\n${ENTRY}`, { status: 'translated' }],
    [
      'with comments',
      `# Lihat.\n#. Konteks.\n#: a.c:1\n#| msgid "Sat"\n${ENTRY}`,
      { note: 'Konteks.\nLihat.' },
    ],
    ['of a context of its own', ENTRY.replace('a7.1', 'menu'), { id: 'entry 1', revision: undefined }],
    ['without context', ENTRY.replace('msgctxt "a7.1"\n', ''), { id: 'entry 1' }],
    [
      'called like a property',
      'msgctxt "__proto__"\nmsgid "toString"\nmsgstr "x"\n',
      { source: 'toString', target: 'x' },
    ],
    ['behind an obsolete one', `#~ msgid "x\n#~ msgstr "y"\n${ENTRY}`, { id: 'a7.1' }],
  ])('an entry %s', (_, text, row) => {
    const { source, target, rows } = read(`${HEAD}\n${text}`)
    expect([source, target]).toEqual(['id', 'en_GB'])
    expect(rows).toMatchObject([row])
  })

  test.each<
    readonly [
      what: string,
      headers: string,
      entry: string,
      rows: readonly (readonly [string, string | null])[],
    ]
  >([
    [
      'one and many',
      '"Language: en\\n"',
      'msgstr[0] "%d day"\nmsgstr[1] "%d days"',
      [
        ['sehari', '%d day'],
        ['%d hari', '%d days'],
      ],
    ],
    ['one for every count', '"Language: id\\n"', 'msgstr[0] "%d hari"', [['%d hari', '%d hari']]],
    [
      'as many as the header says',
      '"Language: en\\n"\n"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : 1);\\n"',
      'msgstr[0] ""\nmsgstr[1] ""',
      [
        ['sehari', null],
        ['%d hari', null],
        ['%d hari', null],
      ],
    ],
    [
      'of a template',
      '"Language: \\n"\n"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"',
      'msgstr[0] ""',
      [
        ['sehari', null],
        ['%d hari', null],
      ],
    ],
  ])('an entry with plural forms has a row each: %s', (_, headers, forms, rows) => {
    const entry = `#, fuzzy\nmsgid "sehari"\nmsgid_plural "%d hari"\n${forms}\n`
    const read = readReturn(`msgid ""\nmsgstr ""\n${headers}\n\n${entry}\n${ENTRY}`)
    if (!read.ok) throw new Error(read.message)
    const found = read.document.rows.slice(0, -1)
    expect(found.map(({ source, target }) => [source, target])).toEqual(rows)
    expect(new Set(found.map(({ status }) => status))).toEqual(
      new Set([rows[0]?.[1] === null ? 'untranslated' : 'draft']),
    )
    expect(read.document.rows.at(-1)?.id).toBe('a7.1')
  })

  test('entries stay in their order, whatever their contexts and texts are, with their lines', () => {
    const one = (context: string, id: string) => `msgctxt "${context}"\nmsgid "${id}"\nmsgstr ""\n`
    const { rows } = read(`${HEAD}\n${one('b', '2026')}${one('a', 'x')}${one('b', '7')}${one('1', 'y')}`)
    expect(rows.map(({ source, line }) => [source, line])).toEqual([
      ['2026', 7],
      ['x', 10],
      ['7', 13],
      ['y', 16],
    ])
  })

  test.each([
    ['draft', true, 'draft'],
    ['draft', false, 'translated'],
    ['returned', true, 'returned'],
    ['returned', false, 'translated'],
    ['approved', false, 'approved'],
    ['approved', true, 'draft'],
    ['final', false, 'final'],
    ['nothing of ours', false, 'translated'],
  ])('what went out %s and is fuzzy: %s, is %s', (went, fuzzy, status) => {
    const text = `#. padan: status=${went} paragraph=1\n${fuzzy ? '#, fuzzy\n' : ''}${ENTRY}`
    expect(read(text).rows).toMatchObject([{ status }])
  })

  test.each<readonly [what: string, text: string, message: string, line: number]>([
    ['an open quotation mark', `${ENTRY}\nmsgid "Dua\nmsgstr "x"\n`, 'no line of a PO file: msgid "Dua', 5],
    ['a quotation mark in a text', ENTRY.replace('One', 'O"ne'), 'no line', 3],
    ['a text over two lines', ENTRY.replace('One.', 'One\n.'), 'no line', 3],
    ['a control character', ENTRY.replace('One', '\\a'), 'no line', 3],
    ['a keyword that there is not', `${ENTRY}msgnote "x"\n`, 'no line of a PO file: msgnote', 4],
    ['backslashes before a keyword', 'msgctxt "x"\n\\\\msgid "y"\nmsgstr "z"\n', 'no line of a PO file', 2],
    ['two keywords in a line', 'msgid "" msgid "x" msgstr "y"\n', 'no line', 1],
    ['an entry without msgstr', `${ENTRY}\nmsgid "Dua"\n`, 'without msgstr', 5],
    ['a header without msgstr', 'msgid ""\nmsgid "x"\nmsgstr "y"\n', 'without msgstr', 1],
    ['a context alone', `${ENTRY}\nmsgctxt "x"\n`, 'without msgstr', 1],
    ['msgstr twice', `${ENTRY}msgstr "x"\n`, 'more than one msgstr', 2],
    ['a number without a plural', 'msgid "x"\nmsgstr[1] "y"\n', 'without msgid_plural', 1],
    ['a plural without a number', 'msgid "x"\nmsgid_plural "y"\nmsgstr "z"\n', 'no msgstr[0]', 1],
    [
      'plural forms out of order',
      'msgid "x"\nmsgid_plural "y"\nmsgstr[1] "a"\nmsgstr[0] "b"\n',
      'no msgstr[0] where it belongs',
      1,
    ],
    [
      'a plural form left out',
      'msgid "x"\nmsgid_plural "y"\nmsgstr[0] "a"\nmsgstr[2] "b"\n',
      'no msgstr[1]',
      1,
    ],
    ['msgstr first', '#\nmsgid "x"\nmsgstr "y"\n#\nmsgstr "z"\n', 'msgstr without msgid', 5],
    [
      'a msgid with a number',
      'msgid "x"\nmsgstr[0] "y"\nmsgid[1] "z"\nmsgstr "z"\n',
      'no line of a PO file',
      3,
    ],
    [
      'the plural first',
      'msgctxt "c"\nmsgid_plural "x"\nmsgid "x"\nmsgstr[0] "y"\n',
      'msgid_plural without msgid',
      2,
    ],
    ['a text first', 'msgid "x"\nmsgstr "y"\n# a\n"z"\n', 'without a keyword', 4],
    ['an entry twice', `${ENTRY}${ENTRY}`, 'the entry “Satu.” twice', 5],
    ['an id twice', `${ENTRY}${ENTRY.replace('Satu', 'Dua')}`, 'a7.1 twice', 5],
  ])('%s is refused with its line', (_, text, message, line) => {
    const found = readReturn(text)
    expect(found).toMatchObject({ ok: false, line })
    if (!found.ok) expect(found.message).toContain(message)
  })

  test.each([
    ['a million spaces', `msgid "x"\n${' '.repeat(1_000_000)}x`],
    ['a million backslashes', `msgid "${'\\'.repeat(1_000_001)}"`],
    ['a million empty lines', `msgid "x"\n${'\n'.repeat(1_000_000)}#~ x\nmsgid`],
  ])('%s are soon told', (_, text) => {
    expect(readReturn(text)).toMatchObject({ ok: false })
  })
})

test.each<readonly [text: string, bilingual: boolean]>([
  [`# Translation of x\n#\n\n${HEAD}`, true],
  [`\uFEFF\r\n${ENTRY}`, true],
  [ENTRY, true],
  ['Satu.\nmsgid "x"\n', false],
  ['# Judul\n\nSatu dua.', false],
])('%j is a message catalogue: %s', (text, bilingual) => {
  expect(isBilingual(text, 'x.txt')).toBe(bilingual)
})
