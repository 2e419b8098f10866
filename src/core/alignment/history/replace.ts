import { allow, type Decided } from '../../refusal.ts'
import type { Bead } from '../sentences/bead.ts'
import type { AlignmentEvent, HeldBead } from './event.ts'
import type { AlignmentState } from './state.ts'

/** Beads take the place of a run; nothing where they are the same. Whoever asks has drawn them over the same sentences. */
export function replace(
  state: AlignmentState,
  at: number,
  count: number,
  made: readonly HeldBead[],
): Decided<AlignmentEvent> {
  const removed = state.beads.slice(at, at + count)
  if (!coverSame(removed, made)) throw new Error(`Beads from ${at} on would not hold the same sentences`)
  const same = JSON.stringify(removed) === JSON.stringify(made)
  return same ? allow() : allow({ type: 'beadsReplaced', at, removed, made })
}

function coverSame(removed: readonly Bead[], made: readonly Bead[]): boolean {
  const [first, last] = [removed[0], removed.at(-1)]
  if (!first || !last) return made.length === 0
  let [source, target] = [first.source.start, first.target.start]
  for (const bead of made) {
    if (bead.source.start !== source || bead.target.start !== target) return false
    source = bead.source.end
    target = bead.target.end
  }
  return source === last.source.end && target === last.target.end
}
