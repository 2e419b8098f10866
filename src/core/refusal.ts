/** Why something asked for was not done; nothing was changed. A value, never thrown. */
export interface Refusal {
  readonly code: RefusalCode
  /** The field of the input that is to blame. */
  readonly field?: string
  /** Line of a text, from 1. */
  readonly line?: number
  /** What the sentence for people needs to know. */
  readonly values?: Readonly<Record<string, string | number>>
  /** For `stale_base`, `revision_superseded` and `text_folded`: the number of the revision that is there now, null for none. */
  readonly current?: number | null
}

/** Each has a sentence in locales/<language>/errors.json and a status in web/refusals.ts. */
export type RefusalCode =
  | 'not_found'
  | 'forbidden'
  | 'invalid'
  | 'stale_base'
  | 'revision_superseded'
  | 'segment_replaced'
  | 'text_folded'
  | 'operation_reused'
  | 'own_revision'
  | 'not_reviewable'
  | 'reason_needed'
  | 'edit_reason_needed'
  | 'already_decided'
  | 'decision_missing'
  | 'bad_span'
  | 'too_many_marks'
  | 'too_many_links'
  | 'empty_target'
  | 'empty_article'
  | 'too_long'
  | 'too_many_segments'
  | 'too_many_paragraphs'
  | 'malformed_text'
  | 'control_character'
  | 'name_taken'
  | 'name_needed'
  | 'not_added'
  | 'bad_cut'
  | 'no_next_segment'
  | 'no_next_bead'
  | 'nothing_to_shift'
  | 'no_next_sentence'
  | 'empty_sentence'
  | 'stale_alignment'
  | 'added_sentence'
  | 'stale_article'
  | 'nothing_to_revert'
  | 'nothing_to_waive'
  | 'last_administrator'
  | 'archived'
  | 'article_closed'
  | 'article_open'
  | 'closing_reason_needed'
  | 'reopening_reason_needed'
  | 'unknown_format'
  | 'export_empty'
  | 'export_too_long'
  | 'abbreviation_unfit'
  | 'too_many_rules'
  | 'rule_unsupported'
  | 'rule_malformed'
  | 'rules_too_large'
  | 'srx_unreadable'
  | 'return_unreadable'
  | 'file_unreadable'
  | 'file_too_complex'
  | 'file_empty'
  | 'source_is_file'
  | 'languages_differ'
  | 'languages_unknown'
  | 'comment_empty'
  | 'comment_withdrawn'
  | 'too_many_comments'
  | 'words_missing'
  | 'mention_unknown'
  | 'mention_shared'
  | 'search_empty'
  | 'pattern_unsupported'
  | 'pattern_malformed'
  | 'pattern_too_large'
  | 'no_such_group'
  | 'tags_broken'

export type Decided<T> =
  | { readonly ok: true; readonly events: readonly T[] }
  | { readonly ok: false; readonly refusal: Refusal }

export function allow<T>(...events: readonly T[]): Decided<T> {
  return { ok: true, events }
}

export function refuse(
  code: RefusalCode,
  more: Omit<Refusal, 'code'> = {},
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, ...more } }
}
