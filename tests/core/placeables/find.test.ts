import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offersFor, placeablesIn, stands } from '../../../src/core/placeables/find.ts'

const ID = { source: 'id', target: 'en' }
const EN = { source: 'en', target: 'id' }

/** `kind: text → forms`, in order. */
function found(text: string, languages = ID): readonly string[] {
  return placeablesIn(text, languages).map(
    ({ kind, text, forms }) => `${kind}: ${text} → ${forms.join(' | ')}`,
  )
}

describe('what goes from Indonesian into English by rule', () => {
  it.each([
    ['Kerugian mencapai Rp1,5 miliar.', 'money: Rp1,5 miliar → Rp1.5 billion | IDR 1.5 billion'],
    ['Harganya Rp 15.000 per kg.', 'money: Rp 15.000 → Rp15,000 | IDR 15,000'],
    ['Harganya Rp. 1.500,- saja.', 'money: Rp. 1.500,- → Rp1,500 | IDR 1,500'],
    [
      'Denda Rp2.500.000 dibayar.',
      'money: Rp2.500.000 → Rp2,500,000 | IDR 2,500,000 | Rp2.5 million | IDR 2.5 million',
    ],
    ['Upah Rp50 ribu sehari.', 'money: Rp50 ribu → Rp50,000 | IDR 50,000 | Rp50 thousand | IDR 50 thousand'],
    ['Nilainya 5 juta rupiah.', 'money: 5 juta rupiah → Rp5 million | IDR 5 million'],
    ['Utang US$ 2,5 triliun.', 'money: US$ 2,5 triliun → US$2.5 trillion | $2.5 trillion'],
    ['Investasi 300 juta dolar AS.', 'money: 300 juta dolar AS → US$300 million | $300 million'],
    ['Panjangnya 1.234,5 meter.', 'number: 1.234,5 → 1,234.5'],
    ['Inflasi 2,61 persen.', 'number: 2,61 persen → 2.61 percent | 2.61%'],
    ['Naik 10-15% tahun ini.', 'number: 10-15% → 10–15 percent | 10–15%'],
    ['Penduduknya 270 juta jiwa.', 'number: 270 juta → 270 million'],
    ['Sebanyak 25 ribu orang.', 'number: 25 ribu → 25,000 | 25 thousand'],
    ['sejak abad ke-21 ini', 'number: ke-21 → 21st'],
    ['HUT ke-12 itu', 'short: HUT → HUT', 'number: ke-12 → 12th'],
    ['pada 1990-an', 'number: 1990-an → 1990s'],
    ['Pukul 17.30 WIB hujan turun.', 'time: 17.30 WIB → 5:30 p.m. WIB | 17:30 WIB'],
    ['pada pukul 09.00-12.00 WITA', 'time: 09.00-12.00 WITA → 9 a.m.–12 p.m. WITA | 09:00–12:00 WITA'],
    ['mulai jam 7 malam', 'time: 7 malam → 7 p.m.'],
    ['pukul 00.15', 'time: 00.15 → 12:15 a.m. | 00:15'],
    ['versi 17.30 saja', 'number: 17.30 → 17.30'],
    ['pada 17 Agustus 1945', 'date: 17 Agustus 1945 → 17 August 1945 | August 17, 1945'],
    ['Senin, 3 Mei', 'date: Senin, 3 Mei → Monday, 3 May | Monday, May 3'],
    ['12-14 Maret 2024', 'date: 12-14 Maret 2024 → 12–14 March 2024 | March 12–14, 2024'],
    [
      'katanya, Kamis (12/1/2023).',
      'date: Kamis (12/1/2023) → Thursday (12 January 2023) | Thursday, 12 January 2023 | Thursday, January 12, 2023',
    ],
    [
      'katanya, Rabu (5/10).',
      'date: Rabu (5/10) → Wednesday (5 October) | Wednesday, 5 October | Wednesday, October 5',
    ],
    ['tanggal 17/8/2023', 'date: 17/8/2023 → 17 August 2023 | August 17, 2023'],
    ['pada Agustus 1945', 'date: Agustus 1945 → August 1945'],
    ['nomor 99/2020', 'number: 99/2020 → 99/2020'],
    ['lihat https://bnpb.go.id/data.', 'address: https://bnpb.go.id/data → https://bnpb.go.id/data'],
    ['tulis ke humas@bps.go.id, ya', 'address: humas@bps.go.id → humas@bps.go.id'],
    ['kata Kompas.com lagi', 'address: Kompas.com → Kompas.com'],
    ['akun @infoBMKG dan #banjir', 'address: @infoBMKG → @infoBMKG', 'address: #banjir → #banjir'],
    ['Komisi itu (KPK) dan BMKG', 'short: KPK → KPK', 'short: BMKG → BMKG'],
    ['⟦1⟧Tebal⟦/1⟧ itu', 'tag: ⟦1⟧ → ⟦1⟧', 'tag: ⟦/1⟧ → ⟦/1⟧'],
    ['Menurut Presiden Joko Widodo, harga', 'name: Joko Widodo → Joko Widodo'],
    ['pertemuan Menteri Luar Negeri Wang Yi', 'name: Wang Yi → Wang Yi'],
    ['Wakil Perdana Menteri Mukhtar Tileuberdi datang', 'name: Mukhtar Tileuberdi → Mukhtar Tileuberdi'],
    ['kantor Menteri Luar Negeri itu', 'name: Luar Negeri → Luar Negeri'],
    ['pada hari Senin, kata dia', 'date: Senin → Monday'],
    ['sejak Januari lalu', 'date: Januari → January'],
    ['di Pasar Minggu', 'name: Pasar Minggu → Pasar Minggu'],
    ['Warga Demak mengungsi ke Kudus.', 'name: Demak → Demak', 'name: Kudus → Kudus'],
    ['Banjir surut. Hujan reda.', ''],
    ['kata Abdul bin Umar kemarin', 'name: Abdul bin Umar → Abdul bin Umar'],
    ['Harga Bensin Naik Lagi di Jawa Timur', ''],
  ])('%s', (text, ...wanted) => {
    expect(found(text)).toEqual(wanted.filter((one) => one !== ''))
  })
})

