import type { AlignmentEvent } from './alignment/history/event.ts'
import type { ArticleEvent } from './article/event.ts'
import type { OriginalEvent } from './article/original.ts'
import type { AuditEvent } from './audit/event.ts'
import type { WorkspaceEvent } from './workspace/event.ts'

/** A fact that some history keeps. */
export type PadanEvent = ArticleEvent | AlignmentEvent | OriginalEvent | AuditEvent | WorkspaceEvent

/**
 * One append: whole or absent. A history is its lines in order of `seq`, which starts at 1 and has no gap.
 * Order is `seq` alone; `at` is only ever shown.
 */
export interface Line<E = PadanEvent> {
  readonly seq: number
  /** The operation (uuid) that made the line; a history holds each operation at most once. */
  readonly operation: string
  /** Digest of what was asked (who, what, on which record): tells a repeat from a reuse of the same operation. */
  readonly request: string
  /** Person id, or `system`. */
  readonly by: string
  /** ISO 8601, UTC, by the clock of the server that took it. */
  readonly at: string
  readonly events: readonly E[]
}

/** What `evolve` may know of the line that an event stands in. */
export type LineMeta = Pick<Line, 'seq' | 'by' | 'at'>

/** Who acts when no person does: samples, start-up work. */
export const SYSTEM = 'system'
