import type { Line } from '../../history.ts'
import type { AlignmentEvent } from './event.ts'

/** Operations on an alignment that stand, and those that were undone since the last new one; the newest on top. */
export interface Steps {
  readonly standing: Stack<string> | null
  readonly undone: Stack<Undone> | null
}

interface Stack<T> {
  readonly top: T
  readonly below: Stack<T> | null
}

interface Undone {
  /** The operation that undid, which is itself undone to do again. */
  readonly by: string
  readonly operation: string
}

export const NO_STEPS: Steps = { standing: null, undone: null }

/** The steps behind one more line. Something new ends what could be done again, as everywhere. Total. */
export function stepped({ standing, undone }: Steps, line: Line<AlignmentEvent>): Steps {
  const [first] = line.events
  if (!first || first.type === 'alignmentStarted') return { standing, undone }
  const { operation } = line
  if (first.type !== 'operationReverted')
    return { standing: { top: operation, below: standing }, undone: null }
  if (standing?.top === first.operation)
    return {
      standing: standing.below,
      undone: { top: { by: operation, operation: standing.top }, below: undone },
    }
  if (undone?.top.by === first.operation)
    return { standing: { top: undone.top.operation, below: standing }, undone: undone.below }
  return { standing, undone }
}

/** The operation that a reversal may name to undo, and the one to do again; null: none. */
export function reversible({ standing, undone }: Steps): {
  readonly undoable: string | null
  readonly redoable: string | null
} {
  return { undoable: standing?.top ?? null, redoable: undone?.top.by ?? null }
}
