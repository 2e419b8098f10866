import { type Refusal, refuse } from '../../refusal.ts'
import { unacceptable } from '../../text/acceptable.ts'

const LIMIT = 200
// Characters that make a name look like another one, or that break the line it stands in.
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** A name of a person, project or article as it will be kept, or why it cannot be. */
export function cleanName(
  name: string,
  field: string,
): { readonly ok: true; readonly name: string } | { readonly ok: false; readonly refusal: Refusal } {
  const wrong = unacceptable(name, field, LIMIT)
  if (wrong) return { ok: false, refusal: wrong }
  const clean = name
    .replace(INVISIBLE, ' ')
    .replace(/\s{2,}/g, ' ')
    .trim()
  return clean === '' ? refuse('name_needed', { field }) : { ok: true, name: clean }
}
