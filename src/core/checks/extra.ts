import { withoutAtoms } from '../text/atoms.ts'
import type { Check } from './check.ts'
import { countedIn, zerosOf } from './counted.ts'

/** A number, and the word behind it, which may say how many times a thousand it is. */
const FIGURES = /(?<sum>\d+(?:[.,]\d+)*)(?:[ -]?(?<word>\p{L}+))?/gu
/** Addresses have figures that are no numbers. */
const ADDRESS = /https?:|www\.|@/i
/** Numbers of telephones are parted in many ways. */
const LONG = /\+?\d(?:[ ().-]{0,2}\d){6,}/g
const ROMAN = /(?<![\p{L}\p{N}])[IVXLC]{1,7}(?![\p{L}\p{N}])/gu
/** A time of day, where something says that it is one. */
const CLOCK =
  /(?<lead>(?:pukul|jam) )?(?<!\d)(?<hour>\d{1,2})(?:[.:](?<minutes>[0-5]\d))?(?!\d)(?<half> ?[ap]\.?m\b)?/giu

/**
 * Numbers of the translation that the source has in no form, neither in figures of either language nor in words, nor times a
 * thousand or more, nor on the other clock. One that was rounded, reckoned over or put in for readers abroad is found too.
 */
export const extra: Check = ({ source, target }) => {
  if (source.trim() === '') return undefined
  const [from, to] = [bare(source), bare(target)]
  if (!/\d/.test(to)) return undefined
  const known = knownIn(from)
  const long = longIn(from)
  const rest = to.replace(LONG, (run) => (long.some((one) => sameLong(one, run)) ? ' ' : run))
  const found = Array.from(rest.matchAll(FIGURES)).flatMap(({ groups = {} }) => {
    const { sum = '', word = '' } = groups
    return valuesOf(sum, word).some((value) => known.has(value)) ? [] : [sum]
  })
  return found.length > 0 ? [...new Set(found)] : undefined
}

/** Without tags and addresses. */
function bare(text: string): string {
  return withoutAtoms(text)
    .split(/\s+/)
    .filter((word) => !ADDRESS.test(word))
    .join(' ')
}

/** Every number that a source has, in the ways in which a translation may write it. */
function knownIn(source: string): ReadonlySet<string> {
  const known = new Set(countedIn(source))
  for (const { groups = {} } of source.matchAll(FIGURES)) {
    for (const value of valuesOf(groups.sum ?? '', groups.word ?? '')) known.add(value)
    // A year of two figures, and a decade.
    if (/^\d\d$/.test(groups.sum ?? '')) for (const century of ['19', '20']) known.add(century + groups.sum)
  }
  for (const { groups = {} } of source.matchAll(CLOCK)) {
    const { lead, hour = '', minutes = '', half } = groups
    if (lead === undefined && minutes === '' && half === undefined) continue
    for (const other of [Number(hour), Number(hour) - 12, Number(hour) + 12].filter((one) => one >= 0)) {
      known.add(`${other}${minutes}`)
      known.add(String(other))
    }
    if (minutes !== '') known.add(String(Number(minutes)))
  }
  for (const [numeral] of source.matchAll(ROMAN)) known.add(String(roman(numeral)))
  return known
}

/** The figures without signs between them, and what they say in either language, as they stand and times what follows. */
function valuesOf(sum: string, word: string): readonly string[] {
  const digits = sum.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '')
  const zeros = zerosOf(word)
  const read = [sum.replace(/\./g, '').replace(',', '.'), sum.replace(/,/g, '')]
    .map(Number)
    .filter(Number.isFinite)
  const scaled = zeros === undefined ? [] : read.map((value) => value * 10 ** zeros)
  return [digits, ...[...read, ...scaled].map((value) => String(Number(value.toPrecision(12))))]
}

function longIn(text: string): readonly string[] {
  return Array.from(text.matchAll(LONG), ([run]) => run)
}

/** The same telephone, with the country before it or without. */
function sameLong(one: string, other: string): boolean {
  const local = (run: string) => run.replace(/\D/g, '').replace(/^(?:62|0)/, '')
  return local(one) === local(other)
}

function roman(numeral: string): number {
  const values = [...numeral].map((letter) => ROMAN_VALUES[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
