import { createHmac, timingSafeEqual } from 'node:crypto'

/** How long a code is shown. Seconds. */
export const STEP_SECONDS = 30
/** Of a code that somebody types. */
export const CODE_DIGITS = 6

export interface TotpOptions {
  readonly digits?: number
  readonly algorithm?: 'sha1' | 'sha256' | 'sha512'
}

/** The step of 30 seconds that a moment lies in, from 1970. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / STEP_SECONDS)
}

/** The code of a step (RFC 6238, which is RFC 4226 counted by time). SHA-1: what every authenticator app knows. */
export function codeOf(
  secret: Uint8Array,
  step: number,
  { digits = CODE_DIGITS, algorithm = 'sha1' }: TotpOptions = {},
): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac(algorithm, secret).update(counter).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0x0f
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The step whose code was typed: this one, the one before or the one after; undefined: none of them. */
export function stepOf(secret: Uint8Array, typed: string, now: Date): number | undefined {
  const given = Buffer.from(typed)
  let found: number | undefined
  for (const step of [-1, 0, 1].map((drift) => stepAt(now) + drift)) {
    const wanted = Buffer.from(codeOf(secret, step))
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) found = step
  }
  return found
}
