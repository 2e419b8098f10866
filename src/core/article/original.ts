/** Facts of the history beside an article that holds the file it came from, in parts that join to it. */
export interface OriginalEvent {
  readonly type: 'originalKept'
  /** Name of the file's kind. */
  readonly format: string
  /** Base64 of a part of it. */
  readonly data: string
}
