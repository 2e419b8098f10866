import { turn } from '../../turn.ts'
import type { JobOutput, Pair } from '../../work/jobs.ts'
import type { Work } from '../../work/pool.ts'

type Contrast = JobOutput<'contrast'>

/** Code units of one slice: some 10 ms of work. */
const SLICE = 8_000
/** Code units up to which slices are sooner done than a thread is started and warm. */
const SLICED = 250_000

/**
 * Each pair as people read it and how far it is apart, in their order, and the words of texts that are the same on both
 * sides. Others are served between two slices; what is very long goes to a thread whole.
 */
export async function contrast(
  work: Work,
  pairs: readonly Pair[],
  same: readonly string[],
): Promise<Contrast> {
  const length = total(pairs, lengthOf) + total(same, (text) => text.length)
  if (length > SLICED) return work.run('contrast', { pairs, same })
  const slices = [
    ...slicesOf(pairs, lengthOf).map((some) => ({ pairs: some, same: [] })),
    ...slicesOf(same, (text) => text.length).map((some) => ({ pairs: [], same: some })),
  ]
  const done: Contrast[] = []
  for (const slice of slices) {
    done.push(await work.run('contrast', slice))
    await turn()
  }
  return {
    differences: done.flatMap(({ differences }) => differences),
    measures: done.flatMap(({ measures }) => measures),
    same: total(done, (one) => one.same),
  }
}

/** In order; each no longer than `SLICE`, but where one alone is. */
function slicesOf<T>(list: readonly T[], length: (one: T) => number): readonly (readonly T[])[] {
  const slices: T[][] = []
  let left = 0
  for (const one of list) {
    left -= length(one)
    const open = slices.at(-1)
    if (open && left >= 0) open.push(one)
    else {
      slices.push([one])
      left = SLICE - length(one)
    }
  }
  return slices
}

function lengthOf({ before, after }: Pair): number {
  return before.length + after.length
}

function total<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((sum, one) => sum + of(one), 0)
}
