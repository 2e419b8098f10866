import type { Span } from '../revision/follow.ts'
import type { MarkCode, Ref, Severity, Side } from './event.ts'

/** What a reviewer says of some words. Where they stand now is found when it is read: see marked.ts. */
export interface Mark {
  readonly ref: Ref
  /** The segment and the revision that it was made on. */
  readonly segment: Ref
  readonly revision: Ref
  readonly side: Side
  /** The marked words in `text`; undefined: the whole segment. */
  readonly span?: Span
  /** The text of its side as it was when the mark was made. */
  readonly text: string
  readonly code: MarkCode
  readonly severity: Severity
  readonly note: string
  /** Who took it back; null: nobody. */
  readonly withdrawn: { readonly by: string; readonly at: string } | null
  /** The mark that was made before this one, anywhere in the article. */
  readonly previous: Ref | null
  readonly by: string
  readonly at: string
  readonly seq: number
}

/** What somebody says of words of both sides. Where they stand now is found when it is read: see linked.ts. */
export interface Link {
  readonly ref: Ref
  /** The segment and the revision that it was made on. */
  readonly segment: Ref
  readonly revision: Ref
  readonly source: Span
  readonly target: Span
  /** The texts that these count in. */
  readonly texts: { readonly source: string; readonly target: string }
  /** They translate each other; else they do not. */
  readonly linked: boolean
  /** Who took it back; null: nobody. */
  readonly withdrawn: { readonly by: string; readonly at: string } | null
  /** The link that was made before this one, anywhere in the article. */
  readonly previous: Ref | null
  readonly by: string
  readonly at: string
  readonly seq: number
}
