import type { JobName } from './jobs.ts'
import { eachOf, type Packed, pack, unpacked } from './packed.ts'

/**
 * Long lists in what jobs give, by their names (empty: all of it is one). They come back from a thread in portions: as a copy
 * of so many objects they would hold up everybody while it is made. For lists of which JSON keeps all.
 */
const LISTS: Partial<Record<JobName, readonly string[]>> = {
  segment: [''],
  readSource: ['units'],
}

/** In the thread: the same with its long lists in portions. */
export function inPortions(name: JobName, output: unknown): unknown {
  const lists = LISTS[name] ?? []
  if (Array.isArray(output)) return lists.includes('') ? pack(output) : output
  if (typeof output !== 'object' || output === null || lists.length === 0) return output
  const fields = Object.entries(output).map(([field, value]) =>
    lists.includes(field) && Array.isArray(value) ? [field, pack(value)] : [field, value],
  )
  return Object.fromEntries(fields)
}

/** What came from there is made whole again, in its place; others have their turn meanwhile. */
export async function outOfPortions<Output>(name: JobName, sent: Output): Promise<Output> {
  for (const field of LISTS[name] ?? []) {
    const list: unknown = field === '' ? sent : isRecord(sent) ? sent[field] : undefined
    if (!Array.isArray(list)) continue
    const portions: Packed = list.splice(0)
    await eachOf(unpacked(portions), (one) => list.push(one))
  }
  return sent
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
