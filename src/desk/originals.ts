import type { OriginalEvent } from '../core/article/original.ts'
import type { Line } from '../core/history.ts'
import { StorageError, type Store } from '../store/store.ts'
import { copyOf } from '../work/own-bytes.ts'
import { eachOf } from '../work/packed.ts'
import { historyOfOriginal, isOriginalLine } from './articles.ts'
import type { Ask } from './history.ts'
import { fixedOperation } from './operation.ts'

/** A file as it came in. */
export interface Original {
  readonly format: string
  readonly bytes: Uint8Array
}

/** Bytes of a part: its line is written and read in about a millisecond. */
const PART = 48 * 1024

/** The files that articles came in, each in a history of its own beside the article's. */
export class Originals {
  readonly #store: Store
  readonly #now: () => Date

  constructor(store: Store, now: () => Date) {
    this.#store = store
    this.#now = now
  }

  /** Before its article is entered in the catalogue. A repeat goes on where it was cut off. */
  async keep(article: string, ask: Ask, { format, bytes }: Original): Promise<void> {
    const count = Math.ceil(bytes.length / PART)
    for (let part = 0; part < count; part += 1) {
      const data = Buffer.from(bytes.subarray(part * PART, (part + 1) * PART)).toString('base64')
      const appended = await this.#store.append(historyOfOriginal(article), part, {
        ...ask,
        operation: fixedOperation(ask.operation, `original ${part}`),
        at: this.#now().toISOString(),
        events: [{ type: 'originalKept', format, data }],
      })
      if (appended.kind === 'staleHead')
        throw new StorageError('storage_busy', `the file of ${article} is written by two at once`)
    }
  }

  /** Undefined: the article came as a plain text. */
  async read(article: string): Promise<Original | undefined> {
    const lines = (await this.#store.read(historyOfOriginal(article))).filter(isOriginalLine)
    const parts = lines.flatMap(({ events }: Line<OriginalEvent>) => events)
    const [first] = parts
    if (!first) return undefined
    const bytes: Uint8Array[] = []
    await eachOf(parts, ({ data }) => bytes.push(Buffer.from(data, 'base64')))
    return { format: first.format, bytes: await copyOf(bytes) }
  }

  remove(article: string): Promise<void> {
    return this.#store.remove(historyOfOriginal(article))
  }
}
