/** January to December in both languages, in order. */
export const MONTH_NAMES = [
  ['Januari', 'January'],
  ['Februari', 'February'],
  ['Maret', 'March'],
  ['April', 'April'],
  ['Mei', 'May'],
  ['Juni', 'June'],
  ['Juli', 'July'],
  ['Agustus', 'August'],
  ['September', 'September'],
  ['Oktober', 'October'],
  ['November', 'November'],
  ['Desember', 'December'],
] as const

const DAYS = [
  ['Senin', 'Monday'],
  ['Selasa', 'Tuesday'],
  ['Rabu', 'Wednesday'],
  ['Kamis', 'Thursday'],
  ["Jum'at", 'Friday'],
  ['Jumat', 'Friday'],
  ['Sabtu', 'Saturday'],
  ['Ahad', 'Sunday'],
  ['Minggu', 'Sunday'],
] as const

/** Alternatives of a regular expression. */
export const ANY = {
  month: { id: MONTH_NAMES.map(([id]) => id).join('|'), en: MONTH_NAMES.map(([, en]) => en).join('|') },
  day: {
    id: DAYS.map(([id]) => id).join('|'),
    en: [...new Set(DAYS.map(([, en]) => en))].join('|'),
  },
} as const

/** The name of a month or day in the other language; as it is where it is none. */
export function named(word: string): string {
  for (const [id, en] of [...MONTH_NAMES, ...DAYS.toReversed()]) {
    if (word === id) return en
    if (word === en) return id
  }
  return word
}

/** The English name of a month by its number from 1; empty: there is none. */
export function englishMonth(number: number): string {
  return MONTH_NAMES[number - 1]?.[1] ?? ''
}

/** Four digits, of two too: 23 is 2023 and 98 is 1998. */
export function fullYear(year: string): string {
  if (year.length !== 2) return year
  return `${Number(year) < 70 ? '20' : '19'}${year}`
}
