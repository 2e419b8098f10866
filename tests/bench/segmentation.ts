import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type CompiledRules, compileRules } from '../../src/core/segmentation/own/compile.ts'
import type { OwnException } from '../../src/core/segmentation/own/rules.ts'
import { segment } from '../../src/core/segmentation/segment.ts'
import { packageRoot } from '../../src/settings.ts'
import { ms, printTable } from './figures.ts'

const MB = 1024 * 1024
const SIZES = [1, 2, 4, 8]

/** Segmentation beside a bare `Intl.Segmenter` pass by paragraph over the same text, and what memory it takes. */
export async function benchSegmentation(): Promise<void> {
  const sample = (await readFile(join(packageRoot(), 'db/samples/article.id.txt'), 'utf8')).replaceAll(
    '\n',
    ' ',
  )
  const rules = manyRules()
  const rows: string[][] = [['text', 'sentences', 'Padan', 'Intl.Segmenter', 'ratio', 'memory']]
  for (const size of SIZES) {
    const text = repeated(sample, size * MB)
    rows.push(measured(`${size} MB`, text))
    rows.push(measured(`${size} MB, 200 own rules`, text, rules))
  }
  for (const size of SIZES) {
    const line = repeated(sample, size * MB).replaceAll('\n', ' ')
    rows.push(measured(`one line of ${size} MB`, line))
    rows.push(measured(`one line of ${size} MB, 200 own rules`, line, rules))
  }
  rows.push(measured('a million full stops', '.'.repeat(1_000_000)))
  rows.push(measured('a million full stops, 200 own rules', '.'.repeat(1_000_000), rules))
  rows.push(measured('100,000 combining marks', `e${'\u0301'.repeat(100_000)}`))
  printTable('Segmentation (memory: peak of the process over what it had before)', rows)
}

function measured(name: string, text: string, rules?: CompiledRules): string[] {
  const collect = collector()
  collect()
  const before = process.memoryUsage().rss
  let peak = before
  const ours = timed(() => segment(text, 'id', rules))
  peak = Math.max(peak, process.memoryUsage().rss)
  const count = ours.result.length
  collect()
  const peer = timed(() => byParagraph(text))
  return [
    name,
    String(count),
    ms(ours.time),
    ms(peer.time),
    (ours.time / peer.time).toFixed(2),
    `${Math.round((peak - before) / MB)} MB`,
  ]
}

/** 50 abbreviations, 100 exceptions of text, 50 patterns. */
function manyRules(): CompiledRules {
  const text = (n: number): OwnException => ({
    before: `kata${n}.`,
    after: 'Ia',
    kind: 'text',
    break: n % 2 === 0,
  })
  const pattern = (n: number): OwnException => ({
    before: `\\b[A-Z][a-z]{1,${n % 9}}${n}\\.`,
    after: '\\s+\\p{Lu}',
    kind: 'pattern',
    break: n % 2 === 0,
  })
  const compiled = compileRules({
    abbreviations: Array.from({ length: 50 }, (_, n) => ({ text: `Kpt${n}`, ends: 'never' as const })),
    exceptions: Array.from({ length: 150 }, (_, n) => (n < 100 ? text(n) : pattern(n + 1))),
  })
  if (!compiled.ok) throw new Error(compiled.refusal.code)
  return compiled.rules
}

/** Empties the heap of what nobody holds, so that one row's memory is not another's. */
function collector(): () => void {
  setFlagsFromString('--expose_gc')
  const collect: unknown = runInNewContext('gc')
  return () => {
    if (typeof collect === 'function') collect()
  }
}

function repeated(sample: string, length: number): string {
  const parts: string[] = []
  for (let size = 0, round = 0; size < length; round += 1) {
    const part = `${round} ${sample}\n`
    parts.push(part)
    size += part.length
  }
  return parts.join('')
}

function byParagraph(text: string): number {
  const segmenter = new Intl.Segmenter('id', { granularity: 'sentence' })
  let count = 0
  for (const paragraph of text.split('\n')) for (const _ of segmenter.segment(paragraph)) count += 1
  return count
}

function timed<T>(work: () => T): { readonly result: T; readonly time: number } {
  const start = performance.now()
  const result = work()
  return { result, time: performance.now() - start }
}
