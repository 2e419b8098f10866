import type { PlaceReport } from '../../store/store.ts'
import { type Finding, fault, ok, warning } from './finding.ts'

/** The oldest PostgreSQL that the store's tests were run on, as `server_version_num`. */
const LEAST_VERSION = 140_000
/** The clocks of database and server may differ by this much. Milliseconds. */
const APART_MS = 2 * 60 * 1000

type Database = Extract<PlaceReport, { kind: 'database' }>

/** Who holds the folder. Nobody is no fault: the server may be stopped. */
export function lockFinding({ holder }: Extract<PlaceReport, { kind: 'folder' }>): Finding {
  if (holder === null) return ok('lock', 'free: no server runs on this folder')
  if (holder.answers) return ok('lock', `held by ${holder.who}`)
  return warning(
    'lock',
    `held by ${holder.who}`,
    'Look for a server that is stopped (state T in ps) or swaps.',
  )
}

/** Hosts that are this machine; a socket has none. */
const HERE: ReadonlySet<string> = new Set(['', 'localhost', '127.0.0.1', '[::1]'])

/** Whether others on the way may read what goes to the database, or answer in its place. `url` is that of DATABASE_URL. */
export function transportFinding(url: string): Finding {
  const { hostname, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? hostname
  if (HERE.has(host) || host.startsWith('/')) return ok('database transport', 'on this machine')
  const mode = searchParams.get('sslmode')
  if (mode === 'verify-full') return ok('database transport', 'TLS, and the certificate is checked')
  return warning(
    'database transport',
    `sslmode ${mode ?? 'is not set'}: texts may be read on the way to ${host}, or somebody else answer`,
    'Add sslmode=verify-full to DATABASE_URL (and sslrootcert= for a certificate authority of your own).',
  )
}

/** What a database must be; `now` is the clock of this machine. */
export function databaseFindings(report: Database, now: Date): readonly Finding[] {
  const { version, encoding, fsync, schema } = report
  const shown = `PostgreSQL ${Math.floor(version / 10_000)}.${version % 10_000}`
  const apart = Math.abs(Date.parse(report.now) - now.getTime())
  return [
    version < LEAST_VERSION
      ? fault('database', `${shown} is too old`, 'Use PostgreSQL 14 or newer.')
      : ok('database', shown),
    encoding === 'UTF8'
      ? ok('encoding', encoding)
      : fault(
          'encoding',
          `${encoding} cannot keep every text`,
          'Make a database with encoding UTF8, and move there.',
        ),
    schema === null
      ? fault('schema', 'the role has none to make tables in', 'Run: create schema padan authorization padan')
      : ok('schema', schema),
    fsync === 'off'
      ? fault('fsync', 'off: a power cut may lose saves', 'Set fsync = on in the database.')
      : ok('fsync', fsync === '' ? 'the database does not say' : fsync),
    apart > APART_MS
      ? warning(
          'database clock',
          `${Math.round(apart / 1000)} s from that of this machine`,
          'Set both by NTP.',
        )
      : ok('database clock', 'as that of this machine'),
  ]
}
