import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'

/**
 * How much is taken; what is beyond is refused with a 4xx and changes nothing. The defaults are what the tests and benches
 * hold, and what a setting may not exceed where a history could not be read again.
 */
export interface Limits {
  /** Of one file that is sent. */
  readonly uploadBytes: number
  /** Of an article's text in UTF-8. */
  readonly articleBytes: number
  /** Of one article. */
  readonly segments: number
  readonly paragraphs: number
  /** Answers and withdrawn ones counted. */
  readonly commentsPerSegment: number
  /** A minute. */
  readonly requestsPerPerson: number
  readonly requestsPerAddress: number
  /** Open at once. */
  readonly streamsPerPerson: number
  /** In which the head of a request has to be here, and the whole of it. */
  readonly headerSeconds: number
  readonly requestSeconds: number
  /** Of work on texts beside the server: threads at once, of one job the time and the memory, of one person the jobs that wait. */
  readonly workers: {
    readonly threads: number
    readonly seconds: number
    readonly megabytes: number
    readonly waiting: number
  }
}

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
  /** Whose word is taken on scheme and address of who asks: addresses, networks, or names that express knows. */
  readonly proxies: readonly string[]
  /** Least severe level that the log tells; start and stop are told at every level but `silent`. */
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'silent'
  /** Counts and times for Prometheus at /metrics, off where null; `token` null: for this machine alone. */
  readonly metrics: { readonly token: string | null } | null
  /** Dictionary of English and Indonesian that is added to the lexicon: its .index or .ifo file; null: none. */
  readonly dictionary: string | null
  /** Days that a deleted article stays in the bin. */
  readonly binDays: number
  /** Days after which a session ends: since it was last used, and since it began. */
  readonly sessions: { readonly idleDays: number; readonly absoluteDays: number }
  readonly limits: Limits
  /** What seals secrets that have to be kept as they are: the first seals, all open. Empty: the key that is kept with the data. */
  readonly keys: readonly string[]
  /** Where else people sign in; null: here alone. */
  readonly oidc: OidcSettings | null
  /** People sign in with a password of this server, too. */
  readonly localSignIn: boolean
  /** Folder that holds package.json: views, locales, samples and dist lie in it. */
  readonly root: string
  readonly version: string
}

/** A provider of OpenID Connect. */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people call it; for the button. */
  readonly name: string
  readonly scope: string
  /** The claim that says somebody's role, and what its values mean (`*`: any); null: roles are given here. */
  readonly roles: { readonly claim: string; readonly of: ReadonlyMap<string, OidcRole> } | null
  /** Whoever comes with a verified e-mail address that is somebody's login here is that person. */
  readonly linkByEmail: boolean
  /** Origins that may be asked beside the issuer's own. */
  readonly origins: readonly string[]
  /** The provider may have a private address, or plain HTTP on this machine itself. */
  readonly private: boolean
}

/** The least first. */
export const OIDC_ROLES = ['translator', 'reviewer', 'coordinator', 'administrator'] as const
export type OidcRole = (typeof OIDC_ROLES)[number]

const days = z.coerce.number().int().min(1).max(365)

export const DATABASE_PROTOCOL = /^postgres(ql)?$/

const NAMED: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal'])

/** An address, or a network that is not the whole world. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0
  if (bits === undefined) return NAMED.has(text) || most > 0
  return /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most && more.length === 0
}

export const MB = 1024 * 1024

const whole = (least: number, most: number, otherwise: number) =>
  z.coerce.number().int().min(least).max(most).default(otherwise)

const limits = {
  PADAN_UPLOAD_MB: whole(1, 250, 25),
  PADAN_ARTICLE_MB: whole(1, 12, 12),
  PADAN_SEGMENTS: whole(1, 120_000, 120_000),
  PADAN_PARAGRAPHS: whole(1, 120_000, 120_000),
  PADAN_COMMENTS: whole(1, 500, 500),
  PADAN_REQUESTS_PER_PERSON: whole(10, 10_000_000, 3_000),
  PADAN_REQUESTS_PER_ADDRESS: whole(10, 10_000_000, 60_000),
  PADAN_STREAMS_PER_PERSON: whole(1, 10_000, 60),
  PADAN_HEADER_SECONDS: whole(1, 600, 15),
  PADAN_REQUEST_SECONDS: whole(1, 3_600, 60),
  PADAN_WORKERS: whole(1, 64, 2),
  PADAN_WORKER_SECONDS: whole(1, 3_600, 60),
  PADAN_WORKER_MB: whole(64, 65_536, 1024),
  PADAN_WORKER_QUEUE: whole(1, 1_000, 32),
}

const flag = z.enum(['0', '1'])
/** `https://login.example` alone, without a path. */
const origins = z
  .string()
  .default('')
  .transform((list) => list.split(/[\s,]+/).filter((one) => one !== ''))
  .refine(
    (list) => list.every((one) => URL.canParse(one) && new URL(one).origin === one),
    'it is a list of origins',
  )

