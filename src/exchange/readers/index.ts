import { csvReader } from './csv.ts'
import { jsonReader } from './json.ts'
import type { Reader, ReadReturn } from './returned.ts'
import { xliff12Reader } from './xliff12.ts'

/** Every format that files come back in, by its name. */
export const READERS: ReadonlyMap<string, Reader> = new Map(
  [xliff12Reader, csvReader, jsonReader].map((reader) => [reader.format, reader]),
)

/** Reads a bilingual file by what it begins with; what it is called does not matter. */
export function readReturn(text: string): ReadReturn {
  const [first] = text.trimStart()
  if (first === '<') return xliff12Reader.read(text)
  return (first === '{' || first === '[' ? jsonReader : csvReader).read(text)
}
