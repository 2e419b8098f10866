import { performance } from 'node:perf_hooks'
import { diffWords } from 'diff'
import { authorship } from '../../src/core/revision/authorship.ts'
import { applyDiff, diff } from '../../src/core/revision/diff.ts'
import { present } from '../../src/core/revision/present.ts'
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
  benchPairs()
  benchAuthorship()
}

/** Two segments of 10,000 code units as they are shown to people. */
function benchPairs(): void {
  const prose = article(2_000, 5).slice(0, 10_000)
  const turned = prose.slice(5_000) + prose.slice(0, 5_000)
  const noise = (seed: number): string => noisy(seed).slice(0, 10_000)
  const pairs = [
    ['each fifth word changed', prose, rewrite(prose, 0.2, 7)],
    ['halves that changed places', prose, turned],
    ['two words at random', noise(1), noise(2)],
  ] as const
  print('two segments of 10,000 code units, as shown to people, median ms')
  for (const [what, a, b] of pairs) {
    const { ms, value } = median(5, () => present(a, b))
    print(
      `  ${what}: ${ms.toFixed(1)}  (${value.edits} changes, ${value.moves} moves, precise ${value.precise})`,
    )
  }
}

function noisy(seed: number): string {
  let state = seed
  return Array.from({ length: 5_000 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >> 8) % 2 === 0 ? 'a ' : 'b '
  }).join('')
}

/** Who wrote each word of a segment with 200 revisions, one word in ten changed each time. */
function benchAuthorship(): void {
  print('authorship of a segment with 200 revisions, median ms')
  for (const words of [25, 1_500]) {
    let text = article(words, 1)
    const descents = Array.from({ length: 200 }, (_, index) => {
      if (index > 0) text = rewrite(text, words < 100 ? 0.1 : 0.01, index)
      return { revision: index + 1, text, parents: index > 0 ? [index - 1] : [] }
    })
    const { ms, value } = median(3, () => authorship(descents, 'en'))
    print(`  ${words} words: ${ms.toFixed(1)}  (${value.length} spans)`)
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
