import { z } from 'zod'
import { StorageError } from '../store/store.ts'
import type { Desk } from './desk.ts'

const look = z.object({
  /** The last line there was when this look was last seen to go on. */
  head: z.number(),
  /** When that was; milliseconds since 1970. */
  at: z.number(),
  /** The last line of the look before this one; null: there was none. */
  before: z.number().nullable(),
})

const KIND = 'seen'
/** Somebody who was away as long looks anew. Milliseconds. */
const AWAY = 30 * 60 * 1000
/** A look that goes on is not kept more often than this, unless the article has changed. Milliseconds. */
const REST = 5 * 60 * 1000
/** Half a year, in milliseconds. */
const KEPT = 180 * 24 * 60 * 60 * 1000

/**
 * Somebody opens an article. What he had not seen stays new for as long as he looks: only one who comes back after half
 * an hour begins a new look, from where the last one ended. Not kept where the store cannot write.
 */
export async function keepLook(desk: Desk, article: string, person: string, head: number): Promise<void> {
  const now = desk.now().getTime()
  const last = await lookOf(desk, article, person)
  const anew = last !== undefined && now - last.at >= AWAY
  if (last && !anew && last.head === head && now - last.at < REST) return
  const kept = { head, at: now, before: anew ? last.head : (last?.before ?? null) }
  try {
    await desk.store.records.put(KIND, keyOf(article, person), kept, now + KEPT)
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
  }
}

/** The last line that somebody saw before the look he is in now; undefined: this is his first. */
export async function readLook(desk: Desk, article: string, person: string): Promise<number | undefined> {
  const last = await lookOf(desk, article, person)
  if (!last) return undefined
  const over = desk.now().getTime() - last.at >= AWAY
  return over ? last.head : (last.before ?? undefined)
}

async function lookOf(desk: Desk, article: string, person: string) {
  const parsed = look.safeParse(await desk.store.records.get(KIND, keyOf(article, person)))
  return parsed.success ? parsed.data : undefined
}

function keyOf(article: string, person: string): string {
  return `${article} ${person}`
}
