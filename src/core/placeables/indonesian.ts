import { ANY, englishMonth, fullYear, named } from './calendar.ts'
import { hourOfDay, onTwelve } from './clock.ts'
import { expanded, FIGURES, SCALES, shortened, turned } from './figures.ts'
import type { Groups, Rule } from './placeable.ts'

const N = FIGURES.id
const CLOCK = String.raw`(?:[01]?\d|2[0-4])[.:][0-5]\d`
const SCALE = [...SCALES.keys()].join('|')
const BEFORE = String.raw`(?<![\p{L}\p{N}.,/-])`
const AFTER = String.raw`(?![\p{L}\p{N}/]|[.,]\d)`

/** Words behind a sum and the sign that English puts before it. */
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['rupiah', 'Rp'],
  ['dolar AS', 'US$'],
  ['dolar Amerika Serikat', 'US$'],
  ['dolar Singapura', 'S$'],
  ['dolar Australia', 'A$'],
  ['dolar', '$'],
  ['euro', '€'],
  ['ringgit', 'RM'],
  ['yen', '¥'],
  ['pound sterling', '£'],
])

/** How Indonesian writes what English readers get in another form, in the order in which they are looked for. */
export const INDONESIAN: readonly Rule[] = [
  rule(
    'date',
    String.raw`(?<![\p{L}\p{N}])(?:(?<day>${ANY.day.id}),? )?(?<date>\d{1,2})(?: ?[-–] ?(?<till>\d{1,2}))? (?<month>${ANY.month.id})(?: (?<year>\d{4}))?${AFTER}`,
    longDate,
  ),
  rule(
    'date',
    String.raw`(?<![\p{L}\p{N}])(?<day>${ANY.day.id}) \((?<date>\d{1,2})\/(?<month>\d{1,2})(?:\/(?<year>\d{4}|\d{2}))?\)`,
    datedDay,
  ),
  rule('date', String.raw`${BEFORE}(?<date>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})${AFTER}`, shortDate),
  rule('date', String.raw`(?<![\p{L}\p{N}])(?<month>${ANY.month.id}) (?<year>\d{4})${AFTER}`, (get) => [
    `${named(get('month'))} ${get('year')}`,
  ]),
  // Alone: in a row of capitals it is part of a name (Pasar Minggu).
  rule(
    'date',
    String.raw`(?<![\p{L}\p{N}]|\p{Lu}\p{L}* )(?<name>${ANY.day.id}|${ANY.month.id})(?! \p{Lu})${AFTER}`,
    (get) => [named(get('name'))],
  ),
  rule(
    'time',
    String.raw`(?:[Pp]ukul|[Jj]am) (?<rest>(?<hour>\d{1,2})(?:[.:](?<minutes>[0-5]\d))? (?<part>pagi|siang|sore|malam))${AFTER}`,
    (get) => [onTwelve(hourOfDay(Number(get('hour')), get('part')), get('minutes'))],
  ),
  rule(
    'time',
    `${BEFORE}(?<lead>(?:[Pp]ukul|[Jj]am) )?(?<rest>(?<from>${CLOCK})(?: ?[-–] ?(?<till>${CLOCK}))?(?<zone> WIB| WITA| WIT)?)${AFTER}`,
    times,
  ),
  rule(
    'money',
    String.raw`(?<![\p{L}\p{N}])(?<sign>Rp|IDR|US\$|USD|S\$|A\$|RM|[$€£¥])\.? ?(?<sum>${N})(?: (?<scale>${SCALE}))?(?:,-)?${AFTER}`,
    (get) => sums(get('sign'), get('sum'), get('scale')),
  ),
  rule(
    'money',
    `${BEFORE}(?<sum>${N})(?: (?<scale>${SCALE}))? (?<currency>${[...CURRENCIES.keys()].join('|')})${AFTER}`,
    (get) => sums(CURRENCIES.get(get('currency')) ?? '', get('sum'), get('scale')),
  ),
  rule('number', String.raw`(?<![\p{L}\p{N}])ke-(?<number>\d{1,4})${AFTER}`, (get) => [
    ordinal(get('number')),
  ]),
  rule('number', String.raw`(?<![\p{L}\p{N}])(?<number>\d+)-an${AFTER}`, (get) => [`${get('number')}s`]),
  rule(
    'number',
    `${BEFORE}(?<number>${N})(?: ?[-–] ?(?<till>${N}))?(?: (?<scale>${SCALE}))?(?<percent> persen| ?%)?${AFTER}`,
    numbers,
  ),
]

