import { OIDC_ROLES, type OidcRole, type OidcSettings } from '../../settings.ts'
import type { Claims } from './provider.ts'

/** The highest role that the claim gives; null: none; undefined: roles are not the provider's affair. */
export function roleIn({ roles }: Pick<OidcSettings, 'roles'>, claims: Claims): OidcRole | null | undefined {
  if (roles === null) return undefined
  const said = [claims[roles.claim]].flat().filter((one) => typeof one === 'string')
  const given = new Set([...said, '*'].flatMap((value) => roles.of.get(value) ?? []))
  return OIDC_ROLES.toReversed().find((role) => given.has(role)) ?? null
}

/** The e-mail address that the provider has checked. */
export function verifiedEmail({ email, email_verified }: Claims): string | undefined {
  return typeof email === 'string' && email !== '' && email_verified === true ? email : undefined
}

/** What somebody new is called, and what his login is. */
export function nameIn(claims: Claims): { readonly name: string; readonly login: string } {
  const text = (name: string) => {
    const value = claims[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const login = text('preferred_username') || text('email') || claims.sub
  return { name: text('name') || login, login }
}
