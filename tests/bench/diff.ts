import { performance } from 'node:perf_hooks'
import { diffWords } from 'diff'
import { applyDiff, diff } from '../../src/core/revision/diff.ts'
import { article, rewrite } from './prose.ts'

const WORDS = 10_000

/** Word diff of two 10,000-word texts beside bare jsdiff `diffWords`, in one run. Prints milliseconds and the ratio. */
export async function benchDiff(): Promise<void> {
  const a = article(WORDS, 1)
  const rows = [
    { changed: '1 %', b: rewrite(a, 0.01, 2), runs: 9 },
    { changed: '20 %', b: rewrite(a, 0.2, 3), runs: 3 },
    { changed: '100 %', b: article(WORDS, 4), runs: 1 },
  ]
  print(`word diff of two ${WORDS}-word texts, median ms (ours / jsdiff diffWords)`)
  for (const { changed, b, runs } of rows) {
    // Ours first, so that code not yet compiled counts against us.
    const ours = median(9, () => diff(a, b))
    const bare = median(runs, () => diffWords(a, b))
    const { value } = ours
    if (applyDiff(value, a, b) !== b) throw new Error(`diff at ${changed} does not give the new text`)
    const ratio = (ours.ms / bare.ms).toFixed(3)
    const detail = `${value.changes.length} changes, precise ${value.precise}`
    print(
      `  ${changed.padStart(5)}: ${ours.ms.toFixed(1)} / ${bare.ms.toFixed(1)}  ratio ${ratio}  (${detail})`,
    )
    await Promise.resolve()
  }
}

function median<T>(runs: number, work: () => T): { readonly ms: number; readonly value: T } {
  const times: number[] = []
  let value = work()
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    value = work()
    times.push(performance.now() - start)
  }
  times.sort((x, y) => x - y)
  return { ms: times[runs >> 1] ?? 0, value }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
