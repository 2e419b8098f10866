import { words } from '../language.ts'

/** Words that open a sentence when they follow an abbreviation with a capital. */
export const starters: ReadonlySet<string> = new Set(
  words(`The A An This That These Those There Here He She It We They You I Who What When Where Why How Which While
    His Her Its Our Their My Your Some Many Most Much More Few Several All Both Each Every Any No None Not One Two
    Three Another Other Others Such In On At By For From With Without Within Under Over After Before Since Until During
    Between Among Against About Above Across Through To As Of And But Or So Yet Nor If Unless Although Though Because
    Despite However Therefore Thus Hence Moreover Furthermore Meanwhile Nevertheless Nonetheless Instead Otherwise
    Also Even Only Just Still Then Now Today Yesterday Tomorrow Later Earlier Recently Finally First Second Third Last
    Next Once Again Perhaps Maybe Indeed Overall Additionally Besides According Based Given Like Unlike Rather Is Are
    Was Were Do Does Did Has Have Had Can Could Will Would Should May Might Must Let Please See Police Officials
    Researchers Scientists Experts Critics Investigators Authorities Residents People Shares Sales Revenue Profits
    Analysts Investors Nobody Everyone Everything Something Someone Nothing Yes`),
)

/** Starters that are also names or parts of names. */
export const starterNames: ReadonlySet<string> = new Set(
  words('A An I May Will Can Do Has Police First Second Last'),
)

/** Adverbs and the like that no list can hold: Fortunately, Interestingly. */
export const starterForm = /^\p{Lu}\p{Ll}{4,}(?:ally|ently|antly|ingly|edly|ately|ously|ively|bly)$/u