/** `editors=reviewer, desk=coordinator`. */
const roleMap = z
  .string()
  .default('')
  .transform((list, context) => {
    const pairs = list.split(',').filter((pair) => pair.trim() !== '')
    const roles = pairs.map((pair): [string, OidcRole | undefined] => {
      const [, value = '', role = ''] = /^\s*(.+?)\s*=\s*(\w+)\s*$/.exec(pair) ?? []
      return [value, OIDC_ROLES.find((one) => one === role)]
    })
    const known = roles.flatMap(([value, role]) => (role === undefined ? [] : [[value, role] as const]))
    if (known.length < roles.length) context.addIssue('it is a list like editors=reviewer, desk=coordinator')
    return new Map(known)
  })

/** With spaces or commas between them. */
const keys = z
  .string()
  .default('')
  .transform((list) => list.split(/[\s,]+/).filter((one) => one !== ''))
  .refine((list) => list.every(({ length }) => length >= 32), 'each key needs 32 characters or more')

const environment = z.object({
  ...limits,
  PADAN_KEYS: keys,
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PADAN_DATA: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: DATABASE_PROTOCOL }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('loopback')
    .transform((list) => list.split(/[\s,]+/).filter((one) => one !== ''))
    .refine(
      (list) => list.every(isNetwork),
      'it is a list of addresses, networks (10.0.0.0/8), loopback, linklocal, uniquelocal',
    ),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'silent']).default('warn'),
  PADAN_DICTIONARY: z.string().min(1).optional(),
  PADAN_BIN_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  SESSION_IDLE_DAYS: days.default(14),
  SESSION_DAYS: days.default(90),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(40).optional(),
  OIDC_SCOPE: z.string().min(1).default('openid profile email'),
  OIDC_ROLE_CLAIM: z.string().min(1).optional(),
  OIDC_ROLES: roleMap,
  OIDC_LINK_BY_EMAIL: flag.default('0'),
  OIDC_ORIGINS: origins,
  OIDC_PRIVATE: flag.default('0'),
  LOCAL_SIGN_IN: flag.default('1'),
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
    TRUSTED_PROXIES,
    LOG_LEVEL,
    METRICS,
    METRICS_TOKEN,
    PADAN_DICTIONARY,
    PADAN_BIN_DAYS,
    SESSION_IDLE_DAYS,
    SESSION_DAYS,
  } = parsed.data
  return {
    port: PORT,
    host: HOST,
    data: resolve(PADAN_DATA ?? join(root, 'db/data')),
    databaseUrl: DATABASE_URL ?? null,
    publicUrl: PUBLIC_URL === undefined ? null : PUBLIC_URL.replace(/\/+$/, ''),
    proxies: TRUSTED_PROXIES,
    logLevel: LOG_LEVEL,
    metrics: METRICS === '1' ? { token: METRICS_TOKEN ?? null } : null,
    dictionary: PADAN_DICTIONARY === undefined ? null : resolve(PADAN_DICTIONARY),
    binDays: PADAN_BIN_DAYS,
    sessions: { idleDays: SESSION_IDLE_DAYS, absoluteDays: SESSION_DAYS },
    limits: limitsIn(parsed.data),
    keys: parsed.data.PADAN_KEYS,
    ...signOn(parsed.data),
    root,
    version: '0.1.0',
  }
}

function limitsIn(given: z.output<typeof environment>): Limits {
  return {
    uploadBytes: given.PADAN_UPLOAD_MB * MB,
    articleBytes: given.PADAN_ARTICLE_MB * MB,
    segments: given.PADAN_SEGMENTS,
    paragraphs: given.PADAN_PARAGRAPHS,
    commentsPerSegment: given.PADAN_COMMENTS,
    requestsPerPerson: given.PADAN_REQUESTS_PER_PERSON,
    requestsPerAddress: given.PADAN_REQUESTS_PER_ADDRESS,
    streamsPerPerson: given.PADAN_STREAMS_PER_PERSON,
    headerSeconds: given.PADAN_HEADER_SECONDS,
    requestSeconds: given.PADAN_REQUEST_SECONDS,
    workers: {
      threads: given.PADAN_WORKERS,
      seconds: given.PADAN_WORKER_SECONDS,
      megabytes: given.PADAN_WORKER_MB,
      waiting: given.PADAN_WORKER_QUEUE,
    },
  }
}

function signOn(env: z.infer<typeof environment>): Pick<Settings, 'oidc' | 'localSignIn'> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  const localSignIn = env.LOCAL_SIGN_IN === '1'
  if (issuer === undefined) {
    if (localSignIn) return { oidc: null, localSignIn }
    throw new Error('The setting LOCAL_SIGN_IN cannot be 0 without OIDC_ISSUER: nobody could sign in')
  }
  if (clientId === undefined || clientSecret === undefined || env.PUBLIC_URL === undefined)
    throw new Error('The setting OIDC_ISSUER needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_URL')
  const { origin, host } = new URL(issuer)
  const claim = env.OIDC_ROLE_CLAIM
  const oidc = {
    issuer,
    clientId,
    clientSecret,
    name: env.OIDC_NAME ?? host,
    scope: env.OIDC_SCOPE,
    roles: claim === undefined ? null : { claim, of: env.OIDC_ROLES },
    linkByEmail: env.OIDC_LINK_BY_EMAIL === '1',
    origins: [origin, ...env.OIDC_ORIGINS],
    private: env.OIDC_PRIVATE === '1',
  }
  return { oidc, localSignIn }
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
