import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typographic } from '../../../src/core/text/typography.ts'

/** A text typed sign by sign. */
function type(text: string): string {
  let written = ''
  for (const sign of text) {
    const better = typographic(written, sign)
    written = better ? written.slice(0, written.length - better.before) + better.text : written + sign
  }
  return written
}

describe('signs as they are typed', () => {
  it.each([
    ['"Go," he said.', '“Go,” he said.'],
    ['He said: "It\'s late."', 'He said: “It’s late.”'],
    ['"\'Yes,\' she said," he told us.', '“‘Yes,’ she said,” he told us.'],
    ["the people's house", 'the people’s house'],
    ['("Kabar")', '(“Kabar”)'],
    ['"Saya pulang," kata Ma\'ruf.', '“Saya pulang,” kata Ma’ruf.'],
    ['⟦1⟧"Go"⟦/1⟧', '⟦1⟧“Go”⟦/1⟧'],
    ['Palu --the city', 'Palu –the city'],
    ['2019--2024', '2019–2024'],
    ['wait---no', 'wait—no'],
    ['Palu - the city', 'Palu – the city'],
    ['well-known orang-orang', 'well-known orang-orang'],
    ['and so on...', 'and so on…'],
    ["see https://a.id/x--y's", "see https://a.id/x--y's"],
    ["mail o'neil@x--y.id", 'mail o’neil@x--y.id'],
    ['run `a --b "c"` now', 'run `a --b "c"` now'],
    ['v1.2.3 and 3.5', 'v1.2.3 and 3.5'],
  ])('%s', (typed, written) => {
    expect(type(typed)).toBe(written)
  })

  it('change nothing but themselves, and only into signs of their kind', () => {
    const KINDS: Readonly<Record<string, string>> = {
      '“': '"',
      '”': '"',
      '‘': "'",
      '’': "'",
      '–': '-',
      '—': '-',
      '…': '.',
    }
    const plain = (text: string) =>
      [...text]
        .map((sign) => KINDS[sign] ?? sign)
        .join('')
        .replace(/-+/g, '-')
        .replace(/\.+/g, '.')
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('"', "'", '-', '.', ' ', 'a', '⟦1⟧', '`', '\n'), fc.string())),
        (parts) => {
          const text = parts.join('')
          expect(plain(type(text))).toBe(plain(text))
        },
      ),
    )
  })
})
