import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdown } from '../../../src/exchange/sources/markdown.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const rebuilt = (text: string, texts: readonly (string | null)[]) =>
  new TextDecoder().decode(markdown.rebuild(bytes(text), texts, 'en'))

function textsIn(text: string): readonly string[] {
  const read = markdown.read(bytes(text))
  if (!read.ok) throw new Error(read.message)
  return read.units.map((unit) => unit.text)
}

describe('a Markdown file', () => {
  it.each<[string, string, string[]]>([
    ['headings of both kinds', '# Satu *miring* #\n\nDua\n===\n', ['Satu ⟦1⟧miring⟦/1⟧', 'Dua']],
    ['paragraphs of several lines', 'Satu\ndua  \ntiga\n', ['Satu dua⟦1/⟧tiga']],
    [
      'emphasis, links, pictures and code',
      'Ini **tebal [tautan](u "t")**, ![foto](a.png) dan `kode` di sini.',
      ['Ini ⟦1⟧tebal ⟦2⟧tautan⟦/2⟧⟦/1⟧, ⟦3/⟧ dan ⟦4/⟧ di sini.'],
    ],
    ['escapes and entities', 'Dua \\* tiga &amp; AT&T &copy; baru', ['Dua * tiga & AT&T ⟦1/⟧ baru']],
    [
      'lists, tasks and quotations',
      '- satu\n- [ ] dua\n  lanjut\n\n> tiga\n> empat\n',
      ['satu', 'dua lanjut', 'tiga empat'],
    ],
    ['tables', '| A | B |\n|---|---|\n| sel | **x** y |\n', ['A', 'B', 'sel', '⟦1⟧x⟦/1⟧ y']],
    ['notes', 'Satu[^1].\n\n[^1]: Catatan *kaki*.\n', ['Satu⟦1/⟧.', 'Catatan ⟦1⟧kaki⟦/1⟧.']],
    [
      'no code, HTML or front matter',
      '---\ntitle: x\n---\n\n```\nkode\n```\n\n<div>\nhtml\n</div>\n\n    kode\n\nkata\n',
      ['kata'],
    ],
  ])('gives %s', (_, text, texts) => {
    expect(textsIn(text)).toEqual(texts)
    expect(
      rebuilt(
        text,
        textsIn(text).map(() => null),
      ),
    ).toBe(text)
    expect(textsIn(rebuilt(text, textsIn(text)))).toEqual(textsIn(text))
  })

  it.each<[string, string, string, string]>([
    ['its markup', '## Satu *dua* ##\n', 'One ⟦1⟧two⟦/1⟧', '## One *two* ##\n'],
    [
      'signs of markup as text',
      'a\n',
      '*x* _y_ snake_case [z] <b> `c` &amp; \\',
      '\\*x\\* \\_y\\_ snake_case \\[z\\] \\<b> \\`c\\` \\&amp; \\\\\n',
    ],
    ['no block by chance', 'a\n', '1. Januari', '1\\. Januari\n'],
    ['no heading by chance', 'a\n', '# satu', '\\# satu\n'],
    ['no cell by chance', '| a |\n|---|\n| b |\n', 'x | y', '| x \\| y |\n|---|\n| b |\n'],
    ['a quotation as one line', '> a\n> b\n', 'x', '> x\n'],
  ])('is written back with %s', (_, text, given, written) => {
    expect(rebuilt(text, [given])).toBe(written)
  })

  it('gives back whatever words it is given', () => {
    const sign = fc.constantFrom(
      '*',
      '_',
      '**',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '#',
      '-',
      '+',
      '1.',
      '|',
      '\\',
      '&amp;',
      '~~',
      '!',
      ' ',
      'kata',
      'Dua',
      '=',
      '"',
    )
    const text = fc
      .array(sign, { minLength: 1, maxLength: 12 })
      .map((parts) => `a${parts.join('')}b`.replaceAll(/\s+/g, ' '))
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(textsIn(rebuilt('# satu\n\ndua **tiga**\n', [one, `${other} ⟦1⟧x⟦/1⟧`]))).toEqual([
          one,
          `${other} ⟦1⟧x⟦/1⟧`,
        ])
      }),
      { numRuns: 500 },
    )
  })

  it('is known by its name, and refused when it is no text, empty or too deep', () => {
    expect(markdown.accepts(bytes('a'), 'a.md')).toBe(true)
    expect(markdown.accepts(bytes('a'), 'a.txt')).toBe(false)
    expect(markdown.accepts(new Uint8Array([0xff, 0xfe]), 'a.md')).toBe(false)
    expect(markdown.read(bytes('---\n'))).toMatchObject({ ok: false, code: 'file_empty' })
    expect(markdown.read(bytes(`${'>'.repeat(100_000)} a`))).toMatchObject({
      ok: false,
      code: 'file_too_complex',
    })
    expect(markdown.conformance.length).toBeGreaterThan(150)
  })
})
