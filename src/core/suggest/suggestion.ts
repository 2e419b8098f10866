/** Where a suggestion comes from: the project's list, words that people linked, a dictionary, the article's names, or what was written in it before. */
export type SuggestionFrom = 'list' | 'link' | 'rendering' | 'name' | 'phrase' | 'word'

/** What somebody may be about to type. */
export interface Suggestion {
  readonly text: string
  readonly from: SuggestionFrom
}
