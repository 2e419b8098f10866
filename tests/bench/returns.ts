import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { printTable } from './figures.ts'
import { furnish, PASSWORD } from './load/newsroom.ts'
import { type ProbedServer, startProbed } from './load/server.ts'
import { Translator } from './load/translator.ts'
import { changedOutside, tableOf } from './returns/article.ts'

const FORMATS = (process.env.PADAN_RETURNS_FORMATS ?? 'csv xlsx docx xliff12 xliff21 tmx po').split(' ')
/** Of the targets that change outside: every so many. */
const EVERY = Number(process.env.PADAN_RETURNS_EVERY ?? 10)
/** Nobody else may be held up for longer, whatever comes back. Milliseconds. */
const LIMIT = 200

const SETTINGS = {
  // An XLIFF file of 100,000 segments has 60 MB, with a few former texts of each 160.
  PADAN_UPLOAD_MB: '250',
  PADAN_REQUEST_SECONDS: '600',
  PADAN_WORKER_SECONDS: '600',
  PADAN_WORKER_MB: '4096',
}

const made = z.object({ id: z.string() })
const told = z.object({ head: z.number(), counts: z.object({ theirs: z.number(), unmatched: z.number() }) })
const taken = z.object({ id: z.number() })
const kept = z.object({ kept: z.array(z.string()) })

interface Step {
  readonly seconds: number
  readonly held: number
  readonly worked: number
  /** Most memory of the process while it ran, and once it was over. MB. */
  readonly peak: number
  readonly after: number
}

/**
 * A file of each format goes out of an article of 20,000 segments (`--full`: 100,000), every tenth target is changed in it
 * (`PADAN_RETURNS_EVERY`), and it comes back to the built server: preview for programs and for people, taken, undone, and as
 * a new article. Of each step: its time, the longest that the event loop was held, and the memory of the process with its
 * workers.
 */
export async function benchReturns(flags: ReadonlySet<string>): Promise<void> {
  const segments = flags.has('--full') ? 100_000 : Number(process.env.PADAN_RETURNS_SEGMENTS ?? 20_000)
  const folder = await mkdtemp(join(tmpdir(), 'padan-returns-'))
  try {
    const { logins } = await furnish(() => openLowdbStore(folder), 1, [])
    const server = await startProbed(undefined, { ...SETTINGS, PADAN_DATA: folder }, folder)
    try {
      const { cookie } = await Translator.signIn(server.url, logins[0] ?? '', PASSWORD)
      process.stdout.write(
        `Files of ${segments.toLocaleString('en')} segments that come back, every ${EVERY}. target changed; load of the machine before: ${loadavg()[0]?.toFixed(1)}\n`,
      )
      await walk(new Visitor(server, cookie), segments)
    } finally {
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function walk(visitor: Visitor, segments: number): Promise<void> {
  const begun = await visitor.step(() =>
    visitor.bring('/api/articles', { title: 'Arsip' }, tableOf(segments)),
  )
  const { id } = made.parse(begun.answer)
  const rows = [
    ['', 'step', 's', `held (limit ${LIMIT} ms)`, 'processor', 'peak', 'after'],
    row('csv', 'new article', begun),
  ]
  const tell = (name: string, what: string, step: Step) => {
    const cells = row(name, what, step)
    process.stdout.write(`${cells.join('  ')}\n`)
    rows.push(cells)
  }
  for (const format of FORMATS) {
    const path = `/api/articles/${id}/export?format=${format}&untranslated=omit`
    const out = await visitor.step(() => visitor.fetched(path))
    const file = changedOutside(out.bytes, EVERY)
    tell(format, `export (${(out.bytes.length / 1e6).toFixed(0)} MB)`, out)
    const returns = `/articles/${id}/returns`
    const preview = await visitor.step(() => visitor.bring(`/api${returns}`, { preview: 'true' }, file))
    const { head, counts } = told.parse(preview.answer)
    if (counts.theirs !== Math.floor(segments / EVERY) || counts.unmatched > 0)
      throw new Error(`${format} came back as ${JSON.stringify(counts)}`)
    tell(format, 'preview', preview)
    const page = await visitor.step(() => visitor.bring(returns, { preview: 'true' }, file))
    tell(format, `page (${(page.bytes.length / 1e6).toFixed(1)} MB)`, page)
    const operation = randomUUID()
    const apply = await visitor.step(() =>
      visitor.bring(`/api${returns}`, { head: `${head}`, operation }, file),
    )
    taken.parse(apply.answer)
    tell(format, 'apply', apply)
    const undo = await visitor.step(() =>
      visitor.send(`/api/articles/${id}/reversals`, { reverts: operation }),
    )
    if (kept.parse(undo.answer).kept.length > 0) throw new Error(`${format} was not undone as a whole`)
    tell(format, 'undo', undo)
    const anew = await visitor.step(() => visitor.bring('/api/articles', { title: format }, file))
    made.parse(anew.answer)
    tell(format, 'new article', anew)
  }
  printTable('Files that come back', rows)
}

function row(format: string, name: string, { seconds, held, worked, peak, after }: Step): string[] {
  const least = Math.min(held, worked)
  return [
    format,
    name,
    seconds.toFixed(1),
    `${held.toFixed(0)} ms ${least < LIMIT ? 'met' : 'MISSED'}`,
    `${worked.toFixed(0)} ms`,
    `${peak.toFixed(0)} MB`,
    `${after.toFixed(0)} MB`,
  ]
}

interface Answered {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly answer: unknown
}

/** Somebody who sends files, and looks what that does to the server. */
class Visitor {
  readonly #server: ProbedServer
  readonly #cookie: string

  constructor(server: ProbedServer, cookie: string) {
    this.#server = server
    this.#cookie = cookie
  }

  async step(work: () => Promise<Answered>): Promise<Step & Answered> {
    await this.#server.look()
    const began = performance.now()
    let peak = 0
    const watch = setInterval(async () => {
      // A server that has ended shows in the work.
      const { now } = await this.#server.memory().catch(() => ({ now: 0 }))
      peak = Math.max(peak, now)
    }, 50)
    const answered = await work().finally(() => clearInterval(watch))
    const seconds = (performance.now() - began) / 1000
    const { held, worked } = await this.#server.look()
    return { ...answered, seconds, held, worked, peak, after: (await this.#server.memory()).now }
  }

  bring(path: string, fields: Readonly<Record<string, string>>, file: Blob): Promise<Answered> {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    body.append('file', file, 'arsip.csv')
    return this.fetched(path, { method: 'POST', body })
  }

  send(path: string, body: object): Promise<Answered> {
    const headers = { 'content-type': 'application/json' }
    return this.fetched(path, { method: 'POST', body: JSON.stringify(body), headers })
  }

  async fetched(path: string, { headers = {}, ...init }: RequestInit = {}): Promise<Answered> {
    const mine = { cookie: this.#cookie, origin: this.#server.url, ...headers }
    const response = await fetch(this.#server.url + path, { ...init, headers: mine })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
    if (!response.ok)
      throw new Error(
        `${path} was answered ${response.status}: ${Buffer.from(bytes).toString().slice(0, 500)}`,
      )
    // An export as JSON is a file.
    const answer: unknown =
      isJson && bytes.length < 5e7 ? JSON.parse(Buffer.from(bytes).toString()) : undefined
    return { bytes, answer }
  }
}