describe('and from English into Indonesian', () => {
  it.each([
    ['It cost Rp1.5 billion.', 'money: Rp1.5 billion → Rp1,5 miliar | 1,5 miliar rupiah'],
    ['It cost $2.5 million.', 'money: $2.5 million → US$2,5 juta | 2,5 juta dolar AS'],
    ['some 1,234.5 metres', 'number: 1,234.5 → 1.234,5'],
    ['up 2.61 percent', 'number: 2.61 percent → 2,61 persen | 2,61%'],
    ['at 5:30 p.m. today', 'time: 5:30 p.m. → 17.30'],
    ['on Monday, August 17, 1945', 'date: Monday, August 17, 1945 → Senin, 17 Agustus 1945'],
    ['on 3 May', 'date: 3 May → 3 Mei'],
  ])('%s', (text, wanted) => {
    expect(found(text, EN)).toEqual([wanted])
  })

  it('leaves all as it stands where both sides are one language', () => {
    expect(found('Rp1,5 miliar', { source: 'id', target: 'ms' })).toEqual([
      'money: Rp1,5 miliar → Rp1,5 miliar',
    ])
  })
})

describe('offers beside a translation', () => {
  const source = 'Rp1,5 miliar untuk Demak dan Rp1,5 miliar pada 17 Agustus; ⟦1/⟧ kata BMKG.'

  it.each([
    ['', []],
    ['Rp1.5 billion', ['Rp1,5 miliar']],
    ['Rp1.5 billions', []],
    ['IDR 1.5 billion for Demak', ['Rp1,5 miliar', 'Demak']],
    ['Demaks on August 17⟦1/⟧', ['17 Agustus', '⟦1/⟧']],
  ])('knows what “%s” uses', (target, used) => {
    const offers = offersFor(source, target, ID)
    expect(offers.map(({ text }) => text)).toEqual(['Rp1,5 miliar', 'Demak', '17 Agustus', '⟦1/⟧', 'BMKG'])
    expect(offers.filter((one) => one.used).map(({ text }) => text)).toEqual(used)
  })

  it('has the text as it stands last', () => {
    expect(offersFor('Rp1,5 miliar', '', ID)[0]?.forms).toEqual([
      'Rp1.5 billion',
      'IDR 1.5 billion',
      'Rp1,5 miliar',
    ])
  })

  it('takes no number for a part of another', () => {
    expect([
      stands('1.5', 'the 1.5 km'),
      stands('1', '1.5'),
      stands('5', '1.5'),
      stands('15', '150'),
    ]).toEqual([true, false, false, false])
  })
})

describe('placeables of any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Rp1,5 miliar',
      'pukul 17.30 WIB',
      'Senin (1/2/2023)',
      '⟦1⟧',
      'BMKG',
      'di',
      '. ',
      ' ',
      'Demak',
      '5',
    ),
    fc.string(),
  )

  it('lie in order, apart, and are what the text says there', () => {
    fc.assert(
      fc.property(
        fc.array(piece).map((parts) => parts.join(' ')),
        (text) => {
          let end = 0
          for (const one of placeablesIn(text, ID)) {
            expect(one.start).toBeGreaterThanOrEqual(end)
            expect(text.slice(one.start, one.end)).toBe(one.text)
            expect(one.forms.length).toBeGreaterThan(0)
            end = one.end
          }
        },
      ),
    )
  })

  it('are found in a long segment of one sign over and over before anybody tires of it', () => {
    for (const unit of ['1.', '1,', 'A ', 'a@', '1-', 'Rp', '1/1/', 'ke-', 'A.', 'www.a.']) {
      const text = unit.repeat(10_000 / unit.length)
      for (const one of placeablesIn(text, ID)) expect(text.slice(one.start, one.end)).toBe(one.text)
    }
  })
})
