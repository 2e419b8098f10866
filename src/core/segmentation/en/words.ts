import { type OpenerKind, words } from '../language.ts'

/** Words before a letter that names a kind, a class or a place in a list: vitamin D., Plan B., World War I. */
export const letterLabels: ReadonlySet<string> = new Set(
  words(`vitamin vitamins hepatitis class grade type group plan block series point letter option category zone section
    part version appendix exhibit figure table team league division tier phase stage war row gate terminal model
    column side virus influenza schedule annex level blood title channel drive size unit elizabeth charles james and
    or axis cell cells`),
)

/** None for English: its titles put a capital on every word. */
export const openers: ReadonlyMap<string, OpenerKind> = new Map()

export const pointers: ReadonlySet<string> = new Set()

export const predicate = /^\b$/

export const newClause = predicate

export const reportedQuote = predicate

export const times: ReadonlySet<string> = new Set()

export const carriers: ReadonlySet<string> = new Set()

/** `as follows:`, `the following steps:` */
export const introduction = /\b(?:as follows|following(?:\s\p{Ll}+){0,3})$/u

/** Units and sounds. */
export const vowelless: ReadonlySet<string> = new Set(
  words(
    'Kg Km Cm Mm Ml Dm Kw Mw Kwh Mb Gb Hz Mhz Ghz Mbps Kbps Hm Hmm Hmmm Pst Psst Sst Ssst Shh Brr Ng Ctrl Rnd Tx',
  ),
)

/** Names that carry their own mark. */
export const namesWithMark: ReadonlySet<string> = new Set(
  words('Yahoo Jeopardy Joomla Wham Oklahoma Panic Mia Yum Kahoot Hello Jeb Airplane'),
)

/** Verbs that follow the name of a speaker. */
export const speech: ReadonlySet<string> = new Set(
  words(`said says asked asks added replied answered shouted cried exclaimed wrote tweeted told whispered yelled
    continued insisted wondered joked recalled responded screamed demanded explained`),
)
