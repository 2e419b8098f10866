import { z } from 'zod'
import { StorageError } from '../store/store.ts'
import type { Desk } from './desk.ts'

const left = z.object({
  /** Query and fragment of the address; empty: the beginning, with no filter. */
  place: z.string(),
  /** When that was said; milliseconds since 1970. */
  at: z.number(),
})

/** Where somebody left an article, on whatever device. */
export type Left = z.infer<typeof left>

const KIND = 'left'
const NOWHERE: Left = { place: '', at: 0 }
/** Half a year, in milliseconds. */
const KEPT = 180 * 24 * 60 * 60 * 1000

/** Keeps where somebody leaves an article; gives when that was. Not kept where the store cannot write: the time is then 0. */
export async function keepLeft(desk: Desk, article: string, person: string, place: string): Promise<number> {
  const at = desk.now().getTime()
  const kept: Left = { place, at }
  try {
    await desk.store.records.put(KIND, keyOf(article, person), kept, at + KEPT)
    return at
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    return 0
  }
}

/** Where somebody left an article last; at the beginning, at 0, where he was never in it. */
export async function readLeft(desk: Desk, article: string, person: string): Promise<Left> {
  const parsed = left.safeParse(await desk.store.records.get(KIND, keyOf(article, person)))
  return parsed.success ? parsed.data : NOWHERE
}

function keyOf(article: string, person: string): string {
  return `${article} ${person}`
}
