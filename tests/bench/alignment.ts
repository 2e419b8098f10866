import { createReadStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { align } from '../../src/core/alignment/align.ts'
import { packageRoot } from '../../src/settings.ts'
import { ms, printTable } from './figures.ts'
import { galeChurch, type PlainBead, range } from './gale-church.ts'
import { hunalign } from './programs.ts'
import { article } from './prose.ts'

const SHARED = resolve(packageRoot(), '../shared/data')
const SETS = ['ntrex', 'tico19', 'pud']
const MANY = 10_000

const bead = z.tuple([z.array(z.number()), z.array(z.number())])
const gold = z.object({
  level: z.string(),
  source: z.array(z.string()),
  target: z.array(z.string()),
  gold: z.array(bead),
})

type Aligner = (source: readonly string[], target: readonly string[]) => readonly PlainBead[]

const HUNALIGN = hunalign()

const ALIGNERS: readonly (readonly [string, Aligner])[] = [
  ['Padan', ours],
  ['Gale–Church', galeChurch],
  ...(HUNALIGN ? [['hunalign', HUNALIGN] as const] : []),
]

/** Time and memory of 10,000 sentences beside 10,000, then strict bead F1 by set and level beside lengths alone. */
export async function benchAlignment(): Promise<void> {
  // Before what the rest holds in memory, which is none of its own.
  await size()
  if (existsSync(join(SHARED, 'alignment'))) await quality()
  else process.stdout.write(`\nSentence alignment: no figures of quality, since ${SHARED} is not there\n`)
  if (!HUNALIGN) process.stdout.write('Not compared, since not on the PATH: hunalign.\n')
}

function ours(source: readonly string[], target: readonly string[]): readonly PlainBead[] {
  return align(source, target).map((one) => [
    range(one.source.start, one.source.end),
    range(one.target.start, one.target.end),
  ])
}

async function quality(): Promise<void> {
  const documents = await Promise.all(
    SETS.map(async (set) =>
      (await readFile(join(SHARED, 'alignment', `${set}.dev.jsonl`), 'utf8'))
        .trim()
        .split('\n')
        .map((line) => ({ set, ...gold.parse(JSON.parse(line)) })),
    ),
  )
  const all = documents.flat()
  const groups = new Map<string, Tally[]>()
  for (const one of all)
    for (const name of [one.set, one.level, 'all']) {
      const tallies = groups.get(name) ?? ALIGNERS.map(() => new Tally())
      groups.set(name, tallies)
    }
  for (const one of all)
    for (const [index, [, aligner]] of ALIGNERS.entries()) {
      const found = aligner(one.source, one.target)
      for (const name of [one.set, one.level, 'all']) groups.get(name)?.[index]?.add(one.gold, found)
    }
  const rows = [...groups].map(([name, tallies]) => [name, ...tallies.flatMap((tally) => tally.row())])
  printTable('Sentences in beads: strict F1, and share of 1-0 and 0-1 found (%)', [
    ['', ...ALIGNERS.flatMap(([name]) => [name, '1-0, 0-1'])],
    ...rows,
  ])
}

/** Counts as ../shared/eval/score-sentalign.mjs does: precision over all beads, recall over those with two sides. */
class Tally {
  #right = 0
  #found = 0
  #recalled = 0
  #wanted = 0
  #alone = 0
  #aloneFound = 0

  add(wanted: readonly PlainBead[], found: readonly PlainBead[]): void {
    const keys = new Set(found.map(keyOf))
    const right = new Set(wanted.map(keyOf))
    this.#found += found.length
    for (const one of found) if (right.has(keyOf(one))) this.#right += 1
    for (const one of wanted) {
      const there = keys.has(keyOf(one)) ? 1 : 0
      if (one[0].length > 0 && one[1].length > 0) {
        this.#wanted += 1
        this.#recalled += there
      } else {
        this.#alone += 1
        this.#aloneFound += there
      }
    }
  }

  row(): readonly string[] {
    const precision = this.#right / this.#found
    const recall = this.#recalled / this.#wanted
    const f1 = (2 * precision * recall) / (precision + recall)
    return [(100 * f1).toFixed(2), ((100 * this.#aloneFound) / this.#alone).toFixed(1)]
  }
}

function keyOf([source, target]: PlainBead): string {
  return `${source.join(',')}|${target.join(',')}`
}

async function size(): Promise<void> {
  const { source, target, from } = await manySentences()
  const used = process.cpuUsage()
  const start = performance.now()
  const beads = align(source, target)
  const time = performance.now() - start
  const busy = process.cpuUsage(used)
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  printTable(
    `${source.length} × ${target.length} sentences (${from}; peak memory of the process: ${peak} MB)`,
    [
      ['beads', 'time', 'of it on a processor'],
      [String(beads.length), ms(time), ms((busy.user + busy.system) / 1000)],
    ],
  )
}

/** Only as many as are needed: all of them would be most of the memory that is measured. */
async function firstLines(file: string): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = []
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    rows.push(line.split('\t'))
    if (rows.length === MANY) break
  }
  return rows
}

/** Pairs of the shared data in a row, every 37th without its translation; made-up text where there are none. */
async function manySentences() {
  const file = join(SHARED, 'parallel', 'train.open.tsv.gz')
  const pairs = existsSync(file)
    ? await firstLines(file)
    : article(20 * MANY, 1)
        .split(/(?<=\.)\s/)
        .slice(0, MANY)
        .map((line) => [line, line])
  return {
    source: pairs.map(([source = '']) => source),
    target: pairs.flatMap(([, target = ''], index) => (index % 37 === 0 ? [] : [target])),
    from: existsSync(file) ? 'shared pairs' : 'made up',
  }
}
