import fc from 'fast-check'

const bits = fc.constantFrom(
  ...[
    'a',
    'b',
    'kata',
    'Kata',
    'kata-kata',
    "Ma'ruf",
    'U.S.',
    '1.250,5',
    'Rp1,5',
    '14.30',
    '.',
    ',',
    '“',
    '”',
    '–',
  ],
  ...[' ', ' ', ' ', '  ', '\u00A0', '\t', '\n', '\r\n', '\r', '\u2028', '-', "'", '%', '$', '&'],
  ...['\u0301', 'e\u0301', '😀', '😁', '\uD83D', '\uDE00', '👨‍👩‍👧', '\u200B', '\u00AD', '\0', '人民', 'ไทย'],
)

const prosy = fc.array(bits, { maxLength: 60 }).map((parts) => parts.join(''))

/** Any text at all: prose-like bits with traps, and strings of any code units, lone surrogates too. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: prosy },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  },
)

/** Two texts, mostly akin: the second is the first with parts cut out, put in or put elsewhere. */
export const twoTexts = fc.oneof(
  fc.tuple(anyText, anyText),
  fc
    .array(fc.record({ bit: bits, fate: fc.integer({ min: 0, max: 9 }), other: bits }), { maxLength: 120 })
    .map((parts): [string, string] => [
      parts.map(({ bit }) => bit).join(''),
      parts
        .map(({ bit, fate, other }) =>
          fate === 0 ? '' : fate === 1 ? other : fate === 2 ? bit + other : bit,
        )
        .join(''),
    ]),
)
