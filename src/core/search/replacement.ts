import { LIMITS } from '../article/limits.ts'
import type { Refusal } from '../refusal.ts'
import { compileQuery, type Hit, type TextQuery } from './query.ts'

/** Text, or the number of a group; 0: all that was found. */
type Part = string | number

export type CompiledReplacement =
  | {
      readonly ok: true
      /**
       * A text with every hit replaced; one without hits is given back as it is. What is more than twice as long as a
       * target may be can end anywhere.
       */
      replace(text: string): string
    }
  | { readonly ok: false; readonly refusal: Refusal }

/** Longest replacement, in UTF-16 code units. */
export const LONGEST_REPLACEMENT = 1_000

/** A longer result is not carried on with: no target may be so long. UTF-16 code units. */
const LONGEST_RESULT = 2 * LIMITS.target

/**
 * Makes a replacement ready, or says why it cannot be made. For a pattern `$1` to `$99` are its groups, `$0` and `$&` all
 * that was found, and `$$` is a dollar sign; a group that the pattern does not have is refused. Otherwise it is meant as
 * it is.
 */
export function compileReplacement(query: TextQuery, replacement: string): CompiledReplacement {
  const compiled = compileQuery(query)
  if (!compiled.ok) return compiled
  const { finder } = compiled
  const parts = query.pattern ? partsOf(replacement, finder.groups) : [replacement]
  const wrong = parts.find((part) => typeof part === 'number' && part > finder.groups)
  if (wrong !== undefined) {
    const values = { group: wrong, groups: finder.groups }
    return { ok: false, refusal: { code: 'no_such_group', field: 'replacement', values } }
  }
  return { ok: true, replace: (text) => replaced(text, finder.find(text), parts) }
}

/** Of two digits the first alone is meant where there are not so many groups, as elsewhere. */
function partsOf(replacement: string, groups: number): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  for (const found of replacement.matchAll(/\$(?:([$&])|(\d)(\d)?)/g)) {
    const [whole, sign, first = '', second = ''] = found
    parts.push(replacement.slice(at, found.index))
    const both = Number(first + second)
    const short = second !== '' && both > groups
    if (sign === '$') parts.push('$')
    else parts.push(sign === '&' ? 0 : short ? Number(first) : both)
    at = found.index + whole.length - (short ? 1 : 0)
  }
  parts.push(replacement.slice(at))
  return parts
}

function replaced(text: string, hits: readonly Hit[], parts: readonly Part[]): string {
  let made = ''
  let at = 0
  for (const { start, end, groups } of hits) {
    if (made.length > LONGEST_RESULT) return made
    made += text.slice(at, start)
    for (const part of parts)
      made += typeof part === 'string' ? part : part === 0 ? text.slice(start, end) : (groups[part - 1] ?? '')
    at = end
  }
  return made + text.slice(at)
}
