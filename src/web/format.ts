import { shareOf } from '../core/article/share.ts'
import type { Language } from './context.ts'

/** Numbers and times as a reader of this language writes them. */
export interface Formats {
  number(value: number): string
  /** With two decimals, as scores from 0 to 1 are read. */
  score(value: number): string
  /** Part of a whole, as a percentage without decimals; never 100 % or 0 % unless it is exactly that. */
  share(part: number, whole: number): string
  /** Day and time; `iso` is ISO 8601. */
  time(iso: string): string
  /** A day; `day` is YYYY-MM-DD or ISO 8601. */
  date(day: string): string
  /** A month with its year; `day` is one of it. */
  month(day: string): string
}

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' }

/** By language and time zone: making them takes longer than the rest of a small request. */
const made = new Map<string, Formats>()

export function formatsFor(language: Language, timeZone: string): Formats {
  const key = `${language} ${timeZone}`
  const formats = made.get(key) ?? makeFormats(language, timeZone)
  made.set(key, formats)
  return formats
}

function makeFormats(language: Language, timeZone: string): Formats {
  const locale = LOCALES[language]
  const number = new Intl.NumberFormat(locale)
  const score = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return {
    number: (value) => number.format(value),
    score: (value) => score.format(value),
    share: (part, whole) => percent.format(shareOf(part, whole)),
    time: (iso) => (iso === '' ? '' : time.format(new Date(iso))),
    month: (day) => month.format(new Date(day)),
    date: (day) => (day === '' ? '' : date.format(new Date(day))),
  }
}
