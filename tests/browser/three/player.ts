import { expect } from 'vitest'
import { type ListedSegment, segmentsOf } from '../api.ts'
import { live, openEditor } from '../editor.ts'
import type { Visitor } from '../stage.ts'

/** Numbers from 0 to below `limit`. */
export type Dice = (limit: number) => number

/** Somebody who does one thing after the other, as the dice fall. */
export interface Player {
  readonly visitor: Visitor
  readonly article: string
  readonly pick: Dice
  /** How many more things he does without a network; 0: he has one. */
  away: number
  /** What he replaced last all over the article. */
  replaced: string | undefined
  /** How often he did what. */
  readonly did: Map<string, number>
}

/** The same numbers in every run of a seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit)
  }
}

/** Whoever is refused because another was first goes on with something else: that is what this is about. */
export async function ask({ visitor }: Player, path: string, data?: object) {
  const address = `/api${path}`
  const { request } = visitor.context
  const once = () => (data ? request.post(address, { data }) : request.get(address))
  const response = (await once().catch(unlessClosed)) ?? (await once())
  expect(response.status(), `${path}: ${await response.text()}`).toBeLessThan(500)
  return response
}

/** A server may close a connection that was idle just as somebody asks on it; browsers ask again by themselves. */
function unlessClosed(error: Error): undefined {
  if (!/ECONNRESET|socket hang up/.test(error.message)) throw error
}

export async function listed({ visitor, article }: Player): Promise<readonly ListedSegment[]> {
  const list = await segmentsOf(visitor.context, article).catch(unlessClosed)
  return list ?? segmentsOf(visitor.context, article)
}

export async function anySegment(player: Player): Promise<ListedSegment> {
  const list = await listed(player)
  return list[player.pick(list.length)] ?? expect.unreachable('The article has no segment')
}

export async function comeBack(player: Player): Promise<void> {
  player.away = 0
  await player.visitor.context.setOffline(false)
}

/** He is in the editor: from any other page, also one that the browser itself shows without a network, he goes there. */
export async function beInEditor(player: Player): Promise<void> {
  const { page } = player.visitor
  const there = new URL(page.url()).pathname === `/articles/${player.article}`
  if (there && (await live(page, 3_000).then(yes, no))) return
  await comeBack(player)
  await openEditor(page, player.article)
}

/** Whether something that may be gone or covered by now could still be done. */
export const yes = (): boolean => true
export const no = (): boolean => false
