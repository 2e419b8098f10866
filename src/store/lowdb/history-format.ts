import type { Line, LineDraft, PadanEvent } from '../store.ts'
import { isObject, type JsonObject } from './codec.ts'
import type { Format } from './journal.ts'

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

/** The members of a line without its number, as JSON. */
export function lineBody({ operation, request, by, at, events }: LineDraft): string {
  return JSON.stringify({ operation, request, by, at, events })
}

export function parseLine(seq: number, json: JsonObject): Line | undefined {
  const { operation, request, by, at, events } = json
  if (typeof operation !== 'string' || typeof request !== 'string') return undefined
  if (typeof by !== 'string' || typeof at !== 'string' || !areEvents(events)) return undefined
  return { seq, operation, request, by, at, events }
}

/** The checksum says that these are the bytes we wrote; which events there are is core's business, not the store's. */
function areEvents(value: unknown): value is readonly PadanEvent[] {
  return Array.isArray(value) && value.every(isObject)
}
