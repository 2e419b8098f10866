import { ReturnError } from '../readers/returned.ts'

/** The lines of one entry of a PO file. */
export interface PoBlock {
  readonly text: string
  /** Of its msgid, from 1. */
  readonly line: number
  /** Where it stands in the file with what is before it, in code units. */
  readonly start: number
  readonly end: number
}

/** A line with each escape as a full stop and without the space around it: a text, with or without a keyword; msgstr alone has numbers. */
const LINE = /^(?:(msgctxt|msgid_plural|msgid|msgstr)(?:(?<=str)\[\d{1,3}\])?[ \t]*)?"[^"\\]*"$/
const ESCAPES = /\\[ntr"\\]/g

const WORDS = ['comment', 'text', 'msgctxt', 'msgid', 'msgid_plural', 'msgstr'] as const

type Word = (typeof WORDS)[number] | undefined

/**
 * Cuts a file before each of its entries, so that their order and places are known: the library gives a table of them,
 * by context, and takes what is wrong as it finds it. Refused is a line that is none of PO's and an entry without both
 * its sides.
 */
export function* poBlocks(text: string): Generator<PoBlock> {
  let [start, id, ended] = [0, 0, false]
  let open: Word
  for (let at = 0, number = 1; at < text.length; number += 1) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    const word = wordOf(text.slice(at, end), number)
    if (ended && word !== 'msgstr' && word !== 'text' && word !== undefined) {
      yield { text: withoutObsolete(text.slice(start, at)), line: id, start, end: at }
      start = at
      id = 0
      ended = false
      open = undefined
    }
    if (word === 'text' && open === undefined) throw new ReturnError('a text without a keyword', number)
    if (word === 'msgid' && id > 0) throw new ReturnError('an entry without msgstr', id)
    if (word === 'msgid') id = number
    if (word === 'msgid_plural' && id === 0) throw new ReturnError('msgid_plural without msgid', number)
    if (word === 'msgstr' && id === 0) throw new ReturnError('msgstr without msgid', number)
    if (word === 'msgstr') ended = true
    if (word !== undefined) open = word === 'comment' ? undefined : word
    at = end + 1
  }
  if ((id > 0 || open !== undefined) && !ended) throw new ReturnError('an entry without msgstr', id || 1)
  if (ended) yield { text: withoutObsolete(text.slice(start)), line: id, start, end: text.length }
}

/** What a line is; undefined: blank. */
function wordOf(line: string, number: number): Word {
  const bare = line.trim()
  if (bare === '') return undefined
  if (bare.startsWith('#')) return 'comment'
  const found = LINE.exec(bare.includes('\\') ? bare.replaceAll(ESCAPES, '.') : bare)
  if (!found) throw new ReturnError(`no line of a PO file: ${bare.slice(0, 40)}`, number)
  const [, word = 'text'] = found
  return WORDS.find((one) => one === word)
}

// The library reads an obsolete entry as any other, and an open quotation mark in it to the end of the file.
function withoutObsolete(text: string): string {
  return text.includes('#~') ? text.replaceAll(/^[ \t]*#~.*$/gm, '') : text
}
