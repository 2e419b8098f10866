import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commentPieces, readMentions } from '../../../src/core/workspace/mentions.ts'

const person = (id: string, name: string, login = '') => ({ id, name, login, administrator: false })
const PEOPLE = [
  person('p1', 'Ana', 'ana'),
  person('p2', 'Ana Lestari', 'lestari'),
  person('p3', 'Budi', 'budi1'),
  person('p4', 'Budi', 'budi2'),
  person('p5', 'Öykü', 'oy'),
]

test.each([
  ['@ana see this', [['p1', 0, 4]]],
  ['Ask @ANA LESTARI, please', [['p2', 4, 16]]],
  ['(@lestari)', [['p2', 1, 9]]],
  [
    '@budi2 and @öykü.',
    [
      ['p4', 0, 6],
      ['p5', 11, 16],
    ],
  ],
  ['redaksi@ana.id, a@b, @ alone, @@, @_x', []],
  ['no names', []],
] as const)('reads %j', (text, wanted) => {
  const read = readMentions(text, PEOPLE)
  expect(read.ok && read.mentions.map(({ person, start, end }) => [person, start, end])).toEqual(wanted)
})

test.each([
  ['@siti', 'mention_unknown', '@siti'],
  ['Hello @anastasia', 'mention_unknown', '@anastasia'],
  ['@budi', 'mention_shared', '@budi'],
] as const)('refuses %j: %s', (text, code, name) => {
  expect(readMentions(text, PEOPLE)).toMatchObject({ ok: false, refusal: { code, values: { name } } })
})

test('pieces give the text back, mentions apart', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('@ana', ' ', 'x', '@lestari', ',', '\n', '😀')), (parts) => {
      const text = parts.join('')
      const read = readMentions(text, PEOPLE)
      if (!read.ok) return
      const names = read.mentions.map(({ start, end }) => text.slice(start, end))
      const back = commentPieces(text, read.mentions).map((piece) =>
        piece.kind === 'text' ? piece.text : (names.shift() ?? ''),
      )
      expect(back.join('')).toBe(text)
    }),
  )
})
