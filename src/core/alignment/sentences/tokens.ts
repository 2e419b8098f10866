/** What a word can be compared by: its form alone, or also its likeness and its meaning. */
export type TypeKind = 'number' | 'mark' | 'name' | 'word'

/** One side of an alignment as numbers: its distinct words, and each sentence as a list of them. */
export interface Side {
  /** The distinct words in order of first use; a token is an index into this list. */
  readonly types: readonly WordType[]
  /** Tokens of every sentence, one after the other. */
  readonly tokens: Int32Array
  /** Where the tokens of sentence i start; one more than there are sentences. */
  readonly starts: Int32Array
  /** UTF-16 code units of every sentence, without white space. */
  readonly lengths: Float64Array
}

export interface WordType {
  /** In lower case; numbers without separators. */
  readonly form: string
  /** Its stem; the form where it has none. */
  readonly stem: string
  readonly kind: TypeKind
  /** The lexicon has equivalents for it, whether or not the other text holds any. */
  readonly known: boolean
  /** How often it stands in the text. */
  readonly count: number
}

const TOKEN =
  /\p{L}[\p{L}\p{M}]*\p{N}[\p{L}\p{N}]*|\p{N}+(?:[.,:]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:['’ʼ-]\p{L}[\p{L}\p{M}]*)*|[?!%$£€()[\]:;"“”«»]/gu
const NUMBER = /^\p{N}/u
/** No word of either language is longer. */
const LONGEST_WORD = 60
const LETTER = /^\p{L}/u
const CAPITAL = /^\p{Lu}/u
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ['«', '"'],
  ['»', '"'],
])
/** Words for numbers that stand for nothing else: the other side may have the figure. */
const SPELLED: ReadonlyMap<string, string> = new Map(
  (
    'dua two 2|tiga three 3|empat four 4|lima five 5|enam six 6|tujuh seven 7|delapan eight 8|sembilan nine 9|' +
    'sepuluh ten 10|sebelas eleven 11|duabelas twelve 12'
  )
    .split('|')
    .flatMap((row) => {
      const [indonesian = '', english = '', figure = ''] = row.split(' ')
      return [
        [indonesian, figure],
        [english, figure],
      ]
    }),
)

/** Reads the sentences of one side; `stem` is given words in lower case, `knows` stems. */
export function readSide(
  sentences: readonly string[],
  stem: (word: string) => string,
  knows: (stem: string) => boolean,
): Side {
  const numbers = new Map<string, number>()
  const types: Growing[] = []
  const tokens: number[] = []
  const starts = new Int32Array(sentences.length + 1)
  const lengths = new Float64Array(sentences.length)

  function take(form: string, seen: Seen): void {
    let number = numbers.get(form)
    if (number === undefined) {
      number = types.length
      numbers.set(form, number)
      const wordlike = form.length <= LONGEST_WORD && isWord(seen)
      types.push({ form, stem: wordlike ? stem(form) : form, seen: new Set(), count: 0 })
    }
    const type = types[number]
    if (type) {
      type.count += 1
      type.seen.add(seen)
    }
    tokens.push(number)
  }

  sentences.forEach((sentence, index) => {
    lengths[index] = sentence.replaceAll(/\s+/g, '').length
    const before = tokens.length
    for (const found of sentence.match(TOKEN) ?? []) takeToken(found, tokens.length === before, take)
    starts[index + 1] = tokens.length
  })
  return {
    types: types.map(({ form, stem, seen, count }) => ({
      form,
      stem,
      kind: kindOf(seen),
      known: knows(stem),
      count,
    })),
    tokens: Int32Array.from(tokens),
    starts,
    lengths,
  }
}

/** How a token stood in its sentence; `first`: a capital that its place may explain. */
type Seen = 'number' | 'mark' | 'small' | 'capital' | 'first'

interface Growing {
  readonly form: string
  readonly stem: string
  readonly seen: Set<Seen>
  count: number
}

function isWord(seen: Seen): boolean {
  return seen !== 'number' && seen !== 'mark'
}

function kindOf(seen: ReadonlySet<Seen>): TypeKind {
  if (seen.has('number')) return 'number'
  if (seen.has('mark')) return 'mark'
  return seen.has('capital') && !seen.has('small') ? 'name' : 'word'
}

function takeToken(found: string, first: boolean, take: (form: string, seen: Seen) => void): void {
  if (NUMBER.test(found)) take(found.replaceAll(/[.,:]/g, ''), 'number')
  else if (!LETTER.test(found)) take(QUOTES.get(found) ?? found, 'mark')
  else
    for (const part of partsOf(found)) {
      const form = part.toLowerCase()
      const figure = SPELLED.get(form)
      if (figure !== undefined) take(figure, 'number')
      else take(form, !CAPITAL.test(part) ? 'small' : first ? 'first' : 'capital')
    }
}

/** An English possessive falls away, a doubled word stands once, other compounds are words of their own. */
function partsOf(found: string): readonly string[] {
  const bare = found.replace(/['’ʼ](?:s|S)$/, '').replaceAll(/['’ʼ]/g, '')
  if (!bare.includes('-')) return [bare]
  const parts = bare.split('-')
  const [first = '', second = ''] = parts
  return parts.length === 2 && first.toLowerCase() === second.toLowerCase() ? [first] : parts
}
