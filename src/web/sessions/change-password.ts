import type { AuditAct } from '../../core/audit/event.ts'
import { noteEach } from '../audit/note.ts'
import type { OpenContext } from '../context.ts'
import { endStreams } from './end-streams.ts'
import { beginSession } from './session.ts'

/**
 * A new password for a person. Whoever had the old one is out: all sessions and their open streams end, and API tokens are
 * revoked (reliability.md C10). Who changes his own goes on where he is, in a new session. `act`, by whom: for the audit.
 * `ends`: when it lets nobody in any more, ISO 8601.
 */
export async function changePassword(
  c: OpenContext,
  person: string,
  password: string,
  { act, by, ends }: { readonly act: AuditAct; readonly by: string; readonly ends?: string | undefined },
): Promise<void> {
  const { accounts, oneTimeLinks, sessions, desk } = c.house
  await accounts.setPassword(person, password, ends)
  await oneTimeLinks.revokeResets(person)
  await sessions.endAll(person)
  for (const { id } of await accounts.tokensOf(person)) await accounts.revokeToken(person, id)
  if (c.request.session.person === person) await beginSession(c.request, person, desk.now())
  await endStreams(c.house)
  await noteEach(c, by, { act, person })
}
