import { allow, type Decided, refuse } from '../../refusal.ts'
import type { Bead } from '../sentences/bead.ts'
import type { AlignmentCommand, AlignmentCommandOf } from './command.ts'
import { clipped, drawn, merged, shifted, single } from './draw.ts'
import type { AlignmentEvent, HeldBead } from './event.ts'
import { replace } from './replace.ts'
import { cutSentence, editSentence, joinSentences } from './sentences.ts'
import { type AlignmentState, beadOf } from './state.ts'

type Answer = Decided<AlignmentEvent>

/** What follows from a command: events to append, or the reason why not. Pure; rights are checked by the caller. */
export function decideAlignment(state: AlignmentState, command: AlignmentCommand): Answer {
  switch (command.type) {
    case 'start':
      return start(state, command)
    case 'merge':
      return merge(state, command)
    case 'split':
      return split(state, command)
    case 'shift':
      return shift(state, command)
    case 'unlink':
      return unlink(state, command)
    case 'link':
      return link(state, command)
    case 'edit':
      return editSentence(state, command)
    case 'cut':
      return cutSentence(state, command)
    case 'join':
      return joinSentences(state, command)
    case 'mark':
      return mark(state, command)
    case 'keep':
      return changeRange(state, command, (bead) => ({ ...bead, kept: command.kept }))
    case 'realign':
      return realign(state, command)
  }
}

function start(state: AlignmentState, command: AlignmentCommandOf<'start'>): Answer {
  if (state.beads.length > 0) return refuse('invalid', { field: 'alignment' })
  const { pair, source, target } = command
  if (source.sentences.length === 0) return refuse('empty_article', { field: 'source' })
  if (target.sentences.length === 0) return refuse('empty_article', { field: 'target' })
  return allow({ type: 'alignmentStarted', pair, source, target, beads: command.beads.map(found) })
}

function merge(state: AlignmentState, { bead: at }: AlignmentCommandOf<'merge'>): Answer {
  const [first, second] = state.beads.slice(at, at + 2)
  if (!first) return noBead()
  if (!second) return refuse('no_next_bead', { field: 'bead' })
  return replace(state, at, 2, [merged(first, second)])
}

function split(state: AlignmentState, { bead: at, source, target }: AlignmentCommandOf<'split'>): Answer {
  const bead = state.beads[at]
  if (!bead) return noBead()
  const inside =
    bead.source.start <= source &&
    source <= bead.source.end &&
    bead.target.start <= target &&
    target <= bead.target.end
  if (!inside) return refuse('bad_cut', { field: 'bead' })
  const parts = [
    drawn({ start: bead.source.start, end: source }, { start: bead.target.start, end: target }),
    drawn({ start: source, end: bead.source.end }, { start: target, end: bead.target.end }),
  ].flat()
  return parts.length < 2 ? refuse('bad_cut', { field: 'bead' }) : replace(state, at, 1, parts)
}

function shift(state: AlignmentState, { bead: at, side, to }: AlignmentCommandOf<'shift'>): Answer {
  const bead = state.beads[at]
  if (!bead) return noBead()
  const first = to === 'up' ? at - 1 : at
  const [upper, lower] = [state.beads[first], state.beads[first + 1]]
  if (!upper || !lower) return refuse('no_next_bead', { field: 'bead' })
  if (bead[side].start === bead[side].end) return refuse('nothing_to_shift', { field: 'side' })
  return replace(state, first, 2, shifted(upper, lower, side, to === 'up' ? 1 : -1))
}

function unlink(state: AlignmentState, { bead: at }: AlignmentCommandOf<'unlink'>): Answer {
  const bead = state.beads[at]
  if (!bead) return noBead()
  const parts = single(bead)
  return parts.length < 2 ? allow() : replace(state, at, 1, parts)
}

function link(state: AlignmentState, { source, target }: AlignmentCommandOf<'link'>): Answer {
  const places = [beadOf(state, 'source', source), beadOf(state, 'target', target)]
  if (places.includes(-1)) return refuse('not_found', { field: places[0] === -1 ? 'source' : 'target' })
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const run = state.beads.slice(first, last + 1)
  const end = { source: run.at(-1)?.source.end ?? 0, target: run.at(-1)?.target.end ?? 0 }
  const made = [
    ...clipped(run, { source: 0, target: 0 }, { source, target }),
    ...drawn({ start: source, end: source + 1 }, { start: target, end: target + 1 }),
    ...clipped(run, { source: source + 1, target: target + 1 }, end),
  ]
  return replace(state, first, run.length, made)
}

function mark(state: AlignmentState, command: AlignmentCommandOf<'mark'>): Answer {
  const origins = { accepted: 'confirmed', review: 'edited', none: 'edited' } as const
  return changeRange(state, command, (bead) => {
    const origin =
      command.mark === 'accepted' || bead.origin === 'confirmed' ? origins[command.mark] : bead.origin
    return { ...bead, origin, review: command.mark === 'review' }
  })
}

function changeRange(
  state: AlignmentState,
  { from, to }: { readonly from: number; readonly to: number },
  change: (bead: HeldBead) => HeldBead,
): Answer {
  const removed = state.beads.slice(from, to)
  if (from < 0 || to > state.beads.length || removed.length === 0) return noBead()
  return replace(state, from, removed.length, removed.map(change))
}

function realign(state: AlignmentState, { stretches }: AlignmentCommandOf<'realign'>): Answer {
  const events: AlignmentEvent[] = []
  // From the end, so that the numbers of those before stay true.
  for (const { at, count, beads } of stretches.toSorted((a, b) => b.at - a.at)) {
    const removed = state.beads.slice(at, at + count)
    if (removed.length !== count || removed.some((bead) => bead.origin === 'confirmed'))
      return refuse('invalid', { field: 'stretches' })
    const replaced = replace(state, at, count, beads.map(found))
    if (!replaced.ok) return replaced
    events.push(...replaced.events)
  }
  return allow(...events)
}

function found({ source, target, score }: Bead): HeldBead {
  return { source, target, score, origin: 'automatic', review: false, kept: true }
}

function noBead(): Answer {
  return refuse('not_found', { field: 'bead' })
}
