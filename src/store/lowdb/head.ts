import { type Adapter, Low } from 'lowdb'
import { DamagedError } from '../store.ts'
import { readEnding, wholeTail } from './ending.ts'
import type { FileLayer } from './files.ts'
import { reading } from './reading.ts'

/** The end of a journal as a database of its own: reading it costs the same whatever the length of the history. */
class EndAdapter implements Adapter<{ readonly head: number }> {
  readonly #files: FileLayer
  readonly #path: string

  constructor(files: FileLayer, path: string) {
    this.#files = files
    this.#path = path
  }

  async read(): Promise<{ readonly head: number }> {
    return reading(this.#files, this.#path, async (file) => {
      const { seq, tail } = await readEnding(file, this.#path)
      const head = wholeTail(tail, seq + 1) === undefined ? seq : seq + 1
      if (head === 0) throw new DamagedError(this.#path, 0, 'it should hold at least one whole line')
      return { head }
    })
  }

  async write(): Promise<void> {
    throw new Error('the end of a history is only read')
  }
}

/** Number of the last line of a history that is not in memory. Throws `DamagedError` if that line is not right. */
export async function readHead(files: FileLayer, path: string): Promise<number> {
  const low = new Low(new EndAdapter(files, path), { head: 0 })
  await low.read()
  return low.data.head
}
