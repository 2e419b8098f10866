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
    ['Rugi Rp1,5 miliar.', 'The loss was Rp1.6 billion.', ['numbers: Rp1,5 miliar', 'extra: 1.6']],
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

  it.each([
    ['Ada dua korban.', 'There were 2 victims.'],
    ['Ada dua puluh lima korban.', 'There were 25 victims.'],
    ['Ada tiga belas korban.', 'There were 13 victims.'],
    ['Ada seratus dua puluh lima ribu warga.', 'There were 125,000 residents.'],
    ['Juara kedua dan ketiga.', 'Places 2 and 3.'],
    ['Keempat orang itu datang.', 'The 4 of them came.'],
    ['Sepuluh, dua belas, lima.', '10, 12, 5.'],
    ['Seorang warga.', '1 resident.'],
    ['Kerugian 2 juta rupiah.', 'The loss was 2 million rupiah.'],
    ['Kerugian dua juta rupiah.', 'The loss was 2 million rupiah.'],
    ['Kerugian Rp500 ribu.', 'The loss was Rp500,000.'],
    ['Kerugian Rp1,1 juta.', 'The loss was Rp1,100,000.'],
    ['Anggaran Rp2.000 miliar.', 'The budget is Rp2 trillion.'],
    ['Luas 1.250,5 hektare.', 'It covers 1,250.5 hectares.'],
    ['Suhu 1,50 derajat.', 'It is 1.5 degrees.'],
    ['Pada 17 Agustus 1945.', 'On 8/17/1945.'],
    ['Pada 17-8-45.', 'On 17 August 1945.'],
    ['Sekitar tahun 90-an.', 'Around the 1990s.'],
    ['Juara ke-2, abad ke-21.', 'The 2nd, in the 21st century.'],
    ['Pada abad XXI.', 'In the 21st century.'],
    ['Usia 10–15 tahun.', 'Aged 10 to 15.'],
    ['Pukul 17.30 WIB.', 'At 5:30 p.m.'],
    ['Pukul 15.00.', 'At 3 p.m.'],
    ['Pukul 00.15.', 'At 12:15 a.m.'],
    ['Hubungi 0812-3456-7890.', 'Call +62 812 3456 7890.'],
    ['Hubungi (021) 345678.', 'Call 021-345-678.'],
    ['UU No. 2/2022.', 'Law No. 2 of 2022.'],
    ['Skor akhir 3-1.', 'The score was 3:1.'],
    ['Naik setengah persen.', 'Up by 0.5 percent.'],
    ['Lebih dari separuh warga.', 'More than 50% of residents.'],
    ['Lihat https://a.id/2 itu.', 'See https://a.org/33 there.'],
    ['⟦1⟧Hujan⟦/1⟧ turun.', '⟦1⟧It⟦/1⟧ rained.'],
  ])('of numbers are none where the source has them in another form: %s → %s', (source, target) => {
    expect(warnings(source, target).filter((one) => one.startsWith('extra'))).toEqual([])
  })

  it.each([
    ['Ada 12 rumah.', 'There are 13 houses.', '13'],
    ['Ada rumah.', 'There are 3 houses and 4 cars.', '3, 4'],
    ['Ada dua korban.', 'There were 3 victims.', '3'],
    ['Ada dua puluh lima korban.', 'There were 52 victims.', '52'],
    ['Kerugian Rp1,5 miliar.', 'The loss was Rp1.5 billion (US$95,000).', '95,000'],
    ['Kerugian 2 juta.', 'The loss was 20 million.', '20'],
    ['Pada 17 Agustus 1945.', 'On 18 August 1945.', '18'],
    ['Pukul 17.30 WIB.', 'At 6:30 p.m.', '6'],
    ['Hubungi 0812-3456-7890.', 'Call 0812-3456-7891.', '7891'],
    ['Usia 10–15 tahun.', 'Aged 10 to 16.', '16'],
    ['Naik 5 persen.', 'Up by 5.5 percent.', '5.5'],
  ])('of a number that the source has not: %s → %s', (source, target, about) => {
    expect(warnings(source, target)).toContainEqual(`extra: ${about}`)
  })

  it('of numbers read English words and clocks too', () => {
    const pair = { source: 'en', target: 'id' }
    const extras = (source: string, target: string) =>
      warnings(source, target, { pair }).filter((one) => one.startsWith('extra'))
    expect(extras('Twenty-five of three thousand.', '25 dari 3.000.')).toEqual([])
    expect(extras('A hundred and twenty people.', '120 orang.')).toEqual([])
    expect(extras('At 3 p.m. on May 2.', 'Pukul 15.00, 2/5.')).toEqual([])
    expect(extras('At noon.', 'Pukul 12.00.')).toEqual([])
    expect(extras('Two million people.', '2 juta orang.')).toEqual([])
    expect(extras('Two million people.', '3 juta orang.')).toEqual(['extra: 3'])
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
