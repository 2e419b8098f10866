import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitted } from '../../../src/core/text/fitted.ts'

describe('words of a source, put into a translation', () => {
  test('are the same words, whatever stands round them', () => {
    const any = fc.record({
      words: fc.string(),
      opens: fc.boolean(),
      before: fc.string(),
      behind: fc.string(),
    })
    fc.assert(
      fc.property(any, (taken) => {
        expect(fitted(taken).trim().toLowerCase()).toBe(taken.words.trim().toLowerCase())
      }),
    )
  })

  test.each([
    ['a space where two words would touch', 'Demak', false, 'Floods in', '', ' Demak'],
    ['none where one is already', 'Demak', false, 'Floods in ', '', 'Demak'],
    ['one on either side', 'Demak', false, 'in', 'today', ' Demak '],
    ['none before a full stop', 'Demak', false, 'in ', '.', 'Demak'],
    ['none inside brackets and quotes', 'BMKG', false, 'said (', ')', 'BMKG'],
    ['what was selected with spaces round it', ' Demak ', false, 'in ', ' today', 'Demak'],
    ['a capital where the text begins', 'banjir', false, '', '', 'Banjir'],
    ['a capital where a sentence begins', 'banjir', false, 'It rained. ', '', 'Banjir'],
    ['a capital behind a quotation mark that begins it', 'banjir', false, '“', '', 'Banjir'],
    [
      'small in the middle, if only the source’s beginning gave it',
      'Pada Senin',
      true,
      'The water ',
      '',
      'pada Senin',
    ],
    ['a name keeps its capital', 'Jokowi', true, 'said ', '', 'Jokowi'],
    ['so do short names', 'BMKG', true, 'said ', '', 'BMKG'],
    ['one that did not open the source', 'Pada', false, 'The ', '', 'Pada'],
    ['a number', '3.000', true, 'about', 'people', ' 3.000 '],
    ['nothing', '  ', true, 'a', 'b', ''],
  ])('%s', (_, words, opens, before, behind, expected) => {
    expect(fitted({ words, opens, before, behind })).toBe(expected)
  })
})
