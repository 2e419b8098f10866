import { describe, expect, test } from 'vitest'
import type { DocumentSegment } from '../../../src/exchange/document.ts'
import { readNew } from '../../../src/exchange/parts/new-article.ts'
import { readReturn } from '../../../src/exchange/readers/index.ts'
import { keptPo, PO_SOURCE, rebuildPo, returnedPo } from '../../../src/exchange/sources/po.ts'
import { documentOf, segmentOf } from '../documents.ts'

const FILE = `# Terjemahan X.
# Copyright 2026
msgid ""
msgstr ""
"Project-Id-Version: x 1\\n"
"Language: \\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"
"X-Own: 7\\n"

#. Di menu utama.
#: src/a.c:12 src/b.c:3
#, fuzzy, c-format
#| msgid "Buka fail"
msgctxt "menu"
msgid "Buka berkas %s"
msgstr "Open the "
"file %s"

# Dari penerjemah.
#, c-format
msgid "sehari"
msgid_plural "%d hari"
msgstr[0] ""
msgstr[1] ""

msgid "Baris satu\\n"
msgstr "Line one\\n"

#~ msgid "Lama"
#~ msgstr "Old"

#~ msgctxt "menu"
#~ msgid "Usang"
#~ msgid_plural "Usang-usang"
#~ msgstr[0] "Obsolete"
`

/** The article that the file becomes, with these texts. */
function articleOf(texts: readonly (string | null)[], status: DocumentSegment['status'] = 'translated') {
  const read = readNew(FILE)
  if (!read.ok) throw new Error('the file was refused')
  const segments = read.ranges.map(({ start, end, paragraph }, index) => {
    const before = read.ranges[index - 1]?.end ?? 0
    const target = texts[index] ?? null
    return segmentOf(index + 1, {
      ...{ paragraph, target, status: target === null ? 'untranslated' : status },
      ...{ gap: read.text.slice(before, start), source: read.text.slice(start, end) },
    })
  })
  return documentOf(segments)
}

const rebuilt = (texts: readonly (string | null)[], status?: DocumentSegment['status']) =>
  new TextDecoder().decode(rebuildPo(keptPo(FILE), articleOf(texts, status)))

const CAME = ['Open the file %s', null, null, 'Line one']

describe('a catalogue of another program', () => {
  test('becomes an article of its entries, a segment a form, and is kept', () => {
    const read = readNew(FILE)
    expect(read).toMatchObject({ ok: true, original: PO_SOURCE.format })
    const carried = read.ok ? read.rows.map(({ segment, text }) => [segment, text]) : []
    expect(carried).toEqual([
      [1, 'Open the file %s'],
      [2, ''],
      [3, ''],
      [4, 'Line one\n'],
    ])
    expect(articleOf(CAME).segments).toMatchObject(
      ['Buka berkas %s', 'sehari', '%d hari', 'Baris satu'].map((source) => ({ source })),
    )
    expect(PO_SOURCE.conformance.length).toBeGreaterThan(150)
  })

  test('goes out byte for byte where nobody changed a text', () => {
    expect(rebuilt(CAME, 'draft')).toBe(FILE)
    expect(rebuilt([null, null, null, null])).toBe(FILE)
  })

  test('has what was translated, forms and flags; the rest is as it was, obsolete entries too', () => {
    const written = rebuilt(['Open %s', 'one "day"', '%d days', 'Line one'])
    expect(written).toBe(
      FILE.replace('"Language: \\n"', '"Language: en\\n"')
        .replace('nplurals=INTEGER; plural=EXPRESSION;', 'nplurals=2; plural=(n != 1);')
        .replace('#, fuzzy, c-format', '#, c-format')
        .replace('"Open the "\n"file %s"', '"Open %s"')
        .replace('msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "one \\"day\\""\nmsgstr[1] "%d days"'),
    )
  })

  test('says fuzzy of what is a draft, and the end of a line where its source has one', () => {
    const written = rebuilt(['Open the file %s', 'a day', null, 'First line'], 'draft')
    expect(written).toContain('#, fuzzy, c-format\nmsgid "sehari"')
    expect(written).toContain('msgstr[0] "a day"\nmsgstr[1] ""')
    expect(written).toContain('#, fuzzy\nmsgid "Baris satu\\n"\nmsgstr "First line\\n"')
  })

  test('is given the forms and the header that it lacks', () => {
    const bare =
      'msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "sehari"\nmsgid_plural "%d hari"\nmsgstr[0] ""\n'
    const segments = ['sehari', '%d hari'].map((source, index) =>
      segmentOf(index + 1, {
        paragraph: index,
        gap: index === 0 ? '' : '\n\n',
        source,
        target: `EN ${source}`,
      }),
    )
    const written = new TextDecoder().decode(rebuildPo(keptPo(bare), documentOf(segments)))
    expect(written).toBe(
      'msgid ""\nmsgstr "Language: en\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\nmsgid "sehari"\nmsgid_plural "%d hari"\nmsgstr[0] "EN sehari"\nmsgstr[1] "EN %d hari"\n',
    )
  })

  test('comes back under the segments of here', () => {
    const document = articleOf(CAME)
    const back = readReturn(rebuilt(['Open %s', 'a day', '%d days', 'Line one']))
    if (!back.ok) throw new Error(back.message)
    const rows = returnedPo(back.document.rows, keptPo(FILE), document)
    expect(rows.map(({ id, source, target }) => [id, source, target])).toEqual(
      [...document.segments].map(({ id, source }, index) => [
        id,
        source,
        ['Open %s', 'a day', '%d days', 'Line one'][index],
      ]),
    )
  })

  test('in another charset is kept in UTF-8, with its line ends', () => {
    const kept = new TextDecoder().decode(
      keptPo(FILE.replace('charset=UTF-8', 'charset=iso-8859-1').replaceAll('\n', '\r\n')),
    )
    expect(kept).toBe(FILE)
  })

  test('of Padan itself is not kept', () => {
    expect(
      readNew(
        '#. padan: status=draft kind=body paragraph=1 revision=a7.1\nmsgctxt "a7.1"\nmsgid "Satu."\nmsgstr "One."\n',
      ),
    ).toMatchObject({ original: null })
  })
})
