import { PASSWORD_MAX, PASSWORD_MIN } from '../../desk/accounts.ts'
import type { EdgeDetails } from '../refusals.ts'

/** For the hint beside a new password. */
export const PASSWORD_LIMITS = { least: PASSWORD_MIN, most: PASSWORD_MAX }

/** Why a password is not taken, or undefined: length alone decides (NIST SP 800-63B). */
export function passwordFault(password: string, field = 'password'): EdgeDetails | undefined {
  const right = password.length >= PASSWORD_MIN && password.length <= PASSWORD_MAX
  return right ? undefined : { field, values: PASSWORD_LIMITS }
}
