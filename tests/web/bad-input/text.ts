import { expect } from 'vitest'
import { NAUGHTY } from './naughty.ts'
import { type Answer, file, json, NUL, type Row, type Stage, segmentsOf, sourceOf } from './row.ts'

const text = (content: () => string | Uint8Array) => file('a.txt', content)
const says = (expected: string) => async (stage: Stage, answer: Answer) =>
  expect(await sourceOf(stage, answer)).toBe(expected)
const utf16 = (content: string, big: boolean) => {
  const bytes = Buffer.from(`\ufeff${content}`, 'utf16le')
  return big ? bytes.swap16() : bytes
}

export const TEXT: readonly Row[] = [
  {
    id: 'T1',
    what: 'bytes that are no UTF-8',
    ask: text(() => new Uint8Array([83, 10, 97, 0xff, 0xfe])),
    status: 422,
    code: 'bad_encoding',
    says: /"line":2/,
  },
  ...[false, true].map(
    (big): Row => ({
      id: 'T2',
      what: `UTF-16 ${big ? 'BE' : 'LE'}`,
      ask: text(() => utf16('Satu. Dua é😀.', big)),
      status: 201,
      after: says('Satu. Dua é😀.'),
    }),
  ),
  { id: 'T3', what: 'a byte order mark', ask: text(() => '\ufeffSatu.'), status: 201, after: says('Satu.') },
  {
    id: 'T4',
    what: 'a file with NUL',
    ask: text(() => `Satu${NUL}dua.`),
    status: 415,
    code: 'binary_file',
    why: 'a file with NUL is no text of any kind; in a text that is typed it is control_character',
  },
  {
    id: 'T4',
    what: 'a text with NUL',
    ask: json('/articles', { text: `Satu${NUL}dua.` }, 'coordinator'),
    status: 422,
    code: 'control_character',
  },
  {
    id: 'T7',
    what: '100,000 accents on one letter',
    ask: text(() => `Satu e${'\u0301'.repeat(100_000)} dua.`),
    status: 201,
    why: 'a text is kept as it is; only what a segment may hold is bounded',
    after: async (stage, answer) => {
      const segments = await segmentsOf(stage, answer)
      const whole = await sourceOf(stage, answer)
      expect(
        segments
          .map(({ source }) => source)
          .join('')
          .replaceAll(' ', ''),
      ).toBe(whole.replaceAll(' ', ''))
      for (const { source } of segments) expect(source.length).toBeLessThanOrEqual(10_000)
    },
  },
  ...['\r', '\r\n', '\n', '\u2028'].map(
    (end): Row => ({
      id: 'T8',
      what: `lines that end in ${JSON.stringify(end)}`,
      ask: text(() => ['Judul', 'Satu dua. Tiga.', '', 'Empat.'].join(end)),
      status: 201,
      after: async (stage, answer) =>
        expect((await segmentsOf(stage, answer)).map(({ source }) => source)).toEqual([
          'Judul',
          'Satu dua.',
          'Tiga.',
          'Empat.',
        ]),
    }),
  ),
  {
    id: 'T9',
    what: 'a million empty lines',
    ask: text(() => '\n'.repeat(1_000_000)),
    status: 422,
    code: 'empty_article',
  },
  {
    id: 'T10',
    what: 'naughty strings',
    ask: text(() => NAUGHTY.map(({ text: one }) => one).join('\n')),
    status: 201,
    after: says(NAUGHTY.map(({ text: one }) => one).join('\n')),
  },
]
