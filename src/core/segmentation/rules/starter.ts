import type { Lexicon } from '../language.ts'

/** Whether the capitalised word opens a sentence rather than going on with a name. */
export function isStarter(word: string, lexicon: Lexicon): boolean {
  if (lexicon.starters.has(word)) return true
  const hyphen = word.indexOf('-')
  if (hyphen > 0 && lexicon.starters.has(word.slice(0, hyphen))) return true
  return lexicon.starterForm.test(word)
}

/** As above, where a name is what usually follows: words that are names too do not count. */
export const isPlainStarter = (word: string, lexicon: Lexicon): boolean =>
  !lexicon.starterNames.has(word) && isStarter(word, lexicon)
