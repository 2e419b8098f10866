/** How a text is written: `mixed` is neither all small, nor all capital, nor as a sentence is. */
type Case = 'lower' | 'sentence' | 'upper' | 'mixed'

/**
 * The same text in the next case: small letters, then as a sentence, then capitals, then small again; a mixture begins with
 * small. A case that would change nothing is passed over. Nothing but letters changes.
 */
export function nextCase(text: string, language: string): string {
  const written: Readonly<Record<Exclude<Case, 'mixed'>, string>> = {
    lower: text.toLocaleLowerCase(language),
    sentence: asSentence(text, language),
    upper: text.toLocaleUpperCase(language),
  }
  const order = AFTER[caseOf(text, written)]
  return order.map((next) => written[next]).find((next) => next !== text) ?? text
}

const AFTER: Readonly<Record<Case, readonly Exclude<Case, 'mixed'>[]>> = {
  lower: ['sentence', 'upper'],
  sentence: ['upper', 'lower'],
  upper: ['lower', 'sentence'],
  mixed: ['lower'],
}

// One capital letter is both a sentence and all capitals: it goes on as capitals do.
function caseOf(
  text: string,
  { lower, sentence, upper }: Readonly<Record<Exclude<Case, 'mixed'>, string>>,
): Case {
  if (text === lower) return 'lower'
  if (text === upper) return 'upper'
  return text === sentence ? 'sentence' : 'mixed'
}

/** A capital at the beginning and behind the end of each sentence, tags aside. */
function asSentence(text: string, language: string): string {
  return text
    .toLocaleLowerCase(language)
    .replace(
      /(^|[.!?…]["'”’)\]]*\s+)((?:⟦\/?\d+\/?⟧|[^\p{L}\p{N}])*)(\p{L})/gu,
      (_, end: string, signs: string, letter: string) =>
        [end, signs, letter.toLocaleUpperCase(language)].join(''),
    )
}
