import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Piece, type PieceKind, present } from '../../../src/core/revision/present.ts'
import { twoTexts } from './texts.ts'

describe('laws', () => {
  test('the pieces give the old text and the new', () => {
    fc.assert(
      fc.property(twoTexts, fc.constantFrom(undefined, 0, 300), ([a, b], budget) => {
        const { pieces } = present(a, b, budget === undefined ? {} : { budget })
        expect(joined(pieces, 'insert')).toBe(a)
        expect(joined(pieces, 'delete')).toBe(b)
      }),
      { numRuns: 1_000 },
    )
  })

  test('no piece is empty or like its neighbour, and none cuts a surrogate pair', () => {
    fc.assert(
      fc.property(twoTexts, ([a, b]) => {
        const { pieces, insertions, deletions, moves } = present(a, b)
        for (const [index, { text, kind, edit, moved }] of pieces.entries()) {
          const before = pieces[index - 1]
          expect(text).not.toBe('')
          expect([kind, edit, moved]).not.toEqual([before?.kind, before?.edit, before?.moved])
          if (moves === 0) expect(kind).not.toBe(before?.kind)
        }
        for (const without of ['insert', 'delete'] as const) {
          const side = pieces.filter(({ kind }) => kind !== without)
          for (const [index, { text }] of side.entries()) {
            const seam = text.slice(-1) + (side[index + 1]?.text.slice(0, 1) ?? '')
            expect(seam).not.toMatch(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/)
          }
        }
        const shown = (wanted: PieceKind) =>
          pieces.filter(({ kind, moved }) => kind === wanted && moved === undefined)
        expect(insertions).toBe(shown('insert').length)
        expect(deletions).toBe(shown('delete').length)
      }),
      { numRuns: 1_000 },
    )
  })

  test('what moved is deleted in one place and inserted in another, in nearly the same words', () => {
    fc.assert(
      fc.property(shuffled, ([a, b]) => {
        const { pieces, moves } = present(a, b)
        expect(joined(pieces, 'insert')).toBe(a)
        expect(joined(pieces, 'delete')).toBe(b)
        for (let number = 1; number <= moves; number++) {
          const [from, to] = (['delete', 'insert'] as const).map((kind) =>
            pieces.filter((piece) => piece.moved === number && piece.kind === kind),
          )
          const words = (list: readonly Piece[] = []) =>
            list.flatMap(({ text }) => text.toLowerCase().match(/\S+/g) ?? [])
          expect(words(from)).toEqual(words(to))
          expect(words(from).length).toBeGreaterThanOrEqual(3)
          expect(new Set([from, to].flatMap((list = []) => list.map(({ edit }) => edit))).size).toBe(1)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('equal texts are one piece, empty ones none', () => {
    expect(present('Ya.', 'Ya.').pieces).toEqual([{ kind: 'same', text: 'Ya.' }])
    expect(present('', '').pieces).toEqual([])
  })
})

describe('one row a behaviour', () => {
  const rows: readonly (readonly [what: string, a: string, b: string, shown: string])[] = [
    [
      'runs parted by a space are joined',
      'an old red house stood here',
      'an new blue house stood here',
      'an [-old red][+new blue] house stood here',
    ],
    ['letters in a word much alike', 'he reported it', 'he reports it', 'he report[-ed][+s] it'],
    ['letters of a capital', 'the minister said', 'the Minister said', 'the [-m][+M]inister said'],
    ['letters inside', 'a grey colour is here', 'a grey color is here', 'a grey colo[-u]r is here'],
    [
      'no letters in a word less alike',
      'saya menulis surat',
      'saya ditulis surat',
      'saya [-menulis][+ditulis] surat',
    ],
    ['one letter alone is not kept', 'a cabin here', 'a tabby here', 'a [-cabin][+tabby] here'],
    [
      'several words of a run, each alike',
      'he walks quick home',
      'he walked quickly home',
      'he walk[-s][+ed] quick[+ly] home',
    ],
    [
      'alike words inside a longer run',
      'it was left reported there by all of them',
      'it had been reporting there by all of them',
      'it [-was left][+had been] report[-ed][+ing] there by all of them',
    ],
    ['no letters in a number', 'tahun 2021 itu', 'tahun 2022 itu', 'tahun [-2021][+2022] itu'],
    ['no letters in money', 'harga Rp1,5 saja', 'harga Rp1,55 saja', 'harga [-Rp1,5][+Rp1,55] saja'],
    [
      'reduplication stays whole',
      'semua orang-orang itu',
      'semua orang itu',
      'semua [-orang-orang][+orang] itu',
    ],
    [
      'both reduplicated: letters',
      'semua anak-anak itu',
      'semua anak-anaknya itu',
      'semua anak-anak[+nya] itu',
    ],
    ['letters with a mark are whole', 'di cafe\u0301s itu', 'di cafes itu', 'di caf[-e\u0301][+e]s itu'],
    ['an apostrophe of another kind', "they don't go", 'they don’t go', "they don[-'][+’]t go"],
    ['quotes alone', '“Ya”, katanya', '"Ya", katanya', '[-“][+"]Ya[-”][+"], katanya'],
    ['half changed is still inline', 'a b c d', 'a x c y', 'a [-b][+x] c [-d][+y]'],
    ['more than half is old and new', 'a b c d e', 'x b y d z', '[-a b c d e][+x b y d z]'],
    [
      'a block is not looked into',
      'walks b talked c jumping',
      'walked b talks c jumped',
      '[-walks b talked c jumping][+walked b talks c jumped]',
    ],
    ['one change is no block', 'Halo dunia', 'Halo semua orang', 'Halo [-dunia][+semua orang]'],
    [
      'blocks by paragraph',
      'a b c d e\nsatu dua tiga\n',
      'x b y d z\nsatu tiga\n',
      '[-a b c d e][+x b y d z]\nsatu [-dua ]tiga\n',
    ],
    [
      'blocks by paragraph, CR LF',
      'q\r\na b c d e\r\nsatu',
      'q\r\nx b y d z\r\nsatu',
      'q\r\n[-a b c d e][+x b y d z]\r\nsatu',
    ],
    [
      'blocks in two paragraphs',
      'a b c d e\nf g h i j',
      'x b y d z\nx g y i z',
      '[-a b c d e][+x b y d z]\n[-f g h i j][+x g y i z]',
    ],
  ]

  const moved: readonly (readonly [what: string, a: string, b: string, shown: string])[] = [
    [
      'a clause that went to the end',
      'in the old harbour he waited for an hour with his brother',
      'he waited for an hour with his brother in the old harbour',
      '[-1:in the old harbour ]he waited for an hour with his brother[+1: in the old harbour]',
    ],
    [
      'a capital does not hide it',
      'In the old harbour he waited for an hour with his brother.',
      'He waited for an hour with his brother in the old harbour.',
      '[-1:In the old harbour ][-he][+He] waited for an hour with his brother[+1: in the old harbour].',
    ],
    [
      'nearly the same words',
      'he said in the very old harbour of the town that all of them would go home at once',
      'he said that all of them would go home at once in the old harbour of the town',
      'he said [-1:in the][- very ][-1:old harbour of the town ]that all of them would go home at once' +
        '[+1: in the old harbour of the town]',
    ],
    [
      'what was changed beside it',
      'he said in the old harbour yesterday that all of them would go home',
      'he wrote that all of them would go home in the old harbour soon',
      'he [-said ][-1:in the old harbour ][-yesterday][+wrote] that all of them would go home[+1: in the old harbour ][+soon]',
    ],
    [
      'two words are no clause',
      'at noon he came home with us',
      'he came home with us at noon',
      '[-at noon ]he came home with us[+ at noon]',
    ],
    [
      'two moves',
      'at some old harbour he said nothing to us all then, without any warning she left that house for good',
      'he said nothing to us all then at some old harbour, she left that house for good without any warning',
      '[-1:at some old harbour ]he said nothing to us all then[+1: at some old harbour], ' +
        '[-2:without any warning ]she left that house for good[+2: without any warning]',
    ],
  ]

  test.each([...rows, ...moved])('%s', (_, a, b, shown) => {
    expect(drawn(present(a, b).pieces)).toBe(shown)
  })
})

test('counts runs as shown and words as changed', () => {
  const { insertions, deletions, wordsInserted, wordsDeleted, precise } = present(
    'He walks quick home. “Ya.”',
    'He walked quickly home now. "Ya."',
  )
  expect({ insertions, deletions, wordsInserted, wordsDeleted, precise }).toEqual({
    insertions: 5,
    deletions: 3,
    wordsInserted: 3,
    wordsDeleted: 2,
    precise: true,
  })
})

function joined(pieces: readonly Piece[], without: PieceKind): string {
  return pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')
}

const MARKS = { insert: '+', delete: '-' } as const

function drawn(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text, moved }) =>
      kind === 'same' ? text : `[${MARKS[kind]}${moved ? `${moved}:` : ''}${text}]`,
    )
    .join('')
}

/** A text and one whose clauses stand in another order, some with a word changed. */
const shuffled = fc
  .array(fc.record({ clause: fc.nat({ max: 9 }), place: fc.nat({ max: 50 }), change: fc.nat({ max: 5 }) }), {
    minLength: 2,
    maxLength: 8,
  })
  .map((list): [string, string] => {
    const clause = (n: number, changed = false) =>
      `clause number ${n} says${changed ? ' once more' : ''} what only ${'abcdefghij'[n]} knows`
    const after = list.toSorted((x, y) => x.place - y.place)
    return [
      list.map(({ clause: n }) => clause(n)).join(', '),
      after.map(({ clause: n, change }) => clause(n, change === 0)).join(', '),
    ]
  })
