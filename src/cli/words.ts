import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { Learned } from '../core/alignment/words/learned.ts'
import { chances, learn, linksOf, POSSIBLE } from '../core/alignment/words/links.ts'
import { sourceUnits, targetUnits, type UnitPair } from '../core/alignment/words/unit.ts'
import { tokenizer } from '../core/text/words.ts'
import { decodeText } from '../work/decode.ts'
import { words as exactly, parse } from './arguments.ts'
import { type Command, CommandRefused, print, UsageError } from './command.ts'
import { aboutFile, readText } from './input.ts'

/** A training line of more tokens on a side is passed over: it is no sentence. */
const LONGEST = 120
/** The same for what is to be aligned, but there it is refused. */
const LONGEST_ASKED = 1_000

export const wordsCommand: Command = {
  usage: 'words --pharaoh [--train PAIRS]',
  async run(args, terminal) {
    const { values, positionals } = parse(args, {
      pharaoh: { type: 'boolean', default: false },
      train: { type: 'string' },
    })
    exactly(positionals, 0)
    if (!values.pharaoh) throw new UsageError('the only form of output is --pharaoh')
    await terminal.readDictionary()
    const learned = values.train === undefined ? undefined : await learnFrom(values.train)
    const lines = linesOf(await readText(undefined, terminal.stdin))
    const pairs = lines.map((line, index) => pairOf(line, index + 1))
    const links = linksOf(pairs, chances(pairs, learned), POSSIBLE)
    for (const one of links)
      await print(terminal.stdout, `${one.map(({ source, target }) => `${source}-${target}`).join(' ')}\n`)
  },
}

/** `source ||| target`, tokens by space; an empty line is an empty pair and gets an empty line. */
function pairOf(line: string, number: number): UnitPair {
  if (line.trim() === '') return { source: [], target: [] }
  const sides = line.split('|||')
  if (sides.length !== 2) throw new CommandRefused(`line ${number} is not \`source ||| target\``)
  const [source = [], target = []] = sides.map((side) => side.split(/\s+/).filter((token) => token !== ''))
  if (source.length > LONGEST_ASKED || target.length > LONGEST_ASKED)
    throw new CommandRefused(`line ${number} has more than ${LONGEST_ASKED} tokens on a side`)
  return { source: sourceUnits(source), target: targetUnits(target) }
}

/** Pairs to learn from, plain or gzip: `source ||| target` by tokens, or source, tab, target as running text. */
async function learnFrom(file: string): Promise<Learned> {
  const bytes = await aboutFile(file, () => readFile(file))
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b
  const decoded = decodeText(zipped ? gunzipSync(bytes) : bytes)
  if (!decoded.ok) throw new CommandRefused(`${file} is not a text file in UTF-8 or UTF-16`)
  return learn(trainingPairs(decoded.text))
}

function* trainingPairs(text: string): Iterable<UnitPair> {
  const [indonesian, english] = [tokenizer('id'), tokenizer('en')]
  const tokens = (cut: (text: string) => string[], side: string) =>
    cut(side).filter((token) => token.trim() !== '')
  for (const [index, line] of linesOf(text).entries()) {
    if (line.trim() === '') continue
    const [source = '', target = ''] = line.split('\t')
    const pair = line.includes('\t')
      ? { source: sourceUnits(tokens(indonesian, source)), target: targetUnits(tokens(english, target)) }
      : pairOf(line, index + 1)
    if (pair.source.length <= LONGEST && pair.target.length <= LONGEST) yield pair
  }
}

/** The lines of a text; its last line break ends the last line and begins no other. */
function linesOf(text: string): readonly string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/)
}
