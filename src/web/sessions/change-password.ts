import type { House } from '../house.ts'

/**
 * A new password for a person. Whoever had the old one is out: all sessions end but `keep` (a session id), and API
 * tokens are revoked (reliability.md C10).
 */
export async function changePassword(
  house: House,
  person: string,
  password: string,
  keep = '',
): Promise<void> {
  await house.accounts.setPassword(person, password)
  await house.sessions.endAll(person, keep)
  for (const { id } of await house.accounts.tokensOf(person)) await house.accounts.revokeToken(person, id)
}
