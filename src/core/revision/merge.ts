import { type Change, diff } from './diff.ts'

/**
 * Both people's changes to a text in one: null where they touch the same words. Changes that both made count once. Laws:
 * a side that changed nothing gives the other; the sides may be swapped.
 */
export function mergeTexts(base: string, ours: string, theirs: string): string | null {
  if (ours === theirs || theirs === base) return ours
  if (ours === base) return theirs
  const mine = diff(base, ours).changes.map((change) => edit(change, ours))
  const others = diff(base, theirs).changes.map((change) => edit(change, theirs))
  const added = others.filter((other) => !mine.some((one) => same(one, other)))
  if (added.some((other) => mine.some((one) => touch(one, other)))) return null
  const parts: string[] = []
  let at = 0
  for (const { from, to, text } of [...mine, ...added].toSorted((a, b) => a.from - b.from)) {
    parts.push(base.slice(at, from), text)
    at = to
  }
  return [...parts, base.slice(at)].join('')
}

/** `base[from, to)` becomes `text`. */
interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

function edit({ fromA, toA, fromB, toB }: Change, after: string): Edit {
  return { from: fromA, to: toA, text: after.slice(fromB, toB) }
}

function same(a: Edit, b: Edit): boolean {
  return a.from === b.from && a.to === b.to && a.text === b.text
}

// Side by side counts as the same place: which of two insertions comes first is for a person to say.
function touch(a: Edit, b: Edit): boolean {
  return a.from <= b.to && b.from <= a.to
}
