import { describe, expect, it } from 'vitest'
import { warningsOf } from '../../../src/core/checks/check.ts'

const PAIR = { source: 'id', target: 'en' }
const UNWANTED = [
  { avoid: 'chief of village', use: 'village head' },
  { avoid: 'utilise', use: '' },
]

/** `kind: about` of each warning. */
function warnings(source: string, target: string, more: { omitted?: boolean; pair?: typeof PAIR } = {}) {
  const { omitted = false, pair = PAIR } = more
  return warningsOf({ source, target, omitted, pair, unwanted: UNWANTED }).map(({ kind, about }) =>
    `${kind}: ${about.join(', ')}`.trim(),
  )
}

describe('warnings', () => {
  it.each([
    ['Hujan turun.', 'It rained.', []],
    ['Hujan turun.', '', ['untranslated:']],
    ['Hujan turun.', '  ', ['untranslated:']],
    ['Hujan turun.', 'Hujan turun.', ['same:']],
    ['Joko Widodo', 'Joko Widodo', []],
    ['BMKG', 'BMKG', []],
    ['Internet', 'Internet', []],
    ['Rugi Rp1,5 miliar.', 'The loss was Rp1.5 billion.', []],
    ['Rugi Rp1,5 miliar.', 'The loss was 1.5 billion rupiah.', []],
    ['Rugi Rp1,5 miliar.', 'The loss was Rp1.6 billion.', ['numbers: Rp1,5 miliar']],
    ['Rugi 1.500 ekor.', 'Some 1.500 head were lost.', ['numbers: 1.500']],
    ['Pada 17 Agustus 1945.', 'On the 17th of August, 1945.', []],
    ['Pada 17 Agustus 1945.', 'On Friday, August 17, 1945.', []],
    ['Pukul 17.30 WIB.', 'At 5:30 in the afternoon.', []],
    ['Pukul 17.30 WIB.', 'At half past five.', ['numbers: 17.30 WIB']],
    ['Ada 3 korban.', 'There were three victims.', []],
    ['Juara ke-2.', 'The second place.', []],
    ['Ada 13 korban.', 'There were thirteen victims.', ['numbers: 13']],
    ['⟦1⟧Hujan⟦/1⟧ turun.', '⟦1⟧It rained.', ['tags: ⟦/1⟧']],
    ['Hujan turun.', 'It rained⟦2/⟧.', ['tags: ⟦2/⟧']],
    ['Hujan  turun.', 'It  rained.', []],
    ['Hujan turun.', 'It  rained.', ['spaces:']],
    ['Hujan turun.', 'It rained .', ['spaces:']],
    ['Hujan turun.', 'It rained. ', ['spaces:']],
    ['Hujan turun.', 'It rained', ['endings: .']],
    ['Hujan turun', 'It rained.', ['endings: .']],
    ['Hujan turun?', 'It rained.', ['endings: ?, .']],
    ['“Hujan turun.”', '“It rained.”', []],
    ['Hujan turun...', 'It rained…', []],
    ['Kades pulang.', 'The Chief of village went home.', ['unwanted: chief of village → village head']],
    ['Mereka pakai.', 'They utilised it.', []],
    ['Mereka pakai.', 'They utilise it.', ['unwanted: utilise']],
  ])('%s → %s', (source, target, wanted) => {
    expect(warnings(source, target)).toEqual(wanted)
  })

  it('are none of a segment that was left out on purpose, nor for a sentence that only the translation has', () => {
    expect(warnings('Hujan turun.', '', { omitted: true })).toEqual([])
    expect(warnings('', 'This is explained below.')).toEqual([])
  })

  it('read numbers from English into Indonesian too', () => {
    const pair = { source: 'en', target: 'id' }
    expect(warnings('It cost $2.5 million.', 'Biayanya US$2,5 juta.', { pair })).toEqual([])
    expect(warnings('It cost $2.5 million.', 'Biayanya US$2.5 juta.', { pair })).toEqual([
      'numbers: $2.5 million',
    ])
    expect(warnings('All 3 left.', 'Ketiga orang, tiga anak, pergi.', { pair })).toEqual([])
  })
})
