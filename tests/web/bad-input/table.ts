import { bad, CSV, has, taken } from './bilingual.ts'
import { file, MB, NUL, type Row } from './row.ts'

const HEAD = 'id,source,target'
const PAIR = ['Satu dua.', 'One two.'] as const
const rows = (...lines: readonly string[]) => `${[HEAD, ...lines].join('\r\n')}\r\n`
const ROW = '1,Satu dua.,One two.'

/** Shapes that a spreadsheet takes for a formula. */
const FORMULAS = [
  '=1+1',
  '=cmd|x!A1',
  '+1',
  '+62 812',
  '-1',
  '-5 °C',
  '@SUM(1)',
  '@nama',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  "'=1",
  '=HYPERLINK("http://a")',
  '=1;2',
  '=DDE("a")',
  '-',
  '+',
  '=',
  '@',
  '%0A=1',
]
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

const broken = (what: string, text: string): Row => bad('C13', what, CSV, () => text)

export const TABLE: readonly Row[] = [
  bad('C1', 'a quotation mark that is not closed', CSV, () => rows('1,"Satu,One'), { says: /"line":3/ }),
  bad('C2', 'a row that is too short', CSV, () => rows(ROW, '2,Satu'), { says: /"line":3/ }),
  bad('C2', 'a row that is too long', CSV, () => rows(ROW, '2,Satu,One,x'), { says: /"line":3/ }),
  bad('C3', 'a quotation mark in a cell', CSV, () => rows('1,Sa"tu,One'), { says: /"line":2/ }),
  bad('C4', 'a column twice', CSV, () => 'id,source,target,source\r\n1,a,b,c\r\n', { says: /twice/ }),
  taken(
    'C5',
    'semicolons',
    CSV,
    () => rows(ROW).replaceAll(',', ';'),
    [PAIR],
    'what is new is shown as an article at once; for a file that comes back the sign is shown before',
  ),
  taken('C5', 'tabs', CSV, () => rows(ROW).replaceAll(',', '\t'), [PAIR]),
  bad('C6', 'NUL', CSV, () => rows(`1,Sa${NUL}tu,One`), {
    status: 415,
    code: 'binary_file',
    why: 'a file with NUL is no text of any kind',
  }),
  bad('C7', 'a quotation mark that is not closed for 20 MB', CSV, () => rows(`1,"${'x'.repeat(20 * MB)}`), {
    why: 'files of that size are taken; that it is not closed is what is wrong with it',
  }),
  taken(
    'C8',
    'a column called __proto__',
    CSV,
    () => `${HEAD},__proto__,constructor\r\n${ROW},x,y\r\n`,
    [PAIR],
    'columns that are not known are left aside, whatever they are called',
  ),
  {
    id: 'C9',
    what: 'what a spreadsheet takes for a formula',
    ask: file(CSV, () => rows(...FORMULAS.map((text, index) => `${index},${quoted(text)},${quoted(text)}`))),
    status: 201,
    after: has(FORMULAS.map((text) => [text, text])),
  },
  taken(
    'C10',
    'a byte order mark, and lines that end in CR',
    CSV,
    () => `\ufeff${rows(ROW).replaceAll('\r\n', '\r')}`,
    [PAIR],
  ),
  bad('C11', 'the head alone', CSV, () => rows()),
  bad(
    'C12',
    '10,000 columns',
    CSV,
    () => `${HEAD},${Array.from({ length: 10_000 }, (_, n) => `c${n}`).join(',')}\r\n`,
  ),
  broken('fewer cells in the head', 'id,source\r\n1,Satu,One\r\n'),
  broken('more cells in the head', `${HEAD},more\r\n${ROW}\r\n`),
  broken('a row that is no head', `${ROW}\r\n${ROW}\r\n`),
  broken('a quotation mark that is missing', rows('1,"Satu dua.,One two.', '2,x,y')),
  broken('a quotation mark that is not doubled', rows('1,"Satu "dua" tiga",One')),
  broken('a quotation mark escaped by a backslash', rows('1,"Satu \\"dua\\"",One')),
  broken('text behind a quotation mark', rows('1,"Satu"dua,One')),
]
