import { compileQuery, type TextQuery } from '../core/search/query.ts'
import { compileReplacement } from '../core/search/replacement.ts'

/** Texts to look in; the query has to be one that can be used. */
export interface SearchInput {
  readonly query: TextQuery
  readonly texts: readonly string[]
}

/** Places in one text: where each begins and ends, one after the other. UTF-16 code units. */
export type Places = readonly number[]

/** The places in each text. */
export function findTexts({ query, texts }: SearchInput): readonly Places[] {
  const compiled = compileQuery(query)
  if (!compiled.ok) throw new Error(`A query came that cannot be used: ${compiled.refusal.code}`)
  return texts.map((text) => compiled.finder.find(text).flatMap(({ start, end }) => [start, end]))
}

/** Each text with what was found replaced. */
export function replaceTexts({
  query,
  replacement,
  texts,
}: SearchInput & { readonly replacement: string }): readonly string[] {
  const compiled = compileReplacement(query, replacement)
  if (!compiled.ok) throw new Error(`A replacement came that cannot be made: ${compiled.refusal.code}`)
  return texts.map((text) => compiled.replace(text))
}

/** Whether this takes less time than to wake a worker: a pattern may cost a hundred times what words do. */
export function isShort({ query, texts }: SearchInput): boolean {
  return texts.reduce((sum, text) => sum + text.length, 0) < (query.pattern ? 500 : 10_000)
}
