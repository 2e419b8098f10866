import { decoded, type Encoded, encodedInPortions, isLong, lineBody } from '../line.ts'
import { type LineDraft, StorageError } from '../store.ts'
import { within } from './deadline.ts'
import type { Kept, Lines } from './lines.ts'
import type { Turns } from './turns.ts'

/** A save that waited longer than this is not begun: too little time is left to end it. Milliseconds. */
const WAIT_MS = 3_000
/** Saves in one statement at most, and their length in code units. */
const TOGETHER = 100
const LENGTH = 1 << 20
/** Longest operation id: it stands in an index. They are uuids. */
const OPERATION_LENGTH = 200

/** A save as it will be kept; the number of its line is still to come. */
export interface Prepared extends Encoded {
  readonly draft: LineDraft
}

interface Waiting {
  readonly prepared: Prepared
  readonly expectedHead: number
  /** When it was asked for, by `performance.now()`. */
  readonly asked: number
  readonly resolve: (kept: Kept) => void
  readonly reject: (error: unknown) => void
}

/**
 * Saves of one server to one history take turns, in the order in which they were asked for. Those that build on each other
 * and wait together share a transaction: whole or not at all, each with an answer of its own.
 */
export class Appends {
  readonly #lines: Lines
  readonly #turns: Turns
  readonly #queues = new Map<string, Waiting[]>()

  constructor(lines: Lines, turns: Turns) {
    this.#lines = lines
    this.#turns = turns
  }

  async append(history: string, expectedHead: number, draft: LineDraft): Promise<Kept> {
    mustBeId(draft.operation)
    if (isLong(draft))
      return this.#queue(history, expectedHead, { draft, ...(await encodedInPortions(draft)) })
    const body = lineBody(draft)
    return this.#queue(history, expectedHead, { draft, body, line: decoded(body) })
  }

  #queue(history: string, expectedHead: number, prepared: Prepared): Promise<Kept> {
    const queue = this.#queues.get(history) ?? []
    this.#queues.set(history, queue)
    const kept = new Promise<Kept>((resolve, reject) => {
      queue.push({ prepared, expectedHead, asked: performance.now(), resolve, reject })
    })
    // One turn for each save; whichever comes first takes along those that fit, and theirs find nothing left to do.
    void this.#turns.take(history, () => this.#next(history, queue))
    return within(kept)
  }

  async #next(history: string, queue: Waiting[]): Promise<void> {
    const group = takeGroup(queue)
    if (queue.length === 0 && this.#queues.get(history) === queue) this.#queues.delete(history)
    const [first] = group
    if (first === undefined) return
    try {
      const all = group.map(({ prepared }) => prepared)
      const kept = await this.#lines.append(history, first.expectedHead, all)
      for (const [n, { prepared, expectedHead, resolve }] of group.entries()) {
        const [own] =
          kept.length > 0 ? kept.slice(n) : await this.#lines.append(history, expectedHead, [prepared])
        if (own) resolve(own)
      }
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }
}

/** Takes from the front those that build on each other. What waited too long is refused on the way. */
function takeGroup(queue: Waiting[]): readonly Waiting[] {
  const group: Waiting[] = []
  const operations = new Set<string>()
  let length = 0
  for (let [next] = queue; next !== undefined; [next] = queue) {
    const { draft, body } = next.prepared
    const fits =
      next.expectedHead === (group[0]?.expectedHead ?? next.expectedHead) + group.length &&
      !operations.has(draft.operation) &&
      group.length < TOGETHER &&
      length + body.length <= LENGTH
    if (group.length > 0 && !fits) break
    queue.shift()
    if (performance.now() - next.asked > WAIT_MS) {
      next.reject(new StorageError('storage_busy', 'too many saves were waiting'))
      continue
    }
    group.push(next)
    operations.add(draft.operation)
    length += body.length
  }
  return group
}

function mustBeId(operation: string): void {
  if (operation.length > OPERATION_LENGTH || !operation.isWellFormed() || operation.includes('\0'))
    throw new RangeError('not the id of an operation')
}
