import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Entry } from '../../src/core/alignment/lexicon/entry.ts'
import { contentStems, type Lexicon, lexicon } from '../../src/core/alignment/lexicon/lexicon.ts'
import { analyse, stemIndonesian } from '../../src/core/text/stem.ts'
import { stemEnglish } from '../../src/core/text/stem-en.ts'
import { packageRoot } from '../../src/settings.ts'
import { ms, printTable } from './figures.ts'

const CORPORA = ['pud', 'ntrex', 'tico19', 'csui']
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu
const MOST_MISSING = 120

type Pair = readonly [source: string, target: string]

const segmentationLine = z.object({ text: z.string() })
const alignmentLine = z.object({
  source: z.array(z.string()),
  target: z.array(z.string()),
  gold: z.array(z.tuple([z.array(z.number()), z.array(z.number())])),
})

/**
 * What the lexicon covers of the development texts, and which headwords no sentence pair confirms. `--data=FOLDER` says where
 * the data lie (else ../shared/data); `--unseen` prints every headword without a confirming pair, one to a line.
 */
export async function benchLexicon(flags: ReadonlySet<string>): Promise<void> {
  const given = [...flags].find((flag) => flag.startsWith('--data='))
  const data = given?.slice('--data='.length) ?? join(packageRoot(), '../shared/data')
  const start = performance.now()
  const known = lexicon()
  known.equivalents('')
  const heads = new Set(known.entries.map(({ head }) => head))
  const figures = [['headwords', 'entries', 'multiword', 'noted', 'first use', 'words a second']]
  const multiword = [...heads].filter((head) => head.includes(' ')).length
  const noted = known.entries.filter(({ note }) => note !== '').length
  const first = ms(performance.now() - start)
  figures.push([`${heads.size}`, `${known.entries.length}`, `${multiword}`, `${noted}`, first, speed(known)])
  printTable('Lexicon', figures)
  if (!existsSync(data)) {
    process.stdout.write(`Coverage and confirmation left out: there is no ${data}\n`)
    return
  }
  await coverage(known, data)
  await confirmation(known, data, flags.has('--unseen'))
}

/** Every headword with an affix and a clitic around it, each once, so that nothing is remembered. */
function speed(known: Lexicon): string {
  const forms = known.entries.flatMap(({ head }) => [`me${head}kan`, `${head}nya`, `di${head}i`])
  const start = performance.now()
  for (const form of forms) analyse(form)
  return Math.round((forms.length / (performance.now() - start)) * 1000).toLocaleString('en')
}

async function coverage(known: Lexicon, data: string): Promise<void> {
  const rows = [['text', 'content words', 'covered', 'share']]
  const missing = new Map<string, number>()
  for (const corpus of CORPORA) {
    const lines = (await readFile(join(data, `segmentation/${corpus}.dev.jsonl`), 'utf8')).trim().split('\n')
    const texts = lines.map((line) => segmentationLine.parse(JSON.parse(line)).text)
    let covered = 0
    const tokens = contentWords(texts, known)
    for (const token of tokens) {
      const stem = stemIndonesian(token)
      if (known.equivalents(stem).size > 0) covered++
      else missing.set(stem, (missing.get(stem) ?? 0) + 1)
    }
    rows.push([corpus, `${tokens.length}`, `${covered}`, `${((100 * covered) / tokens.length).toFixed(1)} %`])
  }
  printTable('Coverage of content words (no names, numbers, stop words) after stemming', rows)
  const frequent = [...missing].sort((a, b) => b[1] - a[1]).slice(0, MOST_MISSING)
  process.stdout.write(
    `\nMost frequent of those not covered: ${frequent.map((pair) => pair.join(' ')).join(', ')}\n`,
  )
}

/** A capital inside a sentence makes a name, and the same word at the start of a sentence one too, unless it is also met in lower case. */
function contentWords(texts: readonly string[], known: Lexicon): readonly string[] {
  const inside = new Set<string>()
  const small = new Set<string>()
  const all = texts.flatMap((text) =>
    [...text.matchAll(WORD)].map(({ 0: word, index }) => {
      const initial =
        /(?:^|[.!?:"“”(\n])\s*["“(]*$/u.test(text.slice(Math.max(0, index - 4), index)) || index === 0
      const capital = /^\p{Lu}/u.test(word)
      if (!capital) small.add(word)
      else if (!initial) inside.add(word.toLowerCase())
      return { word: word.toLowerCase(), capital, initial }
    }),
  )
  return all.flatMap(({ word, capital, initial }) => {
    if (/\d/.test(word) || word.length < 2) return []
    if (capital && !(initial && (small.has(word) || !inside.has(word)))) return []
    return isStopWord(word, known) ? [] : [word]
  })
}

function isStopWord(word: string, known: Lexicon): boolean {
  return known.byHead(word.slice(0, analyse(word).host)).some(({ pos }) => pos === 'f')
}

async function confirmation(known: Lexicon, data: string, list: boolean): Promise<void> {
  const byStem = new Map<string, Entry[]>()
  for (const entry of known.entries) {
    const first = stemIndonesian(entry.head.split(' ')[0] ?? entry.head)
    byStem.set(first, [...(byStem.get(first) ?? []), entry])
  }
  const wanted = new Map(
    known.entries.map((entry) => [
      entry,
      { stems: entry.head.split(' ').map(stemIndonesian), english: entry.equivalents.map(contentStems) },
    ]),
  )
  const pairs = await readPairs(data)
  for (const [source, target] of pairs) {
    const stems = (source.match(WORD) ?? []).map((word) => stemIndonesian(word.toLowerCase()))
    const english = new Set((target.match(WORD) ?? []).map(stemEnglish))
    for (const [at, stem] of stems.entries()) {
      for (const entry of byStem.get(stem) ?? []) {
        const open = wanted.get(entry)
        if (open === undefined || open.stems.some((one, i) => stems[at + i] !== one)) continue
        if (open.english.some((all) => all.every((one) => english.has(one)))) wanted.delete(entry)
      }
    }
  }
  report(known.entries, [...wanted.keys()], pairs.length, list)
}

function report(all: readonly Entry[], unseen: readonly Entry[], pairs: number, list: boolean): void {
  const bare = unseen.filter(({ note }) => note === '')
  printTable(`Confirmation by ${pairs.toLocaleString('en')} sentence pairs`, [
    ['entries', 'confirmed', 'unconfirmed', 'of these without a note'],
    [`${all.length}`, `${all.length - unseen.length}`, `${unseen.length}`, `${bare.length}`],
  ])
  if (list) for (const { head } of unseen) process.stdout.write(`unseen\t${head}\n`)
}

/** Training pairs, and the beads of the development texts. */
async function readPairs(data: string): Promise<readonly Pair[]> {
  const training = gunzipSync(await readFile(join(data, 'parallel/train.open.tsv.gz'))).toString('utf8')
  const pairs = training.split('\n').flatMap((line): readonly Pair[] => {
    const [source, target] = line.split('\t')
    return source === undefined || target === undefined ? [] : [[source, target]]
  })
  for (const corpus of ['pud', 'ntrex', 'tico19']) {
    const lines = (await readFile(join(data, `alignment/${corpus}.dev.jsonl`), 'utf8')).trim().split('\n')
    for (const line of lines) {
      const { source, target, gold } = alignmentLine.parse(JSON.parse(line))
      for (const [ours, theirs] of gold)
        pairs.push([ours.map((i) => source[i]).join(' '), theirs.map((i) => target[i]).join(' ')])
    }
  }
  return pairs
}
