import { createInterface } from 'node:readline'
import { z } from 'zod'
import { type CompiledRules, compileRules } from '../core/segmentation/own/compile.ts'
import {
  explain,
  type SegmentationLanguage,
  type SourceRange,
  segment,
} from '../core/segmentation/segment.ts'
import { readSrx } from '../exchange/srx.ts'
import { parse } from './arguments.ts'
import { type Command, CommandRefused, print, type Terminal, UsageError } from './command.ts'
import { readText } from './input.ts'

const CONTEXT = 24

const jsonLine = z.object({ id: z.unknown(), text: z.string() })

export const segmentCommand: Command = {
  usage: 'segment [FILE] [--language id|en] [--rules FILE.srx] [--json | --explain | --jsonl]',
  async run(args, terminal) {
    const { values, positionals } = parse(args, {
      json: { type: 'boolean' },
      explain: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      language: { type: 'string', default: 'id' },
      rules: { type: 'string' },
    })
    const language = languageOf(values.language)
    if (positionals.length > 1) throw new UsageError('one file at a time')
    const rules = values.rules === undefined ? undefined : await rulesFrom(values.rules, language, terminal)
    const how = { language, rules }
    if (values.jsonl) return segmentLines(terminal, how)
    const text = await readText(positionals[0], terminal.stdin)
    if (values.explain) return explainText(terminal, text, how)
    const ranges = segment(text, language, rules)
    await print(terminal.stdout, values.json ? asJson(text, ranges) : asLines(text, ranges))
  },
}

interface How {
  readonly language: SegmentationLanguage
  readonly rules: CompiledRules | undefined
}

/** The rules of an SRX file: all of them, or the reason why the first that cannot be used is refused. */
async function rulesFrom(
  file: string,
  language: SegmentationLanguage,
  { stdin }: Terminal,
): Promise<CompiledRules> {
  const read = readSrx(await readText(file, stdin), language)
  if (!read.ok) throw new CommandRefused(`${file}, line ${read.line}: ${read.message}`)
  const [bad] = read.refused
  if (bad) {
    const construct = bad.construct === '' ? '' : ` ${bad.construct}`
    throw new CommandRefused(`${file}, line ${bad.line}: the rule cannot be used (${bad.reason}${construct})`)
  }
  const compiled = compileRules(read.rules)
  if (!compiled.ok) throw new Error(`${file} was read but cannot be used: ${compiled.refusal.code}`)
  return compiled.rules
}

function languageOf(value: string): SegmentationLanguage {
  if (value === 'id' || value === 'en') return value
  throw new UsageError(`no rules for the language ${value}`)
}

function asLines(text: string, ranges: readonly SourceRange[]): string {
  let paragraph = 0
  return ranges
    .map((range) => {
      const gap = range.paragraph === paragraph ? '' : '\n'
      paragraph = range.paragraph
      return `${gap}${text.slice(range.start, range.end)}\n`
    })
    .join('')
}

function asJson(text: string, ranges: readonly SourceRange[]): string {
  const list = ranges.map(({ paragraph, start, end }) => ({
    paragraph,
    start,
    end,
    text: text.slice(start, end),
  }))
  return `${JSON.stringify(list, null, 1)}\n`
}

/** One candidate place a line: offset, split or keep, the rule that decided, and what stands around it. */
async function explainText(terminal: Terminal, text: string, { language, rules }: How): Promise<void> {
  for (const { at, split, rule } of explain(text, language, rules)) {
    const around = `${text.slice(Math.max(0, at - CONTEXT), at)}¦${text.slice(at, at + CONTEXT)}`
    await print(terminal.stdout, `${at}\t${split ? 'split' : 'keep'}\t${rule}\t${JSON.stringify(around)}\n`)
  }
}

async function segmentLines(terminal: Terminal, { language, rules }: How): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: terminal.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() === '') continue
    const { id, text } = parseLine(line, number)
    const segments = segment(text, language, rules).map((range) => text.slice(range.start, range.end))
    await print(terminal.stdout, `${JSON.stringify({ id, segments })}\n`)
  }
}

function parseLine(line: string, number: number): z.infer<typeof jsonLine> {
  try {
    return jsonLine.parse(JSON.parse(line))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new CommandRefused(`line ${number} is not {"id", "text"} as JSON`)
    throw error
  }
}
