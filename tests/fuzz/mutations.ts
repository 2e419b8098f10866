import fc from 'fast-check'
import { joined } from '../../src/exchange/parts/bytes.ts'

/** How a text falls into pieces that can be lost, doubled or swapped; put end to end they are the text. */
export type Grammar = 'xml' | 'json' | 'lines'

const PIECES: Readonly<Record<Grammar, RegExp>> = {
  // Tag names, single attributes, tag ends, and what stands between.
  xml: /<!--[\s\S]*?-->|<[!?/]?[\w:.-]*|\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*')|\/?>|[^<>\s]+|\s+/g,
  json: /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^"[\]{},:]+/g,
  lines: /[^\n]*\n|[^\n]+/g,
}

/** What careless readers trip over. */
export const HOSTILE: readonly string[] = [
  ...['\0', '\ufeff', '\ufffe', '\u2028', '\u0085', '\u200b', '\u202e', '\r', '\r\n', '\t', ' ', '\u00a0'],
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '`',
    '\\',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?x?>',
    '<?xml version="1.1"?>',
  ],
  ...['<!DOCTYPE a [<!ENTITY b "c">]>', '&b;', '&#0;', '&#xD800;', '&#x110000;', '&amp;amp;', '&lt'],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '-1',
    '0',
    '1e309',
    'NaN',
    'null',
  ],
  ...[
    '99999999999999999999',
    '⟦1⟧',
    '⟦/1⟧',
    '⟦1/⟧',
    '⟦99999/⟧',
    '⟦⟧',
    '{{x}}',
    '<%= x %>',
    '$t(key)',
    '../../etc/passwd',
  ],
  ...[
    '"a","b',
    ';;;;',
    ',,,,',
    '""""',
    '{',
    '}',
    '[',
    ']',
    '{"a":',
    'msgid "',
    'msgstr[9] "x"',
    '#~ ',
    '#, fuzzy\n',
  ],
  ...[
    '---\n',
    '```',
    '|--|--|',
    '[a]: <b',
    '![',
    '<a href="javascript:x">',
    '<script>',
    '</p>',
    '<table><tr>',
    '<svg>',
  ],
  ...[
    'e\u0301\u0301\u0301\u0301',
    '👩🏽‍🚀',
    '\ud83d',
    '\udc00',
    'x'.repeat(11_000),
    '. '.repeat(6_000),
    '<b>'.repeat(300),
  ],
]

/** One change to a list of pieces or of bytes; places are parts of its length, 0 to 1. */
interface Change {
  readonly kind: (typeof KINDS)[number]
  readonly at: number
  readonly to: number
  readonly length: number
  readonly times: number
  readonly token: string
}

const KINDS = ['drop', 'double', 'swap', 'replace', 'insert', 'cut', 'copy', 'wrap', 'rename'] as const

const place = fc.integer({ min: 0, max: 9_999 }).map((number) => number / 10_000)

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: place,
  to: place,
  length: fc.oneof(
    { weight: 4, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 40 }) },
  ),
  times: fc.oneof(
    { weight: 9, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 300 }) },
  ),
  token: fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 8 })),
})

const changes = fc.array(change, { minLength: 1, maxLength: 4 })

/** A text with some of its pieces lost, doubled, swapped, renamed, put into themselves, or with others between. */
export function mutatedText(samples: readonly string[], grammar: Grammar): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...samples), changes).map(([text, list]) => {
    const pieces = text.match(PIECES[grammar]) ?? []
    return list.reduce((now, one) => changed(now, one, grammar), [...pieces]).join('')
  })
}

/** Bytes with some of them flipped, lost, repeated or swapped. */
export function mutatedBytes(samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  return fc
    .tuple(fc.constantFrom(...samples), changes)
    .map(([bytes, list]) => list.reduce(changedBytes, bytes.slice()))
}

/** Nothing of a real file, but made of what files are made of. */
export const randomText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.string()), { maxLength: 30 })
  .map((parts) => parts.join(''))

