import type { Line } from '../../history.ts'
import type { AlignmentEvent } from './event.ts'

/** The newest line that somebody may undo: neither undone nor an undoing, and not the beginning. */
export function lastToUndo(lines: readonly Line<AlignmentEvent>[]): Line<AlignmentEvent> | undefined {
  const standing: Line<AlignmentEvent>[] = []
  for (const line of lines) {
    const [first] = line.events
    if (first?.type === 'operationReverted') standing.pop()
    else if (first?.type !== 'alignmentStarted') standing.push(line)
  }
  return standing.at(-1)
}

/** Takes back all that a line did, when everything after it has been taken back. */
export function inverseOf({ operation, events }: Line<AlignmentEvent>): readonly AlignmentEvent[] {
  return [
    { type: 'operationReverted', operation },
    ...events.toReversed().flatMap((event): readonly AlignmentEvent[] => {
      if (event.type === 'beadsReplaced') return [{ ...event, removed: event.made, made: event.removed }]
      if (event.type === 'sentenceEdited') return [{ ...event, before: event.text, text: event.before }]
      return []
    }),
  ]
}
