import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Learned } from '../../src/core/alignment/words/learned.ts'
import { chances, learn, linksOf, POSSIBLE, SURE } from '../../src/core/alignment/words/links.ts'
import { sourceUnits, targetUnits, type UnitPair } from '../../src/core/alignment/words/unit.ts'
import { tokenizer } from '../../src/core/text/words.ts'
import { packageRoot } from '../../src/settings.ts'
import { alignmentError, type GoldSegment, goldSegments } from '../core/alignment/gold.ts'
import { ms, printTable } from './figures.ts'
import { wordAligners } from './programs.ts'

const PAIRS = join(packageRoot(), '../shared/data/parallel/train.open.tsv.gz')
const SMALL = 3_000
/** Corpora of running prose; the others are lines of software. */
const PROSE = new Set(['sib200', 'nusax', 'deb_reference', 'tatoeba', 'talpco'])
const DRAWS = 2_000
const LONGEST = 120

/**
 * Prints the alignment error of the fifty hand-linked segments: with what ships, after learning from other pairs where
 * they lie beside the project, and beside the same sampler without any belief, which is eflomal's model on the same text.
 */
export async function benchWords(): Promise<void> {
  const gold = goldSegments()
  const pairs = gold.map(({ source, target }) => ({
    source: sourceUnits(source),
    target: targetUnits(target),
  }))
  const rows = [['knows', 'AER', 'P', 'R', 'P of sure', 'all at once', 'a segment alone']]
  const found = new Map<string, readonly (readonly Link[])[]>()
  const measure = (name: string, learned?: Learned, bare = false) => {
    const began = performance.now()
    const scores = chances(pairs, learned, { bare })
    const took = performance.now() - began
    const links = linksOf(pairs, scores, POSSIBLE)
    found.set(name, links)
    const { error, precision, recall } = alignmentError(gold, links)
    const sure = alignmentError(gold, linksOf(pairs, scores, SURE)).precision
    rows.push([
      name,
      ...[error, precision, recall, sure].map(percent),
      ms(took),
      bare ? '' : alone(pairs, learned),
    ])
  }
  measure('nothing (the bare sampler)', undefined, true)
  measure('the lexicon that ships')
  let more: readonly Tokens[] = []
  if (existsSync(PAIRS)) {
    const all = readPairs()
    const prose = all.filter(({ corpus }) => PROSE.has(corpus)).slice(0, SMALL)
    more = prose.map(({ tokens }) => tokens)
    measure(`and ${prose.length} pairs`, learn(prose.map(({ pair }) => pair)))
    measure(`and all ${all.length} pairs`, learn(all.map(({ pair }) => pair)))
  }
  printTable('Word links of 50 segments of news (tests/fixtures/words/gold.txt), by hand', rows)
  const [bare = [], ours = [], taught = []] = [...found.values()]
  const others = [...wordAligners()].flatMap(([name, aligner]) => [
    [`${name} on these segments alone`, aligner(gold), ours] as const,
    ...(more.length > 0
      ? [[`${name} on these and ${more.length} pairs`, aligner([...gold, ...more]), taught] as const]
      : []),
  ])
  for (const [name, all, against] of others) {
    const links = all.slice(0, gold.length)
    const { error, precision, recall } = alignmentError(gold, links)
    process.stdout.write(
      `${name}: AER ${percent(error)}, P ${percent(precision)}, R ${percent(recall)}; ` +
        `ours better in ${percent(wins(gold, against, links))} % of ${DRAWS} paired bootstrap draws.\n`,
    )
  }
  const absent = ['fast_align', 'eflomal'].filter((name) => !wordAligners().has(name))
  if (absent.length > 0)
    process.stdout.write(`Not compared, since not on the PATH with atools: ${absent.join(', ')}.\n`)
  process.stdout.write(
    `Better than the bare sampler in ${percent(wins(gold, ours, bare))} % of ${DRAWS} paired bootstrap draws.\n`,
  )
  if (!existsSync(PAIRS))
    process.stdout.write('Learning was left out: ../shared/data/parallel is not here.\n')
}

type Link = { readonly source: number; readonly target: number }

/** Share of draws of segments, with replacement, in which the error of `ours` is the lower one; the draws are fixed. */
function wins(
  gold: readonly GoldSegment[],
  ours: readonly (readonly Link[])[],
  theirs: readonly (readonly Link[])[],
): number {
  let state = 7
  let won = 0
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = gold.map(() => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return Math.floor((state / 2 ** 32) * gold.length)
    })
    const pick = <T>(list: readonly T[]): T[] => drawn.flatMap((at) => list.slice(at, at + 1))
    const error = (links: readonly (readonly Link[])[]) => alignmentError(pick(gold), pick(links)).error
    if (error(ours) < error(theirs)) won += 1
  }
  return won / DRAWS
}

function alone(pairs: readonly UnitPair[], learned: Learned | undefined): string {
  const times = pairs.map((pair) => {
    const began = performance.now()
    chances([pair], learned)
    return performance.now() - began
  })
  const sorted = times.toSorted((a, b) => a - b)
  return `p50 ${ms(sorted[25] ?? 0)}, p95 ${ms(sorted[47] ?? 0)}`
}

interface Tokens {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

function readPairs(): readonly {
  readonly corpus: string
  readonly tokens: Tokens
  readonly pair: UnitPair
}[] {
  const [indonesian, english] = [tokenizer('id'), tokenizer('en')]
  const cut = (tokens: (text: string) => string[], text: string) =>
    tokens(text).filter((one) => one.trim() !== '')
  return gunzipSync(readFileSync(PAIRS))
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const [source = '', target = '', corpus = ''] = line.split('\t')
      const both = { source: cut(indonesian, source), target: cut(english, target) }
      const pair = { source: sourceUnits(both.source), target: targetUnits(both.target) }
      const fit = pair.source.length > 0 && pair.source.length <= LONGEST && pair.target.length <= LONGEST
      return fit ? [{ corpus, tokens: both, pair }] : []
    })
}

function percent(part: number): string {
  return (100 * part).toFixed(1)
}
