import { PASSWORD_MAX, PASSWORD_MIN } from '../../desk/accounts.ts'
import { isGuessable } from '../../desk/guessable.ts'
import type { Settings } from '../../settings.ts'
import type { EdgeDetails } from '../refusals.ts'

/** For the hint beside a new password. */
export const PASSWORD_LIMITS = { least: PASSWORD_MIN, most: PASSWORD_MAX }

export interface PasswordFault {
  readonly code: 'password_length' | 'password_guessable'
  readonly details: EdgeDetails
}

/** Why a person cannot have a password; undefined: he can. Its length and whether it is guessed decide (NIST SP 800-63B). */
export function passwordFault(
  { publicUrl }: Pick<Settings, 'publicUrl'>,
  { name, login }: { readonly name: string; readonly login: string },
  password: string,
): PasswordFault | undefined {
  const field = 'password'
  if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX)
    return { code: 'password_length', details: { field, values: PASSWORD_LIMITS } }
  const place = publicUrl === null ? '' : new URL(publicUrl).hostname
  return isGuessable(password, [name, login, place, 'padan'])
    ? { code: 'password_guessable', details: { field } }
    : undefined
}
