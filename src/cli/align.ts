import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { align } from '../core/alignment/align.ts'
import type { Bead, Span } from '../core/alignment/sentences.ts'
import { type SegmentationLanguage, segment } from '../core/segmentation/segment.ts'
import { unacceptable } from '../core/text/acceptable.ts'
import { type AlignedTexts, documentOfBeads, textOf } from '../exchange/beads.ts'
import { tmx } from '../exchange/tmx.ts'
import { parse, words } from './arguments.ts'
import { type Command, CommandRefused, print, type Terminal, UsageError } from './command.ts'
import { readText } from './input.ts'
import { refusalLine } from './refusal.ts'

/** UTF-16 code units of a text, as for an article. */
const MOST_UNITS = 12 * 1024 * 1024

const jsonLine = z.object({
  id: z.unknown(),
  source: z.array(z.string()).max(120_000),
  target: z.array(z.string()).max(120_000),
})

const FORMATS: ReadonlyMap<string, (aligned: AlignedTexts) => string> = new Map([
  ['tsv', asTsv],
  ['tmx', (aligned) => [...tmx.parts(documentOfBeads(aligned, new Date().toISOString()))].join('')],
  ['json', asJson],
])

export const alignCommand: Command = {
  usage:
    'align SOURCE TARGET --to tsv|tmx|json [--language id|en] | align --jsonl [--language id|en]\n' +
    '    --language  of the source; the target is in the other one\n' +
    '    tsv    score, source, target: a bead a line, its sentences joined by a space, an empty side left empty\n' +
    '    tmx    TMX 1.4b, a unit for each bead with both sides\n' +
    '    json   {"source":[…],"target":[…],"beads":[{"source":[i…],"target":[j…],"score"}]}, numbers from 0\n' +
    '    --jsonl  {"id","source":[…],"target":[…]} a line in, {"id","beads":[[[i…],[j…]],…],"scores":[…]} a line out',
  async run(args, terminal) {
    const { values, positionals } = parse(args, {
      to: { type: 'string' },
      jsonl: { type: 'boolean' },
      language: { type: 'string', default: 'id' },
    })
    const language = languageOf(values.language)
    await terminal.readDictionary()
    if (values.jsonl) {
      words(positionals, 0)
      return alignLines(terminal, language)
    }
    const write = FORMATS.get(values.to ?? '')
    if (!write) throw new UsageError(`--to is one of ${[...FORMATS.keys()].join(', ')}`)
    const [source = '', target = ''] = words(positionals, 2)
    const aligned = await alignFiles(source, target, language, terminal)
    await print(terminal.stdout, write(aligned))
  },
}

function languageOf(value: string): SegmentationLanguage {
  if (value === 'id' || value === 'en') return value
  throw new UsageError(`Padan aligns Indonesian (id) and English (en), not ${value}`)
}

/** Segments both files by the rules of their languages and aligns them. */
async function alignFiles(
  sourceFile: string,
  targetFile: string,
  language: SegmentationLanguage,
  { stdin }: Terminal,
): Promise<AlignedTexts> {
  const other = language === 'id' ? 'en' : 'id'
  const source = sentencesOf(sourceFile, await readText(sourceFile, stdin), language)
  const target = sentencesOf(targetFile, await readText(targetFile, stdin), other)
  const beads = align(source, target, language)
  return {
    id: 'alignment',
    title: basename(sourceFile),
    languages: { source: language, target: other },
    source,
    target,
    beads,
  }
}

/** At least one; the text must be such that every format can carry it. */
function sentencesOf(file: string, text: string, language: SegmentationLanguage): readonly string[] {
  const refusal = unacceptable(text, file, MOST_UNITS)
  if (refusal) throw new CommandRefused(refusalLine(refusal))
  const sentences = segment(text, language).map(({ start, end }) => text.slice(start, end))
  if (sentences.length === 0) throw new CommandRefused(`${file} holds no text`)
  return sentences
}

function asTsv({ source, target, beads }: AlignedTexts): string {
  return beads
    .map((bead) => [scoreOf(bead), cell(textOf(source, bead.source)), cell(textOf(target, bead.target))])
    .map((row) => `${row.join('\t')}\n`)
    .join('')
}

/** A tab inside of a sentence would part its cell. */
function cell(text: string): string {
  return text.replaceAll('\t', ' ')
}

function asJson({ source, target, beads }: AlignedTexts): string {
  const list = beads.map((bead) => ({
    source: numbersOf(bead.source),
    target: numbersOf(bead.target),
    score: scoreOf(bead),
  }))
  return `${JSON.stringify({ source, target, beads: list })}\n`
}

function numbersOf({ start, end }: Span): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index)
}

function scoreOf(bead: Bead): number {
  return Math.round(bead.score * 1000) / 1000
}

/** Every line is a pair of texts of its own; its answer goes out before the next one is read. */
async function alignLines(terminal: Terminal, language: SegmentationLanguage): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: terminal.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() === '') continue
    const { id, source, target } = parseLine(line, number)
    const found = align(source, target, language)
    const beads = found.map((bead) => [numbersOf(bead.source), numbersOf(bead.target)])
    await print(terminal.stdout, `${JSON.stringify({ id, beads, scores: found.map(scoreOf) })}\n`)
  }
}

function parseLine(line: string, number: number): z.infer<typeof jsonLine> {
  try {
    return jsonLine.parse(JSON.parse(line))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new CommandRefused(`line ${number} is not {"id", "source": [...], "target": [...]} as JSON`)
    throw error
  }
}
