/** English spelling led to the Indonesian one, in this order. */
const SPELLING: readonly (readonly [RegExp, string])[] = [
  [/logy$/, 'logi'],
  [/(?:t|s)ion(?:s|al)?$/, 'si'],
  [/ty$/, 'tas'],
  [/ties$/, 'tas'],
  [/ism$/, 'isme'],
  [/ists?$/, 'is'],
  [/ive$/, 'if'],
  [/ical$/, 'ik'],
  [/ph/g, 'f'],
  [/qu/g, 'ku'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/ch(?=r)/g, 'k'],
  [/c(?=[aoulrtk]|$)/g, 'k'],
  [/y/g, 'i'],
]
const DOUBLED = /(\p{L})\1/gu
const SHORTEST = 4
const OTHER_START = 0.8
const CAPITAL = /^\p{Lu}/u

/**
 * How alike two words are as if one had borrowed the other, 0 to 1 (stabilitas and stability: 1): the longest common
 * subsequence over the longer length, after English spelling is led to Indonesian; a different first letter costs a
 * fifth. Words under four letters give 0, unless both are one and the same capitalised word.
 */
export function cognate(idWord: string, enWord: string): number {
  if (idWord === enWord && CAPITAL.test(idWord)) return 1
  if (idWord.length < SHORTEST || enWord.length < SHORTEST) return 0
  const id = idWord.toLowerCase().replaceAll(/y/g, 'i').replace(DOUBLED, '$1')
  const en = SPELLING.reduce((word, [from, to]) => word.replace(from, to), enWord.toLowerCase()).replace(
    DOUBLED,
    '$1',
  )
  const likeness = common(id, en) / Math.max(id.length, en.length)
  return id.charAt(0) === en.charAt(0) ? likeness : likeness * OTHER_START
}

/** Length of the longest common subsequence. */
function common(a: string, b: string): number {
  let row = new Uint16Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    const next = new Uint16Array(b.length + 1)
    for (let j = 0; j < b.length; j++) {
      next[j + 1] =
        a.charCodeAt(i) === b.charCodeAt(j) ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0)
    }
    row = next
  }
  return row[b.length] ?? 0
}
