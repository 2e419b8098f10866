import { turn } from '../turn.ts'
import { isObject, type JsonObject, parseObject } from './json.ts'
import type { Line, LineDraft, PadanEvent } from './store.ts'

/** Events that are turned into JSON and back before others get their turn: a few milliseconds. */
const PORTION = 1_000
/** With which a body ends, behind its events. */
const END = ']}'

/** A draft as it will be kept. */
export interface Encoded {
  /** As `lineBody` makes it. */
  readonly body: string
  /** As `decoded` reads that. */
  readonly line: Line
}

/** Whether `encodedInPortions` is the one for it. */
export function isLong({ events }: LineDraft): boolean {
  return events.length > PORTION
}

/** What is kept of a draft that has many events: others have their turn meanwhile. */
export async function encodedInPortions({ events, ...draft }: LineDraft): Promise<Encoded> {
  const bare = lineBody({ ...draft, events: [] })
  const head = bare.slice(0, -END.length)
  const texts: string[] = []
  const kept: PadanEvent[] = []
  for (let from = 0; from < events.length; from += PORTION) {
    const body = lineBody({ ...draft, events: events.slice(from, from + PORTION) })
    texts.push(body.slice(head.length, -END.length))
    for (const event of decoded(body).events) kept.push(event)
    await turn()
  }
  return { body: `${head}${texts.join(',')}${END}`, line: { ...decoded(bare), events: kept } }
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
