import type { Role } from '../workspace/event.ts'

/** What acts are about: the groups in which they are looked for. */
export type AuditKind = 'access' | 'people' | 'links' | 'tokens' | 'exports' | 'deletions' | 'closures'

/** Every act that is kept, with its kind. */
const KINDS = {
  signedIn: 'access',
  signInFailed: 'access',
  signInElsewhereFailed: 'access',
  sessionsEnded: 'access',
  passwordChanged: 'access',
  passwordReset: 'access',
  secondFactorSet: 'access',
  secondFactorEnded: 'access',
  secondFactorTakenOff: 'access',
  secondFactorDemandedOfAll: 'access',
  secondFactorDemandedOfLeaders: 'access',
  secondFactorDemandedOfNobody: 'access',
  codeFailed: 'access',
  recoveryCodesMade: 'access',
  recoveryCodeUsed: 'access',
  identityLinked: 'access',
  localSignInOpened: 'access',
  personAdded: 'people',
  personRenamed: 'people',
  administratorMade: 'people',
  administratorEnded: 'people',
  memberChanged: 'people',
  memberRemoved: 'people',
  personRemoved: 'people',
  invitationMade: 'links',
  invitationUsed: 'links',
  invitationRevoked: 'links',
  resetMade: 'links',
  resetUsed: 'links',
  resetRevoked: 'links',
  tokenMade: 'tokens',
  tokenRevoked: 'tokens',
  exported: 'exports',
  alignmentExported: 'exports',
  auditExported: 'exports',
  articleBinned: 'deletions',
  articleRecovered: 'deletions',
  articleDeleted: 'deletions',
  alignmentDeleted: 'deletions',
  articleClosed: 'closures',
  articleReopened: 'closures',
} as const satisfies Readonly<Record<string, AuditKind>>

export type AuditAct = keyof typeof KINDS

export const AUDIT_KINDS: readonly AuditKind[] = [...new Set(Object.values(KINDS))]
const KIND_OF: ReadonlyMap<string, AuditKind> = new Map(Object.entries(KINDS))

/** One thing that somebody did, and to whom or what. People are named by their ids; their names are the workspace's. */
export interface AuditFact {
  readonly act: AuditAct
  /** Whom it was done to. */
  readonly person?: string
  /** Of somebody who is not here yet. */
  readonly login?: string
  readonly project?: string
  readonly role?: Role
  readonly article?: string
  readonly alignment?: string
  /** Of an article or alignment, as it was then. */
  readonly title?: string
  readonly format?: string
  /** Of a token. */
  readonly label?: string
  readonly scope?: 'read' | 'write'
}

/** A fact of the history `audit`; who did it and when is in its line. */
export interface AuditEvent extends AuditFact {
  readonly type: 'audited'
  /** The network address it came from, or `command`: the command line. */
  readonly from: string
}

/** Undefined: an act of a newer Padan. */
export function kindOf(act: string): AuditKind | undefined {
  return KIND_OF.get(act)
}
