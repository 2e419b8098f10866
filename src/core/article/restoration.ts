import { restoring } from './decide/restore.ts'
import type { ArticleEvent, PlacedSegment, Ref } from './event.ts'
import { evolve } from './evolve.ts'
import { type Group, groupsOf } from './groups.ts'
import { type ArticleState, currentRevision, type Segment, segmentsOf } from './state.ts'

/** What brings an article back to what it was. */
export interface Restoration {
  readonly events: readonly ArticleEvent[]
  /** The article after them. */
  readonly after: ArticleState
  /** Segments of then that cannot come back, because the source has changed under them. */
  readonly lost: readonly Ref[]
}

/** `then` is an earlier state of the article `now`; `only`: a segment of either, with those it was cut or joined with. */
export function planRestoration(now: ArticleState, then: ArticleState, only?: Ref): Restoration {
  const plan = new Plan(now)
  const exact = now.source === then.source
  const wanted = (exact ? overlapping(now, then) : groupsOf(now, then).map(withSource(now, then))).filter(
    ({ before, after }) => only === undefined || before.includes(only) || after.includes(only),
  )
  const lost: Ref[] = []
  const moves: Move[] = []
  for (const { before, after } of wanted) {
    if (after.length === 0) continue
    const move = moveOf(now, then, before, after)
    if (move === undefined) lost.push(...after)
    else moves.push(move)
  }
  const moved = moves.filter(({ made, retired }) => made.some(({ segment }, i) => segment !== retired[i]))
  const crossed = moved.some(({ made }) => made.some(({ segment }) => !now.segments.get(segment)?.retired))
  const back = crossed && !exact ? moves.filter((move) => !moved.includes(move)) : moves
  if (crossed && !exact) lost.push(...moved.flatMap(({ made }) => made.map(({ segment }) => segment)))
  const added = additionsOf(then).filter((ref) => only === undefined || ref === only)
  // Texts first, so that what comes back comes with the right one.
  for (const ref of [...back.flatMap(({ made }) => made.map(({ segment }) => segment)), ...added])
    plan.text(then, ref)
  if (crossed && exact && only === undefined) plan.recut(then)
  else for (const move of back) if (moved.includes(move)) plan.replace(move)
  plan.additions(then, exact && only === undefined, only)
  return { events: plan.events, after: plan.state, lost }
}

interface Move {
  readonly retired: readonly Ref[]
  readonly made: readonly PlacedSegment[]
}

/** Undefined where the source under these segments is not what it was, or where others stand between them now. */
function moveOf(
  now: ArticleState,
  then: ArticleState,
  before: readonly Ref[],
  after: readonly Ref[],
): Move | undefined {
  const here = spanOf(now, before)
  const there = spanOf(then, after)
  if (!here || !there || here.text !== there.text) return undefined
  const run = now.order.filter((ref) => hasSource(now.segments.get(ref)))
  const place = run.indexOf(before[0] ?? 0)
  if (before.some((ref, index) => run[place + index] !== ref)) return undefined
  const made = after.flatMap((ref) => placed(then.segments.get(ref), here.start - there.start))
  return { retired: before, made }
}

/** The events of a restoration as they are found, and the article after them. */
class Plan {
  readonly events: ArticleEvent[] = []
  state: ArticleState

  constructor(state: ArticleState) {
    this.state = state
  }

  /** A segment gets the text that it had then, unless it has that. */
  text(then: ArticleState, ref: Ref): void {
    const segment = this.state.segments.get(ref)
    const old = then.segments.get(ref)
    if (!segment || !old) return
    const has = currentRevision(this.state, segment)
    const had = currentRevision(then, old)
    if ((has?.text ?? '') === (had?.text ?? '') && has?.omission === had?.omission) return
    if (had) this.#add(restoring(had, this.state.next))
    else {
      const blank = { revision: this.state.next, segment: ref, text: '' } as const
      this.#add({ type: 'segmentRevised', ...blank, state: 'draft', origin: 'restore' })
    }
  }