function rule(kind: Rule['kind'], pattern: string, forms: Rule['forms']): Rule {
  return { kind, pattern: new RegExp(pattern, 'gu'), forms }
}

function longDate(get: Groups): readonly string[] {
  const [date, month, year] = [get('date'), named(get('month')), get('year')]
  if (!isDate(date)) return []
  const days = get('till') === '' ? date : `${date}–${get('till')}`
  const day = get('day') === '' ? '' : `${named(get('day'))}, `
  const british = [days, month, year].filter(Boolean).join(' ')
  return [`${day}${british}`, `${day}${month} ${days}${year === '' ? '' : `, ${year}`}`]
}

/** As newspapers date what somebody said: Senin (17/8/2023). */
function datedDay(get: Groups): readonly string[] {
  const [date, month] = [get('date'), englishMonth(Number(get('month')))]
  if (!isDate(date) || month === '') return []
  const [day, year] = [named(get('day')), fullYear(get('year'))]
  const british = [date, month, year].filter(Boolean).join(' ')
  return [`${day} (${british})`, `${day}, ${british}`, `${day}, ${month} ${date}${year && `, ${year}`}`]
}

function shortDate(get: Groups): readonly string[] {
  const [date, month, year] = [get('date'), englishMonth(Number(get('month'))), get('year')]
  return isDate(date) && month !== '' ? [`${date} ${month} ${year}`, `${month} ${date}, ${year}`] : []
}

function isDate(date: string): boolean {
  return Number(date) >= 1 && Number(date) <= 31
}

/** A full stop between figures is a time only where something says so: 17.30 alone may be anything. */
function times(get: Groups): readonly string[] {
  const [from, till, zone] = [get('from'), get('till'), get('zone')]
  if (get('lead') === '' && zone === '' && !from.includes(':')) return []
  const ends = [from, till].filter(Boolean).map((one) => one.split(/[.:]/))
  const write = (form: (hour: string, minutes: string) => string) =>
    `${ends.map(([hour = '', minutes = '']) => form(hour, minutes)).join('–')}${zone}`
  return [
    write((hour, minutes) => onTwelve(Number(hour), minutes)),
    write((hour, minutes) => `${hour.padStart(2, '0')}:${minutes}`),
  ]
}

function sums(sign: string, sum: string, scale: string): readonly string[] {
  const english = turned(sum)
  const written = [`${english}${scaleWord(scale)}`, scale === '' ? shortened(english) : undefined]
  const thousands = scale === 'ribu' ? expanded(english, 3) : undefined
  return [thousands, ...written].flatMap((one) => (one === undefined ? [] : signed(sign, one)))
}

function signed(sign: string, sum: string): readonly string[] {
  if (sign === 'Rp' || sign === 'IDR') return [`Rp${sum}`, `IDR ${sum}`]
  if (sign === 'US$' || sign === 'USD') return [`US$${sum}`, `$${sum}`]
  return [`${sign}${sum}`]
}

function numbers(get: Groups): readonly string[] {
  const ends = [get('number'), get('till')].filter(Boolean).map(turned)
  const range = ends.join('–')
  const percent = get('percent') !== ''
  const scale = SCALES.get(get('scale'))
  if (percent) return [`${range}${scaleWord(get('scale'))} percent`, `${range}${scaleWord(get('scale'))}%`]
  if (!scale) return [range]
  const whole = scale.zeros === 3 ? ends.map((one) => expanded(one, 3)) : []
  const thousands = whole.length > 0 && whole.every((one) => one !== undefined) ? [whole.join('–')] : []
  return [...thousands, `${range} ${scale.english}`]
}

function scaleWord(scale: string): string {
  const found = SCALES.get(scale)
  return found ? ` ${found.english}` : ''
}

function ordinal(number: string): string {
  const [last, teen] = [number.at(-1) ?? '', number.length > 1 && number.at(-2) === '1']
  const ending = teen ? 'th' : ({ '1': 'st', '2': 'nd', '3': 'rd' }[last] ?? 'th')
  return `${number}${ending}`
}
