import { lineBody, parseLine } from '../line.ts'
import type { Line } from '../store.ts'
import type { Format } from './journal.ts'

export { lineBody, parseLine }

/** A history in memory. */
export class HistoryData {
  /** `lines[n]` has number n + 1. */
  readonly lines: Line[] = []
  /** Operation → index of its line, of the first `#indexed` lines: a history that is only read needs none. */
  readonly #operations = new Map<string, number>()
  #indexed = 0

  /** The line that an operation made. */
  find(operation: string): Line | undefined {
    for (let line = this.lines[this.#indexed]; line !== undefined; line = this.lines[this.#indexed]) {
      this.#operations.set(line.operation, this.#indexed)
      this.#indexed += 1
    }
    const index = this.#operations.get(operation)
    return index === undefined ? undefined : this.lines[index]
  }
}

export const historyFormat: Format<HistoryData, Line> = {
  empty: () => new HistoryData(),
  parse: parseLine,
  apply(data, line) {
    data.lines.push(line)
  },
}