  replace({ retired, made }: Move): void {
    const first = this.state.order.indexOf(retired[0] ?? 0)
    const last = this.state.order.indexOf(retired.at(-1) ?? 0)
    const standing = new Set(retired)
    for (const ref of this.state.order.slice(first, last + 1)) if (!standing.has(ref)) this.#retire(ref)
    this.#add({ type: 'segmentsReplaced', retired, made })
  }

  /** All segments at once: where numbers stand for other ranges than they did, one by one would cross each other. */
  recut(then: ArticleState): void {
    const named = new Set(then.order)
    const segments = then.order.flatMap((ref) => placed(then.segments.get(ref), 0))
    const retired = this.state.order.filter((ref) => !named.has(ref))
    this.#add({ type: 'sourceReplaced', source: this.state.source, segments, retired })
  }

  /** Sentences that the translation adds come and go; `exact`: each stands right behind what it stood behind. */
  additions(then: ArticleState, exact: boolean, only: Ref | undefined): void {
    const wanted = new Set(additionsOf(then))
    for (const ref of additionsOf(this.state))
      if (!wanted.has(ref) && (only === undefined || ref === only)) this.#retire(ref)
    let behind: Ref = 0
    for (const ref of then.order) {
      const place = this.state.order.indexOf(ref)
      const loose = wanted.has(ref) && (place < 0 || (exact && (this.state.order[place - 1] ?? 0) !== behind))
      if (loose && (only === undefined || ref === only || this.events.some((one) => retires(one, ref)))) {
        if (place >= 0) this.#retire(ref)
        this.#add({ type: 'segmentAdded', segment: ref, after: behind })
      }
      if (this.state.order.includes(ref)) behind = ref
    }
  }

  #retire(segment: Ref): void {
    this.#add({ type: 'segmentRetired', segment, successors: [] })
  }

  #add(event: ArticleEvent): void {
    this.events.push(event)
    this.state = evolve(this.state, event, { seq: 0, by: '', at: '' })
  }
}

function retires(event: ArticleEvent, ref: Ref): boolean {
  return event.type === 'segmentRetired' && event.segment === ref
}

function hasSource(segment: Segment | undefined): boolean {
  return segment !== undefined && segment.start < segment.end
}

function additionsOf(state: ArticleState): readonly Ref[] {
  return segmentsOf(state)
    .filter((segment) => !hasSource(segment))
    .map(({ ref }) => ref)
}

function withSource(now: ArticleState, then: ArticleState) {
  return ({ before, after }: Group): Group => ({
    before: before.filter((ref) => hasSource(now.segments.get(ref))),
    after: after.filter((ref) => hasSource(then.segments.get(ref))),
  })
}

/** Segments over the same source, by the ranges that they share. */
function overlapping(now: ArticleState, then: ArticleState): readonly Group[] {
  const [here, there] = [now, then].map((state) => segmentsOf(state).filter(hasSource))
  const groups: Group[] = []
  let i = 0
  for (let j = 0; j < (there?.length ?? 0); ) {
    const group = { before: [] as Ref[], after: [] as Ref[] }
    let end = there?.[j]?.start ?? 0
    for (let grown = true; grown; ) {
      grown = false
      for (let one = there?.[j]; one && (group.after.length === 0 || one.start < end); one = there?.[j]) {
        group.after.push(one.ref)
        end = Math.max(end, one.end)
        j += 1
        grown = true
      }
      for (let one = here?.[i]; one && one.start < end; one = here?.[i]) {
        group.before.push(one.ref)
        end = Math.max(end, one.end)
        i += 1
        grown = true
      }
    }
    groups.push(group)
  }
  return groups
}

/** Where segments begin in their source, and all of it from there to where they end. */
function spanOf({ segments, source }: ArticleState, refs: readonly Ref[]) {
  const first = segments.get(refs[0] ?? 0)
  const last = segments.get(refs.at(-1) ?? 0)
  return first && last && { start: first.start, text: source.slice(first.start, last.end) }
}

function placed(segment: Segment | undefined, shift: number): readonly PlacedSegment[] {
  if (!segment) return []
  const { ref, start, end, paragraph, kind, words } = segment
  return [{ segment: ref, start: start + shift, end: end + shift, paragraph, kind, words }]
}
