import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { porter, stemEnglish } from '../../../src/core/text/stem-en.ts'

/** The examples of Porter's paper of 1980, step by step, each as the whole algorithm leaves it. */
const PUBLISHED = `caresses caress, ponies poni, ties ti, caress caress, cats cat, feed feed, agreed agre, plastered plaster, bled bled,
  motoring motor, sing sing, conflated conflat, troubled troubl, sized size, hopping hop, tanned tan, falling fall, hissing hiss,
  fizzed fizz, failing fail, filing file, happy happi, sky sky, relational relat, conditional condit, rational ration,
  valenci valenc, hesitanci hesit, digitizer digit, conformabli conform, radicalli radic, differentli differ, vileli vile,
  analogousli analog, vietnamization vietnam, predication predic, operator oper, feudalism feudal, decisiveness decis,
  hopefulness hope, callousness callous, formaliti formal, sensitiviti sensit, sensibiliti sensibl, triplicate triplic,
  formative form, formalize formal, electriciti electr, electrical electr, hopeful hope, goodness good, revival reviv,
  allowance allow, inference infer, airliner airlin, gyroscopic gyroscop, adjustable adjust, defensible defens, irritant irrit,
  replacement replac, adjustment adjust, dependent depend, adoption adopt, homologou homolog, communism commun, activate activ,
  angulariti angular, homologous homolog, effective effect, bowdlerize bowdler, probate probat, rate rate, cease ceas,
  controll control, roll roll, generalizations gener, oscillators oscil`

const IRREGULAR = `people person, children child, women woman, countries countri, said sai, says sai, went go, gone go, took take, was be, better good,
  centre center, labour labor, organisation organ, crises crisi, policemen policeman, government's govern, China’s china, UN un`

const rows = (list: string): readonly (readonly string[])[] =>
  list.split(',').map((row) => row.trim().split(/\s+/))

describe('stems of English words', () => {
  it.each(rows(PUBLISHED))('as Porter published: %s → %s', (word, stem) =>
    expect(porter(word ?? '')).toBe(stem),
  )
  it.each(rows(IRREGULAR))('irregular or British: %s → %s', (word, stem) =>
    expect(stemEnglish(word ?? '')).toBe(stem),
  )

  it('law: whatever is asked, an answer comes that is no longer than the word and one letter', () => {
    fc.assert(fc.property(fc.string(), (word) => porter(word).length <= word.length + 1))
  })
})
