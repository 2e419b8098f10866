import type { RefusalCode } from '../core/refusal.ts'

/** HTTP status of each refusal. */
export const REFUSAL_STATUS: Readonly<Record<RefusalCode, number>> = {
  not_found: 404,
  forbidden: 403,
  invalid: 422,
  stale_base: 409,
  revision_superseded: 409,
  segment_replaced: 409,
  text_folded: 410,
  operation_reused: 422,
  own_revision: 403,
  not_reviewable: 409,
  reason_needed: 422,
  edit_reason_needed: 422,
  already_decided: 409,
  decision_missing: 409,
  bad_span: 422,
  too_many_marks: 422,
  too_many_links: 422,
  empty_target: 422,
  empty_article: 422,
  too_long: 422,
  too_many_segments: 422,
  too_many_paragraphs: 422,
  malformed_text: 422,
  control_character: 422,
  name_taken: 409,
  name_needed: 422,
  not_added: 409,
  bad_cut: 422,
  no_next_segment: 409,
  no_next_bead: 409,
  nothing_to_shift: 409,
  no_next_sentence: 409,
  empty_sentence: 422,
  stale_alignment: 409,
  added_sentence: 409,
  stale_article: 409,
  nothing_to_revert: 409,
  nothing_to_waive: 409,
  last_administrator: 409,
  archived: 409,
  article_closed: 409,
  article_open: 409,
  closing_reason_needed: 422,
  reopening_reason_needed: 422,
  unknown_format: 422,
  export_empty: 422,
  export_too_long: 422,
  abbreviation_unfit: 422,
  too_many_rules: 422,
  rule_unsupported: 422,
  rule_malformed: 422,
  rules_too_large: 422,
  srx_unreadable: 422,
  return_unreadable: 422,
  file_unreadable: 422,
  file_too_complex: 422,
  file_empty: 422,
  source_is_file: 409,
  languages_differ: 422,
  languages_unknown: 422,
  comment_empty: 422,
  comment_withdrawn: 409,
  too_many_comments: 409,
  words_missing: 422,
  mention_unknown: 422,
  mention_shared: 422,
  search_empty: 422,
  pattern_unsupported: 422,
  pattern_malformed: 422,
  pattern_too_large: 422,
  no_such_group: 422,
  tags_broken: 422,
}

/** What the edge itself answers with; thrown by middleware, turned into an answer by the one error handler. */
export type EdgeCode =
  | 'bad_request'
  | 'bad_json'
  | 'bad_host'
  | 'signed_out'
  | 'token_expired'
  | 'token_read_only'
  | 'other_person'
  | 'wrong_login'
  | 'password_ended'
  | 'wrong_password'
  | 'code_needed'
  | 'wrong_code'
  | 'code_unknown'
  | 'ticket_over'
  | 'second_factor_needed'
  | 'second_factor_demanded'
  | 'password_length'
  | 'password_guessable'
  | 'local_off'
  | 'oidc_stale'
  | 'oidc_refused'
  | 'oidc_failed'
  | 'oidc_unreachable'
  | 'oidc_unknown'
  | 'oidc_no_role'
  | 'oidc_login_taken'
  | 'oidc_removed'
  | 'setup_link'
  | 'key_unknown'
  | 'key_unreadable'
  | 'key_reserved'
  | 'key_taken'
  | 'link_unknown'
  | 'link_used'
  | 'link_revoked'
  | 'link_expired'
  | 'no_person'
  | 'cross_site'
  | 'too_large'
  | 'not_json'
  | 'poisoned_key'
  | 'no_page'
  | 'bad_input'
  | 'bad_operation'
  | 'bad_encoding'
  | 'binary_file'
  | 'empty_file'
  | 'other_file'
  | 'too_many_requests'
  | 'too_fast'
  | 'too_many_streams'
  | 'storage_full'
  | 'storage_read_only'
  | 'storage_failed'
  | 'storage_busy'
  | 'work_limit'
  | 'too_much_work'
  | 'work_busy'
  | 'closing'
  | 'fault'

export const EDGE_STATUS: Readonly<Record<EdgeCode, number>> = {
  bad_request: 400,
  bad_json: 400,
  bad_host: 400,
  signed_out: 401,
  token_expired: 401,
  token_read_only: 403,
  other_person: 401,
  wrong_login: 401,
  password_ended: 401,
  wrong_password: 422,
  code_needed: 403,
  wrong_code: 401,
  code_unknown: 422,
  ticket_over: 401,
  second_factor_needed: 403,
  second_factor_demanded: 409,
  password_length: 422,
  password_guessable: 422,
  local_off: 403,
  oidc_stale: 403,
  oidc_refused: 403,
  oidc_failed: 403,
  oidc_unreachable: 503,
  oidc_unknown: 403,
  oidc_no_role: 403,
  oidc_login_taken: 403,
  oidc_removed: 403,
  setup_link: 403,
  key_unknown: 422,
  key_unreadable: 422,
  key_reserved: 422,
  key_taken: 422,
  link_unknown: 422,
  link_used: 410,
  link_revoked: 410,
  link_expired: 410,
  no_person: 422,
  cross_site: 403,
  too_large: 413,
  not_json: 415,
  poisoned_key: 422,
  no_page: 404,
  bad_input: 422,
  bad_operation: 422,
  bad_encoding: 422,
  binary_file: 415,
  empty_file: 422,
  other_file: 422,
  too_many_requests: 429,
  too_fast: 429,
  too_many_streams: 429,
  storage_full: 503,
  storage_read_only: 503,
  storage_failed: 503,
  storage_busy: 503,
  work_limit: 422,
  too_much_work: 429,
  work_busy: 503,
  closing: 503,
  fault: 500,
}

export interface EdgeDetails {
  readonly field?: string
  readonly line?: number
  readonly values?: Readonly<Record<string, string | number>>
}

/** A request that cannot be taken as it is. */
export class EdgeError extends Error {
  readonly code: EdgeCode
  readonly details: EdgeDetails
  constructor(code: EdgeCode, details: EdgeDetails = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'EdgeError'
    this.code = code
    this.details = details
  }
}
