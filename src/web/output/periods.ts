import { weekOf } from '../../core/article/reviewed.ts'

export const PERIODS = ['day', 'week', 'month'] as const

export type Period = (typeof PERIODS)[number]

/** How many days a report goes back when nobody says from when: four weeks, twelve weeks, about a year. */
const BACK: Readonly<Record<Period, number>> = { day: 27, week: 83, month: 364 }

const DAY_MS = 24 * 60 * 60 * 1000

/** The day (YYYY-MM-DD) that a time (ISO 8601) is in, by the clock of a time zone. */
export function dayIn(zone: string): (at: string) => string {
  const format = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: zone })
  const known = new Map<string, string>()
  return (at) => {
    const day = known.get(at) ?? format.format(new Date(at))
    known.set(at, day)
    return day
  }
}

/** The first day of the period that a day is in: itself, its Monday, the first of its month. */
export function periodOf(day: string, by: Period): string {
  if (by === 'week') return weekOf(day)
  return by === 'month' ? `${day.slice(0, 7)}-01` : day
}

/** The days of a report, both of them in it. What is not given follows from the other; the first is never the later. */
export function rangeOf(
  given: { readonly from: string; readonly to: string },
  by: Period,
  today: string,
): { readonly from: string; readonly to: string } {
  const to = given.to || (given.from > today ? given.from : today)
  const from = given.from || new Date(Date.parse(to) - BACK[by] * DAY_MS).toISOString().slice(0, 10)
  return from <= to ? { from, to } : { from: to, to: from }
}
