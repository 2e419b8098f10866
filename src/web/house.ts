import type { i18n } from 'i18next'
import type { Logger } from 'pino'
import type { Accounts } from '../desk/accounts.ts'
import type { Desk } from '../desk/desk.ts'
import type { Identities } from '../desk/identities.ts'
import type { OneTimeLinks } from '../desk/one-time-links.ts'
import type { SecondFactors } from '../desk/second-factor/second-factors.ts'
import type { Settings } from '../settings.ts'
import type { Streams } from './events/streams.ts'
import type { Metrics } from './health/metrics.ts'
import type { Readiness } from './health/readiness.ts'
import type { Inbox } from './inbox/inbox.ts'
import type { InboxStreams } from './inbox/streams.ts'
import type { Attempts } from './oidc/attempts.ts'
import type { OidcProvider } from './oidc/provider.ts'
import type { Presences } from './presences/presences.ts'
import type { SessionStore } from './sessions/store.ts'

/** What every handler may use; built once, in main.ts. */
export interface House {
  readonly desk: Desk
  readonly settings: Settings
  readonly accounts: Accounts
  readonly oneTimeLinks: OneTimeLinks
  readonly secondFactors: SecondFactors
  /** Null: people sign in here alone. */
  readonly oidc: OidcProvider | null
  readonly identities: Identities
  readonly attempts: Attempts
  readonly sessions: SessionStore
  readonly streams: Streams
  readonly inbox: Inbox
  readonly inboxStreams: InboxStreams
  readonly presences: Presences
  readonly languages: i18n
  readonly log: Logger
  readonly readiness: Readiness
  /** Null: nobody asked for them. */
  readonly metrics: Metrics | null
  /** Opens the set-up page while no account exists. */
  readonly setupToken: string
}
