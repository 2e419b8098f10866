import type { TextQuery } from '../../core/search/query.ts'
import type { SearchQuery } from './input.ts'

/** A search as part of an address, without the parts that are as they are when nothing is said. */
export function addressOf(query: TextQuery & Partial<SearchQuery>): string {
  const { q, side = 'both', page = 1, replacement = '' } = query
  const given = new URLSearchParams({ q })
  for (const name of OPTIONS) if (query[name]) given.set(name, '1')
  if (side !== 'both') given.set('side', side)
  if (replacement !== '') given.set('replacement', replacement)
  if (page > 1) given.set('page', String(page))
  return given.toString()
}

export const OPTIONS = ['matchCase', 'wholeWord', 'ignoreAccents', 'pattern'] as const
