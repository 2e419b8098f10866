import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { printTable } from './figures.ts'
import { burn } from './load/burn.ts'
import { drive } from './load/drive.ts'
import { type Import, importsOf } from './load/imports.ts'
import { furnish, PASSWORD } from './load/newsroom.ts'
import { evenly, type Latencies, LEAD_MS, latencies, type Outcome, type Plan } from './load/plan.ts'
import { type ProbedServer, startProbed } from './load/server.ts'
import { Translator } from './load/translator.ts'

const SAVERS = 10
/** Saves a second, by all of them. */
const RATE = 10
const SEGMENTS = 2_000
const IMPORTS = 10
const BYTES = 10_000_000
const QUIET_MS = 15_000
/** Longest that the saves are planned for. Seconds. */
const LONGEST = 900
/** Of saves while others' imports run. Milliseconds (issue 9). */
const MOST_P99 = 150

interface Stretch {
  readonly name: string
  /** Milliseconds since the saves began. */
  readonly from: number
  readonly to: number
  /** The longest that the server's loop was held. Milliseconds. */
  readonly held: number
}

/**
 * Ten people save ten times a second. First nothing else happens; then somebody else brings in ten files of 10 MB at once; then
 * ten processes of plain arithmetic use as much of the processors as the imports did, which is what the machine itself makes of
 * such company (`--short`: without that, and less quiet before). The built server, its store and the load share all cores.
 */
export async function benchFairness(flags: ReadonlySet<string>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'padan-fairness-'))
  try {
    const { logins, articles } = await furnish(() => openLowdbStore(folder), SAVERS + 1, [SEGMENTS])
    const server = await startProbed(undefined, { PADAN_DATA: folder }, folder)
    try {
      await measure(server, logins, articles[0] ?? '', flags.has('--short'))
    } finally {
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(
  server: ProbedServer,
  logins: readonly string[],
  article: string,
  short: boolean,
): Promise<void> {
  process.stdout.write(
    `Fairness: ${RATE} saves/s by ${SAVERS} people beside ${IMPORTS} imports of ${BYTES / 1e6} MB; ${cpus().length} cores shared by all; load of the machine before: ${loadavg()[0]?.toFixed(1)}\n`,
  )
  const files = importsOf(IMPORTS, BYTES)
  const importer = await Translator.signIn(server.url, logins.at(-1) ?? '', PASSWORD)
  const people = logins.slice(0, SAVERS).map((login) => ({ login, article }))
  const plan: Plan = {
    urls: [server.url],
    password: PASSWORD,
    people,
    streams: people.map((_, person) => ({ person, article })),
    saves: evenly(RATE, LONGEST, SAVERS),
  }
  const begin = signal()
  const enough = signal()
  const driven = drive(plan, { begun: begin.give, enough: enough.given })
  await Promise.race([begin.given, driven])
  const start = performance.now() + LEAD_MS
  await pause(LEAD_MS)

  const stretches: Stretch[] = []
  async function stretch(name: string, run: () => Promise<unknown>): Promise<void> {
    await server.held()
    const from = performance.now() - start
    await run()
    const to = performance.now() - start
    stretches.push({ name, from, to, held: await server.held() })
  }

  await stretch('quiet', () => pause(short ? QUIET_MS / 3 : QUIET_MS))
  const before = await server.processor()
  const came: string[] = []
  await stretch('beside imports', async () => {
    await Promise.all(files.map(async (file) => came.push(await bring(importer, file))))
  })
  const used = (await server.processor()) - before
  const { peak } = await server.memory()
  if (!short) {
    await pause(QUIET_MS / 3)
    await stretch('beside arithmetic', () => burn(IMPORTS, used / IMPORTS))
  }
  enough.give()
  report(stretches, await driven, { came, used, peak })
}

/** Brings one in as a person does; says how it went. */
async function bring({ url, cookie }: Translator, { kind, content }: Import): Promise<string> {
  const began = performance.now()
  const headers = { cookie, accept: 'application/json' }
  const sent =
    typeof content === 'string'
      ? fetch(`${url}/api/articles`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({ title: kind, text: content }),
        })
      : fetch(`${url}/api/articles`, { method: 'POST', headers, body: formOf(kind, content) })
  const answered = await sent
  const said = answered.status === 201 ? '' : ` (${(await answered.text()).slice(0, 200)})`
  return `${kind} ${answered.status} after ${((performance.now() - began) / 1000).toFixed(1)} s${said}`
}

function formOf(kind: string, content: Uint8Array): FormData {
  const form = new FormData()
  form.set('title', kind)
  form.set('file', new Blob([new Uint8Array(content)]), `arsip.${kind === 'xliff' ? 'xlf' : kind}`)
  return form
}

interface Brought {
  readonly came: readonly string[]
  /** Processor time of the server while they came in. Seconds. */
  readonly used: number
  /** Most memory that the server ever had. MB. */
  readonly peak: number
}

function report(stretches: readonly Stretch[], outcome: Outcome, { came, used, peak }: Brought): void {
  const times = stretches.map(({ from, to }) =>
    latencies(outcome.each.filter(({ at }) => at >= from && at < to).map(({ took }) => took)),
  )
  const row = (name: string, of: (saves: Latencies, stretch: Stretch) => number, unit = ' ms'): string[] => [
    name,
    ...stretches.map((stretch, n) => {
      const saves = times[n]
      return saves ? `${of(saves, stretch).toFixed(0)}${unit}` : ''
    }),
  ]
  const [quiet, beside] = times
  if (!quiet || !beside) throw new Error('a stretch is missing')
  const failed = Object.values(outcome.errors).reduce((sum, count) => sum + count, 0)
  const verdict = (holds: boolean) => (holds ? 'met' : 'MISSED')
  printTable('Saves of ten people, from the planned moment to the answer', [
    ['', ...stretches.map(({ name }) => name)],
    row('seconds', (_, { from, to }) => (to - from) / 1000, ' s'),
    row('saves', ({ count }) => count, ''),
    row('p50', ({ p50 }) => p50),
    row('p95', ({ p95 }) => p95),
    row('p99', ({ p99 }) => p99),
    row('max', ({ max }) => max),
    row('longest hold of the loop', (_, { held }) => held),
  ])
  process.stdout.write(
    [
      `p99 beside imports: ${beside.p99.toFixed(0)} ms (limit ${MOST_P99} ms): ${verdict(beside.p99 < MOST_P99)}; ${(beside.p99 / quiet.p99).toFixed(1)} times the quiet one`,
      `saves not answered 201: ${JSON.stringify(outcome.errors)}, acknowledged and lost: ${outcome.lost} of ${outcome.acknowledged}: ${verdict(failed + outcome.lost === 0)}`,
      `the imports used ${used.toFixed(0)} s of processor time; most memory of the server ${peak.toFixed(0)} MB`,
      `imports: ${came.join(', ')}\n`,
    ].join('\n'),
  )
}

function signal(): { readonly given: Promise<void>; give(): void } {
  let give: () => void = () => undefined
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give: () => give() }
}
