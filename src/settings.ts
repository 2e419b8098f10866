import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'

/** What the environment says, typed. Nothing else reads `process.env`. */
export interface Settings {
  readonly port: number
  readonly host: string
  /** Folder of the embedded store. */
  readonly data: string
  /** Database of a team on several machines; null: the embedded store in `data`. */
  readonly databaseUrl: string | null
  /** Address that people type, without a slash at its end; null: whatever address the server was reached at. */
  readonly publicUrl: string | null
  /** Least severe level that the log tells; start and stop are told at every level but `silent`. */
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'silent'
  /** Counts and times for Prometheus at /metrics, off where null; `token` null: for this machine alone. */
  readonly metrics: { readonly token: string | null } | null
  /** Dictionary of English and Indonesian that is added to the lexicon: its .index or .ifo file; null: none. */
  readonly dictionary: string | null
  /** Days after which a session ends: since it was last used, and since it began. */
  readonly sessions: { readonly idleDays: number; readonly absoluteDays: number }
  /** Folder that holds package.json: views, locales, samples and dist lie in it. */
  readonly root: string
  readonly version: string
}

const days = z.coerce.number().int().min(1).max(365)

export const DATABASE_PROTOCOL = /^postgres(ql)?$/

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PADAN_DATA: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: DATABASE_PROTOCOL }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'silent']).default('warn'),
  PADAN_DICTIONARY: z.string().min(1).optional(),
  SESSION_IDLE_DAYS: days.default(14),
  SESSION_DAYS: days.default(90),
  METRICS: z.enum(['0', '1']).default('0'),
  METRICS_TOKEN: z
    .string()
    .regex(/^\S{16,}$/, 'it needs 16 characters or more, no spaces')
    .optional(),
})

/** Reads the environment. Throws an Error that names the variable when one cannot be used. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`The setting ${issue?.path.join('.')} cannot be used: ${issue?.message}`)
  }
  const root = packageRoot()
  const {
    PORT,
    HOST,
    PADAN_DATA,
    DATABASE_URL,
    PUBLIC_URL,
    LOG_LEVEL,
    METRICS,
    METRICS_TOKEN,
    PADAN_DICTIONARY,
    SESSION_IDLE_DAYS,
    SESSION_DAYS,
  } = parsed.data
  return {
    port: PORT,
    host: HOST,
    data: resolve(PADAN_DATA ?? join(root, 'db/data')),
    databaseUrl: DATABASE_URL ?? null,
    publicUrl: PUBLIC_URL === undefined ? null : PUBLIC_URL.replace(/\/+$/, ''),
    logLevel: LOG_LEVEL,
    metrics: METRICS === '1' ? { token: METRICS_TOKEN ?? null } : null,
    dictionary: PADAN_DICTIONARY === undefined ? null : resolve(PADAN_DICTIONARY),
    sessions: { idleDays: SESSION_IDLE_DAYS, absoluteDays: SESSION_DAYS },
    root,
    version: '0.1.0',
  }
}

/** The nearest folder above this file that holds package.json: the same from src and from dist. */
export function packageRoot(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error('package.json was not found above the program')
    folder = above
  }
  return folder
}
