import { z } from 'zod'

/** `read`: GET alone. `write`: all that the person may do. */
export type TokenScope = 'read' | 'write'

export const TOKEN_SCOPES: readonly TokenScope[] = ['read', 'write']
/** How long a token may be good for. Days. */
export const TOKEN_DAYS = [30, 90, 365] as const
export const TOKEN_DAYS_DEFAULT = 90

const DAY_MS = 24 * 60 * 60 * 1000
/** How long an expired token is still listed as such. */
const LINGER_MS = 30 * DAY_MS

/** What is kept of a token. Those from before there were scopes and ends may do all, for a year. */
export const keptToken = z
  .object({
    id: z.string(),
    person: z.string(),
    label: z.string(),
    createdAt: z.string(),
    operation: z.string().optional(),
    scope: z.enum(['read', 'write']).default('write'),
    expiresAt: z.string().optional(),
  })
  .transform((token) => ({
    ...token,
    expiresAt: token.expiresAt ?? daysAfter(new Date(token.createdAt), 365),
  }))

export const keptUse = z.object({ usedAt: z.string() })

export interface Token {
  readonly id: string
  readonly person: string
  readonly label: string
  readonly createdAt: string
  readonly operation?: string | undefined
  readonly scope: TokenScope
  readonly expiresAt: string
  /** To five minutes; null: never. */
  readonly usedAt: string | null
}

export interface NewToken {
  readonly scope?: TokenScope
  /** One of `TOKEN_DAYS`. */
  readonly days?: number
  readonly operation?: string
  /** It ends no later than this, ISO 8601: a token that a token makes does not outlive it. */
  readonly until?: string | undefined
}

/** When a token ends that is made now. ISO 8601. */
export function endOf({ days = TOKEN_DAYS_DEFAULT, until }: NewToken, now: Date): string {
  const end = daysAfter(now, days)
  return until !== undefined && until < end ? until : end
}

export function isExpired({ expiresAt }: Pick<Token, 'expiresAt'>, now: Date): boolean {
  return now.getTime() >= Date.parse(expiresAt)
}

/** When a token's record may go. Milliseconds since 1970. */
export function forgottenAt(expiresAt: string): number {
  return Date.parse(expiresAt) + LINGER_MS
}

/** ISO 8601. */
export function daysAfter(from: Date, days: number): string {
  return new Date(from.getTime() + days * DAY_MS).toISOString()
}
