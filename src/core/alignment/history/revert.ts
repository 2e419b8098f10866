import type { Line } from '../../history.ts'
import type { AlignmentEvent } from './event.ts'

/** Takes back all that a line did, when everything after it has been taken back. */
export function inverseOf({ operation, events }: Line<AlignmentEvent>): readonly AlignmentEvent[] {
  return [
    { type: 'operationReverted', operation },
    ...events.toReversed().flatMap((event): readonly AlignmentEvent[] => {
      switch (event.type) {
        case 'beadsReplaced':
          return [{ ...event, removed: event.made, made: event.removed }]
        case 'sentenceEdited':
          return [{ ...event, before: event.text, text: event.before }]
        case 'sentenceCut':
          return [{ ...event, type: 'sentencesJoined' }]
        case 'sentencesJoined':
          return [{ ...event, type: 'sentenceCut' }]
        default:
          return []
      }
    }),
  ]
}
