import type { Line, Store } from '../../store/store.ts'
import { arrivingFrom, beginArrival, endArrival, isEmpty, PlaceError } from './arrival.ts'
import { Digesting, type Digests, sameLine } from './digest.ts'
import { type Part, partsOf } from './parts.ts'

/** How many saves are under way at once: they share a sync. */
const TOGETHER = 64

/**
 * Brings a workspace into an empty place, every line with the number, operation, request, person and time it had. Until all of
 * it is there and was read back equal, the place says that it is not whole. Where an earlier arrival was cut off, what is
 * there already is kept if it is the beginning of the same, and the rest follows. `from` says what comes, and tells it from
 * anything else. `settled` runs before the place is called
 * whole and throws if what came was not all. Throws `PlaceError`.
 */
export async function copyInto(
  store: Store,
  place: string,
  from: string,
  parts: AsyncIterable<Part>,
  settled: (arrived: Digests) => Promise<void> = async () => undefined,
): Promise<Digests> {
  const earlier = await arrivingFrom(store)
  if (earlier === undefined) {
    if (!(await isEmpty(store)))
      throw new PlaceError(`${place} is not empty; a workspace can only come into an empty place`)
    await beginArrival(store, from)
  } else if (earlier !== from) {
    throw new PlaceError(`${place} holds part of ${earlier}: bring the rest of that, or empty the place`)
  }
  const sent = new Digesting()
  for await (const group of grouped(parts)) {
    for (const part of group) sent.add(part)
    const [first] = group
    if (first !== undefined && 'line' in first)
      await keepLines(
        store,
        place,
        first.history,
        group.flatMap((part) => ('line' in part ? part.line : [])),
      )
    else await Promise.all(group.map((part) => keepRecord(store, part)))
  }
  const wanted = sent.done()
  mustEqual(wanted, await digestsOf(partsOf(store)), place)
  await settled(wanted)
  await endArrival(store)
  return wanted
}

/** Digests of everything that comes by. */
export async function digestsOf(parts: AsyncIterable<Part>): Promise<Digests> {
  const digesting = new Digesting()
  for await (const part of parts) digesting.add(part)
  return digesting.done()
}

function mustEqual(wanted: Digests, found: Digests, place: string): void {
  for (const name of new Set([...wanted.keys(), ...found.keys()])) {
    if (wanted.get(name)?.sha256 !== found.get(name)?.sha256)
      throw new PlaceError(
        `${place}: ${name} is not what was sent (${found.get(name)?.count ?? 0} there, ${wanted.get(name)?.count ?? 0} sent); empty the place and begin again`,
      )
  }
}

/** Neighbours that can be kept together: lines of one history, or records. */
async function* grouped(parts: AsyncIterable<Part>): AsyncGenerator<readonly Part[]> {
  let group: Part[] = []
  for await (const part of parts) {
    if (group.length === TOGETHER || (group[0] !== undefined && placeOf(group[0]) !== placeOf(part))) {
      yield group
      group = []
    }
    group.push(part)
  }
  if (group.length > 0) yield group
}

function placeOf(part: Part): string {
  return 'line' in part ? part.history : ''
}

async function keepRecord(store: Store, part: Part): Promise<void> {
  if ('record' in part)
    await store.records.put(part.kind, part.record.key, part.record.value, part.record.expires)
}

async function keepLines(
  store: Store,
  place: string,
  history: string,
  lines: readonly Line[],
): Promise<void> {
  const head = await store.head(history)
  const from = (lines[0]?.seq ?? 1) - 1
  const there = head > from ? await store.read(history, from) : []
  for (const [index, line] of lines.entries()) {
    const kept = there[index]
    if (kept !== undefined && !sameLine(kept, line))
      throw new PlaceError(
        `${place}: line ${line.seq} of ${history} is there already and says something else`,
      )
  }
  const rest = lines.slice(there.length)
  const answers = await Promise.all(rest.map((line) => append(store, history, line)))
  for (const [index, line] of rest.entries()) {
    // A save that was overtaken by the one behind it meets a stale head once.
    const again = answers[index] ?? (await append(store, history, line))
    if (again !== line.seq)
      throw new PlaceError(
        `${place}: line ${line.seq} of ${history} could not be kept; does somebody write there?`,
      )
  }
}

/** The number that the line got, undefined where its predecessor is not there yet. */
async function append(store: Store, history: string, { seq, ...draft }: Line): Promise<number | undefined> {
  const answer = await store.append(history, seq - 1, draft)
  return answer.kind === 'appended' ? answer.line.seq : undefined
}
