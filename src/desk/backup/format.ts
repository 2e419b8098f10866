import { z } from 'zod'
import { HISTORY_NAME, type PadanEvent } from '../../store/store.ts'
import type { Part } from './parts.ts'

export const FORMAT = 'padan-backup'
export const VERSION = 1

/** What a backup holds. */
export interface Counts {
  readonly histories: number
  readonly lines: number
  readonly records: number
}

const whole = z.number().int().nonnegative()

export const header = z.object({ format: z.literal(FORMAT), version: z.number(), at: z.string() })

export const ending = z.object({
  end: z.object({ histories: whole, lines: whole, records: whole }),
  sha256: z.string(),
})

const linePart = z.object({
  history: z.string().regex(HISTORY_NAME),
  line: z.object({
    seq: whole,
    operation: z.string(),
    request: z.string(),
    by: z.string(),
    at: z.string(),
    events: z.array(z.custom<PadanEvent>(isEvent)),
  }),
})

const recordPart = z.object({
  kind: z.string(),
  record: z.object({ key: z.string(), value: z.unknown(), expires: z.number().exactOptional() }),
})

export const part = z.union([linePart, recordPart])

/** The checksum says that these are the bytes that were written; which events there are is core's business. */
function isEvent(value: unknown): value is PadanEvent {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** Counts what passes by. */
export function counting(): { add(part: Part): void; done(): Counts } {
  const histories = new Set<string>()
  let lines = 0
  let records = 0
  return {
    add(one) {
      if ('record' in one) records += 1
      else {
        histories.add(one.history)
        lines += 1
      }
    },
    done: () => ({ histories: histories.size, lines, records }),
  }
}
