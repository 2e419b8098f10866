import type { Place } from './place.ts'

/**
 * What may follow an abbreviation tells its class:
 * `title` a name or number always follows (Dr., Jl., No.): never an end;
 * `reference` an abbreviation before a number only, else an ordinary word (hal. 5);
 * `suffix` stands after a name or date (Tbk., Jr., Des.): an end before a sentence starter;
 * `degree` a suffix that ends a sentence before any capital when a comma led to it (Budi, S.H. Terdakwa …);
 * `list` closes a list (dll., etc.): an end before any capital.
 */
export type AbbreviationClass = 'title' | 'reference' | 'suffix' | 'degree' | 'list'

/**
 * When an opener counts: always; before one of `pointers` (Hal ini); before those or a verb (Survei menunjukkan); before
 * a time (Mulai Maret); only where `newClause` matches (Dia mengatakan bahwa).
 */
export type OpenerKind = 'any' | 'pointed' | 'subject' | 'timed' | 'speaker'

/** The words of a language that decide where its sentences end. All without the final full stop; case matters. */
export interface Lexicon {
  readonly abbreviations: ReadonlyMap<string, AbbreviationClass>
  /** Words that, with a capital, open a sentence rather than go on with a name. */
  readonly starters: ReadonlySet<string>
  /** Capitalised common words that no list can hold, by their form. */
  readonly starterForm: RegExp
  /** Starters that are names too: they say nothing after an initial. */
  readonly starterNames: ReadonlySet<string>
  /** Words before a single letter that is no initial (vitamin D., kelas A.), in lower case. */
  readonly letterLabels: ReadonlySet<string>
  /** Words without a vowel that are no abbreviations: units and sounds. */
  readonly vowelless: ReadonlySet<string>
  /** Names that carry their own mark (Yahoo!), without it. */
  readonly namesWithMark: ReadonlySet<string>
  /** Words that hardly ever carry a capital but at the start of a sentence, even after a forgotten full stop. */
  readonly openers: ReadonlyMap<string, OpenerKind>
  /** ini, itu, tersebut. */
  readonly pointers: ReadonlySet<string>
  /** Verbs and auxiliaries that follow a subject. */
  readonly predicate: RegExp
  /** A clause of its own, not the reporting one, after a quotation that ends in a comma. */
  readonly newClause: RegExp
  /** A quotation that is followed by its own reporting clause, so that no earlier words can lead to it. */
  readonly reportedQuote: RegExp
  /** Names of months and days: the only capitals that may follow an opener. */
  readonly times: ReadonlySet<string>
  /** Words after which a capitalised title or name may stand, in small letters. */
  readonly carriers: ReadonlySet<string>
  /** What introduces a list of sentences: `sebagai berikut:`. */
  readonly introduction: RegExp
  /** Verbs of reported speech that may follow a name after a quotation. */
  readonly speech: ReadonlySet<string>
}

/** `pass` is undefined: the next rule is asked. */
export type Verdict = 'split' | 'keep' | undefined

/** One rule of the ordered table; its name is what `--explain` and every segment report. */
export interface Rule {
  readonly name: string
  readonly decide: (place: Place, lexicon: Lexicon) => Verdict
}

export interface Language {
  readonly lexicon: Lexicon
  /** Asked in order; the last one always decides. */
  readonly rules: readonly Rule[]
}

/** Reads the words of a table written as plain text. */
export function words(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '')
}
