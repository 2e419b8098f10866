import { isObject, type JsonObject, parseObject } from './json.ts'
import type { Line, LineDraft, PadanEvent } from './store.ts'

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

/**
 * The line of a body as a restart would read it, its number still to come, so that nobody ever sees more than what was kept.
 * Throws a TypeError for what is no line.
 */
export function decoded(body: string): Line {
  const json = parseObject(body)
  const line = json === undefined ? undefined : parseLine(0, json)
  if (line === undefined)
    throw new TypeError('a draft must have operation, request, by, at and a list of events')
  return line
}
