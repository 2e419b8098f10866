import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextCase } from '../../../src/core/text/case.ts'

describe('the next case', () => {
  test('comes round: after small letters, a sentence, capitals, small letters again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9 .,!?⟦⟧/"”]*$/), (text) => {
        const first = nextCase(text.toLowerCase(), 'en')
        const round = [first, nextCase(first, 'en'), nextCase(nextCase(first, 'en'), 'en')]
        expect(round).toContain(text.toLowerCase())
        expect(nextCase(text, 'en').toLowerCase()).toBe(text.toLowerCase())
      }),
    )
  })

  test.each([
    ['the flood went down', 'The flood went down'],
    ['The flood went down', 'THE FLOOD WENT DOWN'],
    ['THE FLOOD WENT DOWN', 'the flood went down'],
    ['The Flood', 'the flood'],
    ['a', 'A'],
    ['A', 'a'],
    ['it rained. it poured! “why?” she asked', 'It rained. It poured! “Why?” She asked'],
    ['“no.” he left', '“No.” He left'],
    ['3 of them. rp2.5 juta', '3 of them. Rp2.5 juta'],
    ['⟦1⟧bold⟦/1⟧ text', '⟦1⟧Bold⟦/1⟧ text'],
    ['one.⟦1/⟧ two', 'One.⟦1/⟧ two'],
    ['one. ⟦1/⟧two', 'One. ⟦1/⟧Two'],
    ['éclair', 'Éclair'],
    ['12,5 %', '12,5 %'],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(nextCase(text, 'en')).toBe(expected)
  })
})
