import { lexicon } from '../alignment/lexicon/lexicon.ts'
import { stemIndonesian } from '../text/stem.ts'

const WORD = /[\p{L}][\p{L}\p{M}'’-]*/gu
/** Words of a headword. */
const LONGEST = 3
/** Code units; shorter ones are typed faster than chosen. */
const SHORTEST = 3

/**
 * How the lexicon renders the words of a text, in its order: phrases before their words, the form as it stands before its
 * stem. Between other languages than Indonesian and English: nothing.
 */
export function renderingsFor(
  source: string,
  pair: { readonly source: string; readonly target: string },
): readonly string[] {
  const look = lookUp(pair)
  if (!look) return []
  const words = Array.from(source.matchAll(WORD), ([word]) => word.toLowerCase())
  const found = words.flatMap((_, at) =>
    Array.from({ length: LONGEST }, (_, less) => words.slice(at, at + LONGEST - less)).flatMap((run) => {
      if (run.length > 1) return look(run.join(' '))
      const [word = ''] = run
      const whole = look(word)
      return whole.length > 0 ? whole : look(stemIndonesian(word))
    }),
  )
  return [...new Set(found)].filter((text) => text.length >= SHORTEST)
}

type LookUp = (head: string) => readonly string[]

function lookUp({
  source,
  target,
}: {
  readonly source: string
  readonly target: string
}): LookUp | undefined {
  if (source.startsWith('id') && target.startsWith('en'))
    return (head) =>
      lexicon()
        .byHead(head)
        .flatMap(({ equivalents }) => equivalents)
  if (source.startsWith('en') && target.startsWith('id')) return (head) => headsOf().get(head) ?? []
  return undefined
}

let heads: ReadonlyMap<string, readonly string[]> | undefined

/** Indonesian headwords by their English equivalents. */
function headsOf(): ReadonlyMap<string, readonly string[]> {
  if (heads) return heads
  const made = new Map<string, string[]>()
  for (const { head, equivalents } of lexicon().entries)
    for (const equivalent of equivalents) {
      const known = made.get(equivalent)
      if (known) known.push(head)
      else made.set(equivalent, [head])
    }
  heads = made
  return made
}
