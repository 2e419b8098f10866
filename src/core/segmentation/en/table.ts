import type { Language } from '../language.ts'
import { listIntroduction } from '../rules/pauses.ts'
import { abbreviated, brackets, ends, marks, numbers, spacing } from '../rules/table.ts'
import { abbreviations } from './abbreviations.ts'
import { starterForm, starterNames, starters } from './starters.ts'
import * as stock from './words.ts'

export const english: Language = {
  lexicon: { ...stock, abbreviations, starters, starterForm, starterNames },
  rules: [listIntroduction, ...spacing, ...brackets, ...numbers, ...marks, ...abbreviated, ...ends],
}
