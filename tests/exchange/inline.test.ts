import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReturn } from '../../src/exchange/readers/index.ts'
import { tmx } from '../../src/exchange/tmx.ts'
import { xliff12 } from '../../src/exchange/xliff12.ts'
import { xliff21 } from '../../src/exchange/xliff21.ts'
import { documentOf, fileText, segmentOf } from './documents.ts'

const piece = fc.constantFrom(
  '⟦1⟧',
  '⟦/1⟧',
  '⟦2/⟧',
  '⟦3⟧',
  '⟦/3⟧',
  '⟦',
  '⟧',
  'kata',
  ' ',
  '<',
  '&',
  '"',
  ']]>',
  '\n',
)
const marked = fc.array(piece, { minLength: 1, maxLength: 20 }).map((parts) => parts.join(''))

describe.each([xliff12, xliff21, tmx])('$format', (writer) => {
  const written = (source: string, target: string) =>
    fileText(writer, documentOf([segmentOf(1, { source, target })]))

  it('carries tags there and back, whatever they are', () => {
    fc.assert(
      fc.property(marked, marked, (source, target) => {
        const read = readReturn(written(source, target))
        expect(read).toMatchObject({ ok: true, document: { rows: [{ source, target }] } })
      }),
    )
  })
})

it.each([
  [
    xliff12,
    '⟦1⟧Satu⟦/1⟧ dua⟦2/⟧.',
    '⟦2/⟧One ⟦1⟧two⟦/1⟧.',
    '<source><g id="1">Satu</g> dua<x id="2"/>.</source>',
    '<x id="2"/>One <g id="1">two</g>.</target>',
  ],
  [
    xliff21,
    '⟦1⟧Satu⟦/1⟧ dua⟦2/⟧.',
    '⟦2/⟧One ⟦1⟧two⟦/1⟧.',
    '<source><pc id="1">Satu</pc> dua<ph id="2"/>.</source>',
    '<target><ph id="2"/>One <pc id="1">two</pc>.</target>',
  ],
  [
    tmx,
    '⟦1⟧Satu⟦/1⟧ dua⟦2/⟧.',
    '⟦2/⟧One ⟦1⟧two⟦/1⟧.',
    '<seg><bpt i="1" x="1"/>Satu<ept i="1"/> dua<ph x="2"/>.</seg>',
    '<seg><ph x="2"/>One <bpt i="1" x="1"/>two<ept i="1"/>.</seg>',
  ],
  [
    tmx,
    'Satu⟦1⟧.',
    'One⟦1⟧.',
    '<seg>Satu<it pos="begin" x="1"/>.</seg>',
    '<seg>One<it pos="begin" x="1"/>.</seg>',
  ],
  [xliff12, 'Satu⟦1⟧.', 'One⟦1⟧ ⟦9/⟧.', 'Satu<bx id="1"/>.', 'One<bx id="1"/> ⟦9/⟧.'],
  [xliff21, 'Satu⟦1⟧.', 'One⟦1⟧.', 'Satu⟦1⟧.', 'One⟦1⟧.'],
])('$format writes tags as its inline codes: %s, %s', (writer, source, target, ...lines) => {
  const text = fileText(writer, documentOf([segmentOf(1, { source, target })]))
  for (const line of lines) expect(text).toContain(line)
})