function changed(pieces: readonly string[], one: Change, grammar: Grammar): string[] {
  const at = Math.floor(one.at * pieces.length)
  const to = Math.floor(one.to * pieces.length)
  const end = elementEnd(pieces, at, grammar) ?? Math.min(pieces.length, at + one.length)
  const part = pieces.slice(at, end)
  const [before, after] = [pieces.slice(0, at), pieces.slice(end)]
  const many = (list: readonly string[]) => Array.from({ length: one.times }, () => list).flat()
  switch (one.kind) {
    case 'drop':
      return [...before, ...after]
    case 'double':
      return [...before, ...part, ...many(part), ...after]
    case 'swap':
      return [
        ...pieces.slice(0, at),
        pieces[to] ?? '',
        ...pieces.slice(at + 1, to),
        pieces[at] ?? '',
        ...pieces.slice(to + 1),
      ]
    case 'replace':
      return [...before, one.token, ...pieces.slice(at + 1)]
    case 'insert':
      return [...before, ...many([one.token]), ...pieces.slice(at)]
    case 'cut':
      return [...before]
    case 'copy':
      return [...pieces.slice(0, to), ...many(part), ...pieces.slice(to)]
    case 'wrap':
      return [...before, ...wrapped(part, one.times, grammar), ...after]
    case 'rename':
      return [...before, renamed(pieces[at] ?? '', pieces[to] ?? '', one.token), ...pieces.slice(at + 1)]
  }
}

/** Where the element ends that begins here; undefined: none begins here. */
function elementEnd(pieces: readonly string[], at: number, grammar: Grammar): number | undefined {
  if (grammar !== 'xml' || !/^<[\w:]/.test(pieces[at] ?? '')) return undefined
  let depth = 0
  for (let index = at; index < pieces.length; index += 1) {
    const piece = pieces[index] ?? ''
    if (/^<[\w:]/.test(piece)) depth += 1
    const closes = piece === '/>' || (piece === '>' && (pieces[index - 1] ?? '').startsWith('</'))
    if (closes) depth -= 1
    if (closes && depth === 0) return index + 1
  }
  return undefined
}

function wrapped(part: readonly string[], times: number, grammar: Grammar): readonly string[] {
  const around = {
    xml: [part[0] ?? '<b', `</${(part[0] ?? '<b').slice(1)}>`],
    json: ['[', ']'],
    lines: ['"', '"'],
  }[grammar]
  const [open = '', close = ''] = around
  const opened = grammar === 'xml' ? `${open}>` : open
  return [opened.repeat(times), ...part, close.repeat(times)]
}

/** A name of another piece in the place of this one's, or a hostile one. */
function renamed(piece: string, other: string, token: string): string {
  const name = /[\w:.-]+/.exec(other)?.[0] ?? token
  return piece.replace(/[\w:.-]+/, () => name)
}

function changedBytes(bytes: Uint8Array<ArrayBuffer>, one: Change): Uint8Array<ArrayBuffer> {
  const at = Math.floor(one.at * bytes.length)
  const to = Math.floor(one.to * bytes.length)
  const [low, high] = [Math.min(at, to), Math.max(at, to)]
  const part = bytes.slice(low, Math.min(high, low + one.length * 16))
  const many = Array.from({ length: Math.min(one.times, 20) }, () => part)
  switch (one.kind) {
    case 'drop':
      return joined([bytes.slice(0, low), bytes.slice(low + one.length)])
    case 'cut':
      return bytes.slice(0, at)
    case 'double':
      return joined([bytes.slice(0, high), ...many, bytes.slice(high)])
    case 'copy':
      return joined([bytes.slice(0, at), part, bytes.slice(at)])
    case 'insert':
      return joined([bytes.slice(0, at), new TextEncoder().encode(one.token.slice(0, 64)), bytes.slice(at)])
    case 'swap':
    case 'wrap':
      return joined([bytes.slice(0, low), bytes.slice(high), bytes.slice(low, high)])
    case 'replace':
    case 'rename': {
      const flipped = bytes.slice()
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (one.times % 8))
      return flipped
    }
  }
}
