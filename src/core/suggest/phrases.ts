const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu
/** Code units of a word that is worth a list. */
const SHORTEST = 4
const LONGEST_PHRASE = 5
/** No phrase begins or ends with them. */
const GRAMMAR: ReadonlySet<string> = new Set(
  `a an the of to in on at by for from with and or but as is are was were be been it its that this these those he she
  they we his her their not has have had will would di ke dari dan atau yang untuk dengan pada oleh itu ini adalah akan
  telah tidak juga`.split(/\s+/),
)

/** Words of texts, the most frequent first; with a capital only where they never stand without. */
export function wordsIn(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, { small: string | undefined; text: string; count: number }>()
  for (const text of texts)
    for (const [word] of text.matchAll(WORD)) {
      if (word.length < SHORTEST) continue
      const key = word.toLowerCase()
      const known = counts.get(key) ?? { small: undefined, text: word, count: 0 }
      if (word === key) known.small = word
      known.count += 1
      counts.set(key, known)
    }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ small, text }) => small ?? text)
}

/**
 * Phrases of two to five words that stand in more than one place, the most frequent first, of equally frequent ones the
 * longest; none that is only ever a part of a longer one. A sign between words ends a phrase.
 */
export function phrasesIn(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const part of text.split(/[^\p{L}\p{M}\p{N}'’ -]+| - | {2,}/u)) count(part.trim().split(' '), counts)
  const repeated = [...counts].filter(([, times]) => times > 1)
  const within = new Map<string, number>()
  for (const [phrase, times] of repeated)
    for (const shorter of [phrase.slice(phrase.indexOf(' ') + 1), phrase.slice(0, phrase.lastIndexOf(' '))])
      within.set(shorter, Math.max(within.get(shorter) ?? 0, times))
  return repeated
    .filter(([phrase, times]) => within.get(phrase) !== times && isWhole(phrase.split(' ')))
    .toSorted(([a, times], [b, others]) => others - times || b.length - a.length)
    .map(([phrase]) => phrase)
}

function count(words: readonly string[], counts: Map<string, number>): void {
  for (let start = 0; start < words.length; start += 1)
    for (let length = 2; length <= LONGEST_PHRASE && start + length <= words.length; length += 1) {
      const phrase = words.slice(start, start + length).join(' ')
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
    }
}

function isWhole(words: readonly string[]): boolean {
  const ends = [words[0] ?? '', words.at(-1) ?? '']
  return ends.every((word) => /\p{L}/u.test(word) && !GRAMMAR.has(word.toLowerCase()))
}
