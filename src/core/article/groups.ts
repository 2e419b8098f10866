import type { Ref } from './event.ts'
import { counterparts } from './lineage.ts'
import type { ArticleState } from './state.ts'

/** Segments of two states that stand for each other; either side may be empty, not both. */
export interface Group {
  readonly before: readonly Ref[]
  readonly after: readonly Ref[]
}

/**
 * The segments of two states, paired. On the same source those belong together whose ranges overlap; on another, those
 * that are the same or came of each other. In the order of the later state; what it has not stands where it stood.
 */
export function groupsOf(from: ArticleState, to: ArticleState): readonly Group[] {
  const standing = new Set(to.order)
  const links = new Links()
  for (const ref of to.order) links.add(ref)
  for (const ref of from.order) {
    links.add(ref)
    if (standing.has(ref)) continue
    for (const other of relatedTo(from, ref, to)) links.join(ref, other)
  }
  const groups = new Map<Ref, { before: Ref[]; after: Ref[] }>()
  const groupOf = (ref: Ref) => {
    const root = links.rootOf(ref)
    const group = groups.get(root) ?? { before: [], after: [] }
    groups.set(root, group)
    return group
  }
  for (const ref of to.order) groupOf(ref).after.push(ref)
  const gone = new Map<Ref, Group[]>()
  let behind: Ref = 0
  for (const ref of from.order) {
    const group = groupOf(ref)
    group.before.push(ref)
    const last = group.after.at(-1)
    if (last !== undefined) behind = links.rootOf(last)
    else if (group.before.length === 1) gone.set(behind, [...(gone.get(behind) ?? []), group])
  }
  const ordered = [...groups].flatMap(([root, group]) =>
    group.after.length > 0 ? [group, ...(gone.get(root) ?? [])] : [],
  )
  return [...(gone.get(0) ?? []), ...ordered]
}

function relatedTo(here: ArticleState, ref: Ref, there: ArticleState): readonly Ref[] {
  const related = counterparts(here, ref, there)
  const own = here.segments.get(ref)
  if (here.source !== there.source || !own) return related
  return related.filter((other) => {
    const one = there.segments.get(other)
    return one !== undefined && one.start < own.end && own.start < one.end
  })
}

/** Sets of segments that are joined pair by pair. */
class Links {
  readonly #above = new Map<Ref, Ref>()

  add(ref: Ref): void {
    if (!this.#above.has(ref)) this.#above.set(ref, ref)
  }

  rootOf(ref: Ref): Ref {
    let root = ref
    for (let above = this.#above.get(root); above !== undefined && above !== root; ) {
      root = above
      above = this.#above.get(root)
    }
    if (root !== ref) this.#above.set(ref, root)
    return root
  }

  join(one: Ref, other: Ref): void {
    this.#above.set(this.rootOf(one), this.rootOf(other))
  }
}
