import { lineBody, parseLine } from '../line.ts'
import type { Line } from '../store.ts'
import type { Format } from './journal.ts'

export { lineBody, parseLine }

/** A history in memory. `lines[n]` has number n + 1. */
export interface HistoryData {
  readonly lines: Line[]
  /** Operation → index of its line. */
  readonly operations: Map<string, number>
}

export const historyFormat: Format<HistoryData, Line> = {
  empty: () => ({ lines: [], operations: new Map() }),
  parse: parseLine,
  apply(data, line) {
    data.operations.set(line.operation, data.lines.length)
    data.lines.push(line)
  },
}
