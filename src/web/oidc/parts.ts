import type { Desk } from '../../desk/desk.ts'
import { Identities } from '../../desk/identities.ts'
import type { Settings } from '../../settings.ts'
import type { House } from '../house.ts'
import { Attempts } from './attempts.ts'
import { OidcProvider } from './provider.ts'
import { CALLBACK } from './routes.ts'

/** What sign-in at a provider needs of a house. */
export function signOnParts(
  { oidc, publicUrl }: Settings,
  desk: Desk,
): Pick<House, 'oidc' | 'identities' | 'attempts'> {
  const { records } = desk.store
  return {
    oidc: oidc && new OidcProvider(oidc, `${publicUrl ?? ''}${CALLBACK}`, () => desk.now()),
    identities: new Identities(records),
    attempts: new Attempts(records),
  }
}
