/** A text without accents, and where each of its UTF-16 code units comes from in the text as it is. */
export interface Folded {
  readonly text: string
  /** By code unit: where the character that it comes from begins. */
  readonly starts: ArrayLike<number>
  /** And where it ends, its accents with it. */
  readonly ends: ArrayLike<number>
}

const ASCII = /^[\0-\x7f]*$/
const MARKS = /\p{M}/gu

/** A text without accents: letters are taken apart (NFD) and their marks left out. */
export function withoutAccents(text: string): string {
  return ASCII.test(text) ? text : text.normalize('NFD').replace(MARKS, '')
}

/** The same with the way back. A mark without a letter before it is in no character. */
export function foldAccents(text: string): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let at = 0
  for (const character of text) {
    const end = at + character.length
    const plain = withoutAccents(character)
    for (let i = 0; i < plain.length; i++) {
      starts.push(at)
      ends.push(end)
    }
    const start = starts.at(-1)
    if (plain === '')
      for (let i = ends.length - 1; i >= 0 && start !== undefined && starts[i] === start; i--) ends[i] = end
    folded += plain
    at = end
  }
  return { text: folded, starts, ends }
}
