/** Default limits (architecture.md, Fixed surfaces). Lengths in UTF-16 code units. */
export const LIMITS = {
  target: 10_000,
  segments: 120_000,
  /** Bytes of an article in UTF-8. */
  articleBytes: 12 * 1024 * 1024,
  versionName: 100,
  /** A corrected source: it is one event, which must be written in one go. */
  correctedSource: 1_000_000,
  /** One side of an alignment: both sides are one event. */
  alignedText: 1_000_000,
  /** Of one side of an alignment: about 20 seconds of work. */
  alignedSentences: 20_000,
  note: 2_000,
  /** Names of those who wrote a text outside. */
  outside: 200,
  comment: 2_000,
  /** Of all threads on one segment, answers and withdrawn ones counted. */
  commentsPerSegment: 500,
  /** How often one comment may be written anew. */
  commentEdits: 50,
  /** Marks of one segment that were not withdrawn. */
  marks: 100,
  /** What people say of the words of one segment that was not withdrawn. */
  links: 500,
  address: 2_000,
} as const
