import { ANY, named } from './calendar.ts'
import { FIGURES, SCALES, turned } from './figures.ts'
import type { Groups, Rule } from './placeable.ts'

const N = FIGURES.en
/** The first Indonesian word of each scale is how it is spelt. */
const WORDS: ReadonlyMap<string, string> = new Map(
  [...SCALES].toReversed().map(([id, { english }]) => [english, id === 'milyar' ? 'miliar' : id]),
)
const SCALE = [...WORDS.keys()].join('|')
const BEFORE = String.raw`(?<![\p{L}\p{N}.,/-])`
const AFTER = String.raw`(?![\p{L}\p{N}/]|[.,]\d)`

/** How English writes what Indonesian readers get in another form, in the order in which they are looked for. */
export const ENGLISH: readonly Rule[] = [
  rule(
    'date',
    String.raw`(?<![\p{L}\p{N}])(?:(?<day>${ANY.day.en}),? )?(?:(?<date>\d{1,2}) (?<month>${ANY.month.en})|(?<otherMonth>${ANY.month.en}) (?<otherDate>\d{1,2}))(?:,? (?<year>\d{4}))?${AFTER}`,
    dates,
  ),
  rule('date', String.raw`(?<![\p{L}\p{N}])(?<month>${ANY.month.en}) (?<year>\d{4})${AFTER}`, (get) => [
    `${named(get('month'))} ${get('year')}`,
  ]),
  rule(
    'time',
    String.raw`${BEFORE}(?<hour>\d{1,2})(?::(?<minutes>[0-5]\d))? ?(?<half>[ap]\.?m\.?)(?![\p{L}\p{N}])`,
    (get) => [clock(Number(get('hour')), get('minutes'), get('half'))],
  ),
  rule('time', String.raw`${BEFORE}(?<hour>[01]?\d|2[0-4]):(?<minutes>[0-5]\d)${AFTER}`, (get) => [
    `${get('hour').padStart(2, '0')}.${get('minutes')}`,
  ]),
  rule(
    'money',
    String.raw`(?<![\p{L}\p{N}])(?<sign>Rp|IDR|US\$|USD|S\$|A\$|RM|[$€£¥]) ?(?<sum>${N})(?: (?<scale>${SCALE}))?${AFTER}`,
    sums,
  ),
  rule(
    'number',
    `${BEFORE}(?<number>${N})(?: ?[-–] ?(?<till>${N}))?(?: (?<scale>${SCALE}))?(?<percent> percent| per cent| ?%)?${AFTER}`,
    numbers,
  ),
]

function rule(kind: Rule['kind'], pattern: string, forms: Rule['forms']): Rule {
  return { kind, pattern: new RegExp(pattern, 'gu'), forms }
}

function dates(get: Groups): readonly string[] {
  const date = get('date') || get('otherDate')
  if (Number(date) < 1 || Number(date) > 31) return []
  const written = [date, named(get('month') || get('otherMonth')), get('year')].filter(Boolean).join(' ')
  return [get('day') === '' ? written : `${named(get('day'))}, ${written}`]
}

function clock(hour: number, minutes: string, half: string): string {
  const full = (hour % 12) + (half.startsWith('p') ? 12 : 0)
  return `${String(full).padStart(2, '0')}.${minutes === '' ? '00' : minutes}`
}

function sums(get: Groups): readonly string[] {
  const sum = [turned(get('sum')), WORDS.get(get('scale'))].filter(Boolean).join(' ')
  const sign = get('sign') === 'IDR' ? 'Rp' : get('sign') === 'USD' ? 'US$' : get('sign')
  if (sign === '$' || sign === 'US$') return [`US$${sum}`, `${sum} dolar AS`]
  return sign === 'Rp' ? [`Rp${sum}`, `${sum} rupiah`] : [`${sign}${sum}`]
}

function numbers(get: Groups): readonly string[] {
  const range = [get('number'), get('till')].filter(Boolean).map(turned).join('–')
  const written = [range, WORDS.get(get('scale'))].filter(Boolean).join(' ')
  return get('percent') === '' ? [written] : [`${written} persen`, `${written}%`]
}
