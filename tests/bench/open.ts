import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArticleEvent } from '../../src/core/article/event.ts'
import { Articles, historyOf } from '../../src/desk/articles.ts'
import { newOperation, requestDigest } from '../../src/desk/operation.ts'
import { historyName } from '../../src/store/lowdb/layout.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import type { LineDraft } from '../../src/store/store.ts'
import { SENTENCES } from '../store/lines.ts'
import { ms, printTable } from './figures.ts'

const EVENTS = 100_000
const SEGMENTS = 1_000
const RUNS = 3
const ARTICLE = 'long'
const HISTORY = historyOf(ARTICLE)

/**
 * Prints how long a history of 100,000 events takes to open: the start, the read of every line, the fold to a
 * state; and the processor time of all that, which says more where others use the machine too. Beside it,
 * the same lines parsed and no more.
 */
export async function benchOpen(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'padan-open-'))
  try {
    await write(folder)
    const rows = [['run', 'start', 'read', 'fold', 'in all (target 1,000 ms)', 'processor']]
    for (let run = 1; run <= RUNS; run += 1) rows.push([String(run), ...(await opened(folder)).map(ms)])
    rows.push(['bare', '', '', '', ...(await bare(folder)).map(ms)])
    printTable(`A history of ${EVENTS.toLocaleString('en')} events, from a stopped server`, rows)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function opened(folder: string): Promise<readonly number[]> {
  const before = process.cpuUsage()
  const began = performance.now()
  const store = await openLowdbStore(folder)
  const started = performance.now()
  await store.read(HISTORY)
  const read = performance.now()
  const { state } = await new Articles(store, () => new Date()).load(ARTICLE)
  const folded = performance.now()
  const { user, system } = process.cpuUsage(before)
  await store.close()
  if (state.revisions.get(SEGMENTS + EVENTS - 1) === undefined)
    throw new Error('the last revision is not there')
  return [started - began, read - started, folded - read, folded - began, (user + system) / 1000]
}

/** Each line read and parsed and kept, nothing checked and nothing folded: what no way of reading JSON goes below. */
async function bare(folder: string): Promise<readonly number[]> {
  const before = process.cpuUsage()
  const began = performance.now()
  const bytes = await readFile(join(folder, historyName(HISTORY)))
  const lines: unknown[] = []
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from)
    lines.push(JSON.parse(bytes.toString('utf8', from, end)))
    from = end + 1
  }
  const parsed = performance.now()
  const { user, system } = process.cpuUsage(before)
  if (lines.length !== EVENTS) throw new Error('lines are missing')
  return [parsed - began, (user + system) / 1000]
}

/** One import and then one revision a line, as people make them. */
async function write(folder: string): Promise<void> {
  const store = await openLowdbStore(folder)
  const source = 'Kalimat. '.repeat(SEGMENTS)
  const ranges = Array.from({ length: SEGMENTS }, (_, n) => {
    return { start: n * 9, end: n * 9 + 8, paragraph: 0, kind: 'body', words: 1 } as const
  })
  const imported = { type: 'articleImported', pair: { source: 'id', target: 'en' }, source, ranges } as const
  await store.append(HISTORY, 0, said(0, imported))
  const saves: Promise<unknown>[] = []
  for (let n = 1; n < EVENTS; n += 1) {
    saves.push(store.append(HISTORY, n, revision(n)))
    if (saves.length === 1_000) await Promise.all(saves.splice(0))
  }
  await Promise.all(saves)
  await store.close()
}

function revision(n: number): LineDraft {
  const text = SENTENCES[n % SENTENCES.length] ?? ''
  const segment = (n % SEGMENTS) + 1
  const revision = SEGMENTS + n
  return said(n, { type: 'segmentRevised', revision, segment, text, state: 'draft', origin: 'typed' })
}

/** A line as the desk makes it, `n` seconds after the first. */
function said(n: number, event: ArticleEvent): LineDraft {
  const at = new Date(Date.UTC(2026, 10, 23) + n * 1000).toISOString()
  return { operation: newOperation(), request: requestDigest(n), by: 'p12', at, events: [event] }
}
