import { MONTH_NAMES } from '../placeables/calendar.ts'
import { SCALES } from '../placeables/figures.ts'

/**
 * Numbers that a text names in words, as figures write them: “dua puluh lima” is 25, and also 20 and 5, as nobody can say
 * where a list of numbers ends. Months are their numbers; halves, thirds and quarters are parts, whole and of a hundred.
 */
export function countedIn(text: string): readonly string[] {
  const found = new Set<string>()
  let run: Run = NOTHING
  const close = (): void => {
    if (run.open) found.add(String(run.sum + run.part))
    run = NOTHING
  }
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    for (const part of PARTS.get(word) ?? []) found.add(part)
    const named = wordOf(word)
    if (named === undefined) {
      if (!LINKS.has(word)) close()
      if (word.startsWith('se') && word.length > 4) found.add('1')
      continue
    }
    if (named.kind === 'unit') found.add(String(named.value))
    if (named.kind === 'unit' && run.last === 'unit') close()
    run = grown(run, named)
    found.add(String(run.sum + run.part))
  }
  close()
  return [...found]
}

/** What a word of magnitude behind figures makes of them: 6 for million. Undefined: it is none. */
export function zerosOf(word: string): number | undefined {
  return ZEROS.get(word.toLowerCase())
}

/** `unit`: 1 to 9, `teen`: the one before is ten more, `ten`: times ten, and so on. */
interface Named {
  readonly kind: 'unit' | 'whole' | 'teen' | 'times'
  readonly value: number
}

interface Run {
  readonly open: boolean
  /** Of what is closed by thousands and more. */
  readonly sum: number
  /** What is being said. */
  readonly part: number
  readonly last: Named['kind'] | ''
}

const NOTHING: Run = { open: false, sum: 0, part: 0, last: '' }

function grown(run: Run, { kind, value }: Named): Run {
  const { sum, part } = run
  if (kind === 'teen') return { open: true, sum, part: part + 10, last: 'whole' }
  if (kind !== 'times') return { open: true, sum, part: part + value, last: kind }
  if (value >= 1_000) return { open: true, sum: sum + Math.max(1, part) * value, part: 0, last: kind }
  // Of “seratus dua puluh” only the last figure is ten times as much.
  const unit = part % 10
  return { open: true, sum, part: part - unit + Math.max(1, unit) * value, last: kind }
}

function wordOf(word: string): Named | undefined {
  return WORDS.get(word) ?? WORDS.get(word.replace(/^(?:ke|ber)(?=\p{L}{3})/u, ''))
}

const UNITS = [
  'satu|one|first|once',
  'dua|two|second|twice|both|pair|double',
  'tiga|three|third|thrice|triple',
  'empat|four|fourth',
  'lima|five|fifth',
  'enam|six|sixth',
  'tujuh|seven|seventh',
  'delapan|eight|eighth',
  'sembilan|nine|ninth',
]
const WHOLE = {
  0: 'nol|zero|nil',
  10: 'sepuluh|ten|tenth|decade',
  11: 'sebelas|eleven|eleventh',
  12: 'selusin|twelve|twelfth|dozen',
  13: 'thirteen|thirteenth',
  14: 'fourteen|fourteenth',
  15: 'fifteen|fifteenth',
  16: 'sixteen|sixteenth',
  17: 'seventeen|seventeenth',
  18: 'eighteen|eighteenth',
  19: 'nineteen|nineteenth',
  20: 'twenty|twentieth',
  30: 'thirty|thirtieth',
  40: 'forty|fortieth',
  50: 'fifty|fiftieth',
  60: 'sixty|sixtieth',
  70: 'seventy|seventieth',
  80: 'eighty|eightieth',
  90: 'ninety|ninetieth',
  100: 'seratus|century|abad',
  1000: 'seribu',
}
const TIMES = { 10: 'puluh|puluhan', 100: 'ratus|ratusan|hundred|hundreds|hundredth' }

const ZEROS: ReadonlyMap<string, number> = new Map([
  ...[...SCALES].flatMap(([id, { english, zeros }]) => [[id, zeros] as const, [english, zeros] as const]),
  ...([
    ['ratus', 2],
    ['hundred', 2],
    ['rb', 3],
    ['k', 3],
    ['jt', 6],
    ['mn', 6],
    ['m', 6],
    ['bn', 9],
    ['tn', 12],
  ] as const),
])

const WORDS: ReadonlyMap<string, Named> = new Map(
  [
    ...UNITS.map((words, index) => named(words, 'unit', index + 1)),
    ...Object.entries(WHOLE).map(([value, words]) => named(words, 'whole', Number(value))),
    ...Object.entries(TIMES).map(([value, words]) => named(words, 'times', Number(value))),
    ...[...SCALES].map(([id, { english, zeros }]) => named(`${id}|${english}`, 'times', 10 ** zeros)),
    named('belas', 'teen', 10),
  ].flat(),
)

/** Words that stand inside a number. */
const LINKS: ReadonlySet<string> = new Set(['and', 'dan'])

const PARTS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...MONTH_NAMES.flatMap((names, index) =>
    names.map((name) => [name.toLowerCase(), [String(index + 1)]] as const),
  ),
  ...['setengah', 'separuh', 'separo', 'half'].map((word) => [word, ['0.5', '1', '2', '50', '30']] as const),
  ...['sepertiga', 'third', 'thirds'].map((word) => [word, ['1', '3', '33']] as const),
  ...['seperempat', 'perempat', 'quarter', 'quarters'].map(
    (word) => [word, ['0.25', '1', '4', '15', '25', '75', '0.75']] as const,
  ),
  ...['noon', 'midday'].map((word) => [word, ['12']] as const),
  ...['midnight'].map((word) => [word, ['0', '12', '24']] as const),
])

function named(words: string, kind: Named['kind'], value: number): readonly (readonly [string, Named])[] {
  return words.split('|').map((word) => [word, { kind, value }])
}
