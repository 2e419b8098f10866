import type { Language } from '../language.ts'
import { clauseAfterQuote, listIntroduction, missingStop, missingStopBeforeQuote } from '../rules/pauses.ts'
import { abbreviated, brackets, ends, marks, numbers, spacing } from '../rules/table.ts'
import { abbreviations } from './abbreviations.ts'
import { starterForm, starterNames, starters } from './starters.ts'
import * as stock from './words.ts'

export const indonesian: Language = {
  lexicon: { ...stock, abbreviations, starters, starterForm, starterNames },
  rules: [
    clauseAfterQuote,
    missingStopBeforeQuote,
    missingStop,
    listIntroduction,
    ...spacing,
    ...brackets,
    ...numbers,
    ...marks,
    ...abbreviated,
    ...ends,
  ],
}
