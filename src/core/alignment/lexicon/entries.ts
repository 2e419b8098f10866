import { FUNCTION_WORDS } from './data/function-words.ts'
import { POLITICS_1 } from './data/politics-1.ts'
import { POLITICS_2 } from './data/politics-2.ts'
import { SAYING } from './data/saying.ts'
import { type Entry, parseEntries } from './entry.ts'

const FIELDS: readonly string[] = [FUNCTION_WORDS, SAYING, POLITICS_1, POLITICS_2]

let parsed: readonly Entry[] | undefined

/** All entries, field by field; read from their lines when they are first asked for. */
export function entries(): readonly Entry[] {
  parsed ??= FIELDS.flatMap(parseEntries)
  return parsed
}
