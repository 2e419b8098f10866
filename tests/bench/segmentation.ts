import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CompiledRules, compileRules } from '../../src/core/segmentation/own/compile.ts'
import type { OwnException } from '../../src/core/segmentation/own/rules.ts'
import { segment } from '../../src/core/segmentation/segment.ts'
import { packageRoot } from '../../src/settings.ts'
import { ms, printTable } from './figures.ts'

const MB = 1024 * 1024
const SIZES = [1, 2, 4, 8]
/** The largest article that the issue names: about 100,000 sentences. */
const LARGEST = 10

/** Segmentation beside a bare `Intl.Segmenter` pass by paragraph over the same text, with and without rules of a project. */
export async function benchSegmentation(): Promise<void> {
  const sample = (await readFile(join(packageRoot(), 'db/samples/article.id.txt'), 'utf8')).replaceAll(
    '\n',
    ' ',
  )
  const rules = manyRules()
  const rows: string[][] = [['text', 'sentences', 'Padan', 'Intl.Segmenter', 'ratio']]
  // Code that was never run counts against neither.
  measured('warm-up', repeated(sample, MB / 2), rules)
  for (const size of [...SIZES, LARGEST]) {
    const text = repeated(sample, size * MB)
    rows.push(measured(`${size} MB`, text))
    rows.push(measured(`${size} MB, 200 own rules`, text, rules))
  }
  for (const size of SIZES) {
    const line = repeated(sample, size * MB).replaceAll('\n', ' ')
    rows.push(measured(`one line of ${size} MB`, line, undefined, false))
    rows.push(measured(`one line of ${size} MB, 200 own rules`, line, rules, false))
  }
  rows.push(measured('a million full stops', '.'.repeat(1_000_000)))
  rows.push(measured('a million full stops, 200 own rules', '.'.repeat(1_000_000), rules))
  rows.push(measured('100,000 combining marks', `e${'\u0301'.repeat(100_000)}`))
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  printTable(`Segmentation (peak memory of the process, texts and peer included: ${peak} MB)`, rows)
}

function measured(name: string, text: string, rules?: CompiledRules, beside = true): string[] {
  const ours = timed(() => segment(text, 'id', rules).length)
  // On one long line Intl.Segmenter takes time in the square of its length: 12 s at 1 MB.
  const peer = beside ? timed(() => byParagraph(text)) : undefined
  return [
    name,
    String(ours.result),
    ms(ours.time),
    peer ? ms(peer.time) : '',
    peer ? (ours.time / peer.time).toFixed(2) : '',
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
    before: `\\b[A-Z][a-z]{1,${(n % 9) + 1}}${n}\\.`,
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
