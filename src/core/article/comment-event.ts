import type { Ref } from './event.ts'

/** What a thread is about: the source (a question to whoever knows it) or the translation. */
export type CommentScope = 'source' | 'translation'

/** Someone is named in a text: `[start, end)` in UTF-16 code units, the @ included. In order, disjoint. */
export interface Mention {
  readonly person: string
  readonly start: number
  readonly end: number
}

/** Words that a thread is about: `[start, end)` in UTF-16 code units of one side of the segment as it was then. */
export interface CommentedWords {
  readonly side: 'source' | 'target'
  readonly start: number
  readonly end: number
  /** Whose text it is; null for the source. */
  readonly revision: Ref | null
}

/** Facts about what people say to each other of an article. Comments and threads share the article's counter. */
export type CommentEvent =
  /** The first comment of a thread has the thread's own number; the others answer in it. */
  | {
      readonly type: 'commentAdded'
      readonly comment: Ref
      readonly thread: Ref
      readonly segment: Ref
      readonly scope: CommentScope
      readonly text: string
      readonly mentions: readonly Mention[]
      readonly words?: CommentedWords
    }
  | {
      readonly type: 'commentEdited'
      readonly comment: Ref
      readonly text: string
      readonly mentions: readonly Mention[]
    }
  | { readonly type: 'commentWithdrawn'; readonly comment: Ref }
  | { readonly type: 'threadResolved'; readonly thread: Ref; readonly resolution: Ref }
  | { readonly type: 'threadReopened'; readonly thread: Ref; readonly reopening: Ref }
