/**
 * f function word, n noun, v verb, a adjective, d adverb, q number or quantity, m name of a place, people, month,
 * day or body, i interjection, x set phrase.
 */
export type PartOfSpeech = 'f' | 'n' | 'v' | 'a' | 'd' | 'q' | 'm' | 'i' | 'x'

/** One headword of the lexicon with its English equivalents. */
export interface Entry {
  /** Lower-case Indonesian; several words are parted by one space. */
  readonly head: string
  readonly pos: PartOfSpeech
  /** Lower-case English, best first, never empty; each may be several words. */
  readonly equivalents: readonly string[]
  /**
   * Empty, or what to beware of. `unseen`: no pair of the data that tests/bench/lexicon.ts reads confirms the entry; it
   * stands because news has the word and those data, largely software and health, have not.
   */
  readonly note: string
}

const LINE = /^([\p{L}\d'-]+(?: [\p{L}\d'-]+)*)\|([fnvadqmix])\|([^|]+)(?:\|([^|]+))?$/u
const EQUIVALENT = /^[a-z\d.'-]+(?: [a-z\d.'-]+)*$/

/**
 * Reads lines `headword|part of speech|equivalent; equivalent` with an optional `|note`; empty lines are skipped.
 *
 * @throws if a line has another form: the data is ours, so this is a fault and names the line.
 */
export function parseEntries(text: string): readonly Entry[] {
  const entries: Entry[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    entries.push(parseLine(line.trim()))
  }
  return entries
}

function parseLine(line: string): Entry {
  const [, head, pos, list, note] = LINE.exec(line) ?? []
  if (head === undefined || list === undefined || !isPartOfSpeech(pos))
    throw new Error(`malformed line in the lexicon: ${line}`)
  const equivalents = list.split(';').map((one) => one.trim())
  const wrong = equivalents.find((one) => !EQUIVALENT.test(one))
  if (wrong !== undefined) throw new Error(`malformed equivalent in the lexicon: ${line}`)
  return { head, pos, equivalents, note: note?.trim() ?? '' }
}

function isPartOfSpeech(letter: string | undefined): letter is PartOfSpeech {
  return letter !== undefined && letter.length === 1 && 'fnvadqmix'.includes(letter)
}
