import { bytesOf } from '../../src/desk/second-factor/base32.ts'
import { codeOf, stepAt } from '../../src/desk/second-factor/totp.ts'

/** An app that shows codes of a secret, never one that it showed before: those are taken once. */
export function authenticator(secret: string): { next(): string } {
  const bytes = bytesOf(secret.replaceAll(' ', ''))
  let last = 0
  return {
    next() {
      // Half a minute ahead is taken, too.
      last = Math.max(last + 1, stepAt(new Date()))
      return codeOf(bytes, last)
    },
  }
}
