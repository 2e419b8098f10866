import { readFileSync } from 'node:fs'
import type { Line, LineDraft, Store } from '../../src/store/store.ts'

/** Real sentences, one a line of the sample article. */
export const SENTENCES: readonly string[] = readFileSync(
  new URL('../../db/samples/article.id.txt', import.meta.url),
  'utf8',
).split('\n')

/** A draft as the desk makes it: one revision of one segment. `operation` tells drafts apart. */
export function draft(operation: string | number, text = sentence(Number(operation) || 0)): LineDraft {
  return {
    operation: `operation-${operation}`,
    request: `digest of ${text}`,
    by: 'person1',
    at: '2026-11-23T10:00:00.000Z',
    events: [{ type: 'segmentRevised', revision: 1, segment: 1, text, state: 'draft', origin: 'typed' }],
  }
}

/** A line as it is once its draft was folded. */
export function folded(line: Line): Line {
  return { ...line, events: [{ type: 'draftGone', revision: line.seq, segment: 1 }] }
}

/** The n-th sentence, told apart by its number. */
export function sentence(n: number): string {
  return `${n} ${SENTENCES[n % SENTENCES.length] ?? ''}`
}

/** Saves `count` drafts one after the other behind what is there. */
export async function fill(store: Store, history: string, count: number): Promise<void> {
  const head = await store.head(history)
  for (let n = head; n < head + count; n += 1) await store.append(history, n, draft(n + 1))
}

/** Saves as the desk does: on a stale head looks again. */
export async function appendRetrying(
  store: Store,
  history: string,
  operation: string | number,
): Promise<number> {
  let head = await store.head(history)
  for (;;) {
    const answer = await store.append(history, head, draft(operation))
    if (answer.kind !== 'staleHead') return answer.line.seq
    head = answer.head
  }
}

export async function operationsOf(store: Store, history: string): Promise<readonly string[]> {
  return (await store.read(history)).map((line) => line.operation)
}
