import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { segment } from '../../src/core/segmentation/segment.ts'
import { packageRoot } from '../../src/settings.ts'
import { ms, printTable } from './figures.ts'

/** Segmentation at 1 to 8 MB beside a bare `Intl.Segmenter` pass by paragraph over the same text. */
export async function benchSegmentation(): Promise<void> {
  const sample = await readFile(join(packageRoot(), 'db/samples/article.id.txt'), 'utf8')
  const rows: string[][] = [['text', 'sentences', 'Padan', 'Intl.Segmenter', 'ratio']]
  for (const megabytes of [1, 2, 4, 8]) {
    const text = repeated(sample.replaceAll('\n', ' '), megabytes * 1024 * 1024)
    const ours = timed(() => segment(text).length)
    const peer = timed(() => byParagraph(text))
    rows.push([
      `${megabytes} MB`,
      String(ours.result),
      ms(ours.time),
      ms(peer.time),
      (ours.time / peer.time).toFixed(2),
    ])
  }
  printTable('Segmentation', rows)
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
