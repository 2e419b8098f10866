import type { House } from '../house.ts'

/**
 * Ends the open streams of whoever is not signed in any more: here before this resolves, on other servers at their next look,
 * within ten seconds.
 */
export async function endStreams({ streams, inboxStreams }: House): Promise<void> {
  await Promise.all([streams.recheck(), inboxStreams.recheck()])
}
