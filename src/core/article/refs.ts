import type { Ref } from './event.ts'

const RUN = /^([1-9]\d{0,9})(?:-([1-9]\d{0,9}))?$/

/** Many refs in few characters, in their order: `1-50,73` are 1 to 50 and then 73. Empty: none. */
export function writeRefs(refs: readonly Ref[]): string {
  const runs: [first: Ref, last: Ref][] = []
  for (const ref of refs) {
    const run = runs.at(-1)
    if (run && ref === run[1] + 1) run[1] = ref
    else runs.push([ref, ref])
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(',')
}

/** The refs that were written so; undefined: that is nothing of the kind, or more than `most` of them. */
export function readRefs(written: string, most: number): readonly Ref[] | undefined {
  const refs: Ref[] = []
  for (const part of written === '' ? [] : written.split(',')) {
    const run = RUN.exec(part)
    const first = Number(run?.[1])
    const last = Number(run?.[2] ?? run?.[1])
    if (!run || last < first || refs.length + last - first >= most) return undefined
    for (let ref = first; ref <= last; ref += 1) refs.push(ref)
  }
  return refs
}
